"""What a final document says of its sister: the public one that there is a full one, the full one that it stays."""

from __future__ import annotations

from facilitator.language.hash_words import grouped
from facilitator.record import Audience
from facilitator.report.compose.common import meeting_source
from facilitator.report.compose.identity import spoken
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Cells, Line, Note, Section, Table
from facilitator.sisters import SisterMark


def sister(b: Builder, mark: SisterMark | None) -> list[Section]:
    """The hash by which the other one is known, in words and digits; nothing where no sister is named."""
    if mark is None:
        return []
    which = "public" if b.record.audience is Audience.PUBLIC else "full"
    digits = mark.commitment if which == "public" else mark.record_sha256
    source = meeting_source(b)
    said = b.words("identity.hash", words=spoken(digits), digits=grouped(digits))
    row = Cells((b.words(f"sister.{which}.hash"), said), source)
    table = Table(caption="", header=(), rows=(row,), weights=(27, 73), align=("left", "left"), row_header=True)
    note = Note(Line(b.words(f"sister.{which}.note"), sources=source))
    return [b.automatic("sister", b.words(f"sister.{which}"), [table, note], level=2, sources=source)]
