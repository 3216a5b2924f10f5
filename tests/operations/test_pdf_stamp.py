"""The identifier by which a PDF that was made here is known."""

import io

import pikepdf
import pytest

from cabinet_appendix.operations.pdf_stamp import is_as_made, stamp


@pytest.fixture(params=[pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate])
def pdf(request: pytest.FixtureRequest) -> bytes:
    """A PDF of one page, its trailer written out or packed into a stream."""
    content = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(content, deterministic_id=True, object_stream_mode=request.param)
    return content.getvalue()


def test_a_stamped_pdf_is_known_and_no_other(pdf: bytes) -> None:
    stamped = stamp(pdf)
    assert is_as_made(stamped)
    assert not is_as_made(pdf)
    assert stamp(stamped) == stamped
    assert len(stamped) == len(pdf)


def test_a_stamped_pdf_is_read_as_before(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(stamp(pdf))) as opened:
        first, second = opened.trailer.ID
        assert len(opened.pages) == 1
        assert bytes(first) == bytes(second) != b""
        assert opened.check_pdf_syntax() == []


def test_one_that_was_changed_by_a_byte_or_appended_to_is_not_known(pdf: bytes) -> None:
    stamped = stamp(pdf)
    assert not is_as_made(stamped.replace(b"%PDF-1", b"%PDF-2", 1))
    assert not is_as_made(stamped + b"\n% a remark")


def test_one_that_another_program_has_saved_is_not_known(pdf: bytes) -> None:
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(stamp(pdf))) as opened:
        opened.docinfo["/Title"] = "Another title"
        opened.save(saved)
    assert not is_as_made(saved.getvalue())


def test_one_without_an_identifier_is_refused() -> None:
    assert not is_as_made(b"%PDF-1.7")
    with pytest.raises(ValueError, match="without an identifier"):
        stamp(b"%PDF-1.7")
