"""What a campaign came to, as figures and as a table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Verdict:
    """What should stand after a campaign and what does; `steps` and `faults` count what was met on the way."""

    lives: int = 0
    deaths: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    restores: int = 0
    expected: int = 0
    present: int = 0
    doubled: int = 0
    lost: int = 0
    out_of_order: int = 0

    @property
    def is_clean(self) -> bool:
        return self.doubled == self.lost == self.out_of_order == 0 and self.present == self.expected

    def told(self) -> str:
        return (
            f"{self.deaths} deaths in {self.lives} lives, {len(self.steps)} named steps, {self.restores} restores: "
            f"expected {self.expected}, present {self.present}, doubled {self.doubled}, lost {self.lost}, "
            f"out of order {self.out_of_order}"
        )

    def table(self, steps: Sequence[str]) -> str:
        """The figures, how often it died at each of the steps, and what failed how often."""
        at_steps = [f"{step:14} {self.steps[step]:4} deaths" for step in steps]
        elsewhere = [f"{'anywhere else':14} {self.deaths - self.steps.total():4} deaths"]
        failed = [f"{fault:14} {many:4} times planned" for fault, many in sorted(self.faults.items())]
        return "\n".join((self.told(), *at_steps, *elsewhere, *failed))
