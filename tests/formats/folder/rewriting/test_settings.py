import pytest

from cabinet_appendix.formats.folder.rewriting.settings import rewrite_settings
from cabinet_appendix.model.consistency import Path

SETTINGS = """\
# What the report is called.
title:   "The report"  # for now
quarter: 2023-24 Q2

flagship_note: >-
  Counts have changed:
  now {flagship-actions.total}.

# Capitals count.
glossary:
    A&E: Accident and emergency
    # Two spellings.
    "Oflog": Office

priorities:
- key: residents-first
  name: Residents First
  title: A council
"""


@pytest.mark.parametrize(
    ("path", "text", "old", "new"),
    [
        (("title",), "The: report", 'title:   "The report"  #', "title: 'The: report'  #"),
        (
            ("flagship_note",),
            "Changed.",
            ">-\n  Counts have changed:\n  now {flagship-actions.total}.\n",
            "Changed.\n",
        ),
        (("glossary", "Oflog"), "Office for Local Government", "Office\n", "Office for Local Government\n"),
        (("glossary", "A&E"), None, "    A&E: Accident and emergency\n", ""),
        (("glossary", "FPN"), "Notice", '"Oflog": Office\n', '"Oflog": Office\n    FPN: Notice\n'),
        (("priorities", 0, "name"), "Residents", "name: Residents First", "name: Residents"),
        (("author",), "Team", "  title: A council\n", "  title: A council\nauthor: Team\n"),
    ],
)
def test_only_the_value_that_changes_is_written_anew(path: Path, text: str | None, old: str, new: str) -> None:
    assert old in SETTINGS
    assert rewrite_settings(SETTINGS.encode(), {path: text}).decode() == SETTINGS.replace(old, new)


def test_the_first_acronym_of_all_begins_a_glossary() -> None:
    rewritten = rewrite_settings(b"title: T\r\n", {("glossary", "FPN"): "Notice"})
    assert rewritten == b"title: T\r\nglossary:\r\n  FPN: Notice\r\n"
