import asyncio

import pytest

from bot.playground.discord import ChannelKind, Discord, NotPossibleError, Permissions
from bot.playground.discord.permissions import ALL
from tests.playground.discord.bots import Place, Raw

VIEW, SEND, EMBED, HISTORY, FILES, EVERYONE = (
    Permissions.VIEW_CHANNEL,
    Permissions.SEND_MESSAGES,
    Permissions.EMBED_LINKS,
    Permissions.READ_MESSAGE_HISTORY,
    Permissions.ATTACH_FILES,
    Permissions.MENTION_EVERYONE,
)


def deny(place: Place, permissions: int) -> None:
    place.discord.overwrite(place.general, place.discord.bot, deny=permissions)


async def test_without_view_a_channel_is_out_of_reach(place: Place, raw: Raw) -> None:
    deny(place, VIEW)
    status, body = await raw.post(place.general, content="x")
    assert (status, body["code"]) == (403, 50001)
    assert (await raw.ask("GET", f"/channels/{place.general.id}"))[1]["code"] == 50001
    assert len(place.discord.violations) == 2


async def test_without_send_nothing_is_posted(place: Place, raw: Raw) -> None:
    deny(place, SEND)
    status, body = await raw.post(place.general, content="x")
    assert (status, body["code"]) == (403, 50013)
    assert (await raw.ask("POST", f"/channels/{place.general.id}/typing"))[1]["code"] == 50013


async def test_without_embed_links_the_embed_is_dropped_and_the_text_stays(place: Place, raw: Raw) -> None:
    deny(place, EMBED)
    _, made = await raw.post(place.general, content="text", embeds=[{"title": "T"}])
    assert (made["content"], made["embeds"]) == ("text", [])
    assert (await raw.post(place.general, embeds=[{"title": "T"}]))[1]["code"] == 50013


async def test_without_attach_files_no_file_is_taken(place: Place, raw: Raw) -> None:
    deny(place, FILES)
    path = f"/channels/{place.general.id}/messages"
    assert (await raw.ask("POST", path, {"content": "x"}, file=b"x"))[1]["code"] == 50013


async def test_without_history_nothing_is_listed_and_nothing_replied_to(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="x")
    deny(place, HISTORY)
    path = f"/channels/{place.general.id}/messages"
    assert (await raw.ask("GET", path))[1] == []
    assert (await raw.ask("GET", f"{path}/{made['id']}"))[1]["code"] == 50013
    answer = await raw.post(place.general, content="x", message_reference={"message_id": made["id"]})
    assert answer[1]["code"] == 160002


async def test_a_role_that_is_not_mentionable_is_pinged_only_with_mention_everyone(place: Place, raw: Raw) -> None:
    role = place.discord.add_role(place.guild, "Listeners")
    _, quiet = await raw.post(place.general, content=f"<@&{role.id}> @everyone")
    assert place.discord.notified(quiet) == set()
    place.discord.overwrite(place.general, place.discord.bot, allow=EVERYONE)
    _, loud = await raw.post(place.general, content=f"<@&{role.id}> @everyone")
    assert place.discord.notified(loud) == {"Listeners", "everyone"}


async def test_overwrites_of_a_person_stand_above_roles_and_these_above_everyone(place: Place) -> None:
    stand_in, mia = place.discord, place.mia.user
    role = stand_in.add_role(place.guild, "Role")
    other = stand_in.add_role(place.guild, "Other")
    stand_in.add_member(place.guild, mia, role, other)

    def may() -> bool:
        return bool(stand_in.world.may(mia, place.general) & SEND)

    stand_in.overwrite(place.general, stand_in.everyone(place.guild), deny=SEND)
    assert not may()
    stand_in.overwrite(place.general, role, allow=SEND)
    assert may()
    stand_in.overwrite(place.general, other, deny=SEND)
    assert may()
    stand_in.overwrite(place.general, mia, deny=SEND)
    assert not may()


async def test_owners_and_administrators_may_everything(place: Place) -> None:
    stand_in = place.discord
    deny(place, VIEW)
    stand_in.overwrite(place.general, stand_in.owner, deny=VIEW)
    assert stand_in.world.may(stand_in.owner, place.general) == ALL
    stand_in.set_permissions(stand_in.bot_role(place.guild), Permissions.ADMINISTRATOR)
    assert stand_in.world.may(stand_in.bot, place.general) == ALL


async def test_without_seeing_a_channel_nothing_else_is_left(place: Place) -> None:
    deny(place, VIEW)
    assert place.discord.world.may(place.discord.bot, place.general) == 0


