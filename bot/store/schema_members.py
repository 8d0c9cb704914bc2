"""The part of the schema that belongs to people who use the bot: settings, follows, hits, memos."""

# What is kept about people who use the bot; `/my data` shows and deletes it.
MEMBERS = """
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
CREATE TABLE sighting (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id),
    asked INTEGER NOT NULL DEFAULT 1
);
CREATE TRIGGER sighting_of_a_new_episode AFTER INSERT ON episode
WHEN NEW.reason IN ('new', 'late') AND EXISTS (SELECT 1 FROM follow) BEGIN
    INSERT INTO sighting (episode_id) VALUES (NEW.id) ON CONFLICT DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER sighting_of_a_changed_episode AFTER UPDATE ON episode
WHEN NEW.reason IN ('new', 'late') AND EXISTS (SELECT 1 FROM follow) BEGIN
    INSERT INTO sighting (episode_id) VALUES (NEW.id) ON CONFLICT DO UPDATE SET asked = asked + 1;
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
    leader_id INTEGER,
    stale INTEGER NOT NULL DEFAULT 0,
    UNIQUE (user_id, episode_id)
);
CREATE INDEX hit_open ON hit (due_at) WHERE state IN ('waiting', 'claimed');
CREATE INDEX hit_stale ON hit (id) WHERE stale;
CREATE INDEX hit_by_user ON hit (user_id, state);
CREATE TABLE open_role (
    guild_id INTEGER NOT NULL,
    role_id INTEGER NOT NULL,
    allowed_by INTEGER,
    allowed_at REAL NOT NULL,
    PRIMARY KEY (guild_id, role_id)
) WITHOUT ROWID;
CREATE INDEX follow_by_person ON follow (person_id) WHERE kind = 'guest';
CREATE INDEX follow_by_key ON follow (kind, key);
CREATE INDEX follow_by_show ON follow (show_id) WHERE kind = 'show';
CREATE TABLE memo (key TEXT PRIMARY KEY, told TEXT NOT NULL, made_at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX episode_by_audio ON episode (audio_url) WHERE audio_url IS NOT NULL;
CREATE INDEX episode_by_page ON episode (page_url) WHERE page_url IS NOT NULL;
CREATE INDEX link_to_itself ON link (url) WHERE kind IN ('self', 'video');
CREATE INDEX delivery_by_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX delivery_by_talk ON delivery (talk_id) WHERE talk_id IS NOT NULL;
"""
