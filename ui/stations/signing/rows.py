"""Who has signed what, and how: read from the rows of the open meeting."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitator.desk.held import Paper
from facilitator.language.dates import clock, local, seconds_of, short_date
from facilitator.language.sentences import Lang
from facilitator.language.signing_roles import role_of
from facilitator.meeting.papers.approvals import approval_of, archived_of, is_signed, returned_of, signatures_of
from facilitator.meeting.papers.protocol import entry_of
from facilitator.model import (
    AFTERWARDS,
    DOCUMENTS,
    SIGNATURE_FIELDS,
    WRITTEN,
    DocumentKind,
    Edition,
    ReturnedCopy,
    Signatory,
    Signature,
    Sister,
    Way,
)
from ui.session import Mirror
from ui.widgets.lists import Item
from ui.words.documents import kind_name, kind_names, sister_told

Place = tuple[Paper, str]
"""A field of a document in one of its sisters."""

ON_WISH = tuple(kind for kind, traits in DOCUMENTS.items() if traits.on_wish)
"""Documents that need no signature, but may be given one."""


TABLES = frozenset(
    {"approval", "withdrawal", "signature", "returned_copy", "edition", "archived", "meeting", "protocol_entry"}
)
"""What the station says anything of."""


@dataclass(frozen=True, slots=True)
class State:
    """How a field stands. ``word``: ``missing``, ``here``, ``elsewhere``, ``beside`` (empty, but the document is signed
    in a field that a platform added), ``separate`` (another file) or ``paper``.

    ``who``: who signed, or who is expected; ``when``: ISO, "" while nothing was signed.
    """

    word: str
    who: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A state in the present language."""

    states: dict[str, str]
    nobody: str
    extra: str
    lang: Lang


def documents(rows: Mirror, wished: Collection[DocumentKind] = ()) -> tuple[DocumentKind, ...]:
    """What is listed: report and minutes always, annexes and editions once issued, others when somebody asked."""
    issued = [kind for kind in kind_names() if kind in AFTERWARDS and rows.all(Edition, document=kind)]
    begun = {paper[0] for paper in papers(ON_WISH) if signatures_of(rows, *paper) or returned_of(rows, *paper)}
    asked = [kind for kind in ON_WISH if kind in wished or kind in begun]
    return (*WRITTEN, *issued, *asked)


def number(rows: Mirror, kind: DocumentKind) -> int:
    """Of the newest edition of a document that has such; else 0."""
    return max((row.number for row in rows.all(Edition, document=kind)), default=0) if kind in AFTERWARDS else 0


def papers(kinds: Iterable[DocumentKind]) -> tuple[Paper, ...]:
    """Both sisters of each."""
    return tuple((kind, sister) for kind in kinds for sister in Sister)


def other_sister(paper: Paper) -> Paper:
    """The other one of its pair."""
    kind, sister = paper
    return kind, Sister.PUBLIC if sister is Sister.FULL else Sister.FULL


def written_beside(paper: Paper) -> Paper | None:
    """The other written document, in the same sister; None beside any other kind."""
    kind, sister = paper
    rest = next((one for one in WRITTEN if one is not kind and kind in WRITTEN), None)
    return None if rest is None else (rest, sister)


def name(rows: Mirror, paper: Paper) -> str:
    """What a document is called, with the number of its edition and which sister it is."""
    kind, sister = paper
    return sister_told(kind_name(kind, number(rows, kind)), sister)


def made(rows: Mirror, paper: Paper, field: str) -> Signature | None:
    """The signature in a field of the present version."""
    return next((row for row in signatures_of(rows, *paper) if row.field == field), None)


def extra(rows: Mirror, paper: Paper) -> list[Signature]:
    """Signatures in fields that a platform added beside ours."""
    return [row for row in signatures_of(rows, *paper) if row.field not in SIGNATURE_FIELDS]


def state(rows: Mirror, paper: Paper, field: str) -> State:
    """How a field stands."""
    returned = returned_of(rows, *paper)
    row = made(rows, paper, field)
    if row is not None:
        came = {copy.copy_sha256 for copy in returned if copy.way is Way.EXTENDED}
        return State("elsewhere" if row.pdf_sha256 in came else "here", row.signer, row.signed_at)
    who = expected(rows, paper[0])[field][0]
    for way, word in ((Way.PAPER, "paper"), (Way.REWRITTEN, "separate")):
        if copies := [copy for copy in returned if copy.way is way]:
            return State(word, who, copies[-1].added_at)
    if is_signed(rows, *paper) and (others := extra(rows, paper)):
        return State("beside", who, others[-1].signed_at)
    return State("missing", who)


