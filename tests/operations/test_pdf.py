"""PDFs of documents that are not the shipped quarter: what is said of them, and what they may not do."""

import io
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from PIL import Image

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.operations.pdf import read_docx, write_pdf
from office import require_office
from word_files import word_file


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A document with two pictures, one without an alternative text."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "purple").save(picture, "PNG")
    document = docx.Document()
    for text in ("A square", ""):
        shape = document.add_picture(picture)
        shape._inline.docPr.set("descr", text)
    document.save(str(tmp_path / "letter.docx"))
    return tmp_path / "letter.docx"


@pytest.mark.rendered
def test_a_figure_without_an_alternative_text_is_told_and_the_pdf_made(letter: Path, tmp_path: Path) -> None:
    require_office()
    (finding,) = write_pdf(letter, tmp_path / "letter.pdf")
    assert (finding.code, finding.found) == ("O111", "1 figure without an alternative text")
    with pikepdf.open(tmp_path / "letter.pdf") as opened:
        assert len(opened.pages) == 1


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """What a server on this machine is asked for; the first entry is its own address."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            paths.append(self.rfile.readline().decode())

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paths.append(f"http://127.0.0.1:{server.server_port}/picture.png")
    yield paths
    server.shutdown()
    server.server_close()


@pytest.mark.rendered
def test_what_a_document_links_to_is_not_fetched(letter: Path, asked: list[str], tmp_path: Path) -> None:
    require_office()
    document = docx.Document(str(letter))
    address = document.part.relate_to(asked[0], RELATIONSHIP_TYPE.IMAGE, is_external=True)
    for blip in document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"):
        blip.attrib.clear()
        blip.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}link", address)
    document.save(str(letter))
    write_pdf(letter, tmp_path / "letter.pdf")
    assert len(asked) == 1


def test_what_is_no_word_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"a letter")
    for path, found in ((tmp_path / "a.docx", "no zip file"), (tmp_path / "b.docx", "no such file")):
        with pytest.raises(InputError, match=found):
            read_docx(path)


@pytest.mark.parametrize("force", [False, True])
def test_a_pdf_that_may_not_be_written_is_refused_before_libreoffice_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    monkeypatch.setenv("SOFFICE", os.devnull)
    (tmp_path / "a.docx").write_bytes(word_file())
    (tmp_path / "a.pdf").write_bytes(b"minutes" if force else b"%PDF-1.7 minutes")
    with pytest.raises(OutputError, match="another kind" if force else "a PDF that was not made here"):
        write_pdf(tmp_path / "a.docx", tmp_path / "a.pdf", force=force)
    assert (tmp_path / "a.pdf").read_bytes().endswith(b"minutes")
