"""Annual figures of this computer's archive: made, signed, kept and counted again. Call from a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import shelf_of
from facilitator.desk.shelf import index_of, load_trust
from facilitator.desk.taking.paper import institution
from facilitator.errors import KnownError
from facilitator.files import read_in
from facilitator.language.dates import local
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.archive.figures.paper import Counted
    from facilitator.desk.keyring import Key
    from facilitator.signing import Signer, Verdict
    from facilitator.workspace import Workspace

_NAME = "shifrat-vjetore"
"""Stands in the key of annual figures, after the day."""
_MOST = 20_000
"""PDFs that are looked at in a folder somebody named."""


def make(
    workspace: Workspace,
    year: str,
    lang: Lang,
    now: datetime,
    *,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> bytes | None:
    """The PDF of a year's figures, not signed yet; None when it was stopped. KnownErrors ``evidence.nothing``,
    ``shelf.*``, ``catalogue.*``, ``trust.*``.
    """
    from facilitator import guard
    from facilitator.archive.evidence.chosen import Choice, Stopped, chosen
    from facilitator.archive.figures.counting import count
    from facilitator.archive.figures.paper import draw
    from facilitator.archive.retention import rules
    from facilitator.archive.shelf import Key

    index = index_of(workspace)
    index.refresh()
    shelf, trust = shelf_of(workspace), load_trust(workspace.trust)
    hidden = [Key(one) for one in sorted(rules.hidden(shelf.register).keys)]
    try:
        found = chosen(Choice(year=year), index.entries(), shelf, trust, now, hidden=hidden, step=step, stop=stop)
    except Stopped:
        return None
    figures = count(found.meetings, year, local(now).date().isoformat(), institution(workspace))
    return guard.run_own(draw, figures, lang, local(now))


def sign(pdf: bytes, signer: Signer, now: datetime) -> bytes:
    """Signed for the archive. KnownErrors of ``signing.sign``."""
    from facilitator import signing
    from facilitator.archive.figures.compose import FIELD

    return signing.sign(pdf, signer, FIELD, role="", reason="", place="", now=local(now))


def keep(workspace: Workspace, pdf: bytes, now: datetime) -> str:
    """Take the signed figures into the archive, with a receipt; gives the key. KnownErrors ``archive.unsigned``,
    ``figures.*``, ``shelf.*``, ``receipt.key``, ``trust.*``.
    """
    import os

    from facilitator.archive.alone import alone
    from facilitator.archive.figures.carried import read
    from facilitator.archive.figures.compose import FIELD
    from facilitator.archive.intake import keep_with_receipt, own_key
    from facilitator.archive.shelf import slug
    from facilitator.examine.apart import verify

    figures, _ = read(pdf)
    verdict = verify(pdf, load_trust(workspace.trust), now)
    if not verdict.signatures:
        raise KnownError("archive.unsigned", missing=FIELD)
    go_on(workspace, now)
    shelf = shelf_of(workspace)
    key = own_key(workspace.intake_key, now=now, entropy=os.urandom)
    name = "_".join(part for part in (figures.made_on, _NAME, slug(figures.year)) if part)
    with alone(shelf.root):
        return str(keep_with_receipt(pdf, verdict, shelf, key, now=now, name=name)[0])


def go_on(workspace: Workspace, now: datetime) -> int:
    """Give figures their receipt that were put on the shelf when the program ended: signed once more they are another
    file, so nobody brings these again. Gives how many. KnownErrors as of `keep`.
    """
    import os

    from facilitator.archive.alone import alone
    from facilitator.archive.intake import keep_with_receipt, own_key
    from facilitator.examine.apart import verify

    shelf = shelf_of(workspace)
    with alone(shelf.root):
        named = [one for one in shelf.keys() if f"_{_NAME}_" in one]  # noqa: SIM118
        bare = [one for one in named if shelf.receipt(one) is None]
        if bare:
            key, trust = own_key(workspace.intake_key, now=now, entropy=os.urandom), load_trust(workspace.trust)
        for one in bare:
            pdf = shelf.get(one)
            name = one.rpartition("_")[0]
            keep_with_receipt(pdf, verify(pdf, trust, now), shelf, key, now=now, name=name)
    return len(bare)


def check(workspace: Workspace, pdf: bytes, folder: Path | None, now: datetime) -> tuple[Verdict, Counted]:
    """Who signed the figures, and whether the reports they name give them again; those are looked for in ``folder`` and
    in the archive. KnownErrors ``figures.*``, ``file.too_much``, ``shelf.failed``, ``trust.*``.
    """
    import hashlib

    from facilitator.archive.figures.carried import read
    from facilitator.archive.figures.paper import by_hash, recount
    from facilitator.examine.apart import verify

    figures, _ = read(pdf)
    wanted = {one.sha256 for one in figures.sources}
    reports = by_hash(wanted, shelf_of(workspace))
    if folder is not None:
        for number, path in enumerate(sorted(folder.rglob("*.pdf"))):
            if number >= _MOST or wanted <= reports.keys():
                break
            data = read_in(path)
            sha256 = hashlib.sha256(data).hexdigest()
            if sha256 in wanted:
                reports[sha256] = data
    return verify(pdf, load_trust(workspace.trust), now), recount(pdf, reports, now)


def publish(
    workspace: Workspace,
    year: str,
    lang: Lang,
    now: datetime,
    key: Key,
    secret: str,
    *,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> str | None:
    """Make, sign and keep the figures of a year; gives their key on the shelf, None when it was stopped.

    The key is opened first: nobody waits for a year to be counted to hear that the passphrase is another. KnownErrors
    of `make`, `sign`, `keep` and `keyring.open_key`.
    """
    from facilitator.desk.keyring import close_key, open_key

    signer = open_key(key, secret, now)
    try:
        pdf = make(workspace, year, lang, now, step=step, stop=stop)
        if pdf is None or (stop and stop()):
            return None
        return keep(workspace, sign(pdf, signer, now), now)
    finally:
        close_key(signer)
