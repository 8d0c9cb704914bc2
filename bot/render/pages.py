"""Lists in pages: by what fits a phone and Discord, not by count; never half an entry."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.render.cards import Button, Card, Choice, Select, Tone
from bot.render.ids import Press, Step, id_of
from bot.say import say
from bot.text import clip

RAW_CHARS = 3_600  # of the 4,096 of a description: addresses are long, and a title stands above
SHOWN_CHARS = 900  # about two phone screens
MOST_ENTRIES = 15
CHOICE_CHARS = 100
MOST_CHOICES = 25
_ADDRESS = re.compile(r"\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a list: its lines in Markdown, and what is chosen by it, as a label and a custom_id."""

    text: str
    label: str = ""
    goes: Press | Step | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list: its title, its entries, what stands where there are none, and the step that turns to a page.

    `before` stands above the entries of each page; `more` are pairs of label and custom_id, chosen beside the entries.
    """

    title: str
    entries: tuple[Entry, ...]
    turn: Callable[[int], Step]
    empty: str = ""
    choose: str = ""
    tone: Tone = Tone.EPISODE
    url: str | None = None
    footer: str = ""
    before: tuple[str, ...] = ()
    more: tuple[tuple[str, str], ...] = ()


def paged(entries: Sequence[Entry], *, taken: int = 0) -> tuple[tuple[Entry, ...], ...]:
    """Give the entries page by page; `taken` characters of each page are used up already. At least one page."""
    pages: list[tuple[Entry, ...]] = []
    page: list[Entry] = []
    raw = shown = taken
    for entry in entries:
        raw += len(entry.text) + 1
        shown += len(_ADDRESS.sub("", entry.text)) + 1
        if page and (raw > RAW_CHARS or shown > SHOWN_CHARS or len(page) >= MOST_ENTRIES):
            pages.append(tuple(page))
            page, raw, shown = [], taken + len(entry.text) + 1, taken + len(_ADDRESS.sub("", entry.text)) + 1
        page.append(entry)
    return (*pages, tuple(page)) if page or not pages else tuple(pages)


def listing_card(listing: Listing, page: int = 0) -> Card:
    """Make one page of a list; a page beyond the last is the last."""
    pages = paged(listing.entries, taken=sum(len(line) + 1 for line in listing.before))
    at = min(page, len(pages) - 1)
    entries = pages[at]
    numbered = say("page_of", page=at + 1, pages=len(pages)) if len(pages) > 1 else ""
    return Card(
        title=listing.title,
        url=listing.url,
        lines=(*listing.before, *(entry.text for entry in entries)) if entries else (*listing.before, listing.empty),
        footer=" · ".join(part for part in (listing.footer, numbered) if part),
        tone=listing.tone if entries else Tone.NOTICE,
        buttons=_turns(listing, at, len(pages)),
        selects=_chooser(listing, entries),
    )


def _turns(listing: Listing, at: int, pages: int) -> tuple[Button, ...]:
    before = Button(label=say("button_previous"), custom_id=id_of(listing.turn(at - 1))) if at else None
    after = Button(label=say("button_next"), custom_id=id_of(listing.turn(at + 1))) if at + 1 < pages else None
    return tuple(each for each in (before, after) if each)


def _chooser(listing: Listing, entries: Sequence[Entry]) -> tuple[Select, ...]:
    choices = [(label, value) for label, value in listing.more]
    choices += [(entry.label, id_of(entry.goes)) for entry in entries if entry.goes]
    return (go_select(listing.choose, choices),) if listing.choose and choices else ()


def go_select(placeholder: str, choices: Sequence[tuple[str, str]]) -> Select:
    """Make the select of where to go: pairs of label and custom_id, each place once and at most 25."""
    named = {value: clip(label, CHOICE_CHARS) or "–" for label, value in reversed(choices)}
    listed = tuple(Choice(label=label, value=value) for value, label in reversed(named.items()))
    return Select(custom_id=id_of(Step(kind="go")), placeholder=placeholder, choices=listed[:MOST_CHOICES])
