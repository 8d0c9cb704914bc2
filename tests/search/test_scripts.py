"""Inflected and compound words, umlauts, and scripts without spaces: every stored thing is found by its own words."""

import sqlite3
from pathlib import Path

import pytest

from bot.model.scope import Scope
from bot.search.inflections import kin, spoken, transcribed
from bot.search.ladder import search
from bot.store import shows
from bot.store.drafts import store
from tests import make

EVERYTHING = Scope.everything()


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("de-AT", "Die Wartung alter Leuchttürme an der Küste", "leuchtturm"),
        ("de", "Vom Bau der Kernkraftwerke am Fluss", "Kraftwerk"),
        ("de", "Der Löwe und die Straße", "loewe strasse"),
        ("de", "Herr Mueller zählt Möwen", "müller möwe"),
        ("es", "Los faros y las ciudades olvidadas", "faro olvidado"),
        ("ru", "Смотрители маяков читают книги", "книга маяк"),
        ("ja", "灯台守の静かな夜について話します", "灯台守"),
        ("zh", "我们谈论灯塔和盐的历史", "灯塔"),
        ("ko", "등대지기의 밤", "등대"),
        ("en", "What the keepers call c++ and salt", "c++ salt"),
    ],
)
async def test_a_passage_is_found_by_other_forms_of_its_words(
    tmp_path: Path, language: str, said: str, asked: str
) -> None:
    db = await make.index(tmp_path, {"Night Shift": []})
    await shows.describe(db, 1, make.channel("Night Shift", language=language))
    other = make.facts("Nothing of the kind is told here, only of winter and bread.")
    await store(db, [make.draft(1, make.item("Ein"), make.facts(said)), make.draft(1, make.item("Zwei"), other)])
    found = await search(db, EVERYTHING, asked)
    assert [hit.text for hit in found][:1] == [said]
    await db.close()


def test_the_languages_of_feeds_are_those_with_stems() -> None:
    assert spoken(["de-AT", "en", None, "es_MX", "xx", "de"]) == ("de", "es")


def test_kin_are_words_of_one_stem_and_no_others() -> None:
    words = sorted(("leuchtturm", "leuchtturms", "leuchtturmwart", "leuchten", "haus"))
    assert kin("leuchtturme", words, ("de",)) == ("leuchtturm", "leuchtturms")
    assert kin("leuchtturme", words, ()) == ()


def test_umlauts_are_written_both_ways() -> None:
    assert "loewe" in transcribed("lowe")
    assert "lowe" in transcribed("loewe")


async def test_a_cross_post_stands_once_in_what_is_found(tmp_path: Path) -> None:
    text = "The keepers of the northern light tell how salt eats brass, and how fog eats sleep on long nights. " * 2
    db = await make.index(
        tmp_path,
        {
            "Night Shift": [(make.item("One"), make.facts(text))],
            "Day Shift": [(make.item("One again"), make.facts(text))],
        },
    )
    assert len(await search(db, EVERYTHING, "salt eats brass")) == 1
    await db.close()


async def test_no_hot_query_scans_a_table(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), make.facts("salt"))]})
    await db.close()
    raw = sqlite3.connect(tmp_path / "playhead.db")
    hot = (
        "SELECT p.* FROM passage_fts JOIN passage p ON p.id = passage_fts.rowid WHERE passage_fts MATCH 'salt'",
        "SELECT * FROM passage WHERE episode_id = 1",
        "SELECT c.* FROM credit c JOIN episode e ON e.id = c.episode_id WHERE c.person_id = 1",
        "SELECT c.* FROM credit c WHERE c.key = 'mara lindqvist'",
        "SELECT id FROM episode WHERE rules_version < 1",
        "SELECT b.key FROM name_code a JOIN name_code b ON b.code = a.code WHERE a.code = 'x'",
    )
    plans = [step[3] for sql in hot for step in raw.execute(f"EXPLAIN QUERY PLAN {sql}")]
    raw.close()
    assert [step for step in plans if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []
