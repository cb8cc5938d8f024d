"""The minutes: words kept, live fields, conflicts seen, approval and what stands before it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.meeting.attendance import walk_in
from facilitator.meeting.setup import set_meeting
from facilitator.model import Approval, Block, BlockMode, DocumentKind, Meeting, Status, Withdrawal
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import grab, new_meeting, open_file, press, press_focused, type_focused, wait_saved, wait_until
from ui.stations.minutes.station import MinutesStation
from ui.stations.minutes.words import field_labels
from ui.window.main_window import MainWindow

POPUP = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    return minutes(window)


def rows(station: MinutesStation) -> dict[str, tuple[str, str]]:
    model = station.outline.rows
    items = [model.item(row) for row in range(model.rowCount())]
    return {item.uid: (item.title, item.right) for item in items}


AIMS = "aims"
"""A section of the relacion that is written in, and whose automatic text a change of the meeting changes."""


def write(window: MainWindow, station: MinutesStation, key: str, text: str) -> None:
    """Replace a section's text by keys and keep it."""
    station.outline.select(key)
    station.outline.setFocus()
    press_focused("Return")
    assert station.editor.text.hasFocus()
    press_focused("Ctrl+A")
    press_focused("Delete")
    type_focused(text)
    press_focused("Ctrl+S")
    wait_saved(window.session)
    settle(window)


def change_source(window: MainWindow) -> None:
    window.session.do(set_meeting, purpose="Krejt tjetër.")
    wait_saved(window.session)
    settle(window)


def texts(widget: Any) -> str:
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisible())


def test_sections_say_who_wrote_them(station: MinutesStation) -> None:
    listed = rows(station)
    assert listed["contribution"] == ("Kontributi i AMSHC", "redaktuar")
    assert listed["intro"] == ("Hyrja", "automatik")
    assert listed["issues"][1] == "automatik"
    assert station.outline.current_uid() == "intro"


def test_words_are_kept_and_the_automatic_text_comes_back(window: MainWindow, station: MinutesStation) -> None:
    assert station.look is not None
    before = next(one for one in station.look.sections[DocumentKind.RELACION] if one.key == "intro").auto_text
    write(window, station, "intro", "Tryeza u mbajt në qytet.")
    block = window.session.rows.all(Block, section="intro")[0]
    assert (block.text, block.base, block.mode) == ("Tryeza u mbajt në qytet.", before, BlockMode.EDITED)
    assert rows(station)["intro"][1] == "redaktuar"
    window.commands.run("minutes.restore")
    wait_saved(window.session)
    settle(window)
    assert not window.session.rows.all(Block, section="intro")
    assert station.editor.text.raw() == before
    assert rows(station)["intro"][1] == "automatik"


@pytest.mark.parametrize("leave", ["Escape", "Alt+Down", "Ctrl+D", "Ctrl+1"])
def test_words_are_kept_however_one_leaves(window: MainWindow, station: MinutesStation, leave: str) -> None:
    station.outline.setFocus()
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused("Krejt ndryshe")
    press_focused(leave)
    wait_saved(window.session)
    assert [block.text for block in window.session.rows.all(Block, section="intro")] == ["Krejt ndryshe"]
    assert [block.document for block in window.session.rows.all(Block, section="intro")] == [DocumentKind.RELACION]


def test_words_are_kept_when_the_window_is_closed(window: MainWindow, station: MinutesStation) -> None:
    path = window.session.path
    assert path is not None
    station.outline.setFocus()
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused("Fjala e fundit")
    window.session.close()
    assert not window.session.rows.all(Block)
    open_file(window, path)
    assert [block.text for block in window.session.rows.all(Block, section="intro")] == ["Fjala e fundit"]


def test_looking_is_no_edit(window: MainWindow, station: MinutesStation) -> None:
    before = window.session.rows.all(Block)
    for _ in range(station.outline.rows.rowCount()):
        press_focused("Return")
        press_focused("Escape")
        press_focused("Alt+Down")
    wait_saved(window.session)
    assert window.session.rows.all(Block) == before


@POPUP
def test_a_live_field_is_chosen_by_its_meaning(window: MainWindow, station: MinutesStation) -> None:
    write(window, station, "intro", "Morën pjesë ")
    text = station.editor.text
    press(text, "End")
    press_focused("Ctrl+Space")
    popup = text._completer.popup()
    assert popup.isVisible()
    type_focused("gra")
    assert popup.model().rowCount() >= 1
    press(popup, "Return")
    wait_until(lambda: "{women_counted}" in text.raw(), "the field is written")
    press(text, "Ctrl+S")
    wait_saved(window.session)
    settle(window)
    assert window.session.rows.all(Block, section="intro")[0].text.endswith("{women_counted}")
    section = next(one for one in station.look.sections[DocumentKind.RELACION] if one.key == "intro")  # type: ignore[union-attr]
    assert "12" in section.blocks[0].line.text  # type: ignore[union-attr]


