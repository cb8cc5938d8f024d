"""Who is named in a roll of persons: as everywhere, whoever may be named; of a secret round nobody in public.

Whoever may not be named loses the entry of the roll with all that hangs on it, for its place among names in
alphabetical order and the time of an answer would tell who it is. ``Round.roll_size`` tells how many that are.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facilitator.record import Record


def named_rolls(record: Record, named: Collection[str], *, public: bool) -> dict[str, Any]:
    """The fields of a Record about rolls, without those of persons who are not ``named`` (uids)."""
    secret = {row.uid for row in record.rounds if row.secret} if public else set()
    gone = {row.entry for row in record.roll_persons if row.person not in named or row.round in secret}
    if not gone:
        return {}
    return {
        "roll": tuple(row for row in record.roll if row.uid not in gone),
        **{
            field: tuple(row for row in getattr(record, field) if row.entry not in gone)
            for field in ("roll_persons", "cards", "kiosk_votes", "called")
        },
    }
