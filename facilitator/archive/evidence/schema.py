"""The tables of an evidence folder: their columns, keys and what each is, in the terms of Frictionless Table Schema."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """``type``: string, integer, date or datetime. ``values``: the only ones there may be. ``needed``: never empty."""

    name: str
    type: str = "string"
    needed: bool = False
    values: tuple[str, ...] = ()
    least: int | None = None


@dataclass(frozen=True, slots=True)
class Refers:
    """``columns`` of this table are a row of ``table``, by its ``theirs``."""

    columns: tuple[str, ...]
    table: str
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``key``: what tells its rows apart."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: tuple[Refers, ...] = ()

    @property
    def file(self) -> str:
        """Where it lies in the folder."""
        return f"tables/{self.name}.csv"


ROLES, GENDERS = ("guests", "citizens", "hosts"), ("women", "men")
"""Columns that count people of a kind: small groups are left out of them."""

ANSWERS = ("under_review", "accepted", "partly", "rejected")
POINTS = ("note", "issue", "comment", "question", "suggestion", "recommendation", "dissent", "parked")

_MEETING = Column("meeting", needed=True)
_OF_MEETING = Refers(("meeting",), "meetings", ("meeting",))
_SOURCE = Column("document_sha256", needed=True)
_IN_DOCUMENT = Refers(("document_sha256",), "documents", ("sha256",))


def _count(name: str) -> Column:
    return Column(name, "integer", least=0)


TABLES: Sequence[Table] = (
    Table(
        "meetings",
        (
            _MEETING,
            Column("date", "date"),
            Column("title", needed=True),
            *(Column(name) for name in ("process", "place", "city", "organiser")),
            *(_count(name) for name in ("people", "organisations", "institutions", "guests", "citizens", "hosts")),
            *(_count(name) for name in ("women", "men", "invited", "points", "measures", "answered")),
            _SOURCE,
        ),
        ("meeting",),
        (_IN_DOCUMENT,),
    ),
    Table(
        "documents",
        (
            Column("sha256", needed=True),
            _MEETING,
            Column("file", needed=True),
            Column("kind", needed=True),
            Column("language", needed=True),
            Column("number", "integer", least=0),
            Column("made_at", "datetime"),
            Column("protocol_number"),
            Column("verdict_at_intake"),
            Column("receipt"),
            Column("bytes", "integer", needed=True, least=1),
            Column("record_sha256", needed=True),
        ),
        ("sha256",),
        (_OF_MEETING,),
    ),
    Table(
        "organisations",
        (
            _MEETING,
            Column("organisation", needed=True),
            Column("name", needed=True),
            *(Column(name) for name in ("short_name", "kind", "qark", "sector")),
            Column("took_part", needed=True, values=("yes", "no")),
            _SOURCE,
        ),
        ("meeting", "organisation"),
        (_OF_MEETING, _IN_DOCUMENT),
    ),
    Table(
        "points",
        (
            _MEETING,
            Column("point", needed=True),
            Column("label"),
            Column("theme"),
            Column("kind", needed=True, values=POINTS),
            Column("text"),
            Column("organisation"),
            Column("qark"),
            _SOURCE,
        ),
        ("meeting", "point"),
        (_OF_MEETING, Refers(("meeting", "organisation"), "organisations", ("meeting", "organisation")), _IN_DOCUMENT),
    ),
    Table(
        "measures",
        (
            _MEETING,
            Column("measure", needed=True),
            Column("number", "integer", needed=True, least=1),
            Column("text"),
            Column("theme"),
            _SOURCE,
        ),
        ("meeting", "measure"),
        (_OF_MEETING, _IN_DOCUMENT),
    ),
    Table(
        "responses",
        (
            _MEETING,
            Column("measure", needed=True),
            Column("answer", needed=True, values=ANSWERS),
            Column("reason"),
            Column("institution"),
            Column("answered_on", "date"),
            _SOURCE,
        ),
        ("meeting", "measure"),
        (_OF_MEETING, Refers(("meeting", "measure"), "measures", ("meeting", "measure")), _IN_DOCUMENT),
    ),
    Table(
        "votes",
        (
            _MEETING,
            Column("round", needed=True),
            Column("letter", needed=True),
            Column("vote", "integer", needed=True, least=1),
            Column("attempt", "integer", needed=True, least=1),
            Column("question"),
            Column("method", needed=True),
            Column("option"),
            Column("rank", "integer", least=1),
            Column("rank_to", "integer", least=1),
            Column("points", "integer"),
            *(_count(name) for name in ("entitled", "given", "returned", "valid", "blank", "invalid")),
            Column("content_sha256"),
            _SOURCE,
        ),
        ("meeting", "round", "letter"),
        (_OF_MEETING, _IN_DOCUMENT),
    ),
    Table(
        "links",
        (_MEETING, Column("measure", needed=True), Column("point", needed=True), _SOURCE),
        ("meeting", "measure", "point"),
        (
            Refers(("meeting", "measure"), "measures", ("meeting", "measure")),
            Refers(("meeting", "point"), "points", ("meeting", "point")),
            _IN_DOCUMENT,
        ),
    ),
    Table(
        "issues",
        (_MEETING, Column("recommendation", needed=True), Column("issue", needed=True), _SOURCE),
        ("meeting", "recommendation", "issue"),
        (
            Refers(("meeting", "recommendation"), "points", ("meeting", "point")),
            Refers(("meeting", "issue"), "points", ("meeting", "point")),
            _IN_DOCUMENT,
        ),
    ),
)
"""Every table, in the order of the folder."""
