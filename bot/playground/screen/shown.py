"""What a screen shows, as values: what was typed, what was said, notes of the terminal itself, forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.playground.discord import Json

Key = tuple[str, str | None]
"""A component's custom_id, and of a select one of its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A line that was typed."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that the terminal says itself; `lines` are shown one below the other."""

    lines: tuple[str, ...]

    @classmethod
    def of(cls, *lines: str) -> "Note":
        """Make a note of its lines."""
        return cls(lines=lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message as somebody sees it.

    `place` names its channel where that is another than the one looked at; `again`: it was shown before, and changed.
    """

    message: Json
    place: str | None = None
    again: bool = False
    numbers: Mapping[Key, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that was opened: its title, and the field that is asked for now."""

    title: str
    label: str
    hint: str = ""


Shown = Typed | Note | Said | Form
