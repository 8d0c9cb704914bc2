"""The ways in which people name a show, and how they write each: `&` or "and", with a comma or without. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of
from bot.model.show import Show
from bot.search.stops import STOPS
from bot.text import fold

_UNSAID = frozenset(("the", "podcast", "show", "der", "die", "das", "mp3", "m4a", "aac", "ogg", "hd", "video", "audio"))
_SHORTEST_NAME = 4
_SHORTEST_SITE = 4
# Sites that carry the shows of many.
_HOSTERS = words_of(
    "acast anchor apple art19 audioboom blogspot blubrry buzzsprout captivate castos feedburner feedpress fireside "
    "github google libsyn megaphone omny omnystudio patreon pinecast podbean podigee podtrac prx redcircle rss "
    "simplecast soundcloud spotify spreaker squarespace substack transistor tumblr wordpress youtube zencast example "
    "twitter facebook instagram tiktok linkedin mastodon bsky twitch discord reddit medium itunes linktree notion "
    "deezer overcast castbox stitcher iheart radio"
)
FEWEST_INITIALS = 3
_SUBTITLE = re.compile(r"\s*[:|–—(\[].*$")
_JOINING = frozenset(("&", "+", "and", "und", "n", "'n'", "’n’"))
_JOINED = r"(?:(?:&|\+|and|und|n|['’]n['’])\s*)?"
_MARKS = "[,;:!?]*"

# What titles put before the word for an episode and its number; a name where it is of several words, or TwoInOne.
_TITLED = re.compile(
    r"([^\W\d_]+(?: [^\W\d_]+){0,2})\s?[-–:|]?\s(?:Episode|EPISODE|Ep\.?|EP\.?|Folge|No\.|Nr\.)\s?#?\d{1,4}(?!\w)"
)
_JOINT = re.compile(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][a-zäöü])")
_FEWEST_TITLED, _MOSTLY = 3, 0.5

Called = tuple[str, str, int, bool]
"""What a text must hold to name a show in a form, the form, the show's id, and whether it is only a part of a name."""
_BESIDE_HOST = re.compile(r",? (?:with|w/|mit|avec|con|med|met|hosted by|presented by|by|von) ")
_SHORTEST_PART = 5


def called(names: Mapping[int, str], shows: Sequence[Show], codes: Mapping[str, int]) -> tuple[Called, ...]:
    """Give every form in which shows are named, the longest first: by folded names, sites of their own, and codes."""
    found = [(form, id_, False) for id_, name in names.items() for form in forms_of(name)]
    found += [(form, id_, False) for form, id_ in (*sites_of(shows), *codes.items())]
    whole = {form for form, _, _ in found}
    parts = Counter(part for name in names.values() for part in set(parts_of(name)))
    found += [
        (part, id_, True)
        for id_, name in names.items()
        for part in parts_of(name)
        if parts[part] == 1 and part not in whole
    ]
    found.sort(key=lambda one: (one[2], -len(one[0])))
    return tuple((_bare(form.split()[0]), form, id_, part) for form, id_, part in found if form)


def parts_of(name: str) -> tuple[str, ...]:
    """Give the parts that people take for a whole name: before and behind who hosts it, its first words, its last."""
    halves = [_said(half) for half in _BESIDE_HOST.split(_SUBTITLE.sub("", name), maxsplit=1)]
    found = [" ".join(half) for half in halves] if len(halves) > 1 else []
    words = _said(_SUBTITLE.sub("", name))
    shorter = (words[1:], *(words[:end] for end in range(2, len(words)))) if len(halves) == 1 else ()
    shorter = tuple(part for part in shorter if part and not {part[0], part[-1]} & _JOINING)
    found += [" ".join(part) for part in shorter if len(part) > 1 or "-" in "".join(part)]
    return tuple(
        part for part in found if len(part) >= _SHORTEST_PART and not set(part.split()) <= STOPS and not _is_time(part)
    )


def _is_time(part: str) -> bool:
    """Tell whether a part of a name is no more than a time: this week."""
    return any(form.fullmatch(part) for one in LANGUAGES for form in (one.this, one.last, one.today, one.yesterday))


