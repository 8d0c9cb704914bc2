"""Who asks too much: more than ten questions a person in half a minute; forgotten at a restart."""

from collections import OrderedDict, deque
from collections.abc import Callable
from time import monotonic

MOST = 10
WINDOW_S = 30.0
MOST_PEOPLE = 10_000


class Cooldown:
    """Counts questions by person; the clock is handed in."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._asked: OrderedDict[int, deque[float]] = OrderedDict()
        self._told: dict[int, float] = {}

    def wait_s(self, user_id: int) -> float:
        """Count a question and give 0, or give the seconds until the next one is taken."""
        now = self._clock()
        asked = self._asked.setdefault(user_id, deque())
        self._asked.move_to_end(user_id)
        while asked and asked[0] <= now - WINDOW_S:
            asked.popleft()
        while len(self._asked) > MOST_PEOPLE:
            self._told.pop(self._asked.popitem(last=False)[0], None)
        if len(asked) >= MOST:
            return asked[0] + WINDOW_S - now
        asked.append(now)
        self._told.pop(user_id, None)
        return 0.0

    def first_told(self, user_id: int) -> bool:
        """Tell whether a person has not been told yet that they ask too much; once a cooldown."""
        if user_id in self._told:
            return False
        self._told[user_id] = self._clock()
        return True
