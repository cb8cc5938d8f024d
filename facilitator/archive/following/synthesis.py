"""Over many meetings: what was asked most, by whom, where, what became of it, and who is never heard.

Every function takes a `Scope` and gives a `Table`. Nothing is told of persons. Figures by gender are sums of what
public documents give, which give none below five people, and tell no small group themselves (`small_groups`); where
nothing is given, the cell is withheld and not nought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from facilitator.archive.following.facts import Body
from facilitator.archive.following.register import Register
from facilitator.archive.following.requests import ANSWERS, Request, Told, bodies_of
from facilitator.archive.following.stems import grouped
from facilitator.archive.following.table import Cell, Table, counted
from facilitator.archive.small_groups import thinned
from facilitator.language.collation import sort_key
from facilitator.language.folding import spelled
from facilitator.language.qarks import QARKS
from facilitator.model import Standing

COUNTED = ("requests", *ANSWERS, "linked")
"""The columns that say how many requests there are and what became of them."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a table is made from: the meetings, those of their requests that are asked about, the register."""

    meetings: tuple[Told, ...]
    requests: tuple[Request, ...]
    register: Register


def _fates(requests: Iterable[Request]) -> tuple[Cell, ...]:
    several = tuple(requests)
    return (
        counted(one.uid for one in several),
        *(counted(one.uid for one in several if one.answer == answer) for answer in ANSWERS),
        counted(one.uid for one in several if one.planned),
    )


def trace(scope: Scope) -> Table:
    """Each request with its whole way, the newest first."""
    rows = []
    for one in reversed(scope.requests):
        behind = (one.uid,)
        days = Cell(one.waits if one.waits is not None else "", behind)
        into = " · ".join(sorted({link.code for link in one.planned}))
        cells = (one.date, one.ask.text, " · ".join(one.ask.bodies), " · ".join(one.ask.counties), one.answer)
        rows.append((*(Cell(text, behind) for text in cells), days, Cell(into, behind)))
    return Table("trace", ("day", "request", "by", "qark", "answer", "waits", "commitment"), tuple(rows))


def themes(scope: Scope) -> Table:
    """Themes by how often something was asked about them; those of one name are one."""
    return _by(scope, "themes", "theme", lambda one: (one.ask.theme,))


def groups(scope: Scope) -> Table:
    """Requests that say alike (`stems.ALIKE`), told by the first of them; what was asked most is first."""
    firsts = grouped([one.ask.text for one in scope.requests])
    several: dict[int, list[Request]] = {}
    for at, one in zip(firsts, scope.requests, strict=True):
        several.setdefault(at, []).append(one)
    rows = []
    for at in sorted(several, key=lambda one: (-len(several[one]), one)):
        mine = several[at]
        uids = tuple(one.uid for one in mine)
        asked = _names(mine)
        where = {name for one in mine for name in one.ask.counties}
        meetings = counted(one.meeting for one in mine)
        head = (Cell(scope.requests[at].ask.text, uids), meetings, Cell(len(asked), uids), Cell(len(where), uids))
        rows.append((head[0], *_fates(mine), *head[1:]))
    return Table("groups", ("request", *COUNTED, "meetings", "organisations", "qarks"), tuple(rows))


def qarks(scope: Scope) -> Table:
    """Each of the twelve: meetings in which somebody of it was, its civil society that came, what it asked."""
    came = _civil(scope, lambda body: body.came > 0)
    spoke = _civil(scope, lambda body: body.spoke > 0)
    rows = []
    for qark in QARKS:
        mine = [one for one in scope.requests if qark in one.ask.counties]
        told = came.get(qark, {})
        meetings = counted(uid for uids in told.values() for uid in uids)
        heard = spoke.get(qark, {})
        organisations = Cell(len(told), meetings.behind)
        spoken = Cell(len(heard), tuple(dict.fromkeys(uid for uids in heard.values() for uid in uids)))
        rows.append((Cell(qark, tuple(one.uid for one in mine)), *_fates(mine), meetings, organisations, spoken))
    return Table("qarks", ("qark", *COUNTED, "meetings", "organisations", "spoke"), tuple(rows))


