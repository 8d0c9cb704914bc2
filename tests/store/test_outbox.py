from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.model.delivery import Batch, DeliveryState, Destination, Filters, Place
from bot.model.episode import EpisodeKind
from bot.model.show import Show
from bot.store import destinations, outbox, shows, sightings
from bot.store.database import Database, open_database
from bot.store.drafts import store
from tests import make

GUILD, NEWS, TALK = 11, 101, 102


async def opened(path: Path) -> tuple[Database, Show]:
    db = await open_database(path / "playhead.db")
    return db, await make.show(db, "Night Shift")


async def arm(db: Database, channel_id: int = NEWS, show_id: int | None = None, *, extras: bool = False) -> Destination:
    wanted = Destination(id=0, guild_id=GUILD, channel_id=channel_id, show_id=show_id, extras=extras)
    return await destinations.start(db, wanted, by=1, now=make.NOW)


async def publish(db: Database, show: Show, *titles: str, kind: EpisodeKind = EpisodeKind.FULL) -> tuple[int, ...]:
    drafts = [make.draft(show.id, make.item(title, kind=kind), announce=True, reason="new") for title in titles]
    return await store(db, drafts)


async def claimed(db: Database) -> tuple[Batch, ...]:
    return await outbox.claim(db, now=make.NOW, limit=10)


async def mark(db: Database, batch: Batch, message_id: int = 7) -> None:
    await outbox.sent(db, batch, outbox.Mark(message_id=message_id), now=make.NOW)


def named(batches: tuple[Batch, ...]) -> list[tuple[int, list[int]]]:
    return [(b.leader.destination.channel_id, [d.episode_id for d in b.deliveries]) for b in batches]


async def test_an_episode_is_enqueued_with_its_own_transaction_for_each_armed_channel_once(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db, NEWS)
    await arm(db, NEWS, show.id)
    await arm(db, TALK, show.id)
    (episode,) = await publish(db, show, "One")
    found = await outbox.of_episode(db, episode)
    assert [(d.destination.channel_id, d.destination.show_id) for d in found] == [(NEWS, show.id), (TALK, show.id)]
    assert {d.state for d in found} == {DeliveryState.WAITING}
    await db.close()


