"""What was said comes back as it went in, from blocks, and passages of it from where they say they stand."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model.episode import Origin, Passage, PassageKind, Turn
from bot.store.spoken import Block, Unfolding, block_in, blocks_of, said, speaker, spots_of
from tests import make

TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)
ORIGINS = st.builds(
    Origin,
    source=st.sampled_from(("notes", "transcript")),
    rule=st.sampled_from(("one", "two")),
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
)
TURNS = st.lists(
    st.builds(
        Turn,
        start_s=st.one_of(st.integers(0, 10**6).map(float), st.floats(0, 10**6)),
        speaker=st.one_of(st.none(), st.sampled_from(("Mara", "Öle\n", ""))),
        text=TEXTS,
        origin=st.one_of(st.none(), ORIGINS),
    ),
    max_size=60,
)


def spoken(blocks: tuple[Block, ...]) -> list[Turn]:
    return [turn for block in blocks for turn in block_in(block.first, block.body).turns]


@given(TURNS)
def test_turns_come_back_from_their_blocks(turns: list[Turn]) -> None:
    blocks = blocks_of(turns)
    assert spoken(blocks) == turns
    assert [block_in(block.first, block.body) for block in blocks] == list(blocks)
    assert [block.first for block in blocks] == [sum(len(b.turns) for b in blocks[:n]) for n in range(len(blocks))]


@given(TURNS)
def test_a_passage_that_has_a_spot_is_read_there(turns: list[Turn]) -> None:
    passages = [
        Passage(kind=PassageKind.TRANSCRIPT, text=part, start_s=turn.start_s, speaker=turn.speaker)
        for turn in turns
        for part in (turn.text[:150], turn.text[150:])
        if part
    ]
    blocks = blocks_of(turns)
    bodies = {block.first: block.body for block in blocks}
    spots = spots_of(passages, blocks)
    unfolding = Unfolding()
    for passage, spot in zip(passages, spots, strict=True):
        assert spot is not None
        told = unfolding.passage(bodies[spot.block], spot.first, spot.last)
        assert told == (passage.text, passage.speaker)
        assert said(bodies[spot.block], spot.first, spot.last) == passage.text
        assert speaker(bodies[spot.block], spot.first) == passage.speaker


def test_what_was_not_said_has_no_spot() -> None:
    blocks = blocks_of(make.turns((1.0, "Mara", "Salt keeps."), (2.0, "Ole", "Fog does not.")))
    strange = (
        Passage(kind=PassageKind.NOTES, text="Salt keeps.", start_s=1.0, speaker="Mara"),
        Passage(kind=PassageKind.TRANSCRIPT, text="Salt keeps.", start_s=1.0, speaker="Ole"),
        Passage(kind=PassageKind.TRANSCRIPT, text="Brass shines.", start_s=2.0, speaker="Ole"),
        Passage(kind=PassageKind.TRANSCRIPT, text="Fog does not.", start_s=2.0, speaker="Ole"),
    )
    assert [spot is None for spot in spots_of(strange, blocks)] == [True, True, True, False]


def test_blocks_are_of_half_a_page() -> None:
    words = [f"{syllable}{n % 97}" for n, syllable in enumerate(("salt", "brass", "fog", "lamp", "horn") * 40)]
    talk = make.turns(
        *[(float(n), "Mara", " ".join(words[(7 * n + k * k) % 200] for k in range(40))) for n in range(300)]
    )
    sizes = [len(block.body) for block in blocks_of(talk)][1:-1]
    assert max(sizes) <= 2_300
    assert min(sizes) >= 1_500
