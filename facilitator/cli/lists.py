"""Lists of people and what the meeting says, in and out of files: ``people``, ``export``, ``paper``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.language.sentences import Lang, Template

if TYPE_CHECKING:
    from facilitator.store.file import MeetingFile

COMMANDS = ("people", "export", "paper")
KINDS = ("set", "invitations", "agenda", "door", "badges", "log", "options", "cards", "tally", "protocol")
"""The members of ``report.papers.Paper``, named here so that asking for help loads nothing."""

TOLD: Mapping[Lang, Mapping[str, Template]] = {
    "sq": {
        "invitations": (
            "{n|Asnjë ftesë nuk u shkrua|U shkrua 1 ftesë|U shkruan # ftesa} në {path}: "
            "{messages|asnjë mesazh|1 mesazh|# mesazhe}, "
            "{without|asnjë ftesë vetëm në PDF|1 ftesë vetëm në PDF|# ftesa vetëm në PDF}."
        ),
    },
    "en": {
        "invitations": (
            "{n|No invitation was|1 invitation was|# invitations were} written into {path}: "
            "{messages|no message|1 message|# messages}, "
            "{without|no invitation|1 invitation|# invitations} as PDF only."
        ),
    },
}


def add(commands: Any) -> None:
    """The commands of lists."""
    people = commands.add_parser("people", help="show what an import of a list would offer; nothing is written")
    people.add_argument("list", type=Path)
    people.add_argument("--sheet", default=None, help="the sheet of a workbook to read")
    people.add_argument("--encoding", default=None, help="how the letters of a text list are written")
    people.add_argument("--json", action="store_true", help="columns, people, left_out and doubts as JSON")
    export = commands.add_parser("export", help="write people, votes and points of a meeting file as XLSX or CSV")
    export.add_argument("file", type=Path)
    export.add_argument("--lang", choices=("sq", "en"), default=None)
    export.add_argument("-o", "--output", type=Path, required=True, help="ends in .xlsx, or .csv for people alone")
    paper = commands.add_parser(
        "paper",
        help="write a paper to print (unless told, the list to sign), or keep the scan of the signed list",
    )
    paper.add_argument("file", type=Path)
    paper.add_argument("--lang", choices=("sq", "en"), default=None)
    paper.add_argument("--parts", type=int, choices=range(1, 7), default=1, help="desks at the door: A–K, L–Z …")
    which = paper.add_mutually_exclusive_group()
    which.add_argument(
        "--set", dest="kind", action="store_const", const="set", default="door", help="the meeting on paper, whole"
    )
    which.add_argument("--kind", choices=KINDS, default="door")
    paper.add_argument("--copies", type=int, default=0, help="ballot cards of each vote (default: one an organisation)")
    paper.add_argument("--pages", type=int, default=4, help="pages of the blank log")
    what = paper.add_mutually_exclusive_group(required=True)
    what.add_argument("-o", "--output", type=Path, help="a PDF")
    what.add_argument(
        "--invitations",
        type=Path,
        metavar="FOLDER",
        help="a new folder with each invitation as PDF, a message where there is an e-mail, and who each is for",
    )
    what.add_argument("--attach", type=Path, metavar="SCAN", help="keep the scan of the signed list in the meeting")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of ``COMMANDS``."""
    if told.command == "paper":
        return _paper(told, lang)
    return _people(told, lang) if told.command == "people" else _export(told, lang)


def _people(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.exchange.contract import offered

    found = offered(told.list, lang, sheet=told.sheet, encoding=told.encoding)
    if told.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    for person in found["people"]:
        print(" · ".join(part for part in (person["name"], person["organisation"], person["role"]) if part))
    for one in (*found["left_out"], *found["doubts"]):
        print(f"  {one['sentence']}")
    return 0


def _export(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.desk.lists import export
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile

    file = MeetingFile.look(told.file, Env())
    try:
        export(file, told.lang or lang, told.output)
    finally:
        file.close()
    return 0


def _paper(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.desk.bring import open_own
    from facilitator.desk.documents import keep
    from facilitator.desk.door import attach_scan
    from facilitator.desk.papers import pdf_of
    from facilitator.report.papers import Paper
    from facilitator.report.papers.rows import Wishes
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile
    from facilitator.workspace import Workspace

    file = open_own(told.file, Workspace.default()) if told.attach else MeetingFile.look(told.file, Env())
    try:
        if told.attach:
            attach_scan(file, told.attach)
        elif told.invitations:
            print(_invited(file, told.lang or lang, told.invitations, lang))
        else:
            wishes = Wishes(parts=told.parts, copies=told.copies, pages=told.pages)
            keep(pdf_of(file, Paper(told.kind), told.lang or lang, wishes), told.output)
    finally:
        file.close()
    return 0


def _invited(file: MeetingFile, lang: Lang, folder: Path, told: Lang) -> str:
    from facilitator.desk import invitations, profiles
    from facilitator.language.sentences import fill
    from facilitator.workspace import Workspace

    usual = profiles.usual(Workspace.default())
    made = invitations.write(file, lang, folder, sender=usual.sender if usual else "")
    facts = {"n": made.pages, "path": made.folder, "messages": made.messages, "without": made.without}
    return fill(TOLD[told]["invitations"], facts)
