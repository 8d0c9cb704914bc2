"""How slow this machine is in this hour, so that bounds of CPU time hold on any: against a loop of plain Python."""

from time import process_time

_STEPS = 1_000_000
_USUAL_S = 0.05  # what the loop takes where the bounds were measured


def slowness() -> float:
    """Give how many times as long plain Python takes here and now as where bounds were measured, 1 at least."""
    began = process_time()
    rest = 0
    for step in range(_STEPS):
        rest += step % 7
    assert rest > 0
    return max(1.0, (process_time() - began) / _USUAL_S)
