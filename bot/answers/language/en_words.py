"""English: words that are no topic, words that ask, and the months."""

from bot.answers.language.table import words_of

FILLER = words_of(
    "shortest timestamp timestamps time times stamp timecode minute minutes second moment bit part section segment "
    "chapter talk talks talked talking discuss discusses discussed discussing discussion mention mentions mentioned "
    "explain explains explained say says said saying tell tells told ask asks asked cover covers covered covering "
    "whos wheres whens hows number title titled mentioning featuring feat ft w "
    "call calls episode episodes ep eps podcast podcasts pod show shows interview interviews interviewed "
    "interviewing post posts posted article essay essays one ones thing things stuff everything anything something "
    "someone somebody anyone guy guys person people please pls thx thanks find hear listen heard come comes came "
    "coming goes get gets know remember link links url urls got give gave where when who which what how list all every "
    "ever guest guests host hosts hosted hosting appear appears appeared appearance appearances start starts begin "
    "begins published released recorded aired written wrote author authored date day year month named name called "
    "recently recent newest latest last first long newest longest oldest random often sponsor sponsors sponsored "
    "actually really also want looking look need answer answers answered question else together full whole miss "
    "cohost cohosts co-host co-hosts cohosted co-hosted cohosting co-hosting guest-host guest-hosts guest-hosted "
    "ex former lady gal dude bloke chap gentleman "
    "exactly yours hey hi hello maybe somewhere probably download go goes happen happens many much"
)
ASKING = words_of(
    "what whats which when where who whom whose how many much long old far until till date day year episode "
    "episodes "
    "ep eps post posts podcast show exactly please pls"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
