"""Parts that two packages have in common: to what a part is told by, and to a copy of it in another package."""

import hashlib
import posixpath
from collections.abc import Mapping

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import Relationship


class PartDigests:
    """What the parts of a package are told by, whatever they are called: their bytes and what they relate to."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The digest of a part, "" where it is not there."""
        if name not in self._known:
            # What leads back to a part that is being worked out adds nothing to it.
            self._known[name] = ""
            self._known[name] = self._work_out(name) if self._package.has(name) else ""
        return self._known[name]

    def of_target(self, entry: Relationship) -> str:
        """The digest of where a relationship leads."""
        return entry.target if entry.is_external else self.of(entry.target)

    def by_digest(self) -> Mapping[str, str]:
        """The name of a part for each digest."""
        return {self.of(name): name for name in reversed(self._package.part_names)}

    def _work_out(self, name: str) -> str:
        digest = hashlib.sha256(self._package.read(name))
        for entry in self._package.relationships(name):
            digest.update("\0".join(("", entry.id, entry.type, self.of_target(entry))).encode())
        return digest.hexdigest()


class PartCopier:
    """Copies parts of `source`, with the parts that they relate to, into `target`; what is there already serves."""

    def __init__(self, source: Package, target: Package) -> None:
        self._source, self._target = source, target
        self.digests = PartDigests(source)
        self._there = PartDigests(target).by_digest()
        self._copied: dict[str, str] = {}

    def copy(self, name: str) -> str:
        """The name in the target of a part of the source."""
        if name in self._copied:
            return self._copied[name]
        there = self._there.get(self.digests.of(name))
        if there is not None:
            self._copied[name] = there
            return there
        stem, extension = posixpath.splitext(name)
        copy = self._target.unused_name(f"{stem.rstrip('0123456789')}{{}}{extension}")
        self._copied[name] = copy
        self._target.add(copy, self._source.content_type(name), self._source.read(name))
        for entry in self._source.relationships(name):
            is_part = not entry.is_external and self._source.has(entry.target)
            target = self.copy(entry.target) if is_part else entry.target
            self._target.relationships(copy).put(entry._replace(target=target))
        return copy

    def relate(self, entry: Relationship, owner: str) -> str:
        """The id by which a part of the target may name what a relationship of the source leads to."""
        related = self._target.relationships(owner)
        if entry.is_external:
            return related.add_external(entry.type, entry.target)
        name = self.copy(entry.target) if self._source.has(entry.target) else entry.target
        there = next((known.id for known in related.of_type(entry.type) if known.target == name), None)
        return there or related.add(entry.type, name)
