"""The libraries of node: installed in a folder of their own, outside the repository, where node and npm are there."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

# Those that were the newest for node 20 when this was written; another version is another peer.
LIBRARIES = {"docx": "9.15.2", "docxtemplater": "3.71.0", "pizzip": "3.3.0"}
CACHE = Path.home() / ".cache" / "cabinet-appendix-benchmarks"


@dataclass(frozen=True, slots=True)
class Node:
    """Where node is, where its libraries are, and its version."""

    program: str
    folder: Path
    version: str

    def command(self, script: Path, *words: str | Path) -> tuple[str | Path, ...]:
        """The command that runs a script, which looks for its libraries in the folder."""
        return (self.program, script, *words, f"--libraries={self.folder}")


def find_node(folder: Path = CACHE, *, install: bool = True) -> Node | None:
    """Node with the libraries, which are installed if they are not there; None where that cannot be."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None:
        return None
    if not _has_libraries(folder):
        if npm is None or not install:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        wanted = [f"{name}@{version}" for name, version in LIBRARIES.items()]
        options = ("install", "--no-save", "--no-audit", "--no-fund", "--silent", "--prefix", folder)
        if subprocess.run([npm, *options, *wanted], check=False).returncode:
            return None
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return Node(program, folder, version)


def _has_libraries(folder: Path) -> bool:
    for name, version in LIBRARIES.items():
        package = folder / "node_modules" / name / "package.json"
        if not package.exists() or json.loads(package.read_text(encoding="utf-8"))["version"] != version:
            return False
    return True
