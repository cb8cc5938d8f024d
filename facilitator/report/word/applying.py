"""Taking a change of a returned draft into the secretary's words as they are now, or seeing that it cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.model import Suggestion, Wording
from facilitator.report.compose.fields import unfielded
from facilitator.report.document import (
    Block,
    Bullets,
    Chart,
    Line,
    Note,
    Numbered,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from facilitator.report.word.aligning import Block as Stretch
from facilitator.report.word.aligning import Written, carried, same
from facilitator.report.word.sent import SentSection


def taken(now: Section, sent: SentSection, wording: Wording) -> str | None:
    """The text of ``now`` with the change in it; the same text when it says so already.

    ``sent``: the section as it went round, which the change was made in. None where its words are no longer there, or
    were never the secretary's: then a person decides.
    """
    text = "".join(f"{line}\n" for line in (raw.strip() for raw in now.text.splitlines()) if line)
    new = unfielded(wording.new)
    if sent.hint:  # it was empty and said so: what was written over the remark is the text
        return _tidy(text + new) if new.strip() and not text.strip() else _tidy(text) if new.strip() in text else None
    written = Written.of(sent)
    place = _range(written, sent, wording)
    if place is None or not now.editable:
        return None
    begin, end = place
    if wording.kind is Suggestion.MOVE:
        return _moved(written, same(written.text, text), text, wording, begin, end)
    changed = written.text[:begin] + new + written.text[end:]
    common = same(written.text, text)
    if (at := _kept(common, begin, end)) is not None:
        return _tidy(text[: at[0]] + new + text[at[1] :])
    # perhaps somebody wrote it already: then the changed words are there, as they were proposed
    if new.strip() and _kept(same(changed, text), begin, begin + len(new)) is not None:
        return _tidy(text)
    return None


def _range(written: Written, sent: SentSection, wording: Wording) -> tuple[int, int] | None:
    """Where the old words stand in the text as written; None if it is not there that they stand."""
    stop = wording.start + len(wording.old)
    if sent.text[wording.start : stop] != wording.old:
        return None
    at_line = wording.start == 0 or sent.text[wording.start - 1] == "\n"
    lines_out = at_line and wording.old.endswith("\n")
    line_in = at_line and not wording.old and wording.new.endswith("\n")
    begin = written.place(wording.start, whole=lines_out or line_in)
    end = written.place(stop, whole=lines_out or line_in) if wording.old else begin
    if wording.old.endswith("\n") and not lines_out:
        end = written.place(stop)
    return None if begin is None or end is None or end < begin else (begin, end)


def _kept(common: list[Stretch], begin: int, end: int) -> tuple[int, int] | None:
    """Where a stretch is in the later text, if it is there whole."""
    for a, b, c, _ in common:
        if a <= begin and end <= b and (b > a or begin == end):
            return c + begin - a, c + end - a
    return None


def _moved(written: Written, common: list[Stretch], text: str, wording: Wording, begin: int, end: int) -> str | None:
    at = _kept(common, begin, end)
    target = written.place(wording.moved_to, whole=True) if wording.moved_to >= 0 else None
    if at is None or target is None:
        return None
    words = text[at[0] : at[1]]
    to = carried(common, target)
    if at[0] <= to <= at[1]:
        return _tidy(text)
    if to < at[0]:
        return _tidy(text[:to] + words + text[to : at[0]] + text[at[1] :])
    return _tidy(text[: at[0]] + text[at[1] : to] + words + text[to:])


def _tidy(text: str) -> str:
    return "\n".join(line for line in (" ".join(raw.split(" ")).strip() for raw in text.splitlines()) if line)


def lines_of(text: str) -> str:
    """A text as ``taken`` gives it back: one line a line, nothing empty."""
    return _tidy(text)


def says(now: Section, sent: SentSection, wording: Wording) -> bool:
    """Whether the document already has the line as somebody would have it: its source was put right."""
    number, begin = sent.line_at(wording.start)
    if not sent.lines or sent.text[wording.start : wording.start + len(wording.old)] != wording.old:
        return False
    line = sent.lines[number].shown
    inside = wording.start - begin
    wanted = line[:inside] + wording.new + line[inside + len(wording.old) :]
    shown = {" ".join(text.split()) for block in now.blocks for text in _shown(block)}
    return all(" ".join(part.split()) in shown for part in wanted.splitlines() if part.strip())


def _shown(block: Block) -> Iterator[str]:
    """The paragraphs that a block becomes in a draft."""
    match block:
        case Paragraph(line) | Note(line):
            yield _line(line)
        case Bullets(lines) | Numbered(lines):
            yield from map(_line, lines)
        case Table():
            for row in block.rows:
                yield from row.cells
        case Chart():
            for bar in block.bars:
                yield from (bar.label, bar.printed)
        case Signatures(fields):
            for place in fields:
                yield from (place.role, place.printed, place.function)


def _line(line: Line) -> str:
    return " ".join(part for part in (line.lead, line.text, line.tail) if part)
