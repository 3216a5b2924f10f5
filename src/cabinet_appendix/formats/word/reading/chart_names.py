"""Names of priorities out of the titles of their charts: from charts to what stands beside the name of their table."""

from cabinet_appendix.formats.word.reading.headings import Kind, read_heading
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.package import Package

_OF_A_TABLE = frozenset({Kind.FLAGSHIP_ACTIONS, Kind.INDICATORS})


def add_chart_names(section: Section, package: Package) -> None:
    """Count what the titles of a section's charts call its priority, as the headings above its tables are counted."""
    for drawing in section.charts:
        heading = read_heading(_read_title(package, drawing.chart_part)) if drawing.chart_part else None
        if heading and heading.kind in _OF_A_TABLE and heading.words:
            section.names[heading.words] += 1


def _read_title(package: Package, part: str) -> str:
    try:
        return ChartPart(package.xml(part)).title
    except ValueError:
        return ""
