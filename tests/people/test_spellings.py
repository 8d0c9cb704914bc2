"""Names that share a code are looked through by their family names first: nobody who is related is missed by it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.people.spellings import UNRELATED, codes_of, key_of, related, relation

WORDS = st.sampled_from(
    ("mara", "maria", "ole", "lind", "lindt", "lint", "lindqvist", "lindquist", "linz-berg", "berg")
)
NAMES = st.lists(WORDS, min_size=2, max_size=3).map(lambda words: key_of(" ".join(words)))


@given(NAMES, st.lists(NAMES, max_size=20, unique=True))
def test_whoever_is_related_is_found_under_some_code(key: str, others: list[str]) -> None:
    found = {
        other
        for code in codes_of(key)
        for other in related(key, [one for one in others if code in codes_of(one)], code)
    }
    sharing = [one for one in others if set(codes_of(one)) & set(codes_of(key))]
    assert found == {one for one in sharing if relation(key, one) not in UNRELATED}
