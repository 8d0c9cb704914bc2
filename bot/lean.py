"""Values of `bot.model` of which an episode has hundreds: made of their fields in less than half the time.

So they are pickled on their way between our own processes, in a third of the time.
"""

import copyreg
import gc
import pickle
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

from bot.model.episode import Chapter, Credit, Link, Origin, Passage, PassageKind, Section, Turn

T = TypeVar("T")

# Those of which an episode has hundreds.
_MANY = (Chapter, Credit, Link, Origin, Passage, Turn)


def packed(value: object) -> bytes:
    """Write a value of ours as bytes."""
    return pickle.dumps(value)


def unpacked(body: bytes) -> Any:
    """Read what `packed` wrote in a process of ours: never anything that came from elsewhere."""
    collecting = gc.isenabled()
    gc.disable()  # thousands of new objects of which none is garbage
    try:
        return pickle.loads(body)  # noqa: S301 - our own code wrote it
    finally:
        if collecting:
            gc.enable()


def _made(kind: type[Any], *values: object) -> object:
    """Make a frozen value of its fields, which were checked when it was made first."""
    one = object.__new__(kind)
    for put, value in zip(_PUTS[kind], values, strict=True):
        put(one, value)
    return one


def of_four(kind: type[T], name: str) -> Callable[..., T]:
    """Give what makes a frozen value of its four fields, known to pickle by a name: in half the time of `_made`."""
    first, second, third, fourth = _puts(kind)

    def made(a: object, b: object, c: object, d: object) -> T:
        one = object.__new__(kind)
        first(one, a)
        second(one, b)
        third(one, c)
        fourth(one, d)
        return one

    made.__qualname__ = name
    return made


def _of_five(kind: type[T], name: str) -> Callable[..., T]:
    """Give what makes a value of five fields."""
    first, second, third, fourth, fifth = _puts(kind)

    def made(a: object, b: object, c: object, d: object, e: object) -> T:
        one = object.__new__(kind)
        first(one, a)
        second(one, b)
        third(one, c)
        fourth(one, d)
        fifth(one, e)
        return one

    made.__qualname__ = name
    return made


def _reduced(kind: type[Any]) -> Callable[[object], tuple[object, ...]]:
    told = attrgetter(*(field.name for field in fields(kind)))
    make = _MOST.get(kind)
    return lambda one: (make, told(one)) if make is not None else (_made, (kind, *told(one)))


def _puts(kind: type[Any]) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))


_PUTS = {kind: _puts(kind) for kind in _MANY}
_turn = of_four(Turn, "_turn")
_origin = of_four(Origin, "_origin")
_passage = _of_five(Passage, "_passage")
_MOST: dict[type[Any], Callable[..., object]] = {Turn: _turn, Origin: _origin, Passage: _passage}
for _kind in _MANY:
    copyreg.pickle(_kind, _reduced(_kind))  # type: ignore[arg-type]

turn_of: Callable[[float, str | None, str, Origin | None], Turn] = _turn
"""What somebody says: from which second on, who, what, and where it stands."""
origin_of: Callable[[str, str, int, int], Origin] = _origin
"""Where a fact was read: source, rule, start and end."""
passage_of: Callable[[PassageKind, str, float | None, str | None, Section], Passage] = _passage
"""What can be found: its kind, its text, from which second on, who says it, and whether it is the show's matter."""
