"""Every act a person can ask for, once: the menu, the shortcuts and the command list (Ctrl+K) are all made from it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)


def always() -> bool:
    """For commands that can be given at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    ``id`` is dotted and stable (``attendance.arrive``); ``title`` gives the name in the present language; ``shortcut``
    and ``also`` are Qt key texts (``Ctrl+R``); ``station`` names where it works, "" everywhere; ``enabled`` is asked
    when the command is listed and again before it runs. ``listed`` False keeps it out of the command list. The key of
    one that works ``anywhere`` is heard in every window of the program, under sheets and dialogs too.
    """

    id: str
    title: Callable[[], str]
    run: Callable[[], object]
    shortcut: str = ""
    station: str = ""
    enabled: Callable[[], bool] = always
    also: str = ""
    icon: str = ""
    listed: bool = True
    anywhere: bool = False


class Commands(QObject):
    """The registry; every command is a QAction of the window, whose key works while its station is in front.

    Attributes: ``go`` brings a station to the front before one of its commands runs from the list; ``clashes`` names
    keys that two commands wanted at once (the first has it) and ids given twice, which tests want empty.

    Signals:
        changed(): commands came or went, or another station is in front.
    """

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._holders: dict[str, list[str]] = {}
        """Key → ids of the commands that have it, in the order they came."""
        self._current = ""
        self.go: Callable[[str], object] = lambda station: None
        self.clashes: list[str] = []

    def add(self, command: Command) -> None:
        """Register a command; one with the same id is replaced."""
        self._take(command)
        self.changed.emit()

    def _take(self, command: Command) -> None:
        self._commands[command.id] = command
        action = self._actions.get(command.id)
        if action is None:
            action = QAction(self)
            action.setData(command.id)
            action.triggered.connect(self._triggered)
            self._window.addAction(action)
            self._actions[command.id] = action
        contexts = Qt.ShortcutContext
        action.setShortcutContext(contexts.ApplicationShortcut if command.anywhere else contexts.WindowShortcut)
        action.setText(_as_text(command.title()))
        action.setShortcuts(self._free_keys(command))
        action.setEnabled(self._in_force(command))

    def add_all(self, commands: Iterable[Command]) -> None:
        """Register several; two of one id among them are a clash: the first would have been lost with its key."""
        seen: set[str] = set()
        for command in commands:
            if command.id in seen:
                log.error("command named twice: %s", command.id)
                self.clashes.append(f"{command.id}: named twice")
            seen.add(command.id)
            self._take(command)
        self.changed.emit()

    def all(self) -> list[Command]:
        """In the order they came."""
        return list(self._commands.values())

    def get(self, command_id: str) -> Command:
        """``KeyError`` if there is none."""
        return self._commands[command_id]

    def action(self, command_id: str) -> QAction:
        """The action of a command, for menus; the same object as long as the command exists."""
        return self._actions[command_id]

    def run(self, command_id: str) -> bool:
        """Do it, in its own station; False if it cannot be done now."""
        command = self._commands[command_id]
        if command.station not in ("", self._current):
            self.go(command.station)
            if command.station != self._current:
                return False
            command = self._commands[command_id]
        if not command.enabled():
            return False
        command.run()
        return True

    def activate(self, station: str) -> None:
        """``station`` is in front: its keys are in force, those of the others are not."""
        self._current = station
        self.rest()
        self.changed.emit()

    def retranslate(self) -> None:
        """Name every action in the present language."""
        for command_id, command in self._commands.items():
            self._actions[command_id].setText(_as_text(command.title()))

    def refresh(self) -> None:
        """Before a menu is shown: name again, and grey what cannot be done now."""
        for command_id, command in self._commands.items():
            action = self._actions[command_id]
            action.setText(_as_text(command.title()))
            action.setEnabled(self._in_force(command) and command.enabled())

    def rest(self) -> None:
        """After a menu closed: keys are in force again; ``enabled`` is asked when one is pressed."""
        for command_id, command in self._commands.items():
            self._actions[command_id].setEnabled(self._in_force(command))

    def _in_force(self, command: Command) -> bool:
        return command.station in ("", self._current)

    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.run(str(sender.data()))

    def _free_keys(self, command: Command) -> list[QKeySequence]:
        """Its keys, without those that another command holds at the same time: a key must never do nothing."""
        for held in self._actions[command.id].shortcuts():
            self._holders[held.toString()].remove(command.id)
        keys = []
        for text in (command.shortcut, command.also):
            # portable names: in Albanian both Enter keys read "Enter", and a native name would mean the wrong one
            key = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
            if not text:
                continue
            name = key.toString()
            holder = self._holder(name, command) if name else "no such key"
            if holder:
                clash = f"{text}: {command.id}, {holder}"
                log.error("key refused: %s", clash)
                self.clashes.append(clash)
                continue
            self._holders.setdefault(name, []).append(command.id)
            keys.append(key)
        return keys

    def _holder(self, key: str, command: Command) -> str:
        """The command that holds a key when ``command`` would want it; "" for none."""
        for held_by in self._holders.get(key, ()):
            station = self._commands[held_by].station
            if held_by != command.id and (not station or not command.station or station == command.station):
                return held_by
        return ""


def _as_text(title: str) -> str:
    """A menu takes "&" for the mark of a key; in a name it is a letter."""
    return title.replace("&", "&&")
