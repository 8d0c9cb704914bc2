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
    told_why TEXT,
    told_at REAL,
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


def living_digests(told: str) -> str:
    """Give the step by which digests are kept up to date too, when one of the columns `told` changes.

    `whole`: the file knows all that a digest carries. One that carries more, seen after an older file was put back,
    is not made anew: the markers of what it does not know would go, and that would be announced again.
    """
    return f"""
ALTER TABLE delivery ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
UPDATE delivery SET whole = 1 WHERE digest AND state = 'sent' AND card_hash IS NOT NULL;
CREATE INDEX delivery_of_digest ON delivery (message_id) WHERE digest;
DROP TRIGGER card_of_a_changed_episode;
CREATE TRIGGER card_of_a_changed_episode AFTER UPDATE OF {told} ON episode BEGIN
    INSERT INTO chore (delivery_id, kind) SELECT id, 'edit' FROM delivery
    WHERE episode_id = NEW.id AND state IN ('claimed', 'sent')
    ON CONFLICT (delivery_id, kind) DO UPDATE SET asked = asked + 1;
END;
"""
