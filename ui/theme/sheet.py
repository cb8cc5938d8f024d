"""The one style sheet. Widgets say what they are through the dynamic property ``role`` (``ui.widgets.basics``).

Traps kept in mind: a radius above half the height is dropped silently, so pills have a fixed height; focus borders
are 1 px thicker and take that pixel from the padding; scroll bars are styled in full or Fusion draws a black block.
"""

from __future__ import annotations

from facilitator.assets import ICONS
from ui.theme.colours import Theme

_SHEET = """
QToolTip {{ background: {card}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
*[role="card"] {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
*[role="panel"] {{ background: {hover}; border: 1px solid {line}; border-radius: 8px; }}
*[role="header"] {{ background: {card}; border: none; border-bottom: 1px solid {line}; }}
*[role="footer"] {{ background: {card}; border: none; border-top: 1px solid {line}; }}
*[role="dock"] {{ background: {card}; border: none; border-top: 1px solid {line}; }}
*[role="rail"] {{ background: {rail}; border: none; border-right: 1px solid {line}; }}
*[role="sheet"] {{ background: {card}; border: 1px solid {line}; border-radius: 12px; }}
*[role="whole"] {{ background: {window}; border: none; }}
*[role="popup"] {{ background: {card}; border: 1px solid {field}; border-radius: 8px; }}
*[role="rule"] {{ background: {line}; border: none; }}
*[role="toast"] {{ background: {card}; border: 1px solid {field}; border-radius: 10px; }}
*[role="bar-info"] {{ background: {accent_soft}; border: none; border-bottom: 1px solid {line}; }}
*[role="bar-good"] {{ background: {green_soft}; border: none; border-bottom: 1px solid {line}; }}
*[role="bar-warn"] {{ background: {amber_soft}; border: none; border-bottom: 1px solid {line}; }}
*[role="bar-bad"] {{ background: {red}; border: none; }}
*[role="bar-bad"] QLabel {{ color: {card}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="faint"] {{ color: {faint}; }}
QLabel[role="accent"] {{ color: {accent}; }}
QLabel[role="green"] {{ color: {green}; }}
QLabel[role="amber"] {{ color: {amber}; }}
QLabel[role="red"] {{ color: {red}; }}
QLabel[role="violet"] {{ color: {violet}; }}
QLabel[role="pill-accent"] {{ background: {accent_soft}; color: {accent}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="pill-green"] {{ background: {green_soft}; color: {green}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="pill-amber"] {{ background: {amber_soft}; color: {amber}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="pill-red"] {{ background: {red_soft}; color: {red}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="pill-violet"] {{ background: {violet_soft}; color: {violet}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="pill-muted"] {{ background: {bar}; color: {muted}; border-radius: 12px; padding: 0 11px; }}
QLabel[role="key"] {{ color: {muted}; background: {hover}; border: 1px solid {line}; border-radius: 4px;
                      padding: 0px 5px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {card}; color: {text}; border: 1px solid {field};
    border-radius: 7px; padding: 7px 9px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 5px; }}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 6px 8px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 4px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {window}; color: {faint}; border-color: {line}; }}
QLineEdit:read-only {{ background: {hover}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] {{ border-color: {red}; }}
QComboBox {{ background: {card}; border: 1px solid {field}; border-radius: 7px; padding: 7px 9px; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 6px 8px; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {field}; padding: 4px; outline: 0;
    selection-background-color: {accent_soft}; selection-color: {text}; }}
QSpinBox {{ background: {card}; border: 1px solid {field}; border-radius: 7px; padding: 6px 8px; }}
QSpinBox:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {{
    background: transparent; border: none; padding: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ padding: 0 8px; }}
QPushButton {{ background: {card}; color: {text}; border: 1px solid {field}; border-radius: 7px;
               padding: 7px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QPushButton:checked {{ background: {accent_soft}; color: {accent}; border-color: {accent}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="primary"]:disabled {{ background: {bar}; color: {faint}; border-color: {line}; }}
QPushButton[role="danger"] {{ color: {red}; border-color: {red}; }}
QPushButton[role="danger"]:hover {{ background: {red_soft}; }}
QPushButton[role="danger"]:focus {{ border: 2px solid {red}; }}
QPushButton[role="danger"]:disabled {{ color: {faint}; border-color: {line}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; color: {accent};
                             padding: 6px 9px; }}
QPushButton[role="quiet"]:hover {{ background: {hover}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {accent}; padding: 5px 8px; }}
QPushButton[role="quiet"]:disabled {{ color: {faint}; }}
QPushButton[role="line"] {{ background: transparent; border: 1px solid transparent; padding: 0; margin: 0 8px;
                            outline: 0; }}
QPushButton[role="line"]:hover {{ background: {hover}; }}
QPushButton[role="line"]:focus {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton[role="on-bad"] {{ background: transparent; color: {card}; border: 1px solid {card}; padding: 4px 12px; }}
QPushButton[role="on-bad"]:hover, QPushButton[role="on-bad"]:focus {{ border: 2px solid {card}; padding: 3px 11px; }}
QPushButton[role="chip"] {{ border-radius: 15px; padding: 0 13px; min-height: 28px; max-height: 28px; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {accent}; padding: 0 12px; min-height: 26px; max-height: 26px; }}
QPushButton[role="chip"]:checked {{ background: {accent_soft}; color: {accent}; border-color: {accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 5px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton::menu-indicator {{ image: none; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 5px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {faint}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 15px; height: 15px; background: {card};
    border: 1px solid {faint}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QCheckBox::indicator:checked {{ image: url("{check}"); }}
QRadioButton::indicator:checked {{ image: url("{dot}"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {window}; border-color: {field}; }}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{ background: {faint}; }}
QListView, QTableView, QTreeView {{ background: transparent; border: none; outline: 0; }}
QTableView {{ gridline-color: {line}; selection-background-color: {accent_soft}; selection-color: {text}; }}
QTableView::item {{ padding: 0 8px; border: none; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {card}; color: {muted}; border: none; border-bottom: 1px solid {line};
                        padding: 6px 8px; }}
QTableCornerButton::section {{ background: {card}; border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[role="scrolled"] {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QMenuBar {{ background: {card}; color: {muted}; border: none; padding: 1px 10px; }}
QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 5px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {hover}; color: {text}; }}
QMenu {{ background: {card}; border: 1px solid {field}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 14px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
QProgressBar {{ background: {bar}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 8px 14px; border: none;
                border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; border: none; }}
QScrollBar::handle:vertical {{ background: {field}; border-radius: 3px; min-height: 36px; }}
QScrollBar::handle:horizontal {{ background: {field}; border-radius: 3px; min-width: 36px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCalendarWidget QWidget {{ alternate-background-color: {card}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {accent}; selection-color: {on_accent}; }}
"""


def sheet(t: Theme) -> str:
    """The style sheet in the colours of ``t``."""
    # A style sheet takes pictures from files only, so these few icons lie tinted beside the others.
    pictures = {
        key: (ICONS / "sheet" / f"{name}-{t.name}.svg").as_posix()
        for key, name in {"chevron": "chevron-down", "check": "check", "dot": "dot"}.items()
    }
    colours = {name: getattr(t, name) for name in Theme.__slots__ if name != "name"}
    return _SHEET.format(**colours, **pictures)
