"""What the steps of the nominal group technique are called, and what is to be done in each."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.model import NominalStage
from ui.live.nominal import PASS


class NominalWords(QObject):
    """Made where it is needed; it holds nothing."""

    def stage(self, stage: NominalStage) -> str:
        """``Shkrim në heshtje``."""
        return {
            NominalStage.WRITING: self.tr("Silent writing"),
            NominalStage.IDEAS: self.tr("One idea at a time"),
            NominalStage.CLARIFY: self.tr("Clarify"),
            NominalStage.FIRST: self.tr("Preliminary vote"),
            NominalStage.DISCUSS: self.tr("Discuss the pattern"),
            NominalStage.FINAL: self.tr("Final vote"),
        }.get(stage, "")

    def now(self, stage: NominalStage) -> str:
        """What to do, in a line."""
        return {
            NominalStage.WRITING: self.tr("Everybody writes alone; nobody speaks."),
            NominalStage.IDEAS: self.tr("Nobody comments yet. {key}: no more ideas").format(key=PASS),
            NominalStage.CLARIFY: self.tr("Ask what is meant; join what is the same, with its author’s consent."),
            NominalStage.FIRST: self.tr("Open the vote and close it (F9): each ranks ideas alone."),
            NominalStage.DISCUSS: self.tr("Why do places differ so? Nobody has to give in."),
            NominalStage.FINAL: self.tr("Vote once more on the same ideas (F9)."),
        }.get(stage, "")

    def idea_of(self, who: str, named: int) -> str:
        """``Radha: Çelësi – 2 ide deri tani``."""
        return self.tr("Turn of {who} – %n idea(s) so far", "", named).format(who=who)

    def ideas(self, n: int) -> str:
        """``14 ide``."""
        return self.tr("%n idea(s)", "", n)

    def silence(self) -> str:
        """What the wall says under the time."""
        return self.tr("Write in silence, each alone")
