"""Building the same appendix by ours and by its peers, at each size, as whole processes and in one process."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figures import cost_of_one_more
from benchmarks.markdown import in_megabytes, in_seconds, make_table
from benchmarks.materials import Materials
from benchmarks.node import Node
from benchmarks.processes import APPENDIX, HERE, python, run_well
from benchmarks.quarters import TEMPLATE
from benchmarks.race import Entrant, Heat, Timings, collect, race_warm, race_whole

OURS = "appendix build"
DOCXTPL = "docxtpl without charts"
DOCXTPL_PIES = "docxtpl with eight matplotlib pies"
PYTHON_DOCX = "python-docx with eight matplotlib pies"
DOCX = "docx (npm) without charts"
DOCXTEMPLATER = "docxtemplater without charts"
FLOOR = "the floor: parse, serialise and deflate the parts of ours"
NAMES = (OURS, DOCXTPL, DOCXTPL_PIES, PYTHON_DOCX, DOCX, DOCXTEMPLATER, FLOOR)
LARGEST_WARM = 6400
"""Where a build takes longer than that, its process starts in a hundredth of the time."""


def list_builders(materials: Materials, node: Node | None) -> list[Entrant]:
    """Ours, and each peer that can run here."""
    given = materials.peer_input
    plain, pies, plain_docx = (materials.output(name) for name in ("docxtpl", "docxtpl-pies", "python-docx"))
    builders = [
        _ours(materials),
        _peer(DOCXTPL, python("peers/with_docxtpl.py", given, plain, materials.template("docxtpl")), plain),
        _peer(
            DOCXTPL_PIES,
            python("peers/with_docxtpl.py", given, pies, materials.template("docxtpl-pies"), "--pies"),
            pies,
        ),
        _peer(PYTHON_DOCX, python("peers/with_python_docx.py", given, plain_docx), plain_docx),
    ]
    if node:
        docx, templater = materials.output("docx"), materials.output("docxtemplater")
        template = materials.template("docxtemplater")
        scripts = HERE / "peers"
        builders += [
            _peer(DOCX, node.command(scripts / "with_docx.mjs", given, docx), docx),
            _peer(
                DOCXTEMPLATER, node.command(scripts / "with_docxtemplater.mjs", given, templater, template), templater
            ),
        ]
    return builders


def _ours(materials: Materials) -> Entrant:
    output = materials.output("ours")
    quarter = materials.quarter
    whole = (APPENDIX, "build", quarter, "-o", output, "--template", TEMPLATE)
    return Entrant(OURS, whole, python("ours.py", "build", quarter, output, TEMPLATE), output)


def _peer(name: str, command: Sequence[str | Path], output: Path) -> Entrant:
    return Entrant(name, command, command, output)


def measure(bench: Bench) -> Timings:
    """The timings of all builders and of the floor; ChildProcessError where a document lacks what it should hold."""
    timings = Timings()
    for size in bench.sizes:
        materials = bench.materials(size)
        rewrite = python("yardsticks.py", "rewrite", materials.built)
        builders = list_builders(materials, bench.node)
        entrants = [*builders, Entrant(FLOOR, rewrite, rewrite)]
        bench.say(f"building {size:,} indicators")
        whole = race_whole(entrants, bench.limits)
        for builder in builders:
            if not whole[builder.name].refusal and builder.output:
                run_well(python("row_names.py", materials.peer_input, builder.output))
        warm = race_warm(entrants, bench.limits) if size <= LARGEST_WARM else {}
        timings |= collect({False: whole, True: warm}, size)
    return timings


def tabulate(timings: Timings) -> str:
    """Two tables: whole processes with memory and growth, and builds in one process."""
    sizes = sorted({heat.size for heat in timings if heat.name == OURS and not heat.warm})
    warm_sizes = [size for size in sizes if Heat(OURS, size, warm=True) in timings]
    growing = list(pairwise(sizes[1:]))
    headings = [
        "as a process",
        *(f"{size:,}" for size in sizes),
        f"memory at {sizes[-1]:,}",
        *(f"each further one, {fewer:,} to {more:,}" for fewer, more in growing),
    ]
    whole = [
        [*_times(timings, name, sizes), _memory(timings, name, sizes[-1]), *_costs(timings, name, growing)]
        for name in NAMES
        if Heat(name, sizes[0]) in timings
    ]
    warm = [_times(timings, name, warm_sizes, warm=True) for name in NAMES if Heat(name, sizes[0]) in timings]
    tables = [make_table(headings, whole)]
    if warm_sizes:
        tables.append(make_table(["in one process", *(f"{size:,}" for size in warm_sizes)], warm))
    return "\n\n".join(tables)


def _times(timings: Timings, name: str, sizes: Sequence[int], *, warm: bool = False) -> Iterator[str]:
    """The row of a program: its name, and for each size its time and how many times as long ours took."""
    yield name
    for size in sizes:
        heat, ours = Heat(name, size, warm), Heat(OURS, size, warm)
        factor = timings.ratio(ours, heat) if name != OURS else None
        told = in_seconds(timings.get(heat))
        yield told if factor is None else f"{told} ({factor:.2f})"


def _memory(timings: Timings, name: str, size: int) -> str:
    return in_megabytes(timings.get(Heat(name, size)))


def _costs(timings: Timings, name: str, growing: Sequence[tuple[int, int]]) -> Iterator[str]:
    seconds = timings.seconds(name)
    for fewer, more in growing:
        known = fewer in seconds and more in seconds
        yield f"{cost_of_one_more(seconds, fewer, more) * 1000:.2f} ms" if known else "–"
