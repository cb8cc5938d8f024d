"""What may be higher than its place: a card's content, the body of a sheet, a form over a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget


def scrolled(content: QLayout | QWidget) -> QScrollArea:
    """``content`` in a transparent area that scrolls up and down when there is not room enough."""
    if isinstance(content, QLayout):
        inside = QWidget()
        inside.setLayout(content)
    else:
        inside = content
    inside.setProperty("role", "scrolled")
    return _Scrolled(inside)


class _Scrolled(QScrollArea):
    """Never narrower than what it holds, with the bar beside it: nothing scrolls to the side, it would be cut off."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        body.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a scroll area keeps to itself that its content wants another size
        if event.type() == QEvent.Type.LayoutRequest and watched is self._body:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        return QSize(self._body.minimumSizeHint().width() + beside, super().minimumSizeHint().height())


class Fitting(_Scrolled):
    """As high as what it holds, while there is room."""

    def __init__(self, body: QWidget) -> None:
        body.setProperty("role", body.property("role") or "scrolled")
        super().__init__(body)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        body, layout = self._body, self._body.layout()
        if layout is not None and layout.hasHeightForWidth():
            return max(layout.totalHeightForWidth(width), body.minimumHeight())
        if body.hasHeightForWidth():
            return body.heightForWidth(width)
        return body.sizeHint().height()

    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._body.minimumSizeHint().boundedTo(self._body.sizeHint()).boundedTo(QSize(200, 80))
