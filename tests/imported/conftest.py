"""The published appendix, as it is read and as the report of it is built again."""

from pathlib import Path

import pytest

from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.convert import convert


@pytest.fixture(scope="session")
def text(shared: Path) -> Path:
    """The text that was published."""
    return shared / "reference" / "appendix-2023-24-q2.txt"


@pytest.fixture(scope="session")
def reading(published: Path) -> Reading:
    return read_document(published)


@pytest.fixture(scope="session")
def report(reading: Reading) -> Report:
    assert reading.report, reading.findings
    return reading.report


@pytest.fixture(scope="session")
def folder(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the published appendix is imported."""
    output = tmp_path_factory.mktemp("imported") / "2023-24-q2"
    convert(published, output)
    return output


@pytest.fixture(scope="session")
def rebuilt(folder: Path, template: Path) -> Path:
    """The document that is built of what was imported."""
    return build(folder, Choices(output=folder.parent / "rebuilt.docx", template=template, force=True)).path
