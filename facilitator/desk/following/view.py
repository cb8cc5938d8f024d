"""All requests of the archive as window and command line ask for them. Call from worker threads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.archive.following import register
from facilitator.archive.following.asking import fitting, question
from facilitator.archive.following.register import Link, Register
from facilitator.archive.following.requests import Request, Told, gathered, requests_of
from facilitator.archive.following.stems import ranked, shared
from facilitator.archive.following.synthesis import Scope, table
from facilitator.archive.following.table import Table
from facilitator.desk.keeping.place import root_of, shelf_of
from facilitator.errors import KnownError
from facilitator.files import write_out
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.archive.following.pictures.drawing import Picture
    from facilitator.archive.following.register import Change
    from facilitator.archive.index import Index
    from facilitator.desk.following.plan_list import Preview
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

SUGGESTED = 5
_TRIED = 4
"""Documents looked through for the page; the text is in nearly every one of them."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything at one moment; `asked` narrows it."""

    meetings: tuple[Told, ...]
    requests: tuple[Request, ...]
    register: Register

    def asked(self, typed: str = "", *, civil: bool = False) -> Scope:
        """What answers a question. Of the meetings only those of its years are left: who came is not asked for."""
        wanted = question(typed, civil=civil)
        meetings = self.meetings
        if wanted.years:
            meetings = tuple(told for told in meetings if told.year in wanted.years)
        return Scope(meetings, fitting(self.requests, wanted), self.register)

    def request(self, uid: str) -> Request | None:
        """One of them, by its uid or an unambiguous beginning of it."""
        found = [one for one in self.requests if one.uid == uid] or [
            one for one in self.requests if uid and one.uid.startswith(uid)
        ]
        return found[0] if len(found) == 1 else None

    def meeting(self, uid: str) -> Told | None:
        """One meeting."""
        return next((told for told in self.meetings if told.facts.meeting == uid), None)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A commitment in which a request may stand, with the words that both have."""

    plan: str
    code: str
    title: str
    institution: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """One line of what stands behind a cell: a request or a meeting, and the documents that tell it."""

    uid: str
    date: str
    title: str
    text: str
    keys: tuple[str, ...]


def read(index: Index, where: Workspace | Path, today: date, *, full: bool = False) -> View:
    """What the catalogue and the register say. KnownErrors ``catalogue.*``, ``shelf.failed``."""
    meetings = gathered(index.catalogue.facts(), full=full)
    told = register.register_of(root_of(where))
    return View(meetings, requests_of(meetings, told, today), told)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its table and picture."""

    scope: Scope
    table: Table
    picture: Picture | None


def answer(view: View, typed: str, civil: bool, name: str, lang: Lang) -> Answered:
    """One table of what somebody typed. KeyError for a table that there is not."""
    scope = view.asked(typed, civil=civil)
    found = table(name, scope)
    return Answered(scope, found, picture_of(found, lang))


def suggestions(view: View, one: Request, most: int = SUGGESTED) -> tuple[Suggestion, ...]:
    """Commitments that share words with a request, those that it is linked to left out."""
    linked = {(link.plan, link.code) for link in one.links}
    known = {
        f"{plan}\0{row.code}": (plan, row)
        for plan, rows in view.register.plans.items()
        for row in rows
        if (plan, row.code) not in linked
    }
    found = ranked(one.ask.text, ((uid, row.title) for uid, (_, row) in known.items()), most)
    several = ((known[uid], words) for uid, words in found)
    return tuple(Suggestion(plan, row.code, row.title, row.institution, words) for (plan, row), words in several)


def others(view: View, one: Request) -> tuple[Suggestion, ...]:
    """Every commitment that it is not linked to, in the order of the plans, for whoever knows better."""
    linked = {(link.plan, link.code) for link in one.links}
    return tuple(
        Suggestion(plan, row.code, row.title, row.institution, shared(one.ask.text, row.title))
        for plan, rows in view.register.plans.items()
        for row in rows
        if (plan, row.code) not in linked
    )


def link(where: Workspace | Path, env: Env, one: Request, to: Suggestion, by: str) -> Link:
    """Say that the request stands in the commitment, where its text is found in a document of its meeting.

    KnownErrors of `register.link`.
    """
    key, page = _where(where, one)
    return register.link(
        root_of(where),
        meeting=one.meeting,
        request=one.ask.uid,
        text=one.ask.text,
        plan=to.plan,
        code=to.code,
        by=by,
        clock=env.clock,
        key=key,
        page=page,
        shared=to.shared,
    )


