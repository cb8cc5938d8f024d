"""What is printed for a meeting beside its documents: to write on, to vote on, to wear. Composed from plain rows."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """The papers, in the order in which a meeting needs them; ``SET`` is a meeting on paper, whole."""

    SET = "set"
    INVITATIONS = "invitations"
    AGENDA = "agenda"
    DOOR = "door"
    BADGES = "badges"
    LOG = "log"
    OPTIONS = "options"
    CARDS = "cards"
    TALLY = "tally"
    PROTOCOL = "protocol"


OF_A_VOTE = (Paper.OPTIONS, Paper.CARDS, Paper.TALLY, Paper.PROTOCOL)
"""Papers of one vote."""
