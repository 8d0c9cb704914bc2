"""Words that begin sentences, and so tell where a title or a link ends when no line break does."""

_WORDS = (
    # English: pronouns, articles, conjunctions, prepositions, the verbs of calls to action
    "a about after all also although an and any are as at be because before but by can check click come contact "
    "connect did do does don't download each enjoy every feel find first follow for from get give go has have "
    "he head "
    "hear her here here's his hosted how i i'd i'll i'm i've if in is it it's its join just last learn leave "
    "let let's listen look "
    "more music my narrated new next no not now on one or order original our out plus please presented produced "
    "published rate "
    "read recorded recommended register review see send she should sign since so some source special sponsored "
    "stay subscribe support take tell thank thanks that that's the their then there these they this those "
    "through to today tweet "
    "until use using video visit want was watch we we'd we'll we're we've welcome were what what's when where "
    "whether which while who "
    "why will with within without would write you you'll you're you've your "
    # German
    "aber alle als also am an auf aus bei bitte danke das dem den der dich die dies diese dieser dir doch du "
    "ein eine einen "
    "einer er es euch euer eure falls folge folgt für hat habt hier hört ich ihr ihre im in ist jetzt kann "
    "mehr mit nach nicht noch nun oder ohne schreibt sie sind so über um und uns unser unsere unter vom von vor "
    "wann warum was weil wenn wer werbung wie wir wird wo zu zum zur "
    # French, Spanish, Norwegian, Dutch
    "avec ce cette dans des elle est et il ils je la le les nous pour qui sur un une vous con de del el en esta "
    "este "
    "los las para por que se si sin una y av den det dette du et følg har i jeg og på som støtt til vi het een wij"
)
OPENERS = frozenset(_WORDS.split())
"""Case-folded; tested against the first word of a stretch that begins with a capital."""
