"""Every command typed by a member, a moderator and an administrator, through the real client."""

import pytest

from bot.model.scope import Scope
from bot.playground.discord import NotPossibleError, Permissions, Upload, text_of
from bot.store import complaints, destinations, episodes, outbox, shows
from bot.store.complaints import Complaint
from bot.store.episodes import Narrowing
from tests import make
from tests.journeys.conftest import House
from tests.loopback import publisher

REGISTERED = {
    "ask", "episode", "guest", "moment", "link", "show", "follow", "my", "help", "What is said here?",
    "feed", "setup", "announce", "why", "admin",
}  # fmt: skip


async def test_exactly_the_commands_that_work_are_registered(house: House) -> None:
    assert {command["name"] for command in house.ada.commands(house.general)} == REGISTERED


async def test_an_answer_is_for_everybody_and_a_plain_no_for_the_asker(house: House) -> None:
    found = await house.mia.command("/ask", house.general, "when do they explain the leslie speaker")
    assert not found.ephemeral
    assert "9:48" in found.text
    assert "1-the-spinning-horn.mp3#t=588" in found.text
    nothing = await house.mia.command("/ask", house.general, "when do they talk about the theremin")
    assert nothing.ephemeral
    assert "36 episodes" in nothing.text
    private = await house.mia.command("/ask", house.general, "the newest episode of Feldnotizen", private=True)
    assert private.ephemeral
    assert "Folge 10" in private.text


async def test_episodes_are_found_shown_and_listed(house: House) -> None:
    found = await house.mia.command("/episode find", house.general, "wow flutter")
    assert found.ephemeral
    assert "Never Rewind Angry" in found.text
    by_show = await house.mia.command("/episode find", house.general, show="feldnotizen", after="2026-11")
    assert "Folge 10" in by_show.text
    assert "Folge 5" not in by_show.text
    about = await house.mia.command("/episode about", house.general, "spinning horn")
    assert "What a Leslie speaker actually does" in about.text
    latest = await house.mia.command("/episode latest", house.general, show="The Signal Path")
    assert latest.text.index("#13") < latest.text.index("Cable Questions")


async def test_moments_and_links_are_found(house: House) -> None:
    moment = await house.mia.command("/moment find", house.general, "leslie speaker")
    assert "9:48" in moment.text
    link = await house.mia.command("/link find", house.general, "doppler paper")
    assert "https://papers.wexholt.example/doppler-furniture.pdf" in link.text
    empty = await house.mia.command("/moment find", house.general)
    assert "Tell me what to look for" in empty.text


async def test_shows_are_listed_and_described(house: House) -> None:
    listed = await house.mia.command("/show list", house.general)
    assert all(title in listed.text for title in ("Feldnotizen", "Marginalia Aloud", "The Signal Path"))
    about = await house.mia.command("/show about", house.general, "signal path")
    assert "15 episodes" in about.text


async def test_help_is_written_for_who_asks(house: House) -> None:
    member = await house.mia.command("/help", house.general)
    moderator = await house.mo.command("/help", house.general)
    administrator = await house.ada.command("/help", house.general)
    assert "/ask" in member.text
    assert ("/feed add" in member.text, "/feed add" in moderator.text) == (False, True)
    assert ("/admin reindex" in moderator.text, "/admin reindex" in administrator.text) == (False, True)


async def test_completions_come_from_the_index_and_forgive_a_typo(house: House) -> None:
    episodes_ = await house.mia.complete("/episode about", "episode", "spining horn", house.general)
    assert "Spinning Horn" in episodes_[0]["name"]
    chosen = await house.mia.command("/episode about", house.general, episode=episodes_[0]["value"])
    assert "What a Leslie speaker actually does" in chosen.text
    shows_ = await house.mia.complete("/show about", "show", "felnotizen", house.general)
    assert shows_[0]["name"].startswith("Feldnotizen")
    newest = await house.mia.complete("/episode about", "episode", "", house.general)
    assert len(newest) == 25
    assert "Unsent Postcard" in newest[0]["name"]
    await house.mia.complete("/episode about", "episode", "x" * 500, house.general)


async def test_what_is_unknown_is_said_with_what_was_perhaps_meant(house: House) -> None:
    unknown = await house.mia.command("/show about", house.general, "Signl Pathologie")
    assert unknown.ephemeral
    assert "I know no show" in unknown.text
    assert "I cannot read" in (await house.mia.command("/episode find", house.general, after="tuesdayish")).text


async def test_a_private_reply_can_be_shown_to_everybody(house: House) -> None:
    private = await house.mia.command("/episode about", house.general, "spinning horn")
    shown = await house.mia.press(private.message, "Show here")
    assert not shown.ephemeral
    assert "What a Leslie speaker actually does" in shown.text
    assert "Show here" not in shown.text
    assert text_of(house.discord.messages(house.general)[-1]) == shown.text


