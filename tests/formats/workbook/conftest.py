"""LibreOffice, which works formulas out anew whatever a file says that they made."""

import shutil
from pathlib import Path

import pytest

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The beginning of a command that runs it, with a profile of its own."""
    if shutil.which("soffice") is None:
        pytest.skip("needs soffice, which is not on this machine")
    profile: Path = tmp_path_factory.mktemp("libreoffice") / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE)
    return ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
