"""Building: which template, which output, and what is never replaced."""

import io
import shutil
import stat
from pathlib import Path
from typing import Any

import docx
import pytest

from builders import indicator, priority, report
from cabinet_appendix.errors import InputError, OutputError, TemplateError
from cabinet_appendix.findings import EDITED
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.model.narrative import Bullet, Text
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.output.as_text import format_finding
from sheet_files import save_xlsx, with_actual

PROMPT = ("residents-first", "Achievements", "[ ] Open a hub")


@pytest.fixture
def source(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small quarter in a copy of the repository's layout, and the working folder elsewhere."""
    quarter = tmp_path / "council" / "data" / "2023-24-q2"
    write_folder(report(priority("a", indicators=(indicator(),))), quarter)
    _add_template(tmp_path / "council", "harrow", template)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return quarter


def _add_template(folder: Path, name: str, template: Path) -> Path:
    (folder / "templates" / name).mkdir(parents=True)
    return Path(shutil.copy(template, folder / "templates" / name / "appendix.docx"))


def _text(path: Path) -> str:
    return _text_of(path.read_bytes())


def _text_of(document: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(document)).paragraphs)


def test_the_template_is_the_only_one_above_the_source_and_the_output_is_named_by_the_quarter(source: Path) -> None:
    built = build(source)
    assert built.path == Path("build") / "appendix-2023-24-q2.docx"
    assert "Performance report" in _text(built.path)
    assert built.report.priorities[0].key == "a"
    assert built.scorecard.indicators.total == 1
    assert built.findings == ()


def test_a_template_above_the_working_folder_serves_a_source_from_elsewhere(source: Path, tmp_path: Path) -> None:
    shutil.move(tmp_path / "council" / "templates", tmp_path / "work" / "templates")
    assert build(source).path.is_file()


def test_the_nearest_templates_are_taken(source: Path, tmp_path: Path) -> None:
    (tmp_path / "templates" / "other").mkdir(parents=True)
    (tmp_path / "templates" / "other" / "appendix.docx").write_bytes(b"no Word document")
    assert build(source).path.is_file()


SEVERAL = '"template: brent" or another among the settings of the report, or --template FILE.docx'


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (["brent", "ealing"], ("templates of brent, ealing, harrow", SEVERAL)),
        ([], ("no templates/*/appendix.docx", "--template FILE.docx")),
    ],
)
def test_without_exactly_one_template_one_is_asked_for(
    source: Path, tmp_path: Path, template: Path, others: list[str], words: tuple[str, str]
) -> None:
    for name in others:
        _add_template(tmp_path / "council", name, template)
    if not others:
        shutil.rmtree(tmp_path / "council" / "templates")
    with pytest.raises(InputError) as raised:
        build(source)
    (finding,) = raised.value.findings
    assert (finding.found, finding.expected) == words
    assert list(tmp_path.rglob("*.part")) == []
    assert not Path("build").exists()


def test_a_source_that_is_no_path_is_one_finding(source: Path) -> None:
    for name in ("nowhere", "a" * 300):
        with pytest.raises(InputError) as raised:
            build(source.parent / name)
        assert [finding.code for finding in raised.value.findings] == ["I001"]


def test_each_step_is_told_as_it_begins(source: Path) -> None:
    heard: list[str] = []
    build(source, tell=heard.append)
    assert heard == ["reading", "writing"]


def test_a_document_as_it_was_built_is_replaced_and_an_edited_one_is_not(source: Path) -> None:
    path = build(source).path
    write_folder(report(priority("a"), title="Another title"), source)
    build(source)
    assert "Another title" in _text(path)
    edited = docx.Document(str(path))
    edited.save(str(path))
    before = path.read_bytes()
    write_folder(report(priority("a"), title="A third"), source)
    with pytest.raises(OutputError) as raised:
        build(source)
    assert [finding.code for finding in raised.value.findings] == [EDITED]
    assert path.read_bytes() == before
    assert "A third" in _text(build(source, Choices(force=True)).path)


def test_a_final_document_is_nobody_s_to_replace_but_by_the_same(source: Path) -> None:
    final = Choices(output=Path("final.docx"), final=True)
    path = build(source, final).path
    before = path.read_bytes()
    assert build(source, final).path.read_bytes() == before
    for choices in (final, Choices(output=path)):
        write_folder(report(priority("a"), title="Another title"), source)
        with pytest.raises(OutputError) as raised:
            build(source, choices)
        assert [finding.code for finding in raised.value.findings] == [EDITED]
        assert path.read_bytes() == before
    build(source, Choices(output=path, final=True, force=True))
    assert "Another title" in _text(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"a letter"])
