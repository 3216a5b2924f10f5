"""Document properties: the report's title, subject and author, in English."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.properties import write_core_properties


def finish(draft: Draft) -> None:
    """Set title, subject, author and language; nothing that depends on the clock or the machine."""
    report = draft.report
    write_core_properties(
        draft.package,
        {
            "title": f"{report.title} {report.quarter.label}",
            "subject": report.subject or "",
            "creator": report.author or "",
            "language": "en-GB",
        },
    )
