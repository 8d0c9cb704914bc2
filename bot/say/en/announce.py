"""Announcements: the cards, the commands, set-up, and why something was or was not announced."""

SENTENCES: dict[str, str] = {
    "announce_line": "New episode of {show}: **{title}**",
    "announce_with": "With {names}",
    "announce_started": "New episodes of {show} are announced in {channel}{role}.",
    "announce_all_shows": "every show here",
    "announce_role": ", pinging {role}",
    "announce_role_silent": (
        " {role} cannot be pinged by me there: make the role mentionable, or give me Mention Everyone in {channel}."
    ),
    "announce_stopped": "{channel} no longer announces {show}.",
    "announce_none": "{channel} announces nothing.",
    "announce_title": "Announcements",
    "announce_list_line": "{channel} · {show}{role}{paused}",
    "announce_list_paused": " · paused: {reason}",
    "announce_list_empty": "No channel announces anything yet. Start with /announce start and a channel.",
    "announce_missing": ("In {channel} I lack: {missing}. Give them to me in the channel's settings, then try again."),
    "announce_role_foreign": "That role cannot be pinged: choose one of this server's own roles, not everyone.",
    "button_ask": "Ask about it",
    "button_talk": "Talk about it",
    "button_announcement": "Announcement",
    "digest_title": "{count} new episodes",
    "digest_line": "{count} new episodes of {shows}",
    "digest_choose": "About an episode",
    "talk_line": "What do you think of **{title}**?",
    "announce_when_unknown": "“{typed}” is no time to announce at. Write at once, daily 18:00 or weekly friday 18:00.",
    "announce_quiet_unknown": "“{typed}” are no quiet hours. Write them as 22:00-07:00, or leave them out.",
    "announce_zone_unknown": "I know no time zone “{typed}”. Write one as Europe/Berlin or America/New_York.",
}
