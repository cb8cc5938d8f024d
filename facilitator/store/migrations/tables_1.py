"""The tables of migration 001: released SQL, never edited."""

from __future__ import annotations

JOURNAL = (
    """create table meta(
        "key" text primary key,
        "value" text not null
    ) strict""",
    """create table blob(
        sha256 text primary key,
        size integer not null,
        bytes blob not null
    ) strict""",
    # base: heads of the other replicas when this one began (first act only), so that a copy continues a known state
    """create table act(
        replica text not null,
        seq integer not null,
        hlc text not null,
        actor text not null,
        name text not null,
        "at" text not null,
        undoable integer not null check(undoable in (0, 1)),
        undoes text,
        base text,
        hash text not null,
        primary key(replica, seq)
    ) strict, without rowid""",
    # payload and salt may be emptied by an erasure; payload_hash stays and keeps the chain whole
    """create table change(
        replica text not null,
        seq integer not null,
        n integer not null,
        tbl text not null,
        uid text not null,
        kind text not null check(kind in ('add', 'set', 'remove', 'erase')),
        payload text,
        salt text,
        payload_hash text not null,
        primary key(replica, seq, n)
    ) strict, without rowid""",
)

TABLES_1 = (
    """create table "meeting"(
        "uid" text primary key,
        "title" text not null,
        "process" text not null,
        "organiser" text not null,
        "organiser_short" text not null,
        "date" text not null,
        "starts" text not null,
        "ends" text not null,
        "place" text not null,
        "city" text not null,
        "purpose" text not null,
        "chair" text not null,
        "chair_role" text not null,
        "secretary" text not null,
        "secretary_role" text not null,
        "protocol_number" text not null,
        "protocol_date" text not null,
        "language" text not null,
        "zone" text not null,
        "template" text not null,
        "invented" integer not null check("invented" in (0, 1)),
        "status" text not null,
        "opened_at" text,
        "closed_at" text
    ) strict""",
    """create table "organisation"(
        "uid" text primary key,
        "name" text not null,
        "short_name" text not null,
        "kind" text not null,
        "county" text not null,
        "sector" text not null,
        "votes" integer not null check("votes" in (0, 1))
    ) strict""",
    """create table "person"(
        "uid" text primary key,
        "name" text not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "role" text not null,
        "gender" text not null,
        "phone" text not null,
        "email" text not null,
        "county" text not null,
        "capacity" text not null,
        "invited" integer not null check("invited" in (0, 1)),
        "photo" text not null,
        "publish_name" text not null
    ) strict""",
    """create table "attendance"(
        "uid" text primary key,
        "person" text not null references "person"(uid) deferrable initially deferred,
        "arrived_at" text not null,
        "arrived_entered_at" text not null,
        "left_at" text,
        "left_entered_at" text
    ) strict""",
    """create table "agenda_item"(
        "uid" text primary key,
        "position" integer not null,
        "title" text not null,
        "kind" text not null,
        "area" text not null,
        "minutes" integer not null,
        "opened_at" text,
        "closed_at" text
    ) strict""",
    """create table "point"(
        "uid" text primary key,
        "item" text not null references "agenda_item"(uid) deferrable initially deferred,
        "position" integer not null,
        "kind" text not null,
        "text" text not null,
        "said_at" text not null,
        "entered_at" text not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred,
        "unattributed" integer not null check("unattributed" in (0, 1))
    ) strict""",
    """create table "point_link"(
        "uid" text primary key,
        "source" text not null references "point"(uid) deferrable initially deferred,
        "target" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "measure"(
        "uid" text primary key,
        "position" integer not null,
        "text" text not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred
    ) strict""",
    """create table "measure_link"(
        "uid" text primary key,
        "measure" text not null references "measure"(uid) deferrable initially deferred,
        "point" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "action"(
        "uid" text primary key,
        "position" integer not null,
        "text" text not null,
        "owner" text not null,
        "due" text,
        "due_text" text not null,
        "done" integer not null check("done" in (0, 1))
    ) strict""",
    """create table "agreement"(
        "uid" text primary key,
        "position" integer not null,
        "text" text not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "by" text not null,
        "agreed_at" text not null
    ) strict""",
    """create table "vote"(
        "uid" text primary key,
        "position" integer not null,
        "question" text not null,
        "method" text not null,
        "params" text not null,
        "secret" integer not null check("secret" in (0, 1))
    ) strict""",
    """create table "round"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "number" integer not null,
        "question" text not null,
        "method" text not null,
        "params" text not null,
        "rule_text" text not null,
        "secret" integer not null check("secret" in (0, 1)),
        "opened_at" text not null,
        "replica" text not null,
        "roll_size" integer not null,
        "present" integer not null
    ) strict""",
    """create table "option"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "letter" text not null,
        "text" text not null,
        "measure" text
    ) strict""",
    """create table "roll_entry"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "name" text not null,
        "organisation" text
    ) strict""",
    """create table "card"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred
    ) strict""",
    """create table "ballot"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "choices" text not null,
        "state" text not null,
        "entered_at" text not null,
        "entry" text references "roll_entry"(uid) deferrable initially deferred
    ) strict""",
    """create table "closing"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "closed_at" text not null,
        "given" integer not null,
        "returned" integer not null,
        "valid" integer not null,
        "blank" integer not null,
        "invalid" integer not null,
        "content" text not null,
        "content_sha256" text not null
    ) strict""",
    """create table "tally"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "counted_at" text not null,
        "result" text not null
    ) strict""",
    """create table "cancellation"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "cancelled_at" text not null,
        "reason" text not null
    ) strict""",
    """create table "block"(
        "uid" text primary key,
        "document" text not null,
        "section" text not null,
        "mode" text not null,
        "text" text not null,
        "base" text not null,
        "edited_at" text not null
    ) strict""",
    """create table "approval"(
        "uid" text primary key,
        "approved_at" text not null,
        "by" text not null,
        "record_sha256" text not null,
        "head" text not null
    ) strict""",
    """create table "withdrawal"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "withdrawn_at" text not null,
        "reason" text not null
    ) strict""",
    """create table "signature"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "document" text not null,
        "field" text not null,
        "signer" text not null,
        "fingerprint" text not null,
        "signed_at" text not null,
        "pdf_sha256" text not null
    ) strict""",
    """create table "archived"(
        "uid" text primary key,
        "document" text not null,
        "key" text not null,
        "pdf_sha256" text not null,
        "archived_at" text not null
    ) strict""",
    """create table "hand_over"(
        "uid" text primary key,
        "to" text not null,
        "handed_at" text not null,
        "head" text not null
    ) strict""",
    """create table "take_back"(
        "uid" text primary key,
        "hand_over" text not null references "hand_over"(uid) deferrable initially deferred,
        "taken_at" text not null,
        "reason" text not null
    ) strict""",
)

INDEXES_1 = (
    "create index attendance_person on attendance(person)",
    "create index person_organisation on person(organisation)",
    "create index point_item on point(item, position)",
    "create index point_link_source on point_link(source)",
    "create index point_link_target on point_link(target)",
    "create index measure_link_measure on measure_link(measure)",
    "create index measure_link_point on measure_link(point)",
    "create index ballot_round on ballot(round)",
    "create unique index card_entry on card(round, entry)",
    "create unique index round_number on round(vote, number)",
    "create unique index option_letter on option(round, letter)",
    "create unique index closing_round on closing(round)",
    "create unique index tally_round on tally(round)",
    "create unique index cancellation_round on cancellation(round)",
    "create unique index block_section on block(document, section)",
    "create unique index withdrawal_approval on withdrawal(approval)",
    "create unique index take_back_hand_over on take_back(hand_over)",
)
