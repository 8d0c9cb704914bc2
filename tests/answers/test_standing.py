from datetime import timedelta
from pathlib import Path

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import LinkKind
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

PATREON = make.link("https://patreon.example/shift", "Patreon", LinkKind.SUPPORT)


async def weekly(path: Path, count: int, *, ago: timedelta = timedelta(days=1)) -> Database:
    made = [
        (make.item(f"Night {n}", published_at=make.NOW - ago - (count - n) * make.WEEK), make.facts(links=[PATREON]))
        for n in range(count)
    ]
    return await make.index(path, {"Night Shift": made})


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


async def test_the_next_episode_is_told_from_the_rhythm_as_likely(tmp_path: Path) -> None:
    db = await weekly(tmp_path, 6)
    given = await ask(db, "when is the next episode?")
    assert given.text.startswith("Likely around 30 April 2026") or given.text.startswith("Likely around 7 May 2026")
    await db.close()


async def test_a_show_that_pauses_has_no_next_episode(tmp_path: Path) -> None:
    db = await weekly(tmp_path, 6, ago=timedelta(days=90))
    assert (await ask(db, "when is the next episode?")).abstained
    await db.close()


async def test_standing_links_are_given_once(tmp_path: Path) -> None:
    db = await weekly(tmp_path, 3)
    given = await ask(db, "patreon?")
    assert [found.link.url for found in given.links] == ["https://patreon.example/shift"]
    await db.close()


async def test_episodes_are_counted(tmp_path: Path) -> None:
    db = await weekly(tmp_path, 3)
    assert (await ask(db, "how many episodes are there")).text.startswith("3 episodes.")
    await db.close()
