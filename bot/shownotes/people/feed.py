"""The people whom the feed itself names: persons elements, authors, and the hosts of its description."""

import re
from functools import lru_cache
from itertools import chain

from bot.model.episode import Credit, Role
from bot.model.feed import Channel, Item
from bot.shownotes.openers import OPENERS
from bot.shownotes.people import evidence, foreign, intros, presenters
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground, ground_of
from bot.shownotes.people.shapes import Shape, Trust, find
from bot.shownotes.people.words import COMMON, ORGANISATIONS
from bot.text import fold

_SPLIT = re.compile(r"\s*(?:,|;|/|&|\||\s-\s|\s–\s|\s(?:and|und|with|mit|et|og|y)\s)\s*")
_LED = re.compile(
    r"^(?:Moderation|Mod\.|[Hh]osted by|[Mm]it|[Ww]ith|[Bb]y|[Vv]on)\s+"
    r"|^(?:(?:Dr|Prof)\.\s*)?(?:(?:med|rer|phil|nat|jur)\.\s*)+"
)
"""Before an author's name: what they do, or a doctor's faculty."""
_HONOURED = re.compile(r"^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s)+")
_PODCAST_OF = re.compile(
    r"(?:podcast|show|talk|interview|conversation|gespräch|émission|programa|magazin|radio|series|project)(?:s|e)?\s"
    r"(?:(?:animée?|présentée?|presentado|conducido|moderiert|präsentiert|hosted|presented)\s)?"
    r"(?:mit|by|from|with|von|de|par|por|avec|con|di)\b|\b(?:podcast|émission) (?=d['’])|(?:^|[.!?]\s)(?:mit|with|"
    r"avec|con|"
    r"von|by)\b",
    re.IGNORECASE,
)
_SOMETHING_WITH = re.compile(r"(?:^|[.!?]\s)(?:[\w'’,&-]+\s){1,6}(?:with|mit|avec|con)\s", re.IGNORECASE)
_TITLE_OF = re.compile(r"\b(?:with|mit|avec|con|par|by|von)\s", re.IGNORECASE)
_REGULAR = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,20}(?: [A-ZÀ-ÖØ-Þ][\w'’.-]{0,20}){0,2}"
_REGULARS = re.compile(
    rf"(?:^|[.!?]\s)(?:(?i:every \w+,?|each \w+,?|join|hosts?|comedians|friends|best friends|meet|jede woche|"
    rf"chaque semaine|cada semana|co-?hosts?) )?((?:{_REGULAR}, ){{0,4}}{_REGULAR},? (?:and|&|und|et|y) {_REGULAR}) "
    r"(?i:row|walk|cook|bake|make|build|on|talk|talks|discuss|chat|argue|watch|read|play|review|answer|explore|"
    r"unpack|dive|break|host|are|as|try|sit|look|"
    r"pick|tell|get|bring|take|reden|sprechen|quatschen|plaudern|diskutieren|schauen|lesen|spielen|streiten|"
    r"unterhalten|erzählen|parlent|discutent|racontent|hablan|charlan|conversan|comentan|über)\b"
)
_FROM_REGULARS = re.compile(
    rf"\b(?:from|with|by|mit|von|avec|con|par) ((?:{_REGULAR}, ){{0,4}}{_REGULAR},? (?:and|&|und|et|"
    rf"y) {_REGULAR})(?=[.!]|$)"
)
_SHOW_OF = re.compile(
    r"(?:The |Der |Die |Le |Les |El |Los |Het |De )?([^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,2}) (?:Show|"
    r"Podcast|Hour|"
    r"Experience|Radio|Sessions?|"
    r"Interviews?|Project|Report|Files)"
)
_ACTS = re.compile(r"\s(?!(?:is|was|were|and|und|et|y|on|of|die|der|von)\b)[a-zà-ÿ]{3,}(?:s|t|a|e)\s")
_OPENING = re.compile(r"(?:^|[.!?:\n]\s*|[Ee](?:very|ach) [\w ]{3,14},?\s)(?:[A-Za-zÀ-ÿ-]+\s){0,4}$")
_JOINED = re.compile(r",? (?:and|&|und|et|y) |, ")
_PRESENTED = (
    r"(?:(?:^|[.!?]\s)[Jj]oin (?:host )?|\b(?:[Hh]ost(?:ed)? by|[Hh]ost|[Ii]['’]m|[Ii] am|[Mm]y name is|[Ii]ch bin|"
    r"[Mm]oderiert von|[Mm]ein Name ist) )"
)
"""Before the name of who says that the show is theirs."""
_CJK_NAME = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々ー]{2,8}(?:[ 　・][\u3041-\u30ff\u4e00-\u9fff々ー]{1,8})?")
_CJK_BODY = re.compile(
    r"ラジオ|番組|放送|ポッド|キャスト|株式|会社|編集|制作|研究|大学|新聞|委員|事務|チャンネル|部$|社$|局$|室$|"
    r"会$|館$|舎$|堂$|房$"
)
_LONGEST_DESCRIPTION = 2_000
_LONGEST_SOURCE = 20_000
_LONGEST_TITLE = 500
_MOST_WORDS = 4
_REACH = 12
_LONGEST_AUTHOR = 300
_MOST_KEPT = 1_024
_MOST_CHANNELS = 64
"""Channels whose hosts are remembered: the items of one feed are read one behind the other."""


def read(item: Item, channel: Channel) -> list[Found]:
    """Give the persons of the item, the hosts of the channel where the item names none, and authors who are people."""
    found = [_of_credit(credit) for credit in item.persons]
    named_hosts = any(credit.role is Role.HOST for credit in item.persons)
    if not named_hosts:
        found += [
            _of_credit(credit)
            for credit in channel.persons
            if credit.role is not Role.MENTIONED and _is_person(credit.name, channel.title[:_LONGEST_TITLE])
        ]
        authors = _authors(item.author, channel) or _authors(channel.author, channel)
        if not any(one.role is Role.HOST for one in found):
            described = _of_channel(channel)
            found += [_host(name, "feed.author") for name in _likely(authors, described, channel)]
            found += described
    return found


def regulars(item: Item, channel: Channel, names: "set[str]") -> list[Found]:
    """Give the regulars of the channel among the names of the notes as hosts, where the title does not have them."""
    if any(credit.role is Role.HOST for credit in item.persons):
        return []
    title = fold(item.title)
    kept = [credit for credit in channel.persons if credit.role is Role.MENTIONED and fold(credit.name) not in title]
    firsts = [fold(credit.name).split(" ")[0] for credit in kept]
    return [
        _host(credit.name, "feed.regular")
        for credit, first in zip(kept, firsts, strict=True)
        if fold(credit.name) in names or (first in names and firsts.count(first) == 1)
    ]


def hosts_of(channel: Channel) -> list[str]:
    """Give the hosts whom the channel's author and description name."""
    described = _of_channel(channel)
    return [*_likely(_authors(channel.author, channel), described, channel), *(one.name for one in described)]


def _of_credit(credit: Credit) -> Found:
    return Found(name=credit.name, role=credit.role, rule="feed.person", source="feed", href=credit.href)


def _host(name: str, rule: str) -> Found:
    return Found(name=name, role=Role.HOST, rule=rule, source="feed")


def _likely(authors: tuple[str, ...], described: tuple[Found, ...], channel: Channel) -> list[str]:
    """Leave out authors of no known given name that share a word with the show's title, or where others present it."""
    shown = set(fold(channel.title).split())
    return [
        name
        for name in authors
        if _is_given(name)
        or _is_presented(name, channel)
        or not (described or shown & set(fold(name).split()))
        or any(name == one.name for one in described)
    ]


def _is_given(name: str) -> bool:
    """Tell whether a name's first word is a given name, or it is written in a script without capitals."""
    first = fold(name).split(" ")[0]
    return first.split("-")[0] in GIVEN or _CJK_NAME.fullmatch(name) is not None


def _authors(author: str | None, channel: Channel) -> tuple[str, ...]:
    told = (author or "")[:_LONGEST_AUTHOR]
    return _people_of(told, channel.title[:_LONGEST_TITLE]) or tuple(
        name for name in _SPLIT.split(told) if " " in name and _is_presented(name, channel)
    )


def _is_presented(name: str, channel: Channel) -> bool:
    """Tell whether a channel's description says of a name that the show is theirs."""
    about = (channel.description or "")[:_LONGEST_DESCRIPTION]
    return name in about and re.search(rf"{_PRESENTED}{re.escape(name)}(?!\w)", about) is not None


@lru_cache(maxsize=_MOST_KEPT)
def _people_of(author: str, title: str) -> tuple[str, ...]:
    """Give the people an author element names; a company, the show itself by its title and an address are none."""
    found = []
    for piece in _SPLIT.split(author):
        name = _HONOURED.sub("", _LED.sub("", piece.split(":", 1)[0].strip()))
        if _is_person(name, title):
            found.append(name)
    firsts = [piece for piece in _SPLIT.split(author) if fold(piece) in GIVEN]
    if not found and len(firsts) > 1 and len(firsts) == len([piece for piece in _SPLIT.split(author) if piece]):
        return tuple(firsts)
    return tuple(found)


@lru_cache(maxsize=_MOST_KEPT)
def _is_person(name: str, title: str) -> bool:
    folded = fold(name)
    words = folded.split()
    own = folded == fold(title)
    if _CJK_NAME.fullmatch(name) is not None and not own:
        return _CJK_BODY.search(name) is None
    if own or not 1 < len(words) <= _MOST_WORDS + 1 or "@" in name or ":" in name or "." in words[-1][:-1]:
        return False
    if any(word.strip(".") in ORGANISATIONS or presenters.BODY.search(word) for word in words):
        return False
    ground = ground_of(name, glued=False, nouns=False)
    whole = [shape for shape in find(ground) if shape.end - shape.start >= len(name) - 1]
    if whole:
        stranger = (
            whole[0].trust is Trust.SHAPE
            and not any(word in COMMON or word.removesuffix("s") in COMMON for word in words)
            and folded not in fold(title)
        )
        return whole[0].trust >= Trust.COMMON or stranger
    return False


def _of_channel(channel: Channel) -> tuple[Found, ...]:
    description = (channel.description or "")[:_LONGEST_SOURCE]
    return _of_description(channel.title[:_LONGEST_TITLE], description, (channel.language or "").startswith("de"))


@lru_cache(maxsize=_MOST_CHANNELS)
def _of_description(title: str, description: str, german: bool) -> tuple[Found, ...]:
    """Give the hosts whom a channel's title and description introduce; the same for all of its items."""
    text = re.sub(r"<[^<>]{0,300}>|&[a-z]{2,6};", " ", description)[:_LONGEST_DESCRIPTION]
    ground = ground_of(text, glued=False, nouns=german)
    shapes = evidence.confirm(ground, find(ground))
    hosts = [one for one in intros.read(ground, shapes, "feed") if one.role is Role.HOST and " " in one.name]
    names = [one.name for one in hosts] + _regulars(text) + _who_acts(ground, shapes)
    names += [one.name for one in foreign.guests(text, "feed") if one.role is Role.HOST]
    names += presenters.of_description(title, " ".join(text.split()), nouns=german)
    starts = [shape.start for shape in shapes]
    for match in chain(_PODCAST_OF.finditer(text), _SOMETHING_WITH.finditer(text)):
        names += [
            shape.name for shape in intros.chain_from(ground, shapes, starts, match.end(), _REACH) if not shape.single
        ]
    names += _of_show(title)
    return tuple(_host(name, "feed.description") for name in names)


def _of_show(title: str) -> list[str]:
    """Give the people whom a show's title names: `Y with X`, `The X Show`."""
    ground = ground_of(title, glued=False, nouns=False)
    shapes = find(ground)
    starts = [shape.start for shape in shapes]
    names = [
        shape.name
        for match in _TITLE_OF.finditer(title)
        for shape in intros.chain_from(ground, shapes, starts, match.end(), 0)
        if not shape.single
    ]
    named = _SHOW_OF.fullmatch(title.strip())
    if named is not None and _is_given(named.group(1)) and _is_person(named.group(1), title):
        names.append(named.group(1))
    return names


def _who_acts(ground: Ground, shapes: list[Shape]) -> list[str]:
    """Give the only person of a description, where they open a sentence and do something: `Ada Lovelace walks …`."""
    people = {shape.name for shape in shapes if not shape.single and shape.trust >= Trust.COMMON}
    if len(people) != 1:
        return []
    return [
        shape.name
        for shape in shapes
        if shape.name in people
        and _ACTS.match(ground.text, shape.end)
        and _OPENING.search(ground.text, 0, shape.start) is not None
    ][:1]


def _regulars(text: str) -> list[str]:
    """Give the people whom a description names first of all, `Ada, Ben and Old Tom on games`; first names will do."""
    match = _REGULARS.search(text) or _FROM_REGULARS.search(text)
    if match is None:
        return []
    names = [presenters.without_calling(name.strip(" .")) for name in _JOINED.split(match.group(1))]
    known = [name for name in names if fold(name.split()[-1]) in GIVEN or " " in name]
    strange = any(fold(word) in COMMON | OPENERS | ORGANISATIONS for name in names for word in name.split()[-1:])
    plural = any(name.endswith("s") and fold(name) not in GIVEN for name in names)
    first = match.start() == 0 and not plural
    return [] if strange or (len(known) * 2 < len(names) and not first) else names
