"""Whether an answer, in the form of `ask --batch`, is right by a label.

episode   the first episode given is an accepted one
moment    the first moment given starts in the window of an accepted episode, five seconds of slack at both ends
link      the first link given has an accepted URL
guest     the people given hold every name and one other at most; the first episode is an accepted one, and where
          several are accepted the episodes given have F1 >= 0.66 with them
list      the episodes given have F1 >= 0.8 with those accepted
fact      the text holds every phrase in whole words (`a|b`: one of them), and the first episode is an accepted one
negative  it abstained
What abstains otherwise, and a text of more than eighty words, is wrong. `also_ok` counts neither for nor against;
`alt` holds further windows.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

SLACK_S = 5.0
MOST_WORDS = 80
_LIST_F1 = 0.8
_GUEST_F1 = 0.66
_PUNCTUATION = re.compile(r"[^\w\s'&+#%$]")
_TRACKING = re.compile(r"utm_\w+$|(?:fbclid|gclid|mc_cid|mc_eid|igshid|si|ref_src)$")
_QUOTES = str.maketrans("‘’“”–—", "''\"\"--")

Label = Mapping[str, Any]
Given = Mapping[str, Any]


def right(question: Label, given: Given) -> bool:
    """Tell whether an answer is right."""
    abstained = bool(given.get("abstained"))
    if question["kind"] == "negative":
        return abstained
    if abstained or len(words_of(given)) > MOST_WORDS:
        return False
    return _RULES[question["kind"]](question["answer"], given)


def words_of(given: Given) -> list[str]:
    return str(given.get("text") or "").split()


def plain(text: str) -> str:
    """Give a text without case, accents and punctuation."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(_PUNCTUATION.sub(" ", bare.translate(_QUOTES).casefold()).split())


def holds(text: str, wanted: str) -> bool:
    """Tell whether a text has one of the phrases parted by `|`, in whole words."""
    padded = f" {plain(text)} "
    return any(f" {plain(phrase)} " in padded for phrase in wanted.split("|"))


def loose_quotes(given: Given, notes: Mapping[str, str]) -> Iterator[str]:
    """Give the quotes of an answer that do not stand word for word in the (plain) notes of their episode."""
    for moment in given["moments"]:
        quote = plain(str(moment["quote"] or "").strip("… "))
        if quote and quote not in notes[moment["guid"]]:
            yield str(moment["quote"])


def _episodes(wanted: Label, given: Given) -> list[str]:
    neutral = set(wanted.get("also_ok", ())) - set(wanted["episodes"])
    return [one["guid"] for one in given["episodes"] if one["guid"] not in neutral]


def _first_fits(wanted: Label, given: Given) -> bool:
    found = _episodes(wanted, given)
    return bool(found) and found[0] in wanted["episodes"]


def _moment(wanted: Label, given: Given) -> bool:
    if not given["moments"]:
        return False
    first = given["moments"][0]
    windows = [{**wanted, "episode": wanted["episodes"][0]}, *wanted.get("alt", ())]
    return any(
        first["guid"] == window["episode"]
        and first["start"] is not None
        and window["start"] - SLACK_S <= first["start"] <= (window.get("end") or window["start"]) + SLACK_S
        for window in windows
    )


def _link(wanted: Label, given: Given) -> bool:
    urls = wanted["url"] if isinstance(wanted["url"], list) else [wanted["url"]]
    return bool(given["links"]) and _address(given["links"][0]["url"]) in {_address(url) for url in urls}


def _address(url: str) -> str:
    """Give what tells one page from another: no scheme, no www, no tracking, no slash at the end."""
    parts = urlsplit(url.strip() if "://" in url else f"https://{url.strip()}")
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(name)
    ]
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}".casefold()


def _guest(wanted: Label, given: Given) -> bool:
    people = given["people"]
    named = " ; ".join(one["name"] for one in people)
    few = len(people) <= max(1, len(wanted.get("people", ()))) + 1
    if not (few and all(holds(named, name) for name in wanted.get("must_contain", ())) and _first_fits(wanted, given)):
        return False
    return len(set(wanted["episodes"])) == 1 or _f1(wanted["episodes"], _episodes(wanted, given)) >= _GUEST_F1


def _list(wanted: Label, given: Given) -> bool:
    return _f1(wanted["episodes"], _episodes(wanted, given)) >= _LIST_F1


def _fact(wanted: Label, given: Given) -> bool:
    said = all(holds(str(given["text"]), phrase) for phrase in wanted.get("must_contain", ()))
    return said and (not wanted["episodes"] or _first_fits(wanted, given))


def _f1(wanted: Sequence[str], given: Sequence[str]) -> float:
    return 2 * len(set(wanted) & set(given)) / ((len(set(wanted)) + len(set(given))) or 1)


_RULES: Mapping[str, Callable[[Label, Given], bool]] = {
    "episode": _first_fits,
    "moment": _moment,
    "link": _link,
    "guest": _guest,
    "list": _list,
    "fact": _fact,
}
