"""People: which one is meant, who they are to these shows, and who else was there."""

import re
from collections.abc import Mapping, Sequence

from bot.answers import lookups, resolve
from bot.answers.directory import directory
from bot.errors import NotFoundError
from bot.model.answer import FoundLink, Hit
from bot.model.episode import BESIDE, Episode, PassageKind, Role
from bot.model.scope import Scope
from bot.render.cards import Card, Tone
from bot.render.findings import found_link_entry, moment_entry
from bot.render.ids import Step
from bot.render.pages import Listing, listing_card
from bot.render.people import Namesake, Profile, person_entry, profile_card, which_card
from bot.say import say
from bot.store import episodes, passages, people
from bot.store.database import Database
from bot.store.people import KnownPerson
from bot.text import clip, fold

MOST_PASSAGES = 40
MOST_LOOKED_AT = 100
MOST_NAMESAKES = 10
MOST_ENTRIES = 60
FEWEST_WORDS = 6
LONG_ENOUGH = 160
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
# An entry of a list of links or chapters is nobody's description.
_LISTED = re.compile(r"https?://|^\W*(?:\d{1,2}:)?\d{1,2}:\d\d\b")
_TITLES = {"together": "title_together", "moments": "title_moments_of", "plinks": "title_plinks"}
_Met = tuple[str, int]
_SHORT_ID = re.compile(r"p\d{1,18}")


async def about(db: Database, scope: Scope, typed: str, other: str | None = None) -> Card:
    """Give the profile of who is meant, or the choice between several; raises NotFoundError for nobody.

    With `other`, only the episodes on which both are.
    """
    meant = await namesakes(db, scope, typed)
    beside = (await resolve.person(db, scope, other)).id if other else None
    if len(meant) > 1 and beside is not None:
        there = {one.episode_id for one in await people.appearances(db, scope, beside)}
        meant = tuple([one for one in meant if await _met(db, scope, one.id, there)]) or meant
    if len(meant) > 1:
        return which_card(typed, [await _namesake(db, scope, one) for one in meant], beside=beside)
    person = meant[0] if meant else await resolve.person(db, scope, typed)
    return await profile(db, scope, person.id, beside=beside if beside != person.id else None)


async def _met(db: Database, scope: Scope, person_id: int, there: set[int]) -> bool:
    """Tell whether somebody is named by one of some episodes."""
    return any(one.episode_id in there for one in await people.appearances(db, scope, person_id))


async def namesakes(db: Database, scope: Scope, typed: str) -> tuple[KnownPerson, ...]:
    """Give everybody whose name holds all words that were typed; none where a short id or nobody's was."""
    wanted = fold(typed).split()
    if not wanted or _SHORT_ID.fullmatch(typed.strip()):
        return ()
    known = await directory(db, scope)
    pairs = list(zip(known.people, known.person_names, strict=True))
    whole = [one for one, name in pairs if name == " ".join(wanted)]
    if whole:
        return tuple(whole)
    return tuple(one for one, name in pairs if set(wanted) <= set(name.split()))[:MOST_NAMESAKES]


async def _namesake(db: Database, scope: Scope, person: KnownPerson) -> Namesake:
    seen = await lookups.appearances(db, scope, person.id)
    roles = [role for role in Role if any(held is role for _, held in seen)]
    shown = [episode for episode, held in seen if roles and held is roles[0]]
    return Namesake(
        id=person.id,
        name=person.name,
        role=roles[0] if roles else Role.MENTIONED,
        count=len(shown),
        shows=tuple(dict.fromkeys(episode.show for episode in shown))[:3],
        newest=shown[0] if shown else None,
        apart=person.apart,
    )


async def profile(db: Database, scope: Scope, person_id: int, *, page: int = 0, beside: int | None = None) -> Card:
    """Give a page of a person's profile, of the episodes with the person `beside`; raises NotFoundError for nobody."""
    seen = await people.appearances(db, scope, person_id)
    if not seen:
        raise NotFoundError("person_gone")
    name = await _name_of(db, scope, person_id)
    others = await people.appearances(db, scope, beside) if beside else ()
    if beside and not others:
        raise NotFoundError("person_gone")
    common = {one.episode_id for one in others} if beside else None
    listed = await episodes.by_ids(db, scope, tuple({one.episode_id for one in seen}))
    hits = await passages.of_episodes(db, scope, tuple(listed)[:MOST_LOOKED_AT], most=MOST_PASSAGES)
    leads = {
        "together": await _others(db, scope, person_id, listed),
        "moments": _named(hits, name),
        "plinks": await _links(db, scope, person_id, name),
    }
    return profile_card(
        Profile(
            id=person_id,
            name=name,
            appearances=tuple(
                (one.credit.role, listed[one.episode_id])
                for one in seen
                if one.episode_id in listed and (common is None or one.episode_id in common)
            ),
            seconds=_seconds(hits, name),
            words=_own_words(hits, tuple(dict.fromkeys(one.credit.name for one in seen))),
            href=next((one.credit.href for one in seen if one.credit.href), None),
            beside=await _name_of(db, scope, beside) if beside else "",
            beside_id=beside or 0,
            leads=tuple(kind for kind, found in leads.items() if found),
        ),
        page,
    )


