"""Edits of the shipped template that lose something: each is told, by one finding that says what to put where."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from cabinet_appendix.errors import AppendixError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.output.as_text import format_finding
from word_files import PREFIXES, W, unzip, zip_file

Edit = Callable[[etree._Element], None]


def words(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{{{W}}}t"))


def holders(body: etree._Element, name: str, text: str) -> list[etree._Element]:
    """The innermost elements of this name that hold a text."""
    found = [element for element in body.iter(f"{{{W}}}{name}") if text in words(element)]
    return [element for element in found if not any(other in found for other in element.iterdescendants())]


def remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def without(text: str, name: str = "p") -> Edit:
    def edit(body: etree._Element) -> None:
        for element in holders(body, name, text):
            remove(element)

    return edit


def without_column(tag: str) -> Edit:
    """The column of a tag, its heading and its width too."""

    def edit(body: etree._Element) -> None:
        (row,) = holders(body, "tr", tag)
        index = [tag in words(cell) for cell in row.findall(f"{{{W}}}tc")].index(True)
        table = next(row.iterancestors(f"{{{W}}}tbl"))
        for line in table.iter(f"{{{W}}}tr"):
            remove(line.findall(f"{{{W}}}tc")[index])
        remove(table.findall(f"{{{W}}}tblGrid/{{{W}}}gridCol")[index])

    return edit


def typed_over(*changes: tuple[str, str]) -> Edit:
    def edit(body: etree._Element) -> None:
        for t in body.iter(f"{{{W}}}t"):
            t.text = re.sub("|".join(re.escape(old) for old, _ in changes), lambda m: dict(changes)[m[0]], t.text or "")

    return edit


def in_style(old: str, new: str) -> Edit:
    def edit(body: etree._Element) -> None:
        for style in body.iter(f"{{{W}}}pStyle"):
            if style.get(f"{{{W}}}val") == old:
                style.set(f"{{{W}}}val", new)

    return edit


def without_chart(binding: str) -> Edit:
    def edit(body: etree._Element) -> None:
        for drawing in list(body.iter(f"{{{PREFIXES['wp']}}}docPr")):
            if drawing.get("descr") == f"chart: {binding}":
                remove(next(drawing.iterancestors(f"{{{W}}}r")))

    return edit


def without_the_quarter(body: etree._Element) -> None:
    for t in body.iter(f"{{{W}}}t"):
        t.text = re.sub(r"\{\{ quarter\.\w+ \}\}", "", t.text or "")


def headings(body: etree._Element) -> list[etree._Element]:
    styles = (style for style in body.iter(f"{{{W}}}pStyle") if style.get(f"{{{W}}}val") == "Heading1")
    return [next(style.iterancestors(f"{{{W}}}p")) for style in styles]


def without_headings_of_priorities(body: etree._Element) -> None:
    for heading in headings(body):
        if "priority.title" in words(heading):
            remove(heading)


POLARITY = "indicator.polarity"
PUT_POLARITY = (
    "put `{{ indicator.polarity }}` into the row of `priority.indicators`; "
    'a condition compares it with "high" or "low", in small letters'
)
PLACE = "every value of the report in its place"
EDITS: dict[str, tuple[Edit, str]] = {
    "the polarity's column deleted": (
        without_column(POLARITY),
        f"found no trace of which is good, high or low, in the rows of indicators; expected {PLACE}; {PUT_POLARITY}",
    ),
    "the polarity in capitals": (
        typed_over(('polarity == "high"', 'polarity == "High"')),
        'found "▼ Low" where high is good and "▼ Low" where low is good; '
        f"expected for each indicator which is good, high or low; {PUT_POLARITY}",
    ),
    "the polarity the wrong way round": (
        typed_over(('polarity == "high"', 'polarity == "low"')),
        'found "▼ Low" where high is good and "▲ High" where low is good; '
        f"expected for each indicator which is good, high or low; {PUT_POLARITY}",
    ),
    "the title deleted": (
        without("{{ report.title }}"),
        'found no trace of the title "Appendix 1 – Strategic Performance Report" in the document; '
        f"expected {PLACE}; put `{{{{ report.title }}}}` into the text, not only its margins",
    ),
    "the quarter deleted": (
        without_the_quarter,
        "found no trace of the quarter Q2 2023-24 in the document; "
        f"expected {PLACE}; put `{{{{ quarter.label }}}}` into the text, not only its margins",
    ),
    "the priorities' headings deleted": (
        without_headings_of_priorities,
        'found no heading "A council that puts residents first", "A borough that is clean and safe", '
        '"A place where those in need are supported"; expected a heading for each priority; '
        "put `{{ priority.title }}` in the style Heading 1 where a priority's section begins",
    ),
    "the targets deleted": (
        without_column("{{ indicator.target }}"),
        f"found no trace of the targets of indicators in the document; expected {PLACE}; "
        "put `{{ indicator.target }}` into the row of `priority.indicators`",
    ),
}


@pytest.mark.parametrize(("edit", "line"), EDITS.values(), ids=EDITS)
def test_an_edit_that_loses_something_is_one_line(edit: Edit, line: str, root: Path, tmp_path: Path) -> None:
    with pytest.raises(AppendixError) as caught:
        build(root, tmp_path, edit)
    assert [format_finding(finding) for finding in caught.value.findings] == [f"appendix.docx: {line}"]


def test_bullets_of_both_levels_in_one_style_are_told_for_each_list_that_has_both(root: Path, tmp_path: Path) -> None:
    with pytest.raises(AppendixError) as caught:
        build(root, tmp_path, in_style("ListBullet2", "ListBullet"))
    assert {finding.code for finding in caught.value.findings} == {"T019"}


WARNINGS: dict[str, tuple[Edit, list[str]]] = {
    "nothing": (lambda _body: None, []),
    "a chart deleted": (
        without_chart("all/indicators"),
        [
            'found no chart of all indicators; expected a chart whose alternative text is "chart: all/indicators", '
            "unless there is to be none"
        ],
    ),
    "a priority's chart deleted": (
        without_chart("{{ priority.key }}/flagship-actions"),
        [
            "found no chart of the Flagship Actions of residents-first, clean-and-safe, supporting-those-in-need; "
            'expected a chart whose alternative text is "chart: {{ priority.key }}/flagship-actions", '
            "unless there is to be none"
        ],
    ),
    "targets and actuals swapped": (
        typed_over(("indicator.target", "indicator.actual"), ("indicator.actual", "indicator.target")),
        [
            f'found the {figures}s of indicators under the heading "{heading} Q2"; expected a heading that says '
            f"{figures}; put `{{{{ indicator.target }}}}` and `{{{{ indicator.actual }}}}` under their headings"
            for figures, heading in (("target", "Actual"), ("actual", "Target"))
        ],
    ),
}


@pytest.mark.parametrize(("edit", "lines"), WARNINGS.values(), ids=WARNINGS)
def test_an_edit_that_may_be_meant_is_a_warning(edit: Edit, lines: list[str], root: Path, tmp_path: Path) -> None:
    assert build(root, tmp_path, edit) == [f"warning: appendix.docx: {line}" for line in lines]


def build(root: Path, folder: Path, edit: Edit) -> list[str]:
    """The warnings of a build of the shipped quarter with an edited copy of the shipped template."""
    parts = unzip((root / "templates" / "harrow" / "appendix.docx").read_bytes())
    body = etree.fromstring(parts["word/document.xml"])
    edit(body)
    template = folder / "appendix.docx"
    template.write_bytes(zip_file({**parts, "word/document.xml": etree.tostring(body)}))
    report = read_folder(root / "data" / "2023-24-q2").report
    assert report
    said: list[str] = []
    write_document(report, template, warn=lambda finding: said.append(format_finding(finding)))
    return said
