"""Which show a question names: by its name, what stands before a colon, initials, or the code in its titles. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.answers.directory import Directory
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
    "simplecast soundcloud spotify spreaker squarespace substack transistor tumblr wordpress youtube zencast example"
)
_FEWEST_INITIALS = 3
_SUBTITLE = re.compile(r"\s*[:|–—(\[].*$")
_WORK = "|".join(found.pattern for language in LANGUAGES for found in [language.facets["work"]])


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedShow:
    """A show and the words that name it; `sure` where they can hardly mean anything else."""

    show_id: int
    words: str
    sure: bool


def show_named(known: Directory, text: str) -> NamedShow | None:
    """Find the show that a question names, the longest name first."""
    said = " ".join(re.sub(r"[?!,;]", " ", fold(text)).split())
    named = [(form, show.id) for show, name in zip(known.shows, known.show_names, strict=True) for form in _forms(name)]
    named += [*_sites(known.shows), *known.codes.items()]
    for form, show_id in sorted(named, key=lambda pair: -len(pair[0])):
        if re.search(rf"(?<!\w){re.escape(form)}(?:'?s)?(?!\w)", said):
            sure = _is_sure(form, said) or (form in known.codes and len(form) >= _FEWEST_INITIALS)
            return NamedShow(show_id=show_id, words=form, sure=sure)
    return None


def _sites(shows: Sequence[Show]) -> list[tuple[str, int]]:
    """Give the names of sites that belong to one show alone, as people write them for the show: pcper for pcper.com."""
    of_site: dict[str, set[int]] = {}
    for show in shows:
        for url in (show.page_url, show.feed_url):
            labels = (urlsplit(url or "").hostname or "").split(".")
            if len(labels) > 1 and len(labels[-2]) >= _SHORTEST_SITE:
                of_site.setdefault(fold(labels[-2]), set()).add(show.id)
    return [(site, next(iter(ids))) for site, ids in of_site.items() if len(ids) == 1 and site not in _HOSTERS]


def _forms(name: str) -> tuple[str, ...]:
    """Give the ways in which people name a show: without what nobody types, without its subtitle, by initials."""
    said = [word for word in name.split() if word not in _UNSAID]
    short = [word for word in _SUBTITLE.sub("", name).split() if word not in _UNSAID]
    initials = "".join(word[0] for word in name.split() if word[0].isalnum())
    while len(said) > 1 and said[0] in STOPS:
        said, short = said[1:], short[1:] if short[:1] == said[:1] else short
    forms = [" ".join(said)] if len(said) > 1 or (said and len(said[0]) >= _SHORTEST_NAME) else []
    if short and len(" ".join(short)) >= _FEWEST_INITIALS:
        forms.append(" ".join(short))
    if len(initials) >= _FEWEST_INITIALS and len(short) == len(said):
        forms.append(initials)
    return tuple(form for form in dict.fromkeys(forms) if form not in STOPS)


def _is_sure(form: str, said: str) -> bool:
    """Tell whether a name is meant as one: of several words, beside a word for episodes or a number, after "on"."""
    name = re.escape(form)
    beside = rf"(?<!\w){name}(?:'?s)?\s+(?:\w+\s+){{0,2}}(?:#?\d|(?:{_WORK}))"
    after = rf"(?<!\w)(?:on|in|from|of|all|every|bei|beim|von|bei der|alle)\s+(?:the\s+)?{name}(?!\w)"
    return " " in form or re.search(beside, said) is not None or re.search(after, said) is not None
