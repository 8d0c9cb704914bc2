"""A file of state in which the process dies at the n-th step: before or after each read, write and commit."""

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from bot.store.database import Connection, Database
from tests.announce.board import Trip


class TrippingDatabase(Database):
    """Another Database's connections, with a wire stretched over one of its steps; `steps` counts them."""

    def __init__(self, db: Database, trip_at: int | None) -> None:
        self.__dict__.update(db.__dict__)
        self.steps = 0
        self.trip_at = trip_at

    def step(self) -> None:
        """Take one step, or die."""
        self.steps += 1
        if self.steps == self.trip_at:
            raise Trip

    @contextlib.asynccontextmanager
    async def write(self, **options: Any) -> AsyncIterator[Connection]:
        """One transaction; it may die before it begins, before it is committed, and after."""
        self.step()
        async with super().write(**options) as writer:
            yield writer
            self.step()
        self.step()

    async def rows(self, sql: str, values: Any = (), **options: Any) -> list[Any]:
        """One read; it may die before and after."""
        self.step()
        found = await super().rows(sql, values, **options)
        self.step()
        return found
