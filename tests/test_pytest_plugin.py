"""The plugin as a user has it: runs of pytest in a folder of their own."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.formats.word.final import finalise

TEST = """
    from pathlib import Path

    def test_it_is_as_approved(appendix_regression):
        appendix_regression.check(Path({built!r}), "approved/q2.docx")
"""


@pytest.fixture
def user(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of a user, with a test of a document beside it."""
    pytester.makepyfile(test_appendix=TEST.format(built=str(pytester.path / "built.docx")))
    return pytester


def _approved(user: pytest.Pytester) -> Path:
    (user.path / "approved").mkdir()
    return user.path / "approved" / "q2.docx"


def test_a_document_that_is_byte_for_byte_as_approved_is_not_read(user: pytest.Pytester) -> None:
    (user.path / "built.docx").write_bytes(b"no document at all")
    _approved(user).write_bytes(b"no document at all")
    user.runpytest().assert_outcomes(passed=1)


def test_a_document_that_says_the_same_and_looks_so_passes(user: pytest.Pytester, built: Path) -> None:
    shutil.copy(built, user.path / "built.docx")
    _approved(user).write_bytes(finalise(built.read_bytes()))
    user.runpytest().assert_outcomes(passed=1)


def test_a_document_that_looks_otherwise_fails(user: pytest.Pytester, built: Path, built_with_pictures: Path) -> None:
    shutil.copy(built_with_pictures, user.path / "built.docx")
    shutil.copy(built, _approved(user))
    run = user.runpytest()
    run.assert_outcomes(failed=1)
    run.stdout.fnmatch_lines(["  Appearance, charts and pictures: *"])


def test_nothing_is_approved_by_itself(user: pytest.Pytester, built: Path) -> None:
    shutil.copy(built, user.path / "built.docx")
    run = user.runpytest()
    run.assert_outcomes(failed=1)
    run.stdout.fnmatch_lines(["*q2.docx is not there, so nothing is approved yet; to accept*--approve-appendices"])
    assert not (user.path / "approved").exists()


def test_the_option_approves_and_says_what(user: pytest.Pytester, built: Path) -> None:
    shutil.copy(built, user.path / "built.docx")
    run = user.runpytest("--approve-appendices")
    run.assert_outcomes(passed=1)
    run.stdout.fnmatch_lines(["*approved appendices*", "*q2.docx"])
    assert (user.path / "approved" / "q2.docx").read_bytes() == built.read_bytes()
    again = user.runpytest("--approve-appendices")
    again.stdout.no_fnmatch_line("*approved appendices*")
    user.runpytest().assert_outcomes(passed=1)


def test_a_difference_fails_with_a_short_list_and_leaves_a_page(
    user: pytest.Pytester, built: Path, published: Path
) -> None:
    shutil.copy(built, user.path / "built.docx")
    shutil.copy(published, _approved(user))
    run = user.runpytest()
    run.assert_outcomes(failed=1)
    run.stdout.fnmatch_lines(
        [
            "*built.docx is not as *q2.docx: * changes",
            "  Report, Title and settings: reworded: title: [[]-APPENDIX-[]]{+Appendix+} 1 *",
            "  and * more",
            "All of it side by side: *q2.changes.html; as tracked changes: *q2.changes.docx; to accept built.docx: *",
        ]
    )
    assert len(run.outlines) < 60
    run.stdout.no_fnmatch_line("*Traceback*")
    page = user.path / "approved" / "q2.changes.html"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_page_goes_when_the_document_is_as_approved_again(user: pytest.Pytester, built: Path) -> None:
    shutil.copy(built, user.path / "built.docx")
    shutil.copy(built, _approved(user))
    page = user.path / "approved" / "q2.changes.html"
    page.write_text("of a run before", encoding="utf-8")
    user.runpytest().assert_outcomes(passed=1)
    assert not page.exists()


@pytest.mark.parametrize("content", [b"no document at all", None])
def test_what_cannot_be_read_is_a_failure_with_its_place(
    user: pytest.Pytester, built: Path, content: bytes | None
) -> None:
    shutil.copy(built, _approved(user))
    if content:
        (user.path / "built.docx").write_bytes(content)
    run = user.runpytest()
    run.assert_outcomes(failed=1)
    run.stdout.fnmatch_lines(["*built.docx and *q2.docx cannot be compared:*"])
    run.stdout.no_fnmatch_line("*Traceback*")


def test_every_other_run_of_pytest_is_spared_what_reads_documents(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            assert "cabinet_appendix.pytest_plugin" in sys.modules
            assert not {"pydantic", "lxml", "matplotlib", "docxtpl"} & set(sys.modules)
        """
    )
    pytester.runpytest_subprocess("-p", "no:hypothesispytest").assert_outcomes(passed=1)
