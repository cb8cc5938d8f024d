"""Comments on the drafts that were sent round, and how each was settled; the public version names no author."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.language.dates import short_date
from facilitator.model import DOCUMENTS, Comment, Suggestion, Wording
from facilitator.record import Audience
from facilitator.report.compose.fields import day_of
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.voting.votes import one_line
from facilitator.report.document import Block, Cells, Line, Paragraph, Section, Table


def section(b: Builder) -> list[Section]:
    """The drafts sent round and a table of what came back; nothing when no comment was made."""
    if not b.record.comments:
        return []
    named = b.record.audience is not Audience.PUBLIC
    wordings = {row.comment: row for row in b.record.wordings}
    voices: dict[str, list[str]] = {}
    for voice in sorted(b.record.voices, key=lambda row: row.uid):
        voices.setdefault(voice.comment, []).append(voice.author)
    columns = ["number", *(["author"] if named else []), "where", "text", "settled"]
    rows: list[Cells] = []
    for number, row in enumerate(sorted(b.record.comments, key=lambda row: (row.position, row.uid)), start=1):
        author = [_author(row, voices.get(row.uid, ())) or "–"] if named else []
        cells = (str(number), *author, _where(b, row), _said(b, row, wordings.get(row.uid)), _settled(b, row))
        rows.append(Cells(cells, (("comment", row.uid),)))
    table = Table(
        caption="",
        header=tuple(b.words(f"comments.{column}") for column in columns),
        rows=tuple(rows),
        weights=(6, 17, 19, 32, 26) if named else (6, 22, 40, 32),
        align=("right", *("left",) * (len(columns) - 1)),
    )
    return [b.automatic("comments", b.words("comments"), [*_sent(b, named=named), table])]


def _sent(b: Builder, *, named: bool) -> list[Block]:
    blocks: list[Block] = []
    for row in sorted(b.record.circulations, key=lambda row: row.number):
        sent, deadline = b.view.moment(row.sent_at), day_of(row.deadline)
        said = b.words(
            "comments.sent" if row.deadline else "comments.sent.open",
            number=row.number,
            date=short_date(sent.date()) if sent else row.sent_at,
            deadline=short_date(deadline) if deadline else row.deadline,
        )
        if named and row.to:
            said = f"{said} {b.words('comments.sent.to', to=' '.join(row.to.split()))}"
        blocks.append(Paragraph(Line(said, sources=(("circulation", row.uid),))))
    return blocks


def _author(row: Comment, voices: Sequence[str]) -> str:
    """Whoever said it; of a draft that came back, all who said the same."""
    return "; ".join(dict.fromkeys(" ".join(name.split()) for name in (row.author, *voices) if name.strip()))


def _said(b: Builder, row: Comment, wording: Wording | None) -> str:
    """The comment, or which words of the draft somebody would have otherwise."""
    if wording is None:
        return " ".join(row.text.split())
    return b.words(proposal_key(wording), old=one_line(wording.old), new=one_line(wording.new), text=one_line(row.text))


def proposal_key(wording: Wording) -> str:
    """The key of the sentence that says what became of the words."""
    if wording.kind is Suggestion.WORDS:
        return "comments.words" + (".new" if not wording.old.strip() else ".old" if not wording.new.strip() else "")
    if wording.kind is Suggestion.REMARK:
        return "comments.remark.on" if wording.old.strip() else "comments.remark"
    return f"comments.{wording.kind}"


def _where(b: Builder, row: Comment) -> str:
    document = b.words(f"part.{row.document}") if DOCUMENTS[row.document].part else b.words(f"subject.{row.document}")
    name, _, uid = row.section.split("@")[0].partition(":")
    item = next((item for item in b.view.agenda if item.uid == uid), None)
    title = " ".join(item.title.split()) if item else b.words.maybe(name)
    return b.words("comments.where.section", document=document, section=title) if title else document


def _settled(b: Builder, row: Comment) -> str:
    settled = b.words(f"settled.{row.settled}")
    how = " ".join(row.how.split())
    return b.words("comments.how", settled=settled, how=how) if how else settled
