"""When what was found is enough: by the words' weight, the nearness in meaning, and the lead over the next episode."""

from collections.abc import Mapping, Sequence

import pytest

from bot.answers.question import understand
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import fitting_of, is_borne_out
from bot.model.episode import Credit
from bot.people.mentions import Mention
from bot.search.plan import Form, Term
from bot.search.scoring import fit, fit_text, places
from bot.store.episodes import Narrowing
from tests import make

ENGLISH, GERMAN = "where does the keeper hide the oil", "wo versteckt der Wärter das Öl"


def scored(
    title: str, held: Sequence[float], score: float, near: float, people: Mapping[int, Credit] | None = None
) -> Scored:
    """An episode that holds so much of each term."""
    return Scored(
        episode=make.episode(title, id=hash(title)),
        credits=tuple((people or {}).items()),
        links=(),
        pieces=(),
        context=(0.0,) * len(held),
        held=tuple(held),
        share=sum(held) / len(held),
        score=score,
        near=near,
    )


def reading(words: Sequence[str], *episodes: Scored, text: str = ENGLISH, mentions: Sequence[Mention] = ()) -> Reading:
    """A question of some words, each as telling as the others, laid over episodes."""
    terms = tuple(Term(word=word, forms=(Form(stems=(word,), worth=1.0),), weight=3.0, found=2) for word in words)
    return Reading(
        question=understand(text, now=make.NOW),
        words=tuple(words),
        terms=terms,
        details=terms,
        mentions=tuple(mentions),
        episodes=episodes,
        narrowing=Narrowing(),
        near={(one.episode.id, one.episode.title): one.near for one in episodes},
    )


def fitting(
    words: Sequence[str], *episodes: Scored, text: str = ENGLISH, mentions: Sequence[Mention] = ()
) -> list[str]:
    found = fitting_of(reading(words, *episodes, text=text, mentions=mentions))
    return [one.episode.title for one in found]


LAMP = ("lamp", "oil", "keeper")


def test_words_and_meaning_and_both_leads_together_set_an_episode_apart() -> None:
    beside = scored("Gulls", (0.0, 0.0, 0.0), 0.35, 0.3)
    assert fitting(LAMP, scored("Oil", (0.4, 0.0, 0.0), 0.4, 0.41), beside) == ["Oil"]
    assert fitting(LAMP, scored("Oil", (0.4, 0.0, 0.0), 0.4, 0.33), beside) == []
    assert fitting(LAMP, scored("Oil", (0.4, 0.0, 0.0), 0.36, 0.38), beside) == []


def test_where_somebody_is_named_meaning_does_not_stand_in_for_words() -> None:
    beside = scored("Gulls", (0.0, 0.0, 0.0), 0.2, 0.1)
    somebody = Mention(start=0, end=1, people={7: 1.0})
    assert fitting(LAMP, scored("Oil", (0.4, 0.0, 0.0), 0.4, 0.4), beside, mentions=[somebody]) == []


def test_more_words_need_less_nearness_further_ahead() -> None:
    beside = scored("Gulls", (0.0, 0.0, 0.0), 0.2, 0.2)
    assert fitting(LAMP, scored("Oil", (1.0, 0.25, 0.0), 0.64, 0.22), beside) == ["Oil"]
    assert fitting(LAMP, scored("Oil", (1.0, 0.25, 0.0), 0.47, 0.22), beside) == []
    assert fitting(("lamp", "oil"), scored("Oil", (0.85, 0.0), 0.64, 0.22), beside) == []


def test_of_few_words_an_episode_must_be_near_or_near_and_far_ahead_in_sum() -> None:
    beside = scored("Gulls", (0.0, 0.0, 0.0), 0.2, 0.2)
    held = (1.0, 0.25, 0.0)
    assert fitting(LAMP, scored("Oil", held, 0.36, 0.34), beside) == ["Oil"]
    assert fitting(LAMP, scored("Oil", held, 0.36, 0.32), beside) == []
    assert fitting(LAMP, scored("Oil", held, 0.56, 0.3), beside) == ["Oil"]
    somebody = Mention(start=0, end=1, people={7: 1.0})
    named = scored("Oil", (1.0, 0.6, 0.0), 0.36, 0.3, {7: make.credit("Mara Lamp")})
    assert fitting(LAMP, named, beside, mentions=[somebody]) == ["Oil"]


