"""First templates written: whole or not at all, and never in place of another file."""

from pathlib import Path

import pytest

from brands import at, write_brand
from cabinet_appendix.errors import InputError, OutputError, TemplateError
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.new_template import new_template


def test_a_new_template_prints_the_shipped_quarter(tmp_path: Path, quarter_folder: Path) -> None:
    brand = write_brand(tmp_path, at("council", value="Brent Council"))
    assert new_template(brand, tmp_path / "brent" / "appendix.docx") == ()
    choices = Choices(output=tmp_path / "built.docx", template=tmp_path / "brent" / "appendix.docx")
    assert build(quarter_folder, choices).findings == ()


def test_the_tags_in_the_wording_are_tried_before_anything_is_written(tmp_path: Path) -> None:
    brand = write_brand(tmp_path, at("wording", "footer", value="{{ report.titel }}"))
    with pytest.raises(TemplateError, match='the unknown name "titel"'):
        new_template(brand, tmp_path / "made.docx")
    assert not (tmp_path / "made.docx").exists()


def test_nothing_that_is_there_is_replaced_and_the_name_is_a_document_s(tmp_path: Path) -> None:
    brand = write_brand(tmp_path)
    (tmp_path / "made.docx").write_bytes(b"mine")
    with pytest.raises(OutputError, match="a file that is there already"):
        new_template(brand, tmp_path / "made.docx")
    assert (tmp_path / "made.docx").read_bytes() == b"mine"
    with pytest.raises(InputError, match="a name of another kind"):
        new_template(brand, tmp_path / "made.dotx")
