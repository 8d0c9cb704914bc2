"""The outbox in one process that dies anywhere, over a Discord that fails in every way: each episode once, in order."""

from pathlib import Path

from tests.announce.campaign import campaign

SEEDS = range(12)


async def test_the_outbox_doubles_loses_and_mixes_up_nothing_wherever_it_dies(tmp_path: Path) -> None:
    tally = await campaign(SEEDS, tmp_path)
    assert tally.deaths > 0
    assert tally.is_clean, tally
