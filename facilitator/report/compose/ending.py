"""With what every document ends, after the signatures: what is not published, and what machines and verifiers need."""

from __future__ import annotations

from facilitator.language.hash_words import grouped
from facilitator.record import Audience
from facilitator.report.compose.attach import SCRIPT_NAME, file_names
from facilitator.report.compose.identity import is_hash, spoken
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.sister import told
from facilitator.report.document import Block, Cells, Line, Note, Section, Source, Table
from facilitator.sisters import SisterMark

ROUNDS = "round-….json"

KNOWN_WITHHELD = (
    "withheld.name.refused",
    "withheld.name.not_asked",
    "withheld.contact.private",
    "withheld.contact.list",
    "withheld.ballots.recognisable",
    "withheld.comment_author.private",
)


def ending(b: Builder, sha256: str = "", mark: SisterMark | None = None) -> list[Section]:
    """Small, behind everything that is signed. ``sha256``: of the record of a final document, whose hash it tells;
    ``mark`` names its sister.
    """
    return [_verification(b, sha256, mark), *withheld(b)]


def withheld(b: Builder) -> list[Section]:
    """What the reader does not see, and why."""
    said = []
    for item in b.record.withheld:
        key = f"withheld.{item.what}.{item.why}"
        said.append(b.words(key if key in KNOWN_WITHHELD else "withheld.other", n=item.count, what=item.what))
    title = b.words("withheld" if b.record.audience is not Audience.FILE else "withheld.file")
    return [b.automatic("withheld", title, [Note(Line(" ".join(said)))], level=2)] if said else []


def _verification(b: Builder, sha256: str, mark: SisterMark | None) -> Section:
    """The files inside, and of a final document the head of the journal, the hash of the record and its sister's."""
    source: tuple[Source, ...] = (("meeting", b.record.meeting.uid),)
    names = file_names(b.record)
    shown = dict.fromkeys(ROUNDS if name.startswith("round-") else name for name in names)
    said = [b.words("verification.files", n=len(names), names=", ".join(shown))]
    if SCRIPT_NAME in names:
        said.append(b.words("verification.recount"))
    blocks: list[Block] = [Note(Line(" ".join(said), sources=source))]
    hashes = [("identity.record", sha256)] if sha256 else []
    if sha256 and is_hash(b.record.head):
        hashes.insert(0, ("identity.head", b.record.head))
    notes = [b.words("identity.note")]
    if (other := told(b, mark)) is not None:
        hashes.append(other[0])
        notes.append(other[1])
    if hashes:
        rows = [
            Cells((b.words(key), b.words("identity.hash", words=spoken(digits), digits=grouped(digits))), source)
            for key, digits in hashes
        ]
        table = Table(
            caption="", header=(), rows=tuple(rows), weights=(27, 73), align=("left", "left"), row_header=True
        )
        blocks += [table, Note(Line(" ".join(notes), sources=source))]
    return b.automatic("verification", b.words("verification"), blocks, sources=source)
