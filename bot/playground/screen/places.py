"""Being somewhere as somebody: going places, becoming others, opening posts and threads, what the bot may do there."""

from bot.playground.discord import Channel, NotPossibleError, Permissions
from bot.playground.discord.nouns import Overwrite
from bot.playground.screen import acts
from bot.playground.screen.club import ADMIN, MEMBER, MODERATOR, OWNER, STRANGER
from bot.playground.screen.desk import PATIENCE_S, Desk
from bot.playground.screen.shown import Note, Shown

SHOWN_ON_ENTERING = 5
CLOSED_DM = 50_007
_ROLES = {
    MEMBER: "a member",
    MODERATOR: "a moderator (Manage Server)",
    ADMIN: "an administrator",
    STRANGER: "with the bot on their own account",
    OWNER: "the bot's owner",
}


async def go(desk: Desk, words: str) -> list[Shown]:
    """Go to a channel, a thread, or the direct messages."""
    name = words.lstrip("#").lower()
    if name in ("dm", "") or name == desk.bot_name.lower():
        return _enter(desk, desk.person.dm)
    rooms = {channel.name.lower(): channel for channel in desk.club.channels(desk.person)}
    meant = [name] if name in rooms else [each for each in rooms if each.startswith(name)]
    if len(meant) != 1:
        offered = ", ".join(f"#{each}" for each in rooms)
        raise NotPossibleError(why=f"there is no #{name}; there are {offered} and dm")
    return _enter(desk, rooms[meant[0]])


def _enter(desk: Desk, channel: Channel) -> list[Shown]:
    desk.eyes.go(channel)
    latest = [*desk.eyes.latest(SHOWN_ON_ENTERING)]
    return [Note.of(f"You are in {placed(desk)}{'.' if latest else '; nothing was said here yet.'}"), *latest]


def placed(desk: Desk) -> str:
    """Name the place where one is, with its server."""
    if desk.channel.is_dm:
        return f"your DM with {desk.bot_name}"
    return f"{desk.place()} of {desk.guild.name}"


async def become(desk: Desk, words: str) -> list[Shown]:
    """Become somebody else, where they are at home."""
    meant = {"mod": MODERATOR, "administrator": ADMIN, "you": MEMBER, "me": MEMBER}.get(words.lower(), words.lower())
    if meant not in desk.club.people:
        raise NotPossibleError(why=f"there is :as {', :as '.join(desk.club.people)}")
    was_direct = desk.channel.is_dm
    desk.role = meant
    person = desk.club.people[meant]
    desk.eyes.become(person)
    home = desk.club.discord.world.sees(person.user, desk.channel)
    if meant == MEMBER and was_direct:
        desk.eyes.go(person.dm)
    elif meant == STRANGER:
        desk.eyes.go(desk.channel if home else desk.club.plaza)
    elif was_direct or not home:
        desk.eyes.go(desk.club.general)
    name = "yourself" if meant == MEMBER else person.user.display_name
    return [Note.of(f"You are {name}, {_ROLES[meant]}, in {placed(desk)}.")]


async def post(desk: Desk, words: str) -> list[Shown]:
    """Open a post in a forum, `#forum title | words`, and go there."""
    forum_name, _, rest = words.lstrip("#").partition(" ")
    title, _, text = (each.strip() for each in rest.partition("|"))
    forums = [each for each in desk.club.channels(desk.person) if each.is_forum and each.name == forum_name]
    if not forums or not title or not text:
        raise NotPossibleError(why="a post needs #forum title | words")
    made = await desk.person.open_post(forums[0], title, acts.with_mentions(desk, text))
    desk.eyes.go(made)
    opening = desk.person.messages(made)[0]
    return [Note.of(f"You are in {placed(desk)}."), *await acts.awaited(desk, opening, text)]


async def thread(desk: Desk, words: str) -> list[Shown]:
    """Open a thread in this channel, and go there."""
    if not words or desk.channel.is_dm:
        raise NotPossibleError(why="a thread needs a name, and a channel of a server")
    return _enter(desk, await desk.person.open_thread(desk.channel, words))


async def deny(desk: Desk, words: str) -> list[Shown]:
    """Take a permission from the bot in this channel."""
    return _permit(desk, words, denied=True)


async def allow(desk: Desk, words: str) -> list[Shown]:
    """Give the bot a permission in this channel, or give it back."""
    return _permit(desk, words, denied=False)


def _permit(desk: Desk, words: str, *, denied: bool) -> list[Shown]:
    wanted = words.upper().replace(" ", "_")
    if wanted not in Permissions.__members__ or desk.channel.is_dm or not desk.guild.has_bot:
        raise NotPossibleError(why="name a permission, such as embed links, in a channel of the bot's server")
    discord, bit = desk.club.discord, int(Permissions[wanted])
    where = discord.world.parent_of(desk.channel) if desk.channel.is_thread else desk.channel
    where, role = where or desk.channel, discord.bot_role(desk.guild)
    if bit == Permissions.MANAGE_ROLES:  # of the whole server, and for the roles below its own
        discord.set_permissions(role, role.permissions & ~bit | (0 if denied else bit))
        discord.lift(role)
    held = where.overwrites.get(role.id, Overwrite(id=role.id, of_member=False))
    allowed = held.allow & ~bit | (0 if denied else bit)
    discord.overwrite(where, role, allow=allowed, deny=held.deny & ~bit | (bit if denied else 0))
    may = "may not" if denied else "may"
    return [Note.of(f"{desk.bot_name} {may} {words.lower()} in {desk.place()} now.")]


async def invite(desk: Desk, _words: str) -> list[Shown]:
    """Let the bot join the server that one is in; who runs it sees what it says first."""
    if desk.channel.is_dm or desk.guild.has_bot:
        raise NotPossibleError(why=f"{desk.bot_name} joins a server in which it is not yet")
    desk.club.discord.add_bot(desk.guild)
    try:
        await desk.club.discord.wait_for_message(desk.channel, timeout_s=PATIENCE_S)
    except TimeoutError:
        return [Note.of(f"{desk.bot_name} has joined {desk.guild.name} and says nothing here.")]
    await desk.backstage.settled()
    return [Note.of(f"{desk.bot_name} has joined {desk.guild.name}.")]


async def letters(desk: Desk, words: str) -> list[Shown]:
    """Open or close one's direct messages to the bot."""
    if words.lower() not in ("open", "closed"):
        raise NotPossibleError(why="they are :dms open or :dms closed")
    desk.person.user.dm_open = words.lower() == "open"
    if not desk.person.user.dm_open:
        desk.club.discord.expect(CLOSED_DM)  # to learn it the bot has to try
    return [Note.of(f"Your direct messages are {words.lower()} to {desk.bot_name}.")]
