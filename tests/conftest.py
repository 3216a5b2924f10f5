"""Where things are: the repository, the published material where it is there, and the shipped quarter as built."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

from cabinet_appendix.operations.build import Choices, build
from word_reader import WordReader

# How long an example takes says more of the machine than of the code; a test as a whole has its timeout.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
Judge = Callable[[bytes], list[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option by which pages are approved (tests/rendered/test_look.py)."""
    parser.addoption(
        "--approve-pages", action="store_true", help="make the pages of the shipped quarter the approved ones"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def quarter_folder() -> Path:
    """The shipped quarter."""
    return ROOT / "data" / "2023-24-q2"


@pytest.fixture(scope="session")
def template() -> Path:
    """The shipped template."""
    return ROOT / "templates" / "harrow" / "appendix.docx"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The published material and the schemas, which are not part of the repository."""
    if not SHARED.is_dir():
        pytest.skip("needs the published appendix and the ISO schemas in ../shared, which are not here")
    return SHARED


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


@pytest.fixture(scope="session")
def built(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped quarter as `appendix build` makes it."""
    output = tmp_path_factory.mktemp("built") / "appendix.docx"
    return build(quarter_folder, Choices(output=output, template=template)).path


@pytest.fixture(scope="session")
def built_with_pictures(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped quarter as `appendix build --charts picture` makes it."""
    output = tmp_path_factory.mktemp("built") / "pictures.docx"
    return build(quarter_folder, Choices(output=output, template=template, pictures=True)).path


@pytest.fixture(scope="session")
def document(built: Path) -> WordReader:
    return WordReader(built.read_bytes())


@pytest.fixture(scope="session")
def pictured(built_with_pictures: Path) -> WordReader:
    return WordReader(built_with_pictures.read_bytes())


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
