"""Words as pieces of a vocabulary."""

from bot.semantic.wordpiece import pieces

VOCABULARY = {one: at for at, one in enumerate(["[CLS]", "[SEP]", "[UNK]", "fog", "##horn", "##s", "?", "cafe"])}


def read(text: str, *, most: int = 20) -> list[str]:
    names = list(VOCABULARY)
    return [names[at] for at in pieces(text, VOCABULARY, most=most)]


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    assert read("Foghorns?") == ["[CLS]", "fog", "##horn", "##s", "?", "[SEP]"]


def test_case_and_accents_do_not_matter() -> None:
    assert read("CAFÉ") == ["[CLS]", "cafe", "[SEP]"]


def test_a_word_that_cannot_be_cut_is_unknown() -> None:
    assert read("fogbank") == ["[CLS]", "[UNK]", "[SEP]"]


def test_a_long_text_is_cut_and_closed() -> None:
    assert read("fog " * 50, most=4) == ["[CLS]", "fog", "fog", "[SEP]"]
