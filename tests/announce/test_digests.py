"""A digest lives too: what changes in one of its episodes changes it in place, and its markers stay whole."""

from pathlib import Path

from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.store import chores, outbox
from bot.store.drafts import store
from tests import make
from tests.announce.board import Board
from tests.announce.test_delivery import NEWS, Street, street

TITLES = tuple(f"Episode {n}" for n in range(1, 31))


async def rename(made: Street, episode_id: int, title: str, new: str) -> None:
    """Let the feed change the title of an episode."""
    guid = make.item(title).guid
    await store(made.db, [make.draft(made.show.id, make.item(new, guid=guid), episode_id=episode_id)])


async def follow(made: Street) -> int:
    """Do what is due until nothing is; gives how many chores were done."""
    done = 0
    for _ in range(60):
        made.clock.advance(seconds=1)
        done += await follow_up(made.courier)
    return done


async def test_a_title_that_changes_changes_its_digest_in_place_and_no_marker_goes(tmp_path: Path) -> None:
    made = await street(tmp_path, role_id=7)
    ids = await made.publish(*TITLES)
    await deliver(made.courier)
    (message,) = made.board.channels[NEWS]
    marks, before = message.marks, message.card.lines
    await rename(made, ids[2], "Episode 3", "Salt, mended")
    await rename(made, ids[28], "Episode 29", "Only counted")
    assert await follow(made) == 2
    (message,) = made.board.channels[NEWS]
    assert message.marks == marks
    assert [at for at, line in enumerate(message.card.lines) if line != before[at]] == [2]
    assert "Salt, mended" in message.card.lines[2]
    (select,) = message.card.selects
    assert [choice.label for choice in select.choices][1:4] == ["Episode 2", "Salt, mended", "Episode 4"]
    assert await chores.due(made.db, now=made.clock(), limit=9) == ()
    await made.db.close()


async def test_what_is_still_being_stored_is_waited_for_so_that_it_is_one_digest(tmp_path: Path) -> None:
    made = await street(tmp_path)
    storing = {made.show.id}
    made.courier.storing = storing
    await made.publish(*TITLES[:3])
    await deliver(made.courier)
    early = made.standing()
    await made.publish(*TITLES[3:])
    storing.clear()
    await deliver(made.courier)
    await made.db.close()
    assert (early, made.standing()) == ([], ["30 new episodes"])


async def test_another_show_is_not_waited_for(tmp_path: Path) -> None:
    made = await street(tmp_path)
    made.courier.storing = {made.show.id + 1}
    await made.publish("One")
    await deliver(made.courier)
    await made.db.close()
    assert made.standing() == ["One"]


async def test_the_thread_under_a_digest_has_the_name_of_all_of_it(tmp_path: Path) -> None:
    made = await street(tmp_path, talk="thread")
    await made.publish(*TITLES)
    await deliver(made.courier)
    await follow(made)
    (message,) = made.board.channels[NEWS]
    assert message.thread == message.card.title == "30 new episodes"
    await made.db.close()


async def test_many_changes_of_one_digest_are_one_edit(tmp_path: Path) -> None:
    asked: list[None] = []
    made = await street(tmp_path)
    ids = await made.publish(*TITLES)
    await deliver(made.courier)
    made.board.fate = lambda: asked.append(None)
    for at, title in enumerate(TITLES):
        await rename(made, ids[at], title, f"{title}, mended")
    assert await follow(made) == len(TITLES)  # the others found it as it should be
    assert len(asked) == 1
    await made.db.close()


async def test_a_digest_whose_answer_was_lost_lives_too(tmp_path: Path) -> None:
    faults = ["lost"]
    made = await street(tmp_path, Board(fate=lambda: faults.pop() if faults else None))
    ids = await made.publish(*TITLES)
    made.clock.advance(minutes=1)
    await deliver(made.courier)
    made.clock.advance(minutes=1)
    await deliver(made.courier)
    assert made.standing() == ["30 new episodes"]
    await rename(made, ids[0], "Episode 1", "Salt, mended")
    await follow(made)
    (message,) = made.board.channels[NEWS]
    assert "Salt, mended" in message.card.lines[0]
    await made.db.close()


async def test_a_digest_that_an_older_file_knows_in_part_is_left_as_it_is_until_all_of_it_is_known(
    tmp_path: Path,
) -> None:
    board = Board()
    first = await street(tmp_path, board)
    await first.publish(*TITLES[:8])
    await deliver(first.courier)
    await first.db.close()
    (tmp_path / "older").mkdir()
    second = await street(tmp_path / "older", board)
    ids = await second.publish(*TITLES[:3])
    await deliver(second.courier)
    assert second.standing() == ["8 new episodes"]
    marks = board.channels[NEWS][0].marks
    await rename(second, ids[0], "Episode 1", "Salt, mended")
    await follow(second)
    assert board.channels[NEWS][0].marks == marks
    assert "Episode 1" in board.channels[NEWS][0].card.lines[0]
    await second.publish(*TITLES[3:8])
    await deliver(second.courier)
    assert second.standing() == ["8 new episodes"]
    await rename(second, ids[1], "Episode 2", "Rust, mended")
    await follow(second)
    assert board.channels[NEWS][0].marks == marks
    assert "Salt, mended" in board.channels[NEWS][0].card.lines[0]
    await second.db.close()


async def test_a_digest_is_kept_up_to_date_by_the_process_after(tmp_path: Path) -> None:
    made = await street(tmp_path)
    ids = await made.publish(*TITLES[:7])
    await deliver(made.courier)
    await rename(made, ids[6], "Episode 7", "The end, mended")
    made.courier = Courier(db=made.db, poster=made.board, clock=made.clock)
    await deliver(made.courier)
    await follow(made)
    assert "The end, mended" in made.board.channels[NEWS][0].card.lines[6]
    batch = await outbox.in_message_of(made.db, (await outbox.of_episode(made.db, ids[3]))[0])
    assert batch is not None
    assert [each.episode_id for each in batch.deliveries] == list(ids)
    await made.db.close()
