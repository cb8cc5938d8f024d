"""Taking a document into the archive: examine it, keep it, and sign a receipt of what was found.

Certificates expire, an archive does not. The receipt says that these bytes verified on this day; it lies beside the
report and names the hash of the receipt before it, so that none can be slipped in or dated back unseen.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.archive.alone import alone
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError, because
from facilitator.examine.apart import examine
from facilitator.examine.examination import Examination
from facilitator.files import put
from facilitator.signing import IntakeKey, Trust, create_intake_key, make_receipt, open_intake_key, read_receipt

if TYPE_CHECKING:
    from facilitator.signing import Receipt, Verdict

ARCHIVE = "Tryeza – arkivi"
"""Name in the certificate of an intake key when the archive has no other."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What happened: the key on the shelf, the receipt as it lies there, and what was found now."""

    key: Key
    receipt: bytes
    examination: Examination


def take_in(
    pdf: bytes, shelf: Shelf, trust: Trust, intake_key: IntakeKey, *, now: datetime, beside: bytes | None = None
) -> Intake:
    """Examine ``pdf``, keep it and its receipt. Whatever is found is kept and said: nothing is turned away but what is
    no PDF.

    The same bytes again keep their first receipt. ``beside`` as in ``Shelf.put``. KnownErrors ``shelf.*`` and
    ``signing.clock``. Call from a worker thread.
    """
    found = examine(pdf, trust, now)
    with alone(shelf.place):
        key, kept = keep_with_receipt(pdf, found.verdict, shelf, intake_key, now=now, beside=beside)
    return Intake(key, kept, found)


def keep_with_receipt(
    pdf: bytes,
    verdict: Verdict,
    shelf: Shelf,
    intake_key: IntakeKey,
    *,
    now: datetime,
    beside: bytes | None = None,
    name: str = "",
) -> tuple[Key, bytes]:
    """Put a file on the shelf with the receipt of what was found; both as they lie there. Hold `alone` meanwhile, for
    two who follow the same receipt would fork the chain. ``beside`` and ``name`` as in ``Shelf.put``.
    """
    key = shelf.put(pdf, beside=beside, name=name)
    kept = shelf.receipt(key)
    if kept is None:
        shelf.go_on()
        kept = shelf.receipt(key)
    if kept is None:
        last = _last(shelf)
        kept = make_receipt(verdict, intake_key, now=now, previous_sha256=last)
        try:
            shelf.put_receipt(key, kept, after=last)
        except KnownError as error:
            if error.code != "shelf.exists":
                raise
            kept = shelf.receipt(key) or kept  # another program was quicker: its receipt stands
    return key, kept


def examine_kept(
    pdf: bytes, shelf: Shelf, trust: Trust, archives: Iterable[bytes], at: datetime | None = None
) -> Examination:
    """``examine`` with the receipt of this shelf, if it took these bytes in. ``archives``: see ``examine``."""
    key = shelf.find(pdf)
    return examine(pdf, trust, at, receipt=shelf.receipt(key) if key else None, archives=archives)


def own_key(
    path: Path, *, now: datetime, name: str = ARCHIVE, entropy: Callable[[int], bytes] = os.urandom
) -> IntakeKey:
    """The intake key in ``path`` (``Workspace.intake_key``), made on first use, for its owner alone.

    KnownErrors ``receipt.key`` (what lies there is none), ``signing.name``, ``signing.clock``, ``output.failed``.
    """
    try:
        return open_intake_key(path.read_bytes())
    except FileNotFoundError:
        made = create_intake_key(name, now=now, entropy=entropy)
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=because(error)) from error
    try:
        put(path, made.to_pem())
    except OSError as error:
        raise KnownError("output.failed", path=str(path), reason=because(error)) from error
    return made


def own_certificates(path: Path) -> tuple[bytes, ...]:
    """Certificates (DER) whose receipts this computer believes without being told: those of its own archive."""
    try:
        return (open_intake_key(path.read_bytes()).certificate,)
    except (OSError, KnownError):
        return ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one report or its receipt: a code of ``receipt.*`` or ``shelf.*`` with its facts.

    Of the chain: ``receipt.other_file``, ``receipt.gap`` (the one before it is not here), ``receipt.fork`` (two follow
    the same one), ``receipt.end`` (the last that was put is not here; ``key`` is empty).
    """

    key: Key
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def error(self) -> KnownError:
        """For `facilitator.language.errors.sentence`."""
        return KnownError(self.code, **self.facts)


def check(shelf: Shelf, archives: Iterable[bytes]) -> tuple[Fault, ...]:
    """Read every receipt and hold it against its report and the one before it; none when all are whole.

    ``archives``: certificates (DER) of the keys whose receipts are believed.
    """
    known = tuple(archives)
    faults: list[Fault] = []
    read: list[tuple[Key, Receipt]] = []
    last, ends = shelf.last_receipt(), False
    for key in shelf.receipts():
        try:
            data = shelf.receipt(key) or b""
            ends = ends or hashlib.sha256(data).hexdigest() == last
            receipt = read_receipt(data, known)
            read.append((key, receipt))
            if hashlib.sha256(shelf.get(key)).hexdigest() != receipt.pdf_sha256:
                faults.append(Fault(key, "receipt.other_file"))
        except KnownError as error:
            if error.code != "shelf.disposed":  # its receipt stays, and is a link of the chain as before
                faults.append(Fault(key, error.code, error.facts))
    # no receipt names the last one, so only the folder's own memory of it tells that it was taken away
    end = [Fault(Key(""), "receipt.end")] if last and not ends else []
    return (*faults, *_chain(read), *end)


def _chain(read: list[tuple[Key, Receipt]]) -> Iterator[Fault]:
    here = {receipt.sha256 for _, receipt in read}
    followed: set[str] = set()
    for key, receipt in sorted(read, key=lambda pair: pair[1].moment):
        before = receipt.previous_sha256
        if before and before not in here:
            yield Fault(key, "receipt.gap")
        elif before in followed:
            yield Fault(key, "receipt.fork")
        followed.add(before)


def _last(shelf: Shelf) -> str:
    """Hash of the receipt that no other names: the end of the chain. Empty for the first.

    Where several are named by none, because one between them is gone, the end is what was made last. Names of reports
    begin with the day of their meeting and say nothing of that.
    """
    if told := shelf.last_receipt():
        return told
    named: set[str] = set()
    made: dict[str, str] = {}  # receipt → its moment
    for key in shelf.receipts():
        data = shelf.receipt(key) or b""
        before, moment = _told(data)
        named.add(before)
        made[hashlib.sha256(data).hexdigest()] = moment
    return max(made.keys() - named, key=lambda sha256: (made[sha256], sha256), default="")


def _told(data: bytes) -> tuple[str, str]:
    """The receipt before this one, and its moment (UTC, so that texts compare); both empty if it cannot be read."""
    try:
        body = json.loads(data)["receipt"]
        return str(body["previous_sha256"]), str(body["moment"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "", ""
