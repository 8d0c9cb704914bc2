"""`playhead try`: what it refuses; the terminal's own words stand in `bot.playground.screen`."""

SENTENCES: dict[str, str] = {
    "try_foreign": (
        "{path} was not made by playhead try, which begins its file afresh each time; nothing in it was changed. "
        "Name another file with --db."
    ),
    "try_beyond": (
        "{url} was not looked at: playhead try leaves this machine only for feeds named when it starts. End it, then: "
        "playhead try {url}"
    ),
    "try_session": "{path} cannot be replayed: {why}. Keep a session with :save FILE, or print one through a pipe.",
}
