"""People in lists: lines under `Guests`, `Hosts`, `Credits`, `On air`; names before profile links."""

import re

from bot.model.episode import LinkKind, Role
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import PART_OF, Part
from bot.shownotes.kinds import kind_of
from bot.shownotes.people.found import Found
from bot.shownotes.people.shapes import Ground, Shape, Trust
from bot.shownotes.sections import Heading, Sections
from bot.shownotes.urls import Url

_ROLE_OF = {
    Part.CAST: Role.GUEST,
    Part.GUESTS: Role.GUEST,
    Part.HOSTS: Role.HOST,
    Part.CREDITS: Role.CREW,
    Part.THANKS: Role.MENTIONED,
}
_ITEM = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}")
_SPLIT = re.compile(r"\s*(?:,|;|/|、|・|\s(?:and|&|und|og|et|y|e|och)\s|&)\s*")
_CJK_NAME = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af々ー]{2,8}(?:[ 　・][\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7afー]{1,8})?"
)
_CJK_TITLE = re.compile(r"(?:さん|氏|先生|様|くん|ちゃん|님|씨)$")
_PROFILE = re.compile(r"(?<![\w@/])([^\W\d_][\w.'’-]{1,24}(?: [^\W\d_][\w.'’-]{0,24}){0,3})\s?[:：]\s?$")
_PLATFORMS = frozenset(
    [
        "twitter",
        "x",
        "instagram",
        "ig",
        "fb",
        "facebook",
        "linkedin",
        "website",
        "web",
        "blog",
        "youtube",
        "tiktok",
        "twitch",
        "github",
        "mastodon",
        "bluesky",
        "bsky",
        "threads",
        "discord",
        "patreon",
        "spotify",
        "apple",
        "soundcloud",
        "itunes",
        "stitcher",
        "google",
        "email",
        "mail",
        "substack",
        "medium",
        "homepage",
        "site",
        "link",
        "links",
        "podcast",
        "shop",
        "merch",
        "newsletter",
        "telegram",
        "reddit",
        "video",
        "music",
        "here",
        "source",
        "more",
        "rss",
        "feed",
        "book",
        "paper",
        "newsletter",
    ]
)
_LONGEST_BLOCK = 600
_NEAR = 3


def of_sections(document: Document, ground: Ground, shapes: list[Shape], sections: Sections) -> list[Found]:
    """Give the people whom a heading gathers."""
    found: list[Found] = []
    for part, role in _ROLE_OF.items():
        for heading, stretch in sections.of(part):
            span = _block(document.text, heading, stretch)
            found += _within(ground, shapes, span, role, part)
    return found


def is_cast(one: Found) -> bool:
    """Tell whether a name stands in a list of everybody who speaks, hosts too."""
    return one.rule == f"block.{Part.CAST.value}"


def _block(text: str, heading: Heading, stretch: Span) -> Span:
    """Give the lines that a heading gathers: the rest of its line, or the lines below up to an empty one."""
    end = min(stretch.end, stretch.start + _LONGEST_BLOCK)
    rest = text[stretch.start : end]
    if not heading.alone:
        line_end = rest.find("\n")
        return Span(start=stretch.start, end=stretch.start + line_end if line_end >= 0 else end)
    body = len(rest) - len(rest.lstrip())
    blank = rest.find("\n\n", body)
    return Span(start=stretch.start, end=stretch.start + blank if blank >= 0 else end)


def _within(ground: Ground, shapes: list[Shape], span: Span, role: Role, part: Part) -> list[Found]:
    rule = f"block.{part.value}"
    inside = [shape for shape in shapes if span.start <= shape.start < span.end and shape.trust >= Trust.SHAPE]
    found = [
        Found(name=shape.name, role=role, rule=rule, start=shape.start, end=shape.end)
        for shape in inside
        if _names_bearer(ground.text, span, shape, part)
    ]
    if part in (Part.GUESTS, Part.HOSTS) and not found:
        found = _foreign(ground.text, span, role, rule)
    return found


def _names_bearer(text: str, span: Span, shape: Shape, part: Part) -> bool:
    """Tell a person of the list from the words said of them: names open lines or follow a comma or an `and`."""
    if shape.single and shape.trust is not Trust.GIVEN:
        return False
    before = text[span.start : shape.start]
    line = before[before.rfind("\n") + 1 :].strip(" \t*•·-–—:：")
    if (
        not line
        or line.endswith((",", ";", " and", " &", " und", " og", "&", " et", " y", "/", "·"))
        or line in {"and", "&", "und"}
    ):
        return shape.trust is Trust.GIVEN or not shape.single
    if part is Part.CREDITS:
        return shape.trust is Trust.GIVEN
    return (
        shape.trust is Trust.GIVEN
        and not shape.single
        and line.split()[-1].casefold().strip(".")
        in {
            "dr",
            "prof",
            "mr",
            "mrs",
            "ms",
            "is",
            "ist",
            "with",
            "mit",
            "guest",
            "host",
            "gast",
            "are",
            "sind",
            "today",
            "heute",
        }
    )


def _foreign(text: str, span: Span, role: Role, rule: str) -> list[Found]:
    """Read names in scripts without capitals, each an item of the line; their polite endings are no part of them."""
    line = text[span.start : span.end].strip().split("\n", 1)[0]
    if not any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in line):
        return []
    found = []
    for piece in re.split(r"[、,，/]|\s?[&＆]\s?|と(?=[^ ]{2,})", line):
        bare = re.split(r"[（(]|　{2,}|:|：", piece.strip())[0]
        match = _CJK_NAME.match(bare)
        if match is None:
            continue
        name = _CJK_TITLE.sub("", match.group()).strip("・ 　")
        at = text.find(name, span.start, span.end)
        if len(name) > 1:
            found.append(Found(name=name, role=role, rule=rule, start=at, end=at + len(name)))
    return found


def of_profiles(document: Document, urls: tuple[Url, ...]) -> list[Found]:
    """Give the names that stand as labels before profile links, `Ada: https://…`; their role is for others to tell."""
    text = document.text
    found = []
    for url in urls:
        if url.cut or kind_of(url.target, "", "", None) is not LinkKind.SOCIAL:
            continue
        match = _PROFILE.search(text[max(0, url.start - 80) : url.start])
        if match is None:
            continue
        words = match.group(1).split()
        while words and (words[0].casefold() in _PLATFORMS or words[0][0].islower()):
            words = words[1:]
        label = " ".join(words)
        if (
            (label.isupper() and len(words) > 1)
            or not label
            or label.casefold() in _PLATFORMS
            or label.casefold() in PART_OF
            or not all(w[:1].isupper() for w in words)
        ):
            continue
        start = text.rfind(label, 0, url.start)
        found.append(
            Found(name=label, role=Role.MENTIONED, rule="profile", start=start, end=start + len(label), sure=False)
        )
    return found
