"""How slow this machine is in this hour, so that bounds of CPU time hold on any: against a loop of plain Python."""

from time import process_time

_STEPS = 1_000_000
_ROUNDS = 5
_USUAL_S = 0.05  # what the loop takes where the bounds were measured


def loop_s() -> float:
    """Give the CPU seconds that a million steps of plain Python take here and now, the least of five rounds."""
    return min(_once_s() for _ in range(_ROUNDS))


def slowness() -> float:
    """Give how many times as long plain Python takes here and now as where bounds were measured, 1 at least."""
    return max(1.0, loop_s() / _USUAL_S)


def _once_s() -> float:
    began = process_time()
    rest = 0
    for step in range(_STEPS):
        rest += step % 7
    assert rest > 0
    return process_time() - began
