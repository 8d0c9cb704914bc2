"""Lists that are looked up by words and filters, page by page; a page is looked up anew from its wish."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from bot.answers import lookups
from bot.errors import UsageError
from bot.model.answer import Found, Period
from bot.model.scope import Scope
from bot.render.cards import Card, Tone
from bot.render.episodes import episode_entry
from bot.render.findings import found_link_entry, moment_entry, show_entry
from bot.render.ids import Step
from bot.render.markdown import escape
from bot.render.pages import Entry, Listing, listing_card
from bot.render.people import person_entry
from bot.say import say
from bot.store import episodes, memos, people, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.people import KnownPerson
from bot.text import clip

MOST_FOUND = 60
MOST_PEOPLE = 500
WORDS_CHARS = 200
TITLE_WORDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a list is of (`what`: episodes, latest, moments, links, guests) and what narrows it; times are stamps."""

    what: str
    words: str = ""
    show_id: int | None = None
    person_id: int | None = None
    episode_id: int | None = None
    after: float | None = None
    before: float | None = None

    @property
    def period(self) -> Period | None:
        """The stretch of time that is wanted."""
        if self.after is None and self.before is None:
            return None
        return Period(after=_moment(self.after), before=_moment(self.before))


def _moment(stamped: float | None) -> datetime | None:
    return None if stamped is None else datetime.fromtimestamp(stamped, UTC)


async def listed(db: Database, scope: Scope, wish: Wish, *, now: datetime, page: int = 0) -> Card:
    """Give a page of a list; where it has several, its wish is kept for its buttons."""
    wish = Wish(**{**asdict(wish), "words": clip(wish.words, WORDS_CHARS)})
    entries = await _ENTRIES[wish.what](db, scope, wish)
    before = _said_of(entries) if isinstance(entries, Found) else ()
    key = await memos.keep(db, json.dumps(asdict(wish), ensure_ascii=False), now=now) if len(entries) > 1 else "0" * 12
    listing = Listing(
        title=_title(wish, len(entries)),
        entries=entries,
        turn=lambda at: Step(kind="page", numbers=(at,), key=key),
        empty=say("nothing_found"),
        before=before,
        choose=say(f"choose_{_CHOSEN[wish.what]}"),
        tone=Tone.FINDING,
    )
    return listing_card(listing, page)


async def turned(db: Database, scope: Scope, key: str, *, now: datetime, page: int) -> Card:
    """Give a page of the list whose wish stands under a key; raises UsageError where that is older than 90 days."""
    told = await memos.find(db, key, now=now)
    if told is None:
        raise UsageError("button_forgotten")
    return await listed(db, scope, Wish(**json.loads(told)), now=now, page=page)


def _said_of(found: Found[Entry]) -> tuple[str, ...]:
    """Say what is to be known of what was found, before it."""
    told = ("phrase_apart" if found.apart and found else "", "hurried" if found.hurried else "")
    return tuple(say(key) for key in told if key)


def _title(wish: Wish, count: int) -> str:
    """Say what the list is of and how long it is: a listener hears this first."""
    counted = f"{count}+" if count >= MOST_FOUND and wish.what != "guests" else str(count)
    key = f"title_{wish.what}{'_one' if count == 1 else ''}"
    told = say(key, count=counted)
    return say("title_about", title=told, words=clip(wish.words, TITLE_WORDS)) if wish.words.strip() else told


async def _episodes(db: Database, scope: Scope, wish: Wish) -> tuple[Entry, ...]:
    found = await lookups.find_episodes(
        db,
        scope,
        wish.words,
        show_id=wish.show_id,
        person_id=wish.person_id,
        period=wish.period,
        limit=MOST_FOUND,
    )
    entries = (episode_entry(episode, named=wish.show_id is None) for episode in found)
    return found.made(entries)


async def _latest(db: Database, scope: Scope, wish: Wish) -> tuple[Entry, ...]:
    found = await episodes.find(db, scope, Narrowing(show_id=wish.show_id), limit=MOST_FOUND)
    return tuple(episode_entry(episode, named=wish.show_id is None) for episode in found)


async def _moments(db: Database, scope: Scope, wish: Wish) -> tuple[Entry, ...]:
    found = await lookups.find_moments(
        db,
        scope,
        wish.words,
        show_id=wish.show_id,
        person_id=wish.person_id,
        episode_id=wish.episode_id,
        limit=MOST_FOUND,
    )
    return found.made(moment_entry(moment) for moment in found)


async def _links(db: Database, scope: Scope, wish: Wish) -> tuple[Entry, ...]:
    found = await lookups.find_links(
        db,
        scope,
        wish.words,
        show_id=wish.show_id,
        person_id=wish.person_id,
        episode_id=wish.episode_id,
        limit=MOST_FOUND,
    )
    return found.made(found_link_entry(one) for one in found)


async def _guests(db: Database, scope: Scope, wish: Wish) -> tuple[Entry, ...]:
    if wish.show_id is not None:
        await shows.get(db, scope, wish.show_id)  # a show that is limited since says so
    known = await people.known_people(db, scope, show_id=wish.show_id)
    on = sorted((one for one in known if one.on), key=_is_host)[:MOST_PEOPLE]
    return tuple(person_entry(one.id, one.name, one.on, one.apart, host=_is_host(one)) for one in on)


def _is_host(person: KnownPerson) -> bool:
    """Tell whether somebody is at home there rather than a guest; whoever looks for guests finds those first."""
    return person.hosted * 2 >= person.on


async def _shows(db: Database, scope: Scope, _: Wish) -> tuple[Entry, ...]:
    return tuple(show_entry(one) for one in await shows.summaries(db, scope))


_ENTRIES = {
    "episodes": _episodes,
    "latest": _latest,
    "moments": _moments,
    "links": _links,
    "guests": _guests,
    "shows": _shows,
}
_CHOSEN = {
    "episodes": "episode",
    "latest": "episode",
    "moments": "moment",
    "links": "episode",
    "guests": "person",
    "shows": "show",
}


def quoted(words: str) -> str:
    """Give words of a person as they may stand in a card."""
    return escape(clip(words, TITLE_WORDS))
