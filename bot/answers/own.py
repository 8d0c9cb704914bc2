"""What of the notes is an episode's own: neither who paid for it nor who took its pictures. Pure."""

import re

_PAID = re.compile(
    r"(?i)(?<!\w)(?:(?:our|today['’]s|this week['’]s|unsere?|heutige[rn]?) (?:\w+ )?(?:sponsor|werbepartner)"
    r"|sponsored by|(?:thanks|thank you|dank)\b.{2,60}\bsponsor|brought to you by|gesponsert"
    r"|promo ?code|rabatt ?code|gutscheincode"
    r"|support (?:for|to) .{2,40} comes from"
    r"|(?:\d+ ?%|\w+ (?:percent|per cent|prozent)) (?:off|rabatt)|free trial|use (?:the )?code"
    r"|^try .{2,40} (?:for )?free\b|^(?:sponsors?|werbung|anzeige|werbepartner|reklame)\s?:)"
)
_PICTURE = (
    r"(?:photos?|photograph(?:s|y)?|images?|pictures?|cover(?: ?art| ?image| ?photo)?|artwork|(?:episode |show )?art"
    r"|illustrations?|thumbnails?|logo|fotos?|bild(?:er)?|titelbild|coverbild|beitragsbild|symbolbild|illustrationen"
    r"|foto(?:s|graf(?:ie|in)?)?)"
)
_CAPTION = re.compile(
    rf"(?i)^[(\[*_ ]*(?:(?:cover|header|featured|lead|top|main) )?{_PICTURE}"
    r"(?: (?:credits?|courtesy(?: of)?|by|from|via|von|©)(?!\w)|\s?(?:credits?)?\s?[:©(])"
    rf"|(?<!\w){_PICTURE} (?:credit|courtesy|by|von):? [A-ZÄÖÜ][^.]{{2,60}}\.?[)\]]*$"
    r"|^[(\[]?(?:©|bildnachweis|bildquelle|bildrechte|photo ?credits?)(?!\w)"
    r"|(?:getty images|shutterstock|unsplash|/ ?(?:dpa|afp|reuters|ap images)|cc[ -]by(?:-\w+)*(?: \d\.\d)?)[)\]. ]*$"
)
_OF_PICTURES = re.compile(
    rf"(?i)(?<!\w)(?:{_PICTURE}|photographer\w*|illustrator\w*|fotograf\w*|draw\w*|drew|painted|designed)(?!\w)"
)


def is_own(sentence: str) -> bool:
    """Tell whether a sentence speaks of the matter: no advert, no caption or credit of a picture."""
    return not (is_advert(sentence) or is_caption(sentence))


def is_advert(sentence: str) -> bool:
    """Tell whether a sentence says itself that somebody pays for it, wherever in the notes it stands."""
    return _PAID.search(sentence) is not None


def is_caption(sentence: str) -> bool:
    """Tell whether a sentence only says what a picture shows or who made it."""
    return _CAPTION.search(sentence) is not None


def asks_pictures(text: str) -> bool:
    """Tell whether a question is about pictures, so that what stands under them may answer it."""
    return _OF_PICTURES.search(text) is not None
