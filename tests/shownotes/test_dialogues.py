import pytest

from bot.model.episode import Facts
from tests.shownotes.dialogues import CAPTIONS, GLUED, HTML, LINES, NAMELESS, TALK, Form, Said
from tests.shownotes.making import chapters, facts_of, urls

INTRO = "We talk about newts, baths and long winters. Three people keep them."
CHAPTERS = "00:00 Newts in the bath\n02:34 The long frost\n1:00:05 Advice for beginners"
ROWS = [(0, "Newts in the bath"), (154, "The long frost"), (3605, "Advice for beginners")]
LINKS = "Links:\n- Newt atlas: https://newts.example/atlas\n- Baths: https://baths.example/"


def _turns(facts: Facts) -> list[tuple[float, str | None, str]]:
    return [(turn.start_s, turn.speaker, turn.text) for turn in facts.transcript]


def _wanted(form: Form) -> list[tuple[float, str | None, str]]:
    capitals = "ANN" in form(TALK[0])
    return [(one.start, one.who.upper() if capitals else one.who, one.words) for one in TALK]


@pytest.mark.parametrize("form", LINES)
@pytest.mark.parametrize("heading", ["Transcript\n", "**Transcript:**\n\n", "Transkript (Auszug):\n"])
def test_turns_under_a_heading_are_read(form: str, heading: str) -> None:
    facts = facts_of(f"{INTRO}\n\n{CHAPTERS}\n\n{heading}{''.join(map(LINES[form], TALK))}")
    assert _turns(facts) == _wanted(LINES[form])
    assert chapters(facts) == ROWS


@pytest.mark.parametrize("form", LINES)
def test_turns_without_a_heading_are_read(form: str) -> None:
    facts = facts_of(f"{INTRO}\n\n{''.join(map(LINES[form], TALK))}")
    assert _turns(facts) == _wanted(LINES[form])
    assert facts.chapters == ()


@pytest.mark.parametrize("form", LINES)
def test_what_follows_a_transcript_is_no_part_of_it(form: str) -> None:
    facts = facts_of(f"{INTRO}\n\nTranscript\n{''.join(map(LINES[form], TALK))}\n\nChapters\n{CHAPTERS}\n\n{LINKS}")
    assert _turns(facts) == _wanted(LINES[form])
    assert chapters(facts) == ROWS
    assert urls(facts) == ["https://newts.example/atlas", "https://baths.example/"]


@pytest.mark.parametrize("form", HTML)
def test_turns_in_html_are_read(form: str) -> None:
    rows = "".join(f"<li>{row}</li>" for row in CHAPTERS.split("\n"))
    notes = f"<p>{INTRO}</p><ul>{rows}</ul><h3>Transcript</h3>{''.join(map(HTML[form], TALK))}"
    facts = facts_of(notes, html=True)
    assert _turns(facts) == _wanted(HTML[form])
    assert chapters(facts) == ROWS


@pytest.mark.parametrize("form", GLUED)
def test_turns_glued_to_each_other_are_read(form: str) -> None:
    rows = CHAPTERS.replace("\n", "")
    facts = facts_of(f"{INTRO}Timestamps{rows}Transcript{''.join(map(GLUED[form], TALK))}")
    assert _turns(facts) == _wanted(GLUED[form])
    assert chapters(facts) == ROWS


@pytest.mark.parametrize("form", GLUED)
def test_titles_between_glued_turns_belong_to_nobody(form: str) -> None:
    said = list(map(GLUED[form], TALK))
    body = (
        f"Newts in the bath{''.join(said[:4])}The long frost{''.join(said[4:7])}Advice for beginners{''.join(said[7:])}"
    )
    facts = facts_of(f"{INTRO}Timestamps{CHAPTERS.replace(chr(10), '')}Transcript{body}")
    assert _turns(facts) == _wanted(GLUED[form])
    assert chapters(facts) == ROWS


@pytest.mark.parametrize("form", CAPTIONS)
def test_captions_pasted_into_notes_are_turns(form: str) -> None:
    facts = facts_of(f"{INTRO}\n\nTranscript\n\n{''.join(map(CAPTIONS[form], TALK))}")
    assert _turns(facts) == _wanted(CAPTIONS[form])
    assert facts.chapters == ()


@pytest.mark.parametrize("form", NAMELESS)
def test_what_is_said_by_nobody_in_particular_is_kept_with_its_times(form: str) -> None:
    facts = facts_of(f"{INTRO}\n\n{CHAPTERS}\n\nTranscript\n{''.join(map(NAMELESS[form], TALK))}")
    assert _turns(facts) == [(one.start, None, one.words) for one in TALK]
    assert chapters(facts) == ROWS


