"""The steps that lead a file from nothing to today's form; `user_version` is the number of steps taken.

A released step is never edited: a change is a new step.
"""

from bot.model.episode import HEADINGS
from bot.store.schema_answers import ANSWERS
from bot.store.schema_members import MEMBERS
from bot.store.schema_outbox import OUTBOX, living_digests
from bot.store.schema_spoken import SPOKEN

APPLICATION_ID = 0x504C4159

_SHOWS = """
CREATE TABLE show (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    author TEXT,
    description TEXT,
    page_url TEXT,
    artwork_url TEXT,
    language TEXT,
    channel TEXT,
    private INTEGER NOT NULL DEFAULT 0,
    everywhere INTEGER NOT NULL DEFAULT 0,
    added_at REAL NOT NULL,
    settled_at REAL,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    looked_at REAL,
    due_at REAL NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    paused INTEGER NOT NULL DEFAULT 0,
    paused_why TEXT,
    failing_since REAL,
    broken_told_at REAL,
    gone_at REAL,
    full_at REAL,
    unchanged INTEGER NOT NULL DEFAULT 0,
    moving_to TEXT,
    moving_since REAL,
    moving_seen INTEGER NOT NULL DEFAULT 0,
    ttl_s REAL,
    rhythm_s REAL,
    newest_at REAL,
    brought_at REAL,
    trouble TEXT,
    next_passage INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE server_show (
    guild_id INTEGER NOT NULL,
    show_id INTEGER NOT NULL REFERENCES show (id),
    added_by INTEGER,
    added_at REAL NOT NULL,
    role_id INTEGER,
    PRIMARY KEY (guild_id, show_id)
) WITHOUT ROWID;
CREATE INDEX server_show_by_show ON server_show (show_id);
CREATE INDEX show_due ON show (due_at) WHERE NOT paused;
CREATE TABLE old_address (
    feed_url TEXT PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES show (id),
    left_at REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE pair (
    main_id INTEGER NOT NULL REFERENCES show (id),
    other_id INTEGER NOT NULL REFERENCES show (id),
    state TEXT NOT NULL,
    decided_by INTEGER,
    decided_at REAL NOT NULL,
    PRIMARY KEY (main_id, other_id)
) WITHOUT ROWID;
CREATE TABLE notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER,
    show_id INTEGER REFERENCES show (id),
    key TEXT NOT NULL,
    told TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    made_at REAL NOT NULL
);
CREATE INDEX notice_waiting ON notice (id) WHERE state = 'waiting';
"""

_EPISODES = """
CREATE TABLE episode (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    show_id INTEGER NOT NULL REFERENCES show (id),
    guid TEXT NOT NULL,
    title TEXT NOT NULL,
    published_at REAL,
    sorted_at REAL NOT NULL,
    page_url TEXT,
    audio_url TEXT,
    secret INTEGER NOT NULL DEFAULT 0,
    duration_s REAL,
    season INTEGER,
    number INTEGER,
    kind TEXT NOT NULL DEFAULT 'full',
    artwork_url TEXT,
    summary TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL,
    rules_version INTEGER NOT NULL,
    read_in INTEGER,
    raw BLOB NOT NULL,
    first_seen_at REAL NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    same_as INTEGER REFERENCES episode (id),
    UNIQUE (show_id, guid)
);
CREATE INDEX episode_same_as ON episode (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX episode_by_time ON episode (show_id, sorted_at);
CREATE INDEX episode_newest ON episode (sorted_at);
CREATE INDEX episode_by_rules ON episode (rules_version);
CREATE TABLE chapter (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    n INTEGER NOT NULL,
    start_s REAL NOT NULL,
    title TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (episode_id, n)
) WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    decided INTEGER NOT NULL DEFAULT 0,
    same_as INTEGER REFERENCES person (id)
);
CREATE TABLE credit (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    n INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    href TEXT,
    origin TEXT,
    key TEXT NOT NULL,
    handles TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (episode_id, n)
) WITHOUT ROWID;
CREATE INDEX credit_by_person ON credit (person_id, episode_id);
CREATE INDEX credit_by_key ON credit (key);
CREATE TABLE name_code (code TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (code, key)) WITHOUT ROWID;
CREATE TABLE verdict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    pairs TEXT NOT NULL,
    name TEXT,
    made_by INTEGER,
    made_at REAL NOT NULL
);
CREATE TABLE verdict_key (
    key TEXT NOT NULL,
    verdict_id INTEGER NOT NULL REFERENCES verdict (id),
    PRIMARY KEY (key, verdict_id)
) WITHOUT ROWID;
CREATE TABLE link (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    n INTEGER NOT NULL,
    url TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    start_s REAL,
    context TEXT NOT NULL DEFAULT '',
    origin TEXT,
    PRIMARY KEY (episode_id, n)
) WITHOUT ROWID;
CREATE TABLE turn (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    n INTEGER NOT NULL,
    start_s REAL NOT NULL,
    speaker TEXT,
    text TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (episode_id, n)
) WITHOUT ROWID;
"""

