"""``tryeza number``: the protocol number that the register gave a document, entered or shown."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from facilitator.language.sentences import Lang, Template, fill
from facilitator.model import DocumentKind, Sister

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "has": "Numri i protokollit: {number}, data {day}",
        "hand": "Numri i protokollit, i shkruar me dorë në kopjen e nënshkruar: {number}, data {day}",
        "none": "Ende pa numër protokolli.",
        "proposed": "Ende pa numër protokolli; propozohet {number}.",
    },
    "en": {
        "has": "Protocol number: {number}, day {day}",
        "hand": "Protocol number, written by hand on the signed copy: {number}, day {day}",
        "none": "No protocol number yet.",
        "proposed": "No protocol number yet; proposed: {number}.",
    },
}


def add(commands: Any) -> None:
    """Put ``number`` among the subcommands of the program."""
    number = commands.add_parser("number", help="enter or show the protocol number of an approved document")
    number.add_argument("file", type=Path, help="a meeting of this computer")
    number.add_argument("--kind", choices=[str(kind) for kind in DocumentKind], required=True)
    number.add_argument("--version", choices=[str(sister) for sister in Sister], default="public")
    number.add_argument(
        "--set", default=None, metavar="NUMBER", help='as the register gave it; "" takes it back; without it: show'
    )
    number.add_argument("--day", default="", metavar="YYYY-MM-DD", help="default: today")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Enter or show it. KnownErrors of opening, ``file.read_only`` and of ``protocol.enter``."""
    from facilitator.desk.bring import open_own
    from facilitator.language.dates import local, short_date
    from facilitator.meeting.papers import protocol
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile
    from facilitator.workspace import Workspace

    kind, sister, env = DocumentKind(told.kind), Sister(told.version), Env()
    shown = told.set is None
    file = MeetingFile.look(told.file, env) if shown else open_own(told.file, Workspace.default())
    try:
        today = local(env.clock(), file.read(lambda tx: tx.meeting().zone).result()).date()
        if not shown:
            file.do(protocol.enter, kind, sister, told.set, told.day or today.isoformat()).result()
        entry = file.read(protocol.entry_of, kind, sister).result()
        proposed = "" if entry else file.read(protocol.proposal, kind, sister, today).result()
    finally:
        file.close()
    if entry is not None:
        day = short_date(date.fromisoformat(entry.day)) if entry.day else "–"
        print(fill(TOLD[lang]["has" if entry.on_page else "hand"], {"number": entry.number, "day": day}))
    else:
        print(fill(TOLD[lang]["proposed" if proposed else "none"], {"number": proposed}))
    return 0
