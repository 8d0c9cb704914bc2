import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.shownotes import markup
from tests.shownotes.making import facts_of


def test_blocks_and_breaks_become_lines() -> None:
    document = markup.read("<p>One <b>two</b></p><ul><li>three</li><li>four<br>five</li></ul>", html=True)
    assert [document.text[line.start : line.end] for line in document.lines] == ["One two", "three", "four", "five"]


def test_line_breaks_in_html_source_are_spaces_and_in_plain_text_they_count() -> None:
    assert (
        markup.read("<p>one long line of words that an editor has wrapped at eighty\nwords</p>", html=True).text.count(
            "\n"
        )
        == 0
    )
    assert markup.read("one\ntwo\n\n\n\nthree", html=False).text == "one\ntwo\n\nthree"


def test_plain_text_with_tags_is_read_as_html() -> None:
    assert markup.read("Look <a href='https://a.example'>here</a>", html=False).anchors[0].href == "https://a.example"


def test_markdown_links_headings_and_bold_lose_their_marks() -> None:
    document = markup.read("## Links\nSee [the book](https://a.example/b) **now**", html=False)
    assert document.text == "Links\nSee the book now"
    assert document.text[document.anchors[0].start : document.anchors[0].end] == "the book"


def test_stretches_that_touch_stood_on_lines_of_their_own() -> None:
    glued = (
        '<a href="#1">Knots for beginners</a><a href="#2">Rope</a><span>It <b>H</b>olds.</span><span>Twine lasts</span>'
    )
    assert markup.read(f"<p>{glued}</p>", html=True).text == "Knots for beginners\nRope\nIt Holds.\nTwine lasts"
    whole = "<p><span>O</span>nce <span>rope</span><span>walk</span>, <span>Ada </span><span>Lovelace</span></p>"
    assert markup.read(whole, html=True).text == "Once ropewalk, Ada Lovelace"


def test_offsets_lead_back_to_the_source() -> None:
    source = "<p>Rain &amp; snow</p>\n<p>in <a href='#'>Kiel</a></p>"
    document = markup.read(source, html=True)
    assert source[document.source_offset(document.text.index("Kiel")) :].startswith("Kiel")
    assert source[document.source_offset(document.text.index("snow")) :].startswith("snow")


@given(st.text(alphabet=st.sampled_from("<>a/\"'= \n&;pbr!-#[]()*:0"), max_size=200), st.booleans())
def test_no_text_makes_extraction_fail(notes: str, html: bool) -> None:
    facts_of(notes, html=html)


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_no_unicode_makes_extraction_fail(notes: str) -> None:
    facts_of(notes, title=notes[:80])


HOSTILE = [
    "0.00.01 a\n",
    "1h02m03s ",
    "1h ",
    "5'5'5",
    "(from from ",
    "(min 0:01) a\nb\nc\n",
    "1.1 (00:00) a",
    "00:00:00",
    "[[[[",
    "http://http://",
    "A A A ",
    "<a ",
    "<",
    "&amp;",
    "**a** ",
    "[a](",
    "A. ",
    ".A",
    "(",
    "@",
    "00:00 a\n",
    "Tom Berry, ",
    "Guest: Tom Berry ",
    "Tom [00:00:01]: hi. ",
    "a.com ",
    "1. a ",
    "zu Gast ",
    "talk a a a a a a ",
    "--- ",
    "A-",
    " ",
]
_BYTES = 100_000
_LONGEST_S = 3.0
"""Ten times the promise of 0.3 s, for a machine that does other work; a quadratic rule takes minutes."""


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("html", [False, True])
def test_hostile_notes_cost_bounded_time(piece: str, html: bool) -> None:
    notes = (piece * (_BYTES // len(piece) + 1))[:_BYTES]
    began = time.process_time()
    facts_of(notes, html=html)
    assert time.process_time() - began < _LONGEST_S
