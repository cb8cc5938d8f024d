"""What was approved so far, in order: the first approval and each correction, with the measures as they stood."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from facilitator.meeting.papers import approvals
from facilitator.model import (
    Approval,
    ApprovedMeasure,
    ApprovedText,
    CorrectionEnd,
    FormerName,
    Person,
)
from facilitator.store.tx import Tx


def approved_texts(tx: Tx) -> tuple[ApprovedText, ...]:
    """Every approval that still stands, the oldest first. The frozen bytes are read as they are, not as a Record: of a
    meeting of three hundred people nothing else of them is wanted.
    """
    people = {row.uid: row.name for row in tx.all(Person)} if approvals.standing(tx) else {}
    return tuple(_text(tx, approval, number, people) for approval, number in _approvals(tx))


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


def _text(tx: Tx, approval: Approval, number: int, people: Mapping[str, str]) -> ApprovedText:
    tree: Mapping[str, Any] = json.loads(tx.bytes_of(approval.record_sha256))
    rows = sorted(tree["measures"], key=lambda row: (row["position"], row["uid"]))
    return ApprovedText(
        approved_at=approval.approved_at,
        head=str(tree.get("head", "")),
        correction=number,
        measures=tuple(ApprovedMeasure(row["uid"], at, row["text"]) for at, row in enumerate(rows, start=1)),
        names=tuple(
            FormerName(row["uid"], row["name"])
            for row in tree["people"]
            if row["name"] and people.get(row["uid"]) != row["name"]
        ),
    )