@POPUP
def test_fields_are_seen_as_values_and_stepped_over_whole(window: MainWindow, station: MinutesStation) -> None:
    write(window, station, "intro", "Ishin {people_counted} aty.")
    text = station.editor.text
    value = station.look.fields["people_counted"]  # type: ignore[union-attr]
    assert text.raw() == "Ishin {people_counted} aty."
    assert text.toPlainText() == f"Ishin {value} aty."
    assert "{" not in text.toPlainText()
    press(text, "Ctrl+Home")
    for _ in range(len("Ishin ") + 1):
        press(text, "Right")  # the last step goes over the chip, never into it
    assert text.textCursor().position() == len(f"Ishin {value}")
    type_focused("!")
    assert text.raw() == "Ishin {people_counted}! aty."
    press(text, "Left")
    press(text, "Backspace")  # one key takes the field away
    assert text.raw() == "Ishin ! aty."
    press(text, "Ctrl+Z")
    assert text.raw() == "Ishin {people_counted}! aty."
    press(text, "Ctrl+A")
    press(text, "Ctrl+X")
    assert text.raw() == ""
    press(text, "Ctrl+V")
    assert text.raw() == "Ishin {people_counted}! aty."
    assert value in text.toPlainText()


def test_the_automatic_text_is_shown_with_its_values(window: MainWindow, station: MinutesStation) -> None:
    for section in station.look.sections[DocumentKind.RELACION]:  # type: ignore[union-attr]
        if section.editable and "{" in section.text:
            station.editor.show_section(section, False)
            assert "{" not in station.editor.text.toPlainText(), section.key
            assert station.editor.text.raw() == section.text
            assert not station.editor.dirty


def test_every_field_has_its_name_in_the_language_of_the_screen(station: MinutesStation) -> None:
    assert set(station.look.fields) <= set(field_labels())  # type: ignore[union-attr]


def test_bullets_go_on_with_enter(station: MinutesStation) -> None:
    station.outline.setFocus()
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused("- një")
    press_focused("Return")
    type_focused("dy")
    press_focused("Return")
    press_focused("Return")
    assert station.editor.text.raw() == "- një\n- dy\n"


@POPUP
def test_numbers_stay_true_without_a_conflict(window: MainWindow, station: MinutesStation) -> None:
    write(window, station, "intro", "Ishin {people} veta.")
    window.session.do(walk_in, "Lirie Basha, Qendra e Re, drejtuese")
    wait_saved(window.session)
    settle(window)
    assert rows(station)["intro"][1] == "redaktuar"
    section = next(one for one in station.look.sections[DocumentKind.RELACION] if one.key == "intro")  # type: ignore[union-attr]
    assert section.blocks[0].line.text == "Ishin 24 veta."  # type: ignore[union-attr]


def test_a_changed_source_shows_both_texts_and_stops_approval(window: MainWindow, station: MinutesStation) -> None:
    key = AIMS
    write(window, station, key, "- Fjalët e mia")
    change_source(window)
    assert rows(station)[key][1] == "mospërputhje"
    assert station.editor._clash.isVisible()
    assert "Krejt tjetër." in station.editor._now.toPlainText()
    assert station.editor.text.raw() == "- Fjalët e mia"
    assert "burimi ka ndryshuar" in texts(station.ready)
    grab(window, "minutes-conflict")
    press_focused("Ctrl+Return")
    settle(window)
    assert not window.session.rows.all(Approval)
    station.editor._keep.setFocus()
    press_focused("Return")
    wait_saved(window.session)
    settle(window)
    assert rows(station)[key][1] == "redaktuar"
    assert window.session.rows.all(Block, section=key)[0].text == "- Fjalët e mia"


def test_writing_on_in_a_conflict_does_not_settle_it(window: MainWindow, station: MinutesStation) -> None:
    key = AIMS
    write(window, station, key, "- Fjalët e mia")
    change_source(window)
    write(window, station, key, "- Fjalë të tjera")
    assert rows(station)[key][1] == "mospërputhje"
    station.editor._take.click()
    wait_saved(window.session)
    settle(window)
    assert rows(station)[key][1] == "automatik"
    assert "Krejt tjetër." in station.editor.text.raw()


def test_a_source_changed_while_somebody_types_loses_no_word(window: MainWindow, station: MinutesStation) -> None:
    key = AIMS
    station.outline.select(key)
    station.outline.setFocus()
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused("- Po shkruaj")
    change_source(window)
    assert station.editor.text.raw() == "- Po shkruaj"
    press_focused("Ctrl+S")
    wait_saved(window.session)
    settle(window)
    assert window.session.rows.all(Block, section=key)[0].text == "- Po shkruaj"
    assert rows(station)[key][1] == "mospërputhje"


def test_details_are_written_here_too(window: MainWindow, station: MinutesStation) -> None:
    window.commands.run("minutes.details")
    type_focused("214/3")
    press_focused("Tab")
    type_focused("29.10.2026")
    press_focused("Return")
    wait_saved(window.session)
    settle(window)
    meeting = window.session.rows.meeting
    assert meeting is not None
    assert (meeting.protocol_number, meeting.protocol_date) == ("214/3", "2026-10-29")
    assert "protokolli" not in texts(station.ready)


