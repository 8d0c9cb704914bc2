"""Links written out in plain text: where each begins and, in glued text too, where it ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.shownotes import ends
from bot.shownotes.headings import PART_OF
from bot.shownotes.openers import OPENERS
from bot.shownotes.small import small

LONGEST_URL = 2_000
MOST_URLS = 600
_SIGNS = r"•\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_FORBIDDEN = r"\s<>\"“”„«»\\^`{}|\[\]*\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef" + _SIGNS
_BODY = rf"(?:(?!(?<![/=@])https?://)[^{_FORBIDDEN}()]|\([^{_FORBIDDEN}()]{{0,100}}\))"
_TOP = (
    "com|org|net|io|ai|fm|tv|co|dev|app|me|us|uk|de|at|ch|fr|nl|be|eu|info|edu|gov|dk|se|no|fi|es|it|pl|cz|jp|ca|au|"
    "nz|"
    "ie|in|br|pt|so|sh|gg|gl|gle|ly|to|cc|xyz|blog|news|show|fund|social|cloud|tech|club|link|live|site|online|store|"
    "shop|page|design|studio|media|network|world|pub|example|academy|audio|tools|wiki|zone|town|chat|systems|rocks|"
    "ws|is|am"
)
_BARE_TOP = (
    "com|org|net|io|ai|fm|tv|dev|app|edu|gov|info|social|fund|de|ch|at|nl|blog|show|live|news|club|audio|example|"
    "co\\.uk|"
    "com\\.au|co\\.jp|xyz|media|studio|network"
)
_FULL = re.compile(rf"https?://{_BODY}{{1,{LONGEST_URL}}}", re.IGNORECASE)
_DOT = re.compile(rf"\.(?=[a-z])(?:{_TOP})(?:(?=/)|(?![\w@-]|\.[a-zA-Z0-9]))", re.IGNORECASE)
_HOST = re.compile(r"(?<![\w@./:%=&?#-])(?:[a-z0-9][a-z0-9-]{0,60}\.){0,4}[a-z0-9][a-z0-9-]{0,60}$", re.IGNORECASE)
_PATH = re.compile(rf"/{_BODY}{{0,{LONGEST_URL}}}")
_BARE = re.compile(rf"(?:{_BARE_TOP})$")
_LONGEST_HOST = 120
_RULE = re.compile(r"-{3,}|—|–|_{3,}|\.{3,}|…")
_TIME = re.compile(
    r"(?<=[A-Za-z/:])[(\[]?\d{1,2}:[0-5]\d(?::[0-5]\d)?|(?<=\d)(?:[(\[]\d?\d:[0-5]\d|\d\d:[0-5]\d:[0-5]\d)"
)
_TAIL = re.compile(r"(?<=[a-z0-9/=])(?:[A-Z][a-z]{0,20}(?:['’][a-z]{1,2})?|[A-Z]{3,20}|[IA])(?=:?$)")
_WORD_TAIL = re.compile(r"[a-z]{3,20}$")
_NEEDS_PATH = re.compile(
    r"(?:twitter|x|instagram|facebook|linkedin|github|youtube|youtu|t|tiktok|patreon|twitch|medium|bsky|threads|"
    r"forms|bit|amzn)"
    r"\.(?:com|tv|be|me|app|net|gle|ly|to|co)(?:/(?:in|user|c|channel|company|profile))?/$",
)
_SHORT_WORD = 3
_HEADING_IN = re.compile(r"(?<=[a-z0-9/])([A-Z][a-z]{3,20}):(?=[^/\s])")
_CREDIT_WORDS = (
    "Edited Produced Hosted Mixed Presented Recorded Written Engineered Narrated Directed Transcribed Researched "
    "Edition Music Host Hosts Guest Guests Producer Editor Moderation Redaktion Schnitt Produktion"
)
_CREDITED = frozenset(_CREDIT_WORDS.split())
_CATEGORIES = frozenset(
    [
        "organization",
        "organisation",
        "organizations",
        "person",
        "people",
        "persons",
        "tool",
        "tools",
        "other",
        "others",
        "book",
        "books",
        "paper",
        "papers",
        "article",
        "articles",
        "video",
        "videos",
        "concept",
        "concepts",
        "company",
        "companies",
        "film",
        "films",
        "movie",
        "movies",
        "website",
        "websites",
        "event",
        "events",
        "product",
        "products",
        "place",
        "places",
        "misc",
        "podcast",
        "podcasts",
        "dataset",
        "datasets",
        "software",
        "model",
        "models",
        "repository",
        "repo",
        "code",
        "personen",
        "bücher",
        "firmen",
        "sonstiges",
        "werkzeuge",
        "filme",
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """A link as written at `start` to `end`; `cut` where the text itself had shortened it; `scheme` as written."""

    start: int
    end: int
    text: str
    cut: bool = False
    scheme: bool = True
    bare: bool = False

    @property
    def target(self) -> str:
        """The address to open, with a scheme."""
        return self.text if self.scheme else f"https://{self.text}"


def find(text: str, *, glued: bool) -> tuple[Url, ...]:
    """Find the written links in order; `glued` text ends them without white space too."""
    found: list[Url] = []
    for match in _full(text):
        url = _one(text, match.start(), match.group(), glued=glued)
        if url is not None:
            found.append(url)
        if len(found) >= MOST_URLS:
            break
    found += _without_scheme(text, found, glued=glued)
    return tuple(sorted(found, key=lambda url: url.start)[:MOST_URLS])


def _full(text: str) -> "Iterator[re.Match[str]]":
    """Give the links with a scheme, looked for at the `://` that each of them holds."""
    position = 0
    while (mark := text.find("://", position)) >= 0:
        scheme = small(text[max(position, mark - len("https")) : mark])
        start = mark - next((len(name) for name in ("https", "http") if scheme.endswith(name)), 0)
        match = _FULL.match(text, start) if start < mark else None
        position = match.end() if match is not None else mark + len("://")
        if match is not None:
            yield match


def _without_scheme(text: str, full: list[Url], *, glued: bool) -> list[Url]:
    """Find `www.x.com/y`, `x.org/y` and bare `x.org`, outside of the full links."""
    found: list[Url] = []
    taken = [(url.start, url.end) for url in full]
    for match in _DOT.finditer(text):
        if len(found) >= MOST_URLS or (found and match.start() < found[-1].end):
            continue
        low = max(0, match.start() - _LONGEST_HOST)
        host = _HOST.search(text[low : match.start()])
        at = bisect_right(taken, (match.start(), len(text))) - 1
        if host is None or (at >= 0 and match.start() < taken[at][1]):
            continue
        start = low + host.start()
        path = _PATH.match(text, match.end())
        bare = path is None and not host.group().lower().startswith("www.")
        token = text[start : path.end() if path is not None else match.end()]
        if bare and (
            _BARE.search(token) is None
            or (token != token.lower() and not ends.is_pointed_at(text, start, token))
            or text[match.end() : match.end() + 1] == "("
        ):
            continue
        url = _one(text, start, token, glued=glued and not bare)
        if url is not None:
            found.append(replace(url, scheme=False, bare=bare))
    return found


def _one(text: str, start: int, token: str, *, glued: bool) -> Url | None:
    end = start + len(token)
    cut = False
    rule = _RULE.search(token)
    if rule is not None:
        cut = rule.group()[0] in ".…"
        token = token if cut else token[: rule.start()]
    elif text[end : end + 1] == "…":
        cut = True
    if not cut:
        token = ends.without_sentence(token, text[start + len(token) : start + len(token) + 1])
        token = _unglued(text, start, token) if glued else _without_next_word(text, start, token)
    token = _trimmed(token)
    if not cut and not _has_host(token):
        return None
    return Url(start=start, end=start + len(token), text=token, cut=cut)


def _trimmed(token: str) -> str:
    """Take the sentence's punctuation off the end; a closing parenthesis only where none was opened."""
    while token:
        last = token[-1]
        if last in ".,;:!?'’‘~" or (last == ")" and token.count("(") < token.count(")")):
            token = token[:-1]
        elif token.endswith(("'s", "’s")):
            token = token[:-2]
        else:
            break
    return token


