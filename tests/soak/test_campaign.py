"""Five hundred deaths of the real process, and ten thousand of the outbox: each episode stands once, in order."""

import os
from pathlib import Path

import pytest

from tests.announce.campaign import campaign
from tests.soak.lives import run_campaign
from tests.soak.victim import STEPS

DEATHS = int(os.environ.get("SOAK_DEATHS", "520"))
RUNS = int(os.environ.get("SOAK_RUNS", "10000"))


async def test_a_few_deaths_of_the_real_process(tmp_path: Path) -> None:
    verdict = await run_campaign(tmp_path, lives=4, seed=3)
    assert verdict.deaths == 4
    assert verdict.expected > 0
    assert verdict.is_clean, verdict.told()


@pytest.mark.slow
@pytest.mark.timeout(7_200)
async def test_the_real_process_may_be_killed_anywhere(tmp_path: Path) -> None:
    verdict = await run_campaign(tmp_path, lives=DEATHS)
    print(verdict.table(STEPS))
    assert verdict.is_clean, verdict.told()
    assert verdict.deaths >= DEATHS
    assert set(verdict.steps) == set(STEPS)


@pytest.mark.slow
@pytest.mark.timeout(7_200)
async def test_the_outbox_may_die_at_any_await(tmp_path: Path) -> None:
    tally = await campaign(range(RUNS), tmp_path)
    print(tally)
    assert tally.is_clean, tally
