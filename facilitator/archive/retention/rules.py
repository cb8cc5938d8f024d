"""Classes, holds and restrictions: put and lifted by a person, and what is due by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.archive.alone import alone
from facilitator.archive.catalogue.rows import Entry
from facilitator.archive.places.place import Root
from facilitator.archive.retention.register import Due, Mark, Register, RetentionClass, Said, State, meeting_in
from facilitator.errors import KnownError
from facilitator.language.folding import clean_line

LONGEST = 1000
"""Years of a class at most; who means for ever, reviews."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one document stands: its class, the first day after its years, why it is held or restricted, the hand-over it
    went with. ``due`` None: no class, or no day to count from.
    """

    entry: Entry
    kind: RetentionClass | None
    due: date | None
    hold: Said | None = None
    restricted: Said | None = None
    handed: str = ""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is restricted: ``keys`` of documents, uids of ``meetings`` whose documents all are; ``alone`` of the keys
    those that were named themselves, not with their meeting.
    """

    keys: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()


def define(root: Root, clock: Clock, name: str, years: int, due: Due, by: str) -> RetentionClass:
    """A class, or the same with other years. KnownErrors ``keeping.name``, ``keeping.years``, ``keeping.who``,
    ``shelf.failed``, ``keeping.log``.
    """
    name = clean_line(name)
    if not name:
        raise KnownError("keeping.name")
    if not 0 <= years <= LONGEST:
        raise KnownError("keeping.years", limit=LONGEST)
    made = RetentionClass(name, years, due)
    with alone(root):
        Register(root).append("class", clock(), name=name, years=years, due=str(due), by=_who(by))
    return made


def assign(root: Root, clock: Clock, targets: Iterable[str], name: str, by: str) -> None:
    """Give documents (keys) or meetings (`register.of_meeting`) a class; an empty name takes it away. KnownErrors
    ``keeping.class`` (there is none of that name), ``keeping.who``, ``shelf.failed``, ``keeping.log``.
    """
    name, by = clean_line(name), _who(by)
    with alone(root):
        register = Register(root)
        state = register.state
        if name and name not in state.classes:
            raise KnownError("keeping.class", name=name)
        for target in targets:
            if state.named(target) != name:
                register.append("assigned", clock(), target=target, by=by, **{"class": name})


def mark(
    root: Root,
    clock: Clock,
    targets: Mapping[str, str],
    what: Mark,
    why: str,
    by: str,
    keys: Callable[[str], Iterable[str]] = lambda target: (),
) -> None:
    """Hold or restrict; ``targets``: each with its title, for people; ``keys(target)``: the documents that a meeting
    has now. KnownErrors ``keeping.why``, ``keeping.who``, ``shelf.failed``, ``keeping.log``.
    """
    why, by = _why(why), _who(by)
    with alone(root):
        register = Register(root)
        for target, title in targets.items():
            told = {"keys": several} if (several := sorted(keys(target))) else {}
            register.append(str(what), clock(), target=target, title=title, why=why, by=by, **told)


def lift(root: Root, clock: Clock, targets: Iterable[str], what: Mark, why: str, by: str) -> None:
    """The counter-act, of a document whichever of its files bears the mark. KnownErrors as of `mark`, and
    ``keeping.unmarked`` (one of them bears none itself; none is lifted then).
    """
    why, by = _why(why), _who(by)
    with alone(root):
        register = Register(root)
        state, wanted = register.state, dict[str, None]()
        for target in targets:
            mine = [one for one in state.same(target) if one in state.marks[what]]
            if not mine:
                raise KnownError("keeping.unmarked", name=target)
            wanted.update(dict.fromkeys(mine))
        for target in wanted:
            register.append("lifted", clock(), mark=str(what), target=target, why=why, by=by)


def standings(root: Root, entries: Iterable[Entry]) -> tuple[Standing, ...]:
    """How each of ``entries`` stands. KnownError ``shelf.failed``."""
    state = Register(root).state
    return tuple(_standing(state, entry) for entry in entries)


def due_at(found: Iterable[Standing], day: date) -> tuple[Standing, ...]:
    """Those whose years are over on ``day``, the oldest first; what was handed over already is not due again."""
    late = [one for one in found if one.due is not None and one.due <= day and not _done(one)]
    return tuple(sorted(late, key=lambda one: (one.due or day, one.entry.key)))


def hidden(register: Register) -> Hidden:
    """What nobody may find who searches; of a damaged register all that any of its lines says. What says the same is
    for `archive.kept_back` to find. KnownError ``shelf.failed``.
    """
    state = register.suspected
    told = state.marks[Mark.RESTRICTED]
    meetings = frozenset(uid for target in told if (uid := meeting_in(target)))
    alone = frozenset(one for target in told if not meeting_in(target) for one in state.same(target))
    with_meetings = (one for said in told.values() for key in said.keys for one in state.same(key))
    return Hidden(alone.union(with_meetings), meetings, alone)


def _standing(state: State, entry: Entry) -> Standing:
    kind = state.class_of(entry.key, entry.meeting)
    held = state.marked(Mark.HOLD, entry.key, entry.meeting)
    restricted = state.marked(Mark.RESTRICTED, entry.key, entry.meeting)
    return Standing(entry, kind, _due(kind, entry.date), held, restricted, state.handed_with(entry.key))


def _done(one: Standing) -> bool:
    return one.kind is not None and one.kind.due is Due.HAND_OVER and bool(one.handed)


def _due(kind: RetentionClass | None, day: str) -> date | None:
    """Years are counted from the end of the document's own: the first of January after the last of them."""
    try:
        year = date.fromisoformat(day).year
    except ValueError:
        return None
    if kind is None or year + kind.years + 1 > date.max.year:
        return None
    return date(year + kind.years + 1, 1, 1)


def _why(why: str) -> str:
    said = clean_line(why)
    if not said:
        raise KnownError("keeping.why")
    return said


def _who(by: str) -> str:
    said = clean_line(by)
    if not said:
        raise KnownError("keeping.who")
    return said
