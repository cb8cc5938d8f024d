"""The tables of migration 004: the floor and the line of a live meeting, rules of voting, wordings in English."""

from __future__ import annotations

TABLES_4: tuple[str, ...] = (
    """create table "floor_request"(
        "uid" text primary key,
        "asked_at" text not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred,
        "reply" integer not null check("reply" in (0, 1))
    ) strict""",
    """create table "turn"(
        "uid" text primary key,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "began_at" text not null,
        "ended_at" text,
        "limit_s" integer not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred,
        "reply" integer not null check("reply" in (0, 1))
    ) strict""",
    """create table "passed_over"(
        "uid" text primary key,
        "turn" text not null references "turn"(uid) deferrable initially deferred,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred
    ) strict""",
    """create table "floor_limit"(
        "uid" text primary key,
        "seconds" integer not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred
    ) strict""",
    """create table "stretch"(
        "uid" text primary key,
        "item" text not null references "agenda_item"(uid) deferrable initially deferred,
        "began_at" text not null,
        "ended_at" text
    ) strict""",
    """create table "recess"(
        "uid" text primary key,
        "began_at" text not null,
        "until" text,
        "ended_at" text,
        "item" text references "agenda_item"(uid) deferrable initially deferred
    ) strict""",
    """create table "parked"(
        "uid" text primary key,
        "parked_at" text not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "point" text references "point"(uid) deferrable initially deferred,
        "fate" text not null check("fate" in ('waits', 'now', 'next', 'dropped')),
        "reason" text not null,
        "settled_at" text
    ) strict""",
    """create table "aside"(
        "uid" text primary key,
        "item" text not null references "agenda_item"(uid) deferrable initially deferred
    ) strict""",
    """create table "block_settled"(
        "uid" text primary key,
        "document" text not null,
        "section" text not null,
        "base" text not null,
        "mine" text not null,
        "automatic" text not null,
        "text" text not null,
        "takes" text not null,
        "settled_at" text not null
    ) strict""",
    """create table "translated"(
        "uid" text primary key,
        "what" text not null,
        "row" text not null,
        "part" text not null,
        "language" text not null,
        "text" text not null,
        "of" text not null
    ) strict""",
    """create table "kiosk_vote"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred
    ) strict""",
    """create table "round_part"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "channel" text not null,
        "marked" integer not null,
        "counted" integer not null,
        "result" text not null
    ) strict""",
    """create table "called"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred,
        "choices" text not null,
        "state" text not null,
        "answered_at" text not null
    ) strict""",
    """create table "mandate"(
        "uid" text primary key,
        "organisation" text not null references "organisation"(uid) deferrable initially deferred,
        "holder" text not null references "organisation"(uid) deferrable initially deferred,
        "given_at" text not null
    ) strict""",
    """create table "mandate_limit"(
        "uid" text primary key,
        "most" integer not null
    ) strict""",
    """create table "roll_mandate"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred,
        "holder" text not null
    ) strict""",
    """create table "round_again"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "of" text not null references "round"(uid) deferrable initially deferred,
        "reason" text not null,
        "run_off" integer not null check("run_off" in (0, 1))
    ) strict""",
    """create table "cut_step"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "by" text not null,
        "size" integer not null,
        "inside" text not null,
        "tied" text not null,
        "seats" integer not null,
        "decided_at" text not null,
        "again" text references "round"(uid) deferrable initially deferred,
        "called" text not null,
        "sum" text not null
    ) strict""",
    """create table "second_count"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "counted_at" text not null,
        "first" text not null,
        "second" text not null,
        "reason" text not null,
        "returned" integer not null,
        "valid" integer not null,
        "blank" integer not null,
        "invalid" integer not null,
        "result" text not null
    ) strict""",
    """create table "co_author"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred,
        "position" integer not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred
    ) strict""",
    """create table "point_reference"(
        "uid" text primary key,
        "source" text not null references "point"(uid) deferrable initially deferred,
        "target" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "point_theme"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred,
        "theme" text not null
    ) strict""",
    """create table "attribution"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred,
        "level" text not null
    ) strict""",
    """create table "house_rule"(
        "uid" text primary key,
        "began_at" text not null,
        "ended_at" text
    ) strict""",
    """create table "reading_answer"(
        "uid" text primary key,
        "measure" text not null references "measure"(uid) deferrable initially deferred,
        "text" text not null,
        "answered" text not null,
        "answered_at" text not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred
    ) strict""",
)

INDEXES_4: tuple[str, ...] = (
    "create index floor_request_organisation on floor_request(organisation)",
    "create index floor_request_person on floor_request(person)",
    "create index turn_ended_at on turn(ended_at)",
    "create index turn_organisation on turn(organisation)",
    "create index turn_person on turn(person)",
    "create index passed_over_turn on passed_over(turn)",
    "create index stretch_item on stretch(item)",
    "create index stretch_ended_at on stretch(ended_at)",
    "create index recess_ended_at on recess(ended_at)",
    "create index parked_item on parked(item)",
    "create index parked_point on parked(point)",
    "create unique index floor_limit_item on floor_limit(item)",
    "create unique index kiosk_vote_entry on kiosk_vote(round, entry)",
    "create unique index round_part_channel on round_part(round, channel)",
    "create unique index called_entry on called(round, entry)",
    "create unique index mandate_organisation on mandate(organisation)",
    "create unique index roll_mandate_entry on roll_mandate(round, entry)",
    "create unique index round_again_round on round_again(round)",
    "create unique index cut_step_round on cut_step(round, position)",
    "create index co_author_point on co_author(point)",
    "create index co_author_organisation on co_author(organisation)",
    "create index co_author_person on co_author(person)",
    "create index point_reference_source on point_reference(source)",
    "create index point_reference_target on point_reference(target)",
    "create index point_theme_point on point_theme(point)",
    "create unique index attribution_point on attribution(point)",
    "create index reading_answer_measure on reading_answer(measure)",
)
