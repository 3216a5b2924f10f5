"""Paragraphs and runs: from words, tags and styles to w:p and w:r elements."""

from collections.abc import Iterable

from lxml import etree

from cabinet_appendix.formats.word.first_template.markup import make, text, value


def run(words: str, style: str | None = None) -> etree._Element:
    """A run, in a character style if one is named."""
    return make("w:r", make("w:rPr", value("w:rStyle", style)) if style else None, text(words))


def paragraph(style: str | None, *runs: etree._Element | str) -> etree._Element:
    """A paragraph in a style (None for body text); strings become runs of their own."""
    return make(
        "w:p",
        make("w:pPr", value("w:pStyle", style)) if style else None,
        *(run(item) if isinstance(item, str) else item for item in runs),
    )


def tag(words: str) -> etree._Element:
    """A tag alone in its paragraph, in the style that shows what is no text: `for x in y` becomes {%p for x in y %}."""
    return paragraph("TemplateTag", f"{{%p {words} %}}")


def runs_tag(name: str) -> etree._Element:
    """A tag for a value that brings its own runs, alone in its run."""
    return run(f"{{{{r {name} }}}}")


def when(condition: str, content: Iterable[etree._Element]) -> list[etree._Element]:
    """Paragraphs and tables that are printed only if a condition holds."""
    return [tag(f"if {condition}"), *content, tag("endif")]


def for_each(name: str, names: str, content: Iterable[etree._Element]) -> list[etree._Element]:
    """Paragraphs and tables that are printed for each of several."""
    return [tag(f"for {name} in {names}"), *content, tag("endfor")]


def page_field(name: str) -> list[etree._Element]:
    """The runs of a field that Word works out, such as PAGE or NUMPAGES."""
    return [
        make("w:r", make("w:fldChar", {"w:fldCharType": "begin"})),
        make("w:r", _code(name)),
        make("w:r", make("w:fldChar", {"w:fldCharType": "separate"})),
        run("1"),
        make("w:r", make("w:fldChar", {"w:fldCharType": "end"})),
    ]


def _code(name: str) -> etree._Element:
    instruction = text(f" {name} ")
    instruction.tag = instruction.tag.replace("}t", "}instrText")
    return instruction
