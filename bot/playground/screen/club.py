"""The place where the screen stands: a server with its channels, and the people whom one may be there."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.playground.discord import Channel, ChannelKind, Discord, Guild, Permissions, Person

MEMBER, MODERATOR, ADMIN = "member", "moderator", "admin"
STRANGER, OWNER = "stranger", "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Club:
    """A server on a Discord, and its people by what they are there; `plaza` is of a server without the bot."""

    discord: Discord
    guild: Guild
    general: Channel
    news: Channel
    plaza: Channel
    people: Mapping[str, Person]

    def channels(self, person: Person) -> list[Channel]:
        """Give the channels of servers that a person sees, threads too; the club's first."""
        world = self.discord.world
        seen = [each for each in world.channels.values() if not each.is_dm and world.sees(person.user, each)]
        return sorted(seen, key=lambda each: each.guild_id != self.guild.id)


def open_club(discord: Discord, name: str = "Podcast club") -> Club:
    """Make the server: #general, #news, a forum and a voice channel; you, a moderator and an administrator.

    Beside it stand a server in which the bot is not, with a stranger who installed it for themselves, and its owner.
    """
    guild = discord.add_guild(name)
    general = discord.add_channel(guild, "general")
    news = discord.add_channel(guild, "news")
    forum = discord.add_channel(guild, "episodes", ChannelKind.FORUM)
    discord.add_tag(forum, "Episode")
    discord.add_tag(forum, "Bonus")
    discord.add_channel(guild, "lounge", ChannelKind.VOICE)
    moderators = discord.add_role(guild, "Moderators", permissions=Permissions.MANAGE_GUILD, mentionable=True)
    admins = discord.add_role(guild, "Admins", permissions=Permissions.ADMINISTRATOR)
    discord.add_role(guild, "Listeners", mentionable=True)
    roles = {MEMBER: (), MODERATOR: (moderators,), ADMIN: (admins,)}
    people: dict[str, Person] = {}
    sam, elsewhere = discord.add_user("sam", display_name="sam"), discord.add_guild("Elsewhere", has_bot=False)
    discord.install(sam)
    discord.add_member(elsewhere, sam)
    plaza = discord.add_channel(elsewhere, "plaza")
    discord.add_channel(elsewhere, "salon", ChannelKind.FORUM)
    discord.add_role(elsewhere, "Regulars", mentionable=True)
    for kind, called in ((MEMBER, "you"), (MODERATOR, "mo"), (ADMIN, "ada")):
        user = discord.add_user(called, display_name=called)
        discord.add_member(guild, user, *roles[kind])
        people[kind] = discord.person(user)
    people |= {STRANGER: discord.person(sam), OWNER: discord.person(discord.owner)}
    return Club(discord=discord, guild=guild, general=general, news=news, plaza=plaza, people=people)