def test_a_file_that_is_no_document_is_somebody_s_all_the_same(source: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mine.docx").write_bytes(content)
    with pytest.raises(OutputError):
        build(source, Choices(output=tmp_path / "mine.docx"))
    assert (tmp_path / "mine.docx").read_bytes() == content


def test_what_cannot_be_written_leaves_nothing_behind(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "a.docx").mkdir(parents=True)
    with pytest.raises(OutputError) as raised:
        build(source, Choices(output=tmp_path / "out" / "a.docx", force=True))
    assert [finding.code for finding in raised.value.findings] == ["O002"]
    assert list((tmp_path / "out").iterdir()) == [tmp_path / "out" / "a.docx"]


def test_a_document_may_be_read_by_others_and_nothing_stays_beside_it(source: Path) -> None:
    path = build(source).path
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert list(path.parent.iterdir()) == [path]


def test_a_source_or_template_with_a_fault_leaves_the_last_build_as_it_was(source: Path, tmp_path: Path) -> None:
    path = build(source).path
    before = path.read_bytes()
    (tmp_path / "broken.docx").write_bytes(b"x")
    with pytest.raises(TemplateError):
        build(source, Choices(template=tmp_path / "broken.docx"))
    (source / "indicators.csv").unlink()
    with pytest.raises(InputError):
        build(source)
    assert path.read_bytes() == before


def test_the_same_input_gives_the_same_bytes(source: Path) -> None:
    one, other = (build(source, Choices(output=Path(name))).path for name in ("one.docx", "other.docx"))
    assert one.read_bytes() == other.read_bytes()


def test_what_was_put_right_is_no_prompt(template: Path, tmp_path: Path) -> None:
    workbook = save_xlsx(with_actual("4 640"), tmp_path / "q2.xlsx")
    made = build(workbook, Choices(output=tmp_path / "q2.docx", template=template))
    assert [finding.found for finding in made.findings] == ['"4 640"']
    assert made.path.exists()


def test_a_prompt_is_refused_by_its_place_and_nothing_is_written(template: Path, tmp_path: Path) -> None:
    sheets = {**with_actual("93%"), "Narrative": [("Priority", "Section", "Text"), *[PROMPT] * 2]}
    workbook = save_xlsx(sheets, tmp_path / "q3.xlsx")
    with pytest.raises(InputError) as caught:
        build(workbook, Choices(output=tmp_path / "q3.docx", template=template))
    assert [format_finding(finding) for finding in caught.value.findings] == [
        f'q3.xlsx, Narrative!C{row}: found the prompt "Open a hub"; write what came of it in its place, or delete it'
        for row in (2, 3)
    ]
    assert not (tmp_path / "q3.docx").exists()


def _add_prompts(source: Path, number: int, **fields: Any) -> None:
    prompts = tuple(Bullet(is_prompt=True, text=(Text(f"Open hub {index}"),)) for index in range(number))
    write_folder(report(priority("a", achievements=prompts), **fields), source)


def _mark_drafts(source: Path, *lines: str) -> None:
    """Type these lines at the top of the template above the source, in place of its own mark in the headers."""
    path = source.parents[1] / "templates" / "harrow" / "appendix.docx"
    template = docx.Document(str(path))
    for header in (template.sections[0].header, template.sections[0].first_page_header):
        for paragraph in header.paragraphs[:3]:
            assert "draft" in paragraph.text or "endif" in paragraph.text
            paragraph._p.getparent().remove(paragraph._p)
    first = template.paragraphs[0]
    for line in lines:
        first.insert_paragraph_before(line)
    template.save(str(path))


DRAFT = ("{%p if draft %}", "DRAFT – {{ draft.errors }} errors", "{%p endif %}")


def test_what_rules_find_wrong_stops_a_build_with_what_is_wrong_with_the_template(source: Path) -> None:
    _add_prompts(source, 1)
    _mark_drafts(source, "{{ report.titel }}")
    with pytest.raises(InputError) as raised:
        build(source)
    assert [finding.code for finding in raised.value.findings] == ["N001", "T006"]
    assert not Path("build").exists()


def test_a_draft_is_built_by_force_and_says_how_many_errors_it_has(source: Path) -> None:
    _add_prompts(source, 2)
    _mark_drafts(source, *DRAFT)
    built = build(source, Choices(force=True))
    assert _text(built.path).splitlines()[0] == "DRAFT – 2 errors"
    assert [finding.code for finding in built.findings] == ["N001", "N001"]


def test_a_report_without_errors_is_no_draft_whatever_is_forced(source: Path) -> None:
    before = build(source).path.read_bytes()
    _mark_drafts(source, *DRAFT)
    for choices in (Choices(), Choices(force=True)):
        text = _text(build(source, choices).path)
        assert "DRAFT" not in text
        assert text.splitlines()[0] == _text_of(before).splitlines()[0]


@pytest.mark.parametrize("lines", [(), ("{# draft #}",), ("A draft",)])
def test_a_draft_that_nothing_would_mark_is_refused(source: Path, lines: tuple[str, ...]) -> None:
    _add_prompts(source, 1)
    _mark_drafts(source, *lines)
    with pytest.raises(TemplateError) as raised:
        build(source, Choices(force=True))
    assert [finding.code for finding in raised.value.findings] == ["T022"]
    assert "{%p if draft %}" in raised.value.findings[0].remedy
    assert not Path("build").exists()


@pytest.mark.parametrize("rule", ["N001", "prompt-left-in"])
def test_what_there_is_a_reason_to_leave_stops_no_build(source: Path, rule: str) -> None:
    _add_prompts(source, 1, ignore=(Exemption(rule=rule, reason="Cabinet asked for it"),))
    assert build(source).path.exists()


def test_a_reason_that_names_no_rule_is_refused_by_its_line_whatever_is_forced(source: Path) -> None:
    _add_prompts(source, 1, ignore=(Exemption(rule="prompt", reason="Cabinet asked for it"),))
    _mark_drafts(source, *DRAFT)
    with pytest.raises(InputError) as raised:
        build(source, Choices(force=True))
    assert sorted(finding.code for finding in raised.value.findings) == ["I019", "N001"]


def test_what_cannot_be_read_is_built_by_no_force(source: Path) -> None:
    (source / "indicators.csv").unlink()
    with pytest.raises(InputError):
        build(source, Choices(force=True))
