"""Making a first template: from a council's brand to a Word template that is theirs from then on."""

from pathlib import Path

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.first_template.document import make_template
from cabinet_appendix.formats.word.first_template.read_brand import read_brand
from cabinet_appendix.formats.word.sample import make_sample
from cabinet_appendix.formats.word.trial import try_on
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.output_files import refuse_existing, refuse_other_kind, replace_file


def new_template(brand: Path, output: Path, *, has_movement: bool = False) -> tuple[Finding, ...]:
    """Write a first template from brand.yaml; what is to be said of the brand, such as colours that are hard to read.

    With the last quarter's figures and the direction of travel in it if it `has_movement`. AppendixError with all that
    is wrong with the brand, or with the tags in its wording, and then nothing is written; nor is anything replaced.
    """
    refuse_other_kind(output)
    refuse_existing(output)
    read, findings = read_brand(brand)
    made = make_template(read, has_movement=has_movement).save()
    tried = try_on(make_sample(), Package.open(made), output.name)
    if any(finding.severity is Severity.ERROR for finding in tried):
        raise TemplateError(*findings, *tried)
    replace_file(output, made)
    return (*findings, *tried)
