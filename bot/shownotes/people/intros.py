"""People in prose: names beside the words that say what they are to the episode."""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice, pairwise

from bot.model.episode import Role
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.cues import CHAIN_END, NO_CHAIN, PAST, Cue, Trigger
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.leads import BEFORE
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.places import verb_places
from bot.shownotes.people.sentences import SENTENCE_END, sentence_before
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.verbs import AFTER
from bot.shownotes.people.words import ROLES
from bot.shownotes.small import holds

_ROLE_OF = {
    Cue.GUEST: Role.GUEST,
    Cue.HOST: Role.HOST,
    Cue.AUTHOR: Role.AUTHOR,
    Cue.CREW: Role.CREW,
    Cue.KNOWN: Role.MENTIONED,
    Cue.SPEAKER: Role.GUEST,
    Cue.JOINED: Role.HOST,
    Cue.MARKED_GUEST: Role.GUEST,
    Cue.MARKED_HOST: Role.HOST,
}
_HOST_CALLED = re.compile(
    r"(?<!to )\b(?:(?:co-?)?hosts?|presenters?|moderator(?:in|en|innen)?|gastgeber(?:in|innen)?|interviewer(?:in)?)\s$"
)
"""Right before a name: who is talked with is who asks."""
HOST_ACTS = "intro.host_acts"
"""The rule that takes somebody for a host by what they do."""
GUEST_OF_HOST = "intro.guest"
_LONGEST_LINK = 140
_OWN = re.compile(
    r"\b(?:her|his|their|she|he|they|how|why|us|sein\w*|ihre?\w*|wie|warum|uns|hvordan|comment|cómo)\b|"
    r"erläutert|erzählt|schildert"
)
_PLACED = re.compile(
    r"\s(?:of|from|at|aus|vom|von|de|du|d['’]|del)\s?[\w.&’' -]{2,50}(?:,|\s(?:and|und|sowie|et|y|plus|&))\s"
    r"|,?\s(?:and|und|et|y)\s(?:with|mit|con|avec)\s|\s\([^()\n]{1,60}\)(?:,|\s(?:and|und|et|y|&))\s"
)
_PRONOUN = re.compile(
    r"\b(?:[Ss]he|[Hh]e|[Tt]hey|[Ss]ie|[Ee]r|[Ee]lle|[Ii]l|[Ee]lla)(?: (?:also|both|all|then|auch|dann))?\s$"
)
_DESCRIBED = re.compile(
    r"\b(?:der|die|das|ein|eine|the|a|an|our|unser|unsere|le|la|el|il|de|den)\s(?:[a-zà-ÿ]+\s){1,2}$", re.IGNORECASE
)
"""Before a first name: somebody who must be described, `die kleine Ada`, is heard for the first time."""
_LAST = re.compile(
    r"\b(?:letzte[nr]?|nächste[nr]?|last|next|previous) (?:woche|folge|week|episode|sendung)\b|\b(?:wie|like|"
    r"such as)\s$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:Regie|Technik|Schnitt|Redaktion|Produktion|Musik|Moderation|Hosts?|Ton|Producers?|Editors?|Music|"
    r"Edited by): ?$"
)
"""Before a name: a label that says something else of its bearer, `Regie: …`."""
_RUN_BY = re.compile(
    r"(?: [A-Z][\w&.]*){0,2} (?:co-?founder|founder|president|owner|director|manager|coach|captain|CEO|CTO) (?=[A-Z])"
)
"""Behind a name: it is a body's, and whose the next one is, `Angel City FC co-founder X`."""
_CALLED = re.compile(
    r" (?:(?:[Hh]ead|[Dd]irector|VP|[Pp]rofessor|[Cc]hief|[Ll]ead|[Mm]anager|(?:[Cc]o-?)?[Ff]ounder|[Ee]ditor|CEO|CTO)"
    r" (?:of|at) (?:the )?[\w&.-]+(?: [A-Z][\w&.-]+)?|[A-Z][\w&.-]+ (?:CEO|CTO|[Cc]o-?founder|[Ff]ounder)) $"
)
_DIGIT = re.compile(r"\d")
_WITH = re.compile(r"\b(?:mit|med|met|with|avec|con)\b")
_MOST_PEOPLE = 60
_MOST_PASSED = 8
_MOST_LEAD_WORDS = 4
_MOST_TRIGGERS = 200
_MOST_ACTORS = 1_500


def read(
    ground: Ground, shapes: list[Shape], source: str = "notes", hosts: "AbstractSet[tuple[str, ...]]" = frozenset()
) -> list[Found]:
    """Give the people whose role the prose tells; `hosts` are known already: whom they talk to is their guest."""
    return _behind_leads(ground, shapes, source, hosts) + _before_verbs(ground, shapes, source)


