"""What search promises of its order, its filters and its words, each shown by what is found."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.browse.lists import Wish, listed
from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.search.neighbours import Long, Meant, begun
from bot.search.plan import phrases_of
from bot.search.vocabulary import vocabulary
from bot.store.database import Database
from bot.store.drafts import store
from bot.wording import tokens
from tests import make

EVERYTHING = Scope.everything()


async def _texts(db: Database, asked: str, **filters: object) -> list[str]:
    return [hit.text for hit in await search(db, EVERYTHING, asked, deadline_s=30.0, **filters)]  # type: ignore[arg-type]


async def test_a_title_counts_more_than_a_chapter_and_a_chapter_more_than_notes(tmp_path: Path) -> None:
    told = make.facts("Salt winters here", chapters=make.chapters((60, "Salt winters there")))
    db = await make.index(tmp_path, {"Night Shift": [(make.item("Salt winters now"), told)]})
    found = await search(db, EVERYTHING, "salt winters")
    await db.close()
    assert [hit.kind for hit in found] == [PassageKind.TITLE, PassageKind.CHAPTER, PassageKind.NOTES]


async def test_words_near_each_other_come_before_the_same_words_far_apart(tmp_path: Path) -> None:
    between = "and then much later in the same long evening they also speak of"
    told = make.facts(f"The salt {between} brass at last.\nThe salt brass {between} nothing much.")
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)]})
    assert (await _texts(db, "salt brass"))[0].startswith("The salt brass")
    await db.close()


async def test_among_equals_what_came_out_last_is_first_whenever_it_was_stored(tmp_path: Path) -> None:
    told = make.facts("Brass and salt.")
    new = make.item("New", published_at=make.NOW)
    old = make.item("Old", published_at=make.NOW - make.WEEK)
    db = await make.index(tmp_path, {"Night Shift": [(new, told)], "Day Shift": [(old, told)]})
    found = await search(db, EVERYTHING, "brass salt")
    await db.close()
    assert [hit.show_id for hit in found] == [1, 2]


async def test_adverts_are_found_only_where_they_are_asked_for(tmp_path: Path) -> None:
    told = make.facts("The keeper sleeps.", adverts=["Tallow and Sons sell wicks."])
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)]})
    assert await _texts(db, "tallow wicks") == []
    assert await _texts(db, "tallow wicks", beside=True) == ["Tallow and Sons sell wicks."]
    await db.close()


async def test_an_acronym_explained_once_finds_what_is_spelt_out_elsewhere_and_the_other_way_round(
    tmp_path: Path,
) -> None:
    one = make.facts("We read about the sparse autoencoder (SAE).")
    two = make.facts("A sparse autoencoder learns.\nTraining an SAE takes long.")
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), one), (make.item("Two"), two)]})
    assert "A sparse autoencoder learns." in await _texts(db, "SAE")
    assert "Training an SAE takes long." in await _texts(db, "sparse autoencoder")
    await db.close()


async def test_words_between_quotation_marks_stand_in_a_row_where_they_do_at_all(tmp_path: Path) -> None:
    told = make.facts("The light of the north.\nNorth of the light.\nTo be or not to be.")
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)]})
    assert await _texts(db, '"north of the light"') == ["North of the light."]
    assert await _texts(db, "„not to be“") == ["To be or not to be."]
    assert len(await _texts(db, '"light north"')) == 2
    await db.close()


async def test_where_they_stand_nowhere_in_a_row_a_list_says_so(tmp_path: Path) -> None:
    told = make.facts("The light.", chapters=make.chapters((60, "The light of the north")))
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)]})
    for what in ("moments", "episodes"):
        for words, apart in (('"light north"', True), ('"the light of the north"', False), ("light north", False)):
            card = await listed(db, EVERYTHING, Wish(what=what, words=words), now=make.NOW)
            assert ("nowhere in a row" in " ".join(card.lines)) is apart
        nothing = await listed(db, EVERYTHING, Wish(what=what, words='"salt tides"'), now=make.NOW)
        assert "in a row" not in " ".join(nothing.lines)
    await db.close()


def test_a_single_word_between_quotation_marks_is_no_phrase() -> None:
    assert phrases_of('"salt" and "the lamp room" and “’”') == (("the", "lamp", "room"),)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("منارة على البحر", "منارة"),
        ("Ο φάρος στη θάλασσα", "φαρος"),
        ("המגדלור בלילה", "המגדלור"),
        ("समुद्र का प्रकाश", "समुद्र"),
        ("Latarnia morska świeci", "swieci"),
        ("Ночной маяк", "маяк"),
        ("燈台の夜", "燈台"),
        ("C++ and what's up? 😀 at 5", "c++ what's up? 😀"),
    ],
)
async def test_a_word_of_any_script_is_found(tmp_path: Path, said: str, asked: str) -> None:
    told = make.facts(f"{said}\nNothing of the kind.")
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)]})
    assert (await _texts(db, asked))[0] == said
    await db.close()


LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Zs", "Po"], max_codepoint=0x10000)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(said=st.lists(st.text(LETTERS, min_size=1, max_size=60), min_size=1, max_size=6))
async def test_every_stored_text_is_found_by_its_own_words(
    tmp_path_factory: pytest.TempPathFactory, said: list[str]
) -> None:
    texts = [line for text in said if tokens(line := " ".join(text.split()))]
    db = await make.index(
        tmp_path_factory.mktemp("own"), {"Night Shift": [(make.item("One"), make.facts("\n".join(texts)))]}
    )
    missed = [text for text in texts if text not in await _texts(db, text, limit=50)]
    await db.close()
    assert missed == []


async def test_a_word_stored_a_moment_ago_is_found_though_the_vocabulary_is_older(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), make.facts("Salt."))]})
    known = await vocabulary(db)
    await store(db, [make.draft(1, make.item("Two"), make.facts("A gnarlwhistle."))])
    again = await vocabulary(db, "gnarlwhistle")
    assert again is known or "gnarlwhistl" in again.counts
    assert await _texts(db, "gnarlwhistle") == ["A gnarlwhistle."]
    await db.close()


COUNTS = {"kernkraftwerk": 9, "kraftwerk": 2, "kraftwerker": 4, "salz": 7, "sall": 1, "windkraftwerk": 5}
WORDS = tuple(sorted(COUNTS))


def test_what_begins_with_a_word_what_holds_it_and_what_it_is_a_slip_of() -> None:
    assert begun(WORDS, COUNTS, "kraftwerk") == ("kraftwerker",)
    assert Long(WORDS, COUNTS).holding("kraftwerk") == ("kernkraftwerk", "windkraftwerk")
    assert Meant(WORDS, COUNTS).mended("krafwterk")[0] == ("kraftwerk", 1)


async def test_pairs_are_not_held_but_found_when_they_are_asked_for(tmp_path: Path) -> None:
    db = await make.index(
        tmp_path, {"灯台の夜": [(make.item("霧"), make.facts("塩と真鍮のランプ。\nSalt and brass."))]}
    )
    known = await vocabulary(db)
    assert "brass" in known.counts
    assert "真鍮" not in known.counts
    asked = await vocabulary(db, "真鍮")
    assert asked is known
    assert asked.counts["真鍮"] == 1
    assert await _texts(db, "真鍮") == ["塩と真鍮のランプ。"]
    await db.close()
