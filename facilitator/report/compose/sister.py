"""What a final document says of its sister: the public one that there is a full one, the full one that it stays."""

from __future__ import annotations

from facilitator.record import Audience
from facilitator.report.compose.parts import Builder
from facilitator.sisters import SisterMark


def told(b: Builder, mark: SisterMark | None) -> tuple[tuple[str, str], str] | None:
    """(name of the hash, hash) by which the other one is known, and the note; None where no sister is named."""
    if mark is None:
        return None
    which = "public" if b.record.audience is Audience.PUBLIC else "full"
    digits = mark.commitment if which == "public" else mark.record_sha256
    return (f"sister.{which}.hash", digits), b.words(f"sister.{which}.note")
