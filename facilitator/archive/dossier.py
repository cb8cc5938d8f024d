"""Everything the archive has of one meeting, gathered: documents and versions, who signed them and what was found when
they came in and now, what was put first, what was asked for and what was answered, what was corrected."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import guard
from facilitator.archive.catalogue.rows import Entry, State
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.shelf import Shelf
from facilitator.errors import KnownError, because
from facilitator.files import make_folder, put, sync_folder
from facilitator.record import Audience, Record

if TYPE_CHECKING:
    from facilitator.examine.examination import Examination

_DENIED = frozenset({"TAMPERED", "BROKEN", "UNREADABLE", "ENCRYPTED", "RECORD_MISMATCH"})
"""Words of a document that is not what was signed, or contradicts itself: what it says is not said of the meeting."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature as it is found now: in which field, by whom, and its state (a code of `language.told.verdict`)."""

    field: str
    signer: str
    state: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. ``now``: word of its verdict today, empty when it could not be read (``problem``: the code
    why, and its ``facts``).
    """

    entry: Entry
    now: str = ""
    signed: tuple[Signed, ...] = ()
    problem: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


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
    """One meeting. Everything but ``papers`` is what the public Records of its documents say: the newest of those that
    verify, else of all that are whole.
    """

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


def gathered(
    entries: Sequence[Entry], shelf: Shelf, judge: Callable[[bytes], Examination] | None = None, lang: str = "sq"
) -> Dossier | None:
    """The dossier of ``entries``, which are of one meeting, newest first; None of none. ``judge`` examines a PDF now;
    ``lang``: which of two that say the same is read.

    Call from a worker thread: it reads every document. What cannot be read is named with its problem.
    """
    if not entries:
        return None
    papers: list[Paper] = []
    found: list[tuple[tuple[bool, str, bool], Entry, _Said]] = []
    for entry in entries:
        try:
            pdf = shelf.get(entry.key)
            verdict = judge(pdf).verdict if judge is not None else None
            told = _what_it_says(pdf)
        except KnownError as error:
            papers.append(Paper(entry, problem=error.code, facts=error.facts))
            continue
        signed = tuple(Signed(row.field, row.signer, str(row.state)) for row in verdict.signatures) if verdict else ()
        papers.append(Paper(entry, str(verdict.verdict) if verdict else "", signed))
        if told is not None and (verdict is None or verdict.verdict not in _DENIED):
            order = (verdict is not None and verdict.exit_code == 0, told.made_at, entry.lang == lang)
            found.append((order, entry, told))
    found.sort(key=lambda one: one[0], reverse=True)
    said = [one for _, _, one in found]
    head = found[0][1] if found else entries[0]
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


def _what_it_says(pdf: bytes) -> _Said | None:
    try:
        return guard.run(read_said, pdf)
    except guard.TooMuch:
        return None


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
            told.append(Answered(number, _text(measure.text)))
        else:
            texts = (measure.text, str(row.answer), row.reason, row.institution, row.answered_on)
            told.append(Answered(number, *map(_text, texts)))
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
            (int(one["rank"]), int(one["rank_to"]), _text(texts.get(one["option"], one["option"])), _points(one))
            for one in _lines(tally.result)
        )
        chosen.append(Chosen(_text(turn.question), lines))
    return tuple(chosen)


def _lines(result: Any) -> list[Mapping[str, Any]]:
    lines = result["lines"]
    return list(lines)


def _corrections(record: Record) -> tuple[Corrected, ...]:
    several = record.corrections
    for row in several:
        datetime.fromisoformat(row.opened_at)
    return tuple(Corrected(int(row.number), row.opened_at, _text(row.reason)) for row in several)


def _points(line: Mapping[str, Any]) -> int | None:
    points = line.get("points")
    return points if type(points) is int else None


def _text(value: object) -> str:
    """A stranger's record may hold anything; a page shows texts."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def export(dossier: Dossier, shelf: Shelf, folder: Path) -> list[Path]:
    """Write the whole of it into a new ``folder``: each document, its receipt, and ``takimi.json``, what was gathered.
    A document that cannot be read is named there with its problem, and is no file.

    It is written beside and renamed whole. KnownErrors ``record.exists`` (the folder is there already),
    ``output.failed``, ``shelf.failed``.
    """
    if os.path.lexists(folder):
        raise KnownError("record.exists", path=str(folder))
    part = folder.with_name(f".{folder.name}.part")
    try:
        make_folder(folder.parent)
        if part.exists():
            shutil.rmtree(part)  # of a try that was killed
        part.mkdir()
        written = _written(dossier, shelf, part)
        if os.path.lexists(folder):  # Linux would take the place of an empty folder
            raise KnownError("record.exists", path=str(folder))
        os.rename(part, folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise KnownError("output.failed", path=str(folder), reason=because(error)) from error
    finally:  # nobody was told that it exists; on a disk that is gone it stays until the next try
        shutil.rmtree(part, ignore_errors=True)
    return [folder / path.name for path in written]


def _written(dossier: Dossier, shelf: Shelf, folder: Path) -> list[Path]:
    written: list[Path] = []
    papers: list[Paper] = []
    for paper in dossier.papers:
        key = paper.entry.key
        try:
            written += _keep(folder / key, [shelf.get(key)])
        except KnownError as error:
            if error.code == "shelf.failed":
                raise
            paper = replace(paper, problem=error.code)
        papers.append(paper)
        receipt = shelf.receipt(key)
        written += _keep(folder / f"{key}{RECEIPT}", [receipt] if receipt is not None else [])
    tree = as_dict(replace(dossier, papers=tuple(papers)))
    told = json.dumps(tree, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return [*written, *_keep(folder / "takimi.json", [told.encode("utf-8", "replace")])]


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
