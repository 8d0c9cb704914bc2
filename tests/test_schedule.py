"""The ticks: they come, and they go on coming after somebody has set the clock back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.schedule import Schedule
from tests.announce.board import Board
from tests.loopback import Clock, tools


async def test_ticks_go_on_after_the_clock_was_set_back(tmp_path: Path) -> None:
    async with tools(tmp_path, Clock(datetime.now(UTC))) as made:
        schedule = Schedule(made)
        schedule.start(Board())
        jobs = schedule._scheduler.get_jobs()
        for job in jobs:
            job.modify(next_run_time=datetime.now(UTC) + timedelta(days=400))
        schedule.mend_clock()
        soon = datetime.now(UTC) + timedelta(minutes=1)
        assert len(jobs) > 4
        assert all(job.next_run_time < soon for job in schedule._scheduler.get_jobs())
        await schedule.stop()
