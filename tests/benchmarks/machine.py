"""What was measured on: processor, memory, system and versions; nothing that names the machine or its owner."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from benchmarks.node import LIBRARIES, Node


def describe_machine(node: Node | None) -> str:
    """A sentence of the machine and one of the versions."""
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    machine = f"{_processor()}, {os.cpu_count()} cores, {gigabytes:.0f} GB, {_system()}"
    python = f"Python {platform.python_version()}"
    peers = [f"{name} {version(name)}" for name in ("docxtpl", "python-docx", "matplotlib")]
    if node:
        peers += [f"node {node.version.lstrip('v')}", *(f"{name} {number}" for name, number in LIBRARIES.items())]
    return f"{machine}; {', '.join([python, *peers])}."


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"
