"""What priorities lack: from lists of a report to those that are empty."""

from collections.abc import Iterator, Mapping

from cabinet_appendix.checks.rule import Fault
from cabinet_appendix.checks.subject import Subject


def find_missing(subject: Subject, lists: Mapping[str, str]) -> Iterator[Fault]:
    """A fault for each priority that has nothing in a list; one for all where no priority has anything in it.

    `lists` are what the lists of a priority hold, by their name.
    """
    priorities = subject.report.priorities if subject.report else ()
    for name, words in lists.items():
        empty = [number for number, priority in enumerate(priorities) if not getattr(priority, name)]
        if len(empty) == len(priorities) > 1:
            yield Fault(subject.locate(("priorities",)), f"no {words} of any priority", "some of each")
            continue
        for number in empty:
            place = subject.locate(("priorities", number, name))
            yield Fault(place, f"no {words} of {priorities[number].name}", "at least one")
