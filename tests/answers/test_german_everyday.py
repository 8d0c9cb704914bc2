"""Everyday questions in German of a show as a whole, in the words in which people put them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.channels import links_in
from bot.answers.question import language_asked
from bot.model.answer import Answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.store import shows
from bot.store.database import Database
from tests import make

SPOTIFY = "https://open.spotify.com/show/5schleuse"
TOLD = (
    f"Ida Zander redet jeden Dienstag über Schleusen. Spotify: {SPOTIFY} oder per RSS: https://schleuse.example/feed."
)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def locks(tmp_path: Path) -> AsyncIterator[Database]:
    """A show that says in its description when it comes and where it is heard."""
    host = make.credit("Ida Zander", Role.HOST)
    gates = make.facts(
        "Die Tore. Berta Lindner ist Wasserbauer. Schreibt uns: post@schleuse.example",
        people=[host, make.credit("Dr. Berta Lindner"), make.credit("Berta Lindner"), make.credit("Mara Holt")],
    )
    water = make.facts("Das Wasser.", people=[host])
    made = await make.index(
        tmp_path,
        {
            "Schleusenfunk Halle": [
                (make.item("Tore", published_at=make.NOW - make.WEEK), gates),
                (make.item("Wasser", published_at=make.NOW - 2 * make.WEEK), water),
            ],
            "Ropes": [(make.item("Tar"), make.facts("Of tar."))],
        },
    )
    show = next(one for one in await shows.listed(made, Scope.everything()) if one.title == "Schleusenfunk Halle")
    await shows.describe(made, show.id, replace(make.channel(show.title), description=TOLD))
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wer sind die hosts von schleusenfunk halle", "Ida Zander"),
        ("von wem ist schleusenfunk halle", "Ida Zander"),
        ("wer steckt hinter schleusenfunk halle", "Ida Zander"),
        ("wann erscheint schleusenfunk halle immer", "jeden Dienstag"),
        ("gibts schleusenfunk halle auf spotify", SPOTIFY),
        ("spotify link zu schleusenfunk halle", SPOTIFY),
        ("wie kann ich schleusenfunk halle schreiben", "post@schleuse.example"),
        ("gäste von schleusenfunk halle", "Mara Holt"),
        ("worum gings in der ersten schleusenfunk folge", "Wasser"),
    ],
)
async def test_what_is_asked_of_a_show_in_everyday_words(locks: Database, text: str, said: str) -> None:
    assert said in (await ask(locks, text)).text


async def test_what_somebody_does_is_told_by_a_sentence_of_them(locks: Database) -> None:
    assert "Wasserbauer" in (await ask(locks, "was macht berta lindner beruflich")).text


async def test_somebody_with_a_title_and_without_it_is_named_once(locks: Database) -> None:
    assert [one.name for one in (await ask(locks, "wer war in der folge tore zu gast")).people] == [
        "Dr. Berta Lindner",
        "Mara Holt",
    ]


def test_a_question_is_german_where_words_of_both_languages_stand_and_another_tells() -> None:
    assert language_asked("was macht mara lindqvist").code == "de"
    assert language_asked("was mara lindqvist mentioned").code == "en"


def test_addresses_in_a_text_are_links_by_the_words_before_them() -> None:
    assert [(one.label, one.url, one.kind) for one in links_in(TOLD)] == [
        ("Spotify", SPOTIFY, LinkKind.SUBSCRIBE),
        ("per RSS", "https://schleuse.example/feed", LinkKind.SUBSCRIBE),
    ]
