"""What the readers of people give: a name, what it is taken for, and where it stands."""

from dataclasses import dataclass

from bot.model.episode import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name read by a rule; `sure` where the notes say the role in so many words.

    `source` is `notes`, `title` or `feed`; offsets are into the text that was read.
    """

    name: str
    role: Role
    rule: str
    source: str = "notes"
    start: int = 0
    end: int = 0
    sure: bool = True
    href: str | None = None
