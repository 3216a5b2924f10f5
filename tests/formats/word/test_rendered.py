"""What Jinja has rendered, made into what Word would have written."""

import pytest

from cabinet_appendix.formats.word.rendered import tidy_runs
from word_files import element, xpath
from word_templates import p, run


@pytest.mark.parametrize("empty", ["<w:r/>", run(""), run("", "Strong"), "<w:r><w:t/><w:t></w:t></w:r>"])
def test_a_run_that_shows_nothing_goes(empty: str) -> None:
    paragraph = element(p(empty, run("a"), empty))
    tidy_runs(paragraph)
    assert xpath(paragraph, "*") == ["r"]
    assert xpath(paragraph, ".//w:t/text()") == ["a"]


@pytest.mark.parametrize(
    "shown", ["<w:r><w:br/></w:r>", "<w:r><w:t/><w:tab/></w:r>", "<w:r><w:drawing/></w:r>", run(" ")]
)
def test_a_run_that_shows_anything_stays(shown: str) -> None:
    paragraph = element(p(shown))
    tidy_runs(paragraph)
    assert xpath(paragraph, "*") == ["r"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a\nb", ["rPr", "a", "br", "b"]),
        ("a\tb", ["rPr", "a", "tab", "b"]),
        ("\n\t", ["rPr", "", "br", "", "tab", ""]),
    ],
)
def test_line_ends_and_tabs_are_words_own(text: str, pieces: list[str]) -> None:
    paragraph = element(p(run(text, "Strong")))
    tidy_runs(paragraph)
    (made,) = paragraph
    found = [child.text or "" if child.tag.endswith("}t") else xpath(child, ".")[0] for child in made]
    assert found == pieces
    assert set(xpath(paragraph, ".//w:t/@xml:space")) == {"preserve"}


@pytest.mark.parametrize(("text", "kept"), [(" a", ["preserve"]), ("a\u00a0", ["preserve"]), ("a b", [])])
def test_a_space_at_an_edge_is_kept(text: str, kept: list[str]) -> None:
    paragraph = element(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    tidy_runs(paragraph)
    assert xpath(paragraph, ".//w:t/@xml:space") == kept
