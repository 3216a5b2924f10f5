"""Objects that are drawn: what kind each is, what it says, and where it stands."""

import pytest

from cabinet_appendix.ooxml.drawn_objects import find_drawn_objects
from word_files import element

_URI = "http://schemas.openxmlformats.org/drawingml/2006"


def _drawing(kind: str, properties: str = "", inner: str = "", wrap: str = "inline", within: str = "") -> str:
    data = f'<a:graphic><a:graphicData uri="{kind}">{inner}</a:graphicData></a:graphic>'
    docPr = f'<wp:docPr id="1" name="x" {properties}>{within}</wp:docPr>'
    return f"<w:drawing><wp:{wrap}>{docPr}{data}</wp:{wrap}></w:drawing>"


_BOX = "<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>"
_DECORATIVE = (
    '<a:extLst><a:ext uri="x"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="{}"/></a:ext></a:extLst>'
)
_OLE = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/>'


@pytest.mark.parametrize(
    ("xml", "kind", "description", "is_floating"),
    [
        (_drawing(f"{_URI}/picture", 'descr=" A house "'), "picture", "A house", False),
        (_drawing(f"{_URI}/picture", 'title="A house"'), "picture", "A house", False),
        (_drawing(f"{_URI}/chart", wrap="anchor"), "chart", "", True),
        (_drawing("http://schemas.microsoft.com/office/drawing/2014/chartex"), "chart", "", False),
        (_drawing(f"{_URI}/diagram"), "diagram", "", False),
        (_drawing("http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), "shape", "", False),
        (
            _drawing("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", inner=_BOX),
            "text box",
            "",
            False,
        ),
        ('<w:pict><v:shape alt="A house"><v:imagedata/></v:shape></w:pict>', "picture", "A house", False),
        ('<w:pict><v:shape style="position: absolute"><v:imagedata/></v:shape></w:pict>', "picture", "", True),
        (f"<w:object><v:shape><v:imagedata/></v:shape>{_OLE}</w:object>", "object", "", False),
    ],
)
def test_an_object_says_what_it_is(xml: str, kind: str, description: str, is_floating: bool) -> None:
    (drawn,) = find_drawn_objects(element(f"<w:r>{xml}</w:r>"))
    assert (drawn.kind, drawn.description, drawn.is_floating) == (kind, description, is_floating)
    assert not drawn.is_decorative


@pytest.mark.parametrize(("value", "is_decorative"), [("1", True), ("0", False)])
def test_an_object_may_be_marked_as_decorative(value: str, is_decorative: bool) -> None:
    xml = _drawing(f"{_URI}/picture", within=_DECORATIVE.format(value))
    (drawn,) = find_drawn_objects(element(f"<w:r>{xml}</w:r>"))
    assert drawn.is_decorative is is_decorative


def test_an_object_that_is_said_again_for_older_readers_is_one() -> None:
    modern = _drawing(f"{_URI}/picture")
    old = "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{modern}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert [drawn.kind for drawn in find_drawn_objects(element(f"<w:r>{both}</w:r>"))] == ["picture"]
    assert list(find_drawn_objects(element("<w:r><w:pict><v:line/></w:pict></w:r>"))) == []
