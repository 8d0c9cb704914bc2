"""Hits of follows carried out: episodes held against them, and each person written to once, one message a tick."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.announce.follows import Seen, credits_of, sighting
from bot.announce.sending import Failed, Found, Later, Outcome, Refused, Sending, Standing, Unsure
from bot.guard import noted
from bot.model.delivery import Place
from bot.model.episode import BESIDE, Credit, Episode
from bot.model.follow import Follow, FollowKind, Hit, Sighting
from bot.model.scope import Scope
from bot.render.cards import Card
from bot.render.follows import Told, hit_card, hits_card
from bot.say import speak
from bot.store import episodes, follows, hits, members, meta, passages
from bot.store.database import Database
from bot.store.members import Member
from bot.store.outbox import nonce_of

MATCHED_A_TICK = 20
NEWCOMERS_AN_HOUR = 20  # opening many direct messages in a short time gets a bot quarantined
REST = timedelta(days=1)
FIRST_RETRY_S = 5.0
LONGEST_RETRY_S = 3_600.0
CLOSED = "discord 50007"
TOO_FAST = "discord 40003"
RESTING = "direct_messages_rest_until"

_TELLING = (FollowKind.GUEST, FollowKind.TOPIC, FollowKind.SHOW)

_log = logging.getLogger(__name__)


class Writer(Protocol):
    """Who can write to people; each thing is tried once, never repeated inside."""

    async def open_dm(self, user_id: int) -> int | Outcome:
        """Give the channel between us and a person, opened if need be."""

    async def post(self, sending: Sending) -> Outcome:
        """Send a message with its nonce."""

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        """Look for our markers in the conversation, back to `since`."""

    async def edit(self, channel_id: int, message_id: int, card: Card, *, pinged: int | None) -> Outcome:
        """Edit a message in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What the ticks of follows need."""

    db: Database
    writer: Writer
    clock: Callable[[], datetime]


async def match_new(db: Database, *, now: datetime) -> int:
    """Hold episodes that came or changed against the follows; gives how many people are told of something."""
    told = 0
    for looked in await hits.due(db, now=now, limit=MATCHED_A_TICK):
        try:
            by_user = await _sightings(db, looked)
        except Exception as error:  # noqa: BLE001 - one episode holds up no other
            noted(error, where="matching an episode", about=f"episode {looked.episode_id}")
            by_user = {}
        paces = await hits.paces(db, tuple(by_user))
        await hits.record(db, looked, by_user, paces, now=now)
        told += len(by_user)
    return told


async def _sightings(db: Database, looked: hits.Due) -> dict[int, list[Sighting]]:
    """Give, by user, which of their follows an episode is; a private show is never told of outside its servers."""
    found = await episodes.by_ids(db, Scope.direct(), (looked.episode_id,))
    if looked.episode_id not in found:
        return {}
    credited = await episodes.people_of(db, Scope.direct(), (looked.episode_id,))
    people = credited.get(looked.episode_id, ())
    seen = Seen(
        episode=found[looked.episode_id],
        people=people,
        passages=await passages.of_episode(db, Scope.direct(), looked.episode_id),
        links=(await episodes.facts(db, looked.episode_id)).links,
    )
    by_user: dict[int, list[Sighting]] = {}
    wanted = await follows.that_may_fit(db, looked.show_id, people, seen_at=looked.seen_at)
    for one in filter(None, (sighting(follow, seen) for follow in wanted)):
        by_user.setdefault(one.follow.user_id, []).append(one)
    return by_user


async def write_next(mail: Mail) -> bool:
    """Settle what is in doubt, else write one message, else edit one; gives whether something was done."""
    now = mail.clock()
    doubtful = await hits.doubtful(mail.db, now=now)
    if doubtful:
        await _look_for(mail, doubtful)
        return True
    if await resting(mail.db, now=now):
        return False
    newcomers = await members.newly_written(mail.db, now=now) < NEWCOMERS_AN_HOUR
    user_id = await hits.waiting(mail.db, now=now, newcomers=newcomers)
    if user_id is None:
        return await _edit_next(mail)
    await _write(mail, user_id)
    return True


async def resting(db: Database, *, now: datetime) -> bool:
    """Tell whether Discord said that we write to too many new people, within a day."""
    until = await meta.find(db, RESTING)
    return until is not None and now < datetime.fromisoformat(until) <= now + REST


async def _write(mail: Mail, user_id: int) -> None:
    member = await members.get(mail.db, user_id)
    claimed = await hits.claim(mail.db, user_id, now=mail.clock())
    card = await _card(mail.db, member, claimed)
    if card is None:  # what was followed is no longer, or not to be seen
        await hits.settle(mail.db, claimed, "shown")
        return
    channel = member.dm_channel_id or await mail.writer.open_dm(user_id)
    if not isinstance(channel, int):
        await _missed(mail, claimed, channel, posted=False)
        return
    outcome = await mail.writer.post(_sending(channel, card, claimed))
    if isinstance(outcome, Found):
        await _sent(mail, claimed, channel, outcome.message_id)
    else:
        await _missed(mail, claimed, outcome, posted=True)


def _sending(channel_id: int, card: Card, claimed: Sequence[Hit]) -> Sending:
    nonce = claimed[0].nonce if len(claimed) == 1 else nonce_of("hits", *(hit.nonce for hit in claimed))
    return Sending(guild_id=0, channel_id=channel_id, place=Place.TEXT, card=card, nonce=nonce)


async def _sent(mail: Mail, claimed: Sequence[Hit], channel_id: int, message_id: int) -> None:
    await hits.settle(mail.db, claimed, "sent", stands=(channel_id, message_id))
    await members.written_to(mail.db, claimed[0].user_id, channel_id=channel_id, now=mail.clock())


async def _missed(mail: Mail, claimed: Sequence[Hit], outcome: Outcome, *, posted: bool) -> None:
    """Write down what came of a message that may not stand: in doubt, waiting again, or held for `/follow list`."""
    now = mail.clock()
    reason = outcome.reason if isinstance(outcome, Refused | Failed) else ""
    again = now + timedelta(seconds=_retry_s(claimed, outcome))
    if reason.startswith(TOO_FAST):
        await meta.put(mail.db, RESTING, (now + REST).isoformat())
        await hits.settle(mail.db, claimed, "waiting", due_at=now + REST)
    elif reason:
        _log.info("user %s cannot be written to: %s", claimed[0].user_id, reason)
        await members.put(mail.db, claimed[0].user_id, dm="closed" if reason.startswith(CLOSED) else None)
        await hits.settle(mail.db, claimed, "held")
    elif isinstance(outcome, Unsure) and posted:
        await hits.settle(mail.db, claimed, "claimed", due_at=again)
    else:
        await hits.settle(mail.db, claimed, "waiting", due_at=again)


def _retry_s(claimed: Sequence[Hit], outcome: Outcome) -> float:
    if isinstance(outcome, Later):
        return outcome.after_s
    return float(min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** min(10, claimed[0].attempts)))


async def _look_for(mail: Mail, doubtful: Sequence[Hit]) -> None:
    """Look in the conversation for a message that may stand, before it is written again."""
    member = await members.get(mail.db, doubtful[0].user_id)
    channel = member.dm_channel_id or await mail.writer.open_dm(doubtful[0].user_id)
    if not isinstance(channel, int):
        await _missed(mail, doubtful, channel, posted=True)
        return
    since = doubtful[0].claimed_at or mail.clock()
    standing = await mail.writer.find(_sending(channel, Card(), doubtful), since=since)
    if isinstance(standing, Refused | Later | Unsure):
        await _missed(mail, doubtful, standing, posted=True)
        return
    every = {mark: at for marks in (standing.singles, *standing.digests) for mark, at in marks.items()}
    stands = every.get(doubtful[0].nonce)
    if stands is None:
        await hits.settle(mail.db, doubtful, "waiting")
    else:
        await _sent(mail, doubtful, channel, stands)


async def _edit_next(mail: Mail) -> bool:
    """Put the seconds that came later into a message that stands."""
    hit = await hits.stale(mail.db)
    if hit is None:
        return False
    card = await _card(mail.db, await members.get(mail.db, hit.user_id), (hit,))
    if card is not None:
        outcome = await mail.writer.edit(hit.channel_id or 0, hit.message_id or 0, card, pinged=None)
        if isinstance(outcome, Later | Unsure):
            return False  # it stays stale, and is tried at the next tick
    await hits.settle(mail.db, (hit,), "sent")
    return True


async def _card(db: Database, member: Member, claimed: Sequence[Hit]) -> Card | None:
    """Make the message of some hits in the person's language; None where nothing of them is to be told any more."""
    told = await told_of(db, claimed)
    if not told:
        return None
    speak(member.language)
    try:
        return hit_card(told[0]) if len(claimed) == 1 else hits_card(told)
    except Exception as error:  # noqa: BLE001 - what cannot be shown holds up nobody else
        noted(error, where="the card of a hit", about=f"episode {told[0].episode.id}")
        return None
    finally:
        speak("en")


