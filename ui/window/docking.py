"""The quick-entry line under the live stations: made when one of them is gone to first, or a part at a time before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts import Making, Parts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from ui.context import Context
    from ui.live.dock import Dock


class Docking:
    """Keeps the dock."""

    def __init__(self, ctx: Context, place: QBoxLayout) -> None:
        """``place``: where it is put."""
        self._ctx, self._place = ctx, place
        self._parts: Parts[Dock] | None = None
        self.dock: Dock | None = None

    def step(self) -> bool:
        """Make the next part of it, as long as there is one."""
        return self.dock is None and self._begun().step()

    def show(self, live: bool) -> None:
        """Show it, or take it away."""
        if self.dock is None and live:
            self._begun().whole()
        if self.dock is not None:
            self.dock.setVisible(live)

    def _begun(self) -> Parts[Dock]:
        self._parts = self._parts or Parts(self._making())
        return self._parts

    def _making(self) -> Making[Dock]:
        from ui.live.dock import Dock

        try:
            dock = yield from Dock.making(self._ctx)
            dock.hide()
            self._place.addWidget(dock)
            self.dock = dock
            return dock
        finally:
            self._parts = None