def end_link(where: Workspace | Path, env: Env, number: int, why: str, by: str) -> None:
    """KnownErrors of `register.end_link`."""
    register.end_link(root_of(where), number, why, by, env.clock)


def set_duty(where: Workspace | Path, env: Env, days: int, why: str, by: str) -> None:
    """KnownErrors of `register.set_duty`."""
    register.set_duty(root_of(where), days, why, by, env.clock)


def keep(where: Workspace | Path, env: Env, told: Preview, plan: str, by: str) -> tuple[Change, ...]:
    """Keep a list that was looked at; a list with errors is not kept. KnownErrors ``commitment.bad`` (facts ``name``,
    ``line``), and of `register.keep_list`.
    """
    if told.problems:
        raise KnownError("commitment.bad", name=told.name, line=told.problems[0].facts.get("line", 0))
    told_of = {"name": told.name, "sha256": told.sha256}
    return register.keep_list(root_of(where), plan, told.rows, **told_of, by=by, clock=env.clock)


def behind(view: View, uids: tuple[str, ...]) -> tuple[Behind, ...]:
    """What stands behind a cell, the newest first."""
    requests = {one.uid: one for one in view.requests}
    meetings = {told.facts.meeting: told for told in view.meetings}
    found = []
    for uid in uids:
        if (one := requests.get(uid)) is not None:
            found.append(Behind(uid, one.date, one.title, one.ask.text, one.keys))
        elif (told := meetings.get(uid)) is not None:
            keys = tuple(str(entry.key) for entry in told.entries)
            found.append(Behind(uid, told.facts.date, told.facts.title, "", keys))
    return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def shown_rows(told: Table, lang: Lang) -> tuple[list[str], list[list[str | int]]]:
    """The heads and rows of a table as people read them; figures stay figures, a withheld one is its word."""
    from facilitator.language.told.following import say, shown

    heads = [say(f"column.{name}", lang) for name in told.columns]
    rows: list[list[str | int]] = []
    for row in told.rows:
        line: list[str | int] = []
        for name, cell in zip(told.columns, row, strict=True):
            if cell.value is None:
                line.append(say("withheld", lang))
            else:
                line.append(cell.value if isinstance(cell.value, int) else shown(name, cell.value, lang))
        rows.append(line)
    return heads, rows


def table_bytes(told: Table, lang: Lang, suffix: str) -> bytes:
    """A table as ``.csv`` or ``.xlsx``. KnownError ``table.suffix``."""
    from facilitator.exchange.tables_out import csv_of, workbook_of
    from facilitator.language.told.following import say

    heads, rows = shown_rows(told, lang)
    if suffix == ".csv":
        return csv_of(heads, rows)
    if suffix == ".xlsx":
        return workbook_of({say(f"table.{told.name}", lang): (heads, rows)})
    raise KnownError("table.suffix", suffix=suffix or "?")


def export_table(told: Table, lang: Lang, path: Path) -> Path:
    """Write a table. KnownErrors ``table.suffix``, ``output.*``."""
    write_out(path, table_bytes(told, lang, path.suffix.lower()))
    return path


def picture_of(told: Table, lang: Lang) -> Picture | None:
    """The picture of a table, None where it has none."""
    from facilitator.archive.following.pictures.kinds import picture

    return picture(told, lang)


def export_picture(made: Picture, path: Path, png: bytes = b"") -> Path:
    """Write a picture as ``.svg``, or as the ``.png`` that the window drew. KnownErrors ``picture.suffix``,
    ``output.*``.
    """
    from facilitator.archive.following.pictures.svg import svg

    suffix = path.suffix.lower()
    if suffix != ".svg" and not (suffix == ".png" and png):
        raise KnownError("picture.suffix", suffix=suffix or "?")
    write_out(path, svg(made) if suffix == ".svg" else png)
    return path


def tables(scope: Scope, names: tuple[str, ...]) -> Mapping[str, Table]:
    """Several tables of one question."""
    return {name: table(name, scope) for name in names}


def _where(where: Workspace | Path, one: Request) -> tuple[str, int]:
    """The document and page (from 1) where the request stands; page 0 where it is found on none."""
    from facilitator.archive.shelf import Key
    from facilitator.desk.shelf import place_of

    shelf = shelf_of(where)
    for key in one.keys[:_TRIED]:
        try:
            place = place_of(shelf.get(Key(key)), one.ask.text)
        except KnownError:
            continue
        if place is not None:
            return key, place.page + 1
    return (one.keys[0] if one.keys else ""), 0
