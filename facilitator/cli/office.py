"""The office from the command line: ``profile``, ``next``, ``directory``, ``send``, ``sent``."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.language.sentences import Lang, Template, fill
from facilitator.model import DocumentKind

if TYPE_CHECKING:
    from facilitator.workspace import Workspace

COMMANDS = ("profile", "next", "directory", "send", "sent")

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "usual": "{key}: {name} (i zakonshmi)",
        "other": "{key}: {name}",
        "none": "Asnjë profil në këtë kompjuter.",
        "taken": "U mor: persona {persons}, organizata {bodies}, pika {items}, detyra {actions}, çështje të parkuara "
        "{parked}, përgjigje në pritje {waiting}. Pëlqimet nuk merren: pyeten përsëri.",
        "cleared": "U harruan organizatat dhe personat e takimeve të deritanishme.",
        "prepared": "U përgatit për dërgim: {path}",
        "waiting": "{at}. {time} u përgatit për dërgim: {subject} ({files}) → {to}",
        "marked": "{at}. {time} u shënua si dërguar: {subject} ({files}) → {to}",
        "nothing": "Për këtë takim nuk është përgatitur asnjë mesazh.",
    },
    "en": {
        "usual": "{key}: {name} (the usual one)",
        "other": "{key}: {name}",
        "none": "No profile on this computer.",
        "taken": "Taken over: people {persons}, organisations {bodies}, items {items}, actions {actions}, parked "
        "matters {parked}, responses waiting {waiting}. Consents are not carried over: they are asked again.",
        "cleared": "The organisations and people of all meetings so far are forgotten.",
        "prepared": "Prepared to be sent: {path}",
        "waiting": "{at}. {time} prepared to be sent: {subject} ({files}) → {to}",
        "marked": "{at}. {time} marked as sent: {subject} ({files}) → {to}",
        "nothing": "No message has been prepared for this meeting.",
    },
}


def add(commands: Any) -> None:
    """The commands of the office."""
    profile = commands.add_parser("profile", help="the institutions that this computer remembers")
    what = profile.add_subparsers(dest="what", metavar="WHAT", required=True)
    what.add_parser("list", help="keys and names; the usual one first")
    out = what.add_parser("export", help="write one as a file")
    out.add_argument("key")
    out.add_argument("-o", "--output", type=Path, required=True)
    what.add_parser("import", help="take one in from a file").add_argument("file", type=Path)
    what.add_parser("usual", help="what new meetings begin with").add_argument("key")
    what.add_parser("remove", help="forget one; meetings keep what they took").add_argument("key")
    save = what.add_parser("from-meeting", help="remember what a meeting has as a profile")
    save.add_argument("file", type=Path)
    save.add_argument("--name", default="")

    again = commands.add_parser("next", help="a next meeting from an earlier one, in the program's own folder")
    again.add_argument("file", type=Path)
    again.add_argument("--date", type=_day, required=True, metavar="YYYY-MM-DD")
    again.add_argument("--title", default="")
    again.add_argument("--starts", default="")
    again.add_argument("--ends", default="")
    parts = ("people", "agenda", "actions", "parked", "responses")
    again.add_argument("--without", choices=parts, action="append", default=[], help="leave this behind")

    directory = commands.add_parser("directory", help="organisations of all meetings, for completion")
    directory.add_argument("--clear", action="store_true", help="forget those of the meetings so far")
    directory.add_argument("--rebuild", action="store_true", help="read every meeting again")

    send = commands.add_parser("send", help="draft a message (.eml) with documents; it is noted in the meeting")
    send.add_argument("file", type=Path, help="a meeting of this computer")
    send.add_argument("--kind", choices=[str(kind) for kind in DocumentKind], action="append", required=True)
    send.add_argument("--version", choices=("full", "public"), default="public")
    send.add_argument("--to", default="", help="addresses by commas; default: the usual recipients")
    send.add_argument("--subject", default="")
    send.add_argument("--sender", default="", help="the office's own address")
    send.add_argument("--outside", action="store_true", help="what is not public may leave the institution")
    send.add_argument("-o", "--output", type=Path, default=None, help="default: the outgoing folder")

    sent = commands.add_parser("sent", help="who was sent what and when; that it was sent you say yourself")
    sent.add_argument("file", type=Path, help="a meeting; to mark something, one of this computer")
    sent.add_argument("--mark", type=int, default=0, metavar="N", help="message N was sent")
    sent.add_argument("--unmark", type=int, default=0, metavar="N", help="message N was not sent after all")


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of ``COMMANDS``."""
    from facilitator.workspace import Workspace

    workspace = Workspace.default()
    if told.command == "profile":
        return _profile(told, workspace, lang)
    if told.command == "next":
        return _next(told, workspace, lang)
    if told.command == "directory":
        return _directory(told, workspace, lang)
    if told.command == "sent":
        return _sent(told, workspace, lang)
    return _send(told, workspace, lang)


