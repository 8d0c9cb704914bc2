"""What an answer was made of, for `--explain`: what was understood, what competed, with scores and thresholds."""


class Explanation:
    """A list of lines that grows while an answer is made."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def note(self, line: str) -> None:
        """Add a line."""
        self.lines.append(line)

    def __str__(self) -> str:
        return "\n".join(self.lines)
