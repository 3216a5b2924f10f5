"""A template part's tags before they are run: from a part's tree to Jinja's source, and what is wrong on the way."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from html import unescape
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story import paragraph_text

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_RUN_TAG = re.compile(r"\{\{r\s.*?\}\}|\{%r\s.*?%\}", re.DOTALL)
_NAME = re.compile(r"([A-Za-z_]\w*)\s*\.\s*([A-Za-z_]\w*)")
_DRAFT = re.compile(r"\bdraft\b")
_RUNS_TAG = re.compile(r"\{\{r\s+(.*?)\s*\}\}", re.DOTALL)
# What {% raw %} keeps is printed as it stands: nothing may be put into it.
_UNIT = re.compile(r"(?P<raw>\{%-?\s*raw\b[^%]*%\}.*?\{%-?\s*endraw\b[^%]*%\})|" + _TAG.pattern, re.DOTALL)
# Characters for private use: no tag has any, and docxtpl lets them be.
_MARK = re.compile("\ue0b1(\\d+)\ue0b2")
_MARKED = "\ue0b1{}\ue0b2"
_BEGUN = re.compile(r"\{[{%#][-+]?\Z")
"""The end of a line that a tag of the next line has begun."""
_END = re.compile(r"\s*-?[}%#]\}\Z")
_INSERTED = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
_CHANGED = ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
_REVISIONS = tuple(qn(f"w:{name}") for name in (*_INSERTED, *(f"{name}Change" for name in _CHANGED)))


class Spot(NamedTuple):
    """A tag as it was typed, and where: in a w:p, or in an attribute of another element, with the words that are there.

    The words of one in an attribute are its tags.
    """

    tag: str
    element: etree._Element
    words: str


class TagSource(NamedTuple):
    """Jinja's source of a part: no two of its tags are on a line; `lines` are theirs, `spots` where they stand."""

    text: str
    lines: tuple[int, ...]
    spots: tuple[Spot, ...]

    def spot(self, line: int) -> Spot | None:
        """Where the tag stands that a line, or the last one before it, has; None where there is none at all."""
        return self.spots[max(bisect_right(self.lines, line) - 1, 0)] if self.spots else None


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


def has_tags(root: etree._Element) -> bool:
    """Whether a part has a tag in its text."""
    return any(_OPENING.search(paragraph_text(paragraph)) for paragraph in root.iter(qn("w:p")))