def test_both_documents_and_every_section_by_keys(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+D")
    settle(window)
    assert station.kind is DocumentKind.PROCESVERBAL
    assert "opening" in rows(station)
    seen = []
    for _ in range(station.outline.rows.rowCount()):
        seen.append(station.outline.current_uid())
        press_focused("Alt+Down")
    assert "signatures" in seen
    last = seen[-1]
    press_focused("Alt+Up")
    assert station.outline.current_uid() != last


def test_the_page_is_drawn_and_drawn_again(window: MainWindow, station: MinutesStation) -> None:
    wait_until(lambda: station.page.view.pages() >= 2, "the pages are there")
    wait_until(lambda: "faqe 1 nga" in station.page.status.text())
    station.page.view.go_to(2)
    wait_until(lambda: "faqe 2 nga" in station.page.status.text())
    write(window, station, "intro", "Ndryshe.")
    wait_until(lambda: station.page.view.pages() >= 2, "the pages are there again")
    assert station.page.view.current_page() == 2


def test_export_writes_what_the_page_shows(window: MainWindow, station: MinutesStation, tmp_path: Path) -> None:
    asked = []

    def ask(
        parent: Any, title: str, pattern: str, then: Callable[[Path], object], *, save: bool, suggested: str
    ) -> None:
        asked.append((save, suggested))
        then(tmp_path / "out.pdf")

    window.ask_path = ask
    press_focused("Ctrl+E")
    wait_until((tmp_path / "out.pdf").exists, "the file is written")
    assert asked == [(True, "relacion-2026-10-27-public-draft.pdf")]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_approval_asks_who_and_freezes(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+Return")
    assert QApplication.focusWidget().text() == "Albana Shkreli"  # type: ignore[attr-defined]
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Approval)), "approved")
    settle(window)
    assert window.session.rows.all(Approval)[0].by == "Albana Shkreli"
    assert station.locked
    assert station.editor.text.isReadOnly()
    assert "Albana Shkreli" in texts(station.ready)
    grab(window, "minutes-approved")
    blocks = window.session.rows.all(Block)
    station.outline.setFocus()
    press_focused("Return")
    type_focused("asgjë")
    press_focused("Ctrl+S")
    wait_saved(window.session)
    assert window.session.rows.all(Block) == blocks


def test_approval_needs_a_name_and_can_be_called_off(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+Return")
    press_focused("Ctrl+A")
    press_focused("Delete")
    press_focused("Ctrl+Return")
    settle(window)
    assert not window.session.rows.all(Approval)
    press_focused("Escape")
    settle(window)
    assert not window.session.rows.all(Approval)


def test_withdrawing_needs_a_reason(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+Return")
    press_focused("Ctrl+Return")
    wait_until(lambda: station.approval is not None, "approved")
    settle(window)
    window.commands.run("minutes.withdraw")
    press_focused("Ctrl+Return")
    assert not window.session.rows.all(Withdrawal)
    type_focused("Mungon një masë")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(window.session.rows.all(Withdrawal)), "withdrawn")
    settle(window)
    assert window.session.rows.all(Withdrawal)[0].reason == "Mungon një masë"
    assert window.session.rows.all(Meeting)[0].status is Status.IN_REVIEW
    assert not station.locked
    assert not station.editor.text.isReadOnly()


def test_what_is_missing_is_said_in_plain_words(window: MainWindow) -> None:
    new_meeting(window, "Takim i ri")
    station = minutes(window)
    said = texts(station.ready)
    for words in ("Mungon vendi i takimit.", "Nuk është shënuar kryesuesi.", "Hapja e takimit nuk është regjistruar."):
        assert words in said
    assert "Mungon data" not in said


def test_a_meeting_without_anything_can_be_approved(window: MainWindow) -> None:
    new_meeting(window, "Takim bosh")
    station = minutes(window)
    press_focused("Ctrl+Return")
    type_focused("Ana")
    press_focused("Ctrl+Return")
    wait_until(lambda: station.approval is not None or bool(window.session.rows.all(Approval)), "approved")
    settle(window)
    assert station.locked


def test_closing_the_meeting_empties_the_station(window: MainWindow, station: MinutesStation) -> None:
    window.close_meeting()
    new_meeting(window, "Tjetër")
    again = minutes(window)
    assert again is station
    assert "contribution" not in {key for key, (_, mode) in rows(station).items() if mode == "redaktuar"}


def test_the_station_speaks_english(window: MainWindow, station: MinutesStation) -> None:
    from ui.language import Language

    Language.of(QApplication.instance()).set("en")  # type: ignore[arg-type]
    settle(window)
    assert rows(station)["intro"] == ("Hyrja", "automatic"), "sections are named as in the document, which is Albanian"
    assert station.ready.title() == "Before approval"
