"""Names that a template uses and nothing has: each use is noted with its line, and the rendering goes on."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import FrameType
from typing import Any, ClassVar, NamedTuple

from jinja2 import Undefined
from jinja2.nodes import Impossible
from jinja2.utils import missing


class UnknownName(NamedTuple):
    """A name that nothing has: as the tag wrote it, the line of the source, and the nearest that there is."""

    name: str
    line: int
    nearest: str | None


class UnknownNames:
    """Gathers the unknown names of one rendering after another."""

    def __init__(self) -> None:
        self._known: tuple[str, ...] = ()
        self._found: dict[tuple[str, int], UnknownName] = {}

    def begin(self, known: Iterable[str]) -> None:
        """Forget what was found, for a rendering in which these are the names at the top."""
        self._known = tuple(known)
        self._found = {}

    def __iter__(self) -> Iterator[UnknownName]:
        """Each unknown name once for each line, in the order of use."""
        return iter(self._found.values())

    def make_class(self) -> type[Undefined]:
        """The class that Jinja makes one of for each unknown name."""
        return type("NotedUndefined", (_NotedUndefined,), {"gathered": self})

    def note(self, owner: Any, name: str) -> None:
        """Note that `name` was asked of `owner`, or of the template itself where owner is None."""
        line = _template_line()
        known = self._known if owner is None else tuple(_field_names(owner))
        near = get_close_matches(name, known, n=1)
        self._found.setdefault((name, line), UnknownName(name, line, near[0] if near else None))


class _NotedUndefined(Undefined):
    """Prints nothing and holds nothing, but every use of it is noted."""

    gathered: ClassVar[UnknownNames]

    def _note(self) -> None:
        owner = None if self._undefined_obj is missing else self._undefined_obj
        self.gathered.note(owner, str(self._undefined_name))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self._note()
        return self

    def __getitem__(self, _name: Any) -> Any:
        self._note()
        return self

    def __call__(self, *_args: Any, **_named: Any) -> Any:
        self._note()
        return self

    # Jinja's own class raises where it is reckoned with, and what follows would not be looked at.
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __call__
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = __pos__ = __neg__ = __call__
    __lt__ = __le__ = __gt__ = __ge__ = __call__

    def __str__(self) -> str:
        self._note()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._note()
        return iter(())

    def __bool__(self) -> bool:
        self._note()
        return False

    def __contains__(self, _item: object) -> bool:
        self._note()
        return False

    def __len__(self) -> int:
        self._note()
        return 0

    def __eq__(self, other: object) -> bool:
        self._note()
        return False

    def __hash__(self) -> int:
        return id(type(self))


def _field_names(owner: Any) -> Iterator[str]:
    names = (field.name for field in fields(owner)) if is_dataclass(owner) else dir(type(owner))
    return (name for name in names if not name.startswith("_"))


def _template_line() -> int:
    """The line of the tag that is being worked out.

    Jinja asks for the value of what is constant, such as "".title, before the template runs: it is told to wait.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    raise Impossible
