"""What can be chosen in a vote: measures, groups of contributions, or the one proposal; and the freeze of it."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.language.grouping import option_text
from facilitator.language.sentences import Lang
from facilitator.model import Measure, Option, OptionGroup, PointGroup, Rows, Vote, VoteOfGroups, members
from facilitator.store.tx import Tx
from facilitator.voting.guided.ideas import texts_of
from facilitator.voting.options.costs import with_costs
from facilitator.voting.options.offer import Held, Offered
from facilitator.voting.rules import further, method_of


def of_groups(rows: Rows, vote: str) -> bool:
    """Whether the options of a vote are the groups."""
    return bool(rows.all(VoteOfGroups, vote=vote))


def offered(rows: Rows, vote: Vote, lang: Lang) -> list[Offered]:
    """What a vote would be opened with now, in order, with costs where the rule asks for them; what the rule itself
    adds behind. Empty groups are no option."""
    found = with_costs(rows, vote, plainly_offered(rows, vote, lang), lang)
    return [*found, *(Offered(text) for text in further(vote.method, vote.params, lang))]


def plainly_offered(rows: Rows, vote: Vote, lang: Lang) -> list[Offered]:
    """The measures, the groups or the one proposal as they stand, without costs."""
    if method_of(vote.method).one_proposal:
        return [Offered(vote.question)]
    if (ideas := texts_of(rows, vote.uid)) is not None:
        return [Offered(text) for text in ideas]
    if of_groups(rows, vote.uid):
        return _groups(rows, lang)
    return [Offered(measure.text, measure.uid) for measure in rows.all(Measure)]


def _groups(rows: Rows, lang: Lang) -> list[Offered]:
    inside = members(rows)
    return [
        Offered(
            option_text(group.name, number, len(inside[group.uid]), lang),
            held=Held(group.uid, number, group.name, tuple(inside[group.uid])),
        )
        for number, group in enumerate(rows.all(PointGroup), start=1)
        if inside[group.uid]
    ]


def again(rows: Rows, options: Sequence[Option]) -> list[Offered]:
    """Options of an earlier round, with what they held then."""
    held = {
        option.uid: Held(row.group, row.number, row.name, tuple(row.members["points"]))
        for option in options
        for row in rows.all(OptionGroup, option=option.uid)
    }
    return [Offered(option.text, option.measure, held.get(option.uid)) for option in options]


def freeze_options(tx: Tx, round_uid: str, letters: Sequence[str], chosen: Sequence[Offered]) -> None:
    """Copy them into the round; what is edited later reaches none of them."""
    for position, (letter, one) in enumerate(zip(letters, chosen, strict=True), start=1):
        option = Option(
            uid=tx.env.uid(), round=round_uid, position=position, letter=letter, text=one.text, measure=one.measure
        )
        tx.add(option)
        if one.held is not None:
            tx.add(
                OptionGroup(
                    uid=tx.env.uid(),
                    option=option.uid,
                    group=one.held.group,
                    number=one.held.number,
                    name=one.held.name,
                    points=len(one.held.points),
                    members={"points": list(one.held.points)},
                )
            )


def choose_groups(tx: Tx, vote: str, groups: bool) -> None:
    """The next round of a vote has the groups as its options, or again the measures."""
    there = tx.all(VoteOfGroups, vote=vote)
    if groups and not there:
        tx.add(VoteOfGroups(uid=tx.env.uid(), vote=vote))
    for row in () if groups else there:
        tx.remove(VoteOfGroups, row.uid)
