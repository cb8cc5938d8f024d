"""The tables of migration 006: rolls by person, guided rounds, costs of options, signatures drawn on
the screen.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_6: tuple[str, ...] = (
    """create table "handwriting_allowed"(
        "uid" text primary key,
        "allowed_at" text not null,
        "by" text not null
    ) strict""",
    """create table "handwritten"(
        "uid" text primary key,
        "attendance" text not null references "attendance"(uid) deferrable initially deferred,
        "strokes" text not null,
        "signed_at" text not null
    ) strict""",
    """create table "option_cost"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "of" text not null,
        "units" integer not null
    ) strict""",
    """create table "narrowing"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "people" integer not null,
        "least" integer not null,
        "dropped" text not null,
        "left" text not null,
        "decided_at" text not null
    ) strict""",
    """create table "nominal"(
        "uid" text primary key,
        "about" text not null,
        "question" text not null,
        "minutes" integer not null,
        "begun_at" text not null
    ) strict""",
    """create table "nominal_step"(
        "uid" text primary key,
        "nominal" text not null references "nominal"(uid) deferrable initially deferred,
        "position" integer not null,
        "stage" text not null check("stage" in
            ('writing', 'ideas', 'clarify', 'first', 'discuss', 'final', 'done', 'left')),
        "begun_at" text not null
    ) strict""",
    """create table "nominal_pass"(
        "uid" text primary key,
        "nominal" text not null references "nominal"(uid) deferrable initially deferred,
        "body" text not null
    ) strict""",
    """create table "nominal_vote"(
        "uid" text primary key,
        "nominal" text not null references "nominal"(uid) deferrable initially deferred,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "final" integer not null
    ) strict""",
    """create table "narrowed_round"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "narrowing" text not null references "narrowing"(uid) deferrable initially deferred
    ) strict""",
    """create table "vote_of_persons"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred
    ) strict""",
    """create table "round_of_persons"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred
    ) strict""",
    """create table "roll_person"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred,
        "person" text not null references "person"(uid) deferrable initially deferred,
        "body" text not null
    ) strict""",
)

INDEXES_6: tuple[str, ...] = (
    'create unique index option_cost_vote on option_cost(vote, "of")',
    "create unique index nominal_step_position on nominal_step(nominal, position)",
    "create unique index nominal_vote_vote on nominal_vote(vote)",
    "create unique index narrowing_round on narrowing(round)",
    "create unique index narrowed_round_round on narrowed_round(round)",
    "create unique index handwritten_attendance on handwritten(attendance)",
    "create unique index vote_of_persons_vote on vote_of_persons(vote)",
    "create unique index round_of_persons_round on round_of_persons(round)",
    "create unique index roll_person_entry on roll_person(entry)",
    "create unique index roll_person_person on roll_person(round, person)",
)
