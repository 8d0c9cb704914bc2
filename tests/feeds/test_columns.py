"""Values out of columns are what the constructor makes."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields

import pytest

from bot.feeds.columns import values_of
from bot.model.feed import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    name: str
    lit: bool = False


def test_each_row_is_the_value_that_the_constructor_makes() -> None:
    made = values_of(Lamp, {"lit": [True, False], "name": ["Fog", "Reef"]})
    assert made == [Lamp(name="Fog", lit=True), Lamp(name="Reef")]
    assert [hash(each) for each in made] == [hash(Lamp(name="Fog", lit=True)), hash(Lamp(name="Reef"))]
    with pytest.raises(FrozenInstanceError):
        made[0].name = "Other"  # type: ignore[misc]


def test_an_item_of_columns_crosses_a_border() -> None:
    whole = Item(guid="1", title="The lighthouse", raw=b"<item/>", notes="Of lamps.")
    made = values_of(Item, {field.name: [getattr(whole, field.name)] for field in fields(Item)})
    assert pickle.loads(pickle.dumps(made)) == [whole]


def test_no_row_is_no_value() -> None:
    assert values_of(Lamp, {"name": [], "lit": []}) == []


@pytest.mark.parametrize(
    "columns",
    [{}, {"name": ["Fog"]}, {"name": ["Fog"], "lit": []}, {"name": ["Fog"], "lit": [True], "height": [3]}],
)
def test_a_column_that_is_missing_short_or_unknown_is_an_error(columns: dict[str, list[object]]) -> None:
    with pytest.raises(ValueError, match="columns"):
        values_of(Lamp, columns)
