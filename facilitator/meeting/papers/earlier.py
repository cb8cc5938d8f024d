"""What was approved so far, in order: the first approval and each correction, with the measures as they stood."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from facilitator.meeting.papers import approvals
from facilitator.model import (
    Approval,
    ApprovedMeasure,
    ApprovedText,
    CorrectionEnd,
    FormerName,
    Person,
    PersonMore,
)
from facilitator.store.tx import Tx


def approved_texts(tx: Tx) -> tuple[ApprovedText, ...]:
    """Every approval that still stands, the oldest first. The frozen bytes are read as they are, not as a Record: of a
    meeting of three hundred people nothing else of them is wanted.
    """
    if approvals.standing(tx) is None:
        return ()
    names = {row.uid: row.name for row in tx.all(Person)}
    fathers = {row.person: row.father for row in tx.all(PersonMore)}
    contacts = {value for row in tx.all(Person) for value in (row.phone, row.email)}
    return tuple(_text(tx, *one, names, fathers, contacts) for one in _approvals(tx))


def _approvals(tx: Tx) -> Iterator[tuple[Approval, int]]:
    first = approvals.standing(tx)
    if first is None:
        return
    yield first, 0
    ends = {row.correction: row.approval for row in tx.all(CorrectionEnd) if row.approval}
    every = {row.uid: row for row in tx.all(Approval)}
    for row in approvals.corrections(tx):
        if row.uid in ends:
            yield every[ends[row.uid]], row.number


def _text(
    tx: Tx,
    approval: Approval,
    number: int,
    names: Mapping[str, str],
    fathers: Mapping[str, str],
    contacts: Collection[str],
) -> ApprovedText:
    tree: Mapping[str, Any] = json.loads(tx.bytes_of(approval.record_sha256))
    rows = sorted(tree["measures"], key=lambda row: (row["position"], row["uid"]))
    return ApprovedText(
        approved_at=approval.approved_at,
        head=str(tree.get("head", "")),
        correction=number,
        measures=tuple(ApprovedMeasure(row["uid"], at, row["text"]) for at, row in enumerate(rows, start=1)),
        names=tuple(_former(tree, names, fathers)),
        contacts=tuple(sorted({row[key] for row in tree["people"] for key in ("phone", "email")} - {*contacts, ""})),
    )


def _former(tree: Mapping[str, Any], names: Mapping[str, str], fathers: Mapping[str, str]) -> Iterator[FormerName]:
    """Names that people bore then and bear no more, alone and with the name of the father."""
    then = {row["uid"]: row["name"] for row in tree["people"] if row["name"]}
    for person, name in then.items():
        if names.get(person) != name:
            yield FormerName(person, name)
    for row in tree.get("more", ()):  # format 1 and 2 had none
        name = then.get(row["person"], "")
        if row["father"] and name and (names.get(row["person"]), fathers.get(row["person"])) != (name, row["father"]):
            first, *rest = name.split()
            yield FormerName(row["person"], " ".join((first, row["father"], *rest)))
