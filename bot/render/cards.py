"""Cards: what Discord will show, as values; one visual language for everything that the bot says."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.say import say


class Tone(Enum):
    """The colour at the side of a card; ANSWER is kept for answers, to which a reply is a question (cogs.talk)."""

    ANSWER = 0x5B6EE1
    FINDING = 0x6E7BD0
    EPISODE = 0x2F9E8F
    NOTICE = 0x8A8F98
    FAULT = 0xC0504D


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: it opens `url`, or carries `custom_id` back to us."""

    label: str
    url: str | None = None
    custom_id: str | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a select."""

    label: str
    value: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A list to choose from: of `choices`, or of what the server has (`of`: channel or role), `chosen` before."""

    custom_id: str
    placeholder: str
    choices: tuple[Choice, ...] = ()
    of: str | None = None
    chosen: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One message: `lines` are Markdown that is safe already; `title` and `footer` are shown as they are."""

    title: str = ""
    url: str | None = None
    lines: tuple[str, ...] = ()
    footer: str = ""
    artwork_url: str | None = None
    tone: Tone = Tone.ANSWER
    buttons: tuple[Button, ...] = ()
    selects: tuple[Select, ...] = ()
    content: str = ""


def date_tag(moment: datetime, style: str = "D") -> str:
    """Write a date so that each reader sees it in their own zone and language."""
    return f"<t:{int(moment.timestamp())}:{style}>"


def date_words(moment: datetime, language: str | None = None) -> str:
    """Write a date in words, as answers do where no reader's zone and language is known."""
    month = say("month_names", language).split()[moment.month - 1]
    return say("answer_date", language, day=moment.day, month=month, year=moment.year)


def fitting(lines: tuple[str, ...], longest: int) -> tuple[str, ...]:
    """Give as many whole lines as fit into `longest` characters, newlines counted; never half a link."""
    kept: list[str] = []
    room = longest
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return tuple(kept)
