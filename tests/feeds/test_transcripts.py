import contextlib
import json
import time
from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.transcripts import TURN_LENGTH, TURN_S, turns_of

Spoken = tuple[float, str | None, str]


def read(text: str, type_: str = "") -> list[Spoken]:
    return [(turn.start_s, turn.speaker, turn.text) for turn in turns_of(dedent(text).strip("\n").encode(), type_)]


def test_webvtt_names_its_voices() -> None:
    assert read("""
        WEBVTT - Salt

        NOTE
        made by hand

        STYLE
        ::cue { color: red }

        intro
        00:01.000 --> 00:04.000 align:start
        <v Mara Lindqvist>Hello &amp; <i>welcome</i>.</v>

        00:04.000 --> 00:05.500
        <v Mara Lindqvist>I am<br>Mara.

        1:00:05.500 --> 1:00:06.000
        <v.loud Anna Roth>Yes.</v> <v Mara Lindqvist>Good.</v>

        1:00:07.000 --> 1:00:08.000
        Nobody says this.
    """) == [
        (1.0, "Mara Lindqvist", "Hello & welcome. I am Mara."),
        (3605.5, "Anna Roth", "Yes."),
        (3605.5, "Mara Lindqvist", "Good."),
        (3607.0, None, "Nobody says this."),
    ]


def test_subrip_has_speakers_where_it_keeps_to_them() -> None:
    assert read("""
        1
        00:00:01,000 --> 00:00:02,000
        Mara: hello there
        and welcome
        2
        00:00:03,000 --> 00:00:04,000
        still me, and one thing: listen

        3
        00:00:05,000 --> 00:00:06,000
        Anna Roth: Thank you.

        4
        00:00:07,000 --> 00:00:08,000
        Mara: Bye.

        5
        00:00:09,000 --> 00:00:10,000
        Anna Roth: Bye.
    """) == [
        (1.0, "Mara", "hello there and welcome still me, and one thing: listen"),
        (5.0, "Anna Roth", "Thank you."),
        (7.0, "Mara", "Bye."),
        (9.0, "Anna Roth", "Bye."),
    ]


def test_a_colon_here_and_there_is_no_speaker() -> None:
    cues = ["We begin", "with the bell", "and the fog", "and the salt", "and more", "Remember: breathe", "Done"]
    text = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}" for n, cue in enumerate(cues))
    assert read(text) == [(0.0, None, " ".join(cues))]


def test_captions_that_roll_do_not_say_things_twice() -> None:
    assert read("""
        WEBVTT

        00:00.000 --> 00:02.000
        the bell

        00:02.000 --> 00:04.000
        the bell
        in the fog

        00:04.000 --> 00:06.000
        in the fog
        at night

        00:06.000 --> 00:06.010
        at night

        00:06.010 --> 00:08.000
        at night
        and again

        00:08.000 --> 00:10.000
        and again
    """) == [(0.0, None, "the bell in the fog at night and again and again")]


def test_json_segments_are_read_as_podcasts_and_recognisers_write_them() -> None:
    ours = {"version": "1.0.0", "segments": [{"speaker": "Mara", "startTime": 0.5, "endTime": 2, "body": "Hello"}]}
    theirs = {"segments": [{"start": 0.5, "end": 2, "text": " Hello"}, {"start": None, "text": "x"}, "odd"]}
    assert read(json.dumps(ours), "application/json") == [(0.5, "Mara", "Hello")]
    assert read(json.dumps(theirs)) == [(0.5, None, "Hello")]


def test_html_is_read_by_its_cite_and_time() -> None:
    assert read(
        """
        <html><head><title>12:00 no</title></head><body><script>var t = "1:00 x";</script>
        <cite>Mara:</cite><time>0:00</time><p>Hello &amp; <b>welcome</b>.</p>
        <cite>Anna Roth:</cite> <time datetime="PT30S">0:30</time> <p>Thank</p><p>you.</p></body></html>
        """,
        "text/html",
    ) == [(0.0, "Mara", "Hello & welcome."), (30.0, "Anna Roth", "Thank you.")]