def organisations(scope: Scope) -> Table:
    """Whoever came, spoke or asked, civil society and institutions alike; what asked most is first."""
    asked = _asked_by(scope.requests)
    rows = []
    for name, several in bodies_of(scope.meetings).items():
        if not any(body.came or body.spoke for _, body in several) and name not in asked:
            continue
        last = several[-1][1]
        mine = asked.get(name, [])
        came = counted(told.facts.meeting for told, body in several if body.came)
        said = tuple(dict.fromkeys(told.facts.meeting for told, body in several if body.spoke))
        spoke = Cell(sum(body.spoke for _, body in several), said)
        rows.append((Cell(last.name, came.behind), *_fates(mine), came, spoke, Cell(last.county), Cell(last.standing)))
    rows.sort(key=lambda row: (-_number(row[1]), -_number(row[-4]), sort_key(str(row[0].value))))
    return Table("organisations", ("organisation", *COUNTED, "meetings", "said", "qark", "standing"), tuple(rows))


def unheard(scope: Scope) -> Table:
    """Civil society that never came, or came and said nothing under its name; and qarks from which none of it spoke and
    nobody else asked for anything.
    """
    rows: list[tuple[Cell, ...]] = []
    came, spoke = _civil(scope, lambda body: body.came > 0), _civil(scope, lambda body: body.spoke > 0)
    asked = {qark for told in scope.meetings for ask in told.facts.asks for qark in ask.counties}
    for qark in QARKS:
        if qark not in spoke and qark not in asked:
            behind = tuple(dict.fromkeys(uid for uids in came.get(qark, {}).values() for uid in uids))
            how = Cell("civil_silent" if qark in came else "civil_absent")
            rows.append((Cell("qark"), Cell(qark), Cell(qark), how, Cell(len(behind), behind)))
    found = []
    for several in bodies_of(scope.meetings).values():
        last = several[-1][1]
        if last.standing != Standing.CIVIL_SOCIETY or any(body.spoke for _, body in several):
            continue
        there = [told.facts.meeting for told, body in several if body.came]
        listed = counted(there or [told.facts.meeting for told, _ in several])
        how = Cell("silent" if there else "absent")
        found.append((Cell("organisation"), Cell(last.name), Cell(last.county), how, listed))
    found.sort(key=lambda row: (str(row[3].value), -_number(row[4]), sort_key(str(row[1].value))))
    return Table("unheard", ("what", "name", "qark", "how", "meetings"), (*rows, *found))


def years(scope: Scope) -> Table:
    """Each year from the first to the last: meetings, attendances, civil society, and what was asked."""
    by: dict[str, list[Told]] = {}
    for told in scope.meetings:
        by.setdefault(told.year, []).append(told)
    known = [int(year) for year in by if year]
    names = [f"{year:04}" for year in range(min(known), max(known) + 1)] if known else []
    rows = []
    for year in [*names, *([""] if "" in by else [])]:
        several = by.get(year, [])
        meetings = tuple(told.facts.meeting for told in several)
        bodies = bodies_of(several).items()
        civil = {name for name, there in bodies if any(_came(body) for _, body in there)}
        people = sum(told.facts.people for told in several)
        women, men = _genders(several) if people else (0, 0)
        rows.append(
            (
                Cell(year, meetings),
                counted(meetings),
                Cell(people, meetings),
                Cell(women, meetings),
                Cell(men, meetings),
                Cell(len(civil), meetings),
                *_fates(one for one in scope.requests if one.year == year),
            )
        )
    return Table("years", ("year", "meetings", "attendances", "women", "men", "organisations", *COUNTED), tuple(rows))


