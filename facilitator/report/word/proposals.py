"""A copy that came back, beside what was sent → what it says, one thing after another, each in its place.

Nothing is dropped: what was tracked, what somebody changed with tracking off, comments and their answers, notes, boxes,
and what has no place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.model import Fact, Said, Suggestion
from facilitator.report.word.aligning import Block, carried, differing, same, tokens, turned
from facilitator.report.word.facts import Names, fact
from facilitator.report.word.pieces import Mark, Para, Piece, Remark, Returned
from facilitator.report.word.sent import Sent
from facilitator.report.word.stream import Stream, streams


@dataclass(slots=True)
class _Group:
    """Changes of one hand that lie together; ``start`` in the text before all changes."""

    mark: Mark
    start: int
    old: str = ""
    new: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.old)


def compare(returned: Returned, sent: Sent, names: Names, *, exact: bool = True) -> tuple[Said, ...]:
    """What ``returned`` says of ``sent``, in the order of the draft; answers follow what they answer.

    ``exact``: ``sent`` is what this very copy was made from, so that a difference is somebody's change.
    """
    found, lost, marked = streams(returned, sent)
    kept = Mark(returned.saved_by, returned.saved_at)
    whole = sum(bool(stream.pieces) for stream in found) * 2 >= len([one for one in sent.sections if one.text])
    base = 0
    made: list[Said] = []
    spots: dict[str, Said] = {}
    for stream in found:
        part = _Part(stream, names, kept, base)
        if stream.pieces or (exact and whole):
            made += part.said(untracked=exact and (marked or whole))
            spots |= part.spots()
        base += len(stream.section.lines)
    made += _lost(lost, kept, spots, unmarked=exact)
    made += _lost(returned.aside, kept, spots, unmarked=True)
    return _in_order(made, returned.remarks, spots)


class _Part:
    """One section."""

    def __init__(self, stream: Stream, names: Names, kept: Mark, base: int) -> None:
        self.stream, self.section, self.names, self.kept, self.base = stream, stream.section, names, kept, base
        self.before = stream.before
        self.common: list[Block] = same(self.section.text, self.before)
        self.back = turned(self.common)

    def said(self, *, untracked: bool) -> Iterator[Said]:
        groups = self._merged(list(self._groups()))
        moves, groups = _moves(groups)
        for gone, come in moves:
            start = carried(self.back, gone.start)
            to = carried(self.back, come.start)
            yield self._one(start, gone.old, "", gone.mark, kind=Suggestion.MOVE, moved_to=to)
        edges = [0, *(edge for group in groups for edge in (group.start, group.end)), len(self.before)]
        for number, group in enumerate(groups):
            start = carried(self.back, group.start)
            room = (edges[2 * number], edges[2 * number + 3])
            yield self._one(*self._whole_words(start, group.old, group.new, room), group.mark)
        yield from self._against()
        if untracked:
            for a, b, c, d in differing(self.common):
                old, new = self.section.text[a:b], self._with_bullets(c, d)
                if old.strip() or new.strip():
                    yield self._one(a, old, new, self.kept, tracked=False)
        for place, words, mark in self.stream.notes:
            start = carried(self.back, self.stream.offset(place))
            yield self._one(start, "", "", mark or self.kept, kind=Suggestion.REMARK, text=words)

    def spots(self) -> dict[str, Said]:
        """Comment → an empty remark where it hangs."""
        made = {}
        for key, (first, last) in self.stream.spots.items():
            pieces = self.stream.pieces[first:last]
            quoted = "".join(piece.text for piece in pieces if piece.after) or "".join(p.text for p in pieces)
            start = carried(self.back, self.stream.offset(first))
            made[key] = self._one(start, quoted.strip(), "", self.kept, kind=Suggestion.REMARK)
        return made

    def _one(self, start: int, old: str, new: str, mark: Mark, *, kind: Suggestion = Suggestion.WORDS,
             tracked: bool = True, moved_to: int = -1, text: str = "") -> Said:  # fmt: skip
        number, begin = self.section.line_at(start)
        line = self.section.lines[number] if self.section.lines else None
        shown = line.shown if line else ""
        if kind is Suggestion.WORDS:
            if old == "\n" and not new:  # two lines became one: their words do not
                new = " "
            elif old and not new and start == begin and old == shown:
                old += "\n"
        what, origin, uid = fact(self.section, start, old, new, self.names)
        if kind in (Suggestion.REMARK, Suggestion.AGAINST) or (kind is Suggestion.MOVE and self.section.editable):
            what = Fact.TEXT  # no word becomes another
        return Said(
            kind=kind,
            text=text,
            author=mark.author,
            said_at=mark.at,
            section=self.section.key,
            anchor=line.anchor if line else "",
            order=(self.base + number) * LINE + max(0, min(start - begin, LINE - 2)),
            start=start,
            moved_to=moved_to,
            line=shown,
            old=old,
            new=new,
            fact=what,
            origin=origin,
            origin_uid=uid,
            tracked=tracked,
        )

    def _groups(self) -> Iterator[_Group]:
        at = 0
        held: _Group | None = None
        for piece in self.stream.pieces:
            if _withdrawn(piece):
                continue
            mark = _hand(piece)
            length = len(piece.text) if piece.before else 0
            other = mark is None or held is None or not _alike(held, piece, mark)
            if held is not None and other and (piece.text or mark is not None):
                yield held
                held = None
            if mark is not None:
                held = held or _Group(mark, at)
                if piece.before:
                    held.old += piece.text
                else:
                    held.new += piece.text
            at += length
        if held is not None:
            yield held

    def _merged(self, groups: list[_Group]) -> list[_Group]:
        """Changes of one hand within one word are one change."""
        made: list[_Group] = []
        for group in groups:
            if made and made[-1].mark.author == group.mark.author and not (made[-1].mark.moved or group.mark.moved):
                between = self.before[made[-1].end : group.start]
                if between.isalnum():
                    last = made[-1]
                    last.old, last.new = last.old + between + group.old, last.new + between + group.new
                    continue
            if group.old.strip() or group.new.strip() or "\n" in group.old + group.new:
                made.append(group)
        return made

    def _whole_words(self, start: int, old: str, new: str, room: tuple[int, int]) -> tuple[int, str, str]:
        """Stretched to whole words: “40” to “43”, not “0” to “3”."""
        text = self.section.text
        low, high = (carried(self.back, edge) for edge in room)
        end = start + len(old)
        if text[start:end] != old:
            return start, old, new
        while start > low and text[start - 1].isalnum() and (old[:1].isalnum() or new[:1].isalnum()):
            start -= 1
            old, new = text[start] + old, text[start] + new
        while end < high and text[end : end + 1].isalnum() and (old[-1:].isalnum() or new[-1:].isalnum()):
            old, new = old + text[end], new + text[end]
            end += 1
        return _narrowed(start, old, new)

    def _against(self) -> Iterator[Said]:
        """Words that one put in and another took out again."""
        for number, piece in enumerate(self.stream.pieces):
            if piece.put and piece.gone and piece.put.author != piece.gone.author and piece.text.strip():
                start = carried(self.back, self.stream.offset(number))
                yield self._one(start, piece.text, "", piece.gone, kind=Suggestion.AGAINST)

    def _with_bullets(self, start: int, end: int) -> str:
        """Words of the copy, new lines of a list as the secretary writes them."""
        made = ""
        for at in range(start, end):
            if at in self.stream.bullets and (at == 0 or self.before[at - 1] == "\n"):
                made += "- "
            made += self.before[at]
        return made


def _narrowed(start: int, old: str, new: str) -> tuple[int, str, str]:
    """Without the words that both begin and end with: two people who change one word may have marked more of it."""
    one, two = tokens(old), tokens(new)
    while len(one) > 1 and len(two) > 1 and one[-1] == two[-1]:
        del one[-1], two[-1]
    while len(one) > 1 and len(two) > 1 and one[0] == two[0]:
        start += len(one[0])
        del one[0], two[0]
    return start, "".join(one), "".join(two)


def _alike(held: _Group, piece: Piece, mark: Mark) -> bool:
    """Whether a piece goes with those before it: of one hand, and neither or both went elsewhere, the same way."""
    if (held.mark.author, held.mark.moved) != (mark.author, mark.moved):
        return False
    return not mark.moved or piece.before == bool(held.old)


def _withdrawn(piece: Piece) -> bool:
    """Whether the same hand put it in and took it out."""
    return piece.put is not None and piece.gone is not None and piece.put.author == piece.gone.author


def _hand(piece: Piece) -> Mark | None:
    """Whose change it is; nobody's if it is as it was."""
    return None if _withdrawn(piece) else piece.put or piece.gone


