"""The commands of deliveries to the archive: ``intake``, ``quarantine`` and ``settle``."""

from __future__ import annotations

import argparse
import contextlib
import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang, Template, fill

if TYPE_CHECKING:
    from facilitator.archive.taking.deliver import Delivery
    from facilitator.archive.taking.plan import Plan
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

COMMANDS = ("intake", "quarantine", "settle")

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "open": "{open|1 skedar pret|# skedarë presin} ende: `tryeza archive intake --resume`",
        "paper": "Vërtetimi i marrjes në dorëzim: {path}",
        "waiting": "Në karantinë: {apart|asnjë skedar|1 skedar|# skedarë}",
        "shelved": "Në arkiv: {name}",
        "stays": "Mbetet në karantinë, me vendimin e shënuar.",
    },
    "en": {
        "open": "{open|1 file waits|# files wait}: `tryeza archive intake --resume`",
        "paper": "Acknowledgement of intake: {path}",
        "waiting": "Kept apart: {apart|no file|1 file|# files}",
        "shelved": "In the archive: {name}",
        "stays": "It stays apart, with the decision written down.",
    },
}


def add(deeds: Any) -> None:
    """Put them among the deeds of ``archive``."""
    intake = deeds.add_parser("intake", help="take in what others bring: verified, filed, written down; 1 if any waits")
    intake.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="a PDF, a saved e-mail, a folder, or s3://bucket/prefix"
    )
    intake.add_argument("--from", dest="sender", default="", metavar="WHO", help="who brings it")
    intake.add_argument("--email", default="", help="address for the acknowledgement")
    intake.add_argument("--resume", action="store_true", help="go on with deliveries that were not finished")
    intake.add_argument("-o", "--output", type=Path, default=None, help="where the acknowledgement goes (PDF)")
    deeds.add_parser("quarantine", help="list what is kept apart and waits for a decision; 1 if anything does")
    settle = deeds.add_parser("settle", help="decide about a file that is kept apart")
    settle.add_argument("sha256", help="its SHA-256, or the beginning of it")
    which = settle.add_mutually_exclusive_group(required=True)
    which.add_argument("--release", metavar="WHY", help="put it on the shelf all the same")
    which.add_argument("--leave", metavar="WHY", help="leave it where it is")
    which.add_argument("--old", metavar="TITLE", help="keep it as a document without verifiable data")
    settle.add_argument("--date", default="", help="day of the old document (ISO)")
    settle.add_argument("--organiser", default="", help="whose document it is")
    settle.add_argument("--note", default="")
    settle.add_argument("--by", default="", help="who decides (default: the user of this computer)")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of them; gives the exit code. KnownErrors of ``desk.taking``."""
    from facilitator.workspace import Workspace

    workspace = Workspace.default()
    if told.deed == "intake":
        return _intake(told, workspace, lang)
    if told.deed == "quarantine":
        return _quarantine(workspace, lang)
    return _settle(told, workspace, lang)


def _intake(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk.taking import deliveries
    from facilitator.store.env import Env

    env = Env()
    plans = list(deliveries.unfinished(workspace)) if told.resume else []
    if told.sources or not told.resume:
        plans.append(_begun(told, workspace, env))
    waits = 0
    for plan in plans:
        waits += _tell(told, workspace, env, deliveries.carry_out(workspace, env, plan), lang)
    return 1 if waits else 0


def _begun(told: argparse.Namespace, workspace: Workspace, env: Env) -> Plan:
    from facilitator.desk.taking import deliveries, inbox

    with contextlib.ExitStack() as fetched:
        if any(one.startswith(inbox.SCHEME) for one in told.sources):
            fetched.enter_context(inbox.alone(workspace))
        sources = [
            fetched.enter_context(inbox.fetched(workspace, one, env.clock()))
            if one.startswith(inbox.SCHEME)
            else Path(one)
            for one in told.sources
        ]
        return deliveries.begin(workspace, env, sources, told.sender, told.email)


def _tell(told: argparse.Namespace, workspace: Workspace, env: Any, delivery: Delivery, lang: Lang) -> int:
    """Print what became of each file; gives how many wait for somebody."""
    from facilitator.desk.taking import deliveries, paper
    from facilitator.language.intake import total

    for line in delivery.lines:
        print(f"{line.name}: {deliveries.sentence_of(line, lang)}")
    counts = {str(outcome): n for outcome, n in delivery.counts().items()}
    print(total(counts, lang))
    if delivery.open:
        print(fill(TOLD[lang]["open"], {"open": delivery.open}))
    made = paper.acknowledge(workspace, env, delivery, lang, told.output)
    for path in filter(None, (made.pdf, made.message)):
        print(fill(TOLD[lang]["paper"], {"path": path}))
    return delivery.open + counts.get("quarantined", 0)


def _quarantine(workspace: Workspace, lang: Lang) -> int:
    from facilitator.desk.taking import deliveries

    waiting = deliveries.waiting(workspace)
    for one in waiting:
        print(f"{one.line.sha256[:16]}  {one.line.name}: {deliveries.sentence_of(one.line, lang)}")
    print(fill(TOLD[lang]["waiting"], {"apart": len(waiting)}))
    return 1 if waiting else 0


def _settle(told: argparse.Namespace, workspace: Workspace, lang: Lang) -> int:
    from facilitator.archive.taking.settle import Old
    from facilitator.desk.taking import deliveries
    from facilitator.store.env import Env

    found = [one for one in deliveries.waiting(workspace) if one.line.sha256.startswith(told.sha256.lower())]
    if len(found) != 1:
        raise KnownError("intake.settled")
    sha256, env, by = found[0].line.sha256, Env(), told.by or getpass.getuser()
    if told.leave is not None:
        deliveries.leave(workspace, env, sha256, told.leave, by)
        print(TOLD[lang]["stays"])
        return 0
    if told.release is not None:
        key = deliveries.release(workspace, env, sha256, told.release, by)
    else:
        old = Old(title=told.old, date=told.date, organiser=told.organiser, note=told.note)
        key = deliveries.keep_as_old(workspace, env, sha256, old, by)
    print(fill(TOLD[lang]["shelved"], {"name": key}))
    return 0
