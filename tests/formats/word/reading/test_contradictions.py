"""What disagrees inside a document: each in a built one, in which it has been made to disagree."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import Note, Quote, Text
from cabinet_appendix.model.report import FlagshipAction
from word_files import unzip, zip_file

COUNT_NOTE = (
    Quote("priority", "name"),
    Text(" now has "),
    Quote("flagship-actions", "total"),
    Text(" Flagship Actions, originally "),
    Quote("flagship-actions", "original"),
)
REPORT = report(
    priority(
        "roads",
        name="Roads",
        indicators=(indicator(), indicator(name="Days to answer", target="90%", actual="50%")),
        flagship_actions=(FlagshipAction(title="Mend the bridge", status="green"),),
        original_flagship_actions=3,
        achievements=(bullet("More calls are answered."),),
    ),
    priority("parks", name="Parks", flagship_actions=(FlagshipAction(title="Plant trees", status="amber"),)),
    flagship_note=COUNT_NOTE,
)
Change = Callable[[dict[str, bytes]], None]


def _said(change: Change, template: Path, tmp_path: Path) -> list[tuple[str, str]]:
    parts = unzip(write_document(REPORT, template))
    change(parts)
    path = tmp_path / "edited.docx"
    path.write_bytes(zip_file(parts))
    return [(finding.code, finding.found) for finding in read_document(path).findings]


def _replace(part: str, old: str, new: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode())

    return change


def _chart_of(parts: dict[str, bytes], words: str) -> str:
    return next(name for name in parts if name.startswith("word/charts/chart") and words.encode() in parts[name])


def _stale_cache(parts: dict[str, bytes]) -> None:
    chart = _chart_of(parts, "Roads</a:t>")
    parts[chart] = parts[chart].replace(b"<c:v>1</c:v>", b"<c:v>5</c:v>", 1)


def test_a_document_as_it_was_built_has_nothing_that_disagrees(template: Path, tmp_path: Path) -> None:
    assert _said(lambda parts: None, template, tmp_path) == []


def test_a_chart_is_compared_with_its_table_and_with_its_workbook(template: Path, tmp_path: Path) -> None:
    said = _said(_stale_cache, template, tmp_path)
    assert [code for code, _ in said] == ["I127", "I117"]
    assert said[0][1].startswith("a chart of Roads that shows ")
    assert " 5" in said[0][1]
    assert "where the table of Roads has" in said[1][1]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            _replace("word/footnotes.xml", "Roads now has 1 ", "Parks now has 1 "),
            ("I120", "a note that names Parks among what is said of Roads"),
        ),
        (
            _replace("word/footnotes.xml", "now has 1 ", "now has 2 "),
            ("I119", "a count of 2 where the table of Roads has 1 Flagship Actions"),
        ),
    ],
)
def test_a_note_on_a_count_is_compared_with_the_table_and_the_section(
    change: Change, expected: tuple[str, str], template: Path, tmp_path: Path
) -> None:
    def joined(parts: dict[str, bytes]) -> None:
        # A quoted figure is a run of its own.
        between = b'</w:t></w:r><w:r><w:t xml:space="preserve">'
        parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace(between, b"")
        change(parts)

    assert expected in _said(joined, template, tmp_path)


def test_a_label_that_says_its_slice_is_no_fault_and_another_is(template: Path, tmp_path: Path) -> None:
    def typed(words: str) -> Change:
        def change(parts: dict[str, bytes]) -> None:
            chart = _chart_of(parts, "Parks</a:t>")
            rich = f"<c:rich><a:p><a:r><a:t>{words}</a:t></a:r></a:p></c:rich>"
            text = f'<c:dLbl><c:idx val="2"/><c:tx>{rich}</c:tx></c:dLbl>'
            start = parts[chart].index(b"<c:dLbls>") + len(b"<c:dLbls>")
            parts[chart] = parts[chart][:start] + text.encode() + parts[chart][start:]

        return change

    assert _said(typed("Amber 1 (100%)"), template, tmp_path) == []
    assert _said(typed("[CATEGORY NAME], 1, 100%"), template, tmp_path) == [
        ("I118", 'the label "[CATEGORY NAME], 1, 100%" typed over in a chart of Parks')
    ]


def test_a_footnote_twice_in_one_section_is_told_and_in_two_sections_is_not(template: Path, tmp_path: Path) -> None:
    text = {"a": (Text("Provisional"),), "b": (Text("Provisional "), Text("figure", strong=True))}
    marked = bullet("x").model_copy(update={"text": (Text("One"), Note("a"), Text(" two"), Note("b"))})
    sections = [priority(key, achievements=(marked,)) for key in ("roads", "parks")]
    parts = unzip(write_document(report(*sections, footnotes=text), template))
    path = tmp_path / "edited.docx"
    path.write_bytes(zip_file(parts))
    assert read_document(path).findings == ()
    parts["word/footnotes.xml"] = (
        parts["word/footnotes.xml"].replace(b"Provisional ", b"Provisional").replace(b">figure<", b"><")
    )
    path.write_bytes(zip_file(parts))
    assert [finding.code for finding in read_document(path).findings] == ["I121", "I121"]
