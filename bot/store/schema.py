"""The steps that lead a file from nothing to today's form; `user_version` is the number of steps taken.

A released step is never edited: a change is a new step.
"""

from bot.store.schema_outbox import OUTBOX

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

# What is kept about people who use the bot; `/my data` shows and deletes it.
_MEMBERS = """
CREATE TABLE member (
    user_id INTEGER PRIMARY KEY,
    player TEXT,
    pace TEXT,
    language TEXT,
    dm TEXT,
    dm_channel_id INTEGER,
    first_written_at REAL,
    hinted_at REAL
) WITHOUT ROWID;
CREATE INDEX member_first_written ON member (first_written_at) WHERE first_written_at IS NOT NULL;
CREATE TABLE follow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    key TEXT NOT NULL,
    person_id INTEGER,
    show_id INTEGER,
    mentioned INTEGER NOT NULL DEFAULT 0,
    made_at REAL NOT NULL
);
CREATE UNIQUE INDEX follow_once ON follow (user_id, kind, key, ifnull(show_id, 0));
CREATE TABLE sighting (episode_id INTEGER PRIMARY KEY REFERENCES episode (id));
CREATE TRIGGER sighting_of_a_new_episode AFTER INSERT ON episode
WHEN NEW.reason IN ('new', 'late') AND EXISTS (SELECT 1 FROM follow) BEGIN
    INSERT INTO sighting VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sighting_of_a_changed_episode AFTER UPDATE ON episode
WHEN NEW.reason IN ('new', 'late') AND EXISTS (SELECT 1 FROM follow) BEGIN
    INSERT INTO sighting VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TABLE hit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    follows TEXT NOT NULL,
    seconds TEXT NOT NULL,
    nonce TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    due_at REAL NOT NULL,
    claimed_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    channel_id INTEGER,
    message_id INTEGER,
    alone INTEGER NOT NULL DEFAULT 0,
    stale INTEGER NOT NULL DEFAULT 0,
    UNIQUE (user_id, episode_id)
);
CREATE INDEX hit_open ON hit (due_at) WHERE state IN ('waiting', 'claimed');
CREATE INDEX hit_stale ON hit (id) WHERE stale;
CREATE TABLE memo (key TEXT PRIMARY KEY, told TEXT NOT NULL, made_at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX episode_by_audio ON episode (audio_url) WHERE audio_url IS NOT NULL;
CREATE INDEX episode_by_page ON episode (page_url) WHERE page_url IS NOT NULL;
CREATE INDEX link_to_itself ON link (url) WHERE kind IN ('self', 'video');
CREATE INDEX delivery_by_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX delivery_by_talk ON delivery (talk_id) WHERE talk_id IS NOT NULL;
"""

STEPS: tuple[str, ...] = (_SHOWS + _EPISODES + _DOCUMENTS + _PASSAGES + OUTBOX + _MEMBERS,)
