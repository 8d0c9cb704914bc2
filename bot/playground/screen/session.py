"""A session: lines taken one after the other, and what is shown for each."""

from bot.playground.discord import NotPossibleError
from bot.playground.screen import acts
from bot.playground.screen.desk import Desk
from bot.playground.screen.directives import directive
from bot.playground.screen.lines import Directive, Meaning, Nothing, Press, Slash, Trouble, Unknown, Words, meaning_of
from bot.playground.screen.shown import Note, Shown, Typed

MOST_LINE = 8_000


class Session:
    """What stands between a line that was typed and what is drawn; `take` is the one way in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._told: dict[int, int] = {}

    def meaning_of(self, line: str) -> Meaning:
        """Say what a line would mean here and now."""
        desk = self.desk
        return meaning_of(line, desk.person.commands(desk.channel), desk.eyes.numbers.targets)

    async def take(self, line: str) -> list[Shown]:
        """Do what a line says, wait for what comes of it, and give what is then shown."""
        bare = " ".join(line.split())[:MOST_LINE]
        if bare or self.desk.form is not None:
            self.desk.record.append(Typed(line=bare))
        try:
            shown = await self._done(bare)
        except NotPossibleError as error:
            shown = [Note.of(sentence(str(error)))]
        return self._with_news(shown)

    def meanwhile(self) -> list[Shown]:
        """Give what has come since, unasked."""
        return self._with_news([])

    def close(self) -> None:
        """Look no longer."""
        self.desk.eyes.close()

    def _with_news(self, shown: list[Shown]) -> list[Shown]:
        desk = self.desk
        desk.arrived.clear()
        shown = [*shown, *desk.eyes.news()]
        if desk.form is not None:
            shown.append(acts.asked(desk.form))
        grown = any(count > self._told.get(place, 0) for place, count in desk.eyes.unread.items())
        self._told = dict(desk.eyes.unread)
        if grown:
            shown.append(Note.of(f"Unread: {desk.unread()}"))
        desk.record.extend(shown)
        return shown

    async def _done(self, line: str) -> list[Shown]:
        desk = self.desk
        if desk.form is not None:
            return await acts.fill(desk, desk.form, line)
        match self.meaning_of(line):
            case Unknown() as unknown:
                return [acts.not_offered(desk, unknown)]
            case Trouble(sentence=what_is_wrong):
                return [Note.of(what_is_wrong)]
            case meant:
                return await _act(desk, meant)


async def _act(desk: Desk, meant: Words | Slash | Press | Directive | Nothing) -> list[Shown]:
    match meant:
        case Words(text=text):
            return await acts.write(desk, text)
        case Slash():
            return await acts.run(desk, meant)
        case Press():
            return await acts.press(desk, meant)
        case Directive():
            return await directive(desk, meant)
        case Nothing():
            return []


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    bare = text.strip()
    return f"{bare[:1].upper()}{bare[1:]}" + ("" if bare.endswith((".", "!", "?")) else ".")
