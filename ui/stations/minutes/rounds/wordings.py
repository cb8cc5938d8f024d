"""The words that a comment of a returned draft is about: in their line, what goes struck, what comes underlined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QTextEdit

from facilitator.language.dates import clock, short_date
from facilitator.meeting.papers.drafts import conflicting
from facilitator.model import Comment, Fact, Suggestion, Voice, Wording
from ui.session import Mirror
from ui.theme import px, theme

AROUND = 160
"""Letters of the line that are shown on either side of the words."""


class WordingView(QTextEdit):
    """Read only, for the eye and to copy from; hidden for a comment that was written down by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(px(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(120)
        self.setMaximumHeight(150)
        self.setVisible(False)
        self._shown: tuple[Mirror, str] | None = None

    def show_comment(self, rows: Mirror, uid: str) -> None:
        """The words of the comment of that uid."""
        self._shown = (rows, uid)
        wording = wording_of(rows, uid)
        self.setVisible(wording is not None)
        if wording is not None:
            self.setHtml("".join(_told(rows, wording)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        shown = getattr(self, "_shown", None)
        if shown is not None and event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_comment(*shown)


def wording_of(rows: Mirror, comment: str) -> Wording | None:
    """The words of a comment that came with a returned draft."""
    return next(iter(rows.all(Wording, comment=comment)), None)


def voices_of(rows: Mirror, comment: Comment) -> str:
    """Who said it, all of them."""
    names = dict.fromkeys([comment.author, *(row.author for row in _voices(rows, comment.uid))])
    return ", ".join(name for name in names if name)


def _voices(rows: Mirror, comment: str) -> list[Voice]:
    return sorted(rows.all(Voice, comment=comment), key=lambda row: (row.said_at, row.uid))


def fact_name(wording: Wording) -> str:
    """What the words stand for, where it matters; empty for the secretary's own."""
    translate = QCoreApplication.translate
    return {
        Fact.NUMBER: translate("Wordings", "a number"),
        Fact.FIELD: translate("Wordings", "a live field: it is put right where it is entered"),
        Fact.NAME: translate("Wordings", "a name: it is put right in the meeting"),
        Fact.ROW: translate("Wordings", "drawn from the record: it is put right where it is entered"),
    }.get(wording.fact, "")


def said(wording: Wording, text: str) -> str:
    """In one line, without colours."""
    translate = QCoreApplication.translate
    old, new = " ".join(wording.old.split()), " ".join(wording.new.split())
    if wording.kind is Suggestion.REMARK:
        return f"“{old}”: {text}" if old else text
    if wording.kind is Suggestion.MOVE:
        return translate("Wordings", "Moved: “{old}”").format(old=old)
    if wording.kind is Suggestion.AGAINST:
        return translate("Wordings", "Against the addition of “{old}”").format(old=old)
    if not old and not new:
        return translate("Wordings", "A line divided or joined")
    if not old:
        return translate("Wordings", "Added: “{new}”").format(new=new)
    return f"“{old}” → “{new}”" if new else translate("Wordings", "Taken out: “{old}”").format(old=old)


def _told(rows: Mirror, wording: Wording) -> list[str]:
    t = theme()
    made = [f'<p style="margin:0 0 6px 0;">{_marked(wording)}</p>']
    made += [f'<p style="margin:0 0 3px 0; color:{t.muted};">{escape(line)}</p>' for line in _about(rows, wording)]
    for uid in conflicting(rows.all(Wording)).get(wording.comment, ()):
        other, row = wording_of(rows, uid), rows.find(Comment, uid)
        if other is not None and row is not None:
            who = escape(voices_of(rows, row) or "–")
            who = f'<span style="color:{t.amber};">⇄ {who}:</span>'
            made.append(f'<p style="margin:0 0 3px 0;">{who} {_marked(other)}</p>')
    return made


def _about(rows: Mirror, wording: Wording) -> list[str]:
    translate = QCoreApplication.translate
    made = []
    for voice in _voices(rows, wording.comment):
        moment = rows.moment(voice.said_at) if voice.said_at else None
        when = f", {short_date(moment.date())}, {clock(moment)}" if moment else ""
        author = voice.author or translate("Wordings", "Without author")
        made.append(f"{author}{when}")
    notes = [fact_name(wording) if wording.kind is not Suggestion.REMARK else ""]
    if not wording.tracked:
        notes.append(translate("Wordings", "not marked as a change in the file"))
    if not wording.anchor:
        notes.append(translate("Wordings", "without a place in the draft"))
    told = [note for note in notes if note]
    return [*made, " · ".join(told)] if told else made


def _marked(wording: Wording) -> str:
    """The line with the words in it: gone ones red and struck, new ones green and underlined."""
    t = theme()
    old, new = wording.old.strip("\n"), wording.new.strip("\n")
    style = f"color:{t.red}; text-decoration: line-through;"
    if wording.kind is Suggestion.REMARK:
        style = f"background:{t.amber_soft}; text-decoration: underline;"
    gone = f'<span style="{style}">{_safe(old)}</span>' if old else ""
    come = f'<span style="color:{t.green}; text-decoration: underline;">{_safe(new)}</span>' if new.strip() else ""
    before, after = _beside(wording, old)
    return f"{_safe(before)}{gone}{' ' if gone and come else ''}{come}{_safe(after)}"


def _beside(wording: Wording, old: str) -> tuple[str, str]:
    """What stands before and behind the words in their line."""
    line = wording.line
    if not old:
        return (line if len(line) <= AROUND else f"{line[:AROUND]}…") + (" " if line else ""), ""
    at = line.find(old)
    if at < 0:
        return "", ""
    begin, end = max(0, at - AROUND), at + len(old) + AROUND
    head = ("…" if begin else "") + line[begin:at]
    return head, line[at + len(old) : end] + ("…" if end < len(line) else "")


def _safe(text: str) -> str:
    return escape(text).replace("\n", " ¶ ")


def in_order(rows: Sequence[Comment], wordings: Mapping[str, Wording]) -> list[Comment]:
    """As they stand in the draft; what answers a comment directly behind it."""
    at = {row.uid: (row.position, row.uid) for row in rows}

    def place(row: Comment) -> tuple[tuple[int, str], bool, tuple[int, str]]:
        wording = wordings.get(row.uid)
        parent = wording.reply_to if wording is not None else None
        return (at[parent], True, at[row.uid]) if parent in at and parent else (at[row.uid], False, at[row.uid])

    return sorted(rows, key=place)
