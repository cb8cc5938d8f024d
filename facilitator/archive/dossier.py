"""Everything the archive has of one meeting, gathered: documents and versions, who signed them and what was found when
they came in and now, what was put first, what was asked for and what was answered, what was corrected."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import guard
from facilitator.archive.catalogue.rows import Entry, State
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.shelf import Shelf
from facilitator.errors import KnownError, because
from facilitator.files import make_folder, put
from facilitator.record import Audience, Record

if TYPE_CHECKING:
    from facilitator.signing import Verdict


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature as it is found now: in which field, by whom, and its state (a code of `language.told.verdict`)."""

    field: str
    signer: str
    state: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. ``now``: word of its verdict today, empty when it could not be read (``problem``: the code why)."""

    entry: Entry
    now: str = ""
    signed: tuple[Signed, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A measure with its response; ``answer`` is a value of the model, empty while none is in any document here."""

    number: int
    text: str
    answer: str = ""
    reason: str = ""
    institution: str = ""
    answered_on: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A counted round: its question, and its lines as (rank, last rank of a shared place, text, points or None)."""

    question: str
    lines: tuple[tuple[int, int, str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction: number, day (ISO) and reason."""

    number: int
    opened_at: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One meeting. Everything but ``papers`` is what the public Records of its documents say."""

    meeting: str
    title: str
    date: str
    place: str
    organiser: str
    papers: tuple[Paper, ...]
    priorities: tuple[Chosen, ...] = ()
    measures: tuple[Answered, ...] = ()
    corrections: tuple[Corrected, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    made_at: str
    measures: tuple[Answered, ...]
    priorities: tuple[Chosen, ...]
    corrections: tuple[Corrected, ...]


def gathered(entries: Sequence[Entry], shelf: Shelf, judge: Callable[[bytes], Verdict] | None = None) -> Dossier | None:
    """The dossier of ``entries``, which are of one meeting, newest first; None of none. ``judge`` verifies a PDF now.

    Call from a worker thread: it reads every document. What cannot be read is named with its problem.
    """
    if not entries:
        return None
    papers: list[Paper] = []
    said: list[_Said] = []
    for entry in entries:
        try:
            pdf = shelf.get(entry.key)
            verdict = judge(pdf) if judge is not None else None
            said += _what_it_says(pdf)
        except KnownError as error:
            papers.append(Paper(entry, problem=error.code))
            continue
        signed = tuple(Signed(row.field, row.signer, str(row.state)) for row in verdict.signatures) if verdict else ()
        papers.append(Paper(entry, str(verdict.verdict) if verdict else "", signed))
    said.sort(key=lambda one: one.made_at, reverse=True)
    head = entries[0]
    return Dossier(
        head.meeting,
        head.title,
        head.date,
        head.place,
        head.organiser,
        tuple(papers),
        next((one.priorities for one in said if one.priorities), ()),
        _with_answers(said),
        next((one.corrections for one in said if one.corrections), ()),
    )


def _with_answers(said: Sequence[_Said]) -> tuple[Answered, ...]:
    """The measures as the newest document has them: one that was made after the responses carries them too."""
    return next((one.measures for one in said if any(row.answer for row in one.measures)), ()) or next(
        (one.measures for one in said if one.measures), ()
    )


def _what_it_says(pdf: bytes) -> list[_Said]:
    try:
        found = guard.run(read_said, pdf)
    except guard.TooMuch:
        return []
    return [found] if found is not None else []


def read_said(pdf: bytes) -> _Said | None:
    """What one report says of measures, priorities and corrections; None of a file that says nothing readable."""
    from facilitator.report.extract import embedded

    try:
        record = embedded(pdf)[0].for_audience(Audience.PUBLIC)
        return _Said(record.made_at, _measures(record), _priorities(record), _corrections(record))
    except (KnownError, TypeError, ValueError, AttributeError, LookupError):  # a stranger's record may hold anything
        return None


def _measures(record: Record) -> tuple[Answered, ...]:
    answers = {row.measure: row for row in record.responses}
    told = []
    for number, measure in enumerate(sorted(record.measures, key=lambda row: row.position), start=1):
        row = answers.get(measure.uid)
        if row is None:
            told.append(Answered(number, measure.text))
        else:
            told.append(Answered(number, measure.text, str(row.answer), row.reason, row.institution, row.answered_on))
    return tuple(told)


def _priorities(record: Record) -> tuple[Chosen, ...]:
    chosen = []
    rounds = {row.uid: row for row in record.rounds}
    cancelled = {row.round for row in record.cancellations}
    for tally in record.tallies:
        turn = rounds.get(tally.round)
        if turn is None or tally.round in cancelled:
            continue
        texts = {row.letter: row.text for row in record.options if row.round == tally.round}
        lines = tuple(
            (int(one["rank"]), int(one["rank_to"]), texts.get(one["option"], one["option"]), one.get("points"))
            for one in _lines(tally.result)
        )
        chosen.append(Chosen(turn.question, lines))
    return tuple(chosen)


def _lines(result: Any) -> list[Mapping[str, Any]]:
    lines = result["lines"]
    return list(lines)


def _corrections(record: Record) -> tuple[Corrected, ...]:
    return tuple(Corrected(row.number, row.opened_at, row.reason) for row in record.corrections)


def export(dossier: Dossier, shelf: Shelf, folder: Path) -> list[Path]:
    """Write the whole of it into a new ``folder``: each document, its receipt, and ``takimi.json``, what was gathered.

    KnownErrors ``record.exists`` (the folder is there already), ``output.failed``, ``shelf.*``.
    """
    if folder.exists():
        raise KnownError("record.exists", path=str(folder))
    written: list[Path] = []
    try:
        make_folder(folder)
        for paper in dossier.papers:
            if paper.problem:
                continue
            written += _keep(folder / paper.entry.key, [shelf.get(paper.entry.key)])
            receipt = shelf.receipt(paper.entry.key)
            written += _keep(folder / f"{paper.entry.key}{RECEIPT}", [receipt] if receipt is not None else [])
        told = json.dumps(as_dict(dossier), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        written += _keep(folder / "takimi.json", [told.encode()])
    except OSError as error:
        raise KnownError("output.failed", path=str(folder), reason=because(error)) from error
    return written


def _keep(path: Path, several: Iterable[bytes]) -> list[Path]:
    kept = []
    for data in several:
        put(path, data, new=True, mode=0o666)
        kept.append(path)
    return kept


def as_dict(dossier: Dossier) -> dict[str, Any]:
    """Plain values, in a stable order."""
    return {
        "meeting": dossier.meeting,
        "title": dossier.title,
        "date": dossier.date,
        "place": dossier.place,
        "organiser": dossier.organiser,
        "documents": [_paper(paper) for paper in dossier.papers],
        "priorities": [
            {
                "question": one.question,
                "lines": [
                    {"rank": rank, "rank_to": last, "text": text, "points": points}
                    for rank, last, text, points in one.lines
                ],
            }
            for one in dossier.priorities
        ],
        "measures": [
            {
                "number": one.number,
                "text": one.text,
                "answer": one.answer,
                "reason": one.reason,
                "institution": one.institution,
                "answered_on": one.answered_on,
            }
            for one in dossier.measures
        ],
        "corrections": [
            {"number": one.number, "opened_at": one.opened_at, "reason": one.reason} for one in dossier.corrections
        ],
    }


def _paper(paper: Paper) -> dict[str, Any]:
    entry = paper.entry
    return {
        "file": entry.key,
        "state": str(State(entry.state)),
        "kind": entry.kind,
        "language": entry.lang,
        "audience": entry.audience,
        "protocol_number": entry.protocol_number,
        "made_at": entry.made_at,
        "verdict_at_intake": entry.verdict,
        "taken_in": entry.taken_at,
        "verdict_now": paper.now,
        "problem": paper.problem,
        "signatures": [{"field": one.field, "signer": one.signer, "state": one.state} for one in paper.signed],
    }