def _behind_leads(
    ground: Ground, shapes: list[Shape], source: str, hosts: "AbstractSet[tuple[str, ...]]"
) -> list[Found]:
    found: list[Found] = []
    starts = [shape.start for shape in shapes]
    for trigger in BEFORE if shapes else ():
        if not holds(ground.small, trigger.stems):
            continue
        text = ground.parted if trigger.small else ground.text
        for match in islice(trigger.pattern.finditer(text), _MOST_TRIGGERS):
            if trigger.cue is Cue.JOINED and not _has_subject(ground.text, shapes, starts, match.start()):
                continue
            chain = chain_from(ground, shapes, starts, match.end(), trigger.reach)
            chain = before_with(ground, chain) if trigger.cue is Cue.HOST else chain
            told = [_found(ground, shape, trigger, match.start(), source) for shape in chain]
            hosted = trigger.cue is Cue.JOINED and _is_host_before(ground, shapes, starts, match.start(), hosts)
            found += [replace(one, role=Role.GUEST, rule=GUEST_OF_HOST) if hosted else one for one in told]
    return found


def _before_verbs(ground: Ground, shapes: list[Shape], source: str) -> list[Found]:
    found: list[Found] = []
    for index, shape in enumerate(shapes[:_MOST_ACTORS]):
        verbs = verb_places(ground.text, shape.end)
        for trigger in AFTER:
            if not _may_act(ground, shape, trigger) or not _acts(ground.text, shape.end, trigger, verbs):
                continue
            marked = trigger.cue in {Cue.MARKED_GUEST, Cue.MARKED_HOST}
            chain = [shape] if marked else [shape, *_chain_back(ground, shapes, index)]
            acting = [_found(ground, one, trigger, one.start, source) for one in chain]
            found += [replace(one, rule=HOST_ACTS) if one.role is Role.HOST and not marked else one for one in acting]
    return found


def _acts(text: str, end: int, trigger: Trigger, verbs: list[int]) -> bool:
    if not any(trigger.pattern.match(text, place) for place in verbs):
        return False
    return trigger.cue is not Cue.SPEAKER or _is_own_story(text, end)


def _is_own_story(text: str, end: int) -> bool:
    """Tell who speaks of what is theirs, as guests do, from who is in the news."""
    stop = SENTENCE_END.search(text, end)
    sentence = text[end : min(stop.start() if stop is not None else len(text), end + _LONGEST_LINK)]
    return _OWN.search(sentence) is not None


def _has_subject(text: str, shapes: list[Shape], starts: list[int], position: int) -> bool:
    """Tell whether a person's full name stands directly before a verb."""
    if _PRONOUN.search(text, max(0, position - 24), position):
        return True
    at = bisect_left(starts, position) - 1
    if at < 0 or shapes[at].single or text[shapes[at].end : position].strip():
        return False
    return not text[: shapes[at].start].endswith(("mit ", "with ", "bei "))


def _is_host_before(
    ground: Ground, shapes: list[Shape], starts: list[int], position: int, hosts: "AbstractSet[tuple[str, ...]]"
) -> bool:
    """Tell whether who stands before a verb is a host or called so: whom they talk to is their guest."""
    at = bisect_left(starts, position) - 1
    if at >= 0 and tokens_of(shapes[at].name) in hosts:
        return True
    return at >= 0 and _HOST_CALLED.search(ground.small, max(0, shapes[at].start - 24), shapes[at].start) is not None


def _may_act(ground: Ground, shape: Shape, trigger: Trigger) -> bool:
    """Tell whether a shape may be who a verb speaks of: a full name, or a bare given name that interviews."""
    if shape.single:
        may_host = shape.trust is Trust.GIVEN and trigger.cue is Cue.HOST
        return may_host and _DESCRIBED.search(ground.text, max(0, shape.start - 40), shape.start) is None
    if shape.trust is Trust.SHAPE and ground.text.endswith((" of ", " from ", " at ", " the "), 0, shape.start):
        return False
    if trigger.cue is Cue.HOST and not ground.nouns and shape.trust is Trust.SHAPE and is_name_like(shape):
        return sentence_before(ground.text, shape.start).strip() in {"", "and", "Host", "Hosts"}
    if (ground.nouns or trigger.cue is Cue.HOST) and shape.trust is not Trust.GIVEN:
        return False
    return shape.trust >= Trust.SHAPE and (trigger.cue is not Cue.SPEAKER or shape.trust is Trust.GIVEN)


def _found(ground: Ground, shape: Shape, trigger: Trigger, at: int, source: str) -> Found:
    role = _ROLE_OF[trigger.cue]
    sentence = sentence_before(ground.text, min(at, shape.start))
    sure = trigger.cue is not Cue.SPEAKER
    if role is Role.GUEST and _HOST_CALLED.search(ground.small, max(0, shape.start - 24), shape.start):
        role = Role.HOST
    elif role is Role.GUEST and (PAST.search(sentence) or _LAST.search(ground.text, at, max(at, shape.start))):
        role = Role.MENTIONED
    return Found(
        name=shape.name,
        role=role,
        rule=f"intro.{trigger.cue.value}",
        source=source,
        start=shape.start,
        end=shape.end,
        sure=sure,
    )


