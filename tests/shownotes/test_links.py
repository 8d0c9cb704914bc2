import pytest

from bot.model.episode import LinkKind
from bot.shownotes.kinds import kind_of
from bot.shownotes.links import without_tracking
from tests.shownotes.making import facts_of, moments, urls

ENDS = [
    ("See https://rain.example/a.", ["https://rain.example/a"]),
    ("See https://rain.example/a, or (https://rain.example/b).", ["https://rain.example/a", "https://rain.example/b"]),
    ("https://en.rain.example/wiki/Drop_(water) is good", ["https://en.rain.example/wiki/Drop_(water)"]),
    ("We talk.It rained.More: https://rain.example/nn2This means rain.", ["https://rain.example/nn2"]),
    (
        (
            "We talk.It rained.* Website: https://www.rain.example/Ann Bell* X: https://x.com/annb* Blog: "
            "https://annb.example/"
        ),
        ["https://www.rain.example/", "https://x.com/annb", "https://annb.example/"],
    ),
    (
        "We talk.It rained.[00:02:45] Rain Acthttps://en.rain.example/wiki/Rain_Actperson:[00:03:35] Ann",
        ["https://en.rain.example/wiki/Rain_Act"],
    ),
    ("A: https://one.example/ahttps://two.example/b", ["https://one.example/a", "https://two.example/b"]),
    (
        "Archived: https://web.archive.example/web/2020/https://rain.example/a",
        ["https://web.archive.example/web/2020/https://rain.example/a"],
    ),
    ("JOIN HERE: www.patreon.com/rain now", ["https://www.patreon.com/rain"]),
    (
        "Read distill.example/2020/circuits/ and visit rain.org.",
        ["https://distill.example/2020/circuits/", "https://rain.org"],
    ),
    ("Cut: podcasts.apple.com/us/podcast/the-…en/id1050400644 and https://rain.example/a…", []),
    ("Mail ann@rain.org, use Node.js and version 2.0.", []),
    ("雨はhttps://rain.example/aです", ["https://rain.example/a"]),
    ("https://rain.example/a https://www.rain.example/a/ http://rain.example/a", ["https://rain.example/a"]),
]


@pytest.mark.parametrize(("notes", "found"), ENDS)
def test_a_link_ends_where_its_address_ends(notes: str, found: list[str]) -> None:
    assert urls(facts_of(notes)) == found


def test_anchors_are_links_with_their_text() -> None:
    facts = facts_of('<p>We read <a href="https://rain.example/b?x=1&amp;y=2">the rain book</a>.</p>', html=True)
    assert [(link.url, link.label, link.context) for link in facts.links] == [
        ("https://rain.example/b?x=1&y=2", "the rain book", "We read the rain book.")
    ]


def test_references_with_a_time_are_links_with_a_moment_and_no_chapters() -> None:
    notes = (
        "TIMESTAMPS:00:00:00 Rain00:04:52 Snow00:07:56 Hail---REFERENCES:place:[00:02:45] Rain "
        "lakehttps://lake.example/a"
        "[00:05:22] Snow hill (Norway)https://hill.example/b---More talk."
    )
    facts = facts_of(notes)
    assert moments(facts) == [(165, "https://lake.example/a"), (322, "https://hill.example/b")]
    assert [chapter.title for chapter in facts.chapters] == ["Rain", "Snow", "Hail"]


KINDS = [
    ("Ann: https://x.com/ann", LinkKind.SOCIAL),
    ("Support us: https://www.patreon.com/rain", LinkKind.SUPPORT),
    ("Full transcript: https://rain.example/t", LinkKind.TRANSCRIPT),
    ("What did you think of the episode? https://forms.gle/abc", LinkKind.SURVEY),
    ("Subscribe: https://podcasts.apple.com/us/podcast/id1", LinkKind.SUBSCRIBE),
    ("Watch: https://www.youtube.com/watch?v=abc", LinkKind.VIDEO),
    ("See our privacy policy at https://host.example/privacy", LinkKind.PRIVACY),
    ("SPONSORS:\nKettleworks makes kettles: https://kettles.example/rain", LinkKind.SPONSOR),
    ("Use code RAIN for 10% off: https://kettles.example/rain", LinkKind.SPONSOR),
    ("The rain book: https://rain.example/book", LinkKind.REFERENCE),
]


@pytest.mark.parametrize(("notes", "kind"), KINDS)
def test_the_kind_of_a_link_is_told_by_host_label_and_section(notes: str, kind: LinkKind) -> None:
    assert [link.kind for link in facts_of(notes).links] == [kind]


def test_tracking_is_taken_off_and_the_rest_of_the_query_stays() -> None:
    assert without_tracking("https://a.example/?utm_source=x&id=7&fbclid=y#z") == "https://a.example/?id=7#z"
    assert without_tracking("https://a.example/?utm_source=x") == "https://a.example/"
    assert without_tracking("https://a.example/p") == "https://a.example/p"


def test_a_person_has_the_page_that_the_notes_give() -> None:
    facts = facts_of(
        '<p><a href="https://ann.example">Ann Bell</a> joins us. Ben Cole: https://x.com/benc</p>', html=True
    )
    assert {credit.name: credit.href for credit in facts.people}["Ann Bell"] == "https://ann.example"


@pytest.mark.parametrize("odd", ["https://[rain.example/a", "https://rain].example/a", "https://ra\u2100in.example/a"])
def test_an_address_that_cannot_be_taken_apart_is_no_link_and_spoils_nothing(odd: str) -> None:
    notes = f'<p>By Ann Bell: <a href="{odd}">rain</a> and <a href="https://rain.example/b">more</a>.'
    assert urls(facts_of(notes, html=True)) == ["https://rain.example/b"]
    assert odd not in urls(facts_of(f"By Ann Bell: {odd} and more."))


def test_an_address_for_donations_is_for_support_whatever_its_label() -> None:
    assert kind_of("https://ropes.example/spenden", "Dauerauftrag", "", None) is LinkKind.SUPPORT
    assert kind_of("https://ropes.example/spendenrecht-erklaert", "Artikel", "", None) is LinkKind.REFERENCE


def test_a_bare_address_is_called_by_what_stands_behind_it_and_not_by_the_one_above() -> None:
    notes = (
        "<p>🔗 Links</p><ul><li><a href='https://rain.example/a'>https://rain.example/a</a></li>"
        "<li><a href='https://rain.example/b'>https://rain.example/b</a> (the roof falls in)</li>"
        "<li><a href='https://rain.example/c'>https://rain.example/c</a></li></ul>"
    )
    assert [link.label for link in facts_of(notes, html=True).links] == [
        "https://rain.example/a",
        "the roof falls in",
        "https://rain.example/c",
    ]
    lines = "Roofs of the north\nhttps://rain.example/a\nhttps://rain.example/b - rain on tin\nhttps://rain.example/c"
    labels = [link.label for link in facts_of(lines).links]
    assert labels == ["Roofs of the north", "rain on tin", "https://rain.example/c"]
