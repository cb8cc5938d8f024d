"""The same cards by other rules, place by place; what never changes is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.language.sentences import Lang, join
from facilitator.model import Option
from facilitator.voting.robust import Compared
from facilitator.voting.rules import Result, words_of
from ui.stations.vote.words import capital
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import column, label

TALL, EACH, WIDE = 420, 56, 100
"""Height of the table beyond which it scrolls, of a row of it, and the width of a column, px."""


class RobustPanel(QWidget):
    """A row an option, a column a rule; the official one first."""

    def __init__(self, found: Compared, options: list[Option], lang: Lang) -> None:
        super().__init__()
        official, *others = found.results
        intro = label(
            self.tr(
                "The official rule was fixed before the vote was opened, and its result stands. This shows how much of "
                "the order depends on the rule. It is not projected and stands in no document."
            ),
            13,
            role="muted",
            wrap=True,
        )
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 6, 10, 6)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        heads = [self.tr("official: {rule}").format(rule=rule_name(official, found, lang))]
        heads += [capital(rule_name(one, found, lang)) for one in others]
        for at, head in enumerate(heads, start=2):
            made = label(capital(head), 12, SEMIBOLD if at == 2 else MEDIUM, "" if at == 2 else "muted", wrap=True)
            made.setFixedWidth(WIDE)
            grid.addWidget(made, 0, at, Qt.AlignmentFlag.AlignBottom)
        texts = {option.letter: option.text for option in options}
        said = []
        for at, line in enumerate(official.lines, start=1):
            places = [one.line(line.option).rank_label for one in found.results]
            grid.addWidget(label(line.option, 14, SEMIBOLD, "accent"), at, 0, Qt.AlignmentFlag.AlignTop)
            kept = [label(self.tr("robust"), 12, MEDIUM, "green")] if line.option in found.robust else []
            grid.addLayout(
                column(label(texts[line.option], 14, wrap=True), *kept, spacing=0), at, 1, Qt.AlignmentFlag.AlignTop
            )
            for number, place in enumerate(places, start=2):
                weight = SEMIBOLD if number == 2 else MEDIUM
                grid.addWidget(label(place, 15, weight), at, number, Qt.AlignmentFlag.AlignTop)
            told = ", ".join(f"{head} {place}" for head, place in zip(heads, places, strict=True))
            said.append(f"{line.option}: {told}")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setMinimumHeight(min(TALL, EACH * (len(texts) + 1)))
        scroll.setAccessibleName(self.tr("Places by each rule"))
        scroll.setAccessibleDescription("; ".join(said))
        summary = (
            self.tr("%n place(s) are the same under every rule: {letters}.", "", len(found.robust)).format(
                letters=join(found.robust, lang)
            )
            if found.robust
            else self.tr("No place is the same under every rule.")
        )
        laid = column(intro, scroll, label(summary, 14, MEDIUM, wrap=True), spacing=12)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(laid)


def rule_name(one: Result, found: Compared, lang: Lang) -> str:
    """The rule, with what was chosen of it where it stands there in two forms: "fair-share order: …"."""
    words = words_of(one.method, lang)
    twice = sum(other.method == one.method for other in found.results) > 1
    chosen = [told[one.params[name]] for name, told in words.choices.items() if twice]  # type: ignore[index]
    return ": ".join((words.name, *chosen))
