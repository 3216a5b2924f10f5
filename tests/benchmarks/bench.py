"""What all measurements share: the sizes, how long to go on, where the files are, and node if it is there."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.materials import Materials
from benchmarks.node import Node
from benchmarks.race import Limits


@dataclass(frozen=True)
class Bench:
    folder: Path
    sizes: tuple[int, ...]
    limits: Limits
    node: Node | None
    _materials: dict[int, Materials] = field(default_factory=dict)

    def materials(self, size: int) -> Materials:
        """The files of a size, the same for all measurements."""
        return self._materials.setdefault(size, Materials(self.folder, size))

    def say(self, told: str) -> None:
        """Tell whoever waits what is being measured."""
        print(f"… {told}", file=sys.stderr, flush=True)
