"""Discord's Markdown as styled text: what it makes bold is bold, a link shows its label and where it leads."""

import re
from collections.abc import Callable, Iterator

from rich.style import Style
from rich.text import Text

from bot.playground.screen.names import Names

LINK = Style(underline=True)
TARGET = Style(dim=True)
NAMED = Style(bold=True)
CODE = Style(reverse=True)
QUOTE = "│ "
INDENT = "  "

_URL = r"https?://[^\s<>]*[^\s<>.,:;!?'\"*_~|)\]]"
_INLINE = re.compile(
    r"\\(?P<escaped>[^A-Za-z0-9\s])"
    r"|```(?:[\w+-]*\n)?(?P<block>.+?)```"
    r"|(?P<ticks>``?)(?P<code>[^`].*?)(?P=ticks)"
    rf"|\[(?P<label>(?:\\.|[^\[\]\\])+)\]\(<?(?P<target>https?://[^\s<>)]+)>?(?:\s+\"[^\"]*\")?\)"
    r"|<(?P<sign>@[!&]?|\#)(?P<id>\d{1,20})>"
    r"|<t:(?P<at>-?\d{1,13})(?::(?P<style>[tTdDfFR]))?>"
    r"|</(?P<command>[^:<>]{1,100}):\d{1,20}>"
    r"|<a?:(?P<emoji>\w{1,32}):\d{1,20}>"
    rf"|<(?P<bare>{_URL})>|(?P<url>{_URL})"
    r"|\*\*(?P<bold>(?:\\.|[^\\])+?)\*\*(?!\*)"
    r"|__(?P<under>(?:\\.|[^\\])+?)__(?!_)"
    r"|~~(?P<struck>(?:\\.|[^\\])+?)~~"
    r"|\|\|(?P<spoiler>(?:\\.|[^\\])+?)\|\|"
    r"|\*(?P<star>(?=\S)(?:\\.|[^\\*])+?)\*"
    r"|(?<!\w)_(?P<low>(?=\S)(?:\\.|[^\\_])+?)_(?!\w)",
    re.DOTALL,
)
_STYLES = {
    "bold": Style(bold=True),
    "under": Style(underline=True),
    "struck": Style(strike=True),
    "spoiler": Style(reverse=True),
    "star": Style(italic=True),
    "low": Style(italic=True),
}
_BLOCK = re.compile(
    r"(?P<heading>#{1,3}) (?P<headed>.+)|-\# (?P<small>.+)|> ?(?P<quoted>.*)|(?P<indent>\s*)[-*] (?P<item>.+)"
)


def styled(source: str, names: Names) -> Text:
    """Render a text as a person sees it in Discord; below a line with links stand their targets."""
    drawn = Text()
    for at, line in enumerate(_lines(source)):
        writing = _Writing(names)
        drawn.append("\n" if at else "")
        drawn.append_text(writing.line(line))
        for url in writing.targets:
            drawn.append("\n" + INDENT).append_text(target(url, names))
    return drawn


def target(url: str, names: Names) -> Text:
    """Render where a link leads."""
    return Text(names.target(url), TARGET + Style(link=names.address(url)))


def _lines(source: str) -> Iterator[str]:
    """Give the lines, a block of code as one."""
    at = 0
    for block in re.finditer(r"```.+?```", source, re.DOTALL):
        before = source[at : block.start()].removesuffix("\n")
        if before:
            yield from before.split("\n")
        yield block.group()
        at = block.end() + (source[block.end() : block.end() + 1] == "\n")
    if at < len(source) or not at:
        yield from source[at:].split("\n")


class _Writing:
    """One line being rendered, and the targets of the links met in it."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.targets: list[str] = []

    def line(self, line: str) -> Text:
        block = None if line.startswith("```") else _BLOCK.fullmatch(line)
        if block is None:
            return self.inline(line, Style())
        if block["headed"]:
            return self.inline(block["headed"], Style(bold=True, underline=block["heading"] == "#"))
        if block["small"]:
            return self.inline(block["small"], Style(dim=True))
        if block["item"]:
            return Text(f"{block['indent']}• ").append_text(self.inline(block["item"], Style()))
        return Text(QUOTE, Style(dim=True)).append_text(self.inline(block["quoted"] or "", Style()))

    def inline(self, source: str, style: Style) -> Text:
        drawn = Text()
        at = 0
        for match in _INLINE.finditer(source):
            drawn.append(source[at : match.start()], style)
            drawn.append_text(self.token(match, style))
            at = match.end()
        drawn.append(source[at:], style)
        return drawn

    def token(self, match: re.Match[str], style: Style) -> Text:
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        if kind in _STYLES:
            return self.inline(match[kind], style + _STYLES[kind])
        if kind == "label":
            self.targets.append(match["target"])
            label = self.inline(match["label"], style)
            label.stylize(LINK + Style(link=self.names.address(match["target"])))
            return label
        text, extra = _TOKENS[kind](match, self.names)
        return Text(text, style + extra)


def _url(match: re.Match[str], names: Names) -> tuple[str, Style]:
    shown = names.address(match["bare"] or match["url"])
    return shown, LINK + Style(link=shown)


def _mention(match: re.Match[str], names: Names) -> tuple[str, Style]:
    known = {"#": names.channels, "@&": names.roles}.get(match["sign"], names.users)
    name = known.get(int(match["id"]), "unknown")
    return f"{match['sign'][0]}{name.removeprefix('@')}", NAMED


_TOKENS: dict[str, Callable[[re.Match[str], Names], tuple[str, Style]]] = {
    "escaped": lambda match, _names: (match["escaped"], Style()),
    "block": lambda match, _names: (match["block"].strip("\n"), TARGET),
    "ticks": lambda match, _names: (match["code"], CODE),
    "sign": _mention,
    "at": lambda match, names: (names.moment(int(match["at"]), match["style"] or "f"), Style()),
    "command": lambda match, _names: (f"/{match['command']}", NAMED),
    "emoji": lambda match, _names: (f":{match['emoji']}:", Style()),
    "bare": _url,
    "url": _url,
}
