"""What travels: JSON, uploaded files, and the refusals Discord answers with."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

FORM_BODY = 50035


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One uploaded file, whole in memory."""

    filename: str
    content: bytes
    content_type: str = "application/octet-stream"


class Refusal(Exception):  # noqa: N818 - Discord refuses; nothing went wrong here
    """What Discord will not do: HTTP status, Discord's own code and sentence, and the errors tree of 50035."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> Json:
        """Return the error body as Discord sends it."""
        plain: Json = {"message": self.message, "code": self.code}
        return plain if self.errors is None else plain | {"errors": self.errors}

    def sentence(self) -> str:
        """Return the refusal as one line, with the path of every error in the tree."""
        found = [f"{path}: {text}" for path, text in _leaves(self.errors or {}, "")]
        return f"{self.code} {self.message}" + (f" ({'; '.join(found)})" if found else "")


class Findings:
    """What is wrong with one request body, collected and then refused together, as Discord does."""

    def __init__(self) -> None:
        self.tree: Json = {}

    def add(self, path: str, code: str, message: str) -> None:
        """Note an error at a dotted path; an empty path means the body itself."""
        node = self.tree
        for step in path.split(".") if path else ():
            node = node.setdefault(step, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def length(self, path: str, text: object, least: int, most: int) -> bool:
        """Note a text that is no text or whose length is not within least..most characters; return whether it is."""
        if not isinstance(text, str):
            self.add(path, "BASE_TYPE_REQUIRED" if text is None else "STRING_TYPE_CONVERT", _no_text(text))
            return False
        if least <= len(text) <= most:
            return True
        if not text and least:
            self.add(path, "BASE_TYPE_REQUIRED", "This field is required")
        elif least > 0:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        else:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        return False

    def choice(self, path: str, value: object, allowed: tuple[object, ...]) -> bool:
        """Note a value that is not among those allowed; return whether it is."""
        if value in allowed:
            return True
        self.add(path, "BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")
        return False

    def refuse(self) -> None:
        """Raise 50035 with everything found so far; do nothing where nothing was."""
        if self.tree:
            raise Refusal(400, FORM_BODY, "Invalid Form Body", self.tree)


def invalid(path: str, code: str, message: str) -> Refusal:
    """Return a 50035 with a single error."""
    findings = Findings()
    findings.add(path, code, message)
    return Refusal(400, FORM_BODY, "Invalid Form Body", findings.tree)


def unknown_channel() -> Refusal:
    """Return 10003."""
    return Refusal(404, 10003, "Unknown Channel")


def unknown_guild() -> Refusal:
    """Return 10004."""
    return Refusal(404, 10004, "Unknown Guild")


def unknown_message() -> Refusal:
    """Return 10008."""
    return Refusal(404, 10008, "Unknown Message")


def unknown_user() -> Refusal:
    """Return 10013."""
    return Refusal(404, 10013, "Unknown User")


def missing_access() -> Refusal:
    """Return 50001: the bot does not see the place."""
    return Refusal(403, 50001, "Missing Access")


def missing_permissions() -> Refusal:
    """Return 50013: the bot sees the place and may not do this there."""
    return Refusal(403, 50013, "Missing Permissions")


def _no_text(value: object) -> str:
    return "This field is required" if value is None else f"Could not interpret {value!r} as string."


def _leaves(tree: Json, path: str) -> list[tuple[str, str]]:
    found = [(path or "body", str(error["message"])) for error in tree.get("_errors", ())]
    for step, child in tree.items():
        if step != "_errors":
            found += _leaves(child, f"{path}.{step}" if path else step)
    return found
