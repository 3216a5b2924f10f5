"""The files that are measured with, of one size: each is made the first time that it is asked for, by a process."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.processes import APPENDIX, python, run_well
from benchmarks.quarters import TEMPLATE, write_quarter


@dataclass(frozen=True)
class Materials:
    """What there is of a quarter with `size` indicators, in a folder of its own."""

    folder: Path
    size: int

    @cached_property
    def quarter(self) -> Path:
        path = self._path("quarter")
        write_quarter(path, self.size)
        return path

    @cached_property
    def peer_input(self) -> Path:
        path = self._path("peers.json")
        run_well(python("peer_input.py", self.quarter, path))
        return path

    @cached_property
    def workbook(self) -> Path:
        path = self._path("quarter.xlsx")
        run_well((APPENDIX, "workbook", self.quarter, "-o", path))
        return path

    @cached_property
    def bare_workbook(self) -> Path:
        path = self._path("bare.xlsx")
        run_well(python("bare_workbook.py", self.quarter, path))
        return path

    @cached_property
    def built(self) -> Path:
        path = self._path("built.docx")
        run_well((APPENDIX, "build", self.quarter, "-o", path, "--template", TEMPLATE))
        return path

    @cached_property
    def edited(self) -> Path:
        path = self._path("edited.docx")
        run_well(python("rewording.py", self.built, path))
        return path

    def template(self, language: str) -> Path:
        """The template in the tags of a peer."""
        path = self._path(f"{language}-template.docx")
        if not path.exists():
            run_well(python("peer_templates.py", language, path))
        return path

    def output(self, name: str) -> Path:
        """Where a program writes its document."""
        return self._path(f"{name}.docx")

    def _path(self, name: str) -> Path:
        folder = self.folder / str(self.size)
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name
