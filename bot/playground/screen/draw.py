"""A message as a person sees it: who speaks, embeds behind their colour, what can be pressed with its number."""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.text import Text

from bot.playground.discord import Json
from bot.playground.screen.bar import Barred
from bot.playground.screen.components import drawn_components
from bot.playground.screen.markup import styled, target
from bot.playground.screen.names import Names
from bot.playground.screen.shown import Form, Note, Said, Shown, Typed

EPHEMERAL = 1 << 6
TYPED = "> "
ASIDE = "· "
INDENT = "  "
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_HEAD = Style(bold=True)
_QUIET = Style(dim=True)


def drawn(shown: Shown, names: Names) -> RenderableType:
    """Draw one thing that is shown."""
    match shown:
        case Typed(line=line):
            return Text(TYPED + readable(line), _QUIET)
        case Note(lines=lines):
            marked = (f"{ASIDE if at == 0 else INDENT}{readable(line)}" for at, line in enumerate(lines))
            return Text("\n".join(marked), _QUIET)
        case Form(title=title, label=label, hint=hint):
            head = (f"{readable(title)} · ", _HEAD)
            return Text.assemble(head, readable(label), (f" ({readable(hint)})" if hint else "", _QUIET))
        case _:
            return Group(*_message(shown, names))


def _message(said: Said, names: Names) -> Iterator[RenderableType]:
    message = _readable_message(said.message)
    yield _head(said)
    if message.get("content"):
        yield styled(str(message["content"]), names)
    for embed in message.get("embeds") or ():
        yield Barred(Group(*_embed(embed, names)), embed.get("color"))
    for attachment in message.get("attachments") or ():
        yield Text(f"▤ {attachment.get('filename')} ({attachment.get('size', 0)} bytes)")
    yield from drawn_components(message.get("components") or (), said.numbers, names)


def readable(text: str) -> str:
    """Take out what would steer a terminal: control characters but for the end of a line and the tab."""
    return _CONTROL.sub("", text)


def _readable_message(part: Any) -> Any:
    if isinstance(part, str):
        return readable(part)
    if isinstance(part, dict):
        return {key: _readable_message(value) for key, value in part.items()}
    return [_readable_message(each) for each in part] if isinstance(part, list) else part


def _head(said: Said) -> Text:
    message = said.message
    author = message.get("author") or {}
    head = Text(str(author.get("global_name") or author.get("username") or "somebody"), _HEAD)
    marks = [f"in {said.place}"] if said.place else []
    marks += ["edited"] if said.again else []
    marks += ["only you see this"] if message.get("flags", 0) & EPHEMERAL else []
    return head.append("".join(f" · {mark}" for mark in marks), _QUIET)


def _embed(embed: Json, names: Names) -> Iterator[RenderableType]:
    author, footer = embed.get("author") or {}, embed.get("footer") or {}
    yield from _titled(author.get("name"), author.get("url"), names, Style())
    yield from _titled(embed.get("title"), embed.get("url"), names, _HEAD)
    if embed.get("description"):
        yield styled(str(embed["description"]), names)
    for each in embed.get("fields") or ():
        yield Text()
        yield Text(str(each.get("name") or ""), _HEAD)
        yield styled(str(each.get("value") or ""), names)
    if (embed.get("image") or {}).get("url"):
        yield Text("▣ ").append_text(target(str(embed["image"]["url"]), names))
    if footer.get("text"):
        yield Text(str(footer["text"]), _QUIET)


def _titled(title: object, url: object, names: Names, style: Style) -> Iterator[RenderableType]:
    """Draw a title, which Discord takes as it is but for Markdown of its own, and where it leads."""
    if not title:
        return
    yield Text(str(title), style + Style(link=names.address(str(url)) if url else None))
    if url:
        yield Text(INDENT).append_text(target(str(url), names))


def drawn_all(shown: Sequence[Shown], names: Names) -> Iterator[RenderableType]:
    """Draw what is shown, a blank line between messages and before each line that was typed."""
    for at, one in enumerate(shown):
        if isinstance(one, Typed) or (at and isinstance(one, Said) and isinstance(shown[at - 1], Said)):
            yield Text()
        yield drawn(one, names)


def plain_text(shown: Sequence[Shown], names: Names, *, width: int | None = None) -> str:
    """Draw without colours; lines are not broken where no width is given."""
    console = Console(
        width=width or UNBROKEN,
        file=io.StringIO(),
        color_system=None,
        force_terminal=False,
        force_interactive=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for one in drawn_all(shown, names):
            console.print(one)
    text = capture.get().removesuffix("\n")
    return "".join(f"{line.rstrip()}\n" for line in text.split("\n")) if text else ""


UNBROKEN = 100_000
"""Columns enough that no line is broken."""