def chain_from(ground: Ground, shapes: list[Shape], starts: list[int], position: int, reach: int) -> list[Shape]:
    """Give the name that follows a trigger, and those that are joined to it."""
    index = _first(ground, shapes, starts, position, reach)
    if index is None:
        return []
    chain = [shapes[index]]
    passed = 0
    for shape in shapes[index + 1 : index + 1 + _MOST_PEOPLE]:
        between = _without_calling(ground.text[chain[-1].end : shape.start])
        if len(between) > _LONGEST_LINK or NO_CHAIN.search(between):
            break
        if shape.trust >= Trust.SHAPE and CHAIN_END.search(between) and _is_listed(chain[-1], shape, between):
            chain.append(shape)
            passed = 0
        passed += 1
        if passed > _MOST_PASSED:
            break
    return chain


def before_with(ground: Ground, chain: list[Shape]) -> list[Shape]:
    """Give the names of a chain before the one that others are with: `Ada talks with …`."""
    kept = chain[:1]
    for one, other in pairwise(chain):
        if _WITH.search(ground.text, one.end, other.start):
            break
        kept.append(other)
    return kept


def _without_calling(between: str) -> str:
    """Leave out the calling right before a name, `and author X`, `and head of protocol X`."""
    between = _CALLED.sub(" ", between)
    head, space, word = between.rstrip().rpartition(" ")
    called = is_calling(word.casefold().strip(".,")) or (word[:1].isupper() and opens_with_calling(word))
    return head + space if space and called else between


def _is_listed(before: Shape, shape: Shape, between: str) -> bool:
    """Tell whether a shape goes on with a list of names; behind other words only a known given name does."""
    if between.strip(" ,&/+;•·|") in {"", "and", "und", "og", "och", "et", "y", "e", "en", "with"}:
        return shape.single == before.single or shape.trust is Trust.GIVEN
    if shape.trust is Trust.SHAPE and _PLACED.fullmatch(between):
        return is_name_like(shape)
    return shape.trust >= Trust.COMMON and not shape.single


def _first(ground: Ground, shapes: list[Shape], starts: list[int], position: int, reach: int) -> int | None:
    """Find the name nearest behind a trigger; a shape without a known given name only where nothing stands between."""
    index = bisect_left(starts, position)
    while index < len(shapes) and shapes[index].start - position <= reach:
        shape = shapes[index]
        between = ground.text[position : shape.start]
        if NO_CHAIN.search(between) or _LABEL.search(between):
            break
        if _RUN_BY.match(ground.text, shape.end):
            position = shape.end
        elif shape.trust >= Trust.COMMON and not (shape.single and _continues(ground, shape)):
            return index
        if shape.trust is Trust.SHAPE and not shape.single and is_lead(between) and not _owns(ground, shape):
            return index
        index += 1
    return None


def is_lead(between: str) -> bool:
    """Tell whether only a few small words or callings stand between a trigger and a name."""
    words = between.split()
    if words and words[-1].casefold().strip("“”„\"'‘") in {"a", "an", "the", "ein", "eine", "einem", "einer"}:
        return False
    return len(words) <= _MOST_LEAD_WORDS and all(
        word[0].islower()
        or word.casefold().strip(".,:") in ROLES
        or not word[0].isalpha()
        or word.endswith(("'s", "’s"))
        or (word is words[-1] and opens_with_calling(word))
        for word in words
    )


def _owns(ground: Ground, shape: Shape) -> bool:
    """Tell a body or a thing by what follows: `X's`, `X founder`."""
    following = ground.text[shape.end : shape.end + 30]
    word = following.split(None, 1)[0].casefold().strip(".,") if following[:1] == " " and following.strip() else ""
    return following.startswith(("'s", "’s")) or word in ROLES


def _continues(ground: Ground, shape: Shape) -> bool:
    """Tell whether a single given name is only the front of something longer, as in `Max/MSP` or `Alex's`."""
    return ground.text[shape.end : shape.end + 1] in {"/", "'", "’", "-"}


def _chain_back(ground: Ground, shapes: list[Shape], index: int) -> list[Shape]:
    """Give the names that stand joined before the one at `index`."""
    chain: list[Shape] = []
    after = shapes[index]
    for shape in reversed(shapes[max(0, index - _MOST_PEOPLE) : index]):
        between = _CALLED.sub(" ", ground.text[shape.end : after.start])
        if (
            len(between) > _LONGEST_LINK
            or NO_CHAIN.search(between)
            or not CHAIN_END.search(between)
            or _DIGIT.search(between)
        ):
            break
        if shape.trust >= Trust.SHAPE and shape.single == after.single:
            chain.append(shape)
            after = shape
    return chain
