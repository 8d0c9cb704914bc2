"""What Discord refuses in threads and forum posts."""

from bot.playground.discord.checks_types import check_types
from bot.playground.discord.nouns import Channel, ChannelKind
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.threads import ARCHIVE_MINUTES
from bot.playground.discord.wire import Findings, Json, Refusal, missing_permissions

MOST_NAME = 100
MOST_TAGS = 5

STANDALONE = (ChannelKind.ANNOUNCEMENT_THREAD, ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)


def check_new(body: Json) -> None:
    """Refuse a thread whose name or duration breaks a rule."""
    check_types(body)
    found = Findings()
    found.length("name", body.get("name"), 1, MOST_NAME)
    _check_rest(found, body)
    found.refuse()


def check_change(body: Json) -> None:
    """Refuse a change of a thread that breaks a rule."""
    check_types(body)
    found = Findings()
    if "name" in body:
        found.length("name", body["name"], 1, MOST_NAME)
    _check_rest(found, body)
    found.refuse()


def check_tags(forum: Channel, body: Json, held: int) -> None:
    """Refuse tags that do not exist or are kept for moderators, and a post without one where one is required."""
    tags = [str(each) for each in body.get("applied_tags") or ()]
    known = {str(tag.id): tag for tag in forum.tags}
    if any(each not in known for each in tags):
        raise Refusal(404, 10087, "Unknown tag")
    if any(known[each].moderated for each in tags) and not held & Permissions.MANAGE_THREADS:
        raise missing_permissions()
    if forum.require_tag and not tags:
        raise Refusal(400, 40067, "A tag is required to create a forum post in this channel")


def _check_rest(found: Findings, body: Json) -> None:
    if body.get("auto_archive_duration") is not None:
        found.choice("auto_archive_duration", body["auto_archive_duration"], ARCHIVE_MINUTES)
    if body.get("type") is not None:
        found.choice("type", body["type"], STANDALONE)
    tags = body.get("applied_tags") or []
    if len(tags) > MOST_TAGS:
        found.add("applied_tags", "BASE_TYPE_BAD_LENGTH", f"Must be between 0 and {MOST_TAGS} in length.")
