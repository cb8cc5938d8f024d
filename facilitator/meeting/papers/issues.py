"""The issues of the relacion in the secretary's hands: edit, merge, split, leave out, add, move; sources stay.

Lines that are only offered (``facilitator.synthesis``) are named by the uid of their first point. The first act on any
of them keeps them all as they stand, so that nothing moves while somebody works; points that come later are offered
again. Every act gives the line it leaves behind, by which a screen finds it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.meeting.agenda import move
from facilitator.meeting.words import line as one_line
from facilitator.model import AgendaItem, IssueLeft, IssueLine, IssueSource
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.synthesis import Drawn, Material, drawn


@dataclass(frozen=True, slots=True)
class _Kept:
    """The lines as rows, and how each was named before."""

    names: dict[str, str]
    drawn: dict[str, Drawn]


@act("edit_issue")
def edit_issue(tx: Tx, uid: str, text: str) -> IssueLine:
    """The secretary's words for a line; none at all gives it back what its sources say.

    KnownError ``row.gone``, ``text.empty`` for a line without sources, ``text.long``.
    """
    row, shown = _line(tx, uid)
    text = one_line(text, "text", needed=not shown.points)
    if text == shown.auto:
        text = ""
    return tx.set(IssueLine, row.uid, text=text, base=shown.auto if text else "")


@act("keep_issue")
def keep_issue(tx: Tx, uid: str) -> IssueLine:
    """Its sources changed, the secretary saw both and keeps the own words. KnownError ``row.gone``."""
    row, shown = _line(tx, uid)
    return tx.set(IssueLine, row.uid, base=shown.auto if row.text else "")


@act("add_issue")
def add_issue(tx: Tx, text: str, *, item: str | None = None, after: str = "") -> IssueLine:
    """A line of the secretary's own, across areas or in one. KnownError ``text.empty``, ``text.long``, ``row.gone``."""
    if item is not None:
        tx.get(AgendaItem, item)
    names = take(tx)
    words = one_line(text, "text")
    row = _add(tx, item, words, "")
    if after:
        _put_after(tx, row.uid, names.get(after, after))
    return tx.get(IssueLine, row.uid)


@act("merge_issues")
def merge_issues(tx: Tx, uids: Sequence[str]) -> IssueLine:
    """Several lines become the first of them, with all their sources and own words; of two areas it is across areas.

    KnownError ``row.gone``, ``issue.single`` for fewer than two, ``text.long``.
    """
    kept = _keep(tx)
    wanted = list(dict.fromkeys(kept.names.get(uid, uid) for uid in uids))
    if len(wanted) < 2:
        raise KnownError("issue.single")
    rows = [tx.get(IssueLine, uid) for uid in wanted]
    first, others = rows[0], rows[1:]
    own = [row.text for row in rows if row.text]
    for row in others:
        for source in tx.all(IssueSource, line=row.uid):
            tx.remove(IssueSource, source.uid)
            _source(tx, first.uid, source.point)
        tx.remove(IssueLine, row.uid)
    item = first.item if len({row.item for row in rows}) == 1 else None
    text = one_line("; ".join(words.rstrip(" ;.") for words in own), "text", needed=False)
    auto = _shown(tx, first.uid).auto
    return tx.set(IssueLine, first.uid, item=item, text=text, base=auto if text else "")


@act("split_issue")
def split_issue(tx: Tx, uid: str, before: str, after: str) -> IssueLine:
    """A line becomes two, in these words; both keep all its sources. Gives the first.

    KnownError ``row.gone``, ``text.empty``, ``text.long``.
    """
    row, shown = _line(tx, uid)
    words = [one_line(text, "text") for text in (before, after)]
    tx.set(IssueLine, row.uid, text=words[0], base=shown.auto)
    second = _add(tx, row.item, words[1], shown.auto)
    for point in shown.points:
        _source(tx, second.uid, point)
    _put_after(tx, second.uid, row.uid)
    return tx.get(IssueLine, row.uid)


