"""Acronyms that texts explain, learned with their long forms: `sparse autoencoder (SAE)`. Pure."""

import re

from bot.stems import stem
from bot.wording import stems

_LONG_FORM = re.compile(r"((?:[\w&'’-]+[ -]){1,8})\(([A-Z][A-Za-z]{1,7}?)s?\)")


def learned(texts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Read acronyms out of texts that explain them: `sparse autoencoder (SAE)`."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for match in _LONG_FORM.finditer(text):
            spelt = _long_form(match.group(1), match.group(2))
            if spelt:
                found.setdefault(stem(match.group(2).lower()), stems(spelt))
    return found


def _long_form(before: str, acronym: str) -> str | None:
    """Give the shortest run of words before an acronym whose letters begin with it and hold it in order."""
    said = re.split(r"[ -]+", before.strip(" -"))
    for length in range(2, len(said) + 1):
        run = said[-length:]
        if run[0][:1].lower() == acronym[0].lower() and _in_order(acronym.lower(), " ".join(run).lower()):
            return " ".join(run)
    return None


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