def _moves(groups: list[_Group]) -> tuple[list[tuple[_Group, _Group]], list[_Group]]:
    """Pairs of what went away and came elsewhere in the section; what finds no partner is a change like another."""
    come = [group for group in groups if group.mark.moved and group.new and not group.old]
    pairs: list[tuple[_Group, _Group]] = []
    for gone in groups:
        if not (gone.mark.moved and gone.old and not gone.new):
            continue
        words = _bare(gone.old)
        partner = next((one for one in come if _bare(one.new) == words), None)
        if partner is not None:
            come.remove(partner)
            pairs.append((gone, partner))
    used = {id(one) for pair in pairs for one in pair}
    return pairs, [group for group in groups if id(group) not in used]


def _bare(text: str) -> str:
    return " ".join(text.replace("\n- ", "\n").removeprefix("- ").split())


def _lost(paras: list[Para], kept: Mark, spots: dict[str, Said], *, unmarked: bool) -> Iterator[Said]:
    """Paragraphs of no section: shown, never placed by guessing. ``unmarked``: also those that nobody changed."""
    for para in paras:
        here = Said(kind=Suggestion.REMARK, text="", author="", said_at="", order=NOWHERE, old=para.text().strip())
        for _, key, _ in para.spots:
            spots.setdefault(key, here)
        mark = next((hand for piece in para.pieces if (hand := _hand(piece)) is not None), None)
        old = "".join(piece.text for piece in para.pieces if piece.before).strip()
        new = "".join(piece.text for piece in para.pieces if piece.after).strip()
        if mark is None and not (unmarked and new):
            continue
        who = mark or kept
        yield replace(
            here,
            kind=Suggestion.WORDS,
            author=who.author,
            said_at=who.at,
            old=old if mark is not None else "",
            new=new,
            tracked=mark is not None,
        )


