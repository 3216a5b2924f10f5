"""Pictures of ratings from what stands on disk: one quarter, several, and what is refused."""

import io
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from builders import priority, report
from cabinet_appendix.errors import AppendixError, InputError, OutputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.operations.picture import picture
from cabinet_appendix.operations.read import read
from other_quarters import other_quarter
from word_reader import WordReader


@pytest.fixture
def later(quarter_folder: Path, tmp_path: Path) -> Path:
    """Another quarter as a workbook: the next but one."""
    told = read(quarter_folder).report
    assert told
    path = tmp_path / "later.xlsx"
    write_workbook(other_quarter(told, 3).model_copy(update={"quarter": Quarter.parse("2023-24 Q4")}), path)
    return path


def refused(*sources: Path, **choices: Path) -> tuple[Finding, ...]:
    with pytest.raises(AppendixError) as caught:
        picture(sources, **choices)
    return caught.value.findings


def test_a_picture_has_the_colours_of_the_template_and_its_words(
    quarter_folder: Path, document: WordReader, tmp_path: Path
) -> None:
    drawn = picture([quarter_folder], output=tmp_path / "ratings.png")
    image = Image.open(io.BytesIO(drawn.paths[0].read_bytes()))
    colours = {colour for _, colour in image.convert("RGB").getcolors(10**7) or []}
    assert {
        tuple(bytes.fromhex(document.rag_colours[name])) for name in ("Completed", "Green", "Amber", "Red")
    } <= colours
    assert image.info["Description"].splitlines() == list(drawn.words[1:])
    assert "  Performance indicators: 64 in all: 43 green, 8 amber, 13 red" in drawn.words, "as published"


def test_another_template_gives_other_colours(quarter_folder: Path, root: Path, tmp_path: Path) -> None:
    one, other = (
        picture([quarter_folder], output=tmp_path / f"{name}.svg", template=root / "templates" / name / "appendix.docx")
        for name in ("harrow", "exampleshire")
    )
    assert one.words == other.words
    assert b"#0b4a53" in other.paths[0].read_bytes()
    assert b"#0b4a53" not in one.paths[0].read_bytes()


def test_quarters_of_every_format_in_any_order_are_one_history(
    quarter_folder: Path, built: Path, later: Path, template: Path, tmp_path: Path
) -> None:
    words = [
        picture(sources, output=tmp_path / "moved.svg", template=template).words
        for sources in ([quarter_folder, later], [later, quarter_folder], [later, built])
    ]
    assert words[0] == words[1] == words[2]
    assert words[0][0] == "How ratings moved, Q2 2023-24 to Q4 2023-24"
    assert words[0].count("    Q2 2023-24: 64 in all: 43 green, 8 amber, 13 red") == 1
    title, description, *_ = etree.fromstring((tmp_path / "moved.svg").read_bytes())
    assert (title.text, (description.text or "").splitlines()) == (words[0][0], list(words[0][1:]))


def test_a_folder_has_each_part_in_both_kinds(quarter_folder: Path, tmp_path: Path) -> None:
    drawn = picture([quarter_folder], output=tmp_path / "slides")
    assert len(drawn.paths) == 16
    assert {path.suffix for path in drawn.paths} == {".png", ".svg"}
    assert tmp_path / "slides" / "2023-24-q2-clean-and-safe-indicators.svg" in drawn.paths
    assert set((tmp_path / "slides").iterdir()) == set(drawn.paths)


def test_the_same_again_is_the_same_bytes_and_replaces_what_was_drawn(quarter_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ratings.png"
    picture([quarter_folder], output=path)
    before = path.read_bytes()
    picture([quarter_folder], output=path)
    assert path.read_bytes() == before


def test_the_same_quarter_twice_is_refused_with_both_places(quarter_folder: Path, built: Path, tmp_path: Path) -> None:
    (finding,) = refused(quarter_folder, built, output=tmp_path / "x.png")
    assert finding.place.file == str(built)
    assert finding.found == f"Q2 2023-24, which {quarter_folder} is of as well"
    assert not list(tmp_path.iterdir())


def test_a_picture_that_was_not_drawn_here_is_left_alone(quarter_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ratings.png"
    path.write_bytes(b"an officer's own")
    with pytest.raises(OutputError):
        picture([quarter_folder], output=path)
    assert path.read_bytes() == b"an officer's own"


def test_a_name_of_another_kind_is_refused(quarter_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        picture([quarter_folder], output=tmp_path / "ratings.jpg")
    assert caught.value.findings[0].expected == "a name that ends in .png or .svg, or a folder"


def test_a_name_that_no_picture_can_show_is_told(template: Path, tmp_path: Path) -> None:
    source = tmp_path / "quarter"
    write_folder(report(priority("a", name="漢字")), source)
    (finding,) = refused(source, output=tmp_path / "x.png", template=template)
    assert "a character that the font of pictures lacks" in finding.found
    assert not (tmp_path / "x.png").exists()


def test_what_is_said_of_several_sources_names_each(quarter_folder: Path, template: Path, tmp_path: Path) -> None:
    told = read(quarter_folder).report
    assert told
    sources = [tmp_path / "q3", tmp_path / "q4"]
    for source, quarter in zip(sources, ("2023-24 Q3", "2023-24 Q4"), strict=True):
        write_folder(told.model_copy(update={"quarter": Quarter.parse(quarter)}), source)
        table = source / "indicators.csv"
        table.write_bytes(table.read_text(encoding="utf-8-sig").encode("cp1252", "replace"))
    drawn = picture(sources, output=tmp_path / "x.svg", template=template)
    assert [finding.place.file for finding in drawn.findings if finding.code == "I101"] == [
        str(source / "indicators.csv") for source in sources
    ]