async def test_buttons_show_all_chapters_and_links_to_the_presser_alone(house: House) -> None:
    card = await house.mia.command("/episode about", house.general, "spinning horn")
    shown = await house.mia.press(card.message, "Show here")
    for label, words in (("Links (9)", "doppler-furniture.pdf"), ("All chapters (9)", "#t=")):
        pressed = await house.mo.select(shown.message, label)
        assert pressed.ephemeral
        assert words in pressed.text


async def test_a_mention_is_answered_in_the_channel_and_passing_words_are_not(house: House) -> None:
    before = await house.mia.write(house.general, "has anybody listened to the leslie speaker one?")
    named = await house.mia.write(house.general, f"<@{house.discord.bot.id}> when do they explain the leslie speaker")
    answer = await house.discord.wait_for_message(house.general, after=before)
    assert answer["message_reference"]["message_id"] == named["id"]
    assert "9:48" in text_of(answer)
    assert house.discord.notified(answer) == set()
    bare = await house.mia.write(house.general, f"<@{house.discord.bot.id}>")
    assert "Ask me something" in text_of(await house.discord.wait_for_message(house.general, after=bare))


async def test_a_direct_message_is_a_question(house: House) -> None:
    asked = await house.mia.write(house.mia.dm, "when do they explain the leslie speaker?")
    assert "9:48" in text_of(await house.discord.wait_for_message(house.mia.dm, after=asked))
    card = await house.mia.command("/episode about", house.mia.dm, "spinning horn")
    assert "Show here" not in card.text


async def test_members_are_not_offered_what_moderators_and_administrators_do(house: House) -> None:
    with pytest.raises(NotPossibleError):
        await house.mia.command("/feed list", house.general)
    with pytest.raises(NotPossibleError):
        await house.mo.command("/admin status", house.general)


async def test_a_feed_is_added_listed_and_removed_in_its_server_alone(house: House) -> None:
    other = house.discord.add_guild("Another club")
    lobby = house.discord.add_channel(other, "lobby")
    house.discord.add_member(other, house.mia.user)
    async with publisher() as server:
        server.title = "Night *Shift* @everyone"
        server.publish("One", at=make.NOW)
        added = await house.mo.command("/feed add", house.general, server.url)
        assert added.ephemeral
        assert "1 episode since" in added.text
        assert "Shift" in (await house.mo.command("/feed list", house.general)).text
        assert "Shift" in (await house.mia.command("/show list", house.general)).text
        assert "Shift" not in (await house.mia.command("/show list", lobby)).text
        assert "Shift" in (await house.mia.command("/show list", house.mia.dm)).text
        removed = await house.mo.command("/feed remove", house.general, "night shift everyone")
        assert "no longer followed" in removed.text
        assert "Shift" not in (await house.mia.command("/show list", house.general)).text
    not_ours = await house.mo.command("/feed remove", house.general, "Feldnotizen")
    assert "was not added by this server" in not_ours.text


async def test_a_transcript_is_added_by_command(house: House) -> None:
    spoken = Upload(filename="talk.srt", content=b"1\n00:00:07,000 --> 00:00:09,000\nNell: The barnacles hummed.\n")
    taken = await house.mo.command("/feed transcript", house.general, "spinning horn", file=spoken)
    assert "1 turn for" in taken.text
    assert "Spinning Horn" in taken.text
    assert "0:07" in (await house.mia.command("/moment find", house.general, "barnacles hummed")).text
    nothing = Upload(filename="talk.srt", content=b"nothing with a time")
    refused = await house.mo.command("/feed transcript", house.general, "spinning horn", file=nothing)
    assert refused.error is None
    assert "in the log as" not in refused.text


@pytest.mark.parametrize(
    ("body", "words"),
    [(b"<html><body>Moved</body></html>", "page"), (b"", "nothing"), (b"\x00\x01 nonsense", "feed")],
)
async def test_what_is_no_feed_is_refused_in_a_sentence(house: House, body: bytes, words: str) -> None:
    async with publisher() as server:
        server.body = body
        refused = await house.mo.command("/feed add", house.general, server.url)
    assert words in refused.text.lower()
    assert "Traceback" not in refused.text


async def test_an_unreachable_feed_is_refused_in_a_sentence(house: House) -> None:
    refused = await house.mo.command("/feed add", house.general, "http://127.0.0.1:9/feed.xml")
    assert "127.0.0.1" in refused.text
    assert refused.error is None


async def test_a_channel_is_armed_listed_and_stopped(house: House) -> None:
    role = house.discord.add_role(house.guild, "listeners", mentionable=True)
    started = await house.mo.command("/announce start", house.general, house.news, show="Feldnotizen", role=role)
    assert "Feldnotizen" in started.text
    assert f"<@&{role.id}>" in started.text
    assert house.discord.notified(started.message) == set()
    await house.mo.command("/announce start", house.general, house.general)
    listed = await house.mo.command("/announce list", house.general)
    assert f"<#{house.news.id}>" in listed.text
    assert "every show here" in listed.text
    assert "no longer announces" in (await house.mo.command("/announce stop", house.general, house.news)).text
    assert "announces nothing" in (await house.mo.command("/announce stop", house.general, house.news)).text
    assert [d.channel_id for d in await destinations.of_server(house.app.db, house.guild.id)] == [house.general.id]


