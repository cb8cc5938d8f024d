"""The commitments of plans and what was linked to them: a log beside the shelf, in which nothing is ever taken back.

A plan is listed whole; a newer list stands behind the older. A link is ended by another line, which says why. No signed
document is touched: what stands here are decisions of the archive, each with who, when and where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from facilitator.archive.alone import alone
from facilitator.archive.chained import ChainedLog, Entry
from facilitator.archive.places.place import Root
from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, spelled

FOLDER = "following"
MOST_DAYS = 3_660


class FollowLog(ChainedLog):
    """Lines ``listed``, ``linked``, ``ended``, ``duty``. KnownErrors ``follow.log``, ``follow.log_end``."""

    folder = FOLDER
    broken = "follow.log"
    cut = "follow.log_end"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise of a plan. ``code`` as the plan writes it, any text; ``starts`` and ``ends`` ISO days or empty."""

    code: str
    title: str
    institution: str = ""
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A request (meeting and uid of its row) was found in a commitment. ``number`` of its line; ``key`` and ``page``
    (from 1, 0 unknown) where it stands; ``shared``: the words that suggested it. ``ended``: why it holds no more.
    """

    number: int
    moment: datetime
    meeting: str
    request: str
    text: str
    plan: str
    code: str
    by: str
    key: str = ""
    page: int = 0
    shared: tuple[str, ...] = ()
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """All of it as it stands. ``duty``: days within which a response is owed, 0 while nobody said so."""

    plans: Mapping[str, tuple[Commitment, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    duty: int = 0
    sources: Mapping[str, str] = field(default_factory=dict)

    def standing(self) -> tuple[Link, ...]:
        """The links that hold."""
        return tuple(link for link in self.links if not link.ended)

    def named(self, plan: str) -> str:
        """A plan as it is called here already, however it was typed now; else as it was typed."""
        plan = clean_line(plan)
        return next((one for one in self.plans if spelled(one) == spelled(plan)), plan)

    def commitment(self, plan: str, code: str) -> Commitment | None:
        """One of the newest list; None for what a newer list holds no more."""
        return next((one for one in self.plans.get(plan, ()) if one.code == code), None)


@dataclass(frozen=True, slots=True)
class Change:
    """What a list does to one commitment: ``new``, ``changed``, ``same`` or ``gone``; ``before`` where it was."""

    what: str
    commitment: Commitment
    before: Commitment | None = None


def register_of(root: Root) -> Register:
    """What the log of the archive in ``root`` says. KnownError ``shelf.failed``."""
    plans: dict[str, tuple[Commitment, ...]] = {}
    sources: dict[str, str] = {}
    links: dict[int, Link] = {}
    duty = 0
    for entry in FollowLog(root).entries():
        facts = entry.facts
        if entry.what == "listed":
            plans[facts["plan"]] = tuple(Commitment(**row) for row in facts["rows"])
            sources[facts["plan"]] = facts["sha256"]
        elif entry.what == "linked":
            links[entry.number] = _link(entry)
        elif entry.what == "ended" and facts["link"] in links:
            before = links[facts["link"]]
            links[before.number] = replace(before, ended=facts["why"])
        elif entry.what == "duty":
            duty = facts["days"]
    return Register(plans, tuple(links.values()), duty, sources)


def coded(before: Sequence[Commitment], rows: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """``rows`` with their codes as the list ``before`` writes them, for links name those."""
    known = {spelled(one.code): one.code for one in before}
    return tuple(replace(one, code=known.get(spelled(one.code), one.code)) for one in rows)


def changes(before: Sequence[Commitment], after: Sequence[Commitment]) -> tuple[Change, ...]:
    """What a newer list says differently, in its order, and behind it what it holds no more."""
    known = {one.code: one for one in before}
    told = []
    for one in after:
        old = known.pop(one.code, None)
        told.append(Change("new" if old is None else "same" if old == one else "changed", one, old))
    return (*told, *(Change("gone", one, one) for one in known.values()))


def keep_list(
    root: Root, plan: str, rows: Sequence[Commitment], *, name: str, sha256: str, by: str, clock: Callable[[], datetime]
) -> tuple[Change, ...]:
    """Keep the list of a plan; gives what it changed, nothing at all of one that says what is known already.

    ``sha256`` of the file ``name``. KnownErrors ``follow.plan`` (no name), ``commitment.none``, ``follow.log``,
    ``shelf.failed``.
    """
    plan, by = clean_line(plan), clean_line(by)
    if not plan:
        raise KnownError("follow.plan")
    if not rows:
        raise KnownError("commitment.none", name=name)
    with alone(root):
        here = register_of(root)
        plan = here.named(plan)
        rows = coded(here.plans.get(plan, ()), rows)
        told = changes(here.plans.get(plan, ()), rows)
        if any(one.what != "same" for one in told):
            facts = {"plan": plan, "name": clean_line(name), "sha256": sha256, "by": by}
            FollowLog(root).append("listed", clock(), **facts, rows=[asdict(one) for one in rows])
            return told
    return ()


def link(
    root: Root,
    *,
    meeting: str,
    request: str,
    text: str,
    plan: str,
    code: str,
    by: str,
    clock: Callable[[], datetime],
    key: str = "",
    page: int = 0,
    shared: Iterable[str] = (),
) -> Link:
    """Say that a request stands in a commitment. KnownErrors ``link.gone`` (the plan has no such commitment),
    ``link.twice``, ``follow.log``, ``shelf.failed``.
    """
    with alone(root):
        here = register_of(root)
        if here.commitment(plan, code) is None:
            raise KnownError("link.gone", commitment=code, plan=plan)
        wanted = (meeting, request, plan, code)
        if any((one.meeting, one.request, one.plan, one.code) == wanted for one in here.standing()):
            raise KnownError("link.twice", commitment=code)
        entry = FollowLog(root).append(
            "linked", clock(), meeting=meeting, request=request, text=text, plan=plan, code=code, by=clean_line(by),
            key=key, page=page, shared=list(shared),
        )  # fmt: skip
        return _link(entry)


def end_link(root: Root, number: int, why: str, by: str, clock: Callable[[], datetime]) -> None:
    """The link of that line holds no more. KnownErrors ``link.why`` (no reason), ``link.none`` (no such link stands),
    ``follow.log``, ``shelf.failed``.
    """
    why = clean_line(why)
    if not why:
        raise KnownError("link.why")
    with alone(root):
        if all(one.number != number for one in register_of(root).standing()):
            raise KnownError("link.none")
        FollowLog(root).append("ended", clock(), link=number, why=why, by=clean_line(by))


def set_duty(root: Root, days: int, why: str, by: str, clock: Callable[[], datetime]) -> None:
    """Within how many days of the meeting a response is owed, and where that is written; 0: nowhere.

    KnownErrors ``duty.days``, ``link.why``, ``follow.log``, ``shelf.failed``.
    """
    why = clean_line(why)
    if not 0 <= days <= MOST_DAYS:
        raise KnownError("duty.days", most=MOST_DAYS)
    if not why:
        raise KnownError("link.why")
    with alone(root):
        FollowLog(root).append("duty", clock(), days=days, why=why, by=clean_line(by))


def _link(entry: Entry) -> Link:
    facts = entry.facts
    return Link(entry.number, entry.moment, **{**facts, "shared": tuple(facts["shared"])})
