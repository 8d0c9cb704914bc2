"""The signs at the ends of sentences, and whether a space stands behind each: so told far faster than by a pattern."""

_Sign = tuple[str, str]
ENDS: tuple[_Sign, ...] = tuple((sign, f"{sign} ") for sign in ".!?…。！？")
"""What ends a sentence, alone and with a space behind it."""
PLAIN_ENDS = ENDS[:3]
"""Those of most scripts, without the ellipsis."""


def stand_apart(text: str, signs: tuple[_Sign, ...]) -> bool:
    """Tell whether each of some signs has a space behind it, or the end of the text."""
    for sign, spaced in signs:
        if sign in text and text.count(spaced) + text.endswith(sign) != text.count(sign):
            return False
    return True
