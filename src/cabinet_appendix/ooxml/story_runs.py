"""The runs of a paragraph: from texts as they come, with their looks, to runs that differ from their neighbours."""

from cabinet_appendix.ooxml.formatting import Look
from cabinet_appendix.ooxml.story_values import StoryRun


class Runs:
    """Gathers what a paragraph says; `size` is that of the largest text so far."""

    def __init__(self) -> None:
        self.size = 0
        self.has_words = False
        self._runs: list[StoryRun] = []
        self._texts: list[str] = []
        self._shown: tuple[bool, bool, str | None, str, str | None] | None = None

    def add(self, text: str, look: Look, address: str | None) -> None:
        """Go on with a text."""
        if not text:
            return
        shown = (look.is_bold, look.is_italic, look.color, look.style, address)
        if shown != self._shown:
            self._end_run()
            self._shown = shown
        self._texts.append(text)
        if not text.isspace():
            self.has_words = True
            self.size = max(self.size, look.size)

    def add_note(self, note_id: str) -> None:
        """Go on with the mark of a note."""
        self._end_run()
        self._runs.append(StoryRun("", note_id=note_id))

    def take(self) -> tuple[StoryRun, ...]:
        """All runs."""
        self._end_run()
        return tuple(self._runs)

    def _end_run(self) -> None:
        if self._shown is not None:
            self._runs.append(StoryRun("".join(self._texts), *self._shown))
            self._texts, self._shown = [], None
