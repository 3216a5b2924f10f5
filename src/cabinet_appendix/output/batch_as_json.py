"""What became of each report of a batch, as JSON for programs."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from cabinet_appendix.findings import Finding
from cabinet_appendix.output.as_json import list_findings


class BatchOutcome(Protocol):
    """What became of one report, as `operations.batch` tells it."""

    @property
    def source(self) -> Path:
        """What it was to be built from."""

    @property
    def output(self) -> Path:
        """Its document."""

    @property
    def state(self) -> str:
        """Whether that was built, was up to date, or could not be built."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found on the way."""

    @property
    def seconds(self) -> float:
        """How long it took."""


def format_batch(outcomes: Iterable[BatchOutcome]) -> str:
    """By source: state, document, seconds, and what was found."""
    listed = [
        {
            "source": str(outcome.source),
            "output": str(outcome.output),
            "state": outcome.state,
            "seconds": round(outcome.seconds, 3),
            "findings": list_findings(outcome.findings),
        }
        for outcome in sorted(outcomes, key=lambda outcome: str(outcome.source))
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
