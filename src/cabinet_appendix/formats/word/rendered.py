"""What Jinja has rendered, on the way to what Word would have written: no runs that show nothing, lines broken."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_R, _T, _RPR = qn("w:r"), qn("w:t"), qn("w:rPr")


def tidy_runs(root: etree._Element) -> None:
    """Take out the runs without content that {{r }} leaves on both sides of what it puts in; break lines."""
    for run in list(root.iter(_R)):
        parent = run.getparent()
        if parent is not None and all(child.tag == _RPR or (child.tag == _T and not child.text) for child in run):
            parent.remove(run)
    for t in root.iter(_T):
        _break_lines(t)


def _break_lines(t: etree._Element) -> None:
    """A text with line ends or tabs becomes texts with w:br and w:tab between them, as Word has them."""
    text = t.text
    if text is None:
        return
    if text[:1].isspace() or text[-1:].isspace():
        t.set(_SPACE, "preserve")
    if "\n" not in text and "\t" not in text:
        return
    run = t.getparent()
    if run is None:
        return
    at = run.index(t)
    pieces: list[etree._Element] = []
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            pieces.append(etree.Element(qn("w:br")))
        for piece_number, piece in enumerate(line.split("\t")):
            if piece_number:
                pieces.append(etree.Element(qn("w:tab")))
            part = etree.Element(_T)
            part.text = piece
            part.set(_SPACE, "preserve")
            pieces.append(part)
    run[at : at + 1] = pieces
