"""Files of other projects, strict, encrypted, truncated and fuzzed ones among them: none is an appendix."""

from pathlib import Path

import pytest

from hostile_trials import Trial, Watch

SHARED = Path(__file__).resolve().parents[3] / "shared"
FILES = sorted((SHARED / "corpus").glob("*.do?x"))
DAMAGED = "a file that is no zip file, or a damaged one"
REFUSED = {
    "missing_relationships.docx": "a zip file without [Content_Types].xml, which is no Word document",
    "protected_agile.docx": "a file with a password",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx": DAMAGED,
    "truncated62886.docx": DAMAGED,
    "testWORD_truncated.docx": DAMAGED,
    "Corrupted_document.docx": DAMAGED,
}
"""Those that nobody can read, by their names in their own projects."""


def test_the_corpus_is_there(shared: Path) -> None:
    listed = (shared / "corpus" / "INDEX.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert [path.name for path in FILES] == sorted(line.partition("\t")[0] for line in listed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.partition("--")[2])
def test_each_file_of_the_corpus_is_refused_in_a_line(path: Path, trial: Trial, watch: Watch) -> None:
    (finding,) = trial.read(path).findings
    name = path.name.partition("--")[2]
    if name in REFUSED:
        assert finding.found == REFUSED[name]
    else:
        # It has been read, strict ones too, and has no quarter's report in it.
        assert "no quarter" in finding.found
    assert finding.found.replace("\n", " ") in trial.run(path) or path.suffix == ".dotx"
    assert watch.asked == []
