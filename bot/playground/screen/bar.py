"""The coloured bar at the left side of an embed."""

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style

BAR = "▌ "
GREY = 0x4E5058


class Barred:
    """Something with a bar of a colour at its left side."""

    def __init__(self, inside: RenderableType, colour: int | None) -> None:
        self._inside = inside
        self._style = Style(color=f"#{colour or GREY:06x}")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        inner = options.update(width=max(1, options.max_width - len(BAR)))
        for line in console.render_lines(self._inside, inner, pad=False):
            yield Segment(BAR if any(piece.text.strip() for piece in line) else BAR.rstrip(), self._style)
            yield from line
            yield Segment.line()
