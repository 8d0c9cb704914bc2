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
        self.extra: Json = {}
        self.headers: dict[str, str] = {}

    @property
    def blameless(self) -> bool:
        """Whether nobody can be blamed: an outage, or a limit that was not announced."""
        return self.status >= 500 or self.status == 429  # noqa: PLR2004 - HTTP's own numbers

    def body(self) -> Json:
        """Return the error body as Discord sends it."""
        plain: Json = {"message": self.message, "code": self.code, **self.extra}
        return plain if self.errors is None else plain | {"errors": self.errors}

    def sentence(self) -> str:
        """Return the refusal as one line, with the path of every error in the tree."""
        found = [f"{path}: {text}" for path, text in _leaves(self.errors or {}, "")]
        return f"{self.code} {self.message}" + (f" ({'; '.join(found)})" if found else "")


class Findings:
    """What is wrong with one request body, collected and then refused together, as Discord does."""

    def __init__(self, tree: Json | None = None, root: str = "") -> None:
        self.tree: Json = {} if tree is None else tree
        self._root = root

    def within(self, step: str | int) -> "Findings":
        """Return the same findings, seen from one step further down."""
        return Findings(self.tree, f"{self._root}.{step}" if self._root else str(step))

    def add(self, path: str, code: str, message: str) -> None:
        """Note an error at a dotted path from here; an empty path means here."""
        node = self.tree
        whole = ".".join(part for part in (self._root, path) if part)
        for step in whole.split(".") if whole else ():
            node = node.setdefault(step, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def missing(self, path: str) -> None:
        """Note that something required is not there."""
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def length(self, path: str, text: object, least: int, most: int) -> bool:
        """Note a text that is no text or whose length is not within least..most characters; return whether it is."""
        if text is None or (least and isinstance(text, str) and not text.strip()):
            self.missing(path)
        elif not isinstance(text, str):
            self.add(path, "STRING_TYPE_CONVERT", f"Could not interpret {text!r} as string.")
        elif least <= len(text) <= most:
            return True
        elif least > 0:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        else:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        return False

    def listing(self, path: str, items: object, least: int, most: int) -> list[Json]:
        """Note what is no list of least..most objects, and return the objects that may be looked at further."""
        if not isinstance(items, list):
            self.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        if least and not items:
            self.missing(path)
        elif not least <= len(items) <= most:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        for index, item in enumerate(items):
            if not isinstance(item, dict):
                self.within(path).add(str(index), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return items if all(isinstance(item, dict) for item in items) else []

    def number(self, path: str, value: object, least: float, most: float) -> bool:
        """Note what is no number within least..most; return whether it is."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif value < least:
            self.add(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}.")
        elif value > most:
            self.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
        else:
            return True
        return False

    def choice(self, path: str, value: object, allowed: tuple[object, ...]) -> bool:
        """Note a value that is not among those allowed; return whether it is."""
        if value in allowed and not isinstance(value, bool):
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


def _leaves(tree: Json, path: str) -> list[tuple[str, str]]:
    found = [(path or "body", str(error["message"])) for error in tree.get("_errors", ())]
    for step, child in tree.items():
        if step != "_errors":
            found += _leaves(child, f"{path}.{step}" if path else step)
    return found
