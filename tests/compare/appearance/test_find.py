"""Appearance as a whole: the shipped quarter in templates that were changed by hand, and other data in the same one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from builders import reports
from cabinet_appendix.compare.appearance.find import find_appearance_changes
from cabinet_appendix.compare.appearance.traits import AppearanceChange, Subject
from cabinet_appendix.errors import AppendixError
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.read import read
from office import save_as
from other_quarters import other_quarter
from word_files import unzip, zip_file

Edit = Callable[[dict[str, str]], None]
Changes = Callable[..., tuple[AppearanceChange, ...]]
STYLES, DOCUMENT = "word/styles.xml", "word/document.xml"


def replaced(name: str, old: str, new: str, *, times: int | None = None) -> Edit:
    """Other XML in the parts whose names match; so often, if it is said how often."""

    def edit(parts: dict[str, str]) -> None:
        found = 0
        for part in [part for part in parts if re.fullmatch(name, part)]:
            parts[part], count = re.subn(old, new, parts[part])
            found += count
        assert found == times if times is not None else found

    return edit


def in_style(style_id: str, old: str, new: str) -> Edit:
    return replaced(STYLES, rf'(w:styleId="{style_id}">(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}", times=1)


Restyled = tuple[Edit, Subject, str, str, str]
RESTYLED: list[Restyled] = [
    (in_style("Heading2", 'w:sz w:val="30"', 'w:sz w:val="32"'), Subject.FONTS, "heading 2", "15 pt", "16 pt"),
    (in_style("RAGAmber", "CC8100", "B36B00"), Subject.RATINGS, "RAG Amber", "colour CC8100", "colour B36B00"),
    (
        replaced(DOCUMENT, 'w:pgSz w:w="11906" w:h="16838"', 'w:pgSz w:w="12240" w:h="15840"'),
        Subject.PAGE,
        "all pages",
        "A4 (210 × 297 mm)",
        "US Letter (215.9 × 279.4 mm)",
    ),
    (
        replaced(DOCUMENT, 'w:top="1304"', 'w:top="1701"'),
        Subject.PAGE,
        "all pages",
        "top margin 23 mm",
        "top margin 30 mm",
    ),
    (
        replaced(DOCUMENT, "<w:titlePg/>", '<w:cols w:num="2"/><w:titlePg/>'),
        Subject.PAGE,
        "all pages",
        "one column",
        "2 columns",
    ),
    (
        replaced("word/header1.xml", "Harrow Council", "London Borough of Harrow"),
        Subject.HEADERS,
        "header of the first page",
        "Harrow Council",
        "London Borough of Harrow",
    ),
    (
        replaced(r"word/charts/chart\d+.xml", "c:pieChart>", "c:doughnutChart>"),
        Subject.CHARTS,
        "“All Flagship Actions: completed, green, amber, red.”, “All indicators: green, amber, red.”, "
        "“Residents First indicators: green, amber, red.” and 5 more",
        "pie chart",
        "doughnut chart",
    ),
    (
        in_style("AppendixTable", 'w:fill="46255E"', 'w:fill="123456"'),
        Subject.TABLES,
        "",
        "first row 46255E",
        "first row 123456",
    ),
    (replaced(DOCUMENT, "<w:tblHeader/>", ""), Subject.TABLES, "", "a header row", "no header row"),
    (
        in_style("Heading2", 'w:outlineLvl w:val="1"', 'w:outlineLvl w:val="2"'),
        Subject.HEADINGS,
        "",
        "level 2",
        "level 3",
    ),
    (
        in_style("Heading2", 'w:before="320"', 'w:before="400"'),
        Subject.PARAGRAPHS,
        "heading 2",
        "16 pt before",
        "20 pt before",
    ),
    (
        replaced(STYLES, 'w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial"', 'w:ascii="Calibri" w:hAnsi="Calibri"'),
        Subject.FONTS,
        "",
        "Arial",
        "Calibri",
    ),
    (
        replaced(DOCUMENT, 'w:gridCol w:w="4876"', 'w:gridCol w:w="4309"'),
        Subject.TABLES,
        "",
        "widths 19, 86, 20, 22.5, 22.5 mm",
        "widths 19, 76, 20, 22.5, 22.5 mm",
    ),
]


@pytest.fixture(scope="module")
def shipped(quarter_folder: Path) -> Report:
    report = read(quarter_folder).report
    assert report
    return report


@pytest.fixture(scope="module")
def changes_of(built: Path, template: Path, shipped: Report, tmp_path_factory: pytest.TempPathFactory) -> Changes:
    """The changes of appearance of the shipped quarter in the template after some edits."""

    def find(*edits: Edit, report: Report = shipped) -> tuple[AppearanceChange, ...]:
        parts = unzip(template.read_bytes())
        texts = {name: parts[name].decode() for name in parts if name.endswith(".xml")}
        for edit in edits:
            edit(texts)
        changed = tmp_path_factory.mktemp("restyled") / "appendix.docx"
        changed.write_bytes(zip_file({**parts, **texts}))
        return _find(built.read_bytes(), write_document(report, changed))

    return find


def _find(original: bytes, changed: bytes) -> tuple[AppearanceChange, ...]:
    return find_appearance_changes(Package.open(original), Package.open(changed))


@pytest.mark.parametrize("restyled", RESTYLED, ids=lambda restyled: restyled[-1])
def test_what_is_restyled_is_one_change(restyled: Restyled, changes_of: Changes) -> None:
    edit, subject, where, before, after = restyled
    (change,) = changes_of(edit)
    assert change == AppearanceChange(subject, where or change.where, before, after)


def test_all_of_it_at_once_is_told_in_order_and_no_more(changes_of: Changes) -> None:
    changes = changes_of(*(edit for edit, *_ in RESTYLED))
    subjects = [change.subject for change in changes]
    assert subjects == sorted(subjects, key=list(Subject).index)
    assert set(subjects) == set(Subject)
    # Those of one style, one page and one table stand together; the font is one of all styles.
    assert len(changes) <= len(RESTYLED)
    told = "\n".join(f"{change.before} → {change.after}" for change in changes)
    for _, _, _, before, after in RESTYLED:
        assert before in told
        assert after in told


def test_other_data_in_another_template_are_the_same_changes(changes_of: Changes, shipped: Report) -> None:
    edits = [edit for edit, subject, *_ in RESTYLED if subject in (Subject.RATINGS, Subject.PAGE, Subject.TABLES)]
    assert changes_of(*edits, report=other_quarter(shipped, 1)) == changes_of(*edits)


@pytest.mark.parametrize("seed", range(8))
def test_other_data_in_the_same_template_are_no_change(seed: int, changes_of: Changes, shipped: Report) -> None:
    assert changes_of(report=other_quarter(shipped, seed)) == ()


@pytest.mark.parametrize("title", ["of", "Harrow Council", "Page 2", "Appendix 2 – Another report"])
def test_a_report_of_another_title_has_no_other_header(title: str, changes_of: Changes, shipped: Report) -> None:
    assert changes_of(report=shipped.model_copy(update={"title": title})) == ()


@given(report=reports())
@settings(max_examples=15)
def test_whatever_a_report_says_the_template_looks_the_same(report: Report, built: Path, template: Path) -> None:
    try:
        document = write_document(report, template)
    except AppendixError:
        # What the template cannot hold is refused.
        return
    assert _find(built.read_bytes(), document) == ()


def test_charts_as_pictures_are_one_change_of_each_kind(built: Path, built_with_pictures: Path) -> None:
    changes = _find(built.read_bytes(), built_with_pictures.read_bytes())
    assert {change.subject for change in changes} == {Subject.CHARTS}
    assert {(change.before, change.after) for change in changes} == {("pie chart", "picture")}


def test_another_template_has_other_columns(root: Path, built: Path, shipped: Report) -> None:
    document = write_document(shipped, root / "templates" / "harrow" / "appendix-movement.docx")
    changes = _find(built.read_bytes(), document)
    assert {change.subject for change in changes} == {Subject.TABLES}
    assert any("5 columns" in change.before and "7 columns" in change.after for change in changes)


def test_saving_it_in_libreoffice_changes_nothing_that_is_seen(built: Path, tmp_path: Path) -> None:
    assert _find(built.read_bytes(), save_as(built, "docx", tmp_path / "saved").read_bytes()) == ()


def test_the_published_appendix_differs_in_all_but_a_list_that_can_be_read(built: Path, published: Path) -> None:
    changes = _find(published.read_bytes(), built.read_bytes())
    assert set(Subject) == {change.subject for change in changes}
    assert len(changes) < 40
    # Its headings are bold text, its colours were typed into each dot and slice.
    headings = [change for change in changes if change.subject is Subject.HEADINGS]
    assert [(change.where, change.before, change.after) for change in headings] == [
        ("Achievements and Key actions over the next quarter", "no heading", "level 2")
    ]
    ratings = [change for change in changes if change.subject is Subject.RATINGS]
    assert {change.before for change in ratings} == {"not there"}
