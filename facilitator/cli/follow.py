"""``archive commitments``, ``archive follow`` and ``archive synthesis``: what was asked, and what became of it."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.language.told.following import say

if TYPE_CHECKING:
    from facilitator.archive.following.requests import Request
    from facilitator.archive.following.synthesis import Scope
    from facilitator.archive.following.table import Table
    from facilitator.desk.following.view import View
    from facilitator.workspace import Workspace

COMMANDS = ("commitments", "follow", "synthesis")
_SYNTHESES = ("groups", "themes", "qarks", "organisations", "unheard", "years", "flow")


def add(deeds: Any) -> None:
    """Put them among the deeds of ``archive``."""
    plan = deeds.add_parser("commitments", help="the commitments of a plan: list them, or take in a list (CSV, XLSX)")
    plan.add_argument("list", type=Path, nargs="?", default=None, help="a list with the columns code and commitment")
    plan.add_argument("--plan", default="", help="name of the plan")
    plan.add_argument("--preview", action="store_true", help="only say what the list would change; 1 if rows are wrong")
    plan.add_argument("--duty", type=int, default=None, metavar="DAYS", help="a response is owed within so many days")
    plan.add_argument("--why", default="", help="where the duty is written, or why a link ends")
    plan.add_argument("--by", default="", help="who decides (default: the user of this computer)")
    follow = deeds.add_parser("follow", help="requests with their response and commitment; links them on request")
    synthesis = deeds.add_parser("synthesis", help="over all meetings: what was asked most, by whom, where, who is "
                                 "never heard")  # fmt: skip
    synthesis.add_argument("table", choices=_SYNTHESES)
    for deed in (follow, synthesis):
        deed.add_argument("words", nargs="*", default=[], help="words, qark:NAME or qark:veri, organisation:NAME, 2026")
        deed.add_argument("--civil", action="store_true", help="only what civil society asked")
        deed.add_argument("--full", action="store_true", help="also meetings of which only a full document is here")
    follow.add_argument("--link", default="", metavar="REQUEST", help="link this request (uid, or its beginning)")
    follow.add_argument("--to", default="", metavar="CODE", help="to this commitment")
    follow.add_argument("--plan", default="", help="of this plan, where several have the code")
    follow.add_argument("--end", type=int, default=0, metavar="NUMBER", help="end the link of this number")
    follow.add_argument("--why", default="")
    follow.add_argument("--by", default="")
    for deed in (plan, follow, synthesis):
        how = deed.add_mutually_exclusive_group()
        how.add_argument("--json", action="store_true")
        how.add_argument("--csv", action="store_true")
        deed.add_argument("-o", "--output", type=Path, default=None, help="write it: .csv, .xlsx, or the picture: .svg")
        deed.add_argument("--folder", type=Path, default=None, help="default: the archive of this computer")


def run(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    """Run one of them; gives the exit code. KnownErrors of ``desk.following``."""
    from facilitator.desk.following import view as views
    from facilitator.desk.shelf import index_of
    from facilitator.language.dates import local
    from facilitator.store.env import Env

    env, where = Env(), told.folder or workspace
    by = getattr(told, "by", "") or getpass.getuser()
    if told.deed == "commitments" and (told.list is not None or told.duty is not None):
        return _take(told, where, by, lang)
    index = index_of(workspace, told.folder)
    index.refresh()
    view = views.read(index, where, local(env.clock()).date(), full=getattr(told, "full", False))
    if told.deed == "commitments":
        return _show(views.tables(view.asked(), ("commitments",))["commitments"], view.asked(), told, lang)
    scope = view.asked(" ".join(told.words), civil=told.civil)
    if told.deed == "synthesis":
        return _show(views.tables(scope, (told.table,))[told.table], scope, told, lang)
    if told.end:
        views.end_link(where, env, told.end, told.why, by)
        print(say("ended", lang))
        return 0
    if told.link:
        return _link(told, where, view, by, lang)
    return _show(views.tables(scope, ("trace",))["trace"], scope, told, lang)


def _take(told: argparse.Namespace, where: Workspace | Path, by: str, lang: Lang) -> int:
    from facilitator.desk.following import view as views
    from facilitator.desk.following.plan_list import preview
    from facilitator.language.errors import sentence
    from facilitator.store.env import Env

    env = Env()
    if told.duty is not None:
        views.set_duty(where, env, told.duty, told.why, by)
        print(say("duty", lang, days=told.duty))
    if told.list is None:
        return 0
    found = preview(told.list, told.plan, where)
    for problem in found.problems:
        print(sentence(problem, lang))
    changes = found.changes
    if not told.preview:
        changes = views.keep(where, env, found, told.plan, by)
    for one in changes:
        if one.what != "same":
            print(f"{say(f'change.{one.what}', lang)}: {one.commitment.code} · {one.commitment.title}")
    plan = told.plan or "?"
    if changes:
        names = ("new", "changed", "same", "gone")
        counts = {name: sum(one.what == name for one in changes) for name in names}
        print(say("listed", lang, plan=plan, **counts))
    else:
        print(say("listed.same", lang, plan=plan))
    return 1 if found.problems else 0


def _link(told: argparse.Namespace, where: Workspace | Path, view: View, by: str, lang: Lang) -> int:
    from facilitator.desk.following import view as views
    from facilitator.store.env import Env

    one = view.request(told.link)
    if one is None:
        raise KnownError("link.request", text=told.link)
    every = views.others(view, one)
    found = [to for to in every if to.code == told.to and told.plan in ("", to.plan)]
    if not found:
        if any(link.code == told.to for link in one.links):
            raise KnownError("link.twice", commitment=told.to)
        raise KnownError("link.gone", commitment=told.to, plan=told.plan)
    made = views.link(where, Env(), one, found[0], by)
    print(say("linked", lang, commitment=made.code, title=found[0].title))
    return 0


def _show(table: Table, scope: Scope, told: argparse.Namespace, lang: Lang) -> int:
    """As text, JSON or CSV, or into a file; 1 where nothing answers."""
    from facilitator.desk.following import view as views

    if told.output is not None:
        picture = views.picture_of(table, lang) if told.output.suffix.lower() in (".svg", ".png") else None
        if picture is not None:
            views.export_picture(picture, told.output)
        else:
            views.export_table(table, lang, told.output)
        print(told.output)
        return 0
    if told.csv:
        sys.stdout.buffer.write(views.table_bytes(table, lang, ".csv"))
        sys.stdout.flush()
        return 0
    if told.json:
        rows: Any = table.plain()
        if table.name == "trace":
            rows = [_plain(one) for one in reversed(scope.requests)]
        print(json.dumps({"table": table.name, "rows": rows}, ensure_ascii=False, indent=2))
        return 0 if table.rows else 1
    heads, lines = views.shown_rows(table, lang)
    if table.name == "trace":
        for one in reversed(scope.requests):
            _tell(one, scope, lang)
    else:
        print(" | ".join(heads))
        for line in lines:
            print(" | ".join(str(cell) for cell in line))
    print(say(f"rule.{table.name}", lang))
    meetings = len({one.meeting for one in scope.requests})
    print(say("total", lang, requests=len(scope.requests), meetings=meetings))
    return 0 if table.rows else 1


def _tell(one: Request, scope: Scope, lang: Lang) -> None:
    from facilitator.language.dates import day_short
    from facilitator.language.told.following import waiting

    who = " · ".join((*one.ask.bodies, *one.ask.counties))
    print(f"{day_short(one.date) if one.date else '–'} · {one.title}" + (f" · {who}" if who else ""))
    print(f"    {one.ask.text}")
    answer = say(f"answer.{one.answer}", lang)
    print(f"    {answer}" + (f": {one.ask.reason}" if one.ask.reason else ""))
    if said := waiting(one.waits, scope.register.duty, lang, one.owed, late=one.late):
        print(f"    {said}")
    for link in one.links:
        known = scope.register.commitment(link.plan, link.code)
        print(f"    → {link.code} · {known.title if known else say('change.gone', lang)} ({link.plan}, {link.number})")
    print(f"    {one.uid[:70]}")


def _plain(one: Request) -> dict[str, Any]:
    ask = one.ask
    return {
        "uid": one.uid,
        "date": one.date,
        "meeting": one.title,
        "what": ask.what,
        "text": ask.text,
        "theme": ask.theme,
        "by": list(ask.bodies),
        "qarks": list(ask.counties),
        "civil_society": one.civil,
        "answer": one.answer,
        "reason": ask.reason,
        "institution": ask.institution,
        "answered_on": ask.answered_on,
        "waits_days": one.waits,
        "overdue": one.late,
        "commitments": [
            {"plan": link.plan, "code": link.code, "link": link.number, "listed": link in one.planned}
            for link in one.links
        ],
        "files": list(one.keys),
    }
