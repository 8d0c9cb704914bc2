"""What a long transcript holds by chance is no answer where another episode, a name or a place says what is meant."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.compounds import is_in_english
from bot.answers.question import kind_of, understand
from bot.answers.reading import Material, measured
from bot.model.answer import Answer, Hit, QuestionKind
from bot.model.episode import LinkKind, PassageKind, Role
from bot.model.scope import Scope
from bot.people.mentions import mentions, roll_of
from bot.search.plan import Form, Term
from bot.stems import stem
from bot.store.database import Database
from tests import make

GERMAN, ENGLISH = "wo ist das becken mit dem cellar", "where is the becken with the cellar"
SAID = make.turns(
    (0, "Runa", "We have a server in the cellar and it is loud, and that is what we have to say of it."),
    (60, "Runa", "There is a pool of people who go forward with all the emails to that address."),
    (120, "Runa", "Signe Ostberg once came by and had tea, and it rained on the way to the quay."),
    (150, "Runa", "The methods are the same for all of the ropes and for what hangs on them."),
    (180, "Runa", "You can tangle a rope with one hand and never see the end of it."),
)


def terms_of(word: str) -> tuple[Term, ...]:
    return (Term(word=word, forms=(Form(stems=(stem(word),)),), weight=3.0, found=2),)


@pytest.fixture
async def talks(tmp_path: Path) -> AsyncIterator[Database]:
    """A long talk with its transcript, and two episodes that have chapters alone."""
    talk = make.facts(
        "Runa Falk on ropes.",
        people=[make.credit("Runa Falk"), make.credit("Signe Ostberg", Role.MENTIONED)],
        links=[make.link("https://pages.example/in/runa", "Pages", LinkKind.SOCIAL)],
        transcript=SAID,
    )
    knots = make.facts(
        "Signe Ostberg ties what holds. With thanks to Wes Quist.",
        chapters=make.chapters((0, "Hello"), (300, "Knots that hold"), (900, "Knots in winter")),
        people=[make.credit("Signe Ostberg"), make.credit("Wes Quist", Role.MENTIONED)],
        links=[make.link("https://winter.example/", "Signe Ostberg on winter, second part")],
    )
    made = await make.index(
        tmp_path,
        {
            "Quay Talk": [(make.item("Ropes and servers"), talk)],
            "Loft": [(make.item("Knots with Signe Ostberg"), knots)],
        },
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


async def test_a_name_that_is_written_like_a_small_word_is_not_found_wherever_that_stands(talks: Database) -> None:
    assert (await ask(talks, "wes quist's emails to that address")).abstained


def test_what_stands_for_a_german_word_in_what_is_said_in_english_counts_less() -> None:
    said = [(turn.text, PassageKind.TRANSCRIPT) for turn in SAID] + [("A pool", PassageKind.CHAPTER)]
    hits = tuple(Hit(episode_id=1, show_id=1, kind=kind, text=text, score=0.0, start_s=0.0) for text, kind in said)
    held = Material(episode=make.episode(), credits=(), links=(), hits=hits)
    terms = (Term(word="becken", forms=(Form(stems=("pool",), worth=0.75),), weight=3.0, found=2), *terms_of("cellar"))
    fits = [measured(terms, (), held, understand(text, now=make.NOW)).pieces for text in (GERMAN, ENGLISH)]
    german, english = ([tuple(piece.fit.worths) for piece in pieces] for pieces in fits)
    assert english[0] == german[0] == (0.0, 1.0)
    assert english[1] == english[-1] == german[-1] == (0.75, 0.0)
    assert german[1] == pytest.approx((0.45, 0.0))


@pytest.mark.parametrize("text", ["discord link for ropes and servers", "is there a mastodon account for runa falk"])
async def test_a_place_that_no_link_leads_to_is_a_no(talks: Database, text: str) -> None:
    given = await ask(talks, text)
    assert given.abstained
    assert not given.links


@pytest.mark.parametrize("text", ["signes methods for ropes, when", "when are signe's methods for ropes told"])
async def test_somebodys_thoughts_are_not_what_another_says_of_them(talks: Database, text: str) -> None:
    given = await ask(talks, text)
    assert "Ropes and servers" not in [one.title for one in given.episodes]


async def test_a_link_that_names_the_guest_chooses_no_chapter(talks: Database) -> None:
    given = await ask(talks, "signe ostberg knots that hold, when")
    assert given.moments[0].start_s == 300


@pytest.mark.parametrize("word", ["runas", "runa's", "runa’s"])
def test_a_name_is_read_before_what_somebody_has(word: str) -> None:
    roll = roll_of({3: "Runa Falk"})
    (found,) = mentions((word, "tricks"), roll, common=frozenset(), unknown=frozenset())
    assert (found.start, found.end, set(found.people)) == (0, 1, {3})


def test_a_small_word_or_a_short_name_with_an_s_is_nobody() -> None:
    roll = roll_of({3: "An Falk", 4: "The Ox", 5: "Ada Lund"})
    for word in ("ans", "thes", "adas"):
        assert not mentions((word, "tricks"), roll, common=frozenset(("the",)), unknown=frozenset())


def test_texts_are_in_english_by_their_small_words() -> None:
    assert is_in_english(["Tables of the tide", "What is on the quay"])
    assert not is_in_english(["Die Tafeln der Flut", "Was ist am Kai"])
    assert not is_in_english(["Gezeitentafel"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ropes that hold, when is that in the one with falk", QuestionKind.MOMENT),
        ("counting gannets, where are they on the quay", QuestionKind.MOMENT),
        ("counting gannets, when is it coming out", QuestionKind.MOMENT),
    ],
)
def test_when_is_that_asks_for_a_second(text: str, kind: QuestionKind) -> None:
    assert kind_of(text) is kind
