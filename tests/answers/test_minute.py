"""Which second is named where few words are shared: by meaning, and only where enough is told."""

from collections.abc import Mapping, Sequence

from bot.answers.explain import Explanation
from bot.answers.minute import moment_of
from bot.answers.question import understand
from bot.answers.reading import Piece, Reading, Scored
from bot.model.answer import Hit
from bot.model.episode import Credit, PassageKind, Role
from bot.people.mentions import Mention
from bot.search.plan import Form, Term
from bot.search.scoring import fit_text
from bot.store.episodes import Narrowing
from tests import make

CHAPTERS = {"Hello": 0, "The night the valve froze": 60, "Counting gannets": 600, "Goodbye": 900}
EPISODE, KEEPER = 7, 31
AT_LENGTH = ("clockwork", "stuck", "winter", "cold", "oil")


def terms_of(words: Sequence[str]) -> tuple[Term, ...]:
    return tuple(Term(word=word, forms=(Form(stems=(word,), worth=1.0),), weight=3.0, found=2) for word in words)


def reading(
    words: Sequence[str],
    *,
    near: Mapping[str, float],
    share: float = 0.25,
    mentions: Sequence[Mention] = (),
    text: str = "when does it get stuck",
) -> Reading:
    """A question laid over one episode of four chapters, of which some are near in meaning."""
    terms = terms_of(words)
    hits = [
        Hit(episode_id=EPISODE, show_id=1, kind=PassageKind.CHAPTER, text=title, score=0.0, start_s=float(at))
        for title, at in CHAPTERS.items()
    ]
    best = Scored(
        episode=make.episode("Below the lantern", id=EPISODE),
        credits=((KEEPER, Credit(name="Ada Tideman", role=Role.GUEST)),),
        links=(),
        pieces=tuple(Piece(hit=hit, fit=fit_text(terms, hit.text)) for hit in hits),
        context=tuple(float(any(m.start <= at < m.end for m in mentions)) for at in range(len(words))),
        held=tuple(max(share, *(float(m.start <= at < m.end) for m in mentions), 0.0) for at in range(len(words))),
        share=share,
        score=0.4,
        near=max(near.values()),
    )
    beside = Scored(
        episode=make.episode("Fog", id=8),
        credits=(),
        links=(),
        pieces=(),
        context=(0.0,) * len(words),
        held=(0.0,) * len(words),
        share=0.2,
        score=0.39,
        near=0.45,
    )
    told = {(EPISODE, title): nearness for title, nearness in near.items()} | {(8, "Fog"): 0.42}
    return Reading(
        question=understand(text, now=make.NOW),
        words=tuple(words),
        terms=terms,
        details=terms,
        mentions=tuple(mentions),
        episodes=(best, beside),
        narrowing=Narrowing(),
        near=told,
        open_near=told,
    )


def named(asked: Reading) -> float | None:
    given = moment_of(asked, Explanation())
    if given is None:
        return None
    assert given.text.startswith("Most likely")
    return given.moments[0].start_s


def test_what_is_told_at_length_names_the_second_of_the_best_episode() -> None:
    assert named(reading(AT_LENGTH, near={"The night the valve froze": 0.42, "Counting gannets": 0.3})) == 60
    assert named(reading(AT_LENGTH, near={"The night the valve froze": 0.31, "Counting gannets": 0.3})) is None


def test_of_few_words_a_second_must_stand_out_in_meaning() -> None:
    alone = {"The night the valve froze": 0.5, "Counting gannets": 0.1}
    assert named(reading(AT_LENGTH[:3], near=alone, share=0.1)) == 60
    assert named(reading(AT_LENGTH[:2], near=alone, share=0.1)) is None
    assert named(reading(AT_LENGTH[:3], near=alone | {"Counting gannets": 0.48}, share=0.1)) is None
    assert named(reading(AT_LENGTH[:3], near={"The night the valve froze": 0.4}, share=0.1)) is None


def test_a_name_and_one_word_that_stands_nowhere_is_a_no() -> None:
    keeper = [Mention(start=0, end=1, people={KEEPER: 1.0})]
    alone = {"The night the valve froze": 0.43}
    assert named(reading(("tideman", "jellyfish"), near=alone, share=0.3, mentions=keeper)) is None
    assert named(reading(("tideman", "clockwork", "stuck"), near=alone, share=0.3, mentions=keeper)) == 60


def test_of_somebodys_own_episode_less_nearness_is_enough_of_more_words() -> None:
    keeper = [Mention(start=0, end=1, people={KEEPER: 1.0})]
    alone = {"The night the valve froze": 0.32}
    words = ("tideman", "clockwork", "stuck", "winter")
    assert named(reading(words, near=alone, share=0.3, mentions=keeper)) == 60
    assert named(reading(words[:3], near=alone, share=0.3, mentions=keeper)) is None
    assert named(reading(words, near=alone | {"Counting gannets": 0.3}, share=0.3, mentions=keeper)) is None
