"""The rules by which answers are counted."""

from typing import Any

import pytest

from tests.answers.scorer import holds, loose_quotes, plain, right


def given(**told: Any) -> dict[str, Any]:
    """Give an answer of an episode `a`, with what a test is about."""
    empty: dict[str, Any] = {"text": "Salt.", "abstained": False, "moments": [], "people": [], "links": []}
    return {**empty, "episodes": [{"guid": "a"}], **told}


def label(kind: str, **answer: Any) -> dict[str, Any]:
    return {"kind": kind, "answer": {"episodes": ["a"], **answer}}


def episodes(*guids: str) -> list[dict[str, str]]:
    return [{"guid": guid} for guid in guids]


def test_the_first_episode_counts_and_what_is_also_right_is_passed_over() -> None:
    assert right(label("episode"), given())
    assert not right(label("episode"), given(episodes=episodes("b", "a")))
    assert right(label("episode", also_ok=["b"]), given(episodes=episodes("b", "a")))
    assert not right(label("episode"), given(episodes=[]))


def test_whoever_abstains_or_talks_too_long_is_wrong() -> None:
    assert not right(label("episode"), given(abstained=True))
    assert right(label("episode"), given(text="word " * 80))
    assert not right(label("episode"), given(text="word " * 81))
    assert right(label("negative"), given(abstained=True))
    assert not right(label("negative"), given())


@pytest.mark.parametrize(("start", "fits"), [(95, True), (94, False), (205, True), (206, False), (None, False)])
def test_a_moment_starts_in_its_window_with_five_seconds_of_slack(start: float | None, *, fits: bool) -> None:
    asked = label("moment", start=100, end=200)
    assert right(asked, given(moments=[{"guid": "a", "start": start}])) == fits
    assert not right(asked, given(moments=[{"guid": "b", "start": start}]))
    assert not right(asked, given())


def test_a_moment_may_lie_in_another_window_that_is_right_too() -> None:
    asked = label("moment", start=100, end=200, alt=[{"episode": "b", "start": 5, "end": None}])
    assert right(asked, given(moments=[{"guid": "b", "start": 9}]))
    assert not right(asked, given(moments=[{"guid": "b", "start": 11}]))


def test_the_first_link_is_right_whatever_follows_its_address() -> None:
    asked = label("link", url=["https://salt.example/paper", "https://salt.example/other?x=1"])
    assert right(asked, given(links=[{"url": "http://www.salt.example/Paper/?utm_source=feed"}]))
    assert right(asked, given(links=[{"url": "salt.example/other?x=1&si=abc"}]))
    assert not right(asked, given(links=[{"url": "https://salt.example/other?x=2"}, {"url": "salt.example/paper"}]))
    assert not right(asked, given())


def test_guests_are_all_named_with_one_other_at_most() -> None:
    asked = label("guest", people=["Mara Lindqvist"], must_contain=["Mara Lindqvist"])
    named = [{"name": "Mara Lindqvist"}, {"name": "Tove Aas"}, {"name": "Bo Zander"}]
    assert right(asked, given(people=named[:2]))
    assert not right(asked, given(people=named))
    assert not right(asked, given(people=named[1:2]))
    assert not right(asked, given(people=named[:1], episodes=episodes("b")))


def test_where_a_guest_was_on_several_most_of_them_are_given() -> None:
    asked = label("guest", must_contain=[])
    asked["answer"]["episodes"] = ["a", "b", "c"]
    assert right(asked, given(episodes=episodes("a", "b")))
    assert not right(asked, given(episodes=episodes("a")))


def test_a_list_is_nearly_whole_and_holds_little_else() -> None:
    asked = label("list")
    asked["answer"]["episodes"] = ["a", "b", "c", "d"]
    assert right(asked, given(episodes=episodes("d", "c", "b")))
    assert not right(asked, given(episodes=episodes("a", "b")))
    assert not right(asked, given(episodes=episodes("a", "b", "c", "x", "y", "z")))
    assert not right(asked, given(episodes=[]))


def test_a_fact_is_said_in_whole_words_of_the_right_episode() -> None:
    asked = label("fact", must_contain=["14 crowns|fourteen"])
    assert right(asked, given(text="Tickets: 14 Crowns."))
    assert right(asked, given(text="It is fourteen."))
    assert not right(asked, given(text="It is 114 crowns."))
    assert not right(asked, given(text="It is fourteen.", episodes=episodes("b")))
    counted = {"kind": "fact", "answer": {"episodes": [], "must_contain": ["fourteen"]}}
    assert right(counted, given(text="fourteen", episodes=episodes("b")))


def test_words_are_compared_without_case_accents_and_punctuation() -> None:
    assert plain("“Déjà-vu”,  she said") == "deja vu she said"
    assert holds("Yusuf Karadağ is on 2 episodes", "yusuf karadag")


def test_a_quote_that_is_not_in_the_notes_is_found_out() -> None:
    notes = {"a": plain("Salt eats brass, she says.")}
    said = [{"guid": "a", "quote": "…eats brass…"}, {"guid": "a", "quote": "eats copper"}, {"guid": "a", "quote": None}]
    assert [*loose_quotes(given(moments=said), notes)] == ["eats copper"]
