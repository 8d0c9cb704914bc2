"""Settings that are missing or wrong."""

SENTENCES: dict[str, str] = {
    "setting_wrong": "{variable} is wrong: {why}.",
    "token_missing": (
        "Playhead has no token. Create an application at https://discord.com/developers/applications, copy its bot "
        "token into DISCORD_TOKEN (or .env), and start again. To try Playhead without one: playhead try"
    ),
    "token_refused": (
        "Discord refused the token in DISCORD_TOKEN. Copy it anew from the Bot page of your application at "
        "https://discord.com/developers/applications (Reset Token), and start again."
    ),
}
