"""Text in small letters, as long as it was: a pattern reads it several times as fast as one that ignores case."""

_WIDER = "İ"
"""The only letter whose small form takes two characters."""


def small(text: str) -> str:
    """Give a text in small letters, as long as it was, so that every offset holds in both.

    Turkish and old letters that a pattern ignoring case takes for `i` and `s` become those.
    """
    if text.isascii():
        return text.lower()
    return text.replace(_WIDER, "i").lower().replace("ı", "i").replace("ſ", "s")


def holds(lowered: str, stems: tuple[str, ...]) -> bool:
    """Tell whether a text in small letters holds one of some stems; far cheaper than a pattern that needs one."""
    for stem in stems:  # noqa: SIM110 - a generator takes twice as long
        if stem in lowered:
            return True
    return False