def commitments(scope: Scope) -> Table:
    """What each plan promises and which requests stand in it; what nobody asked for is here as well."""
    rows = []
    for plan, several in scope.register.plans.items():
        for one in several:
            mine = [request for request in scope.requests
                    if any((link.plan, link.code) == (plan, one.code) for link in request.links)]  # fmt: skip
            uids = tuple(request.uid for request in mine)
            asked = _names(mine)
            told = (one.code, one.title, one.institution, one.ends, plan)
            by = Cell(len(asked), uids)
            rows.append((*(Cell(text, uids) for text in told), counted(uids), by))
    columns = ("code", "commitment", "institution", "until", "plan", "requests", "organisations")
    return Table("commitments", columns, tuple(rows))


def flow(scope: Scope) -> Table:
    """What became of the measures, and how many of each kind stand in a commitment."""
    rows = []
    for answer in ANSWERS:
        mine = [one for one in scope.requests if one.answer == answer]
        linked, bare = [one.uid for one in mine if one.planned], [one.uid for one in mine if not one.planned]
        late = [one.uid for one in mine if one.late]
        total = counted(one.uid for one in mine)
        rows.append((Cell(answer, total.behind), total, counted(linked), counted(bare), counted(late)))
    return Table("flow", ("answer", "requests", "linked", "unlinked", "late"), tuple(rows))


TABLES: Mapping[str, Callable[[Scope], Table]] = {
    "trace": trace,
    "groups": groups,
    "themes": themes,
    "qarks": qarks,
    "organisations": organisations,
    "unheard": unheard,
    "years": years,
    "flow": flow,
    "commitments": commitments,
}
"""Every table by its name, in the order of the screen."""


def table(name: str, scope: Scope) -> Table:
    """One of ``TABLES``. KeyError for a name that none has."""
    return TABLES[name](scope)


def _by(scope: Scope, name: str, column: str, of: Callable[[Request], Iterable[str]]) -> Table:
    several: dict[str, list[Request]] = {}
    for one in scope.requests:
        for value in of(one):
            several.setdefault(value, []).append(one)
    order = sorted(several, key=lambda value: (-len(several[value]), sort_key(value)))
    rows = []
    for value in order:
        mine = several[value]
        meetings = counted(one.meeting for one in mine)
        asked = _names(mine)
        uids = tuple(one.uid for one in mine)
        rows.append((Cell(value, uids), *_fates(mine), meetings, Cell(len(asked), uids)))
    return Table(name, (column, *COUNTED, "meetings", "organisations"), tuple(rows))


def _names(requests: Iterable[Request]) -> set[str]:
    """The organisations that asked, each once however its name is written."""
    return {spelled(body) for one in requests for body in one.ask.bodies}


def _asked_by(requests: Iterable[Request]) -> dict[str, list[Request]]:
    found: dict[str, list[Request]] = {}
    for one in requests:
        for name in dict.fromkeys(spelled(body) for body in one.ask.bodies):
            found.setdefault(name, []).append(one)
    return found


def _civil(scope: Scope, which: Callable[[Body], bool]) -> dict[str, dict[str, list[str]]]:
    """Qark → organisation of civil society of which this holds → the meetings."""
    found: dict[str, dict[str, list[str]]] = {}
    for told in scope.meetings:
        for body in told.facts.bodies:
            if body.standing == Standing.CIVIL_SOCIETY and body.county and which(body):
                found.setdefault(body.county, {}).setdefault(spelled(body.name), []).append(told.facts.meeting)
    return found


def _genders(several: Iterable[Told]) -> tuple[int | None, int | None]:
    """Women and men of those meetings that tell; both None where none does, or one is a small group."""
    facts = [told.facts for told in several if told.facts.women or told.facts.men]
    if not facts:
        return None, None
    women, men = sum(one.women for one in facts), sum(one.men for one in facts)
    rest = max(0, sum(one.people for one in facts) - women - men)
    told = thinned({"women": women, "men": men, "": rest})
    return told["women"], told["men"]


def _came(body: Body) -> bool:
    return body.standing == Standing.CIVIL_SOCIETY and body.came > 0


def _number(cell: Cell) -> int:
    return cell.value if isinstance(cell.value, int) else 0
