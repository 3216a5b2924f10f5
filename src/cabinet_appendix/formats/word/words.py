"""What a tag stands for: text that prints plain with {{ }}, and with its footnotes, links and emphasis with {{r }}."""

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Undefined
from markupsafe import Markup

from cabinet_appendix.formats.word.runs import format_run


@dataclass(eq=False, slots=True)
class Words:
    """A text with two forms: `plain`, and runs that are only written where a template asks for them."""

    plain: str
    write_runs: Callable[[], Markup]

    def __str__(self) -> str:
        """As {{ }} prints it."""
        return self.plain

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.plain)


def check_printable(value: object) -> object:
    """What {{ }} prints of a value, nothing for None; TypeError for one that is no text or number but holds them."""
    if value is None:
        return ""
    if isinstance(value, (str, int, float, Words, Undefined)):
        return value
    raise TypeError("it names something that holds values, not one of them")


def as_runs(value: object) -> Markup:
    """What {{r }} puts in place of its run: the runs of a text; of any other value, one run that shows it."""
    if isinstance(value, Words):
        return value.write_runs()
    text = str(check_printable(value))
    return Markup(format_run(text) if text else "")  # noqa: S704 (a run whose text is escaped)
