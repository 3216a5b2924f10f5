"""LibreOffice, which opens a document and saves it as another kind: a test that asks for it is skipped without it."""

import json
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

_TAGGED = {name: {"type": "boolean", "value": "true"} for name in ("UseTaggedPDF", "PDFUACompliance")}
_FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": f"pdf:writer_pdf_Export:{json.dumps(_TAGGED)}"}


def require_office() -> None:
    """Skip the test that asks where there is no LibreOffice."""
    if shutil.which("soffice") is None:
        pytest.skip("needs soffice, which is not on this machine")


def save_as(path: Path, kind: str, folder: Path) -> Path:
    """The document as LibreOffice saves it, in a folder that is made, beside a profile of its own."""
    require_office()
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", _FILTERS.get(kind, kind), "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=110)
    return folder / f"{path.stem}.{kind}"


def settle_changes(path: Path, folder: Path, *, accept: bool) -> Path:
    """The document as LibreOffice saves it with all its tracked changes accepted, or rejected."""
    settled = folder / f"{path.stem}-settled.docx"
    command = f"{'Accept' if accept else 'Reject'}AllTrackedChanges"
    run_macro(_SETTLE, f"Settle({path.resolve().as_uri()},{settled.resolve().as_uri()},{command})", folder)
    assert settled.exists(), "LibreOffice has not run the macro"
    return settled


def run_macro(module: str, call: str, folder: Path) -> None:
    """Run a procedure of a module of LibreOffice's Basic, with a profile in a folder."""
    require_office()
    profile = folder / "profile"
    soffice = ["soffice", f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless"]
    # A new profile gets its library of macros at its first start.
    subprocess.run([*soffice, "--terminate_after_init"], check=True, capture_output=True, timeout=50)
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    for name, (root, content) in {**_LIBRARY, "Module.xba": (_MODULE, _HEAD + escape(_FILES + module) + _TAIL)}.items():
        (library / name).write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>{content}', encoding="utf-8")
    subprocess.run([*soffice, f"macro:///Standard.Module.{call}"], check=True, capture_output=True, timeout=60)


_LIBRARY = {
    "script.xlb": (
        '!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"',
        """<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
            library:readonly="false" library:passwordprotected="false"><library:element library:name="Module"/>
            </library:library>""",
    ),
}
_MODULE = '!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"'
_HEAD = """<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module"
    script:language="StarBasic">"""
_TAIL = "</script:module>"
_FILES = """
Function OpenHidden(source As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    OpenHidden = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
End Function

Sub SaveAsWord(document, target As String)
    Dim form(0) As New com.sun.star.beans.PropertyValue
    form(0).Name = "FilterName"
    form(0).Value = "MS Word 2007 XML"
    document.storeToURL(target, form())
    document.close(True)
End Sub
"""
_SETTLE = """
Sub Settle(source As String, target As String, command As String)
    document = OpenHidden(source)
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & command, "", 0, Array())
    SaveAsWord(document, target)
End Sub
"""
