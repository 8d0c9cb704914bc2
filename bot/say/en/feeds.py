"""Fetching and reading feeds."""

SENTENCES: dict[str, str] = {
    "feed_bad_url": "“{url}” is no address that I can open; give it in full, such as https://show.example/feed.xml.",
    "feed_unreachable": "{url} cannot be reached ({reason}); see whether it opens in a browser, then try again.",
    "feed_unknown_host": "The server of {url} is not known to the network; check how the address is spelled.",
    "feed_not_secure": "The secure connection to {url} cannot be trusted: its owner must renew the certificate.",
    "feed_not_http": "What {url} answers is no proper HTTP; check the address and its port.",
    "feed_timeout": "{url} did not answer in full within {seconds} seconds; try again later.",
    "feed_cut_short": "The answer of {url} broke off or cannot be unpacked; try again later.",
    "feed_status": "{url} answers “{status} {reason}” instead of a feed; see whether it opens in a browser.",
    "feed_too_large": "{url} is larger than {limit_mb} MB, more than I read; ask the podcast for a shorter feed.",
    "feed_private_address": (
        "{url} lies in a private network, where I may not look; "
        "whoever runs me can allow it with PLAYHEAD_ALLOW_PRIVATE_FEEDS."
    ),
    "feed_too_many_redirects": "{url} sends me on more than {most} times; give the address at which the feed ends up.",
    "feed_is_html": "That is a web page, not a feed; look on it for a link named RSS and give me that one.",
    "feed_empty": "That address holds nothing at all; check it, or try again later.",
    "feed_not_a_feed": "That is no podcast feed (RSS or Atom); check the address, or ask the podcast for its feed.",
    "feed_another": (
        "The feed's address leads to another one now, “{title}” at {url}; add that one if it is the same show."
    ),
    "feed_no_channel": "{url} names no channel whose videos could be followed; give the channel's own page.",
    "feed_several": "“{typed}” may be several podcasts. Give the address of the one that you mean: {listed}",
    "directory_off": "Podcasts are not looked up by name here; give the address of the feed of “{typed}”.",
    "directory_empty": "The directory knows no podcast called “{typed}”; check how it is spelled, or give its feed.",
    "directory_silent": "The directory of podcasts does not answer; try again later, or give the feed's address.",
    "opml_not_read": "That is no list of feeds (OPML) that I can read; export it once more from your podcast app.",
    "feed_unreadable": "That feed cannot be read, or not in time; its owner can check it with a feed validator.",
    "chapters_not_read": "The chapters that the episode names cannot be read; they should be Podcasting 2.0's JSON.",
    "transcript_not_read": (
        "That transcript cannot be read; I know WebVTT, SubRip (srt), JSON, HTML and plain text with times."
    ),
    "indexed_beside": "{documents} chapters and transcripts fetched, {missing} not to be had now.",
    "notice_feed_broken": "I have not been able to read the feed of {show} for a day, and go on trying. {why}",
    "notice_feed_paused": (
        "I have not been able to read the feed of {show} for two weeks, and look no more: "
        "/feed resume, or /feed remove. {why}"
    ),
    "notice_feed_gone": (
        "The feed of {show} is gone for good, its server says, so I look no more. "
        "If it moved, /feed add its new address; what I have read stays."
    ),
}
