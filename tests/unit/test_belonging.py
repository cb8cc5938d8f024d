"""Every act that names rows, with rows that are not there, of another kind, or of another round: refused, and the file
is as it was."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import facilitator.meeting
import facilitator.voting
from facilitator.errors import KnownError
from facilitator.meeting import agenda, attendance, discussion, organisations, outcomes, people, settling
from facilitator.meeting.course import parking, steps
from facilitator.meeting.floor import giving
from facilitator.meeting.log import answers, attribution, grouping, joining
from facilitator.meeting.office import sending, series
from facilitator.meeting.papers import (
    by_hand,
    circulation,
    drafts,
    english,
    issues,
    paper,
    responses,
    signed_list,
)
from facilitator.model import (
    TABLES,
    Level,
    PointKind,
    Settled,
)
from facilitator.store.acts import ActSpec
from facilitator.store.belonging import TIES
from facilitator.store.damaged.remains import references
from facilitator.voting import cuts, kiosk, mandates, prepare, roll_call, second, sections, totals
from facilitator.voting import round as rounds
from facilitator.voting.options import costs
from facilitator.voting.roll import weights
from facilitator.voting.typing import again
from tests.helpers import meetings as h
from tests.helpers.hall import Hall
from tests.helpers.halls import RELACION, by_cards, by_hands, by_name, counted, talk, typed_once, untyped
from tests.helpers.scrawl import SCRAWL

NOBODY = "f" * 32

IDENTIFY = """action ballot body carried circulation entries entry group holder into item mandate measure organisation
organisations other person point points request round_uid row run_off_of narrowed_of of sending
source target uid uids visit vote"""
"""Parameters of acts that name rows."""
SECTIONS = frozenset({"count_section", "take_count"})
"""Where ``section`` is a part of the hall; elsewhere it is a section of a document."""
SAYS = """after again alt area arrived at author automatic base before blank by caption cards carry_on channel clock
copy counter day deadline decided detail details document drafts due due_text entitled field files fingerprint
first found given groups height held how inside invalid key kind lang left level lines listed message_sha256
method mine minutes modules name names number opens options original outside owner pages params part pdf persons png
profile question raised reason received_at recipients refers reply returned role said second seconds secret
section sent settled signer sister size strokes subject takes template_name text themes third ticks title to totals
typed typist unattributed units until wanted way what width"""
"""Parameters of acts that say something else: words, times, numbers, keys of documents."""
NOT_WALKED = {
    "open_round": {"uid", "narrowed_of"},  # of the round that is to be made; after ``narrow`` only
    "next_meeting": {"source"},  # an earlier meeting, read from its file
    "log_pasted": {"item"},  # its lines go through add_point
    "keep_english": {"row"},  # found as set_english finds it
    "enter_hands": {"round_uid"},  # a hall without sections; ``own`` asks as everywhere
    "close_sections": {"round_uid"},
    "set_sections": {"round_uid"},
    "separate_tie": {"round_uid"},
    "narrow": {"round_uid"},  # of a round of ticks; ``offered_drop`` finds it or refuses
    "pass_nominal": {"body"},  # while the technique goes on
}


def acts() -> Iterator[Callable[..., Any]]:
    """Every function that is an act for others; what wraps one for the secret box passes its arguments on."""
    for room in (facilitator.meeting, facilitator.voting):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(found.name)
            for name, function in vars(module).items():
                declared = isinstance(getattr(function, "act", None), ActSpec) and not name.startswith("_")
                if declared and function.__module__ == module.__name__:
                    yield function


STATES = {made.__name__: made for made in (talk, by_cards, untyped, typed_once, by_hands, by_name, counted)}
Case = tuple[Callable[[Hall], SimpleNamespace], Callable[..., Any], dict[str, Any]]
SAID = {"kind": PointKind.ISSUE, "text": "Fjalë"}
CASES: list[Case] = [
    # what "@" stands before is the name of a row of that state
    (talk, discussion.add_point, {"item": "@item", **SAID, "person": "@person", "organisation": "@body"}),
    (talk, discussion.set_point, {"uid": "@issue", "item": "@next", "person": "@guest", "organisation": "@holder"}),
    (talk, discussion.remove_point, {"uid": "@issue"}),
    (talk, discussion.move_point, {"uid": "@issue", "by": 1}),
    (talk, discussion.link_points, {"source": "@advice", "target": "@more"}),
    (talk, discussion.unlink_points, {"source": "@advice", "target": "@issue"}),
    (talk, settling.settle_author, {"point": "@unsettled", "person": "@person", "organisation": "@body"}),
    (talk, settling.settle_owner, {"action": "@action", "owner": "Ana"}),
    (talk, settling.settle_text, {"point": "@unsettled"}),
    (talk, settling.settle_text, {"action": "@action"}),
    (talk, joining.merge_points, {"into": "@issue", "other": "@more"}),
    (talk, joining.split_point, {"uid": "@issue", "at": 4}),
    (talk, attribution.attribute_point, {"uid": "@issue", "level": Level.NONE}),
    (talk, grouping.add_group, {"points": ["@issue", "@advice"]}),
    (talk, grouping.name_group, {"uid": "@group", "name": "Rrugët"}),
    (talk, grouping.place_point, {"point": "@issue", "group": "@other"}),
    (talk, grouping.take_point_out, {"point": "@issue"}),
    (talk, grouping.move_grouped, {"point": "@issue", "by": 1}),
    (talk, grouping.move_group, {"uid": "@group", "by": 1}),
    (talk, grouping.merge_groups, {"into": "@group", "other": "@other"}),
    (talk, grouping.split_group, {"point": "@advice"}),
    (talk, grouping.remove_group, {"uid": "@group"}),
    (talk, grouping.promote_group, {"uid": "@group"}),
    (talk, answers.change_read_measure, {"uid": "@measure", "text": "Ndryshe"}),
    (talk, answers.object_to_measure, {"uid": "@measure", "person": "@person", "organisation": "@body"}),
    (talk, outcomes.add_measure, {"text": "Masë", "item": "@item", "points": ["@issue", "@advice"]}),
    (talk, outcomes.promote_measure, {"point": "@advice"}),
    (talk, outcomes.set_measure, {"uid": "@measure", "item": "@next"}),
    (talk, outcomes.remove_measure, {"uid": "@measure"}),
    (talk, outcomes.move_measure, {"uid": "@measure", "by": 1}),
    (talk, outcomes.read_back_measure, {"uid": "@free"}),
    (talk, outcomes.unread_measure, {"uid": "@measure"}),
    (talk, outcomes.link_measure, {"measure": "@free", "point": "@advice"}),
    (talk, outcomes.unlink_measure, {"measure": "@measure", "point": "@advice"}),
    (talk, outcomes.set_action, {"uid": "@action", "text": "Tjetër"}),
    (talk, outcomes.remove_action, {"uid": "@action"}),
    (talk, outcomes.add_agreement, {"text": "Po", "item": "@item"}),
    (talk, outcomes.set_agreement, {"uid": "@agreement", "item": "@item"}),
    (talk, outcomes.remove_agreement, {"uid": "@agreement"}),
    (talk, responses.set_response, {"measure": "@measure", "reason": "Po"}),
    (talk, people.add_person, {"name": "E re", "organisation": "@body"}),
    (talk, people.set_person, {"uid": "@person", "organisation": "@holder"}),
    (talk, people.remove_person, {"uid": "@guest"}),
    (talk, people.set_organisation, {"uid": "@body", "name": "Tjetër"}),
    (talk, people.remove_organisation, {"uid": "@absent"}),
    (talk, organisations.confirm_standing, {"organisations": ["@body", "@holder"]}),
    (talk, attendance.arrive, {"person": "@guest"}),
    (talk, attendance.leave, {"person": "@person"}),
    (talk, attendance.walk_in, {"text": "Dikush", "body": "@body"}),
    (talk, attendance.correct_visit, {"visit": "@visit", "arrived": "08:50"}),
    (talk, attendance.remove_visit, {"visit": "@visit"}),
    (talk, by_hand.sign_by_hand, {"person": "@person", "strokes": SCRAWL}),
    (talk, by_hand.decline_handwriting, {"person": "@person"}),
    (talk, by_hand.erase_handwriting, {"person": "@person"}),
    (talk, agenda.set_item, {"uid": "@item", "title": "Tjetër"}),
    (talk, agenda.remove_item, {"uid": "@spare"}),
    (talk, agenda.move_item, {"uid": "@item", "by": 1}),
    (talk, agenda.open_item, {"uid": "@next"}),
    (talk, agenda.close_item, {"uid": "@item"}),
    (talk, steps.split_item, {"uid": "@item", "title": "Pjesa", "point": "@advice"}),
    (talk, parking.park_item, {"uid": "@item"}),
    (talk, parking.park_point, {"uid": "@issue"}),
    (talk, parking.take_parked, {"item": "@spare"}),
    (talk, parking.take_parked, {"point": "@issue"}),
    (talk, parking.carry_parked, {"item": "@spare"}),
    (talk, parking.carry_parked, {"point": "@issue"}),
    (talk, parking.drop_parked, {"reason": "s'ka kohë", "item": "@spare"}),
    (talk, parking.drop_parked, {"reason": "s'ka kohë", "point": "@issue"}),
    (talk, giving.ask_floor, {"organisation": "@body", "person": "@person"}),
    (talk, giving.give_floor, {"request": "@request"}),
    (talk, giving.give_floor, {"organisation": "@body", "person": "@person"}),
    (talk, giving.set_floor_limit, {"seconds": 60, "item": "@item"}),
    (talk, giving.withdraw_floor, {"request": "@request"}),
    (talk, issues.add_issue, {"text": "Tjetër", "item": "@item"}),
    (talk, issues.edit_issue, {"uid": "@drawn", "text": "Me fjalë të tjera"}),
    (talk, issues.keep_issue, {"uid": "@drawn"}),
    (talk, issues.merge_issues, {"uids": ["@drawn", "@line"]}),
    (talk, issues.split_issue, {"uid": "@line", "before": "Një", "after": "vijë"}),
    (talk, issues.part_issue, {"uid": "@drawn"}),
    (talk, issues.drop_issue, {"uid": "@line"}),
    (talk, issues.move_issue, {"uid": "@line", "by": -1}),
    (talk, series.take_up, {"carried": "@carried"}),
    (talk, sending.mark_sending, {"sending": "@sending", "sent": True}),
    (talk, circulation.add_comment, {"circulation": "@circulation", "document": RELACION, "text": "Po"}),
    (talk, circulation.set_comment, {"uid": "@comment", "text": "Jo"}),
    (talk, circulation.settle_comment, {"uid": "@comment", "settled": Settled.REJECTED, "how": "Jo"}),
    (talk, circulation.remove_comment, {"uid": "@comment"}),
    (talk, drafts.take_draft, {"circulation": "@circulation", "document": RELACION, "name": "k.docx", "copy": b"1",
                               "text": b"2", "said": ()}),
    (talk, drafts.accept_words, {"uid": "@comment", "text": "Fjalë", "base": "", "before": ""}),
    (talk, english.set_english, {"what": "measure", "row": "@measure", "part": "text", "text": "A measure"}),
    (talk, paper.set_logo, {"uid": "@logo", "alt": "Shqiponja"}),
    (talk, paper.move_logo, {"uid": "@logo", "by": 1}),
    (talk, paper.remove_logo, {"uid": "@logo"}),
    (talk, signed_list.remove_signed_list, {"uid": "@list"}),
    (talk, mandates.give_mandate, {"organisation": "@body", "holder": "@third"}),
    (talk, mandates.take_mandate, {"mandate": "@mandate"}),
    (talk, weights.set_weight, {"organisation": "@body", "cards": 3}),
    (talk, prepare.set_vote, {"uid": "@vote", "question": "Cilat?", "groups": True}),
    (talk, prepare.remove_vote, {"uid": "@vote"}),
    (talk, costs.set_cost, {"vote": "@vote", "of": "@measure", "units": 5}),
    (talk, rounds.open_round, {"vote": "@vote", "options": ["A", "B"]}),
    (by_cards, rounds.give_cards, {"round_uid": "@round", "entries": ["@next"]}),
    (by_cards, rounds.take_back_card, {"round_uid": "@round", "entry": "@mine"}),
    (by_cards, rounds.type_card, {"round_uid": "@round", "text": "B1", "entry": "@third"}),
    (by_cards, rounds.retype_card, {"ballot": "@ballot", "text": "B1"}),
    (by_cards, rounds.remove_card, {"ballot": "@ballot"}),
    (by_cards, rounds.close_round, {"round_uid": "@round"}),
    (by_cards, rounds.cancel_round, {"round_uid": "@round", "reason": "gabim"}),
    (by_cards, kiosk.kiosk_vote, {"round_uid": "@round", "entry": "@next"}),
    (by_cards, again.type_again, {"round_uid": "@round", "text": "B1"}),
    (by_cards, again.retype_again, {"uid": "@again", "text": "B1"}),
    (by_cards, again.remove_again, {"uid": "@again"}),
    (by_cards, again.drop_second_typing, {"round_uid": "@round"}),
    (typed_once, again.begin_second_typing, {"round_uid": "@round", "first": "Ana", "second": "Ben"}),
    (untyped, totals.enter_totals, {"round_uid": "@round", "totals": {"A": 1}, "given": 1, "returned": 1}),
    (by_hands, sections.count_section, {"section": "@left", "counter": 1, "by": "Ana", "totals": {"A": 2},
                                        "raised": 2}),
    (by_hands, sections.take_count, {"section": "@left", "counter": 1, "reason": "pamja"}),
    (by_name, roll_call.answer_call, {"round_uid": "@round", "entry": "@next", "text": "B"}),
    (by_name, roll_call.take_answer, {"round_uid": "@round", "entry": "@mine"}),
    (by_name, roll_call.close_call, {"round_uid": "@round"}),
    (counted, cuts.draw_cut, {"round_uid": "@round", "size": 2}),
    (counted, cuts.draw_lot, {"round_uid": "@round", "first": 1, "second": 2, "third": 3}),
    (counted, cuts.leave_shared, {"round_uid": "@round"}),
    (counted, rounds.open_round, {"vote": "@vote", "run_off_of": "@round"}),
    (counted, second.count_again, {"round_uid": "@round", "totals": {"A": 1, "B": 1, "C": 1}, "returned": 3, "blank": 0,
                                   "invalid": 0, "first": "Ana", "second": "Ben", "reason": "gabim"}),
]  # fmt: skip


def filled(named: dict[str, Any], w: SimpleNamespace, place: tuple[str, int] | None, other: str) -> dict[str, Any]:
    """The arguments of a case; ``other`` stands at ``place``, a parameter and where in its list."""
    made: dict[str, Any] = {}
    for name, value in named.items():
        listed = value if isinstance(value, list) else [value]
        told = [
            other if (name, at) == place else getattr(w, one[1:]) if str(one).startswith("@") else one
            for at, one in enumerate(listed)
        ]
        made[name] = told if isinstance(value, list) else told[0]
    return made


def places(named: dict[str, Any]) -> list[tuple[str, int]]:
    return [
        (name, at)
        for name, value in named.items()
        for at, one in enumerate(value if isinstance(value, list) else [value])
        if isinstance(one, str) and one.startswith("@")
    ]


def call(function: Callable[..., Any], made: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Positional where the act takes what it names so only."""
    alone, more = [], dict(made)
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        if name in more and parameter.kind is parameter.VAR_POSITIONAL:
            alone += more.pop(name)
        elif name in more and parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            alone.append(more.pop(name))
    return alone, more


