"""Ten thousand feeds are kept fresh at a quarter-hour's interval by one process, and its memory stays flat."""

import os
from pathlib import Path

import pytest

from tests.soak.feeds import INTERVAL_S, Round, field_of

FEEDS = int(os.environ.get("FEEDS", "10000"))
ROUNDS = 10
WARM_ROUNDS = 3  # in which caches of the size of the work fill up


@pytest.mark.slow
@pytest.mark.timeout(3_600)
async def test_ten_thousand_feeds_are_kept_fresh(tmp_path: Path) -> None:
    rounds: list[Round] = []
    async with field_of(FEEDS, tmp_path) as field:
        for what in ("first sight", *["304"] * ROUNDS, "200, same", "200, new"):
            if what.startswith("200"):
                await field.tell("/plain" if "same" in what else "/grow")
            rounds.append(await field.round(what))
            print(rounds[-1], flush=True)
    quiet = [each for each in rounds if each.what == "304"]
    assert all(each.failed == 0 for each in rounds)
    assert all(each.wall_s < INTERVAL_S * FEEDS / 10_000 for each in rounds[1:])
    assert max(each.lag_p99_ms for each in rounds[1:]) < 50
    assert quiet[-1].rss_mb < quiet[WARM_ROUNDS].rss_mb * 1.05