def first_words(names: Mapping[int, str]) -> Mapping[str, tuple[int, str]]:
    """Give the shows by a first word that tells and that no other show's name holds, each with the whole name."""
    held = Counter(word for name in names.values() for word in set(re.findall(r"[^\W_]+", name)))
    told = {id_: _said(_SUBTITLE.sub("", name)) for id_, name in names.items()}
    return {
        said[0]: (id_, " ".join(said))
        for id_, said in told.items()
        if len(said) > 1 and held[said[0]] == 1 and _tells(said[0])
    }


def _tells(word: str) -> bool:
    small = any(word in one.filler or word in one.function_words for one in LANGUAGES)
    return len(word) >= _SHORTEST_PART and word.isalpha() and word not in STOPS and not small


def _bare(word: str) -> str:
    """Give what of a word is surely written: what stands before a mark."""
    return re.split(r"[^\w]", word, maxsplit=1)[0]


@lru_cache(maxsize=512)
def said_as(form: str) -> str:
    """Give a pattern of what people write for a form of a name: words that join and marks may be others, or missing."""
    pattern = ""
    for word in form.split():
        if word in _JOINING and pattern:
            pattern += _JOINED
        elif word in _UNSAID and pattern:
            pattern += rf"(?:{word}\s+)?"
        else:
            bare = word.rstrip(",;:!?")
            written = re.escape(bare).replace(r"\-", r"[-\s]?") if bare else _MARKS
            written = re.sub(r"\\?%", r"\\s*(?:%|percent|per\\s+cent)?", written)
            pattern += re.sub(r"['’]", "['’]?", written) + _MARKS + r"[\s-]+"
    return pattern.removesuffix(_MARKS + r"[\s-]+")


def titled_as(titles: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Give the names that many titles of one show alone begin with, as one word and as several: WkDaily Episode 12."""
    told = list(titles)
    whole = Counter(show_id for show_id, _ in told)
    begun = Counter(
        (form, show_id)
        for show_id, title in told
        if (found := _TITLED.match(title)) and (" " in found[1] or _JOINT.search(found[1]))
        for form in {fold(found[1]), fold(_JOINT.sub(" ", found[1]))}
    )
    held = {pair for pair, count in begun.items() if count >= max(_FEWEST_TITLED, _MOSTLY * whole[pair[1]])}
    shared = Counter(form for form, _ in held)
    return {form: show_id for form, show_id in held if shared[form] == 1 and len(form) >= _SHORTEST_PART}


def sites_of(shows: Sequence[Show]) -> list[tuple[str, int]]:
    """Give the names of sites that belong to one show alone, as people write them for the show: pcper for pcper.com."""
    of_site: dict[str, set[int]] = {}
    for show in shows:
        for url in (show.page_url, show.feed_url):
            labels = (urlsplit(url or "").hostname or "").split(".")
            if len(labels) > 1 and len(labels[-2]) >= _SHORTEST_SITE:
                of_site.setdefault(fold(labels[-2]), set()).add(show.id)
    return [(site, next(iter(ids))) for site, ids in of_site.items() if len(ids) == 1 and site not in _HOSTERS]


def initials_of(name: str) -> str:
    """Give the first letters of a name's words: ek for Engineering Kiosk."""
    return "".join(word[0] for word in name.split() if word[0].isalnum())


def whole_name(name: str) -> str:
    """Give a folded name as it is said, its small words too, without its subtitle: this week in kelp."""
    return " ".join(_said(_SUBTITLE.sub("", name)))


def forms_of(name: str) -> tuple[str, ...]:
    """Give the ways in which people name a show: without what nobody types, without its subtitle, by initials."""
    said = _said(name)
    short = _said(_SUBTITLE.sub("", name))
    initials = initials_of(name)
    while len(said) > 1 and said[0] in STOPS:
        said, short = said[1:], short[1:] if short[:1] == said[:1] else short
    forms = [" ".join(said)] if len(said) > 1 or (said and len(said[0]) >= _SHORTEST_NAME) else []
    if short and len(" ".join(short)) >= FEWEST_INITIALS:
        forms.append(" ".join(short))
    if len(initials) >= FEWEST_INITIALS and len(short) == len(said):
        forms.append(initials)
    return tuple(form for form in dict.fromkeys(forms) if form not in STOPS)


def _said(name: str) -> list[str]:
    """Give the words of a name without those around it that nobody types."""
    told = name.split()
    while told and told[0] in _UNSAID:
        del told[0]
    while told and told[-1] in _UNSAID:
        del told[-1]
    return told
