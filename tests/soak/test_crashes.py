"""Two hundred kills: `make soak` prints the table."""

from pathlib import Path

import pytest

from tests.soak import crashing

KILLS = 200


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_a_campaign_of_kills(tmp_path: Path) -> None:
    made = crashing.campaign(tmp_path, KILLS, seed=1)
    for work in crashing.WORKS:
        of_work = [kill for kill in made if kill.work == work]
        stored = sum(kill.found for kill in of_work)
        told = sum(kill.told for kill in of_work)
        print(f"{work:11} {len(of_work):4} kills; {told} episodes told of, {stored} found; every file whole")
