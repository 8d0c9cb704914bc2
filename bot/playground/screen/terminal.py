"""A session in a terminal: a prompt with history and completion, and everything drawn as it comes."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, AsyncIterator

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.styles import Style
from rich.console import Console

from bot.playground.screen.completing import offers
from bot.playground.screen.desk import Desk
from bot.playground.screen.draw import drawn_all
from bot.playground.screen.session import Session
from bot.playground.screen.shown import Shown

PATIENT_S = 0.4
_STYLE = Style.from_dict(
    {
        "bottom-toolbar": "noreverse fg:ansibrightblack",
        "place": "bold fg:ansibrightblue",
        "completion-menu": "bg:default fg:default",
        "completion-menu.completion.current": "reverse",
        "completion-menu.meta.completion": "bg:default fg:ansibrightblack",
        "completion-menu.meta.completion.current": "reverse",
    }
)


async def live(session: Session, greeting: tuple[str, ...]) -> None:
    """Talk until somebody quits, by a word, Ctrl-D or Ctrl-C."""
    desk = session.desk
    prompt: PromptSession[str] = PromptSession(
        history=InMemoryHistory(),
        completer=_Completer(desk),
        complete_while_typing=True,
        style=_STYLE,
        bottom_toolbar=lambda: _toolbar(desk),
        reserve_space_for_menu=6,
    )
    for line in greeting:
        _console().print(line)
    while not desk.over:
        try:
            with patch_stdout(raw=True):
                async with _arrivals(session):
                    line = await prompt.prompt_async(lambda: _question(desk))
        except (EOFError, KeyboardInterrupt):
            return
        await _take(session, line)


async def _take(session: Session, line: str) -> None:
    """Do what a line says; whoever waits for long is told that the bot thinks."""
    doing = asyncio.ensure_future(session.take(line))
    try:
        await asyncio.wait({doing}, timeout=PATIENT_S)
        if not doing.done():
            with _console().status(f"waiting for {session.desk.bot_name} …", spinner="dots"):
                await asyncio.wait({doing})
        _print(session.desk, await doing)
    finally:
        doing.cancel()


@contextlib.asynccontextmanager
async def _arrivals(session: Session) -> AsyncIterator[None]:
    """Print what comes unasked above the prompt while somebody types."""

    async def watch() -> None:
        while True:
            await session.desk.arrived.wait()
            _print(session.desk, session.meanwhile())

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching


def _print(desk: Desk, shown: list[Shown]) -> None:
    console = _console()
    names = desk.names(still=False, columns=console.width)
    for one in drawn_all(shown, names):
        console.print(one)
    if shown:
        console.print()


def _console() -> Console:
    """Make a console on what standard output is now, as wide as the terminal is now."""
    return Console(file=sys.stdout, force_terminal=True, highlight=False, markup=False, emoji=False)


def _question(desk: Desk) -> FormattedText:
    if desk.form is not None:
        return FormattedText([("class:place", "… ")])
    who = "" if desk.role == "member" else f"{desk.person.user.display_name} "
    place = f"@{desk.bot_name}" if desk.channel.is_dm else desk.place()
    return FormattedText([("class:place", f"{who}{place} ❯ ")])


def _toolbar(desk: Desk) -> str:
    parts = [f"{desk.bot_name} is typing …"] if desk.eyes.typing else []
    parts += [f"unread: {desk.unread()}"] if desk.eyes.unread else []
    return " · ".join(parts) or " :help"


class _Completer(Completer):
    """Offers what the bot offers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> list[Completion]:
        """Give nothing: what completes is asked over loopback."""
        del document, complete_event
        return []

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        """Ask for what may come next."""
        del complete_event
        for offer in await offers(self._desk, document.text_before_cursor):
            yield Completion(offer.text, start_position=-offer.replaces, display=offer.label, display_meta=offer.about)
