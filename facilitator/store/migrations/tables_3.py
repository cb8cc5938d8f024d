"""The tables of migration 003, for who is meant, how was voted and the two sisters of a document.

Released SQL, never edited.
"""

from __future__ import annotations

TABLES_3 = (
    """create table "standing_confirmed"(
        "uid" text primary key,
        "organisation" text not null references "organisation"(uid) deferrable initially deferred,
        "kind" text not null,
        "confirmed_at" text not null
    ) strict""",
    """create table "unsettled"(
        "uid" text primary key,
        "typed" text not null,
        "point" text references "point"(uid) deferrable initially deferred,
        "action" text references "action"(uid) deferrable initially deferred
    ) strict""",
    """create table "round_channel"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "channel" text not null
    ) strict""",
    """create table "vote_channel"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "channel" text not null
    ) strict""",
    """create table "person_more"(
        "uid" text primary key,
        "person" text not null references "person"(uid) deferrable initially deferred,
        "father" text not null
    ) strict""",
    """create table "clock_jump"(
        "uid" text primary key,
        "from_at" text not null,
        "to_at" text not null
    ) strict""",
    """create table "clock_settled"(
        "uid" text primary key,
        "clock_jump" text not null references "clock_jump"(uid) deferrable initially deferred,
        "settled_at" text not null,
        "held" text not null,
        "offset_s" integer not null,
        "moved" integer not null
    ) strict""",
    """create table "sister_seed"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "seed" text not null
    ) strict""",
    """create table "sister_of"(
        "uid" text primary key,
        "row" text not null,
        "sister" text not null
    ) strict""",
    """create table "issued"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "document" text not null,
        "sister" text not null,
        "language" text not null,
        "pdf_sha256" text not null,
        "composer" integer not null,
        "issued_at" text not null
    ) strict""",
)

INDEXES_3 = (
    "create unique index standing_confirmed_organisation on standing_confirmed(organisation)",
    "create unique index unsettled_point on unsettled(point)",
    "create unique index unsettled_action on unsettled(action)",
    "create unique index round_channel_round on round_channel(round)",
    "create unique index vote_channel_vote on vote_channel(vote)",
    "create unique index person_more_person on person_more(person)",
    "create unique index clock_settled_jump on clock_settled(clock_jump)",
    "create unique index sister_seed_approval on sister_seed(approval)",
    'create unique index sister_of_row on sister_of("row")',
    "create unique index issued_document on issued(approval, document, sister, language)",
)
