"""Examine any PDF: who signed it and whether it is whole, what it carries, and whether its parts say the same.

Statements that stay apart: the signatures (over the whole file); ``belongs`` (the document inside names the record
inside); ``drawn`` (drawing that document again gives this file); ``pages`` (the pages say its words); ``values`` (its
values are the record's); ``recomposed`` (composing the record again gives the document and its tables); ``recount``
(the votes count to what is printed). When one of them is DIFFERENT the verdict is RECORD_MISMATCH, whatever the
signatures say: signers can be deceived, or deceive. So it is when a draft was signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.model import DOCUMENTS
from facilitator.record import Record
from facilitator.report import Document, compose
from facilitator.report.document import COMPOSER
from facilitator.signing import Receipt, Trust, Verdict, Word, apply_receipt, read_receipt, verify
from facilitator.signing.verdict import MISMATCH_EXIT

if TYPE_CHECKING:
    from facilitator.examine.pages import Difference
    from facilitator.examine.redraw import Redrawn
    from facilitator.examine.values import Contradiction
    from facilitator.report.compose.attach import Attachment
    from facilitator.report.extract import Embedded
    from facilitator.voting.recount import Recounted

STRONGER = frozenset({Word.TAMPERED, Word.BROKEN, Word.UNREADABLE, Word.ENCRYPTED})
"""Words that say more than a mismatch: the file is not the one that was made."""

MOST_TOLD = 20
"""Contradictions and deviations that are told one by one."""


class Match(StrEnum):
    """The outcome of one comparison."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What is known about a PDF.

    ``verdict`` is the last word; ``signed`` the word and exit code by the signatures alone. ``problem`` says why there
    is no record and document. ``recomposed`` DIFFERENT accuses only when the same version of the sentences wrote the
    document (``same_composer``); ``differing`` names sections, ``title``, ``letterhead``, ``furniture``, ``sections``
    for their order, and files. ``receipt`` was given with the file; ``receipt_problem`` says why it is not believed.
    """

    verdict: Verdict
    signed: tuple[Word, int]
    record: Record | None = None
    document: Document | None = None
    problem: KnownError | None = None
    belongs: Match = Match.NOT_CHECKED
    drawn: Match = Match.NOT_CHECKED
    pages: Match = Match.NOT_CHECKED
    values: Match = Match.NOT_CHECKED
    recomposed: Match = Match.NOT_CHECKED
    recount: Match = Match.NOT_CHECKED
    same_composer: bool = False
    differing: tuple[str, ...] = ()
    redrawn: Redrawn | None = None
    page_difference: Difference | None = None
    contradictions: tuple[Contradiction, ...] = ()
    rounds: tuple[Recounted, ...] = ()
    receipt: Receipt | None = None
    receipt_problem: KnownError | None = None

    @property
    def rewritten(self) -> bool:
        """Whether this is an unsigned copy that another program wrote anew: it looks the same and says the same."""
        return self.redrawn is not None and self.redrawn.rewritten and self.signed[0] is Word.UNSIGNED

    @property
    def draft_signed(self) -> bool:
        """Whether somebody signed what says of itself that it is a draft."""
        return self.document is not None and not self.document.final and bool(self.verdict.signatures)

    @property
    def mismatch(self) -> bool:
        """Whether the report contradicts itself."""
        accusing = [self.belongs, self.values, self.recount]
        accusing += [] if self.rewritten else [self.drawn, self.pages]
        again = self.same_composer and self.recomposed is Match.DIFFERENT
        return Match.DIFFERENT in accusing or again or self.draft_signed

    def as_dict(self) -> dict[str, object]:
        """Plain values, in a stable order: those of the verdict, and ``record`` with what is said of the record.

        ``details`` of a report: who it is for, the word of the signatures alone and where the parts differ; of another
        PDF the facts of ``problem``.
        """
        details = self._details() if self.document else dict(self.problem.facts) if self.problem else {}
        axes = ("belongs", "drawn", "pages", "values", "recomposed", "recount")
        inside = {
            "present": self.document is not None,
            "problem": self.problem.code if self.problem else None,
            **{name: str(getattr(self, name)) for name in axes},
            "details": details,
        }
        return {**self.verdict.as_dict(), "record": inside, "receipt": self._receipt()}

    def _receipt(self) -> dict[str, object] | None:
        if self.receipt_problem:
            return {"problem": self.receipt_problem.code, "details": dict(self.receipt_problem.facts)}
        if self.receipt is None:
            return None
        taken_in = {"archive": self.receipt.archive, "moment": self.receipt.moment.isoformat()}
        own = self.receipt.pdf_sha256 == self.verdict.sha256
        return {"problem": None if own else "receipt.other_file", "details": taken_in}

    def _details(self) -> dict[str, object]:
        document = self.document
        assert document is not None
        return {
            "kind": str(document.kind),
            "lang": document.lang,
            "audience": str(document.audience),
            "final": document.final,
            "consolidated": document.furniture.note if document.consolidated else "",
            "signed": {"verdict": str(self.signed[0]), "exit": self.signed[1]},
            "same_composer": self.same_composer,
            "differing": list(self.differing),
            "draft_signed": self.draft_signed,
            "drawn": self._drawn(),
            "page": asdict(self.page_difference) if self.page_difference else None,
            "values": [asdict(one) for one in self.contradictions[:MOST_TOLD]],
            "rounds": [{"round": one.round, "outcome": str(one.outcome)} for one in self.rounds],
        }

    def _drawn(self) -> dict[str, object] | None:
        if self.redrawn is None:
            return None
        told = [asdict(one) for one in self.redrawn.deviations[:MOST_TOLD]]
        way, renderer, newer = self.redrawn.way, self.redrawn.renderer, self.redrawn.newer
        return {"way": way, "renderer": renderer, "newer": newer, "rewritten": self.rewritten, "deviations": told}


def examine(
    pdf: bytes,
    trust: Trust,
    at: datetime | None = None,
    *,
    receipt: bytes | None = None,
    archives: Iterable[bytes] = (),
) -> Examination:
    """Everything that can be said about ``pdf`` offline at the moment ``at`` (aware; default now).

    ``receipt``: of the archive that took the file in; believed when its key is in ``trust`` or, as certificate (DER),
    among ``archives``: the keys of this computer's own archive. Never raises for any content and never goes online.
    Costs as much as ``signing.verify``: run it on a worker thread.
    """
    inside = _inside(pdf)
    plain = isinstance(inside, KnownError) or inside.document.consolidated  # a consolidated text is for nobody to sign
    required = () if isinstance(inside, KnownError) or plain else DOCUMENTS[inside.document.kind].fields
    verdict = verify(pdf, trust, at, required=required)
    if receipt is None:
        return _judged(pdf, verdict, inside)
    try:
        known = [*(entry.certificate for entry in trust.intake), *archives]
        taken_in = read_receipt(receipt, known)
    except KnownError as error:
        return replace(_judged(pdf, verdict, inside), receipt_problem=error)
    return replace(_judged(pdf, apply_receipt(verdict, taken_in), inside), receipt=taken_in)


def _inside(pdf: bytes) -> Embedded | KnownError:
    from facilitator.report.extract import read

    try:
        return read(pdf)
    except KnownError as error:
        return error


def _judged(pdf: bytes, verdict: Verdict, inside: Embedded | KnownError) -> Examination:
    from facilitator.report.extract import begins

    found = Examination(verdict=verdict, signed=(verdict.verdict, verdict.exit_code))
    if isinstance(inside, KnownError):
        # half of the pair, or a pair that says nothing, is no honest report; a pair of a later version may be one
        half = inside.code in ("report.no_record", "report.unreadable") and begins(pdf)
        found = replace(found, problem=inside, belongs=Match.DIFFERENT if half else Match.NOT_CHECKED)
    else:
        found = _compared(pdf, inside, found)
    if found.mismatch and verdict.verdict not in STRONGER:
        word = replace(verdict, verdict=Word.RECORD_MISMATCH, exit_code=MISMATCH_EXIT)
        found = replace(found, verdict=word)
    return found


def _compared(pdf: bytes, inside: Embedded, blank: Examination) -> Examination:
    record, document = inside.record, inside.document
    standard = _standard(inside)
    differing = _recomposed(inside, standard)
    recomposed = Match.DIFFERENT if differing else Match.SAME
    contradictions = _contradictions(inside) if differing else ()
    drawn, redrawn = _drawn(pdf, inside, standard)
    whole = drawn is Match.SAME and redrawn is not None and redrawn.way != "pictures"
    pages, page_difference = (Match.SAME, None) if whole else _pages(pdf, document)
    recount, rounds = _recount(record)
    return replace(
        blank,
        record=record,
        document=document,
        belongs=Match.SAME if inside.belongs else Match.DIFFERENT,
        drawn=drawn,
        pages=pages,
        # what comes out of the record word for word has its values
        values=Match.DIFFERENT if contradictions else Match.SAME,
        recomposed=recomposed,
        recount=recount,
        same_composer=document.composer == COMPOSER,
        differing=differing,
        redrawn=redrawn,
        page_difference=page_difference,
        contradictions=contradictions,
        rounds=rounds,
    )


# A stranger's record may hold anything at any place, so whatever is raised below means: it is not the same. Only want
# of memory says nothing of it: `apart` tells that there was too much.


def _standard(inside: Embedded) -> tuple[Attachment, ...]:
    """The files that go with the record and the document; none if the record is not one that has any."""
    from facilitator.report.compose.attach import attach_standard

    try:
        return attach_standard(inside.record, inside.document)
    except ValueError:  # whether the document names this record, and is for its audience, is said on other axes
        pass
    try:
        own = replace(inside.document, record_sha256=inside.record.sha256(), audience=inside.record.audience)
        return attach_standard(inside.record, own)
    except MemoryError:
        raise
    except Exception:
        return ()


def _recomposed(inside: Embedded, standard: Sequence[Attachment]) -> tuple[str, ...]:
    """What composing the record again gives otherwise; empty when nothing."""
    document = inside.document
    try:
        lang: Lang = "en" if document.lang == "en" else "sq"
        # a document alone cannot prove its sister: the pair is asked for that (`pair`)
        # nor is its protocol number in the record: the register gave it afterwards
        mark, protocol = document.sister, document.protocol
        again = compose(
            inside.record, document.kind, lang, final=document.final, mark=mark, protocol=protocol,
            consolidating=document.consolidated,
        )  # fmt: skip
        found = tuple(_differing(document, again))
        return found or tuple(_files(inside, standard))
    except MemoryError:
        raise
    except Exception:
        return ("record",)


def _differing(one: Document, other: Document) -> Iterator[str]:
    names = ("title", "short_title", "made_at", "audience", "number", "consolidated")
    if any(getattr(one, name) != getattr(other, name) for name in names):
        yield "title"
    if one.letterhead != other.letterhead:
        yield "letterhead"
    if one.composer == other.composer and one.furniture != other.furniture:
        yield "furniture"
    if [section.key for section in one.sections] != [section.key for section in other.sections]:
        yield "sections"
    theirs = {section.key: section for section in other.sections}
    for section in one.sections:
        if section.key in theirs and theirs[section.key] != section:
            yield section.key


def _files(inside: Embedded, standard: Sequence[Attachment]) -> Iterator[str]:
    """The tables beside the document that the record does not give; only those of the same version can be asked for."""
    if inside.document.composer != COMPOSER:
        return
    if not standard:
        yield "record"
    for one in standard:
        if one.name not in ("record.json", "document.json") and inside.files.get(one.name) != one.data:
            yield one.name


def _contradictions(inside: Embedded) -> tuple[Contradiction, ...]:
    from facilitator.examine.values import Contradiction, contradictions

    try:
        return contradictions(inside.record, inside.document, len(inside.files))
    except MemoryError:
        raise
    except Exception:
        return (Contradiction("", "source", ""),)


def _drawn(pdf: bytes, inside: Embedded, standard: Sequence[Attachment]) -> tuple[Match, Redrawn | None]:
    from facilitator.examine.deviation import Deviation
    from facilitator.examine.redraw import Redrawn, redrawn

    try:
        found = redrawn(pdf, inside, standard)
    except MemoryError:
        raise
    except Exception:  # what cannot be drawn, this program did not draw
        return Match.DIFFERENT, Redrawn(deviations=(Deviation("unreadable"),))
    if not found.way:
        return Match.NOT_CHECKED, None
    return (Match.DIFFERENT if found.deviations else Match.SAME), found


def _pages(pdf: bytes, document: Document) -> tuple[Match, Difference | None]:
    from facilitator.examine.pages import Difference, difference

    try:
        found = difference(pdf, document)
    except MemoryError:
        raise
    except Exception:  # what this renderer cannot show, nobody was shown by this program
        return Match.DIFFERENT, Difference("unreadable", 0)
    return (Match.DIFFERENT if found else Match.SAME), found


def _recount(record: Record) -> tuple[Match, tuple[Recounted, ...]]:
    from facilitator.voting.recount import recount

    try:
        rounds = recount(record)
    except MemoryError:
        raise
    except Exception:
        return Match.DIFFERENT, ()
    return _worst([str(one.outcome) for one in rounds]), rounds


def _worst(outcomes: Sequence[str]) -> Match:
    if "different" in outcomes:
        return Match.DIFFERENT
    return Match.SAME if "same" in outcomes else Match.NOT_CHECKED
