"""Everything a person can do in the signing station, for shortcuts and the list of commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from facilitator.desk.held import Paper
from ui.commands import Command
from ui.context import Context
from ui.stations.signing.certificates import Certificates
from ui.stations.signing.copies import Copies
from ui.stations.signing.fields import FieldsCard
from ui.stations.signing.ways import WaysCard


class Acts(Protocol):
    """What the commands ask of the station: its parts, and its acts."""

    id: str
    ctx: Context
    certificates: Certificates
    copies: Copies
    ways: WaysCard

    def sign(self) -> None: ...
    def export(self) -> None: ...
    def take_copy(self) -> None: ...
    def print_copy(self) -> None: ...
    def attach_scan(self) -> None: ...
    def back_up(self) -> None: ...
    def save_copy(self) -> None: ...
    def archive(self) -> None: ...
    def ready(self) -> list[Paper]: ...

    list: FieldsCard  # last, for it hides the type of this name


def keys(approved: bool) -> list[tuple[str, str]]:
    """What the footer names; before approval there is little to do here."""
    translate = QCoreApplication.translate
    if not approved:
        return [
            ("Return", translate("SigningCommands", "to the approval")),
            ("Ctrl+Shift+P", translate("SigningCommands", "full or public")),
        ]
    return [
        ("Down", translate("SigningCommands", "choose a field")),
        ("Return", translate("SigningCommands", "passphrase, then sign")),
        ("Ctrl+Shift+P", translate("SigningCommands", "full or public")),
        ("Ctrl+Shift+I", translate("SigningCommands", "protocol number")),
        ("F8", translate("SigningCommands", "elsewhere")),
        ("F9", translate("SigningCommands", "on paper")),
        ("Ctrl+Shift+A", translate("SigningCommands", "archive")),
    ]


def commands(station: Acts) -> list[Command]:
    """The commands, in the order in which they are listed."""
    translate = QCoreApplication.translate

    def opened() -> bool:
        return station.ctx.session.is_open

    def command(name: str, title: Callable[[], str], run: Callable[[], object], key: str = "", icon: str = "",
                enabled: Callable[[], bool] = opened) -> Command:  # fmt: skip
        return Command(f"signing.{name}", title, run, key, station.id, enabled, icon=icon)

    list_, ways, certificates = station.list, station.ways, station.certificates
    named = {
        "sign": lambda: translate("SigningCommands", "Sign the chosen field"),
        "next": lambda: translate("SigningCommands", "Next field"),
        "previous": lambda: translate("SigningCommands", "Previous field"),
        "here": lambda: translate("SigningCommands", "Sign here"),
        "elsewhere": lambda: translate("SigningCommands", "Sign elsewhere"),
        "paper": lambda: translate("SigningCommands", "Sign on paper"),
        "sister": lambda: translate("SigningCommands", "The full document or the public one"),
        "number": lambda: translate("SigningCommands", "Protocol number of the chosen document"),
        "export": lambda: translate("SigningCommands", "Save the PDF to be signed elsewhere"),
        "return": lambda: translate("SigningCommands", "Take in the signed copy"),
        "separate": lambda: translate("SigningCommands", "Attach the refused copy as a separately signed one"),
        "print": lambda: translate("SigningCommands", "Open the PDF to print it"),
        "scan": lambda: translate("SigningCommands", "Attach a scan of the signed paper"),
        "more": lambda: translate("SigningCommands", "Sign one document more"),
        "make": lambda: translate("SigningCommands", "Make a certificate"),
        "open": lambda: translate("SigningCommands", "Sign with a .p12 file"),
        "token": lambda: translate("SigningCommands", "Sign with a token or a card"),
        "authority": lambda: translate("SigningCommands", "The agency’s authority: issue, renew, revoke"),
        "backup": lambda: translate("SigningCommands", "Save a backup of the certificate"),
        "save": lambda: translate("SigningCommands", "Save a copy of the document"),
        "archive": lambda: translate("SigningCommands", "Put the signed documents in the archive"),
    }
    return [
        command("sign", named["sign"], station.sign, "Ctrl+Return", "pen-line"),
        command("next", named["next"], partial(list_.step, 1), "Alt+Down"),
        command("previous", named["previous"], partial(list_.step, -1), "Alt+Up"),
        command("here", named["here"], partial(ways.choose, "here"), "F7", "pen-line"),
        command("elsewhere", named["elsewhere"], partial(ways.choose, "elsewhere"), "F8", "send"),
        command("paper", named["paper"], partial(ways.choose, "paper"), "F9", "printer"),
        command("sister", named["sister"], list_.other_sister, "Ctrl+Shift+P", "copy"),
        command("number", named["number"], list_.number.to_field, "Ctrl+Shift+I", "stamp"),
        command("export", named["export"], station.export, "Ctrl+Shift+E", "file-down"),
        command("return", named["return"], station.take_copy, "Ctrl+Shift+O", "upload"),
        command("separate", named["separate"], station.copies.attach_refused, "", "copy", station.copies.has_refused),
        command("print", named["print"], station.print_copy, "Ctrl+P", "printer"),
        command("scan", named["scan"], station.attach_scan, "Ctrl+Shift+B", "upload"),
        command("more", named["more"], list_.ask_more, "Ctrl+Shift+D", "plus"),
        command("make", named["make"], certificates.make, "Ctrl+Shift+N", "key-round"),
        command("open", named["open"], certificates.open_file, "", "folder-open"),
        command("token", named["token"], certificates.tokens.ask, "Ctrl+Shift+T", "usb"),
        command("backup", named["backup"], station.back_up, "", "copy"),
        command("authority", named["authority"], certificates.authorities.open, "", "landmark"),
        command("save", named["save"], station.save_copy, "Ctrl+E", "file-down"),
        command("archive", named["archive"], station.archive, "Ctrl+Shift+A", "archive", lambda: bool(station.ready())),
    ]