def test_html_without_such_marks_is_read_as_its_text() -> None:
    assert read("<p>[00:05] Mara: Hello</p><p>[00:09] Anna: Hi</p><p>[00:12] Mara: So</p>") == [
        (5.0, "Mara", "Hello"),
        (9.0, "Anna", "Hi"),
        (12.0, "Mara", "So"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[00:05] Mara: Hello\nto you\n[00:09] Anna Roth: Hi",
        "00:05 - Mara: Hello\nto you\n\n00:09 - Anna Roth: Hi",
        "(0:05) Mara: Hello to you\n(0:09) Anna Roth: Hi",
        "Mara 0:05\nHello to you\n\nAnna Roth 0:09\nHi",
        "Mara (00:00:05)\nHello to you\n\nAnna Roth (00:00:09)\nHi",
        "Mara [00:05]: Hello\nto you\nAnna Roth [00:09]: Hi",
        "Salt, episode 12\n\nMara 0:05\nHello to you\nAnna Roth 0:09\nHi",
    ],
)
def test_text_with_times_is_read(text: str) -> None:
    assert read(text) == [(5.0, "Mara", "Hello to you"), (9.0, "Anna Roth", "Hi")]


def test_a_time_of_day_in_a_sentence_is_no_heading() -> None:
    assert read("Mara 0:05\nHello\nWe met at 12:30\nand left") == [(5.0, "Mara", "Hello We met at 12:30 and left")]


def test_turns_are_in_order_of_time() -> None:
    text = "[0:20] B: two\n[0:10] A: one\n[0:40] B: four\n[0:30] A: three"
    assert [(start, words) for start, _, words in read(text)] == [(10, "one"), (20, "two"), (30, "three"), (40, "four")]


def test_a_long_speech_is_cut_into_turns_of_a_minute_or_so() -> None:
    cues = "".join(
        f"{n // 60:02d}:{n % 60:02d}.000 --> 59:59.000\n<v Mara>{'word ' * 12}\n\n" for n in range(0, 600, 5)
    )
    turns = turns_of(f"WEBVTT\n\n{cues}".encode())
    assert all(len(turn.text) <= TURN_LENGTH for turn in turns)
    assert all(later.start_s - turn.start_s <= TURN_S for turn, later in pairwise(turns))
    assert sum(len(turn.text.split()) for turn in turns) == 120 * 12


def test_each_turn_says_by_which_rule_it_was_read() -> None:
    (turn,) = turns_of(b"[0:01] Hello")
    assert turn.origin is not None
    assert (turn.origin.source, turn.origin.rule) == ("transcript", "text")


@pytest.mark.parametrize(
    "body", [b"", b"WEBVTT", b"Hello, no times here.", b"<html><p>Hi", b"{", b"[]", b'{"segments": 1}', b"[" * 99_999]
)
def test_a_text_without_times_is_no_transcript(body: bytes) -> None:
    with pytest.raises(FeedError) as caught:
        turns_of(body)
    assert caught.value.key == "transcript_not_read"


HUGE = {
    "voices": b"WEBVTT\n\n00:00.000 --> 00:01.000\n" + b"<v " * 1_000_000,
    "arrows": b"WEBVTT\n\n" + b"-->\n" * 1_000_000,
    "cites": b"<cite>" * 800_000,
    "scripts": b"<p>0:01 x</p>" + b"<script" * 700_000,
    "tags": b"<p>0:01 x</p>" + b"<a " * 1_000_000,
    "times": b"0:00" * 1_000_000,
    "one line": b"[0:01] " + b"A" * 4_000_000,
    "labels": b"[0:01] " + b"A " * 2_000_000 + b":",
    "lines": b"Mara 0:05\n" * 300_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_transcript_that_means_harm_is_read_or_refused_soon(name: str) -> None:
    start = time.process_time()
    with contextlib.suppress(FeedError):
        turns_of(HUGE[name])
    assert time.process_time() - start < 5.0


@given(
    st.lists(
        st.sampled_from(
            [
                "WEBVTT\n\n",
                "00:01.000 --> 00:02.000\n",
                "<v A>",
                "</v>",
                "A: ",
                "[0:01] ",
                "B 0:02\n",
                "x",
                "\n",
                "<time>0:01</time>",
                "<cite>C</cite>",
                "é",
                "-->",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_any_text_is_turns_or_a_feed_error(text: str) -> None:
    try:
        turns = turns_of(text.encode())
    except FeedError:
        return
    assert all(turn.text and turn.start_s >= 0 for turn in turns)
