"""Fetching and reading feeds."""

SENTENCES: dict[str, str] = {
    "feed_bad_url": "“{url}” is no address that I can open; give it in full, such as https://show.example/feed.xml.",
    "feed_unreachable": "{url} cannot be reached ({reason}); see whether it opens in a browser, then try again.",
    "feed_unknown_host": "The server of {url} is not known to the network; check how the address is spelled.",
    "feed_not_secure": "The secure connection to {url} cannot be trusted: its owner must renew the certificate.",
    "feed_not_http": "What {url} answers is no proper HTTP; check the address and its port.",
    "feed_timeout": "{url} did not answer in full within {seconds:# second|# seconds}; try again later.",
    "feed_cut_short": "The answer of {url} broke off or cannot be unpacked; try again later.",
    "feed_status": "{url} answers “{status} {reason}” instead of a feed; see whether it opens in a browser.",
    "feed_too_large": "{url} is larger than {limit_mb} MB, more than I read; ask the podcast for a shorter feed.",
    "feed_private_address": (
        "{url} lies in a private network, where I may not look; "
        "whoever runs me can allow it with PLAYHEAD_ALLOW_PRIVATE_FEEDS."
    ),
    "feed_too_many_redirects": (
        "{url} sends me on more than {most:# time|# times}; give the address at which the feed ends up."
    ),
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
    "indexed_beside": (
        "{documents:# document of chapters or a transcript|# chapters and transcripts} fetched, {missing} not to "
        "be had now."
    ),
    "notice_feed_broken": "I have not been able to read the feed of {show} for a day, and go on trying. {why}",
    "notice_feed_paused": (
        "I have not been able to read the feed of {show} for two weeks, and look no more: "
        "/feed resume, or /feed remove. {why}"
    ),
    "notice_feed_gone": (
        "The feed of {show} is gone for good, its server says, so I look no more. "
        "If it moved, /feed add its new address; what I have read stays."
    ),
    "feed_added": (
        "**{show}**: {episodes:# episode|# episodes}{since}, {chapters} with chapters, {transcripts} with a "
        "transcript, "
        "{persons:# person|# people} named."
    ),
    "feed_added_since": " since {since}",
    "feed_added_coming": (
        "Still being fetched: chapters of {chapters:# episode|# episodes}, transcripts of {transcripts}."
    ),
    "feed_added_next": "New ones are announced once a channel is chosen: /announce start, or the button for this one.",
    "pair_question": (
        "{shared:# episode|# episodes} of **{main}** and **{other}** {shared:is|are} the same. Is it one "
        "podcast, in two feeds? "
        "Then each episode is found and announced once, with both links."
    ),
    "pair_yes": "Yes, one podcast",
    "pair_no": "No, two",
    "pair_done": "**{main}** and **{other}** are one podcast now; {shared:# episode is|# episodes are} the same.",
    "pair_parted": "**{main}** and **{other}** are two podcasts.",
    "pair_line": "One podcast with **{other}**: {shared:# episode is|# episodes are} the same.",
    "pair_not": "Those two have not enough episodes in common to be one podcast.",
    "feed_announce_here": "Announce it here",
    "feed_announced_here": "New episodes of **{show}** are announced in {channel}.",
    "feed_which": "Which one do you mean?",
    "feed_which_line": "{title}{by} · {url}",
    "feed_which_by": " by {author}",
    "feed_which_choose": "Choose a podcast",
    "feed_removed": "**{show}** is no longer followed here. What was read of it stays in the index.",
    "feed_not_here": "**{show}** was not added by this server, so it cannot be removed here.",
    "feeds_full": "This server follows {most:# show|# shows}, which is the most. Remove one first: /feed remove",
    "feeds_title": "Feeds of this server",
    "feeds_more": "… and {count} more",
    "feed_line": "{show} · {state}",
    "feed_never": "not looked at yet",
    "feed_at_once": "at once",
    "feed_fresh": "fresh · newest episode {newest}, last look {looked}, next {next}",
    "feed_failing": "failing · {failures:# look|# looks} since {since}, next {next} · {why}",
    "feed_broken": "broken · {failures:# look|# looks} since {since}, next {next} · {why}",
    "feed_paused_asked": "paused by hand · /feed resume looks again",
    "feed_paused_failing": "paused after two weeks of failures · /feed resume looks again · {why}",
    "feed_paused_gone": "paused, for its server says that it is gone for good · /feed resume looks again",
    "feed_from_file": "from a file, never looked at by itself",
    "feed_looked": "Looked just now: {added} new, {changed} changed.",
    "feed_newest": "Newest episode: {newest}",
    "feed_undated": "undated",
    "feed_no_episodes": "No episodes yet.",
    "feed_holds": "{episodes:# episode|# episodes} since {since}",
    "feed_chapters": "Chapters in {count} of {episodes}, by rule: {rules}",
    "feed_chapters_none": "No chapters in any of {episodes}",
    "feed_chapters_without": "; {count} without: {named}",
    "feed_transcripts": "Transcripts of {count} of {episodes}",
    "feed_people": "{persons:# person|# people} in {count} of {episodes}, by rule: {rules}",
    "feed_links": "{count:# link|# links}",
    "feed_pending_chapters": "Chapter files: {done} fetched, {waiting} to come, {failed} given up",
    "feed_pending_transcript": "Transcript files: {done} fetched, {waiting} to come, {failed} given up",
    "feed_malformed": "The feed is not well-formed XML ({fault}); I read what I can.",
    "feed_moving": "It says that it has moved to {url}; I follow once that is confirmed over a day.",
    "feed_moved": "It was at {url} before.",
    "feed_paused": "**{show}** is not looked at any more, until /feed resume.",
    "feed_resumed": "**{show}** is looked at again, within a minute.",
    "feed_shared": "Other servers follow {show} too, so it goes on being looked at; /feed remove lets it go here.",
    "feed_announce_elsewhere": "Nothing can be announced in this kind of channel; choose one with /announce start.",
    "feed_audience": "**{show}** is seen by {role} alone here, in answers and completions too.",
    "feed_audience_all": "**{show}** is seen by everybody here.",
    "feeds_imported": (
        "{added:# podcast|# podcasts} taken in, {known:# was|# were} here. They are read within the next "
        "minutes: /feed list"
    ),
    "feeds_import_refused": "Not taken in: {named}",
    "feeds_exported": "{feeds:# feed|# feeds}.",
    "feeds_export_private": (
        "{private:# private one is|# private ones are} left out: {private:its address is a secret|their "
        "addresses are secrets}."
    ),
    "feeds_export_name": "Podcasts of Playhead",
    "feeds_import_large": "That list is larger than {limit_mb} MB, more than I read.",
    "feeds_everywhere": "followed by every server",
    "feeds_by_servers": "followed by single servers, or no longer",
    "feeds_removed": "{show} is no longer followed everywhere. What was read of it stays in the index.",
    "feeds_not_everywhere": "{show} was not followed everywhere, so nothing was changed.",
    "feeds_paused": "{show} is not looked at any more, until it is resumed.",
    "feeds_resumed": "{show} is looked at again by the running bot, within a minute.",
    "feeds_imported_all": (
        "{added:# podcast|# podcasts} taken in, {known:# was|# were} known. The running bot reads them."
    ),
    "explain_title": "{show} · {url}",
    "explain_items": "{items:# episode|# episodes}",
    "explain_chapters": "Chapters in {count} of {items}, by rule: {rules}",
    "explain_transcripts": "Transcripts named in {count} of {items}",
    "explain_persons": "People named by podcast:person in {count} of {items}",
    "explain_well": "Nothing that I would ask for: a model of a feed.",
    "explain_better": "What would make it better:",
    "advice_malformed": "It is not well-formed XML ({fault}): some apps read none of it; a validator says where.",
    "advice_empty": "It holds no episodes.",
    "advice_guid": (
        "{count:# episode has|# episodes have} no guid: apps take {count:it|them} for new when audio moves. Give "
        "each one for life."
    ),
    "advice_twice": "{count:# episode shares|# episodes share} the guid of another: most apps show only one of them.",
    "advice_date": (
        "{count:# episode has|# episodes have} no date that can be read. Write it as: Tue, 03 Feb 2026 09:00:00 +0100"
    ),
    "advice_audio": "{count:# item has|# items have} no audio or video file (enclosure).",
    "advice_notes": (
        "{count:# episode has|# episodes have} no show notes: nothing of {count:it|them} can be found but the title."
    ),
    "advice_chapters": (
        "{count:# episode has|# episodes have} no chapters: a list of times and titles in the notes is enough, "
        "a podcast:chapters file is best."
    ),
    "advice_transcripts": (
        "{count:# episode names|# episodes name} no transcript (podcast:transcript): it makes every sentence findable."
    ),
    "advice_persons": (
        "{count:# episode names|# episodes name} nobody by podcast:person: guests are then guessed from the notes."
    ),
    "advice_length": "{count:# episode has|# episodes have} no itunes:duration.",
    "advice_validators": (
        "The server sends neither ETag nor Last-Modified: every app fetches the whole feed each time."
    ),
    "advice_https": "The feed is served over http: https keeps it from being changed on the way.",
    "advice_large": "The feed has {size_mb:.1f} MB: older episodes could go to further pages (atom:link rel=next).",
    "advice_podcast_guid": "There is no podcast:guid: with it, apps know the show again wherever it moves.",
    "advice_language": "There is no language: it decides how words are searched.",
    "advice_artwork": "There is no picture of the show (itunes:image).",
    "advice_page": "There is no link to the show's page.",
}
