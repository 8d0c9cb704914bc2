import pytest

from tests.shownotes.making import facts_of

SAID = "Some words are said here, and then some more of them, until it is enough for now."
FORMS = {
    "glued, speaker first": lambda who, n: f"{who} [00:0{n}:00]: {SAID}",
    "speaker first": lambda who, n: f"{who} [00:0{n}:00]: {SAID}\n\n",
    "speaker and time above": lambda who, n: f"{who} 00:0{n}:00\n{SAID}\n\n",
    "time first": lambda who, n: f"[00:0{n}:00] {who}: {SAID}\n",
    "time in parentheses": lambda who, n: f"{who} ({n}:00): {SAID}\n",
    "bare time first": lambda who, n: f"00:0{n}:00 {who}: {SAID}\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_turns_are_read_in_every_form(form: str) -> None:
    people = ["Ann Bell", "Ben"] * 3
    turns = "".join(FORMS[form](who, n) for n, who in enumerate(people))
    facts = facts_of(f"We talk about rain.\n\nTranscript\n\n{turns}")
    assert [(turn.start_s, turn.speaker) for turn in facts.transcript] == [
        (60 * n, who) for n, who in enumerate(people)
    ]
    assert {turn.text for turn in facts.transcript} == {SAID}


def test_headings_between_glued_turns_are_kept_apart() -> None:
    turns = "".join(f"{who} [00:0{n}:00]: {SAID}" for n, who in enumerate(["Ann", "Ben"] * 3))
    facts = facts_of(f"Transcript{turns}Why Rain Falls On CitiesAnn [00:07:00]: {SAID}")
    assert facts.transcript[-2].text == SAID
    assert facts.transcript[-1].speaker == "Ann"


def test_chapters_with_a_word_before_a_colon_are_no_transcript() -> None:
    notes = "0:00 Intro\n1:00 Pick: Kettle\n2:00 Pick: Rain\n3:00 Feedback: Ann\n4:00 Feedback: Ben"
    facts = facts_of(notes)
    assert facts.transcript == ()
    assert len(facts.chapters) == 5


def test_every_turn_says_where_it_stood() -> None:
    notes = "".join(f"{who} [00:0{n}:00]: {SAID}\n" for n, who in enumerate(["Ann", "Ben"] * 3))
    origin = facts_of(notes).transcript[1].origin
    assert origin is not None
    assert notes[origin.start : origin.end].startswith("Ben [00:01:00]:")


def test_three_long_turns_of_one_who_speaks_are_talk_and_three_titles_with_a_colon_are_none() -> None:
    said = "The lamp was lit at six, and nobody in the town could say afterwards who had climbed the stairs."
    facts = facts_of(f"A night alone.\n\n00:30 Oda: {said}\n08:15 Oda: {said}\n16:40 Oda: {said}")
    assert [(turn.start_s, turn.speaker, turn.text) for turn in facts.transcript] == [
        (start, "Oda", said) for start in (30, 495, 1000)
    ]
    assert facts.chapters == ()
    facts = facts_of("00:30 News: A lamp is lit.\n08:15 News: Nobody knows by whom.\n16:40 News: The stairs.")
    assert facts.transcript == ()
    assert len(facts.chapters) == 3


@pytest.mark.parametrize(
    "footer",
    [
        "Support us: https://rain.example/give",
        "Rain Talk is hosted by Ann Bell and edited by Tom Reed.",
        "Music: The Puddles",
        "Rain Talk is made by Ann Bell.",
        "Ann's film: rain.example/film",
        "Write to rain@rain.example about it",
    ],
)
def test_what_stands_under_every_episode_is_not_said_by_who_spoke_last(footer: str) -> None:
    turns = "".join(f"{who} [00:0{n}:00]: {SAID}\n\n" for n, who in enumerate(["Ann", "Ben"] * 3))
    facts = facts_of(f"Transcript\n\n{turns}And a last word of mine.\n\n{footer}\n\nUntil next time")
    assert facts.transcript[-1].text == f"{SAID}\n\nAnd a last word of mine."


def test_a_paragraph_with_the_first_link_of_a_transcript_is_said_by_nobody() -> None:
    turns = "".join(f"<p>[00:0{n}:00] {who}: {SAID}</p>" for n, who in enumerate(["Ann", "Ben"] * 3))
    linked = "<p>A last word.</p><p>Ben's film of eels: <a href='https://eels.example'>The Long Swim</a></p><p>Bye.</p>"
    facts = facts_of(f"<p>On eels.</p><p>TRANSCRIPT</p>{turns}{linked}")
    assert facts.transcript[-1].text == f"{SAID}\n\nA last word."
