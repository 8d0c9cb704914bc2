"""Following: what is meant is found or taken as typed, kept once, and shown with the year behind."""

import contextlib
from dataclasses import replace
from datetime import datetime

from bot.announce.follows import wanted_stems, year_behind
from bot.announce.hits import told_of
from bot.answers import resolve
from bot.errors import NotFoundError, RefusedError, StoreError, UsageError
from bot.model.follow import Follow, FollowKind, Pace
from bot.model.scope import Scope
from bot.model.show import Show
from bot.render.cards import Card
from bot.render.follows import Made, follows_card, stopped_card, which_stop_card
from bot.store import follows, hits, members, people, shows
from bot.store.database import Database
from bot.text import clip, fold

WORDS_CHARS = 80


async def guest(db: Database, scope: Scope, user_id: int, typed: str, *, mentioned: bool) -> Follow:
    """Give the wish to be told of a person: one who is known, a typo forgiven, else the name as it was typed."""
    try:
        found = await resolve.person(db, scope, typed)
    except NotFoundError as error:
        name = clip(" ".join(typed.split()), WORDS_CHARS)
        if not fold(name):
            raise UsageError("follow_short") from error
        return Follow(id=0, user_id=user_id, kind=FollowKind.GUEST, words=name, mentioned=mentioned)
    return Follow(
        id=0, user_id=user_id, kind=FollowKind.GUEST, words=found.name, person_id=found.id, mentioned=mentioned
    )


async def known_guest(db: Database, scope: Scope, user_id: int, person_id: int) -> Follow:
    """Give the wish to be told of a person by id; raises NotFoundError where nobody in scope is."""
    name = await people.name_of(db, scope, person_id)
    if name is None:
        raise NotFoundError("person_gone")
    return Follow(id=0, user_id=user_id, kind=FollowKind.GUEST, words=name, person_id=person_id)


async def topic(db: Database, scope: Scope, user_id: int, typed: str, show: str | None) -> Follow:
    """Give the wish to be told of a topic; raises UsageError where its words tell nothing."""
    words = clip(" ".join(typed.split()), WORDS_CHARS)
    if not wanted_stems(words):
        raise UsageError("follow_short")
    show_id = (await _open_show(db, scope, show)).id if show else None
    return Follow(id=0, user_id=user_id, kind=FollowKind.TOPIC, words=words, show_id=show_id)


async def show(db: Database, scope: Scope, user_id: int, typed: str) -> Follow:
    """Give the wish to be told of a show's episodes; raises RefusedError for a private one."""
    found = await _open_show(db, scope, typed)
    return Follow(id=0, user_id=user_id, kind=FollowKind.SHOW, words=found.title, show_id=found.id)


async def _open_show(db: Database, scope: Scope, typed: str) -> Show:
    found = await resolve.show(db, scope, typed)
    if found.id not in {one.id for one in await shows.listed(db, Scope.direct())}:
        raise RefusedError("follow_private_show", show=found.title)
    return found


async def make(db: Database, wanted: Follow, *, now: datetime) -> Made:
    """Keep a follow, and give what its confirmation shows; raises RefusedError for one too many."""
    kept = await follows.add(db, wanted, now=now)
    if kept is None:
        same = [one for one in await follows.of_user(db, wanted.user_id) if _is_same(one, wanted)]
        kept = same[0] if same else wanted
        already = True
    else:
        already = False
    title = None
    if wanted.kind is FollowKind.TOPIC and wanted.show_id is not None:
        title = (await shows.get(db, Scope.direct(), wanted.show_id)).title
    made = Made(
        follow=kept, show=title, already=already, unknown=kept.kind is FollowKind.GUEST and kept.person_id is None
    )
    with contextlib.suppress(StoreError):  # a topic of everyday words takes too long to count
        behind = await year_behind(db, kept, now=now)
        made = replace(made, count=behind.count, newest=behind.newest)
    return made


def _is_same(one: Follow, wanted: Follow) -> bool:
    return (one.kind, fold(one.words), one.show_id) == (wanted.kind, fold(wanted.words), wanted.show_id)


async def followed(db: Database, user_id: int) -> Card:
    """Give the list of what somebody follows; what was held for them is shown once, and then it is told."""
    mine = await follows.of_user(db, user_id)
    named = await shows_named(db)
    held = await hits.held(db, user_id)
    card = follows_card(mine, named, await told_of(db, held), pace=await pace_of(db, user_id))
    if held:
        await hits.settle(db, held, "shown")
    return card


async def shows_named(db: Database) -> dict[int, str]:
    """Give the titles of the shows that may be followed, by id."""
    return {one.id: one.title for one in await shows.listed(db, Scope.direct())}


async def stop(db: Database, user_id: int, typed: str) -> Card:
    """End the follow that is meant by its short id or words, or ask which where that may be several."""
    mine = await meant(db, user_id, typed)
    if len(mine) > 1:
        return which_stop_card(mine, await shows_named(db))
    await follows.stop(db, user_id, mine[0].id)
    return stopped_card(mine[0], await shows_named(db))


async def pace_of(db: Database, user_id: int) -> Pace:
    """Give how often somebody is written to."""
    kept = (await members.get(db, user_id)).pace
    return Pace(kept) if kept else Pace.AT_ONCE


async def meant(db: Database, user_id: int, typed: str) -> tuple[Follow, ...]:
    """Give which of somebody's follows may be meant, by short id or words; raises NotFoundError for none."""
    mine = await follows.of_user(db, user_id)
    wanted = fold(typed)
    found = [one for one in mine if f"f{one.id}" == wanted]
    found = found or [one for one in mine if fold(one.words) == wanted]
    found = found or [one for one in mine if wanted and wanted in fold(one.words)]
    if not found:
        raise NotFoundError("follow_unknown", typed=typed)
    return tuple(found)
