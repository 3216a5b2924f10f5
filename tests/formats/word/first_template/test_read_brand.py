"""Reading brand.yaml: the brand it holds, or all that is wrong with it, each with its line."""

from pathlib import Path

import pytest

from brands import HARROW, Change, at, changed_brand, write_brand
from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.word.first_template.brand import Headings
from cabinet_appendix.formats.word.first_template.read_brand import read_brand
from cabinet_appendix.output.as_text import format_finding


def refused(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_brand(path)
    return [format_finding(finding) for finding in caught.value.findings]


def test_the_shipped_brand_is_read_without_a_word() -> None:
    brand, findings = read_brand(HARROW / "brand.yaml")
    assert findings == ()
    assert (brand.council, brand.font, brand.headings) == ("Harrow Council", "Arial", Headings.BAND)
    assert list(brand.banners) == ["cover", "residents-first", "clean-and-safe", "supporting-those-in-need"]
    assert (brand.banners["cover"].file.width, brand.banners["cover"].file.height) == (1339, 236)


def test_a_brand_may_be_without_pictures_and_leave_the_page_to_us(tmp_path: Path) -> None:
    def change(values: dict[str, object]) -> None:
        for name in ("banners", "page", "headings", "sections"):
            del values[name]

    assert changed_brand(tmp_path, change).model_copy(update={"banners": {}}) == changed_brand(
        tmp_path, at("banners", value={})
    )


@pytest.mark.parametrize("typed", ["00308F", "123456", "8E5200", "012345"])
def test_a_colour_is_what_was_typed_whatever_yaml_makes_of_it(tmp_path: Path, typed: str) -> None:
    path = write_brand(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("ink: 231C2B", f"ink: {typed}"), encoding="utf-8")
    assert read_brand(path)[0].colours.ink == typed


FAULTS: dict[str, tuple[Change, str]] = {
    "no colour": (
        at("colours", "ink", value="purple"),
        'found the colour "purple"; expected six hexadecimal digits, such as 46255E',
    ),
    "a name with nothing behind it": (
        lambda values: values.update(council=None),
        "found nothing under council; expected text",
    ),
    "an empty text": (at("council", value=""), 'found council ""; expected a text that is not empty'),
    "a setting that is not known": (at("fonts", value="Arial"), 'found "fonts"; expected a setting that is known'),
    "no wording": (at("wording", value=None), "found no wording; expected a value"),
    "a sentence too few": (at("wording", "footer", value=None), "found no footer; expected a value"),
    "a list where a text belongs": (at("font", value=["Arial"]), "expected text"),
    "a width that is no number": (at("charts", "width", value="wide"), 'found width "wide"; expected a number'),
    "a width of nothing": (at("charts", "width", value=0), 'found width "0"; expected a number that is greater than'),
    "charts that are too wide": (
        at("charts", "width", value=9),
        "found two charts of 9 cm side by side; expected at most 17.0 cm in all, as wide as the text",
    ),
    "a section left out": (
        at("sections", value=["achievements", "ratings"]),
        "found the sections achievements, ratings; expected each once of achievements, ratings, flagship_actions",
    ),
    "a section that there is not": (at("sections", 0, value="successes"), "expected achievements, ratings"),
    "two ratings with one marker": (
        at("ratings", "Red", "marker", value="● A"),
        'found the marker "● A" twice; expected a letter that tells ratings apart, as colour does not',
    ),
    "a rating left out": (at("ratings", "Not rated", value=None), "found no Not rated; expected a value"),
    "a picture that is not there": (
        at("banners", "cover", "file", value="none.png"),
        'found the picture "none.png", which cannot be read (No such file or directory)',
    ),
    "a picture elsewhere": (
        at("banners", "cover", "file", value="../cover.png"),
        'found the picture "cover.png", which leads out of the folder of the brand',
    ),
    "a key that no priority can have": (
        at("banners", "Residents First", value={"file": "banners/cover.png", "text": "a"}),
        "expected letters, digits and hyphens",
    ),
    "columns without a target": (
        at("tables", "indicators", "columns", 3, "shows", value="owner"),
        "found no column that shows target; expected a column for each of rating, name, polarity, target, actual",
    ),
    "a column twice": (
        at("tables", "indicators_with_movement", "columns", 6, "shows", value="previous"),
        "found two columns that show previous; expected each once",
    ),
    "no column that has the rest": (
        at("tables", "key", "columns", 2, "width", value=3),
        "found 0 columns without a width; expected one, which has what the others leave of the page",
    ),
    "columns that fill the page": (
        at("tables", "flagship_actions", "columns", 0, "width", value=16),
        "found the columns of flagship actions, which leave no room for the one without a width; "
        "expected at least 2 cm for it",
    ),
}


@pytest.mark.parametrize(("change", "line"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_one_line(change: Change, line: str, tmp_path: Path) -> None:
    found = refused(write_brand(tmp_path, change))
    assert len(found) == 1
    assert line in found[0]


def test_all_that_is_wrong_comes_at_once_in_the_order_of_its_lines(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text(
        "council: Brent\nheadings: bands\ncouncil: Ealing\ncolours:\n  brand: purple\n  ink: 1\n  : x\n",
        encoding="utf-8",
    )
    found = [line for line in refused(tmp_path / "brand.yaml") if ": found no " not in line]
    assert found == [
        'brand.yaml line 2: found headings "bands"; expected band or rule',
        'brand.yaml line 3: found "council" a second time; expected each name once',
        'brand.yaml line 5: found the colour "purple"; expected six hexadecimal digits, such as 46255E',
        'brand.yaml line 6: found the colour "1"; expected six hexadecimal digits, such as 46255E',
        "brand.yaml line 7: found a value without a name; expected name: value",
    ]


NO_BRAND = {
    "nothing": ("", "brand.yaml: found an empty file; expected name: value, a line each"),
    "a list": ("- a\n", "brand.yaml: found no settings; expected name: value, a line each"),
    "broken YAML": ("a: [\n", "brand.yaml line 2: found broken YAML"),
}


@pytest.mark.parametrize(("text", "line"), NO_BRAND.values(), ids=NO_BRAND)
def test_a_file_that_holds_no_brand_is_refused(text: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text(text, encoding="utf-8")
    (found,) = refused(tmp_path / "brand.yaml")
    assert found.startswith(line)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "brand.yaml")[0].startswith("brand.yaml: found no such file; expected brand.yaml in ")


def test_lists_that_are_used_again_cannot_fill_the_memory(tmp_path: Path) -> None:
    bombs = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))
    (tmp_path / "brand.yaml").write_text(f"b0: &b0 [x]\n{bombs}", encoding="utf-8")
    assert any("a list that is used again by its alias" in line for line in refused(tmp_path / "brand.yaml"))


def test_a_colour_that_is_hard_to_read_is_a_warning_and_the_brand_is_read(tmp_path: Path) -> None:
    def change(values: dict[str, dict[str, object]]) -> None:
        values["colours"]["muted"] = "8A8A8A"
        values["ratings"]["Amber"] = {"marker": "● A", "colour": "FFC000"}

    _, findings = read_brand(write_brand(tmp_path, change))
    assert [(finding.code, finding.severity.value, finding.found) for finding in findings] == [
        ("T024", "warning", 'the colour "muted", 8A8A8A on FFFFFF, with a contrast of 3.45:1'),
        ("T024", "warning", 'the colour of "Amber", FFC000 on FFFFFF, with a contrast of 1.64:1'),
    ]
    assert all(finding.place.line for finding in findings)
