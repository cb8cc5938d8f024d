"""Several lines pasted into the log at once: each read like the quick-entry line, all logged as one act."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from facilitator.errors import KnownError
from facilitator.meeting.agenda import open_item
from facilitator.meeting.chats import Said, said
from facilitator.meeting.course.steps import outside
from facilitator.meeting.discussion import add_point
from facilitator.meeting.log.marks import ACTION, KINDS
from facilitator.meeting.log.references import targets
from facilitator.meeting.outcomes import add_action, add_agreement
from facilitator.meeting.quickline import (
    Answer,
    Entry,
    Keep,
    Question,
    fold_letter,
    question_of,
    read,
    wordless,
)
from facilitator.meeting.stated import Due, spoken_on, take_due, take_time
from facilitator.meeting.who import Who
from facilitator.model import Action, Agreement, Meeting, Point, PointKind
from facilitator.store.acts import act
from facilitator.store.tx import Tx

NEVER = Due()


@dataclass(frozen=True, slots=True)
class Line:
    """One contribution to be logged: what the quick line would make of it, when it was said, when it is due."""

    entry: Entry
    at: str | None = None
    due: Due = NEVER


@dataclass(frozen=True, slots=True)
class Offered:
    """A pasted line as it would be logged.

    ``line`` is None where it cannot be read, then ``error`` says why. ``question``: whom its name may mean, with what
    else can be chosen; ``asked``: it has to be looked at, for nobody is sure. ``aside``: not logged unless somebody
    wants it, ``notice`` of a chat program or ``wordless``. ``text``: as it was pasted.
    """

    text: str
    line: Line | None
    question: Question | None = None
    asked: bool = False
    aside: str = ""
    error: KnownError | None = None

    def of_kind(self, kind: PointKind) -> Offered:
        """The same as another kind of contribution; an action or an agreement stays what it is."""
        if self.line is None or self.line.entry.what != "point":
            return self
        return replace(self, line=replace(self.line, entry=replace(self.line.entry, kind=kind)))


def offered(
    text: str,
    who: Who,
    written: Collection[str] = (),
    meeting: Meeting | None = None,
    answers: Sequence[Answer | None] = (),
) -> list[Offered]:
    """Every pasted line. ``written``: owners known as they are written; ``answers``: what was chosen, by line.

    A name that asks and has no answer is kept as the quick line keeps it at the second Enter: to be settled.
    """
    made = said(text)
    chosen = [*answers, *[None] * (len(made) - len(answers))]
    return [_offered(one, who, written, meeting, answer) for one, answer in zip(made, chosen, strict=True)]


@act("log_pasted")
def log_pasted(
    tx: Tx, item: str | None, lines: Sequence[Line], *, opens: bool = False
) -> list[Point | Action | Agreement]:
    """All lines in their order, as one act; ``opens``: the room comes to the item first. Without an ``item`` they were
    said in a break, outside the agenda.

    KnownErrors of ``add_point``, ``add_action``, ``add_agreement``: then none is logged.
    """
    if item is None and any(line.entry.what == "point" for line in lines):
        item = outside(tx)
    if opens and item is not None:
        open_item(tx, item)
    made: list[Point | Action | Agreement] = []
    for line in lines:
        entry, due = line.entry, line.due
        if entry.what == "action":
            made.append(
                add_action(tx, entry.text, owner=entry.owner, typed=entry.typed, due=due.day, due_text=due.text)
            )
        elif entry.what == "agreement":
            made.append(add_agreement(tx, entry.text, item=item, at=line.at))
        elif item is not None:
            means = targets(tx, item, entry.refers)
            # a number that is no contribution's was no link: the words stay, as the preview shows them
            words = " ".join([entry.text, *(f">{label}" for label, point in means.items() if point is None)])
            made.append(
                add_point(
                    tx,
                    item,
                    entry.kind,
                    words,
                    organisation=entry.organisation,
                    person=entry.person,
                    at=line.at,
                    typed=entry.typed,
                    refers=[label for label, point in means.items() if point],
                    themes=entry.themes,
                )
            )
    return made


def _offered(one: Said, who: Who, written: Collection[str], meeting: Meeting | None, answer: Answer | None) -> Offered:
    at = one.at(meeting.date, meeting.zone) if meeting else one.clock or None
    typed = _typed(one)
    rest, stated = take_time(typed)
    shown = f"{one.name}: {one.text}" if one.name else one.text
    try:
        read_so = read(rest, who, written, answer)
        question = read_so if isinstance(read_so, Question) else question_of(rest, who)
        entry = read(rest, who, written, read_so.keeps[0]) if isinstance(read_so, Question) else read_so
    except KnownError as error:
        return Offered(shown, None, error=error)
    assert isinstance(entry, Entry)  # a question that has its answer is none
    due = Due()
    if entry.what == "action":
        words, due = take_due(entry.text, spoken_on(meeting))
        entry = replace(entry, text=words)
    aside = "notice" if one.notice else "wordless" if wordless(entry.text) else ""
    asked = isinstance(read_so, Question) or answer is Keep.UNSETTLED
    return Offered(shown, Line(entry, stated or at, due), question, asked, aside)


def _typed(one: Said) -> str:
    """As somebody would have typed it: before a name that a chat gives, nothing has to be guessed."""
    if not one.name:
        return f": !n {one.text}" if one.notice else one.text
    known = one.text[:1] == "!" and fold_letter(one.text[1:2]) in {*KINDS, ACTION}
    return f"{one.name.replace(':', ' ')}: {one.text if known else f'!n {one.text}'}"
