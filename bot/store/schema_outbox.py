"""The part of the schema that announcements need: servers, destinations, deliveries, chores."""

OUTBOX = """
CREATE TABLE server (
    guild_id INTEGER PRIMARY KEY,
    answers_private INTEGER NOT NULL DEFAULT 0,
    notices_channel_id INTEGER,
    zone TEXT,
    wish TEXT,
    left_at REAL
) WITHOUT ROWID;
CREATE TABLE destination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT 'text',
    show_id INTEGER REFERENCES show (id),
    role_id INTEGER,
    extras INTEGER NOT NULL DEFAULT 0,
    talk TEXT,
    publish INTEGER NOT NULL DEFAULT 0,
    filters TEXT,
    tags TEXT,
    line TEXT,
    send_when TEXT,
    quiet TEXT,
    by_hand INTEGER NOT NULL DEFAULT 0,
    armed_at REAL NOT NULL,
    ended_at REAL,
    ended_why TEXT,
    paused TEXT,
    paused_at REAL,
    notice_due INTEGER NOT NULL DEFAULT 0,
    started_by INTEGER
);
CREATE UNIQUE INDEX destination_once ON destination (channel_id, ifnull(show_id, 0), by_hand) WHERE ended_at IS NULL;
CREATE INDEX destination_by_server ON destination (guild_id);
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    destination_id INTEGER NOT NULL REFERENCES destination (id),
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    channel_id INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0,
    nonce TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    enqueued_at REAL NOT NULL,
    due_at REAL NOT NULL DEFAULT 0,
    not_before REAL NOT NULL DEFAULT 0,
    claimed_at REAL,
    leader_id INTEGER,
    digest INTEGER NOT NULL DEFAULT 0,
    hushed INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    pinged INTEGER,
    talk_id INTEGER,
    sent_at REAL,
    card_hash TEXT,
    edited_at REAL,
    error TEXT,
    UNIQUE (channel_id, episode_id, turn)
);
CREATE INDEX delivery_open ON delivery (channel_id, id) WHERE state IN ('waiting', 'claimed');
CREATE INDEX delivery_by_episode ON delivery (episode_id);
CREATE INDEX delivery_by_nonce ON delivery (nonce);
CREATE TABLE chore (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    kind TEXT NOT NULL,
    asked INTEGER NOT NULL DEFAULT 1,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (delivery_id, kind)
) WITHOUT ROWID;
CREATE TRIGGER card_of_a_changed_episode AFTER UPDATE ON episode BEGIN
    INSERT INTO chore (delivery_id, kind) SELECT id, 'edit' FROM delivery
    WHERE episode_id = NEW.id AND state IN ('claimed', 'sent') AND NOT digest
    ON CONFLICT (delivery_id, kind) DO UPDATE SET asked = asked + 1;
END;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
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
