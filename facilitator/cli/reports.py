"""The commands about a PDF that somebody else may have made: ``verify`` and ``record``. Offline, always."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.examine.unpack import extract
from facilitator.files import read_in
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.signing import Trust

VERIFY_CODES = """exit of verify:
  0  every required field signed by trusted, expected people; nothing changed
  1  changed after signing, or broken      2  not signed
  3  unreadable                            4  intact, but a signer is unknown or not the expected one
  5  a required signature is missing       6  a certificate is expired or revoked
  7  the report contradicts itself: its pages, the record inside or its votes do not agree
  8  (--pair) the two are not the full and the public document of one approval
Every other command exits 0 when it did its work, 1 when the file or the archive has faults (check, archive), 2 for
wrong usage and 3 when it could not be done, with one sentence on standard error."""


NO_PAIR = 8


def add(commands: Any) -> None:
    """Put ``verify`` and ``record`` among the subcommands of the program."""
    verify = commands.add_parser("verify", help="verify a PDF and the record inside, offline", epilog=VERIFY_CODES)
    verify.formatter_class = argparse.RawDescriptionHelpFormatter
    which = verify.add_mutually_exclusive_group(required=True)
    which.add_argument("pdf", type=Path, nargs="?")
    which.add_argument(
        "--pair",
        type=Path,
        nargs=2,
        default=None,
        metavar=("FULL", "PUBLIC"),
        help="verify the full document and the public one, and whether they are a pair",
    )
    verify.add_argument(
        "--trust", type=Path, default=None, help="store of the people and authorities you trust: PEM or XML"
    )
    verify.add_argument("--operator", type=Path, default=None, help="PEM of the list's operator, if the store is XML")
    verify.add_argument(
        "--at", type=moment, default=None, metavar="DATE", help="judge at the end of a day (UTC), or at an ISO instant"
    )
    verify.add_argument(
        "--receipt",
        type=Path,
        default=None,
        help="receipt of the archive that took the PDF in (default: the one beside it; of a pair always that)",
    )
    verify.add_argument("--json", action="store_true")

    record = commands.add_parser("record", help="write the files inside a report into a folder")
    record.add_argument("pdf", type=Path)
    record.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")


def moment(text: str) -> datetime:
    """An ISO day, meaning its last second in UTC, or an ISO instant; without a zone it is UTC. ValueError otherwise."""
    try:
        return datetime.combine(date.fromisoformat(text), time(23, 59, 59), tzinfo=UTC)
    except ValueError:
        then = datetime.fromisoformat(text)
        return then if then.tzinfo else then.replace(tzinfo=UTC)


def verify(told: argparse.Namespace, lang: Lang) -> int:
    """``tryeza verify``: print what is known of a PDF, or of a pair; gives the exit code of the verdict."""
    from facilitator.cli import online
    from facilitator.examine.apart import examine
    from facilitator.signing import NOBODY

    trust = NOBODY if told.trust is None else online.store(told.trust, told.operator)
    if told.pair is not None:
        return _pair(told, trust, lang)
    found = examine(read_in(told.pdf), trust, told.at, receipt=_receipt(told.pdf, told.receipt))
    tree = found.as_dict()
    if told.json:
        print(json.dumps(tree, ensure_ascii=False, indent=2))
    else:
        from facilitator.language.told.examined import tell

        print("\n".join(tell(tree, lang)))
    return found.verdict.exit_code


def _pair(told: argparse.Namespace, trust: Trust, lang: Lang) -> int:
    from facilitator.examine.apart import examine, pair_of
    from facilitator.language.told import examined as examined_told
    from facilitator.language.told import pair as pair_told

    read = [read_in(path) for path in told.pair]
    found = [
        examine(pdf, trust, told.at, receipt=_receipt(path, None)) for path, pdf in zip(told.pair, read, strict=True)
    ]
    pair = pair_of(*read)
    trees = [one.as_dict() for one in found]
    if told.json:
        tree = {**pair.as_dict(), "full": trees[0], "public": trees[1]}
        print(json.dumps(tree, ensure_ascii=False, indent=2))
    else:
        for path, one in zip(told.pair, trees, strict=True):
            print(path, *examined_told.tell(one, lang), "", sep="\n")
        print(pair_told.tell(pair.as_dict(), lang))
    if not pair.holds:
        return NO_PAIR
    return next((one.verdict.exit_code for one in found if one.verdict.exit_code), 0)


def _receipt(pdf: Path, named: Path | None) -> bytes | None:
    """The receipt that was named, or the one that lies beside the PDF under its name."""
    if named is not None:
        return read_in(named)
    beside = (pdf.with_name(pdf.name + ".receipt.json"), pdf.with_name(pdf.stem + ".receipt.json"))
    return next((read_in(path) for path in beside if path.is_file()), None)


def record(pdf: Path, folder: Path, lang: Lang) -> int:
    """``tryeza record``: write every file inside a PDF into ``folder`` and print where. KnownErrors of ``extract``."""
    for path in extract(read_in(pdf), folder):
        print(path)
    return 0
