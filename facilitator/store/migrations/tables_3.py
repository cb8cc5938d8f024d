"""The tables of migration 003, for who is meant, how was voted and what came back of a draft: released SQL."""

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
    "create index draft_sent_circulation on draft_sent(circulation)",
    "create index draft_taken_circulation on draft_taken(circulation)",
    "create unique index wording_comment on wording(comment)",
    "create index wording_reply_to on wording(reply_to)",
    "create index voice_comment on voice(comment)",
    "create index voice_taken on voice(taken)",
)