@pytest.mark.parametrize("state", STATES)
def test_no_act_takes_a_row_that_is_not_there_or_belongs_elsewhere(state: str, tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    w = STATES[state](hall)
    before, head = h.everything(hall.file), hall.wait(hall.file.head())
    meeting = next(iter(before["meeting"]))
    faults = []
    for made, function, named in CASES:
        if made is not STATES[state]:
            continue
        alone, more = call(function, filled(named, w, None, ""))
        try:  # the case is good: with rows that belong together the act writes
            hall.wait(hall.file.read(function, *alone, **more))
            faults.append(f"{function.__name__} {named}: writes nothing")
        except KnownError as error:
            if error.code != "row.read_only":
                faults.append(f"{function.__name__} {named}: {error.code}")
        for place in places(named):
            right = filled(named, w, None, "")[place[0]]
            right = right[place[1]] if isinstance(right, list) else right
            for other in (NOBODY, meeting, getattr(w, "strangers", {}).get(right)):
                if other is None:
                    continue
                alone, more = call(function, filled(named, w, place, other))
                try:
                    hall.do(function, *alone, **more)
                    faults.append(f"{function.__name__} {named}: took {other} at {place}")
                except KnownError:
                    pass
                except Exception as error:  # every door of the program tells only KnownErrors
                    faults.append(f"{function.__name__} {named}: {error!r} at {place}")
    assert not faults, "\n".join(faults)
    assert h.everything(hall.file) == before
    assert hall.wait(hall.file.head()) == head


def test_every_parameter_that_names_a_row_is_walked() -> None:
    identify, says = set(IDENTIFY.split()), set(SAYS.split())
    walked: dict[str, set[str]] = {}
    for _, function, named in CASES:
        walked.setdefault(function.__name__, set()).update(name for name, _ in places(named))
    for function in acts():
        parameters = list(inspect.signature(function).parameters.values())[1:]
        asked = {one.name for one in parameters if one.kind is not one.VAR_KEYWORD}
        name = function.__name__
        assert asked <= identify | says, f"{name}: does {asked - identify - says} name a row?"
        rows = asked & identify | (asked & {"section"} if name in SECTIONS else set())
        missing = rows - walked.get(name, set()) - NOT_WALKED.get(name, set())
        assert not missing, f"{name} is walked without {missing}"


CAME = {"correction_end", "narrowed_round"}
"""They name what came of a row: not of the same one, and the act asks for the vote of both."""
APART = {"organisation", "person", "item"}
"""A person may speak for another organisation, and a contribution answer one of another item of the agenda."""


def test_every_row_with_two_parents_of_one_row_has_a_tie() -> None:
    keys = references()
    for table, columns in keys.items():
        for column, of, _ in columns:
            for shared, top, _ in keys[of]:
                own = {name for name, to, _ in columns if to == top and name != column}
                beside = {name for name, to, _ in columns if to == of and name != column}
                if shared in APART or not (own | beside) or table in CAME:
                    continue
                tied = {tie.column for tie in TIES[TABLES[table]]}
                assert column in tied or beside & tied, f"{table}.{column} and {own | beside} may be of two {top}"
