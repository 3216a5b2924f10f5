"""Checking a template: from its file to all that is wrong with it, and to a copy that says so where it is."""

from pathlib import Path

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.word.checking import check
from cabinet_appendix.formats.word.checking.annotations import Remark, annotate
from cabinet_appendix.operations.output_files import refuse_existing, refuse_other_kind, replace_file
from cabinet_appendix.output.as_text import format_finding, format_remark


def check_template(template: Path, *, annotated: Path | None = None) -> tuple[Finding, ...]:
    """All that is wrong with a template, and what else its owner may want to know.

    If there is anything, `annotated` is written: the template with a comment for each finding. TemplateError for a
    file that is no template, InputError or OutputError where `annotated` cannot be written or is there already.
    """
    if annotated:
        refuse_other_kind(annotated)
        refuse_existing(annotated, "--annotate")
    findings = check.check_template(template)
    if annotated and findings:
        remarks = (Remark(found.place, format_remark(found), format_finding(found)) for found in findings)
        replace_file(annotated, annotate(template, remarks))
    return findings
