"""The edits that docs/template.md shows, made to a template's XML as Word writes them when somebody makes them."""

from collections.abc import Callable, Mapping

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
Parts = Mapping[str, bytes]
Edit = Callable[[Parts], dict[str, bytes]]


def change_heading(parts: Parts) -> dict[str, bytes]:
    """Type "What we have achieved" over the heading "Achievements": Word cuts what is typed into runs of its own."""
    body = etree.fromstring(parts[_DOCUMENT])
    (text,) = (t for t in body.iter(f"{{{_W}}}t") if t.text == "Achievements")
    run, paragraph = text.iterancestors(f"{{{_W}}}r", f"{{{_W}}}p")
    place = paragraph.index(run)
    paragraph.remove(run)
    for number, words in enumerate(("What we have ", "achieved")):
        typed = etree.Element(f"{{{_W}}}r")
        typed.set(f"{{{_W}}}rsidR", "00B71D4A")
        t = etree.SubElement(typed, f"{{{_W}}}t")
        t.text = words
        if words.endswith(" "):
            t.set(_SPACE, "preserve")
        paragraph.insert(place + number, typed)
    return {**parts, _DOCUMENT: etree.tostring(body)}


def change_amber(parts: Parts) -> dict[str, bytes]:
    """Give the style "RAG Amber" another colour (Modify Style)."""
    styles = etree.fromstring(parts[_STYLES])
    (style,) = (one for one in styles if one.get(f"{{{_W}}}styleId") == "RAGAmber")
    (color,) = style.iter(f"{{{_W}}}color")
    color.set(f"{{{_W}}}val", "C2410C")
    (properties,) = style.iter(f"{{{_W}}}rPr")
    # Word notes in which session a style was changed, before its properties.
    rsid = etree.Element(f"{{{_W}}}rsid")
    rsid.set(f"{{{_W}}}val", "00B71D4A")
    style.insert(style.index(properties), rsid)
    return {**parts, _STYLES: etree.tostring(styles)}


def change_charts(parts: Parts) -> dict[str, bytes]:
    """Pull the slices of every pie apart, and print its labels bold in 11 point (Format Data Series, Font)."""
    changed = dict(parts)
    for name in (name for name in parts if name.startswith("word/charts/chart")):
        chart = etree.fromstring(parts[name])
        series = next(chart.iter(f"{{{_C}}}ser"))
        explosion = etree.Element(f"{{{_C}}}explosion", val="9")
        # In the order of the schema, CT_PieSer: c:idx, c:order, c:tx, c:spPr, c:explosion, c:dPt.
        series.insert(series.index(next(series.iter(f"{{{_C}}}dPt"))), explosion)
        for labels in series.iter(f"{{{_C}}}dLbls"):
            for properties in labels.iter(f"{{{_A}}}defRPr", f"{{{_A}}}rPr"):
                properties.set("sz", "1100")
                properties.set("b", "1")
        changed[name] = etree.tostring(chart)
    return changed


def change_width(parts: Parts) -> dict[str, bytes]:
    """Drag the line left of "Good is" by 1.5 cm to the left: the grid and the cells of every row follow."""
    body = etree.fromstring(parts[_DOCUMENT])
    moved = 850
    (heading,) = (t for t in body.iter(f"{{{_W}}}t") if t.text == "Good is")
    table = next(heading.iterancestors(f"{{{_W}}}tbl"))
    for column, change in ((1, -moved), (2, moved)):
        widths = [table.findall(f"{{{_W}}}tblGrid/{{{_W}}}gridCol")[column]]
        for row in table.iter(f"{{{_W}}}tr"):
            widths += row.findall(f"{{{_W}}}tc")[column].iterfind(f"{{{_W}}}tcPr/{{{_W}}}tcW")
        for element in widths:
            element.set(f"{{{_W}}}w", str(int(element.get(f"{{{_W}}}w", "0")) + change))
    return {**parts, _DOCUMENT: etree.tostring(body)}
