"""Everything the screen says is there in Albanian, and what the program loads is built from it."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from tools import translations as tool
from ui.language import Language

needs_lupdate = pytest.mark.skipif(
    shutil.which("pyside6-lupdate") is None
    and not (Path(__import__("sys").executable).parent / "pyside6-lupdate").exists(),
    reason="pyside6-lupdate is not installed",
)
GAP = re.compile(r"\{\w*\}|%n|%\d")


@needs_lupdate
@pytest.mark.parametrize("group", tool.GROUPS)
def test_nothing_is_new_unfinished_or_gone(group: str) -> None:
    assert [said for said in tool.faults([group]) if said.startswith(group)] == []


@needs_lupdate
def test_catalogues_are_built_from_the_present_texts() -> None:
    assert [said for said in tool.faults([]) if ".qm" in said or tool.BY_HAND in said] == []


def test_every_file_that_speaks_belongs_to_a_group() -> None:
    claimed = {path for group in tool.GROUPS for path in tool.sources(group)}
    speaking = {path for path in (tool.ROOT / "ui").rglob("*.py") if tool._speaks(path)}
    assert claimed == speaking


def messages() -> list[tuple[str, str, str]]:
    """(file, source, translation) of everything translated, each plural form by itself."""
    found = []
    for path in sorted(tool.FOLDER.glob("*_sq.ts")):
        for message in ET.parse(path).getroot().iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            found += [(path.name, message.findtext("source", ""), form) for form in forms]
    return found


def test_translations_keep_the_gaps_of_their_source() -> None:
    """A lost ``{name}`` would be a sentence without its subject. A singular may spell its number out."""
    wrong = []
    for name, source, translation in messages():
        wanted, there = set(GAP.findall(source)), set(GAP.findall(translation))
        if translation and wanted != there and wanted - there != {"%n"}:
            wrong.append((name, source, translation))
    assert wrong == []


def test_albanian_is_written_with_its_own_letters_and_quotes() -> None:
    wrong = [
        (name, translation)
        for name, source, translation in messages()
        if "e\u0308" in translation or "c\u0327" in translation or '"' in translation or "'" in translation
    ]
    assert wrong == []


def test_menus_have_mnemonics_that_do_not_clash(qapp: QApplication) -> None:
    for lang in ("sq", "en"):
        Language.of(qapp).set(lang)
        titles = [
            QCoreApplication.translate("Actions", text) for text in ("&Meeting", "&Edit", "&Go", "&View", "&Help")
        ]
        keys = [title[title.index("&") + 1].lower() for title in titles]
        assert len(set(keys)) == len(keys), titles
    Language.of(qapp).set("sq")


def test_qt_itself_speaks_albanian(qapp: QApplication) -> None:
    Language.of(qapp).set("sq")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    assert {button.text() for button in box.buttons()} <= {"Anulo", "Ruaj", "&Anulo", "&Ruaj"}
    Language.of(qapp).set("en")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Cancel"
    Language.of(qapp).set("sq")


@pytest.mark.parametrize("lang", tool.LANGS)
def test_catalogues_load(qapp: QApplication, lang: str) -> None:
    assert QTranslator().load(str(tool.FOLDER / f"tryeza_{lang}.qm"))


def test_plurals_in_both_languages(qapp: QApplication) -> None:
    def copy_of(minutes: int) -> str:
        return QCoreApplication.translate("Snapshots", "Copy: %n minute(s) ago", "", minutes)

    Language.of(qapp).set("en")
    assert (copy_of(1), copy_of(2)) == ("Copy: 1 minute ago", "Copy: 2 minutes ago")
    Language.of(qapp).set("sq")
    assert (copy_of(1), copy_of(2), copy_of(21)) == (
        "Kopja: para 1 minute",
        "Kopja: para 2 minutash",
        "Kopja: para 21 minutash",
    )
