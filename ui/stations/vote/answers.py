"""What civil society, institutions and others answered in a roll call that is over, as its protocol has it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.audience.answered import answered, groups_of
from facilitator.model import Called, Option, Organisation, Person, RollEntry, RollPerson, Round, Tally
from facilitator.voting.channel import channel_of
from facilitator.voting.roll.weights import cards_of
from ui.session import Mirror
from ui.widgets.figures import Figure, Figures
from ui.words.floor import groups as group_names

NAMES = 300
"""Room of the names of the groups, px."""


class AnswerWords(QObject):
    """Made where it is needed; it holds nothing."""

    def figures(self, rows: Mirror, row: Round) -> Figures | None:
        """A row for each option and group; None where the paper has no such table, and before the round is counted."""
        if not rows.all(Tally, round=row.uid):
            return None
        options = sorted(rows.all(Option, round=row.uid), key=lambda one: (one.position, one.uid))
        people = {one.uid: one for one in rows.all(Person)}
        bodies = {one.uid: one for one in rows.all(Organisation)}
        persons = rows.all(RollPerson, round=row.uid)
        groups = groups_of(rows.all(RollEntry, round=row.uid), persons, people, bodies)
        said = rows.all(Called, round=row.uid)
        lines = answered(row, channel_of(rows, row.uid), options, groups, said, cards_of(rows, row.uid))
        if not lines:
            return None
        heads = [self.tr("For"), self.tr("Against"), self.tr("Abstained"), self.tr("Did not vote")]
        shown, told = [], []
        for line in lines:
            name = group_names()[line.group]
            label = name if len(options) == 1 else f"{line.letter} · {name}"
            most = max(line.counts)
            shown.append((label, [Figure(str(n), n / most if most else 0.0, n == most > 0) for n in line.counts]))
            told.append(f"{label}: " + ", ".join(f"{head} {n}" for head, n in zip(heads, line.counts, strict=True)))
        title = self.tr("Votes by kind of voter") if persons else self.tr("Votes by kind of organisation")
        return Figures(title, heads, shown, told, names=NAMES)
