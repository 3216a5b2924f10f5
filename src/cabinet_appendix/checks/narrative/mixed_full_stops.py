"""N007: a list in which some bullets end in a full stop and some do not."""

import re
from collections.abc import Iterable, Iterator

from cabinet_appendix.checks.narrative.sentences import shorten_words
from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_STOPPED = re.compile(r"[.!?…][’”\"')\]]*\s*$")
_GOES_ON = re.compile(r"(?:[:;,]|\b(?:and|or))\s*$")
_NAMED = 3


@rule("N007", Severity.WARNING)
def mixed_full_stops(subject: Subject) -> Iterator[Fault]:
    """In one list some bullets end in a full stop and some do not.

    Why: A list that is punctuated in two ways looks as if nobody had read it as a whole.
    Example: found 1 of 3 bullets without a full stop: "Xcite job fair"; expected all with one, or none.
    Remedy: End the bullets alike: with a full stop where they are sentences, without where they are not.
    """
    for bullets in _find_lists(subject.passages):
        stopped = [bullet for bullet in bullets if _STOPPED.search(bullet.text)]
        open_ended = [bullet for bullet in bullets if not _STOPPED.search(bullet.text)]
        if stopped and open_ended:
            fewer, how = (stopped, "with") if len(stopped) < len(open_ended) else (open_ended, "without")
            names = ", ".join(f'"{shorten_words(bullet.text)}"' for bullet in fewer[:_NAMED])
            more = f" and {len(fewer) - _NAMED} more" if len(fewer) > _NAMED else ""
            found = f"{len(fewer)} of {len(bullets)} bullets {how} a full stop: {names}{more}"
            yield Fault(fewer[0].place, found, "all with one, or none")


def _find_lists(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    """The bullets of each list: those that follow one another on one level, under the same bullet above them."""
    open_lists: dict[int, list[Passage]] = {}
    name = ""
    for passage in passages:
        if passage.kind is not Kind.BULLET or passage.list_name != name:
            yield from open_lists.values()
            open_lists = {}
            name = passage.list_name
        if passage.kind is not Kind.BULLET:
            continue
        for level in [level for level in open_lists if level > passage.level]:
            yield open_lists.pop(level)
        if not _GOES_ON.search(passage.text) and any(map(str.isalpha, passage.text)):
            open_lists.setdefault(passage.level, []).append(passage)
    yield from open_lists.values()