def _has_host(token: str) -> bool:
    host = token.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].rsplit("@", 1)[-1]
    return "." in host.strip(".") and len(host) > 3 and not host.startswith("-")  # noqa: PLR2004 - shortest: t.co


def _unglued(text: str, start: int, token: str) -> str:
    """Cut off the word that follows without a space."""
    host_end = token.find("/", token.find("://") + 3)
    host_end = host_end if host_end >= 0 else len(token)
    heading = _HEADING_IN.search(token, token.find("://") + 3)
    if heading is not None and heading.group(1).casefold() in PART_OF:
        token = token[: heading.start()]
    code = _TIME.search(token, token.find("://") + 3)
    if code is not None:
        token = token[: code.start()]
    token = ends.without_next_label(text, start, token)
    tail = _TAIL.search(token)
    following = text[start + len(token) : start + len(token) + 2]
    if (tail is not None and tail.start() >= min(host_end, len(token) - 1) and _is_word(token, tail, following)) or (
        tail is not None and tail.start() < host_end
    ):
        token = token[: tail.start()]
    if token.endswith(":") and following[:1] in ("[", "(", " ", "\n", ""):
        token = _without_category(text, start, token)
    return token


def _without_next_word(text: str, start: int, token: str) -> str:
    """Cut off a word that begins sentences and stands glued to a link in a text that has its spaces."""
    tail = _TAIL.search(token)
    if tail is None or token[tail.start() - 1] in "/=" or text[start + len(token) : start + len(token) + 1] != " ":
        return token
    word = tail.group().casefold()
    host_end = token.find("/", token.find("://") + 3)
    known = tail.group() in _CREDITED or (len(word) > 2 and word in OPENERS)  # noqa: PLR2004 - articles are in slugs
    return token[: tail.start()] if known and 0 <= host_end < tail.start() else token