def test_numbered_speakers_are_speakers() -> None:
    talk = [Said(start=one.start, who=f"Speaker {1 + len(one.who) % 3}", words=one.words) for one in TALK]
    for form in ("name and time in parentheses above", "name and time above", "time in brackets, capitals"):
        facts = facts_of(f"{INTRO}\n\nTranscript\n{''.join(map(LINES[form], talk))}")
        assert [(turn.start_s, (turn.speaker or "").title()) for turn in facts.transcript] == [
            (one.start, one.who) for one in talk
        ]


def test_two_turns_of_one_speaker_under_a_heading_are_a_transcript() -> None:
    turns = "00:00 Ann: They were all gone by the morning.\n06:05 Ann: The bath was empty, and so was the pond."
    facts = facts_of(f"{INTRO}\n\n00:00 Gone\n06:05 Empty\n14:22 Back\n\nTranscript (excerpt)\n{turns}")
    assert [(turn.start_s, turn.speaker) for turn in facts.transcript] == [(0, "Ann"), (365, "Ann")]
    assert chapters(facts) == [(0, "Gone"), (365, "Empty"), (862, "Back")]


@pytest.mark.parametrize(
    "form", ["00:0{n} {who}：{said}\n", "{who}（00:0{n}）：{said}\n", "[00:0{n}] {who}「{said}」\n"]
)
def test_japanese_turns_are_read(form: str) -> None:
    said = [
        "帳簿が七冊出てきました。虫が食っています。",
        "それは驚きましたね。",
        "雨の日に返却が多いんです。",
        "傘ですか？",
    ]
    turns = "".join(
        form.format(n=n, who=who, said=words)
        for n, (who, words) in enumerate(zip(["真鍋", "久保田"] * 2, said, strict=True))
    )
    facts = facts_of(f"帳簿の話です。\n\n【書き起こし（一部）】\n{turns}")
    assert [(turn.start_s, turn.speaker, turn.text) for turn in facts.transcript] == [
        (n, who, words) for n, (who, words) in enumerate(zip(["真鍋", "久保田"] * 2, said, strict=True))
    ]


def test_a_time_every_few_minutes_holds_until_the_next() -> None:
    notes = (
        f"{INTRO}\n\nTranscript\n\n[00:00]\nAnn: So you keep newts?\nBen: I do. In the bath.\nAnn: And in winter?\n\n"
        "[05:10]\nBen: In winter they sleep.\nAnn: Where?\n\n[11:30]\nAnn: Tell us about frost.\nBen: It was long.\n"
    )
    facts = facts_of(notes)
    assert [(turn.start_s, turn.speaker) for turn in facts.transcript] == [
        (0, "Ann"), (0, "Ben"), (0, "Ann"), (310, "Ben"), (310, "Ann"), (690, "Ann"), (690, "Ben"),
    ]  # fmt: skip
    assert facts.chapters == ()


def test_a_dialogue_without_any_time_has_no_turns() -> None:
    turns = "".join(f"{one.who}: {one.words}\n" for one in TALK)
    facts = facts_of(f"{INTRO}\n\n{CHAPTERS}\n\nTranscript\n{turns}")
    assert facts.transcript == ()
    assert chapters(facts) == ROWS


@pytest.mark.parametrize(
    "notes",
    [
        "Chapters\n00:00 Intro: why newts?\n01:10 Ann: on ponds\n09:30 Ben: on baths\n20:00 Outro: goodbye.",
        "00:00 Intro\n01:00 News: a new pond\n09:30 News: an old bath\n20:00 Mail: who counts?\n31:00 Mail: what now?",
        "Ann Bell (00:00)\nBen Okoro (12:30)\nIda Frost (31:10)\nAnn Bell (44:00)",
        "Ponds – 00:00\nBaths – 04:10\nThe frost – 12:00\nOutro – 30:00",
        "00:10 Why newts?\n01:10 - On ponds, frost and content\n04:30 - Ponds for content\n20:00 - Newts and content",
        "0:00 Ann asks why\n5:00 Ben: what is a newt?\n9:00 Ben: who counted them?\n20:00 Ann: what now?",
    ],
)  # fmt: skip
def test_lists_that_look_like_talk_are_chapters(notes: str) -> None:
    facts = facts_of(f"{INTRO}\n\n{notes}")
    assert facts.transcript == ()
    assert len(facts.chapters) == len(notes.removeprefix("Chapters\n").split("\n"))


@pytest.mark.parametrize(
    "notes",
    [
        "Ann Bell 00:00 on ponds\nBen Okoro 12:30 on baths\nAnn Bell 31:10 on frost\nBen Okoro 44:00 on rain",
        "Question 1 [00:00] Why?\nQuestion 2 [01:00] Who?\nQuestion 3 [02:00] When?\nQuestion 4 [09:00] Where?",
        "Doors open at 18:30 in Leeds. Ann talks. Doors open at 19:30 in York. Ben talks. Doors open at 20:00 in Hull.",
    ],
)
def test_times_inside_lines_are_no_talk(notes: str) -> None:
    assert facts_of(f"{INTRO}\n\n{notes}").transcript == ()
