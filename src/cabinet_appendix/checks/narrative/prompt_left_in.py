"""N001: prompts that nobody has answered."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten
from cabinet_appendix.model.narrative import plain_text


@rule("N001", Severity.ERROR, supersedes={"I109"})
def prompt_left_in(subject: Subject) -> Iterator[Fault]:
    """A prompt, which reminds its writer of something to report on, is left among the achievements or key actions.

    Why: Last quarter's key actions stand there as prompts when a quarter is started. One that is left tells Cabinet
    that what was only planned has been achieved.
    Example: found the prompt "Open a second hub"; write what came of it in its place, or delete it.
    Remedy: Write what came of it in place of the prompt, without the box "[ ]", or delete it.
    """
    for number, priority in enumerate(subject.report.priorities if subject.report else ()):
        for section in ("achievements", "key_actions"):
            for index, bullet in enumerate(getattr(priority, section)):
                if bullet.is_prompt:
                    place = subject.locate(("priorities", number, section, index))
                    found = f'the prompt "{shorten(plain_text(bullet.text))}"'
                    yield Fault(place, found, remedy="write what came of it in its place, or delete it")
