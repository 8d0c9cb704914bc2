from hypothesis import given
from hypothesis import strategies as st

from bot.model.episode import Facts, Passage, PassageKind, Section, Turn
from bot.shownotes import passages
from bot.shownotes.document import Document, Span
from tests.shownotes.making import facts_of

NOTES = """We talk about rain for an hour, and about what it does to the city. Ann Bell joins us.

SPONSOR: Kettleworks makes kettles. Use code RAIN for 10% off at https://kettles.example/rain

Timestamps:
00:00 Welcome to rain
10:00 What rain is
20:00 Goodbye to rain

The rain book: https://rain.example/book

See our privacy policy at https://host.example/privacy
"""


def of_kind(facts: Facts, kind: PassageKind) -> list[Passage]:
    return [passage for passage in facts.passages if passage.kind is kind]


def test_every_kind_of_passage_is_made() -> None:
    facts = facts_of(NOTES, title="Rain")
    assert [passage.text for passage in of_kind(facts, PassageKind.TITLE)] == ["Rain"]
    assert [(passage.start_s, passage.text) for passage in of_kind(facts, PassageKind.CHAPTER)] == [
        (0, "Welcome to rain"),
        (600, "What rain is"),
        (1200, "Goodbye to rain"),
    ]
    assert any("The rain book" in passage.text for passage in of_kind(facts, PassageKind.LINK))
    assert any("Ann Bell" in passage.text for passage in of_kind(facts, PassageKind.PERSON))


def test_adverts_and_boilerplate_are_marked() -> None:
    notes = of_kind(facts_of(NOTES), PassageKind.NOTES)
    assert {passage.section for passage in notes if "Kettleworks" in passage.text} == {Section.SPONSOR}
    assert {passage.section for passage in notes if "privacy policy" in passage.text} == {Section.BOILERPLATE}
    assert {passage.section for passage in notes if "about rain for an hour" in passage.text} == {Section.BODY}


def test_notes_do_not_repeat_chapters_or_transcript() -> None:
    turns = "\n\n".join(
        f"[00:0{n}:00] {who}: A long sentence about rain and kettles, and then one more of the same kind that goes on."
        for n, who in enumerate(["Ann", "Ben"] * 3)
    )
    facts = facts_of(f"{NOTES}\n\nTranscript\n\n{turns}")
    notes = " ".join(passage.text for passage in of_kind(facts, PassageKind.NOTES))
    assert "What rain is" not in notes
    assert "one more of the same kind" not in notes
    assert {passage.speaker for passage in of_kind(facts, PassageKind.TRANSCRIPT)} == {"Ann", "Ben"}


def test_long_notes_are_cut_into_stretches_of_eighty_words_at_most() -> None:
    facts = facts_of("Rain falls on the roof and on the road. " * 100)
    counts = [len(passage.text.split()) for passage in of_kind(facts, PassageKind.NOTES)]
    assert max(counts) <= 80
    assert min(counts[:-1]) >= 40


@given(st.text(alphabet=st.sampled_from("aB .\n!00:1[](*-https/"), max_size=300))
def test_passages_of_notes_are_verbatim(notes: str) -> None:
    facts = facts_of(notes)
    assert all(passage.text in facts.text for passage in of_kind(facts, PassageKind.NOTES))


@given(st.lists(st.sampled_from(["ten geese", "They left.", 'said "no."', "Why?", "U.S.", "a", "end.Then", "3.5"])))
def test_what_is_said_is_cut_as_the_same_words_in_notes_are(said: list[str]) -> None:
    text = " ".join([*said, *said, *said])
    turns = passages.of_facts("", (), (Turn(start_s=0, speaker=None, text=text),))
    notes = passages.of_text(Document(text=f"x{text}"), (Span(start=0, end=1),), {})
    assert [one.text for one in turns] == [one.text for one in notes]