async def test_a_channel_where_the_bot_may_not_write_is_refused_by_name(house: House) -> None:
    house.discord.overwrite(house.news, house.discord.everyone(house.guild), deny=Permissions.SEND_MESSAGES)
    refused = await house.mo.command("/announce start", house.general, house.news)
    assert "Send Messages" in refused.text
    assert await destinations.of_server(house.app.db, house.guild.id) == ()


async def test_a_role_that_will_not_be_notified_is_said_so(house: House) -> None:
    role = house.discord.add_role(house.guild, "quiet")
    started = await house.mo.command("/announce start", house.general, house.news, role=role)
    assert "cannot be pinged" in started.text
    everyone = await house.mo.command(
        "/announce start", house.general, house.news, role=house.discord.everyone(house.guild)
    )
    assert "cannot be pinged" in everyone.text


async def test_reindexing_says_what_changed_and_status_how_things_are(house: House) -> None:
    async with house.app.db.write() as writer:
        await writer.execute("DELETE FROM chapter")
    done = await house.ada.command("/admin reindex", house.general, show="The Signal Path")
    await house.discord.until(lambda: "Read 15 episodes again; 14 changed." in done.text or None)
    assert "chapters +" in done.text
    status = await house.ada.command("/admin status", house.general)
    assert "3 shows, 36 episodes" in status.text
    assert "waiting" not in status.text
    owner = await house.discord.person(house.discord.owner).command(
        "/admin status", house.discord.person(house.discord.owner).dm
    )
    assert "0 waiting" in owner.text


async def test_a_backup_is_the_owners_alone_and_stays_in_the_data_folder(house: House) -> None:
    owner = house.discord.person(house.discord.owner)
    made = await owner.command("/admin backup", owner.dm)
    (copy,) = house.app.db.path.parent.glob("playhead-*.db")
    assert copy.name in made.text.replace("\\", "")
    assert made.message["attachments"] == []
    assert "owners" in (await house.ada.command("/admin backup", house.general)).text
    assert len(list(house.app.db.path.parent.glob("playhead-*.db"))) == 1


async def test_what_was_called_wrong_is_told_to_those_who_run_the_server(house: House) -> None:
    complaint = Complaint(
        guild_id=house.guild.id,
        user_id=house.mia.user.id,
        question="who *was* on?",
        answer="e1",
        wrong="person",
        private=False,
        made_at=make.NOW,
    )
    await complaints.add(house.app.db, complaint)
    status = await house.ada.command("/admin status", house.general)
    assert "Answers called wrong: 1" in status.text
    assert "Wrong person" in status.text
    elsewhere = house.discord.add_guild("Elsewhere")
    lobby = house.discord.add_channel(elsewhere, "lobby")
    role = house.discord.add_role(elsewhere, "admins", permissions=Permissions.ADMINISTRATOR)
    house.discord.add_member(elsewhere, house.ada.user, role)
    assert "called wrong" not in (await house.ada.command("/admin status", lobby)).text


async def test_text_of_any_length_and_kind_breaks_nothing(house: House) -> None:
    hostile = (
        "x" * 6_000,
        "word " * 1_200,
        '" OR NEAR(a b) AND title:x* -"',
        "@everyone **bold** [link](https://evil.example) <@1> `code`",
        "c++ what's up? 🙃 \u202e",
        "   ",
    )
    for text in hostile:
        for command in ("/ask", "/episode find", "/episode about", "/guest about", "/moment find", "/link find"):
            reply = await house.mia.command(command, house.general, text)
            assert reply.error is None, (command, text[:20])
            assert "in the log as" not in reply.text, (command, text[:20])
            for message in reply.messages:
                assert house.discord.notified(message) == set()


async def test_nothing_was_lost_or_announced_by_all_that_typing(house: House) -> None:
    await house.mia.command("/episode latest", house.general)
    found = await episodes.find(house.app.db, Scope.everything(), Narrowing())
    assert (len(found), len(await shows.listed(house.app.db, Scope.everything()))) == (36, 3)
    assert await outbox.counts(house.app.db) == {}


async def test_filters_that_cannot_fit_say_why(house: House) -> None:
    backwards = await house.mia.command("/episode find", house.general, after="march 2025", before="2025-01")
    assert "“march 2025” is later than “2025-01”" in backwards.text
    elsewhere = await house.mia.command("/episode find", house.general, show="Feldnotizen", guest="Odalys Ferrante")
    assert "nothing of Feldnotizen names them" in elsewhere.text
    alone = await house.mia.command("/guest about", house.general, "Lene Brüggemann", **{"with": "Lene Brüggemann"})
    assert alone.text.startswith("Lene Brüggemann\n")
