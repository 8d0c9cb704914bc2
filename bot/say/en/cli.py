"""The command line."""

SENTENCES: dict[str, str] = {
    "indexed": "{feed}: {added:# episode|# episodes} added, {changed} changed, {unreadable} unreadable.",
    "feed_no_file": "{path} cannot be read: {why}. Give a feed's file or its URL.",
    "transcript_taken": "{name}: {turns:# turn|# turns} for “{episode}” ({show}).",
    "transcript_replaced": "{name}: {turns:# turn|# turns} for “{episode}” ({show}), in place of an older transcript.",
    "transcript_unmatched": "{name}: I cannot tell which episode it is of. Name the file after the audio or the title.",
    "transcript_too_large": "{name} is larger than {limit_mb} MB, which is the most for a transcript.",
    "ask_one": "Give one question, or --batch and a file of questions.",
    "time_unknown": "“{typed}” is no time. Write it as 2026-03-31 or 2026-03-31T12:00:00Z.",
    "batch_unreadable": "The questions in {file} cannot be read: {why}.",
    "health_well": "well: last heartbeat {age_s:.0f} s ago",
    "health_late": "not well: last heartbeat {age_s:.0f} s ago",
    "health_none": "not well: no heartbeat in {path}",
}
