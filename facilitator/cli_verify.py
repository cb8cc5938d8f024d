"""The commands about a PDF that somebody else may have made: ``verify`` and ``record``. Offline, always."""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.files import read_in
from facilitator.language.sentences import Lang

VERIFY_CODES = """exit of verify:
  0  every required field signed by trusted, expected people; nothing changed
  1  changed after signing, or broken      2  not signed
  3  unreadable                            4  intact, but a signer is unknown or not the expected one
  5  a required signature is missing       6  a certificate is expired or revoked
  7  the report contradicts itself: its pages, the record inside or its votes do not agree
Every other command exits 0 when it did its work, 1 when the file has faults (check), 2 for wrong usage and 3 when it
could not be done, with one sentence on standard error."""


def add(commands: Any) -> None:
    """Put ``verify`` and ``record`` among the subcommands of the program."""
    verify = commands.add_parser("verify", help="verify a PDF and the record inside, offline", epilog=VERIFY_CODES)
    verify.formatter_class = argparse.RawDescriptionHelpFormatter
    verify.add_argument("pdf", type=Path)
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
        help="receipt of the archive that took the PDF in (default: the one beside it)",
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
    """``tryeza verify``: print what is known of a PDF; gives the exit code of the verdict."""
    from facilitator import cli_time
    from facilitator.archive.examine import examine
    from facilitator.signing import NOBODY

    trust = NOBODY if told.trust is None else cli_time.store(told.trust, told.operator)
    found = examine(read_in(told.pdf), trust, told.at, receipt=_receipt(told.pdf, told.receipt))
    tree = found.as_dict()
    if told.json:
        print(json.dumps(tree, ensure_ascii=False, indent=2))
    else:
        from facilitator.language.examined_told import tell

        print("\n".join(tell(tree, lang)))
    return found.verdict.exit_code


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


def extract(pdf: bytes, folder: Path) -> list[Path]:
    """Write every file inside a PDF into ``folder``, byte for byte; gives where.

    KnownErrors ``report.no_record`` (no file inside), ``report.unreadable``, ``record.exists`` (nothing is
    overwritten, and then nothing is written), ``input.failed``, ``output.failed``.
    """
    from facilitator.report.extract import files

    inside = files(pdf)
    targets = {folder / name: inside[original] for original, name in safe_names(inside).items()}
    for path in targets:
        if os.path.lexists(path):
            raise KnownError("record.exists", path=str(path))
    for path, data in targets.items():
        _write_new(path, data)
    return list(targets)


_UNSAFE = re.compile(r"[^\w.()+=@ -]", re.ASCII)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 100


def safe_names(names: Iterable[str]) -> Mapping[str, str]:
    """A name for each file that every system takes and that stays inside the folder; they differ also in case.

    The names come from a stranger's PDF: no path, no hidden file, no device, nothing that a system reads otherwise.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for original in names:
        last = re.split(r"[/\\]", original)[-1]
        plain = _UNSAFE.sub("_", last).strip(" .") or "file"
        stem, dot, ending = plain.rpartition(".")
        stem, ending = (stem, dot + ending) if stem and len(ending) <= 8 else (plain, "")
        stem = stem[:_LONGEST]
        if _RESERVED.fullmatch(stem + ending):
            stem = f"_{stem}"
        name, number = stem + ending, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}{ending}", number + 1
        taken.add(name.casefold())
        given[original] = name
    return given


def _write_new(path: Path, data: bytes) -> None:
    """Whole and only if nothing is there; a link that appeared meanwhile is not followed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except FileExistsError as error:
        raise KnownError("record.exists", path=str(path)) from error
    except OSError as error:
        raise KnownError("output.failed", path=str(path), reason=error.strerror or str(error)) from error