def _profile(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk import profiles

    if told.what == "export":
        print(profiles.give_out(workspace, told.key, told.output))
        return 0
    if told.what == "import":
        print(profiles.take_in(workspace, told.file))
        return 0
    if told.what == "from-meeting":
        from facilitator.meeting.office.profiled import profile_of
        from facilitator.store.copies import asked

        print(profiles.keep(workspace, asked(told.file, lambda tx: profile_of(tx, told.name))))
        return 0
    if told.what == "usual":
        profiles.make_usual(workspace, told.key)
    if told.what == "remove":
        profiles.remove(workspace, told.key)
    kept = profiles.kept(workspace)
    for one in kept:
        text = TOLD[lang]["usual" if one.usual else "other"]
        print(fill(text, {"key": one.key, "name": one.profile.name}))
    if not kept:
        print(TOLD[lang]["none"])
    return 0


def _next(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from dataclasses import replace

    from facilitator.desk import next_meeting
    from facilitator.meeting.office.series import USUAL, number_of
    from facilitator.store.env import Env

    source = next_meeting.look(told.file)
    wanted = replace(USUAL, **dict.fromkeys(told.without, False))
    given = {name: getattr(told, name) for name in ("title", "starts", "ends") if getattr(told, name)}
    path = next_meeting.make(workspace, Env(), source, wanted, date=told.date, **given)
    there = number_of(source)
    facts = {
        "persons": there.people if wanted.people else 0,
        "bodies": there.organisations if wanted.people else 0,
        "items": there.agenda if wanted.agenda else 0,
        "actions": there.actions if wanted.actions else 0,
        "parked": there.parked if wanted.parked else 0,
        "waiting": there.responses if wanted.responses else 0,
    }
    print(path)
    print(fill(TOLD[lang]["taken"], facts))
    return 0


def _directory(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk import across

    if told.clear:
        across.clear(workspace)
        print(TOLD[lang]["cleared"])
        return 0
    if told.rebuild:
        across.rebuild(workspace)
    else:
        across.refresh(workspace)
    for body in across.across(workspace).bodies:
        print(" · ".join(part for part in (body.name, body.short_name, body.kind, body.county) if part))
    return 0


def _send(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk import sending
    from facilitator.desk.bring import open_own

    file = open_own(told.file, workspace)
    try:
        usual = file.read(sending.usual).result()
        to = sending.addresses(told.to, usual) if told.to else usual
        chosen = [sending.Document(kind=DocumentKind(kind), public=told.version == "public") for kind in told.kind]
        subject, text = file.read(sending.proposed, chosen).result()
        made = sending.prepare(
            file,
            workspace,
            chosen,
            to,
            told.subject or subject,
            text,
            sender=told.sender,
            outside=told.outside,
            output=told.output,
        )
    finally:
        file.close()
    print(fill(TOLD[lang]["prepared"], {"path": made.path}))
    return 0


def _sent(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    """Messages are numbered from the oldest, so that a number stays what it was."""
    from facilitator.desk.bring import open_own
    from facilitator.errors import KnownError
    from facilitator.language.dates import told as told_at
    from facilitator.meeting.office.sending import mark_sending, sendings
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile
    from facilitator.store.tx import Tx

    number = told.mark or told.unmark
    file = open_own(told.file, workspace) if number else MeetingFile.look(told.file, Env())
    try:
        found = file.read(sendings).result()[::-1]
        if number:
            if not 0 < number <= len(found):
                raise KnownError("sending.number", number=number)
            file.do(mark_sending, found[number - 1].sending.uid, bool(told.mark)).result()
            found = file.read(sendings).result()[::-1]
        meeting = file.read(Tx.meeting).result()
    finally:
        file.close()
    for at, one in enumerate(found, start=1):
        sent = one.mark is not None and one.mark.sent
        when = one.mark.marked_at if one.mark is not None and sent else one.sending.prepared_at
        facts = {
            "at": at,
            "time": told_at(when, meeting.zone, meeting.date, lang),
            "subject": one.sending.subject,
            "files": ", ".join(row.name for row in one.files),
            "to": ", ".join(row.email for row in one.to),
        }
        print(fill(TOLD[lang]["marked" if sent else "waiting"], facts))
    if not found:
        print(TOLD[lang]["nothing"])
    return 0
