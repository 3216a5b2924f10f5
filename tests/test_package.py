"""The names that a program imports from the package itself."""

import subprocess
import sys

import pytest

import cabinet_appendix
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.build import build
from cabinet_appendix.operations.read import read


def test_the_public_names_are_those_of_the_modules_that_hold_them() -> None:
    assert cabinet_appendix.Report is Report
    assert cabinet_appendix.build is build
    assert cabinet_appendix.diff is diff
    assert cabinet_appendix.read is read
    assert set(cabinet_appendix.__all__) == {"Report", "__version__", "build", "diff", "read"}


def test_every_public_name_can_be_imported() -> None:
    names: dict[str, object] = {}
    exec("from cabinet_appendix import *", names)  # noqa: S102 - what a program may write
    assert set(cabinet_appendix.__all__) <= names.keys()


def test_another_name_is_none_of_ours() -> None:
    with pytest.raises(AttributeError, match="module 'cabinet_appendix' has no attribute 'bild'"):
        _ = cabinet_appendix.bild


def test_a_name_is_loaded_when_it_is_asked_for() -> None:
    code = "import sys, cabinet_appendix; before = 'pydantic' in sys.modules; cabinet_appendix.Report; print(before)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
