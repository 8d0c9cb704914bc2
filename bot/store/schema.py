"""The steps that lead a file from nothing to today's form; `user_version` is the number of steps taken.

A released step is never edited: a change is a new step.
"""

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
    duration_s REAL,
    season INTEGER,
    number INTEGER,
    kind TEXT NOT NULL DEFAULT 'full',
    artwork_url TEXT,
    summary TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL,
    rules_version INTEGER NOT NULL,
    raw BLOB NOT NULL,
    first_seen_at REAL NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (show_id, guid)
);
CREATE INDEX episode_by_time ON episode (show_id, sorted_at);
CREATE INDEX episode_newest ON episode (sorted_at);
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
    key TEXT NOT NULL UNIQUE
);
CREATE TABLE credit (
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    n INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    href TEXT,
    origin TEXT,
    PRIMARY KEY (episode_id, n)
) WITHOUT ROWID;
CREATE INDEX credit_by_person ON credit (person_id, episode_id);
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

_OUTBOX = """
CREATE TABLE destination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    show_id INTEGER REFERENCES show (id),
    role_id INTEGER,
    extras INTEGER NOT NULL DEFAULT 0,
    talk TEXT,
    publish INTEGER NOT NULL DEFAULT 0,
    armed_at REAL NOT NULL,
    ended_at REAL,
    paused TEXT,
    started_by INTEGER
);
CREATE UNIQUE INDEX destination_once ON destination (channel_id, ifnull(show_id, 0)) WHERE ended_at IS NULL;
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    destination_id INTEGER NOT NULL REFERENCES destination (id),
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    channel_id INTEGER NOT NULL,
    nonce TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    enqueued_at REAL NOT NULL,
    not_before REAL NOT NULL DEFAULT 0,
    claimed_at REAL,
    message_id INTEGER,
    sent_at REAL,
    error TEXT,
    UNIQUE (channel_id, episode_id)
);
CREATE INDEX delivery_open ON delivery (state, not_before) WHERE state IN ('waiting', 'claimed');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

STEPS: tuple[str, ...] = (_SHOWS + _EPISODES + _DOCUMENTS + _PASSAGES + _OUTBOX,)
