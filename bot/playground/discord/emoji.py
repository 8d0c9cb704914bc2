"""What counts as an emoji."""


def is_emoji(text: object) -> bool:
    """Return whether a text can be an emoji: short, without letters, and not plain ASCII."""
    if not isinstance(text, str) or not 0 < len(text) <= _MOST_CODE_POINTS:
        return False
    return not text.isascii() and not any(letter.isalpha() for letter in text)


_MOST_CODE_POINTS = 16
"""A family of four with skin tones has eleven."""
