"""What Discord refuses in messages."""

from bot.playground.discord.wire import Findings, Json, Refusal, Upload

MOST_NONCE = 25
MOST_CONTENT = 2000


def check(body: Json, files: dict[int, Upload]) -> None:
    """Refuse a message that breaks a rule."""
    findings = Findings()
    if body.get("content") is not None:
        findings.length("content", body["content"], 0, MOST_CONTENT)
    findings.refuse()
    if not any(body.get(name) for name in ("content", "embeds", "components", "poll")) and not files:
        raise Refusal(400, 50006, "Cannot send an empty message")


def check_edit(message: Json, body: Json, files: dict[int, Upload]) -> None:
    """Refuse an edit that breaks a rule or would leave nothing."""
    whole = {name: body[name] if name in body else message.get(name) for name in ("content", "embeds", "components")}
    check(whole, files)


def check_nonce(body: Json) -> None:
    """Refuse a nonce that is too long."""
    findings = Findings()
    if body.get("nonce") is not None:
        findings.length("nonce", str(body["nonce"]), 0, MOST_NONCE)
    findings.refuse()