@pytest.mark.parametrize(("text", "found"), [(GERMAN, ["Öl"]), (ENGLISH, [])])
def test_a_long_word_of_german_tells_as_much_as_two(text: str, found: list[str]) -> None:
    beside = scored("Möwen", (0.0, 0.0), 0.2, 0.1)
    best = scored("Öl", (0.3, 0.0), 0.4, 0.5)
    assert fitting(("lampenwarter", "versteck"), best, beside, text=text) == found


def test_what_is_said_beside_names_must_be_borne_out() -> None:
    mara = Mention(start=0, end=2, people={7: 1.0})
    words = ("mara", "lindqvist", "divorce")
    on = scored("Salt", (1.0, 1.0, 0.0), 0.6, 0.2, {7: make.credit("Mara Lindqvist")})
    named_only = scored("Salt", (1.0, 1.0, 0.0), 0.6, 0.2)
    held = scored("Salt", (1.0, 1.0, 0.6), 0.6, 0.2, {7: make.credit("Mara Lindqvist")})
    assert not is_borne_out(reading(words, on, mentions=[mara]), on)
    assert not is_borne_out(reading(words, named_only, mentions=[mara]), named_only)
    assert is_borne_out(reading(words, held, mentions=[mara]), held)


def test_names_alone_bear_nothing_out() -> None:
    mara = Mention(start=0, end=2, people={7: 1.0})
    alone = scored("Salt", (1.0, 1.0), 0.6, 0.2)
    assert not is_borne_out(reading(("mara", "lindqvist"), alone, mentions=[mara]), alone)


def test_a_text_is_measured_alike_whether_all_of_its_words_are_looked_at_or_those_asked_for_alone() -> None:
    terms = reading(("lamp", "oil", "keeper")).terms
    for text in ("The keeper, tired, drinks lamp oil.", "Oil", "Nothing of that", "Öl und lamp"):
        assert fit_text(terms, text) == fit(terms, places(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lantern with the singer", ("lantern", "singer")),
        ("the one about the lantern with that pastry writer", ("lantern", "writer")),
        ("Lantern mit der Sängerin", ("lantern", "sangerin")),
    ],
)
def test_what_a_guest_does_for_a_living_need_not_stand_in_notes(text: str, words: Sequence[str]) -> None:
    found = fitting_of(reading(words, scored("Lantern with Ada Holm", (1.0, 0.0), 0.6, 0.1), text=text))
    assert [one.episode.title for one in found] == ["Lantern with Ada Holm"]


def test_what_merely_stands_in_notes_is_not_the_episode_with_the_singer() -> None:
    held = scored("Ropes", (1.0, 0.0), 0.6, 0.1)
    assert not fitting_of(reading(("lantern", "singer"), held, text="lantern with the singer"))


def test_an_episode_that_nothing_else_comes_near_needs_no_nearness_in_meaning() -> None:
    beside = scored("Gulls", (0.0, 0.0, 0.0), 0.1, 0.1)
    assert fitting(LAMP, scored("Oil", (1.0, 0.2, 0.0), 0.75, 0.05), beside) == ["Oil"]
    assert fitting(LAMP, scored("Oil", (1.0, 0.2, 0.0), 0.54, 0.05), beside) == []
    assert fitting(("lamp", "oil"), scored("Oil", (0.8, 0.0), 0.75, 0.05), beside) == []


@pytest.mark.parametrize(("text", "found"), [("lamp, oil, when", ["Oil"]), ("when is the lamp full of oil", [])])
def test_words_that_are_merely_listed_may_stand_apart(text: str, found: list[str]) -> None:
    assert fitting(LAMP[:2], scored("Oil", (1.0, 0.45), 0.9, 0.1), text=text) == found
