"""pytest's plugin for those who test their appendices: a built document is compared with the one that was approved.

A test asks for the fixture and says which is which:

    def test_the_appendix_is_as_approved(appendix_regression):
        built = build(Path("data/2023-24-q2"))
        appendix_regression.check(built.path, "approved/2023-24-q2.docx")
"""

from pathlib import Path
from pkgutil import resolve_name

import pytest

_OPTION = "--approve-appendices"
_APPROVED = pytest.StashKey[list[Path]]()
# Every run of pytest loads this module, few need what reads documents.
_OPERATIONS = "cabinet_appendix.operations.regression"


class AppendixRegression:
    """Compares documents with approved ones, whose paths count from the folder of the test."""

    def __init__(self, folder: Path, config: pytest.Config) -> None:
        self._folder, self._config = folder, config

    def check(self, built: str | Path, approved: str | Path) -> None:
        """Fail the test with a list of what changed, unless the built document is as the approved one.

        With `--approve-appendices` the built document becomes the approved one.
        """
        target = self._folder / approved
        if self._config.getoption(_OPTION):
            if resolve_name(f"{_OPERATIONS}:approve")(Path(built), target):
                self._config.stash.setdefault(_APPROVED, []).append(target)
            return
        message = resolve_name(f"{_OPERATIONS}:check_approved")(Path(built), target)
        if message:
            pytest.fail(message, pytrace=False)


@pytest.fixture
def appendix_regression(request: pytest.FixtureRequest) -> AppendixRegression:
    """Compares what a test has built with what was approved: `appendix_regression.check(built, "approved/q2.docx")`."""
    return AppendixRegression(request.path.parent, request.config)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option by which built documents are approved."""
    parser.getgroup("cabinet-appendix").addoption(
        _OPTION, action="store_true", help="make the documents that tests have built the approved ones"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name the documents that have been approved."""
    approved = config.stash.get(_APPROVED, [])
    if approved:
        terminalreporter.section("approved appendices")
        for path in approved:
            terminalreporter.line(str(path))