def _is_word(token: str, tail: "re.Match[str]", following: str) -> bool:
    """Judge whether the capitalised end of a token is the next word of the text and no part of the address."""
    word = tail.group().replace("’", "'")
    if word in _CREDITED and following[:1] in (" ", ":"):
        return True
    if len(word) > 1 and (word.casefold() in PART_OF or word.casefold().split("'")[0] in OPENERS):
        return True
    if following[:1] not in (" ", ":", "*", "\n"):
        return False
    if ":" in (following[:1], token[-1:]) and len(word) > _SHORT_WORD:
        return True
    head = token[: tail.start()]
    if head.endswith("/"):
        return _NEEDS_PATH.search(head) is None and not (word.isupper() and following[:1] == " ")
    segment = head.rsplit("/", 1)[-1]
    return segment == segment.lower() and "=" not in segment


def _without_category(text: str, start: int, token: str) -> str:
    """Cut off a lower-case heading before its colon: a known one, or what the label says is not the address's."""
    bare = token.rstrip(":")
    tail = _WORD_TAIL.search(bare)
    if tail is None:
        return token
    word = tail.group()
    for length in range(len(word), 2, -1):
        if word[-length:] in _CATEGORIES:
            return bare[:-length]
    label = _letters(text[max(0, start - 120) : start])
    segment = bare.rsplit("/", 1)[-1]
    for cut in range(len(segment) - 3, 3, -1):
        slug = _letters(segment[:cut])
        if slug and label.endswith(slug):
            return bare[: len(bare) - len(segment) + cut]
    return token


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
