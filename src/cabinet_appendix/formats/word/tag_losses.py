"""What a template would lose without a word: from a part's tree to the words and tags that would not be printed."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn

_OPENING = re.compile(r"\{\{|\{%")
_HOLDER_TAG = re.compile(r"\{[{%#](p|tr|tc)\s[^}%#]*[}%#]\}")
_HOLDERS = {"p": "paragraph", "tr": "table row", "tc": "table cell"}
_SHOWN = tuple(qn(f"w:{name}") for name in ("drawing", "pict", "object", "footnoteReference", "sectPr"))
_BREAK, _PAGE = qn("w:br"), "page"


def find_losses(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """What stands beside a tag that takes out its paragraph, row or cell: it would go with it."""
    for paragraph in root.iter(qn("w:p")):
        for tag in _HOLDER_TAG.finditer(_own_text(paragraph)):
            kind = tag[1]
            holder = next(paragraph.iterancestors(qn(f"w:{kind}")), None) if kind != "p" else paragraph
            if holder is None or _holds_more(holder, tag.group()):
                yield Finding(
                    "T009",
                    Severity.ERROR,
                    place(paragraph),
                    f"the tag {tag.group()} {'outside a table' if holder is None else 'beside something else'}",
                    f"the tag alone in its {_HOLDERS[kind]}, all of which it takes out",
                )
                break


def find_unfilled(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """Tags in a part where none is filled in, such as the notes."""
    for paragraph in root.iter(qn("w:p")):
        if _OPENING.search(_own_text(paragraph)):
            yield Finding(
                "T011",
                Severity.ERROR,
                place(paragraph),
                "a tag in a note, where none is filled in",
                "tags in the text, its headers and its footers",
                "put the note's words into the report",
            )


def _own_text(paragraph: etree._Element) -> str:
    texts = paragraph.iter(qn("w:t"))
    return "".join(t.text or "" for t in texts if next(t.iterancestors(qn("w:p"))) is paragraph)


def _holds_more(holder: etree._Element, tag: str) -> bool:
    words = "".join(t.text or "" for t in holder.iter(qn("w:t"))).replace(tag, "", 1).strip()
    breaks = (br.get(qn("w:type")) == _PAGE for br in holder.iter(_BREAK))
    return bool(words) or any(breaks) or next(holder.iter(*_SHOWN), None) is not None
