"""The file of state."""

SENTENCES: dict[str, str] = {
    "store_foreign": (
        "{path} is not a Playhead file. Point PLAYHEAD_DATABASE (or --db) at another place; nothing in it was changed."
    ),
    "store_newer": (
        "{path} was written by a newer Playhead (form {version}, this one knows {known}). Update Playhead, or restore "
        "an older backup; nothing in it was changed."
    ),
    "store_unusable": "{path} cannot be opened or written ({why}). Check that the folder exists and is writable.",
    "store_full": "{path} cannot be written: {why}. Free some space; reading goes on.",
    "store_busy": "{path} is in use by another running Playhead. Stop that one first, or choose another file.",
    "store_slow": "That took too long to look up, so it was stopped. Try fewer or rarer words.",
    "person_namesakes": "Several people are called “{typed}”. Pick one of those that are offered as you type.",
    "backup_exists": "{path} exists already. Give another name; a backup replaces nothing.",
    "backup_done": "{path}: {size_mb:.1f} MB.",
    "backup_broken": "{path} is damaged ({why}), so nothing was replaced. Try an older backup.",
    "restore_done": "{path} is now what {file} holds.",
    "restore_kept": "The file that was there is kept as {path}.",
}
