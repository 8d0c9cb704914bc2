"""Passages get their vectors bit by bit, and a question finds those that mean what it does."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from bot.answers import meaning
from bot.answers.meaning import Meanings
from bot.model.scope import Scope
from bot.store import episodes, meanings
from bot.store.database import Database
from bot.store.episodes import Narrowing

# Words that mean the same to the encoder of these tests.
SENSES = (("foghorn", "siren"), ("brass", "metal"), ("lens", "glass"), ("tide", "sea"))


class Senses:
    """An encoder that knows four things."""

    def __init__(self, name: str = "senses-1", at_once: int = 3) -> None:
        self.name, self.at_once = name, at_once

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a row for each text, sixteen numbers for each thing it may speak of."""
        said = [text.casefold() for text in texts]
        made = np.array([[float(any(word in one for word in words)) for words in SENSES] for one in said])
        spread = np.repeat(made, 16, axis=1)
        return (spread / np.maximum(1.0, np.linalg.norm(spread, axis=1, keepdims=True))).astype(np.float32)


async def everything(db: Database) -> list[int]:
    return [one.id for one in await episodes.find(db, Scope.everything(), Narrowing())]


async def learnt(db: Database, encoder: Senses) -> Meanings:
    held = Meanings(lambda: encoder)
    while await held.learn(db):
        pass
    return held


async def test_a_word_that_the_notes_do_not_use_finds_what_it_means(db: Database) -> None:
    held = await learnt(db, Senses())
    found = await held.near(db, "who misses the siren", await everything(db))
    assert "foghorn" in found[0][0].text.casefold()
    assert found[0][1] > 0.99


async def test_only_the_episodes_asked_for_are_looked_through(db: Database) -> None:
    held = await learnt(db, Senses())
    nearest = (await held.near(db, "siren", await everything(db)))[0][0].episode_id
    others = [one for one in await everything(db) if one != nearest]
    assert all(hit.episode_id in others for hit, _ in await held.near(db, "siren", others))


async def test_a_few_are_learnt_at_a_time_until_none_is_left(db: Database) -> None:
    held = Meanings(lambda: Senses(at_once=2))
    assert await held.learn(db) == 2
    before = len(await meanings.everything(db))
    await learnt(db, Senses(at_once=2))
    assert before == 2 < len(await meanings.everything(db))
    assert await held.learn(db) == 0


async def test_an_answer_does_not_wait_for_an_encoder_that_is_not_loaded(db: Database) -> None:
    await learnt(db, Senses())
    assert await Meanings(Senses).near(db, "siren", await everything(db)) == ()


async def test_what_is_learnt_later_is_found_too(db: Database) -> None:
    held = Meanings(lambda: Senses(at_once=1))
    await held.learn(db)
    await held.near(db, "siren", await everything(db))
    while await held.learn(db):
        pass
    held._made_at = -1e9  # the matrix is read anew when it has been used for long enough
    assert "foghorn" in (await held.near(db, "siren", await everything(db)))[0][0].text.casefold()


async def test_vectors_of_another_encoder_are_made_anew(db: Database) -> None:
    await learnt(db, Senses())
    held = Meanings(lambda: Senses("senses-2"))
    await held.ready(db)
    assert await meanings.everything(db) == ()


def test_a_file_has_no_meanings_until_they_are_attached(db: Database) -> None:
    assert meaning.of_file(db) is None
    meaning.attach(db)
    assert meaning.of_file(db) is not None


async def test_the_newest_get_their_vectors_however_many_others_have_some(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meanings, "MOST", 3)
    held = Meanings(lambda: Senses(at_once=2))
    for _ in range(20):
        await held.learn(db)
    kept = await meanings.everything(db)
    newest = (await episodes.find(db, Scope.everything(), Narrowing()))[0].id
    assert len(kept) <= 3
    assert newest in {episode_id for _, episode_id, _ in kept}
