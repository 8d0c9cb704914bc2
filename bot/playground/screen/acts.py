"""What a person does to the bot: write, run a command, press, pick, fill a form; each gives what the terminal says."""

import asyncio
import re
from pathlib import Path

from bot.playground.discord import Channel, Discord, Json, NotPossibleError, Permissions, Reply, Upload
from bot.playground.screen.club import ADMIN, MEMBER, MODERATOR
from bot.playground.screen.components import SELECTS
from bot.playground.screen.desk import PATIENCE_S, Desk, OpenForm
from bot.playground.screen.eyes import Target
from bot.playground.screen.lines import Press, Slash, Unknown
from bot.playground.screen.registry import find_leaf
from bot.playground.screen.shown import Form, Note, Shown

TEXT_INPUT = 4
LABEL = 18
ATTACHMENT = 11
CANCEL = ":cancel"
MOST_FILE_BYTES = 10_000_000
_MENTION = re.compile(r"(?<![\w<])(@|#)([\w.-]{1,100})")


async def write(desk: Desk, text: str, *, reply_to: Json | None = None) -> list[Shown]:
    """Say something where one is, and wait for the answer if the bot is meant."""
    channel = desk.channel
    content = with_mentions(desk, text)
    sent = await desk.person.write(channel, content, reply_to=reply_to)
    return await awaited(desk, sent, text, is_reply=reply_to is not None)


async def awaited(desk: Desk, sent: Json, text: str, *, is_reply: bool = False) -> list[Shown]:
    """Wait for the answer to something said, if the bot is meant and hears it."""
    channel, discord = desk.channel, desk.club.discord
    if not channel.is_dm and not desk.guild.has_bot:
        return [Note.of(f"{desk.bot_name} is not in {desk.guild.name}: it hears commands alone.")]
    if not (channel.is_dm or f"<@{discord.bot.id}>" in sent["content"] or is_reply):
        return [Note.of(f"{desk.bot_name} answers here only when named: @{desk.bot_name} {text}")]
    if not channel.is_dm and not _may_speak(discord, channel):
        await discord.until(lambda: bool(desk.person.dm.messages) or None, PATIENCE_S)
    else:
        try:
            await discord.wait_for_message(channel, after=sent, timeout_s=PATIENCE_S)
        except TimeoutError:
            return [Note.of(f"{desk.bot_name} has not answered within {PATIENCE_S:.0f} s.")]
    await desk.backstage.settled()
    return []


def _may_speak(discord: Discord, channel: Channel) -> bool:
    needed = Permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permissions.SEND_MESSAGES
    return bool(discord.world.may(discord.bot, channel) & needed)


def with_mentions(desk: Desk, text: str) -> str:
    """Turn `@name` and `#channel` into mentions of those who are there."""
    guild = desk.guild
    users = {user.display_name.lower(): user.id for user in (member.user for member in guild.members.values())}
    roles = {role.name.lower(): role.id for role in guild.roles.values() if role.bot_id is None}
    channels = {each.name.lower(): each.id for each in desk.club.channels(desk.person)}

    def mention(match: re.Match[str]) -> str:
        sign, name = match[1], match[2].lower().rstrip(".")
        tail = match[2][len(name) :]
        if sign == "#":
            return f"<#{channels[name]}>{tail}" if name in channels else match[0]
        if name in users:
            return f"<@{users[name]}>{tail}"
        return f"<@&{roles[name]}>{tail}" if name in roles else match[0]

    return _MENTION.sub(mention, text)


async def run(desk: Desk, slash: Slash) -> list[Shown]:
    """Run a slash command."""
    options = {name: await chosen(desk, slash, name, typed) for name, typed in slash.options.items()}
    return await answered(desk, await desk.person.command(slash.name, desk.channel, None, **options))


async def chosen(desk: Desk, slash: Slash, option: str, typed: str) -> str | Upload:
    """Give the value of the choice whose name was typed in full, else what was typed: as if it had been picked.

    A file is read from where its path leads.
    """
    leaf, _ = find_leaf(slash.name, desk.person.commands(desk.channel))
    files = {each["name"] for each in (leaf.options if leaf else ()) if each["type"] == ATTACHMENT}
    if option in files:
        return await asyncio.to_thread(_file, typed)
    typed = desk.typed(typed)
    completing = [
        each for each in (leaf.options if leaf else ()) if each["name"] == option and each.get("autocomplete")
    ]
    if not completing:
        return typed
    others = {name: value for name, value in slash.options.items() if name != option and name not in files}
    offered = await desk.person.complete(slash.name, option, typed, desk.channel, **others)
    return next((str(each["value"]) for each in offered if str(each["name"]).lower() == typed.lower()), typed)