async def told_of(db: Database, some: Sequence[Hit]) -> tuple[Told, ...]:
    """Give hits with their episodes and follows, as far as both are still there and not private."""
    if not some:
        return ()
    held: dict[int, Follow] = {one.id: one for one in await follows.of_user(db, some[0].user_id)}
    ids = tuple(hit.episode_id for hit in some)
    found = await episodes.by_ids(db, Scope.direct(), ids)
    named = await episodes.people_of(db, Scope.direct(), ids)
    told = ((hit, [held[one] for one in hit.follows if one in held]) for hit in some if hit.episode_id in found)
    return tuple(_told(hit, found[hit.episode_id], kept, named.get(hit.episode_id, ())) for hit, kept in told if kept)


def _told(hit: Hit, episode: Episode, kept: Sequence[Follow], people: Sequence[tuple[int, Credit]]) -> Told:
    """Put the follow first that says most of why somebody is told: a person before a topic, a topic before a show."""
    first, *also = sorted(kept, key=lambda one: (_TELLING.index(one.kind), one.id))
    credited = credits_of(first, people) if first.kind is FollowKind.GUEST else []
    mentioned = bool(credited) and all(credit.role in BESIDE for credit in credited)
    return Told(hit=hit, episode=episode, follow=first, also=tuple(also), mentioned=mentioned)
