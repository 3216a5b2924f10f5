"""Where the relationships of a story part lead: to the addresses of its hyperlinks and to its charts."""

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART, HYPERLINK


class Targets:
    """The targets of a part's relationships by id; addresses are only named, never opened."""

    def __init__(self, package: Package, part: str) -> None:
        entries = list(package.relationships(part))
        self._addresses = {entry.id: entry.target for entry in entries if entry.is_external and entry.type == HYPERLINK}
        self._charts = {
            entry.id: entry.target
            for entry in entries
            if not entry.is_external and entry.type == CHART and package.has(entry.target)
        }

    def address(self, relationship_id: str) -> str:
        """Where a hyperlink leads, "" for one that stays in the document."""
        return self._addresses.get(relationship_id, "")

    def chart(self, relationship_id: str) -> str | None:
        """The name of a chart's part, None where it is not in the package."""
        return self._charts.get(relationship_id)
