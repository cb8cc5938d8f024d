"""The tables of migration 003: who is meant, how was voted, the two sisters of a document, what an office keeps, what a
relacion says and what came back of a draft. Released SQL, never edited.
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
    """create table "protocol_entry"(
        "uid" text primary key,
        "approval" text not null references "approval"(uid) deferrable initially deferred,
        "document" text not null,
        "sister" text not null,
        "turn" integer not null,
        "number" text not null,
        "day" text not null,
        "on_page" integer not null check("on_page" in (0, 1)),
        "entered_at" text not null
    ) strict""",
    """create table "issued_number"(
        "uid" text primary key,
        "issued" text not null references "issued"(uid) deferrable initially deferred,
        "entry" text not null references "protocol_entry"(uid) deferrable initially deferred
    ) strict""",
    """create table "origin"(
        "uid" text primary key,
        "earlier" text not null,
        "title" text not null,
        "date" text not null,
        "head" text not null,
        "last" integer not null check("last" in (0, 1)),
        "taken_at" text not null
    ) strict""",
    """create table "carried"(
        "uid" text primary key,
        "origin" text not null references "origin"(uid) deferrable initially deferred,
        "what" text not null,
        "there" text not null,
        "here" text,
        "text" text not null
    ) strict""",
    """create table "profile_taken"(
        "uid" text primary key,
        "name" text not null,
        "sha256" text not null,
        "protocol_format" text not null,
        "taken_at" text not null
    ) strict""",
    """create table "text_module"(
        "uid" text primary key,
        "position" integer not null,
        "short" text not null,
        "text" text not null
    ) strict""",
    """create table "signed_list"(
        "uid" text primary key,
        "name" text not null,
        "pages" integer not null,
        "sha256" text not null,
        "added_at" text not null
    ) strict""",
    """create table "recipient"(
        "uid" text primary key,
        "position" integer not null,
        "name" text not null,
        "email" text not null,
        "inside" integer not null check("inside" in (0, 1))
    ) strict""",
    """create table "sending"(
        "uid" text primary key,
        "prepared_at" text not null,
        "subject" text not null,
        "text" text not null,
        "message_sha256" text not null
    ) strict""",
    """create table "sending_to"(
        "uid" text primary key,
        "sending" text not null references "sending"(uid) deferrable initially deferred,
        "name" text not null,
        "email" text not null,
        "inside" integer not null check("inside" in (0, 1)),
        "hidden" integer not null check("hidden" in (0, 1))
    ) strict""",
    """create table "sending_file"(
        "uid" text primary key,
        "sending" text not null references "sending"(uid) deferrable initially deferred,
        "document" text not null,
        "public" integer not null check("public" in (0, 1)),
        "final" integer not null check("final" in (0, 1)),
        "signed" integer not null,
        "name" text not null,
        "sha256" text not null
    ) strict""",
    """create table "sending_mark"(
        "uid" text primary key,
        "sending" text not null references "sending"(uid) deferrable initially deferred,
        "sent" integer not null check("sent" in (0, 1)),
        "marked_at" text not null
    ) strict""",
    """create table "issue_line"(
        "uid" text primary key,
        "position" integer not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "text" text not null,
        "base" text not null
    ) strict""",
    """create table "issue_source"(
        "uid" text primary key,
        "line" text not null references "issue_line"(uid) deferrable initially deferred,
        "point" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "issue_left"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "draft_sent"(
        "uid" text primary key,
        "circulation" text not null references "circulation"(uid) deferrable initially deferred,
        "document" text not null,
        "lang" text not null,
        "audience" text not null,
        "text_sha256" text not null
    ) strict""",
    """create table "draft_taken"(
        "uid" text primary key,
        "circulation" text not null references "circulation"(uid) deferrable initially deferred,
        "document" text not null,
        "name" text not null,
        "copy_sha256" text not null,
        "text_sha256" text not null,
        "first" integer not null,
        "taken_at" text not null
    ) strict""",
    """create table "wording"(
        "uid" text primary key,
        "comment" text not null references "comment"(uid) deferrable initially deferred,
        "kind" text not null,
        "anchor" text not null,
        "text_sha256" text not null,
        "start" integer not null,
        "moved_to" integer not null,
        "line" text not null,
        "old" text not null,
        "new" text not null,
        "fact" text not null,
        "origin" text not null,
        "origin_uid" text not null,
        "tracked" integer not null check("tracked" in (0, 1)),
        "reply_to" text references "comment"(uid) deferrable initially deferred
    ) strict""",
    """create table "voice"(
        "uid" text primary key,
        "comment" text not null references "comment"(uid) deferrable initially deferred,
        "taken" text not null references "draft_taken"(uid) deferrable initially deferred,
        "author" text not null,
        "said_at" text not null
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
    "create index issued_document on issued(approval, document, sister, language)",
    "create unique index protocol_entry_turn on protocol_entry(approval, document, sister, turn)",
    "create unique index issued_number_issued on issued_number(issued)",
    "create index issued_number_entry on issued_number(entry)",
    "create unique index signed_list_sha256 on signed_list(sha256)",
    "create unique index text_module_short on text_module(short)",
    "create unique index carried_once on carried(origin, what, there)",
    "create unique index issue_source_line_point on issue_source(line, point)",
    "create index issue_source_point on issue_source(point)",
    "create unique index issue_left_point on issue_left(point)",
    "create index draft_sent_circulation on draft_sent(circulation)",
    "create index draft_taken_circulation on draft_taken(circulation)",
    "create unique index wording_comment on wording(comment)",
    "create index wording_reply_to on wording(reply_to)",
    "create index voice_comment on voice(comment)",
    "create index voice_taken on voice(taken)",
)
