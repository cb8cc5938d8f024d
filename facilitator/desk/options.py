"""What can be chosen in a vote, on paper and to be read aloud, for a room without a projector.

Call ``options_sheet`` from a worker thread: it is drawn on the calling thread and never touches the connection.
"""

from __future__ import annotations

from pathlib import Path

from facilitator.desk.documents import keep
from facilitator.desk.issued import images
from facilitator.language.sentences import Lang
from facilitator.meeting.reading import read_record
from facilitator.model import Option, Round, Vote
from facilitator.report.options import Asked
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for, channel_of
from facilitator.voting.lines import choice_lines
from facilitator.voting.options import offered
from facilitator.voting.roll.persons import round_of_persons, votes_by_person
from facilitator.voting.rules import letters, rule_text


def asked_of(tx: Tx, vote_uid: str, lang: Lang, round_uid: str = "") -> Asked:
    """A vote as it would be opened now; of a round, the question and the options that it froze.

    The rule is worded in ``lang`` from the parameters: of a round, from those it froze.
    """
    frozen = tx.find(Round, round_uid) if round_uid else None
    if frozen is not None:
        question, method, params = frozen.question, frozen.method, frozen.params
        channel, persons = channel_of(tx, frozen.uid), round_of_persons(tx, frozen.uid)
        texts = [(one.letter, one.text) for one in tx.all(Option, round=frozen.uid)]
    else:
        vote = tx.get(Vote, vote_uid)
        question, method, params, channel = vote.question, vote.method, vote.params, channel_for(tx, vote)
        persons = votes_by_person(tx, vote.uid)
        found = [one.text for one in offered(tx, vote, lang)]
        texts = list(zip(letters(len(found)), found, strict=True))
    shown = choice_lines(method, texts, lang)
    return Asked(
        question=question,
        rule=rule_text(method, params, lang, channel, persons=persons),
        options=tuple(shown),
        levels=shown != texts,
        frozen=frozen is not None,
    )


def options_sheet(file: MeetingFile, asked: Asked, lang: Lang, path: Path) -> Path:
    """Write the sheet and the text to read as PDF. KnownError ``output.failed``."""
    from facilitator.report.pdf.render import render_options

    record = file.read(read_record).result()
    return keep(render_options(record, lang, asked, now=file.env.clock(), images=images(file, record)), path)
