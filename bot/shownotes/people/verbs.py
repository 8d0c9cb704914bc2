"""Triggers whose names stand directly before: `joins us`, `ist zu Gast`, `interviews`, `and I`."""

import re

from bot.shownotes.people.cues import Cue, Trigger

_ALSO = r"(?:,?\s(?:also|then|kindly|finally|once again|wieder|heute|auch|both|all|our|we|dann|uns))?"

SPEAKS = re.compile(
    r",?\s(?:discusses|dissects|analy[sz]es|explains|talks about|breaks down|weighs in|gives (?:an?|us|her|his)|"
    r"examines|"
    r"argues|describes|reports|looks at|shares|recounts|reflects|unpacks|outlines|details|debunks|reviews|previews|"
    r"tells (?:us|the)|responds|answers|erklärt|analysiert|erzählt|berichtet|beschreibt|schildert|kommentiert|ordnet)\b"
)
"""What somebody does behind a name who speaks in the episode, as a row of such sentences shows."""

AFTER: tuple[Trigger, ...] = (
    Trigger(
        pattern=re.compile(r"\s?[(\[](?:[Ss]pecial )?(?:[Gg]uest|[Gg]ast|[Gg]jest|[Gg]äst|[Ii]nvitée?|GUEST)[)\]]"),
        cue=Cue.MARKED_GUEST,
    ),
    Trigger(
        pattern=re.compile(r"\s?[(\[](?:[Cc]o-?)?(?:[Hh]ost|[Mm]oderat(?:ion|orin|or)|[Ii]nterviewer|HOST)[)\]]"),
        cue=Cue.MARKED_HOST,
    ),
    Trigger(
        pattern=re.compile(
            rf"{_ALSO}\s(?:(?:comes?|came) (?:over|round|along|in|into|to (?:our|the))|drops? in|pops? (?:in|by|round)|"
            rf"squeez\w+ in|visits? (?:us|the)|nous rejoint|est avec nous|est de retour|vuelve|nos visita|se suma|"
            rf"kommt (?:vorbei|zu uns|ins)|schaut vorbei|stattet uns|besucht|joins?|joined|joining|stops? (?:by|"
            rf"in)|guests?(?=[.])|(?:is|are|was|were) (?:interviewed|quizzed|grilled|questioned) by|"
            rf"stopped by|drops? by|returns?(?=,? (?:to|for|as|this time|once (?:more|again))\b)|comes? "
            rf"(?:on|back|by|to)|came (?:on|by)|(?:is|are) back|(?:is|are|was|were) (?:here|our|my|today['’]s|this "
            rf"week['’]s|the|a|back as|with us)?\s?(?:special |featured |esteemed |first )?guests?|"
            r"(?:is|are) here(?: to| with|!)|as (?:our |a |the |special )*guests?|calls in|walks us|takes us|takes "
            r"me|tells? us|shows? (?:us|[A-Z]\w+)|helps? us|guest[- ]hosts?|(?:is|are) on the (?:show|podcast|pod|"
            r"program)|(?:(?:is|was|are|were) )?(?:back |live )?in the studio|sits? (?:down|"
            r"in)(?! (?:\w+ ){0,4}?(?:with|to|for|and)\b)|joins? us|"
            r"(?:ist|sind|war|waren)(?:\s[\wäöüß]+){0,4}?\s(?:[Zz]u [Gg]ast|Gast|Gäste|dabei|eingeladen)|[Zz]u "
            r"[Gg]ast|(?:ist|sind) (?:zurück|wieder (?:da|dabei|hier|bei uns))|[a-zäöüß]{2,}t mit uns|"
            r"erzählt uns|besucht uns|[Ii]m [Ii]nterview|[Ii]m [Gg]espräch|gastiert|"
            r"breaks? (?:it|this|things) (?:all )?down|teams? up to|(?:talks?|speaks?) (?:to|with) us\b|"
            r"(?:is|are) (?:our|my) (?:\w+ )?(?:experts?|physicists|scientists|panell?ists?|guides?) (?:today|this)|"
            r"joiner|er gjest\w*|er med\b|gjester\b|est l['’]invitée?|est notre invitée?|nos acompaña|es nuestr[oa] "
            r"invitad[oa]|è ospite)|,\s(?:our|my|today['’]s|this (?:week|month)['’]s)\s(?:[\w-]+\s){0,2}guests?\b",
        ),
        cue=Cue.GUEST,
    ),
    Trigger(
        pattern=re.compile(
            rf"{_ALSO}\s(?:discusses|shares|explains|talks(?! (?:to|with))|tells|reveals|argues|breaks "
            rf"down|makes the case|reflects|describes|opens up|speaks about|chats about|answers|unpacks|"
            rf"guides us|"
            r"erklärt|erzählt|erläutert|berichtet|spricht(?! mit)|verrät|schildert|bietet|gibt|forteller|forklarer|"
            r"raconte|explique|cuenta|explica)\b",
        ),
        cue=Cue.SPEAKER,
    ),
    Trigger(
        pattern=re.compile(
            r"(?:\s\((?:co-?)?host(?:s|in)?\)|,\s(?:the |your |our )?(?:co-?)?hosts?\b(?! of\b)|"
            r"\s(?:hosts(?=[\s.,])|interviews?|interviewed|is joined|are joined|and I (?:are|were) joined|"
            r"and I (?:talk|speak|chat|interview|welcome|sit|sat)\w*|and guests?\b|(?:spends?|takes|"
            r"devotes) [^.!?\n]{1,40}(?:push|press|ask|challeng|grill|question)ing|"
            r"pushes back|presses|grills|quizzes|(?:sits? down|sat down|talks?|speaks?|spoke|chats?|chatted|catches "
            r"up) (?:(?!about\b|through\b|over\b)\w+ ){0,3}(?:with|to)\b(?! us\b)|welcomes?|"
            r"(?:has|have) (?:the|your|all the) (?:[\w'’-]+ ){0,2}(?:news|headlines|stories|latest|roundup|results)|"
            r"finds? out\b|conversan? cada|charlan? cada|hablan? cada|répond|"
            r"introduces? (?:each|every|the|our|this|a)|(?:opens?|empt(?:y|ies)|digs? into|goes? through|dips? into) "
            r"(?:the|your|our) (?:post|mail|inbox|letter)\w*|answers? (?:your|the|listener|reader|mail|questions?|"
            r"\w+ (?:of your )?(?:questions|letters|mails?|emails))\b|plays? (?:records|tracks|songs|music|an hour|"
            r"some of)|asks? (?:for|her|him|them|what|why|how|whether|about|if|the (?:awkward|questions))\b|presents? "
            r"(?:the|a|an|this|her|his|our|your)|goes? solo|(?:is |are )?(?:all )?alone (?:at|in|with|behind|"
            r"this)|looks? back (?:at|on|over)|rounds? up|counts? down|picks? (?:the|her|his|their|some)|bookmarked|"
            r"with (?:the|this|today['’]s|your|last|our|all) (?:[\w'’-]+ ){0,2}(?:news|numbers|headlines|stories|"
            r"week|weekend|results|bulletin|briefing|digest|roundup)|guides? you|brings? you|catch(?:es)? up on|"
            r"(?:beantwortet|beantworten|lesen|liest) (?:eure|die|euren|ein paar|wieder|\w+ (?:eurer )?(?:fragen|"
            r"mails?))|fragt(?: allein| nach|,)|(?:ist |sitzt |steht |backt |heute )?(?:ganz )?allein[ ,.]|hat die "
            r"schönsten|blickt zurück|blicken zurück|führt durch|führen durch|stellt (?:die|euch|fünf|drei)|"
            r"robb\w+ mit|hat [^.!?\n]{0,60}?[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][^.!?\n]{1,60} (?:besucht|getroffen|"
            r"eingeladen|interviewt|befragt|begleitet)\b|"
            r"répond(?:ent)? à (?:vos|nos)|reçoi(?:t|vent)|présente(?:nt)?|accueille(?:nt)?|"
            r"interroge|s['’]entretient|responden? a (?:las|vuestras|sus|los)|entrevistan? a|charlan? con|"
            r"conversan? con|recibe|"
            r"begrüßt|spricht mit|redet mit|unterhält sich mit|im gespräch mit|moderiert|führt durch))",
        ),
        cue=Cue.HOST,
    ),
)
