"""An item comes back byte for byte, whatever of it was left out because it is kept beside it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.store.folded import folded, is_folded, unfolded

PIECES = st.lists(st.binary(max_size=60), min_size=1, max_size=12)
TEXTS = st.lists(st.text(st.characters(codec="utf-8"), min_size=20, max_size=80), max_size=11)


@given(PIECES, TEXTS)
def test_what_was_folded_comes_back(pieces: list[bytes], texts: list[str]) -> None:
    raw = b"".join(piece + text.encode() for piece, text in zip(pieces, [*texts, ""], strict=False))
    for known in (texts, texts[::-1], [*texts, *texts], []):
        assert unfolded(folded(raw, known), known) == raw


def test_what_is_said_in_an_item_is_not_kept_in_it() -> None:
    texts = [f"{n}: the keepers talk about {n * 7919} lamps and {n * 104729} horns" for n in range(100)]
    raw = b"<item>" + b"".join(f"<p>Mara [{n}]: {text}</p>".encode() for n, text in enumerate(texts)) + b"</item>"
    kept = folded(raw, texts)
    assert is_folded(kept)
    assert len(kept) < len(folded(raw, [])) / 3


def test_an_item_whose_talk_is_elsewhere_is_kept_whole() -> None:
    texts = [f"the keepers of number {n} say nothing of salt" for n in range(100)]
    assert not is_folded(folded(b"<item>The lamp room</item>", texts))
