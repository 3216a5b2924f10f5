"""Files that would make a reader open, ask or write something outside: nothing is, whether they are read or refused."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile_files import (
    ENTITY_PARTS,
    appendix,
    as_strict,
    entities,
    with_entities,
    with_external_parts,
    with_part,
    with_relationship,
)
from hostile_trials import Trial, Watch
from word_files import unzip, zip_file

UNTOLD = "known to nobody"
OUTSIDE = ("../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd", "../" * 20 + "etc/passwd", "file:///etc/passwd")


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A server of this machine that anybody who asks would reach: libxml2 asks without a word to Python."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.fixture(params=["http", "file"])
def address(request: pytest.FixtureRequest, server: socket.socket, tmp_path: Path) -> str:
    """Where something could be had, if it were asked for."""
    secret = tmp_path / "secret.txt"
    secret.write_text(UNTOLD)
    return secret.as_uri() if request.param == "file" else f"http://127.0.0.1:{server.getsockname()[1]}/secret.txt"


def _is_let_alone(watch: Watch) -> bool:
    return watch.asked == [] and not [path for path in watch.opened if "secret" in path or path.startswith("/etc")]


def test_the_appendix_that_the_traps_are_put_into_is_read(trial: Trial) -> None:
    reading = trial.read(appendix())
    assert reading.report
    assert reading.findings == ()
    (priority,) = reading.report.priorities
    assert [row.name for row in priority.indicators] == ["Calls answered"]
    assert reading.report.glossary == {"HDP": "Housing Delivery Programme"}


@pytest.mark.parametrize("part", ENTITY_PARTS)
@pytest.mark.parametrize("kind", entities(""))
def test_an_entity_is_neither_followed_nor_expanded(
    kind: str, part: str, address: str, trial: Trial, watch: Watch
) -> None:
    document = with_entities(part, entities(address)[kind])
    (finding,) = trial.read(document).findings
    assert "document type declaration" in finding.found or "entity amplification" in finding.found
    assert UNTOLD not in trial.run(document)
    assert _is_let_alone(watch)


def test_what_is_outside_is_not_opened(address: str, trial: Trial, watch: Watch) -> None:
    document = with_external_parts(address)
    assert trial.read(document).report
    assert UNTOLD not in trial.run(document)
    assert _is_let_alone(watch)


@pytest.mark.parametrize("target", OUTSIDE)
def test_a_relationship_leads_to_no_file_outside_the_package(target: str, trial: Trial, watch: Watch) -> None:
    document = with_relationship(target)
    assert trial.read(document).report
    assert "root:" not in trial.run(document)
    assert _is_let_alone(watch)


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_part_outside_the_package_is_refused_and_not_written(name: str, trial: Trial) -> None:
    document = with_part(name)
    (finding,) = trial.read(document).findings
    assert "outside its place" in finding.found
    trial.run(document)


def test_a_document_with_macros_is_refused_by_name(trial: Trial) -> None:
    files = unzip(appendix())
    types = files["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main", b"vnd.ms-word.document.macroEnabled.main"
    )
    with_project = files["[Content_Types].xml"].replace(
        b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    for document in (
        zip_file({**files, "[Content_Types].xml": types}),
        zip_file({**files, "[Content_Types].xml": with_project, "word/vbaProject.bin": b"x"}),
    ):
        (finding,) = trial.read(document).findings
        assert finding.found == "a document with macros"
        assert "a document with macros" in trial.run(document)


def test_an_encrypted_document_is_refused_by_name(shared: Path, trial: Trial) -> None:
    path = shared / "corpus" / "apache__poi--protected_agile.docx"
    assert "found a file with a password" in trial.run(path)


def test_an_appendix_of_the_strict_class_is_the_same(published: Path, trial: Trial) -> None:
    for document in (appendix(), published.read_bytes()):
        strict = as_strict(document)
        assert b"schemas.openxmlformats.org/wordprocessingml" not in unzip(strict)["word/document.xml"]
        assert trial.read(strict).report == trial.read(document).report is not None
