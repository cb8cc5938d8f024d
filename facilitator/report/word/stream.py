"""The paragraphs of a returned copy, laid beside the sections of the draft that was sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.report.word.pieces import Mark, Para, Piece, Returned
from facilitator.report.word.sent import Sent, SentSection, place_of, section_hash


@dataclass(slots=True)
class Stream:
    """What the copy says in one section, with every change.

    ``bullets``: where in the text before all changes a paragraph of a list begins. ``spots``: comment → (begin, end)
    among the pieces. ``notes``: (place among the pieces, words of a footnote, who put it in).
    """

    section: SentSection
    pieces: list[Piece] = field(default_factory=list)
    bullets: set[int] = field(default_factory=set)
    spots: dict[str, tuple[int, int]] = field(default_factory=dict)
    notes: list[tuple[int, str, Mark | None]] = field(default_factory=list)

    @property
    def before(self) -> str:
        """The text with every change refused."""
        return "".join(piece.text for piece in self.pieces if piece.before)

    def offset(self, number: int) -> int:
        """Where the piece of that number begins in `before`."""
        return sum(len(piece.text) for piece in self.pieces[:number] if piece.before)


def streams(returned: Returned, sent: Sent) -> tuple[list[Stream], list[Para], bool]:
    """The sections in order, the paragraphs that belong to none, and whether the file still has our marks."""
    by_hash = {section_hash(section.key): number for number, section in enumerate(sent.sections)}
    marked = any(place_of(name) for para in returned.paras for name in para.anchors)
    listed: list[list[Para]] = [[] for _ in sent.sections]
    lost: list[Para] = []
    at: int | None = None
    by_words = {} if marked else _by_words(sent)
    for para in returned.paras:
        if para.skipped:
            continue
        found = [by_hash[one[0]] for name in para.anchors if (one := place_of(name)) and one[0] in by_hash]
        if not marked:
            places = by_words.get(" ".join(_before(para).split()), ())
            here = [number for number in places if at is None or number >= at] or list(places)
            found = here[:1]
        if found:
            # where two paragraphs became one, the first says to whom it belongs
            at = found[0]
        if at is None:
            lost.append(para)
        else:
            listed[at].append(para)
    made = [_stream(section, paras) for section, paras in zip(sent.sections, listed, strict=True)]
    return made, [para for para in lost if para.text().strip()], marked


def _before(para: Para) -> str:
    return "".join(piece.text for piece in para.pieces if piece.before)


def _by_words(sent: Sent) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, section in enumerate(sent.sections):
        for line in section.lines:
            if words := " ".join(line.shown.split()):
                found.setdefault(words, []).append(number)
    return found


def _stream(section: SentSection, paras: list[Para]) -> Stream:
    made = Stream(section)
    length = 0
    open_spots: dict[str, int] = {}
    for number, para in enumerate(solid := _without_empty(paras)):
        bullet = para.listed and section.editable
        if bullet:
            made.bullets.add(length)
        begin = len(made.pieces)
        written = [piece for piece in para.pieces if piece.text]
        if bullet and written and not any(piece.before for piece in written):
            made.pieces.append(Piece("- ", written[0].put))
        shift = len(made.pieces) - begin
        for at, key, begins in para.spots:
            place = begin + (shift if at else 0) + at
            if begins:
                open_spots[key] = place
            elif key not in made.spots or key in open_spots:
                made.spots[key] = (open_spots.pop(key, place), place)
        made.notes += [(begin + shift + at, words, mark) for at, words, mark in para.notes]
        made.pieces += para.pieces
        end = para.end
        following = solid[number + 1] if number + 1 < len(solid) else None
        parted = bullet and any(piece.before for piece in written)
        if end.put and parted and following is not None and following.listed:
            first = next((piece for piece in following.pieces if piece.text), None)
            if first is not None and any(piece.before for piece in following.pieces if piece.text):
                end = replace(end, text="\n- ")
        made.pieces.append(end)
        length += sum(len(piece.text) for piece in made.pieces[begin:] if piece.before)
    for key, place in open_spots.items():
        made.spots[key] = (place, len(made.pieces))
    return made


def _without_empty(paras: list[Para]) -> list[Para]:
    """Paragraphs with words; the end of an empty one closes the one before, if that end is the one that was there."""
    kept: list[Para] = []
    for para in paras:
        if para.text():
            kept.append(para)
            continue
        if kept and kept[-1].end.put and not para.end.put:
            kept[-1] = replace(kept[-1], end=para.end)
        if para.spots and kept:
            last = kept[-1]
            kept[-1] = replace(last, spots=[*last.spots, *((len(last.pieces), k, b) for _, k, b in para.spots)])
    return kept
