"""The papers of a meeting as PDF: read at once, then composed and drawn. Call ``pdf_of`` from a worker thread."""

from __future__ import annotations

from facilitator.desk.issued import images
from facilitator.desk.options import asked_of
from facilitator.language.sentences import Lang
from facilitator.meeting.log.marks import KINDS
from facilitator.meeting.reading import read_record
from facilitator.model import Channel, Vote
from facilitator.report.papers import Paper
from facilitator.report.papers.rows import USUAL, Rows, VotePaper, Wishes
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for
from facilitator.voting.lines import choice_lines, count_lines, scale_of
from facilitator.voting.options import offered
from facilitator.voting.roll.persons import cards_to_print
from facilitator.voting.rules import letters, method_of, short_text


def read_rows(tx: Tx, lang: Lang) -> Rows:
    """Everything the papers say, of one moment."""
    return Rows(
        record=read_record(tx),
        votes=tuple(_vote(tx, vote, lang) for vote in tx.all(Vote)),
        entitled=cards_to_print(tx),
        marks=tuple((f"!{letter}", str(kind)) for letter, kind in KINDS.items()),
    )


def _vote(tx: Tx, vote: Vote, lang: Lang) -> VotePaper:
    method = method_of(vote.method)
    texts = [one.text for one in offered(tx, vote, lang)]
    options = list(zip(letters(len(texts)), texts, strict=True))
    choices = choice_lines(vote.method, options, lang)
    counts = count_lines(vote.method, options, lang)
    hands = channel_for(tx, vote) is Channel.HANDS
    none = {letter: [0] * method.levels if method.levels else 0 for letter, _ in options}
    return VotePaper(
        uid=vote.uid,
        asked=asked_of(tx, vote.uid, lang),
        short=short_text(vote.method, vote.params, lang, channel_for(tx, vote)),
        choices=tuple(choices),
        counts=tuple((line.mark, line.text) for line in counts),
        options=tuple(options) if choices == options else (),
        scale=tuple(scale_of(vote.method, lang)) if choices == options else (),
        hands=hands,
        raised=hands and method.raised(none) is None,
    )


def pdf_of(file: MeetingFile, paper: Paper, lang: Lang, wishes: Wishes = USUAL) -> bytes:
    """A paper as it stands now. It is drawn on the calling thread and never touches the connection."""
    from facilitator.report.papers.compose import compose
    from facilitator.report.pdf.render import render_paper

    rows = file.read(read_rows, lang).result()
    made, pictures = compose(paper, rows, lang, wishes), images(file, rows.record)
    return render_paper(made, now=file.env.clock(), images=pictures, to_read=paper is Paper.INVITATIONS)