async def test_a_bot_hears_nothing_from_channels_that_it_does_not_see(place: Place, raw: Raw) -> None:
    hidden = place.discord.add_channel(place.guild, "hidden")
    place.discord.overwrite(hidden, place.discord.bot, deny=VIEW)
    async with raw.gateway(intents=(1 << 9) | 1) as wire:
        guild = (await wire.event("GUILD_CREATE"))["d"]
        assert [each["name"] for each in guild["channels"]] == ["general"]
        await place.mia.write(hidden, "psst")
        await place.mia.write(place.general, "hello")
        assert (await wire.event("MESSAGE_CREATE"))["d"]["channel_id"] == str(place.general.id)


async def test_people_see_only_what_they_may(place: Place) -> None:
    stand_in = place.discord
    secret = stand_in.add_channel(place.guild, "secret")
    stand_in.overwrite(secret, stand_in.everyone(place.guild), deny=VIEW)
    owner = stand_in.person(stand_in.owner)
    await owner.write(secret, "for us")
    assert place.mia.messages(secret) == []
    with pytest.raises(NotPossibleError, match="does not see #secret"):
        await place.mia.write(secret, "me too")
    readonly = stand_in.add_channel(place.guild, "readonly")
    stand_in.overwrite(readonly, stand_in.everyone(place.guild), deny=SEND)
    with pytest.raises(NotPossibleError, match="may not write"):
        await place.mia.write(readonly, "x")


async def registered(raw: Raw, *commands: dict[str, object]) -> None:
    bodies = [{"description": "d", **each} for each in commands]
    assert (await raw.ask("PUT", f"/applications/{raw.stand_in.bot.id}/commands", bodies))[0] == 200


async def test_a_command_is_offered_to_those_with_its_permissions(place: Place, raw: Raw) -> None:
    manage = str(int(Permissions.MANAGE_GUILD))
    await registered(
        raw,
        {"name": "all"},
        {"name": "some", "default_member_permissions": manage},
        {"name": "none", "default_member_permissions": "0"},
    )
    stand_in = place.discord

    def offered() -> list[str]:
        return [each["name"] for each in place.mia.commands(place.general)]

    assert offered() == ["all"]
    with pytest.raises(NotPossibleError, match="may not use it"):
        await place.mia.command("/some", place.general)
    moderators = stand_in.add_role(place.guild, "Moderators", permissions=Permissions.MANAGE_GUILD)
    stand_in.add_member(place.guild, place.mia.user, moderators)
    assert offered() == ["all", "some"]
    stand_in.set_permissions(moderators, Permissions.ADMINISTRATOR)
    assert offered() == ["all", "some", "none"]


async def test_a_server_gives_a_command_to_others(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "some", "default_member_permissions": "0"}, {"name": "all"})
    stand_in = place.discord
    role = stand_in.add_role(place.guild, "Role")
    stand_in.add_member(place.guild, place.mia.user, role)

    def offered() -> set[str]:
        return {each["name"] for each in place.mia.commands(place.general)}

    stand_in.allow_command(place.guild, "some", role, allowed=True)
    assert offered() == {"some", "all"}
    stand_in.allow_command(place.guild, "some", place.mia.user, allowed=False)
    assert offered() == {"all"}
    stand_in.allow_command(place.guild, "all", place.general, allowed=False)
    assert offered() == set()
    path = f"/applications/{stand_in.bot.id}/guilds/{place.guild.id}/commands/permissions"
    assert len((await raw.ask("GET", path))[1]) == 2


async def test_a_command_is_offered_only_in_its_contexts(place: Place, raw: Raw) -> None:
    await registered(
        raw,
        {"name": "everywhere"},
        {"name": "servers", "contexts": [0]},
        {"name": "direct", "contexts": [1]},
        {"name": "old", "dm_permission": False},
    )
    names = [{each["name"] for each in place.mia.commands(channel)} for channel in (place.general, place.mia.dm)]
    assert names == [{"everywhere", "servers", "old"}, {"everywhere", "direct"}]