async def test_what_is_not_announced_and_what_came_before_the_channel_was_armed_is_not_enqueued(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await publish(db, show, "Before")
    await arm(db)
    await store(db, [make.draft(show.id, make.item("Old"), announce=False, reason="old")])
    assert await claimed(db) == ()
    await db.close()


async def test_trailers_and_bonus_need_a_channel_that_wants_them(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db, NEWS)
    await arm(db, TALK, extras=True)
    (trailer,) = await publish(db, show, "Trailer", kind=EpisodeKind.TRAILER)
    found = {d.destination.channel_id: (d.state, d.error) for d in await outbox.of_episode(db, trailer)}
    assert found == {NEWS: (DeliveryState.SKIPPED, "extras"), TALK: (DeliveryState.WAITING, None)}
    await db.close()


async def test_all_shows_means_those_the_server_sees(tmp_path: Path) -> None:
    db, everywhere = await opened(tmp_path)
    theirs = await make.show(db, "Theirs", guild_id=99)
    limited = await make.show(db, "Staff", guild_id=GUILD)
    async with db.write() as writer:
        await writer.execute("UPDATE server_show SET role_id = 5 WHERE show_id = ?", (limited.id,))
    await arm(db)
    for show, expected in ((everywhere, 1), (theirs, 0), (limited, 0)):
        (episode,) = await publish(db, show, f"New of {show.title}")
        assert len(await outbox.of_episode(db, episode)) == expected
    await db.close()


async def test_a_channel_gets_its_episodes_in_order_and_one_at_a_time(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db, NEWS)
    await arm(db, TALK)
    one, two = await publish(db, show, "One", "Two")
    first = await claimed(db)
    assert named(first) == [(NEWS, [one]), (TALK, [one])]
    assert await claimed(db) == ()  # the first of each channel is claimed and not yet marked
    await mark(db, first[0])
    assert named(await claimed(db)) == [(NEWS, [two])]
    await db.close()


async def test_what_is_put_back_waits_for_its_time_and_holds_its_channel(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    one, _ = await publish(db, show, "One", "Two")
    (batch,) = await claimed(db)
    later = make.NOW + timedelta(seconds=30)
    await outbox.put_back(db, batch, error="later", not_before=later)
    assert await claimed(db) == ()
    (again,) = await outbox.claim(db, now=later, limit=10)
    assert (again.leader.episode_id, again.nonce) == (one, batch.nonce)
    await db.close()


async def test_a_claim_without_a_mark_is_in_doubt_and_survives_reopening(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    await publish(db, show, "One")
    (batch,) = await claimed(db)
    await db.close()
    db = await open_database(tmp_path / "playhead.db")
    assert [b.nonce for b in await outbox.doubtful(db, now=make.NOW)] == [batch.nonce]
    await mark(db, batch)
    assert await outbox.doubtful(db, now=make.NOW) == ()
    await db.close()


async def test_a_paused_channel_keeps_its_episodes_and_goes_on_when_armed_again(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    destination = await arm(db)
    await destinations.pause(db, destination.id, reason="Missing Access")
    await publish(db, show, "One")
    assert await claimed(db) == ()
    again = await arm(db)
    assert (again.id, again.paused) == (destination.id, None)
    assert len(await claimed(db)) == 1
    await db.close()


async def test_a_stopped_channel_gets_nothing_more(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    await publish(db, show, "One")
    assert await destinations.stop(db, guild_id=GUILD, channel_id=NEWS, show_id=None, now=make.NOW) == 1
    assert await claimed(db) == ()
    assert await destinations.of_server(db, GUILD) == ()
    await db.close()


async def test_a_show_taken_from_a_server_takes_its_announcements_along(tmp_path: Path) -> None:
    db, _ = await opened(tmp_path)
    ours = await make.show(db, "Ours", guild_id=GUILD)
    await arm(db, NEWS, ours.id)
    await arm(db, TALK)
    await shows.unfollow(db, ours.id, guild_id=GUILD, now=make.NOW)
    assert [d.channel_id for d in await destinations.of_server(db, GUILD)] == [TALK]
    await db.close()


async def test_the_nonce_is_short_and_the_same_in_another_file(tmp_path: Path) -> None:
    nonces = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        db, show = await opened(tmp_path / name)
        await arm(db)
        await publish(db, show, *(["Earlier"] if name == "b" else []), "One")
        nonces.append({d.nonce for d in await outbox.of_episode(db, 1 if name == "a" else 2)})
        await db.close()
    assert nonces[0] == nonces[1]
    assert all(len(nonce) <= 25 for nonce in nonces[0])


async def test_more_than_five_at_once_are_one_batch_and_stay_one_in_doubt(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    ids = await publish(db, show, *(f"Episode {n}" for n in range(7)))
    (batch,) = await claimed(db)
    assert batch.is_digest
    assert named((batch,)) == [(NEWS, list(ids))]
    (doubt,) = await outbox.doubtful(db, now=make.NOW)
    assert doubt.nonce == batch.nonce
    await mark(db, doubt)
    assert {d.message_id for each in ids for d in await outbox.of_episode(db, each)} == {7}
    await db.close()


async def test_five_at_once_are_five_messages(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    ids = await publish(db, show, *(f"Episode {n}" for n in range(5)))
    sent = []
    while batches := await claimed(db):
        sent += named(batches)
        await mark(db, batches[0])
    assert sent == [(NEWS, [each]) for each in ids]
    await db.close()


async def test_a_forum_gets_one_post_each_and_only_the_first_may_ping(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    wanted = Destination(id=0, guild_id=GUILD, channel_id=NEWS, place=Place.FORUM, role_id=5)
    await destinations.start(db, wanted, by=1, now=make.NOW)
    ids = await publish(db, show, *(f"Episode {n}" for n in range(7)))
    hushed = []
    while batches := await claimed(db):
        assert not batches[0].is_digest
        hushed.append(batches[0].leader.hushed)
        await mark(db, batches[0])
    assert hushed == [False] + [True] * (len(ids) - 1)
    await db.close()


async def test_what_was_seen_standing_is_never_put_back_or_sent_again(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    await publish(db, show, "One")
    (batch,) = await claimed(db)
    assert await sightings.seen(db, NEWS, {batch.nonce: 9}, now=make.NOW) == 1
    await outbox.put_back(db, batch, error="later", not_before=make.NOW)
    await outbox.doubted(db, batch, not_before=make.NOW)
    await mark(db, batch, 10)
    assert await claimed(db) == ()
    assert await outbox.state(db, batch.leader.id) is DeliveryState.SENT
    assert await sightings.seen(db, NEWS, {batch.nonce: 11}, now=make.NOW) == 0
    await db.close()


async def test_the_counted_ones_of_a_digest_are_known_by_the_beginnings_of_their_nonces(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    await publish(db, show, "One", "Two")
    (batch,) = await claimed(db)
    assert await sightings.seen(db, NEWS, {}, digests=({batch.nonce[:8]: 9},), now=make.NOW) == 1
    assert len(await claimed(db)) == 1
    await db.close()


async def test_the_same_episode_in_two_feeds_of_one_show_goes_out_once(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    other = await shows.add(db, "https://video.example/feed.xml", title="Night Shift", private=False, now=make.NOW)
    await shows.follow(db, other.id, guild_id=None, now=make.NOW)
    stranger = await make.show(db, "Day Shift")
    await arm(db)
    (first,) = await publish(db, show, "Salt")
    (twin,) = await store(
        db, [make.draft(other.id, make.item("Salt", audio_url="https://v.example/1.mp4"), announce=True)]
    )
    (unlike,) = await store(
        db, [make.draft(stranger.id, make.item("Salt", audio_url="https://d.example/1.mp3"), announce=True)]
    )
    states = [[(d.state.value, d.error) for d in await outbox.of_episode(db, e)] for e in (first, twin, unlike)]
    assert states == [[("waiting", None)], [("skipped", f"duplicate:{first}")], [("waiting", None)]]
    await db.close()


async def test_a_clock_that_was_far_ahead_holds_nothing_up(tmp_path: Path) -> None:
    db, show = await opened(tmp_path)
    await arm(db)
    await publish(db, show, "One")
    (batch,) = await claimed(db)
    await outbox.put_back(db, batch, error="later", not_before=make.NOW + timedelta(days=400))
    assert len(await claimed(db)) == 1
    await db.close()


async def test_arming_again_keeps_what_was_edited(tmp_path: Path) -> None:
    db, _ = await opened(tmp_path)
    destination = await arm(db)
    filters = Filters(guests=("Mara",))
    await destinations.edit(db, replace(destination, filters=filters, line="{title}!", quiet="22:00-07:00"))
    again = await arm(db, extras=True)
    assert (again.filters, again.line, again.quiet, again.extras) == (filters, "{title}!", "22:00-07:00", True)
    await db.close()


async def test_a_forum_whose_posts_are_talked_about_in_that_forum_gets_one_post_each(tmp_path: Path) -> None:
    db, _ = await opened(tmp_path)
    armed = await destinations.start(
        db, Destination(id=0, guild_id=GUILD, channel_id=TALK, place=Place.FORUM, talk=str(TALK)), by=1, now=make.NOW
    )
    assert armed.talk is None
    await db.close()


async def test_a_pause_is_told_once_and_the_same_one_again_only_after_a_day(tmp_path: Path) -> None:
    db, _ = await opened(tmp_path)
    destination = await arm(db)
    told = []
    for hours, reason in ((0, "gone"), (1, "locked"), (2, None), (3, "gone"), (4, None), (30, "gone"), (31, "by_hand")):
        now = make.NOW + timedelta(hours=hours)
        await destinations.pause(db, destination.id, reason=reason, now=now)
        waiting = await destinations.to_be_told(db, limit=5)
        told += [(hours, each.paused) for each in waiting]
        await destinations.told(db, [each.id for each in waiting], now=now)
    assert told == [(0, "gone"), (30, "gone")]
    await db.close()
