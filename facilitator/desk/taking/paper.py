"""The acknowledgement of a delivery: a PDF with the receipts inside, and the draft of the message that carries it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import shelf_of
from facilitator.desk.taking.deliveries import name_of, sentence_of
from facilitator.exchange.message import MOST_BYTES, Attachment, message
from facilitator.files import PRIVATE, write_out
from facilitator.language import intake as words
from facilitator.language.dates import clock, local, short_date
from facilitator.language.sentences import Lang
from facilitator.meeting.office.sending import To

if TYPE_CHECKING:
    from facilitator.archive.taking.deliver import Delivery
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

OUTGOING = "outgoing"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Where the acknowledgement and the draft of its message lie; no draft where the sender has no address."""

    pdf: Path
    message: Path | None


def acknowledge(
    workspace: Workspace, env: Env, delivery: Delivery, lang: Lang, output: Path | None = None
) -> Acknowledged:
    """Write the acknowledgement of a delivery, and the draft of the message that carries it to its sender.

    ``output``: where the PDF goes, else the outgoing folder; the message lies beside it, if there is an address.
    Receipts that would make the message too large stay in the archive. KnownErrors ``shelf.*``, ``output.*``,
    ``workspace.unwritable``.
    """
    from facilitator.archive.intake import ARCHIVE

    pdf = _paper(workspace, env, delivery, lang)
    when = local(env.clock())
    path = output or workspace.folder(OUTGOING) / f"{when:%Y-%m-%d-%H%M%S}-dorezim-{delivery.plan.uid}.pdf"
    write_out(path, pdf, mode=PRIVATE)
    day = short_date(when.date())
    archive = institution(workspace) or ARCHIVE
    counted = {str(outcome): n for outcome, n in delivery.counts().items()}
    text = words.say("mail.text", lang, day=day, sum=words.total(counted, lang), archive=archive)
    to = [To(email=delivery.plan.email, name=delivery.plan.sender)] if delivery.plan.email else []
    if not to:
        return Acknowledged(path, None)
    data = message(words.say("mail.subject", lang, day=day), text, to, [Attachment(path.name, pdf)])
    draft = path.with_suffix(".eml")
    write_out(draft, data, mode=PRIVATE)
    return Acknowledged(path, draft)


def _paper(workspace: Workspace, env: Env, delivery: Delivery, lang: Lang) -> bytes:
    from facilitator import guard
    from facilitator.archive.intake import ARCHIVE
    from facilitator.archive.shelf import Key

    shelf = shelf_of(workspace)
    given: list[tuple[str, bytes]] = []
    room = MOST_BYTES // 2
    for line in delivery.lines:
        receipt = shelf.receipt(Key(line.key)) if line.key else None
        if receipt and len(receipt) <= room and line.key not in {name for name, _ in given}:
            room -= len(receipt)
            given.append((line.key, receipt))
    when = local(env.clock())
    counts = tuple((str(outcome), n) for outcome, n in delivery.counts().items())
    sender = " ".join(filter(None, (delivery.plan.sender, f"<{delivery.plan.email}>" if delivery.plan.email else "")))
    return guard.run_own(
        draw,
        {
            "uid": delivery.plan.uid,
            "sender": sender,
            "when": f"{short_date(when.date())}, {clock(when)}",
            "archive": ARCHIVE,
            "institution": institution(workspace),
            "head": delivery.head,
            "counts": counts,
        },
        _files(delivery, lang),
        given,
        lang,
        env.clock(),
    )


def draw(
    facts: dict[str, object], files: list[dict[str, object]], given: list[tuple[str, bytes]], lang: Lang, now: object
) -> bytes:
    """In the worker: the paper of `acknowledge`, of plain values."""
    from facilitator.report import acknowledged
    from facilitator.report.pdf.render import render_acknowledgement

    told = [acknowledged.Told(**one) for one in files]  # type: ignore[arg-type]
    document = acknowledged.compose(acknowledged.Facts(**facts), told, lang)  # type: ignore[arg-type]
    return render_acknowledgement(document, acknowledged.receipts(given, lang), now=now)  # type: ignore[arg-type]


def _files(delivery: Delivery, lang: Lang) -> list[dict[str, object]]:
    parts = {"taken": "taken", "quarantined": "apart", "left": "left"}
    done = {line.number: line for line in delivery.lines}
    told: list[dict[str, object]] = []
    for number, found in enumerate(delivery.plan.files, start=1):
        line = done.get(number)
        if line is None:
            told.append(
                {"number": number, "part": "open", "name": found.name, "what": "", "outcome": words.say("open", lang)}
            )
            continue
        part = parts.get(str(line.outcome)) or ("taken" if line.key else "apart")
        facts = {"name": line.name, "what": name_of(line, lang), "outcome": sentence_of(line, lang)}
        told.append({"number": number, "part": part, "sha256": line.sha256, **facts})
    return told


def institution(workspace: Workspace) -> str:
    """Whose archive this is, as profiles or settings name it; empty where neither does."""
    from facilitator.desk import profiles

    usual = profiles.usual(workspace)
    name = getattr(usual, "organiser", "") if usual is not None else ""
    return " ".join((name or workspace.settings.organiser).split())
