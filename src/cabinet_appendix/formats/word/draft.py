"""A document on its way: what the finishing passes are given to work on."""

from dataclasses import dataclass, field

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.word.context import Context
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package


@dataclass(frozen=True, slots=True)
class Draft:
    """The rendered package, the report that it shows, and the template's own names, tags and styles.

    A pass adds to `warnings` what is to be said of the template and need not be put right.
    """

    package: Package
    report: Report
    context: Context
    tags: TemplateFile
    styles: TemplateStyles
    warnings: list[Finding] = field(default_factory=list)
