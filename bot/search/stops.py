"""Words too common to search by, a table a language; the union is used, as questions mix languages."""

_EN = """a about above after again all also am an and any are as at be because been before being below between both but
by can could did do does doing done down during each few for from further get gets getting got had has have
having he her here hers him his how i if in into is it its itself just let like m me more most much my myself
no nor not now of off on once one only or other our ours out over own re s same she should so some such t than
that the their theirs them then there these they this those through to too u under until up us very was we
were what when where which while who whom whose why will with would you your yours ve ll d don doesn didn isn
wasn aren weren won wouldn couldn shouldn hasn haven im whats thats theyre theres hes shes youre dont doesnt
didnt isnt wasnt cant wont ive lets pls please w vs"""

_DE = """ab aber alle allem allen aller alles als also am an ander andere auch auf aus bei beim bin bis bist da dabei
damit dann das dass dazu dein dem den denn der des dessen die dies diese dieser dieses doch dort du durch ein
eine einem einen einer eines er es etwas euch euer fur gegen gewesen hab habe haben hat hatte hatten hier hin
ich ihm ihn ihnen ihr ihre im in ist ja jede jeder jedes jetzt kann kein keine konnen machen man mehr mein
mich mir mit nach nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie sind so solche soll sollte
sondern sonst uber um und uns unser unter viel vom von vor wahrend war waren warum was weil welche welcher
welches wem wen wenn wer werde werden wie wieder will wir wird wo wurde wurden zu zum zur zwar zwischen gibt
gab gerade mal eigentlich bitte denn habt seid denen deren ubers furs ums vors hinters durchs"""

STOPS = frozenset((_EN + " " + _DE).split())
