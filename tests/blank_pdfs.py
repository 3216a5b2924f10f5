"""PDFs without LibreOffice: pages of a size and a colour, made by pikepdf."""

import io

import pikepdf


def blank_pdf(*colours: str, size: tuple[float, float] = (90, 60)) -> bytes:
    """A PDF of a page for each colour, "1 0 0" for red, which fills it."""
    content = io.BytesIO()
    with pikepdf.new() as made:
        for colour in colours:
            page = made.add_blank_page(page_size=size)
            fill = f"{colour} rg 0 0 {size[0]} {size[1]} re f"
            page.Contents = made.make_stream(fill.encode())
        made.save(content, deterministic_id=True)
    return content.getvalue()


def protected_pdf() -> bytes:
    """A PDF that is opened with a password."""
    content = io.BytesIO()
    with pikepdf.open(io.BytesIO(blank_pdf("1 0 0"))) as made:
        made.save(content, encryption=pikepdf.Encryption(owner="a", user="b"))
    return content.getvalue()