def _file(typed: str) -> Upload:
    path = Path(typed).expanduser()
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            raise NotPossibleError(why=f"{path} is larger than Discord takes")
        return Upload(filename=path.name, content=path.read_bytes())
    except OSError as error:
        raise NotPossibleError(why=f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error


async def press(desk: Desk, pressed: Press) -> list[Shown]:
    """Press the button, or pick in the select, that has a number on the screen."""
    target = desk.eyes.numbers.targets[pressed.number]
    if target.value is not None:
        values = [target.value, *_more_values(desk, target, pressed.rest)]
        return await answered(desk, await desk.person.select(target.message, values, target.custom_id))
    if target.kind in SELECTS:
        names = [each.strip() for each in pressed.rest.split(",") if each.strip()]
        if not names:
            return [Note.of(f"Type {pressed.number} and what you choose, with commas between.")]
        return await answered(desk, await desk.person.select(target.message, names, target.custom_id))
    return await answered(desk, await desk.person.press(target.message, target.custom_id))


def _more_values(desk: Desk, first: Target, rest: str) -> list[str]:
    """Give the further values of one select that were typed as numbers behind the first."""
    numbers = [int(each) for each in re.findall(r"\d+", rest)]
    targets = [desk.eyes.numbers.targets[each] for each in numbers if each in desk.eyes.numbers.targets]
    return [each.value for each in targets if each.custom_id == first.custom_id and each.value is not None]


async def answered(desk: Desk, reply: Reply) -> list[Shown]:
    """Wait until the bot is done, and say what Discord says in its place where it is not heard."""
    await desk.backstage.settled()
    if reply.modal is not None:
        fields = tuple(_fields(reply.modal["components"]))
        desk.form = OpenForm(reply=reply, title=str(reply.modal.get("title") or ""), fields=fields)
        return []
    return [Note.of(f"{reply.error}.")] if reply.error else []


def _fields(components: list[Json]) -> list[Json]:
    """Give the fields of a form, each with the label that stands above it."""
    found: list[Json] = []
    for component in components:
        if component["type"] == LABEL:
            inner = component["component"]
            found.append({"label": component.get("label"), "description": component.get("description"), **inner})
        elif component["type"] in (TEXT_INPUT, *SELECTS):
            found.append(component)
        else:
            found += _fields(component.get("components") or [])
    return found


async def fill(desk: Desk, form: OpenForm, line: str) -> list[Shown]:
    """Fill the next field of a form; the last one sends it."""
    if line.strip() == CANCEL:
        desk.form = None
        return [Note.of("The form was closed.")]
    form.values[str(form.field["custom_id"])] = desk.typed(line.strip())
    if len(form.values) < len(form.fields):
        return []
    desk.form = None
    values = {name: value for name, value in form.values.items() if value}
    return await answered(desk, await desk.person.fill(form.reply, values))


def asked(form: OpenForm) -> Form:
    """Give what the form asks for now."""
    wanted = form.field
    hints = [str(wanted.get("description") or wanted.get("placeholder") or "")]
    hints += [] if wanted.get("required", True) else ["may be left empty"]
    hints += [f"now: {wanted['value']}"] if wanted.get("value") else []
    hints += [CANCEL + " closes"] if not form.values else []
    return Form(title=form.title, label=str(wanted.get("label") or ""), hint="; ".join(each for each in hints if each))


def not_offered(desk: Desk, unknown: Unknown) -> Note:
    """Say why a command is not offered here, and where or to whom it is."""
    name = unknown.typed.split()[0].lower()
    place = _offering(desk, name)
    if place is not None:
        who, channel = place
        steps = [f":as {who}"] if who != desk.role else []
        steps += (
            [f":in #{channel.name}"] if channel is not desk.channel and (who == desk.role or desk.channel.is_dm) else []
        )
        return Note.of(f"{name} is not offered to you here. First: {' and '.join(steps)}")
    meant = f" Did you mean {' or '.join(unknown.near)}?" if unknown.near else ""
    return Note.of(f"There is no command {name}.{meant} :help lists what there is.")


def _offering(desk: Desk, name: str) -> tuple[str, Channel] | None:
    """Find somebody and a place to whom and where a command is offered: as oneself elsewhere, then others here."""
    roles = [desk.role, *(each for each in (MEMBER, MODERATOR, ADMIN) if each != desk.role)]
    for role in roles:
        for channel in (desk.channel, desk.club.general):
            person = desk.club.people[role]
            seen = desk.club.discord.world.sees(person.user, channel)
            if not channel.is_dm and seen and find_leaf(name, person.commands(channel))[0] is not None:
                return role, channel
    return None
