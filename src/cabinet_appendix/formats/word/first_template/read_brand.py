"""Reading brand.yaml: from the file to a brand, or to everything that is wrong with it, each with its line."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import explain_problem
from cabinet_appendix.formats.word.contrast import Ink, find_low_contrast
from cabinet_appendix.formats.word.first_template.brand import Brand
from cabinet_appendix.formats.yaml_files import MappingNode, YamlSource, read_node
from cabinet_appendix.ooxml.run_grounds import WHITE

_TEXT_COLOURS = ("brand", "ink", "muted", "link")
_REMEDY = "choose a darker one"


def read_brand(path: Path) -> tuple[Brand, tuple[Finding, ...]]:
    """The brand in a file, with a warning for each colour that is hard to read; InputError with all that is wrong.

    The pictures that it names count from its folder, and are in it.
    """
    findings: list[Finding] = []
    places = Places(path.name)
    places[()] = Place(path.name)
    source = YamlSource(path.name, places, findings)
    node = read_node(path, path.parent, findings)
    if node is not None and not isinstance(node, MappingNode):
        source.report((), "I003", "no settings", "name: value, a line each")
    elif node is not None:
        values = source.values(node)
        try:
            brand = Brand.model_validate(values, context={"folder": path.parent})
        except ValidationError as error:
            findings += [explain_problem(problem, places) for problem in error.errors(include_url=False)]
        else:
            findings += _find_low_contrasts(brand, places)
            if not any(finding.severity is Severity.ERROR for finding in findings):
                return brand, tuple(findings)
    raise InputError(*sorted(findings, key=lambda finding: finding.place.line or 0))


def _find_low_contrasts(brand: Brand, places: Places) -> Iterator[Finding]:
    for name in _TEXT_COLOURS:
        ink, place = Ink(getattr(brand.colours, name), WHITE), places["colours", name]
        finding = find_low_contrast(f'the colour "{name}"', ink, place, Severity.WARNING, _REMEDY)
        if finding:
            yield finding
    for name, looks in brand.ratings.by_name.items():
        # The style of a rating is large.
        ink, place = Ink(looks.colour, WHITE, is_large=True), places["ratings", name, "colour"]
        finding = find_low_contrast(f'the colour of "{name}"', ink, place, Severity.WARNING, _REMEDY)
        if finding:
            yield finding