def missing(rows: Mirror, listed: Collection[Paper]) -> list[Place]:
    """What still waits, the first field of every document first: one person signs them in a row."""
    return [
        (paper, field) for field in SIGNATURE_FIELDS for paper in listed if state(rows, paper, field).word == "missing"
    ]


def unnumbered(rows: Mirror, listed: Collection[Paper], after: Paper) -> list[Paper]:
    """What has no protocol number yet and may still get one on its page: first the other sister of ``after``."""
    waiting = [
        paper
        for paper in listed
        if approval_of(rows, paper[0]) is not None
        and entry_of(rows, *paper) is None
        and not (signatures_of(rows, *paper) or returned_of(rows, *paper))
    ]
    return sorted(waiting, key=lambda paper: (paper[0] is not after[0], paper[1] is not after[1]))


def can_be_signed(rows: Mirror, paper: Paper, field: str) -> bool:
    """Approved, one of the program's own fields, and empty."""
    return field in SIGNATURE_FIELDS and approval_of(rows, paper[0]) is not None and made(rows, paper, field) is None


def archived(rows: Mirror, paper: Paper) -> bool:
    """This very version lies on the shelf, with every copy that came since."""
    signed, beside = signatures_of(rows, *paper), [c for c in returned_of(rows, *paper) if c.way is not Way.EXTENDED]
    newest = signed[-1].pdf_sha256 if signed else beside[-1].original_sha256 if beside else ""
    put = [seconds_of(row.archived_at) for row in archived_of(rows, *paper) if row.pdf_sha256 == newest]
    return bool(put) and all(seconds_of(row.added_at) <= max(put) for row in beside)


def ready(rows: Mirror, listed: Collection[Paper]) -> list[Paper]:
    """Fully signed and not in the archive yet."""
    return [paper for paper in listed if is_signed(rows, *paper) and not archived(rows, paper)]


def expected(rows: Mirror, kind: DocumentKind) -> dict[str, tuple[str, str]]:
    """Field → whom the meeting expects there, with function."""
    meeting = rows.meeting
    if meeting is None:
        return dict.fromkeys(SIGNATURE_FIELDS, ("", ""))
    people = dict(
        zip(
            SIGNATURE_FIELDS,
            ((meeting.chair, meeting.chair_role), (meeting.secretary, meeting.secretary_role)),
            strict=True,
        )
    )
    people.update({row.field: (row.name, row.role) for row in rows.all(Signatory, document=kind)})
    return people


def role_above(rows: Mirror, kind: DocumentKind, field: str, lang: Lang) -> str:
    """What whoever signs a field does: as the meeting says it, else as the documents do."""
    own = next((row.caption for row in rows.all(Signatory, document=kind, field=field)), "")
    return " ".join(own.split()) or role_of(str(kind), field, lang)


def copies(rows: Mirror, paper: Paper) -> list[ReturnedCopy]:
    """Every copy that came back, the oldest first."""
    return returned_of(rows, *paper)


_ICONS = {
    "missing": ("circle", "muted"),
    "here": ("circle-check", "green"),
    "elsewhere": ("circle-check", "green"),
    "beside": ("circle-plus", "accent"),
    "separate": ("copy", "accent"),
    "paper": ("printer", "accent"),
}


def items(rows: Mirror, kinds: Collection[DocumentKind], sister: Sister, now: datetime, words: Words) -> list[Item]:
    """The list of fields of one sister, and of signatures that others added; the uid is ``kind/field``."""
    listed = []
    for kind in kinds:
        title = name(rows, (kind, sister))
        entry = entry_of(rows, kind, sister)
        numbered = entry.number if entry else ""
        for field in SIGNATURE_FIELDS:
            found = state(rows, (kind, sister), field)
            icon, tone = _ICONS[found.word]
            role = role_above(rows, kind, field, words.lang)
            listed.append(
                Item(
                    uid=f"{kind}/{field}",
                    title=" · ".join(filter(None, (title, numbered))),
                    subtitle=f"{role} · {found.who or words.nobody}",
                    right=words.states[found.word],
                    right2=_when(rows, found.when, now),
                    icon=icon,
                    tone=tone,
                )
            )
        listed += [
            Item(
                uid=f"{kind}/{row.field}",
                title=title,
                subtitle=f"{words.extra} · {row.signer}",
                right=words.states["elsewhere"],
                right2=_when(rows, row.signed_at, now),
                icon="circle-plus",
                tone="green",
            )
            for row in extra(rows, (kind, sister))
        ]
    return listed


def _when(rows: Mirror, instant: str, now: datetime) -> str:
    if not instant:
        return ""
    moment = rows.moment(instant)
    return clock(moment) if local(now, rows.zone).date() == moment.date() else short_date(moment.date())