# What stands beside the feed: fetched from where it names, or brought by people, who win.
_DOCUMENTS = """
CREATE TABLE document (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    kind TEXT NOT NULL,
    brought INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    body BLOB NOT NULL,
    stored_at REAL NOT NULL,
    PRIMARY KEY (episode_id, kind, brought)
) WITHOUT ROWID;
CREATE TABLE errand (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    kind TEXT NOT NULL,
    show_id INTEGER NOT NULL REFERENCES show (id),
    sources TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at REAL NOT NULL,
    tried_at REAL,
    error TEXT,
    PRIMARY KEY (episode_id, kind)
) WITHOUT ROWID;
CREATE INDEX errand_due ON errand (due_at) WHERE state = 'waiting';
CREATE INDEX errand_by_show ON errand (show_id, kind);
"""

_PASSAGES = """
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    kind TEXT NOT NULL,
    start_s REAL,
    speaker TEXT,
    section TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX passage_by_episode ON passage (episode_id);
CREATE VIRTUAL TABLE passage_fts USING fts5 (
    text, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE passage_words USING fts5vocab ('passage_fts', 'row');
"""

# Chapters that an episode has only in another feed of its show; what was paired before is read once more for them.
_LENT = """
CREATE TABLE lent (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id),
    lender_id INTEGER NOT NULL REFERENCES episode (id),
    show_id INTEGER NOT NULL REFERENCES show (id),
    same_clock INTEGER NOT NULL
);
UPDATE episode SET rules_version = 0 WHERE id IN (SELECT same_as FROM episode WHERE same_as IS NOT NULL);
"""

# Noting by which rules an episode was read changes nothing that a card shows or a follow looks for.
_TOLD_COLUMNS = """guid, title, published_at, sorted_at, page_url, audio_url, secret, duration_s, season, number, kind,
    artwork_url, summary, content_hash, raw, reason, same_as"""
_QUIET_READING = f"""
DROP TRIGGER card_of_a_changed_episode;
CREATE TRIGGER card_of_a_changed_episode AFTER UPDATE OF {_TOLD_COLUMNS} ON episode BEGIN
    INSERT INTO chore (delivery_id, kind) SELECT id, 'edit' FROM delivery
    WHERE episode_id = NEW.id AND state IN ('claimed', 'sent') AND NOT digest
    ON CONFLICT (delivery_id, kind) DO UPDATE SET asked = asked + 1;
END;
DROP TRIGGER sighting_of_a_changed_episode;
CREATE TRIGGER sighting_of_a_changed_episode AFTER UPDATE OF {_TOLD_COLUMNS} ON episode
WHEN NEW.reason IN ('new', 'late') AND EXISTS (SELECT 1 FROM follow) BEGIN
    INSERT INTO sighting (episode_id) VALUES (NEW.id) ON CONFLICT DO UPDATE SET asked = asked + 1;
END;
"""

# Titles and chapters by themselves: so few that all words may be asked for, the frequent ones too.
_HEADINGS = f"""
CREATE VIRTUAL TABLE heading_fts USING fts5 (
    text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO heading_fts (rowid, text) SELECT id, written(text) FROM passage WHERE kind IN ('{"', '".join(HEADINGS)}');
"""

# Pieces of a search index are merged sixteen at a time instead of four, which takes a sixth less CPU where much is
# stored; as there are never so many that FTS5 merges them at once, the writer is held shortly all the same.
_MERGED_LATER = "".join(
    f"INSERT INTO {index} ({index}, rank) VALUES ('automerge', 16);\n"
    f"INSERT INTO {index} ({index}, rank) VALUES ('crisismerge', 64);\n"
    for index in ("passage_fts", "heading_fts")
)

STEPS: tuple[str, ...] = (
    _SHOWS + _EPISODES + _DOCUMENTS + _PASSAGES + OUTBOX + MEMBERS + ANSWERS,
    _LENT,
    _QUIET_READING,
    living_digests(_TOLD_COLUMNS),
    SPOKEN,
    _HEADINGS,
    _MERGED_LATER,
)
