"""The keys of what two people do, and of weights."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.commands import Command
from ui.context import Context
from ui.stations.vote.doubled.weights import WeightsPanel
from ui.stations.vote.mandates import MandatesPanel
from ui.stations.vote.running import RunningPage

translate = QCoreApplication.translate


def doubled_commands(
    ctx: Context, running: RunningPage, writable: Callable[[], bool], cards: Callable[[], bool]
) -> list[Command]:
    """``cards``: whether a round of cards is open."""

    def hands() -> bool:
        return writable() and running.isVisible() and running.by_hands

    def sections() -> bool:
        return hands() and running.by_sections

    def weights() -> None:
        panel = WeightsPanel(ctx)
        ctx.sheet(translate("Doubled", "Organisations with several votes"), panel)
        panel.begin_typing()

    def mandates() -> None:
        ctx.sheet(translate("Doubled", "Votes by mandate"), MandatesPanel(ctx))

    return [
        Command("vote.twice", lambda: translate("Doubled", "Type the cards a second time…"), running.type_twice,
                "Shift+F9", "vote", cards),
        Command("vote.sections", lambda: translate("Doubled", "Sections of the hall…"), running.divide,
                "Ctrl+F6", "vote", hands),
        Command("vote.take_count", lambda: translate("Doubled", "Take the chosen count of a section…"),
                running.sections.take, "Ctrl+Shift+F", "vote", sections),
        Command("vote.mandates", lambda: translate("Doubled", "Votes by mandate…"), mandates,
                "Shift+F7", "vote", writable),
        Command("vote.weights", lambda: translate("Doubled", "Organisations with several votes…"), weights,
                "Ctrl+Shift+V", "vote", writable),
    ]  # fmt: skip
