"""Other quarters made of a report, the same for the same number: bullets, rows and footnotes come, go and change."""

import random

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, Note, Text
from cabinet_appendix.model.report import Indicator, Priority, Report

_WORDS = ["council", "service", "residents", "5%", "12", "new", "library", "street", "1,250", "£3m"]


def other_quarter(report: Report, seed: int) -> Report:
    """A report that differs in what it says, as one quarter's does from another's."""
    dice = random.Random(seed)  # noqa: S311 - the same each time
    glossary = {name: f"{text} now" if dice.random() < 0.2 else text for name, text in report.glossary.items()}
    footnotes = {
        key: _reword(text, dice) if all(isinstance(inline, Text) for inline in text) else text
        for key, text in report.footnotes.items()
    }
    priorities = tuple(_change_priority(priority, dice) for priority in report.priorities)
    return report.model_copy(update={"priorities": priorities, "footnotes": footnotes, "glossary": glossary})


def _change_priority(priority: Priority, dice: random.Random) -> Priority:
    actions = list(priority.flagship_actions)
    if actions and dice.random() < 0.5:
        actions.pop(dice.randrange(len(actions)))
    if dice.random() < 0.3:
        dice.shuffle(actions)
    return priority.model_copy(
        update={
            "achievements": _change_bullets(priority.achievements, dice),
            "key_actions": _change_bullets(priority.key_actions, dice),
            "indicators": _change_indicators(priority.indicators, dice),
            "flagship_actions": tuple(actions),
        }
    )


def _change_bullets(bullets: tuple[Bullet, ...], dice: random.Random) -> tuple[Bullet, ...]:
    changed = list(bullets)
    for _ in range(dice.randrange(4)):
        place = dice.randrange(len(changed))
        bullet = changed[place]
        kind = dice.choice(("reword", "reword", "add", "drop"))
        if kind == "reword":
            changed[place] = bullet.model_copy(update={"text": _reword(bullet.text, dice)})
        elif kind == "add":
            words = " ".join(dice.choices(_WORDS, k=6))
            changed.insert(place, Bullet(level=bullet.level, text=(Text(words),)))
        elif not any(one.level or _has_note(one) for one in changed[place : place + 2]):
            changed.pop(place)
    return tuple(changed)


def _has_note(bullet: Bullet) -> bool:
    return any(isinstance(inline, Note) for inline in bullet.text)


def _reword(text: tuple[Inline, ...], dice: random.Random) -> tuple[Inline, ...]:
    return tuple(_reword_inline(inline, dice) if isinstance(inline, Text) else inline for inline in text)


def _reword_inline(inline: Text, dice: random.Random) -> Text:
    words = inline.text.split(" ")
    words[dice.randrange(len(words))] = dice.choice(_WORDS)
    words.insert(dice.randrange(1, len(words) + 1), dice.choice(_WORDS))
    return Text(" ".join(words), inline.strong, inline.emphasis)


def _change_indicators(rows: tuple[Indicator, ...], dice: random.Random) -> tuple[Indicator, ...]:
    changed = list(rows)
    for _ in range(dice.randrange(5)):
        place = dice.randrange(len(changed))
        if dice.random() < 0.7:
            actual = Figure.parse(f"{dice.randrange(100)}%")
            changed[place] = changed[place].model_copy(update={"actual": actual})
        elif dice.random() < 0.5 and changed[place].code is None:
            changed.pop(place)
        else:
            name = " ".join(dice.choices(_WORDS, k=5))
            changed.insert(place, changed[place].model_copy(update={"code": None, "name": name}))
    return tuple(changed)
