"""Titles, whatever white space they are written with."""

import pytest

from tests.shownotes.making import facts_of, names


@pytest.mark.parametrize("title", ["Lamps: \tAda Lovelace", "Fog | \u00a0Ada Lovelace | Lamps"])
def test_a_title_with_other_white_space_before_a_name_is_read(title: str) -> None:
    facts = facts_of("Of lamps and fog.", title=title)
    assert {credit.name for credit in facts.people} <= {"Ada Lovelace"}
    assert facts.passages[0].text == title


def test_whom_the_topics_behind_a_guest_name_is_told_of() -> None:
    told = "Ada Lovelace wrote for the paper, and Charles Babbage was her subject. She tells how she met him."
    facts = facts_of(told, title="#34 - Ada Lovelace: Engines, The Royal Society, Charles Babbage, Ink")
    assert (names(facts, "guest"), names(facts, "mentioned")) == ({"Ada Lovelace"}, {"Charles Babbage"})


def test_two_nouns_of_a_german_title_are_no_guest() -> None:
    told = "Wir reden vom Garten, und Stille Post spielen wir auch. Dann geht es um das Wetter."
    facts = facts_of(told, title="Folge 12 - Stille Post", language="de", channel_author="Ada Sand")
    assert names(facts, "guest") == set()


def test_what_somebody_reads_from_is_no_guest() -> None:
    told = "Toby erzählt vom Schuppen. Am Ende: Toby liest Agnes Bernauer. Gute Nacht!"
    facts = facts_of(told, title="Schuppen und Agnes Bernauer", language="de", channel_author="Toby Sand")
    assert names(facts, "guest") == set()


def test_an_author_of_no_known_name_whom_the_description_presents_is_the_host() -> None:
    told = "In this episode I chatted with Thomas Mell, Venture Partner at Raft, about rivers."
    about = "Join Oddrow Krell for long talks about rivers."
    facts = facts_of(told, show="Oddrow Krell Podcast", channel_author="Oddrow Krell", description=about)
    assert (names(facts, "host"), names(facts, "guest")) == ({"Oddrow Krell"}, {"Thomas Mell"})


def test_who_is_heard_from_off_is_the_one_whose_name_it_is() -> None:
    turns = [("Stefan-Off", "Wir fahren jetzt hinaus."), ("Ann", "Wie tief ist es hier?"), ("Stefan", "Sehr tief.")] * 3
    told = "\n".join(f"[00:{n:02}:00] {who}: {said}" for n, (who, said) in enumerate(turns))
    facts = facts_of(told, language="de", channel_author="Stefan Mell")
    assert names(facts, "host") == {"Stefan Mell"}