async def test_a_user_install_works_where_the_bot_is_not(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "both"}, {"name": "guilds", "integration_types": [0]})
    stand_in = place.discord
    abroad = stand_in.add_guild("Abroad", has_bot=False)
    stand_in.add_member(abroad, place.mia.user)
    channel = stand_in.add_channel(abroad, "lobby")
    assert place.mia.commands(channel) == []
    stand_in.install(place.mia.user)
    assert [each["name"] for each in place.mia.commands(channel)] == ["both"]
    async with raw.gateway(intents=1) as wire:
        acting = asyncio.create_task(place.mia.command("/both", channel))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        assert event["authorizing_integration_owners"] == {"1": str(place.mia.user.id)}
        assert event["guild_id"] == str(abroad.id)
        assert event["context"] == 0
        await raw.ask(
            "POST", f"/interactions/{event['id']}/{event['token']}/callback", {"type": 4, "data": {"content": "x"}}
        )
        assert not (await acting).ephemeral
        assert (await raw.post(channel, content="x"))[1]["code"] == 50001
        hook = f"/webhooks/{stand_in.bot.id}/{event['token']}"
        answers = [(await raw.ask("POST", hook, {"content": "more"}))[0] for _ in range(6)]
    assert answers == [200] * 5 + [400]


async def test_a_user_install_works_in_a_private_channel(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "all"}, {"name": "private", "contexts": [2]}, {"name": "direct", "contexts": [1]})
    noa = place.discord.add_user("noa")
    group = place.discord.add_private_channel(place.mia.user, noa)
    assert place.mia.commands(group) == []
    place.discord.install(place.mia.user)
    assert [each["name"] for each in place.mia.commands(group)] == ["all", "private"]
    async with raw.gateway(intents=(1 << 12) | 1) as wire:
        await place.mia.write(group, "between us")
        acting = asyncio.create_task(place.mia.command("/private", group))
        event = (await wire.next())["d"]
        while "context" not in event:
            assert event.get("content") is None
            event = (await wire.next())["d"]
        assert event["context"] == 2
        assert event["authorizing_integration_owners"] == {"1": str(place.mia.user.id)}
        callback = f"/interactions/{event['id']}/{event['token']}/callback"
        await raw.ask("POST", callback, {"type": 4, "data": {"content": "for both"}})
        assert (await acting).text == "for both"
    assert [each["content"] for each in place.discord.person(noa).messages(group)] == ["between us", "for both"]
    assert (await raw.post(group, content="x"))[1]["code"] == 50001


async def test_where_external_apps_are_not_allowed_their_replies_are_private(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "both"})
    stand_in = place.discord
    abroad = stand_in.add_guild("Abroad", has_bot=False)
    stand_in.add_member(abroad, place.mia.user)
    channel = stand_in.add_channel(abroad, "lobby")
    stand_in.install(place.mia.user)
    stand_in.overwrite(channel, place.mia.user, deny=Permissions.USE_EXTERNAL_APPS)
    async with raw.gateway(intents=1) as wire:
        acting = asyncio.create_task(place.mia.command("/both", channel))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        await raw.ask(
            "POST", f"/interactions/{event['id']}/{event['token']}/callback", {"type": 4, "data": {"content": "x"}}
        )
        assert (await acting).ephemeral


async def test_an_interaction_tells_what_bot_and_member_may_there(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "go"})
    deny(place, SEND)
    async with raw.gateway(intents=1) as wire:
        acting = asyncio.create_task(place.mia.command("/go", place.general))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        acting.cancel()
    assert not int(event["app_permissions"]) & SEND
    assert int(event["member"]["permissions"]) & SEND
    assert event["member"]["user"]["username"] == "mia"
    assert event["authorizing_integration_owners"] == {"0": str(place.guild.id)}
    assert (event["locale"], event["guild_locale"], event["entitlements"]) == ("en-US", "en-US", [])
    assert event["channel"]["id"] == str(place.general.id)


async def test_an_interaction_in_a_dm_has_a_user_and_no_guild(place: Place, raw: Raw) -> None:
    await registered(raw, {"name": "go"})
    async with raw.gateway(intents=1) as wire:
        acting = asyncio.create_task(place.mia.command("/go", place.mia.dm))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        acting.cancel()
    assert event["user"]["id"] == str(place.mia.user.id)
    assert event["context"] == 1
    assert event["authorizing_integration_owners"] == {"0": "0"}
    assert {"guild_id", "member", "guild_locale"} & set(event) == set()


async def test_a_forum_takes_no_messages_and_a_category_no_text() -> None:
    async with Discord.open() as stand_in, Raw.of(stand_in) as raw:
        place = Place.in_(stand_in)
        forum = stand_in.add_channel(place.guild, "talk", ChannelKind.FORUM)
        assert (await raw.post(forum, content="x"))[1]["code"] == 50008
        category = stand_in.add_channel(place.guild, "rooms", ChannelKind.CATEGORY)
        assert (await raw.post(category, content="x"))[1]["code"] == 50008
