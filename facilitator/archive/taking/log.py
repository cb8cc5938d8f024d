"""The log of intake: every delivery (``begun``, ``ended``), every file of it and every decision (``settled``)."""

from __future__ import annotations

from facilitator.archive.chained import ChainedLog, Entry

__all__ = ["FOLDER", "Entry", "IntakeLog"]

FOLDER = "intake"


class IntakeLog(ChainedLog):
    """KnownErrors ``intake.log``, ``intake.log_end``."""

    folder = FOLDER
    broken = "intake.log"
    cut = "intake.log_end"