def find_cuts(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """A note for each tag that Word keeps in several runs, for its spelling or a change of format: it is read whole."""
    for paragraph in root.iter(qn("w:p")):
        texts = [t for t in paragraph.iter(qn("w:t")) if _owner(t) is paragraph]
        for tag in _TAG.finditer("".join(t.text or "" for t in texts)):
            pieces = list(_overlapping(texts, tag.start(), tag.end()))
            if len(pieces) > 1 and all(_container(t) is _container(pieces[0]) for t in pieces):
                found = f"the tag {tag.group()} in {len(pieces)} pieces, as Word keeps it"
                remedy = "read as one; to make it one, delete it and type it in one go"
                yield Finding("T026", Severity.NOTE, place(paragraph), found, remedy=remedy)


def join_tags(root: etree._Element, place: Callable[[etree._Element], Place]) -> Iterator[Finding]:
    """Bring each tag that Word has split over several runs into the first of them; yield those that cannot be."""
    for paragraph in root.iter(qn("w:p")):
        texts = [t for t in paragraph.iter(qn("w:t")) if _owner(t) is paragraph]
        whole = "".join(t.text or "" for t in texts)
        if not _OPENING.search(whole):
            continue
        if _OPENING.search(_TAG.sub("", whole)):
            yield Finding("T003", Severity.ERROR, place(paragraph), "a tag that is not closed", "{{ … }} or {% … %}")
            _keep_tags(texts, whole)
            continue
        yield from _join_in(paragraph, texts, whole, place)


def read_words(root: etree._Element) -> dict[etree._Element, str]:
    """The words of every w:p, as they were typed."""
    return {paragraph: paragraph_text(paragraph) for paragraph in root.iter(qn("w:p"))}


def format_source(root: etree._Element, words: Mapping[etree._Element, str], patch: Callable[[str], str]) -> TagSource:
    """The part as Jinja's source, in which a line number names a tag, and so the paragraph with `words` that has it.

    `patch` is docxtpl's reading of its own tags, which takes some out with their paragraphs or rows. Before it runs,
    each tag gets a mark, and {{r x }} is made to ask for the runs of x; after it, the marks are taken for the lines,
    and the ampersands and quotation marks of a tag are as they were typed.
    """
    spots = _mark_tags(root, words)
    for t in list(root.iter(qn("w:t"))):
        _set_apart(t)
    patched = patch(etree.tostring(root, encoding="unicode").replace("\n", " "))
    found: list[Spot] = []

    def begin_line(unit: re.Match[str]) -> str:
        marks, bare = _MARK.findall(unit.group()), _MARK.sub("", unit.group())
        if unit["raw"]:
            return bare
        tag = unescape(bare)
        # docxtpl makes some tags of its own, each beside the one that asked for it.
        found.append(spots[int(marks[0])] if marks else found[-1] if found else Spot(tag, root, ""))
        opening = 3 if tag[2:3] in {"-", "+"} else 2
        return f"{tag[:opening]}\n{tag[opening:]}"

    text = re.sub(r"<w:(p|tbl)([ >])", r"\n<w:\1\2", _UNIT.sub(begin_line, patched))
    lines = (number for number, line in enumerate(text.split("\n")) if _BEGUN.search(line))
    return TagSource(text, tuple(number + 2 for number in lines), tuple(found))


def find_names(source: str) -> Iterator[str]:
    """The names with a dot in the tags of a source, such as "indicator.previous": what they ask for."""
    for tag in _TAG.finditer(source):
        yield from (f"{owner}.{name}" for owner, name in _NAME.findall(tag.group()))


def marks_drafts(source: str) -> bool:
    """Whether a tag of a source asks if the document is a draft."""
    return any(_DRAFT.search(tag) and not tag.startswith("{#") for tag in _TAG.findall(source))


def _mark_tags(root: etree._Element, words: Mapping[etree._Element, str]) -> list[Spot]:
    """Put the number of its spot into every tag; the spots."""
    spots: list[Spot] = []
    for element in root.iter(etree.Element):
        for name, value in [(name, str(value)) for name, value in element.attrib.items()]:
            if _OPENING.search(value):
                holder = _holder(element)
                said = words.get(holder) or " ".join(_TAG.findall(value))
                element.set(name, _mark(value, holder, said, spots))
        if element.tag == qn("w:t") and _OPENING.search(element.text or ""):
            holder = _holder(element)
            element.text = _mark(element.text or "", holder, words.get(holder, ""), spots)
    return spots


def _mark(text: str, holder: etree._Element, words: str, spots: list[Spot]) -> str:
    def mark(tag: re.Match[str]) -> str:
        spots.append(Spot(tag.group(), holder, words))
        return _END.sub(lambda end: _MARKED.format(len(spots) - 1) + end.group(), tag.group())

    return _TAG.sub(mark, text)


def _keep_tags(texts: list[etree._Element], whole: str) -> None:
    """Leave nothing but the whole tags of a paragraph, so that what is wrong below it is found as well."""
    for t in texts:
        t.text = ""
    texts[0].text = "".join(_TAG.findall(whole))


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


def _owner(t: etree._Element) -> etree._Element | None:
    return next(t.iterancestors(qn("w:p")), None)


def _holder(element: etree._Element) -> etree._Element:
    paragraph = _owner(element)
    return element if paragraph is None else paragraph


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