async def _name_of(db: Database, scope: Scope, person_id: int) -> str:
    name = await people.name_of(db, scope, person_id)
    if name is None:
        raise NotFoundError("person_gone")
    return name


def _seconds(hits: Sequence[Hit], name: str) -> dict[int, list[tuple[float, str]]]:
    """Give the chapters whose title names somebody, whole or by the last name, by episode."""
    last = fold(name).split()[-1:] or [""]
    found: dict[int, list[tuple[float, str]]] = {}
    for hit in hits:
        if hit.kind is PassageKind.CHAPTER and hit.start_s is not None and last[0] in fold(hit.text).split():
            found.setdefault(hit.episode_id, []).append((hit.start_s, hit.text))
    return found


def _own_words(hits: Sequence[Hit], names: tuple[str, ...]) -> str:
    """Give the sentence of the notes that says most of somebody, under any of their names: best one that begins so."""
    notes = (hit.text for hit in hits if hit.kind is PassageKind.NOTES)
    parts = (" ".join(part.split()) for text in notes for part in _SENTENCE.split(text))
    prose = (part for part in parts if len(part.split()) > FEWEST_WORDS and not _LISTED.search(part))
    told = [part for part in prose if any(name in part for name in names)]
    return max(told, key=lambda one: (one.startswith(names), min(len(one), LONG_ENOUGH)), default="")


async def together(db: Database, scope: Scope, person_id: int, *, page: int = 0) -> Card:
    """Give those who were on the same episodes as somebody, the most often first."""
    name, listed = await _on(db, scope, person_id)
    met = await _others(db, scope, person_id, listed)
    ordered = sorted(met, key=lambda one: -met[one][1])[:MOST_ENTRIES]
    return _listing("together", (person_id, name), tuple(person_entry(one, *met[one]) for one in ordered), page)


async def _others(db: Database, scope: Scope, person_id: int, listed: Mapping[int, Episode]) -> dict[int, _Met]:
    """Give everybody else who was on some episodes, by id: their name, and on how many."""
    credited = await episodes.people_of(db, scope, tuple(listed))
    met: dict[int, _Met] = {}
    for pairs in credited.values():
        here = {one: credit for one, credit in pairs if credit.role not in BESIDE and one != person_id}
        for one, credit in here.items():
            met[one] = (credit.name, met.get(one, ("", 0))[1] + 1)
    return met


async def moments(db: Database, scope: Scope, person_id: int, *, page: int = 0) -> Card:
    """Give the seconds at which somebody is named, speaks, or is the chapter."""
    name, listed = await _on(db, scope, person_id)
    hits = await passages.of_episodes(db, scope, tuple(listed)[:MOST_LOOKED_AT], most=MOST_PASSAGES)
    named = _named(hits, name)[:MOST_ENTRIES]
    entries = tuple(moment_entry(lookups.moment_at(hit, listed[hit.episode_id])) for hit in named)
    return _listing("moments", (person_id, name), entries, page)


def _named(hits: Sequence[Hit], name: str) -> list[Hit]:
    last = fold(name).split()[-1:] or [""]
    return [hit for hit in hits if hit.start_s is not None and last[0] in fold(hit.text).split()]


async def links(db: Database, scope: Scope, person_id: int, *, page: int = 0) -> Card:
    """Give the links of somebody's episodes that name them."""
    name, _ = await _on(db, scope, person_id)
    own = await _links(db, scope, person_id, name)
    return _listing("plinks", (person_id, name), tuple(found_link_entry(one) for one in own[:MOST_ENTRIES]), page)


async def _links(db: Database, scope: Scope, person_id: int, name: str) -> list[FoundLink]:
    found = await lookups.find_links(db, scope, person_id=person_id, limit=MOST_LOOKED_AT * 3)
    words = set(fold(name).split())
    return [one for one in found if words & set(fold(f"{one.link.label} {one.link.context}").split())]


async def _on(db: Database, scope: Scope, person_id: int) -> tuple[str, dict[int, Episode]]:
    """Give a person's name, and the episodes that they were on; those that mention them where there are none."""
    seen = await people.appearances(db, scope, person_id)
    if not seen:
        raise NotFoundError("person_gone")
    on = [one.episode_id for one in seen if one.credit.role not in BESIDE]
    listed = await episodes.by_ids(db, scope, on or [one.episode_id for one in seen])
    return await _name_of(db, scope, person_id), listed


def _listing(kind: str, person: tuple[int, str], entries: tuple, page: int) -> Card:  # type: ignore[type-arg]
    person_id, name = person
    listing = Listing(
        title=say(_TITLES[kind], name=clip(name, 100), count=len(entries)),
        entries=entries,
        turn=lambda at: Step(kind=kind, numbers=(person_id, at)),
        empty=say("nothing_found"),
        choose=say("go_on"),
        tone=Tone.FINDING,
        more=((clip(name, 100), f"1:g:person:{person_id}"),),
    )
    return listing_card(listing, page)