def _in_order(changes: list[Said], remarks: list[Remark], spots: dict[str, Said]) -> tuple[Said, ...]:
    """By place, and what answers a comment behind it."""
    by_key = {remark.key: remark for remark in remarks}
    roots: list[tuple[str, Said]] = [("", change) for change in changes]
    answers: dict[str, list[Said]] = {}
    for remark in remarks:
        root = _root(remark, by_key)
        spot = spots.get(remark.key) or spots.get(root.key) or _NOWHERE
        said = replace(spot, text=remark.text, author=remark.author, said_at=remark.at)
        if not remark.text:
            continue
        if root is remark:
            roots.append((remark.key, said))
        else:
            answers.setdefault(root.key, []).append(said)
    roots.sort(key=lambda one: (one[1].order == NOWHERE, one[1].order, one[1].start))
    made: list[Said] = []
    for key, said in roots:
        number = len(made)
        made.append(said)
        if key:
            made += [replace(answer, reply_to=number) for answer in answers.pop(key, ())]
    made += [answer for left in answers.values() for answer in left]  # of comments that said nothing
    return tuple(made)


def _root(remark: Remark, by_key: dict[str, Remark]) -> Remark:
    seen = {remark.key}
    while (parent := by_key.get(remark.parent)) is not None and parent.key not in seen:
        seen.add(parent.key)
        remark = parent
    return remark


LINE = 1_000
"""Room for the places within a line, in the order of what is said."""

NOWHERE = -1
"""The order of what has no place."""

_NOWHERE = Said(kind=Suggestion.REMARK, text="", author="", said_at="", order=NOWHERE)
