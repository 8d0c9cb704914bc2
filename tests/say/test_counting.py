"""A count of one is said as one: in every sentence that counts, in every language."""

import re
from string import Formatter

import pytest

from bot.say import LANGUAGES, say

# What sentences count with; every value whose forms are given counts too.
NUMBERS = {
    *("count", "episodes", "changed", "chapters", "transcripts", "persons", "shared", "failing", "waiting", "doubtful"),
    *("sent", "failed", "added", "started", "known", "feeds", "private", "items", "done", "total", "documents"),
    *("missing", "most", "seconds", "days", "more", "turns", "unreadable", "failures", "done"),
}
# Moments and channels in one sentence, counts in others.
OTHERWISE = {"why_sent", "why_digest", "feed_timeless"}
# Words that stand after a number unchanged, whether one is counted or several.
UNCHANGED = {
    "en": {"of", "with", "could", "changed", "new", "to", "fetched", "waiting", "in", "sent", "given", "unreadable"}
    | {"not", "more", "without", "private", "s"},
    "de": {"von", "mit", "Mal", "Kapitel", "weitere", "geschrieben"},
}
# Said of several alone: for one there is another sentence.
ASIDE = {"answer_count_episodes", "answer_on", "answer_wrote", "answer_list", "answer_list_more", "person_times"}
ASIDE |= {"person_span", "follow_year", "answer_nothing"}


def said(language: str, key: str, number: int) -> str:
    values: dict[str, object] = {}
    for _, name, spec, _ in Formatter().parse(LANGUAGES[language][key]):
        if name:
            counts = name in NUMBERS or "|" in (spec or "")
            values.setdefault(name, float(number) if (spec or "").endswith("f") else number if counts else "Mara")
    return say(key, language, **values)


def counting(language: str) -> list[str]:
    known = LANGUAGES[language]
    twins = {key.removesuffix(end) for key in known for end in ("_one", "_once") if key.endswith(end)}
    return [key for key in known if key not in twins | ASIDE | OTHERWISE]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_noun_or_verb_after_a_number_is_one_where_one_is_counted(language: str) -> None:
    wrong = []
    for key in counting(language):
        one, several = (re.findall(rf"\b{n} ([^\W\d]+)", said(language, key, n)) for n in (1, 2))
        same = [word for word, other in zip(one, several, strict=False) if word == other]
        wrong += [said(language, key, 1)] if set(same) - UNCHANGED[language] else []
    assert wrong == []


def test_a_verb_further_on_is_one_too() -> None:
    wrong = [said("en", key, 1) for key in counting("en")]
    assert [text for text in wrong if re.search(r"\b1 [^.,;:]*\b(are|have|were|they|them)\b", text)] == []


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_sentence_that_counts_can_be_said_of_none_one_and_many(language: str) -> None:
    for number in (0, 1, 1_000):
        assert all(said(language, key, number) for key in LANGUAGES[language])
    assert "#" not in "".join(said(language, key, 2) for key in counting(language) if key != "talk_forum")


def test_a_number_chooses_its_words() -> None:
    assert say("part_links", count=1) == "1 link"
    assert say("part_links", count=2) == "2 links"
    assert say("part_links", "ja", count=1) == "リンク 1 件"
