"""Rounds that follow each other on a list that gets shorter, as station and wall say it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from facilitator.language.sentences import Lang, join
from facilitator.language.told.narrowing import chain_told, narrowing_told
from facilitator.model import Option
from facilitator.voting.guided.narrowing import chain_of, narrowing_of
from ui.session import Mirror


class NarrowWords(QObject):
    """Made where it is needed; it holds nothing."""

    def would_go(self, letters: Sequence[str], least: int, people: int, lang: Lang) -> str:
        """``18 votuan: dalin ato me më pak se 4 shenja: C dhe F``."""
        voted = self.tr("%n voted", "people", people)
        if not letters:
            return voted + ": " + self.tr("no option has fewer than %n tick(s).", "", least)
        return (
            voted
            + ": "
            + self.tr("those with fewer than %n tick(s) go out: {letters}.", "", least).format(
                letters=join(list(letters), lang)
            )
        )


def decided_line(rows: Mirror, round_uid: str, lang: Lang) -> str:
    """What went out after a round; empty while nothing did."""
    found = narrowing_of(rows, round_uid)
    return narrowing_told(found, lang, time=rows.told(found.decided_at)) if found is not None else ""


def chain_line(rows: Mirror, round_uid: str, lang: Lang) -> str:
    """``Raundi 1: 12 alternativa → Raundi 2: 7 alternativa``; empty for a round that stands alone."""
    chain = chain_of(rows, round_uid)
    told = [(row.number, len(rows.all(Option, round=row.uid))) for row, _ in chain]
    return chain_told(told, lang) if len(told) > 1 else ""
