"""Where things are: the repository, and the published material beside it where it is there."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code; a test as a whole has its timeout.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


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