@act("part_issue")
def part_issue(tx: Tx, uid: str) -> IssueLine:
    """A line is taken apart: each of its sources speaks for itself. KnownError ``row.gone``, ``issue.single``."""
    row, shown = _line(tx, uid)
    if len(shown.points) < 2:
        raise KnownError("issue.single")
    tx.set(IssueLine, row.uid, text="", base="")
    last = row.uid
    for point in shown.points[1:]:
        for source in tx.all(IssueSource, line=row.uid, point=point):
            tx.remove(IssueSource, source.uid)
        made = _add(tx, row.item, "", "")
        _source(tx, made.uid, point)
        _put_after(tx, made.uid, last)
        last = made.uid
    return tx.get(IssueLine, row.uid)


@act("drop_issue")
def drop_issue(tx: Tx, uid: str) -> None:
    """A line is left out of the relacion; its points stay in the procesverbal. KnownError ``row.gone``."""
    row, shown = _line(tx, uid)
    for source in tx.all(IssueSource, line=row.uid):
        tx.remove(IssueSource, source.uid)
    for point in shown.points:
        _leave(tx, point)
    tx.remove(IssueLine, row.uid)


@act("move_issue")
def move_issue(tx: Tx, uid: str, by: int) -> IssueLine:
    """Up (negative) or down. KnownError ``row.gone``."""
    row, _ = _line(tx, uid)
    move(tx, IssueLine, row.uid, by)
    return tx.get(IssueLine, row.uid)


@act("restore_issues")
def restore_issues(tx: Tx) -> None:
    """Back to what the program offers of the discussion."""
    for source in tx.all(IssueSource):
        tx.remove(IssueSource, source.uid)
    for left in tx.all(IssueLeft):
        tx.remove(IssueLeft, left.uid)
    for row in tx.all(IssueLine):
        tx.remove(IssueLine, row.uid)


def take(tx: Tx) -> dict[str, str]:
    """Keep every line that is only offered, and what is left out with it; gives uid it went by → uid it has.

    Approval does so too: whoever reads the documents, and by whichever program, they have the same lines.
    """
    return _keep(tx).names


def _keep(tx: Tx) -> _Kept:
    made = drawn(Material.of_rows(tx))
    # a screen that has not seen yet that a line was kept names it as before
    names = {line.points[0]: line.uid for line in reversed(made.lines) if line.kept and line.points}
    for line in made.lines:
        if not line.kept:
            row = _add(tx, line.item, "", "")
            names[line.uid] = row.uid
            for point in line.points:
                _source(tx, row.uid, point)
    for point in made.further:
        _leave(tx, point)
    return _Kept(names, {names.get(line.uid, line.uid): line for line in made.lines})


def _line(tx: Tx, uid: str) -> tuple[IssueLine, Drawn]:
    kept = _keep(tx)
    name = kept.names.get(uid, uid)
    row = tx.get(IssueLine, name)
    return row, kept.drawn.get(name) or _shown(tx, name)


def _shown(tx: Tx, uid: str) -> Drawn:
    found = {line.uid: line for line in drawn(Material.of_rows(tx)).lines}
    return found.get(uid) or Drawn(uid, True, None, "", "", ())


def _add(tx: Tx, item: str | None, text: str, base: str) -> IssueLine:
    position = tx.last_position(IssueLine) + 1
    return tx.add(IssueLine(uid=tx.env.uid(), position=position, item=item, text=text, base=base))


def _source(tx: Tx, line: str, point: str) -> None:
    if not tx.all(IssueSource, line=line, point=point):
        tx.add(IssueSource(uid=tx.env.uid(), line=line, point=point))


def _leave(tx: Tx, point: str) -> None:
    if not tx.all(IssueLeft, point=point) and not tx.all(IssueSource, point=point):
        tx.add(IssueLeft(uid=tx.env.uid(), point=point))


def _put_after(tx: Tx, uid: str, other: str) -> None:
    """Where ``other`` is not there, the line stays at the end."""
    order = [row.uid for row in tx.all(IssueLine)]
    if other in order:
        move(tx, IssueLine, uid, order.index(other) + 1 - order.index(uid))
