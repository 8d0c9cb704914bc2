"""What Discord refuses in messages."""

from bot.playground.discord.checks_components import check_rows
from bot.playground.discord.checks_embeds import check_embeds
from bot.playground.discord.checks_layout import check_layout
from bot.playground.discord.checks_mentions import check_allowed_mentions
from bot.playground.discord.checks_types import check_types
from bot.playground.discord.messages import COMPONENTS_V2
from bot.playground.discord.snowflakes import is_snowflake
from bot.playground.discord.wire import Findings, Json, Refusal, Upload

MOST_CONTENT = 2000
MOST_NONCE = 25
MOST_FILES = 10
MOST_FILE_BYTES = 10 * 1024 * 1024
MOST_ALT = 1024

_LEGACY = ("content", "embeds", "poll", "sticker_ids")


def check(body: Json, files: dict[int, Upload], path: str = "") -> None:
    """Refuse a message that breaks a rule; `path` is where it stands in the request."""
    check_types(body, path)
    found = Findings(root=path)
    _check_parts(found, body, files, {upload.filename for upload in files.values()})
    found.refuse()
    if not files and _is_empty(body):
        raise Refusal(400, 50006, "Cannot send an empty message")


def check_edit(message: Json, body: Json, files: dict[int, Upload], path: str = "") -> None:
    """Refuse an edit that breaks a rule, or that would leave nothing of the message."""
    check_types(body, path)
    found = Findings(root=path)
    flags = message["flags"] | (body.get("flags") or 0)
    whole = {name: body[name] if name in body else message.get(name) for name in ("content", "embeds", "components")}
    held = {attachment["filename"] for attachment in message["attachments"]}
    named = {name: value for name, value in body.items() if name not in whole}
    names = held | {upload.filename for upload in files.values()}
    _check_parts(found, named | whole | {"flags": flags}, files, names)
    found.refuse()
    kept = message["attachments"] if body.get("attachments") is None else body["attachments"]
    if not files and not kept and _is_empty(whole):
        raise Refusal(400, 50006, "Cannot send an empty message")


def check_nonce(body: Json) -> None:
    """Refuse a nonce that is too long."""
    found = Findings()
    if body.get("nonce") is not None:
        found.length("nonce", str(body["nonce"]), 0, MOST_NONCE)
    found.refuse()


def _check_parts(found: Findings, body: Json, files: dict[int, Upload], names: set[str]) -> None:
    if body.get("content") is not None:
        found.length("content", body["content"], 0, MOST_CONTENT)
    if body.get("embeds") is not None:
        check_embeds(found, body["embeds"])
    if body.get("allowed_mentions") is not None:
        check_allowed_mentions(found, body["allowed_mentions"])
    if body.get("poll") is not None:
        _check_poll(found.within("poll"), body["poll"])
    reference = body.get("message_reference")
    if reference and not is_snowflake(reference.get("message_id")):
        found.within("message_reference").missing("message_id")
    _check_components(found, body, names)
    _check_files(found, body, files)


def _check_components(found: Findings, body: Json, names: set[str]) -> None:
    if not (body.get("flags") or 0) & COMPONENTS_V2:
        if body.get("components") is not None:
            check_rows(found, body["components"])
        return
    for name in _LEGACY:
        if body.get(name):
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            found.add(name, code, f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2")
    if body.get("components") is not None:
        check_layout(found, body["components"], names)


def _check_files(found: Findings, body: Json, files: dict[int, Upload]) -> None:
    if len(files) > MOST_FILES:
        found.add("attachments", "BASE_TYPE_BAD_LENGTH", f"Must be between 0 and {MOST_FILES} in length.")
    if any(len(upload.content) > MOST_FILE_BYTES for upload in files.values()):
        raise Refusal(413, 40005, "Request entity too large")
    for index, attachment in enumerate(body.get("attachments") or ()):
        number = str(attachment.get("id", ""))
        if len(number) <= 2 and (not number.isdigit() or int(number) not in files):  # noqa: PLR2004 - an index, no id
            message = "Attachment ids must refer to an uploaded file or one already there"
            found.within("attachments").within(index).add("id", "ATTACHMENT_NOT_FOUND", message)
        if attachment.get("description") is not None:
            found.within("attachments").within(index).length("description", attachment["description"], 0, MOST_ALT)


def _check_poll(found: Findings, poll: Json) -> None:
    found.within("question").length("text", (poll.get("question") or {}).get("text"), 1, 300)
    for index, answer in enumerate(found.listing("answers", poll.get("answers"), 1, 10)):
        media = answer.get("poll_media") or {}
        found.within("answers").within(index).within("poll_media").length("text", media.get("text"), 1, 55)


def _is_empty(body: Json) -> bool:
    said = str(body.get("content") or "").strip()
    return not said and not any(body.get(name) for name in ("embeds", "components", "poll", "sticker_ids"))
