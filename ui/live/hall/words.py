"""The sentences of the room's views that count something: a QObject, because only its ``tr`` chooses by number."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.model import TypedBy


class HallWords(QObject):
    """Made where it is needed; it holds nothing."""

    def inside(self, n: int) -> str:
        """``24 në sallë``."""
        return self.tr("%n in the room", "people", n)

    def bodies(self, n: int) -> str:
        """``18 organizata të shoqërisë civile``."""
        return self.tr("%n civil society organisation(s)", "", n)

    def waiting(self, n: int) -> str:
        """``dhe 4 të tjerë në radhë``."""
        return self.tr("and %n more in the queue", "", n)

    def voters(self, n: int, ballots: int) -> str:
        """``10 nga 17 votues``: of the valid ballots that are not blank."""
        return self.tr("%n of {ballots} voters", "", n).format(ballots=ballots)

    def reservations(self, n: int) -> str:
        """``1 rezervë``."""
        return self.tr("%n reservation(s)", "", n)

    def blocks(self, n: int) -> str:
        """``1 bllokim``: not a reservation, and never counted among them."""
        return self.tr("%n block(s)", "", n)

    def adopted_alone(self, so: bool) -> str:
        """What became of the one option."""
        return self.tr("Adopted") if so else self.tr("Not adopted")

    def adopted_of(self, n: int, among: int) -> str:
        """How many of several options were adopted."""
        return self.tr("%n of {all} adopted", "", n).format(all=among)

    def adopted(self, so: bool) -> str:
        """What became of one option among several."""
        return self.tr("adopted") if so else self.tr("not adopted")

    def votes(self, n: int, ballots: int) -> str:
        """``10 nga 17 vota``: where somebody has several votes."""
        return self.tr("%n of {ballots} votes", "", n).format(ballots=ballots)

    def ballots(self, n: int) -> str:
        """``17 fletë të vlefshme``."""
        return self.tr("%n valid ballot(s)", "", n)

    def raised(self, n: int, entitled: int) -> str:
        """``votuan 15 nga 18 me të drejtë vote``."""
        return self.tr("%n of {entitled} with a vote voted", "", n).format(entitled=entitled)

    def typed(self, row: TypedBy) -> str:
        """``Fletët u shtypën një herë``; nobody is named on the wall."""
        if not row.second:
            return self.tr("Cards typed once")
        if not row.differed:
            return self.tr("Cards typed twice, both alike")
        return self.tr("Cards typed twice; %n differed, decided by a third person", "", row.differed)
