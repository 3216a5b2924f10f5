"""A template part's tags before they are run: from a part's tree to Jinja's source, and what is wrong on the way."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from html import unescape

from lxml import etree

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_RUN_TAG = re.compile(r"\{\{r\s.*?\}\}|\{%r\s.*?%\}", re.DOTALL)
_NAME = re.compile(r"([A-Za-z_]\w*)\s*\.\s*([A-Za-z_]\w*)")
_DRAFT = re.compile(r"\bdraft\b")
_RUNS_TAG = re.compile(r"\{\{r\s+(.*?)\s*\}\}", re.DOTALL)
_RUNS_SOURCE = re.compile(r"\{\{r? \((.*?)\)\|runs \}\}")
_INSERTED = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
_CHANGED = ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
_REVISIONS = tuple(qn(f"w:{name}") for name in (*_INSERTED, *(f"{name}Change" for name in _CHANGED)))


def find_revisions(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """Tracked changes, which a template must not have: what is inserted would be printed twice or cut a tag."""
    for element in root.iter(*_REVISIONS):
        paragraph = next(element.iterancestors(qn("w:p")), element)
        yield Finding(
            "T002",
            Severity.ERROR,
            place(paragraph),
            "a tracked change",
            "a template without tracked changes",
            "in Word: Review, Accept All Changes",
        )
        return


def join_tags(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """Bring each tag that Word has split over several runs into the first of them; yield those that cannot be."""
    for paragraph in root.iter(qn("w:p")):
        texts = [t for t in paragraph.iter(qn("w:t")) if _owner(t) is paragraph]
        whole = "".join(t.text or "" for t in texts)
        if not _OPENING.search(whole):
            continue
        if _OPENING.search(_TAG.sub("", whole)):
            yield Finding("T003", Severity.ERROR, place(paragraph), "a tag that is not closed", "{{ … }} or {% … %}")
            continue
        yield from _join_in(paragraph, texts, whole, place)


def format_source(root: etree._Element, patch: Callable[[str], str]) -> str:
    """The part as Jinja's source, a line for each paragraph, so that a line number names a paragraph.

    `patch` is docxtpl's reading of its own tags. Before it runs, {{r x }} is made to ask for the runs of x; after it,
    the ampersands and quotation marks of a tag are as they were typed.
    """
    for t in list(root.iter(qn("w:t"))):
        _set_apart(t)
    source = patch(etree.tostring(root, encoding="unicode").replace("\n", " "))
    source = _TAG.sub(lambda tag: unescape(tag.group()), source)
    return re.sub(r"<w:(p|tbl)([ >])", r"\n<w:\1\2", source)


def find_names(source: str) -> Iterator[str]:
    """The names with a dot in the tags of a source, such as "indicator.previous": what they ask for."""
    for tag in _TAG.finditer(source):
        yield from (f"{owner}.{name}" for owner, name in _NAME.findall(tag.group()))


def marks_drafts(source: str) -> bool:
    """Whether a tag of a source asks if the document is a draft."""
    return any(_DRAFT.search(tag) and not tag.startswith("{#") for tag in _TAG.findall(source))


def read_line(source: str, number: int) -> str:
    """The words in a line of the source, tags and all, without markup; where it has none, the tags of its markup."""
    lines = source.split("\n")
    line = _RUNS_SOURCE.sub(r"{{r \1 }}", lines[min(number, len(lines)) - 1])
    return re.sub(r"<[^>]*>", "", line).strip() or " ".join(_TAG.findall(line))


def _set_apart(t: etree._Element) -> None:
    """Give each {{r }} a run of its own: docxtpl would take the formatting off what stands behind it in its run."""
    text, run = t.text or "", t.getparent()
    tag = _RUN_TAG.search(text)
    if tag is None or run is None:
        return
    alone, rest = _make_run_like(run), _make_run_like(run)
    _append_text(alone, _RUNS_TAG.sub(r"{{r (\1)|runs }}", tag.group()))
    after = _append_text(rest, text[tag.end() :])
    rest.extend(list(t.itersiblings()))
    t.text = text[: tag.start()]
    run.addnext(alone)
    if text[tag.end() :] or len(rest) > len(run.findall(qn("w:rPr"))) + 1:
        alone.addnext(rest)
        _set_apart(after)


def _make_run_like(run: etree._Element) -> etree._Element:
    like = etree.Element(qn("w:r"))
    like.extend(deepcopy(rPr) for rPr in run.iterchildren(qn("w:rPr")))
    return like


def _append_text(run: etree._Element, text: str) -> etree._Element:
    t = etree.SubElement(run, qn("w:t"))
    t.text = text
    t.set(_SPACE, "preserve")
    return t


def _owner(t: etree._Element) -> etree._Element:
    return next(t.iterancestors(qn("w:p")))


def _join_in(
    paragraph: etree._Element,
    texts: list[etree._Element],
    whole: str,
    place: Callable[[etree._Element], Place],
) -> Iterator[Finding]:
    for tag in _TAG.finditer(whole):
        inside = list(_overlapping(texts, tag.start(), tag.end()))
        first = inside[0]
        if any(_container(t) is not _container(first) for t in inside):
            yield Finding(
                "T004",
                Severity.ERROR,
                place(paragraph),
                f"the tag {tag.group()} cut by a link, field or content control",
                "a tag in plain text",
                "delete the tag and type it again beside what cuts it",
            )
            return
        if len(inside) > 1:
            _gather(texts, inside, tag)


def _overlapping(texts: list[etree._Element], start: int, end: int) -> Iterator[etree._Element]:
    offset = 0
    for t in texts:
        length = len(t.text or "")
        if offset < end and offset + length > start:
            yield t
        offset += length


def _container(t: etree._Element) -> etree._Element | None:
    run = t.getparent()
    return run.getparent() if run is not None else None


def _gather(texts: list[etree._Element], inside: list[etree._Element], tag: re.Match[str]) -> None:
    offset = 0
    for t in texts:
        length = len(t.text or "")
        t.set(_SPACE, "preserve")
        if t is inside[0]:
            t.text = (t.text or "")[: tag.start() - offset] + tag.group()
        elif t is inside[-1]:
            t.text = (t.text or "")[tag.end() - offset :]
        elif t in inside:
            t.text = ""
        offset += length
