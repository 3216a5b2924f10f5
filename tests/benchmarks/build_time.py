"""How long a build takes beside docxtpl alone: whole processes, in turn, in one run.

    python tests/benchmarks/build_time.py [RUNS]

Both write the shipped quarter's text and tables from the shipped template. Ours does the rest as well: charts with
workbooks, footnotes, links, checks, the proof. Prints medians in seconds, and the median of the ratios pair by pair.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SOURCE = ROOT / "data" / "2023-24-q2"
TEMPLATE = ROOT / "templates" / "harrow" / "appendix.docx"


def run(*command: str | Path) -> float:
    started = time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main(runs: int) -> None:
    appendix = Path(sys.executable).with_name("appendix")
    with tempfile.TemporaryDirectory() as folder:
        plain, report, peer, ours = (Path(folder) / name for name in ("plain.docx", "r.json", "peer.docx", "ours.docx"))
        run(sys.executable, HERE / "plain_template.py", TEMPLATE, plain)
        shown = subprocess.run([appendix, "show", SOURCE, "--format", "json"], check=True, capture_output=True)
        report.write_bytes(shown.stdout)
        build = (appendix, "build", SOURCE, "-o", ours, "--template", TEMPLATE)
        yardstick = (sys.executable, HERE / "peer_docxtpl.py", plain, report, peer)
        run(*build)
        run(*yardstick)
        pairs = [(run(*build), run(*yardstick)) for _ in range(runs)]
        start = median(run(appendix, "--help") for _ in range(runs))
    print(f"appendix build    {median(pair[0] for pair in pairs):.3f} s")
    print(f"docxtpl alone     {median(pair[1] for pair in pairs):.3f} s")
    print(f"ratio             {median(ours / peer for ours, peer in pairs):.2f}")
    print(f"appendix --help   {start:.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
