"""The tables of migration 002, for documents after the meeting: released SQL, never edited."""

from __future__ import annotations

TABLES_2 = (
    """create table "paper"(
        "uid" text primary key,
        "heading" text not null,
        "address" text not null,
        "seal" integer not null check("seal" in (0, 1)),
        "detail" text not null
    ) strict""",
    """create table "logo"(
        "uid" text primary key,
        "position" integer not null,
        "alt" text not null,
        "sha256" text not null,
        "width" integer not null,
        "height" integer not null
    ) strict""",
    """create table "signatory"(
        "uid" text primary key,
        "document" text not null,
        "field" text not null,
        "caption" text not null,
        "name" text not null,
        "role" text not null
    ) strict""",
    """create table "read_back"(
        "uid" text primary key,
        "measure" text not null references "measure"(uid) deferrable initially deferred,
        "text" text not null,
        "read_at" text not null
    ) strict""",
    """create table "circulation"(
        "uid" text primary key,
        "number" integer not null,
        "sent_at" text not null,
        "to" text not null,
        "deadline" text not null,
        "record_sha256" text not null,
        "head" text not null
    ) strict""",
    """create table "comment"(
        "uid" text primary key,
        "position" integer not null,
        "circulation" text not null references "circulation"(uid) deferrable initially deferred,
        "document" text not null,
        "section" text not null,
        "author" text not null,
        "text" text not null,
        "received_at" text not null,
        "settled" text not null,
        "how" text not null,
        "settled_at" text
    ) strict""",
    """create table "response"(
        "uid" text primary key,
        "measure" text not null references "measure"(uid) deferrable initially deferred,
        "answer" text not null,
        "reason" text not null,
        "institution" text not null,
        "answered_on" text not null
    ) strict""",
    """create table "correction"(
        "uid" text primary key,
        "number" integer not null,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "opened_at" text not null,
        "by" text not null,
        "reason" text not null
    ) strict""",
    """create table "correction_end"(
        "uid" text primary key,
        "correction" text not null references "correction"(uid) deferrable initially deferred,
        "ended_at" text not null,
        "approval" text references "approval"(uid) deferrable initially deferred
    ) strict""",
    """create table "edition"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "document" text not null,
        "number" integer not null
    ) strict""",
    """create table "returned_copy"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "document" text not null,
        "way" text not null,
        "original_sha256" text not null,
        "copy_sha256" text not null,
        "detail" text not null,
        "added_at" text not null
    ) strict""",
)

INDEXES_2 = (
    "create unique index signatory_field on signatory(document, field)",
    "create unique index read_back_measure on read_back(measure)",
    "create unique index circulation_number on circulation(number)",
    "create index comment_circulation on comment(circulation)",
    "create unique index response_measure on response(measure)",
    "create unique index correction_end_correction on correction_end(correction)",
    "create unique index edition_approval on edition(approval)",
    "create unique index edition_number on edition(document, number)",
)
