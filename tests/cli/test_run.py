"""What `playhead run` does before it begins."""

import gc

from bot.heap import set_aside


def test_what_is_loaded_before_the_start_is_not_walked_again() -> None:
    try:
        set_aside()
        assert gc.get_freeze_count() > 10_000
        assert len(gc.get_objects(generation=2)) < 10_000
    finally:
        gc.unfreeze()
