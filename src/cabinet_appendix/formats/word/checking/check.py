"""Checking a template: from its file to all that is wrong with it, whatever the report."""

from functools import partial
from pathlib import Path

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.checking.contrasts import find_low_contrasts
from cabinet_appendix.formats.word.checking.fonts import find_strange_fonts
from cabinet_appendix.formats.word.sample import make_sample
from cabinet_appendix.formats.word.tag_source import find_cuts, has_tags
from cabinet_appendix.formats.word.template_charts import find_named_priorities
from cabinet_appendix.formats.word.template_package import open_template
from cabinet_appendix.formats.word.template_places import find_place
from cabinet_appendix.formats.word.trial import try_on
from cabinet_appendix.ooxml.story import story_parts


def check_template(template: Path) -> tuple[Finding, ...]:
    """All that is wrong with a template, with its looks, and what else its owner may want to know.

    Its tags are run on a sample report that has all there is to print. TemplateError for a file that is no template.
    """
    package = open_template(template)
    file = template.name
    if not any(has_tags(package.xml(part)) for part in story_parts(package)):
        expected = "a template, in which {{ … }} stands where a report's values go"
        raise TemplateError(Finding("T001", Severity.ERROR, Place(file), "a document without a single tag", expected))
    named = find_named_priorities(package, file)
    # Looked for before the trial, which changes the package.
    looks: list[Finding] = [*find_low_contrasts(package, file), *find_strange_fonts(package, file), *named.values()]
    for part in story_parts(package):
        looks += find_cuts(package.xml(part), partial(find_place, file, part))
    return tuple(dict.fromkeys((*try_on(make_sample(tuple(named)), package, file), *looks)))
