"""The command line: the same acts without a window. Exit codes are part of the contract; see ``tryeza --help``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from facilitator.cli import archive, counting, drafts, lists, number, office, online, salvage
from facilitator.cli import reports as desk_reports
from facilitator.cli.reports import VERIFY_CODES
from facilitator.errors import KnownError
from facilitator.files import read_in, write_out
from facilitator.language.sentences import Lang, Template, fill
from facilitator.model import DocumentKind, Sister

_WHOLE: dict[Lang, Template] = {
    "sq": "{path}: në rregull, {acts|asnjë veprim|1 veprim|# veprime}, kreu i regjistrit të veprimeve {head}",
    "en": "{path}: whole, {acts|no acts|1 act|# acts}, head of the journal {head}",
}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    from facilitator.cli import keys as cli_keys

    top = argparse.ArgumentParser(
        prog="tryeza",
        description="Offline facilitation of in-person meetings. Without arguments it opens the window.",
        epilog=VERIFY_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--language", choices=("sq", "en"), help="language of messages (default: LANG, else sq)")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", help="play the demo meeting into a folder")
    demo.add_argument("folder", type=Path)

    check = commands.add_parser("check", help="verify chain, payloads, and journal against tables of a meeting file")
    check.add_argument("file", type=Path)

    report = commands.add_parser("report", help="write a document of a meeting file")
    report.add_argument("file", type=Path)
    report.add_argument("--kind", choices=[str(kind) for kind in DocumentKind], required=True)
    report.add_argument("--lang", choices=("sq", "en"), default=None)
    report.add_argument("--consolidated", action="store_true", help="as it reads with every correction; for reading")
    report.add_argument("--version", choices=[str(sister) for sister in Sister], default="public")
    report.add_argument(
        "-o", "--output", type=Path, required=True, help="a PDF, or a draft to edit where it ends in .docx"
    )

    sign = commands.add_parser("sign", help="sign a named field of a PDF with a PKCS#12 file or a token")
    sign.add_argument("pdf", type=Path)
    cli_keys.add_signer(sign)
    sign.add_argument("--field", required=True)
    sign.add_argument("--role", default="")
    sign.add_argument("--reason", default="")
    sign.add_argument("--place", default="")
    sign.add_argument("--no-certify", action="store_true", help="let others add fields of their own")
    sign.add_argument("--tsa", metavar="URL", default=None, help="ask this timestamp service to vouch for the time")
    sign.add_argument("-o", "--output", type=Path, required=True)

    salvage.add(commands)
    desk_reports.add(commands)
    archive.add(commands)
    online.add(commands)
    lists.add(commands)
    counting.add(commands)
    office.add(commands)
    drafts.add(commands)
    number.add(commands)
    cli_keys.add(commands)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run one command. ``arguments`` without the program's name; gives the exit code."""
    told = parser().parse_args(arguments)
    lang = language(told.language)
    try:
        if told.command == "demo":
            return _demo(told.folder, lang)
        if told.command == "check":
            return _check(told.file, lang)
        if told.command == "salvage":
            return salvage.run(told, lang)
        if told.command == "report":
            return _report(told)
        if told.command == "sign":
            return _sign(told)
        if told.command in lists.COMMANDS:
            return lists.run(told, lang)
        if told.command in counting.COMMANDS:
            return counting.run(told, lang)
        if told.command in office.COMMANDS:
            return office.run(told, lang)
        if told.command in online.COMMANDS:
            return online.run(told, lang)
        if told.command == "draft":
            return drafts.run(told, lang)
        if told.command == "number":
            return number.run(told, lang)
        if told.command == "archive":
            return archive.run(told, lang)
        if told.command in ("token", "authority"):
            from facilitator.cli import keys as cli_keys

            return cli_keys.run(told, lang)
        if told.command == "record":
            return desk_reports.record(told.pdf, told.output, lang)
        return desk_reports.verify(told, lang)
    except KnownError as error:
        from facilitator.language.errors import sentence

        print(sentence(error, lang), file=sys.stderr)
        return 3


def language(chosen: str | None) -> Lang:
    """The language of messages: as chosen, else English where the system speaks it, else Albanian."""
    if chosen in ("sq", "en"):
        return "en" if chosen == "en" else "sq"
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if system.lower().startswith("en") else "sq"


_SALVAGE: dict[Lang, str] = {
    "sq": "Çfarë lexohet prej tij e nxjerr `tryeza salvage SKEDARI -o I-RI`.",
    "en": "What can be read of it comes out by `tryeza salvage FILE -o NEW`.",
}


def _demo(folder: Path, lang: Lang) -> int:
    from facilitator import demo
    from facilitator.store.env import Env

    left = demo.run(folder, Env(actor="demo", device="demo"))
    for path in left:
        print(path)
    return 0


def _check(path: Path, lang: Lang) -> int:
    from facilitator.language.errors import sentence
    from facilitator.store.inspect import inspect

    try:
        found = inspect(path)
    except KnownError as error:
        if error.code == "file.damaged":
            print(_SALVAGE[lang], file=sys.stderr)
        raise
    for fault in found.faults:
        print(f"{fault.where}: {sentence(KnownError(fault.code, where=fault.where), lang)}")
    if found.faults:
        return 1
    print(fill(_WHOLE[lang], {"path": path, "acts": found.acts, "head": found.head[:16]}))
    return 0


def _report(told: argparse.Namespace) -> int:
    from facilitator.desk.consolidated import consolidated
    from facilitator.desk.documents import draft_docx, report
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile

    if told.consolidated and told.output.suffix.lower() == ".docx":
        raise KnownError("consolidated.pdf")
    file = MeetingFile.look(told.file, Env())
    try:
        write = draft_docx if told.output.suffix.lower() == ".docx" else report
        written = (consolidated if told.consolidated else write)(
            file, DocumentKind(told.kind), told.lang, Sister(told.version)
        )
    finally:
        file.close()
    write_out(told.output, written, original=told.file)
    return 0


def _sign(told: argparse.Namespace) -> int:
    from facilitator import signing
    from facilitator.cli import keys as cli_keys
    from facilitator.store.env import Env

    pdf = read_in(told.pdf)
    now = Env().clock()
    source = online.source(told.tsa)
    signer = cli_keys.signer(told, now)
    try:
        signed = signing.sign(
            pdf,
            signer,
            told.field,
            role=told.role,
            reason=told.reason,
            place=told.place,
            now=now,
            certify=False if told.no_certify else None,
            timestamp=source,
        )
    finally:
        signer.close()
    write_out(told.output, signed, original=told.pdf)
    return 0
