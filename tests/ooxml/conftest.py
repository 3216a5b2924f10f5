"""What tests of Word's parts have in common: a published document, and the schemas' judgement of one."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Judge = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def published(shared: Path) -> Path:
    """An appendix that was published, with eight pie charts, each with its workbook, and footnotes."""
    return shared / "reference" / "appendix-2023-24-q2.docx"


@pytest.fixture(scope="session")
def faults(shared: Path) -> Judge:
    """What ISO/IEC 29500 has against a document."""
    validator = _load(shared / "tools" / "validate_docx.py")
    vars(validator)["SCHEMAS"] = validator.Schemas(str(shared / "ooxml"))

    def judge(document: bytes) -> list[str]:
        found = validator.validate("document.docx", document).items
        return [f"{item['part']}: {item['message']}" for item in found]

    return judge


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
