"""Parts of the search can be taken away for a measurement, and are back afterwards."""

import pytest

from tests.bench.without import PARTS, without


@pytest.mark.parametrize("part", sorted(PARTS))
def test_a_part_is_away_as_long_as_it_is_measured_without(part: str) -> None:
    owner, name, instead = PARTS[part][0]
    before = getattr(owner, name)
    with without([part]):
        assert getattr(owner, name) is instead
    assert getattr(owner, name) is before


def test_an_unknown_part_is_no_part() -> None:
    with pytest.raises(KeyError), without(["luck"]):
        pass
