import pytest

from tests.shownotes.making import chapters, facts_of

NONE = [
    "Duration: 1:34:16. We talk at 9:30 P.M. Eastern, around 4:20 PM CT, until 22:59 UTC.",
    "Program length: 57:03\nRecorded: 13:57:42",
    "The score was 3:02, then 4:10, then 5:12 at the end of a long game that nobody saw.",
    "Spoilers from 45:00-54:15. My best time is 10:45.",
    "Sat, Apr 29, 2023, 1:00 PM PDT\nSun, Apr 30, 2023, 2:00 PM PDT\nMon, May 1, 2023, 3:00 PM PDT",
    "(00:00:00) One title only",
    "Psalm 23:04 and John 3:16 and Mark 12:30 are read aloud in this short sermon about rain and about kettles.",
    "https://rain.example/12:30 https://rain.example/13:30 https://rain.example/14:30",
    "Um 12:30 Uhr, um 13:30 Uhr und um 14:30 Uhr.",
    "19h00 Ouverture des portes\n19h30 La fanfare\n20h15 Le grand bal\n23h00 Fermeture",
    "Coffee 3.50\nTea 4.20\nCake 5.10",
    "01.02.24 Kiel\n02.03.24 Husum\n03.05.24 Plön",
    "The mill 5'30\nThe weir 4'10\nThe ford 2'55",
    "She ran it in 3m20s, then in 3m41s, and once, with the wind behind her, in 4m02s flat.",
    "1.10.02 Mends a crash\n1.09.31 Opens faster\n1.08.02 First of all",
    "The hall opens (at 19:30) and the bar (at 19:45), we begin (at 20:15) and end (at 22:30).",
    "Spoilers (from 45:00-54:15) for the film.",
    "He is 5'11 tall, she is 5'12 and the horse is 5'50 to the shoulder.",
]


@pytest.mark.parametrize("notes", NONE)
def test_times_that_are_no_list_make_no_chapters(notes: str) -> None:
    assert chapters(facts_of(notes)) == []


def test_an_hour_that_was_dropped_is_added() -> None:
    notes = "10:00 One\n40:00 Two\n59:49 Three\n02:12 Four\n30:00 Five"
    assert [start for start, _ in chapters(facts_of(notes))] == [600, 2400, 3589, 3732, 5400]


def test_minutes_and_hours_may_be_mixed() -> None:
    assert [start for start, _ in chapters(facts_of("0:00 A one\n59:00 B two\n1:00:30 C three\n1:10:00 D four"))] == [
        0,
        3540,
        3630,
        4200,
    ]


def test_a_line_out_of_order_is_left_out() -> None:
    assert [start for start, _ in chapters(facts_of("0:00 A\n13:20 B\n10:34 C\n20:00 D\n30:00 E"))] == [
        0,
        634,
        1200,
        1800,
    ]


def test_two_lines_of_the_same_time_are_one_chapter() -> None:
    assert chapters(facts_of("0:00 Ann\n5:00 Ben\n5:00 Cid\n9:00 Dot")) == [
        (0, "Ann"),
        (300, "Ben / Cid"),
        (540, "Dot"),
    ]


def test_chapters_behind_the_end_of_the_audio_are_left_out() -> None:
    assert [start for start, _ in chapters(facts_of("0:00 A\n5:00 B\n9:00 C\n50:00 D", duration_s=600))] == [
        0,
        300,
        540,
    ]


def test_two_lines_need_a_heading() -> None:
    assert chapters(facts_of("0:00 Ann\n5:00 Ben")) == []
    assert len(chapters(facts_of("Chapters\n0:00 Ann\n5:00 Ben"))) == 2


def test_german_words_behind_a_time_are_no_zones() -> None:
    notes = "(00:10:46) Ist das Moor weg\n(00:20:00) Am Ende\n(00:30:00) Um die Ecke"
    assert [title for _, title in chapters(facts_of(notes))] == ["Ist das Moor weg", "Am Ende", "Um die Ecke"]


def test_the_last_title_ends_where_the_next_section_begins() -> None:
    notes = (
        "TIMESTAMPS: (00:00) Welcome (01:55) Rain (18:30) Aligning clouds If you'd like to hear part two, head "
        "here: https://a.example"
    )
    assert chapters(facts_of(notes))[-1] == (1110, "Aligning clouds")


def test_chapters_of_the_feed_come_first() -> None:
    facts = facts_of("0:00 A\n5:00 B\n9:00 C")
    assert [chapter.origin.rule for chapter in facts.chapters if chapter.origin] == ["list.after"] * 3
    first = facts.chapters[1].origin
    assert first is not None
    assert "0:00 A\n5:00 B\n9:00 C"[first.start : first.end] == "5:00 B"


def test_addresses_and_tags_of_open_shownotes_are_no_title() -> None:
    notes = (
        "00:01:00 Kettles and steam <http://kettles.example/steam>  #wikipedia #chapter\nA line of its own #link\n"
        "00:09:00 Copper<http://copper.example/?a=1> #chapter\n00:15:00 Why #tea is hot"
    )
    assert [title for _, title in chapters(facts_of(notes))] == ["Kettles and steam", "Copper", "Why #tea is hot"]


def test_chapters_whose_headings_are_links_below_their_times_are_no_list_of_links() -> None:
    row = '<dt>{at}</dt><dd><strong><a href="https://ropes.example/{n}">{title}</a></strong><div>Of it.</div></dd>'
    told = (("00:00:00", "Hello"), ("00:05:10", "Rope"), ("00:10:21", "Twine"), ("00:25:46", "Hemp"))
    facts = facts_of("".join(row.format(at=at, n=n, title=title) for n, (at, title) in enumerate(told)), html=True)
    assert chapters(facts) == [(0, "Hello"), (310, "Rope"), (621, "Twine"), (1546, "Hemp")]
