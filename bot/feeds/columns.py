"""Many frozen values at once, out of columns.

A frozen dataclass' own constructor sets each field through `object.__setattr__`, which for an item costs as much as
reading its dates and files. The slots are set here directly, one field of all values after the other, in C.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar, cast

T = TypeVar("T")


def values_of(kind: type[T], columns: Mapping[str, Sequence[Any]]) -> list[T]:
    """Make one value a row; ValueError where a field of the dataclass, which has slots, lacks its column."""
    slots = {field.name: getattr(kind, field.name).__set__ for field in fields(cast("Any", kind))}
    rows = {len(column) for column in columns.values()}
    if columns.keys() != slots.keys() or len(rows) != 1:
        message = f"columns {sorted(columns)} of {rows} rows"
        raise ValueError(message)
    made = [kind.__new__(kind) for _ in range(*rows)]
    for name, put in slots.items():
        deque(map(put, made, columns[name]), maxlen=0)
    return made
