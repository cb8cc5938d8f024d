"""English for what people wrote: given text by text, confirmed when its Albanian changed, asked for before approval."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.english import ENGLISH, Text, asked, key_of, texts
from facilitator.errors import KnownError
from facilitator.meeting.papers.finding import Finding
from facilitator.meeting.papers.minutes import edit_block, keep_block, restore_block
from facilitator.meeting.words import body
from facilitator.model import Block, DocumentKind, Meeting, Rows, Translated
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.translating import one_line

GOAL = "english"
"""Where these findings are put right: the sheet of English texts."""


@act("set_english")
def set_english(tx: Tx, what: str, row: str, part: str, text: str) -> None:
    """Say what a text says in English (``english.Text``); empty takes it away. All that says the same has it then.

    KnownError ``english.gone`` when the text is no longer there, ``text.long``.
    """
    one = _find(tx, what, row, part)
    text = body(text, "text", needed=False)
    if one.section:
        document, section = DocumentKind(one.document), key_of(one.section)
        if text:
            edit_block(tx, document, section, text, one.text)
        else:
            restore_block(tx, document, section)
        return
    there = [kept for kept in tx.all(Translated, language=ENGLISH) if one_line(kept.of) == one.text]
    if there and not text:
        for kept in there:
            tx.remove(Translated, kept.uid)
    elif there:
        tx.set(Translated, there[0].uid, text=text)
    elif old := _replaced(tx, one):
        if text:
            tx.set(Translated, old.uid, text=text, of=one.text)
        else:
            tx.remove(Translated, old.uid)
    elif text:
        tx.add(Translated(uid=tx.env.uid(), what=what, row=row, part=part, language=ENGLISH, text=text, of=one.text))


@act("keep_english")
def keep_english(tx: Tx, what: str, row: str, part: str) -> None:
    """The text changed, somebody saw both and the English is right for it. KnownError ``english.gone``."""
    one = _find(tx, what, row, part)
    if not one.stale:
        return
    if one.section:
        keep_block(tx, DocumentKind(one.document), key_of(one.section), one.text)
    elif old := _replaced(tx, one):
        tx.set(Translated, old.uid, of=one.text)
    else:
        set_english(tx, what, row, part, one.english)


def _find(tx: Tx, what: str, row: str, part: str) -> Text:
    found = next((one for one in texts(tx) if (one.what, one.row, one.part) == (what, row, part)), None)
    if found is None:
        raise KnownError("english.gone")
    return found


def _replaced(tx: Tx, one: Text) -> Translated | None:
    """The wording that was this place's own, unless another place still says what it was made of."""
    old = next(iter(tx.all(Translated, what=one.what, row=one.row, part=one.part, language=ENGLISH)), None)
    if old is None or any(other.text == one_line(old.of) for other in texts(tx)):
        return None
    return old


def findings_of(rows: Rows) -> Iterator[Finding]:
    """What a document in English would say in Albanian: asked of meetings that have such documents, or began to."""
    meeting = next(iter(rows.all(Meeting)), None)
    begun = rows.all(Translated) or any(row.section.endswith(key_of("")) for row in rows.all(Block))
    if meeting is None or not (meeting.language == ENGLISH or begun):
        return
    found = texts(rows)
    if older := [one for one in found if one.stale]:
        yield Finding("english.older", {"n": len(older), "text": older[0].text}, False, GOAL)
    if missing := [one for one in asked(found) if not one.english]:
        yield Finding("english.missing", {"n": len(missing), "text": missing[0].text}, False, GOAL)
