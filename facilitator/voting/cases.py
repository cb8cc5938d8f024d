"""Published elections counted again: from a case in a file to what it expects, name by name.

A case tells its options, its ballots (groups with a ``count``), its method and rules, and under ``expected`` what its
source published. ``counted`` computes what can be said of such ballots and gives what ``expected`` asks for, in the
same shape: options by number or by name as there; all that is known where nothing is expected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any

from facilitator.errors import KnownError
from facilitator.voting.advanced import approval, kemeny, pairs, profile, rfc3797, runoff, shares, star
from facilitator.voting.advanced.sound import check
from facilitator.voting.rules import consensus, duels
from facilitator.voting.rules.result import placed
from facilitator.voting.thresholds import Answers, Threshold, adopted, cast_of, needed_for

Facts = dict[str, Callable[[], Any]]
MOST_ORDERS = 6
"""Options up to which every order of a lot is tried, to tell all outcomes that ties allow."""


def counted(case: Mapping[str, Any]) -> Any:
    """What ``case`` expects, computed. Raises KnownError ``count.case`` when it cannot be understood."""
    try:
        check(case)
        if case["ballot_type"] == "counts":
            return [_asked(_thresholds(row), told) for row, told in _pairs(case["counts"], case.get("expected"))]
        facts = _TYPES[case["ballot_type"]](case)
        return _asked(facts, case.get("expected"))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, ArithmeticError, RecursionError) as error:
        raise KnownError("count.case", problem=f"{type(error).__name__}: {error}") from error


def _pairs(rows: Sequence[Any], expected: Any) -> list[tuple[Any, Any]]:
    return [(row, expected[at] if isinstance(expected, list) else None) for at, row in enumerate(rows)]


def _asked(facts: Facts, expected: Any) -> dict[str, Any]:
    """The facts that are expected; all of them where nothing is. That a lot was needed is always told."""
    wanted = list(facts) if not isinstance(expected, Mapping) else [name for name in expected if name in facts]
    wanted += [name for name in ("by_lot",) if name in facts and name not in wanted]
    return {name: facts[name]() for name in wanted}


def _thresholds(row: Mapping[str, Any]) -> Facts:
    cast = cast_of(
        yes=row.get("yes", 0),
        no=row.get("no", 0),
        returned=row.get("returned"),
        blank=row.get("blank", 0),
        invalid=row.get("invalid", row.get("illegal", 0)),
        with_invalid=bool(row.get("illegal_counted", row.get("invalid_counted", True))),
    )
    known = {name: row[name] for name in ("yes", "no", "abstain", "present", "members") if name in row}
    answers = Answers(**{"yes": 0, "no": 0, **known})
    needed = needed_for(cast)
    return {
        "majority_of_present": lambda: adopted(answers, Threshold.PRESENT),
        "two_thirds_of_cast": lambda: adopted(answers, Threshold.TWO_THIRDS),
        # of ballots that were returned, half of all that count is asked for, not only more yes than no
        "majority_of_cast": lambda: answers.yes >= needed if "returned" in row else adopted(answers, Threshold.CAST),
        "majority_including_abstentions": lambda: adopted(answers, Threshold.INCLUDING_ABSTENTIONS),
        "majority_of_members": lambda: adopted(answers, Threshold.MEMBERS),
        "cast": lambda: cast,
        "needed": lambda: needed,
        "majority": lambda: needed,
    }


def _greedy(order: Sequence[int], rules: Mapping[str, Any]) -> list[int]:
    """What a budget pays for, the best first, skipping what is too dear."""
    left, chosen = rules["budget"], []
    for option in order:
        if rules["costs"][option] <= left:
            chosen.append(option)
            left -= rules["costs"][option]
    return sorted(chosen)


def _by(values: Sequence[Any]) -> list[int]:
    return sorted(range(len(values)), key=lambda option: (-values[option], option))


def _ticked(case: Mapping[str, Any]) -> Facts:
    options, rules = len(case["options"]), case["rules"]
    ballots = [(group["count"], frozenset(group["approvals"])) for group in case["ballots"]]
    votes = [sum(count for count, ticked in ballots if option in ticked) for option in range(options)]
    seats = int(rules.get("seats", options))

    def outcomes(rule: Callable[..., list[approval.Step]], *, kept: bool = True) -> list[list[int]]:
        """Every set that some order of the lot gives."""
        found = set()
        for order in permutations(range(options)) if options <= MOST_ORDERS else [()]:
            taken = {step.option for step in rule(ballots, options, seats, order)}
            found.add(tuple(sorted(taken if kept else set(range(options)) - taken)))
        return [list(one) for one in sorted(found)]

    def values(rule: Callable[..., list[approval.Step]]) -> list[str]:
        return [str(step.value) for step in rule(ballots, options, seats)]

    def selected() -> list[int]:
        if case["method"].startswith("mes") or "equalshares" in str(rules.get("rule", "")):
            return sorted(one.option for one in shares.completed(ballots, rules["costs"], rules["budget"])[0].bought)
        return _greedy(_by(votes), rules)

    return {
        "votes": lambda: votes,
        "av": lambda: [sorted(_by(votes)[:seats])],
        "pav": lambda: [list(one) for one in approval.pav(ballots, options, seats)[0]],
        "pav_score": lambda: str(approval.pav(ballots, options, seats)[1]),
        "seqpav": lambda: outcomes(approval.seq_pav),
        "seqpav_gain": lambda: values(approval.seq_pav),
        "revseqpav": lambda: outcomes(approval.reverse_pav, kept=False),
        "seqphragmen": lambda: outcomes(approval.seq_phragmen),
        "seqphragmen_order": lambda: [step.option for step in approval.seq_phragmen(ballots, options, seats)],
        "seqphragmen_loads": lambda: values(approval.seq_phragmen),
        **({"selected": selected} if "budget" in rules else {}),
    }


def _pointed(case: Mapping[str, Any]) -> Facts:
    options = range(len(case["options"]))
    marks = [(group["count"], option, points) for group in case["ballots"] for option, points in group["points"]]
    votes = [sum(count for count, at, points in marks if at == option and points) for option in options]
    score = [sum(count * points for count, at, points in marks if at == option) for option in options]
    facts: Facts = {"votes": lambda: votes, "score": lambda: score}
    if "budget" in case["rules"]:
        facts["selected"] = lambda: _greedy(_by(score), case["rules"])
    return facts


def _scored(case: Mapping[str, Any]) -> Facts:
    names, rules = case["options"], case["rules"]
    ballots = [(group["count"], tuple(score or 0 for score in group["scores"])) for group in case["ballots"]]
    everybody = range(len(names))

    def runoff_of() -> dict[str, int]:
        final = star.star(ballots, everybody)
        told = {names[option]: votes for option, votes in zip(final.finalists, final.preferred, strict=True)}
        return {**told, "no preference": final.neither}

    def elected() -> list[str]:
        seats = rules.get("seats", 1)
        if case["method"] == "rrv":
            return [names[o] for o in star.reweighted(ballots, len(names), seats, int(rules["max_score"]))]
        return [names[final.winner] for final in star.star_order(ballots, len(names))[:seats]]

    def points() -> dict[str, int]:
        sums = star.star(ballots, everybody).sums
        return {names[option]: sums[option] for option in _by([sums[o] for o in everybody])}

    return {
        "points": points,
        "finalists": lambda: [names[option] for option in star.star(ballots, everybody).finalists],
        "runoff": runoff_of,
        "winner": lambda: names[star.star(ballots, everybody).winner],
        "elected": elected,
        "star_order": lambda: [names[final.winner] for final in star.star_order(ballots, len(names))],
    }


def _graded(case: Mapping[str, Any]) -> Facts:
    grades = len(case["rules"]["grades"])
    options = range(len(case["options"]))
    histograms = [[0] * grades for _ in options]
    for group in case["ballots"]:
        for option, grade in enumerate(group["grades"]):
            histograms[option][grade] += group["count"]
    placing = placed(options, lambda one, other: consensus.compare(histograms[one], histograms[other]))
    ranking = [option for option, _, _ in placing]
    return {
        "medians": lambda: [consensus.lower_median(row) for row in histograms],
        "winner": lambda: ranking[0],
        "ranking": lambda: ranking,
    }


def _drawn(case: Mapping[str, Any]) -> Facts:
    rules, expected = case["rules"], case.get("expected") or {}
    key = rules.get("key") or rfc3797.key_of(rules["seeds"])
    wanted = int(rules.get("wanted", len(expected.get("selected", case["options"]))))
    drawn, digests = rfc3797.draw(key, len(case["options"]), wanted)
    return {"selected": lambda: drawn, "md5": lambda: digests}


def _ranked(case: Mapping[str, Any]) -> Facts:
    names, rules = case["options"], case["rules"]
    options = len(names)
    ballots = [(group["count"], tuple(map(tuple, group["ranking"]))) for group in case["ballots"]]
    over = profile.matrix(ballots, options)
    expected = case.get("expected") or {}

    def shown(numbers: Sequence[int], like: Any) -> list[Any]:
        """By name where names are expected, else by number."""
        texts = isinstance(like, list) and any(isinstance(one, str) for one in like)
        return [names[option] if texts else option for option in numbers]

    facts: Facts = {
        "pairwise": lambda: over,
        "path_strength": lambda: duels.strongest_paths(over),
        "plurality": lambda: profile.firsts(ballots, options),
        "plurality_winner": lambda: _by(profile.firsts(ballots, options))[0],
        "borda": lambda: profile.borda(over),
        "borda_winner": lambda: _by(profile.borda(over))[0],
        "condorcet_winner": lambda: _unbeaten(over),
        "copeland_order": lambda: _by(profile.copeland(over)),
        "kemeny": lambda: kemeny.kemeny(over)[0],
        "kemeny_score": lambda: kemeny.kemeny(over)[1],
        "ranked_pairs": lambda: pairs.ranked_pairs(over)[0],
        "schulze": lambda: [option for option, _, _ in duels.path_order(over)],
        "won_lost_tied": lambda: {str(a): _record(over, a) for a in range(options)},
    }
    facts |= _default(case, over) if "default_option" in rules else _paths(over)
    if case["method"].startswith("stv"):
        law = runoff.SCOTTISH if "scottish" in case["method"] else runoff.ALBANY
        rounds = runoff.stv(ballots, options, int(rules["seats"]), law)
        facts["elected"] = lambda: shown(runoff.elected_of(rounds), expected.get("elected", names))
    else:
        rounds = runoff.irv(ballots, options)
        winner = next(iter(runoff.elected_of(rounds)), None)
        by_name = isinstance(expected.get("winner", expected.get("irv_winner")), str)
        told = names[winner] if by_name and winner is not None else winner
        final = rounds[-1].votes if rounds else {}
        facts |= {
            "irv_winner": lambda: told,
            "irv_final": lambda: [_plain(final[a]) if a in final else None for a in range(options)],
            "irv_rounds": lambda: [{str(a): _plain(n) for a, n in sorted(one.votes.items())} for one in rounds],
        }
        if case["method"] == "irv":
            alone = [] if winner is None else [winner]
            facts |= {"winner": lambda: told, "elected": lambda: shown(alone, expected.get("elected"))}
    if case["method"].startswith(("irv", "stv")) and (
        lots := [at for at, one in enumerate(rounds, start=1) if one.by_lot]
    ):
        facts["by_lot"] = lambda: lots
    for at, one in enumerate(rounds, start=1):
        facts[f"round{at}"] = lambda votes=one.votes: {names[a]: _plain(votes[a]) for a in _by_votes(votes)}  # type: ignore[misc]
    return facts


def _by_votes(votes: Mapping[int, Fraction]) -> list[int]:
    return sorted(votes, key=lambda option: (-votes[option], option))


def _plain(number: Fraction) -> int | float:
    """A whole number as such; one of a few decimals as people write it."""
    return int(number) if number.denominator == 1 else float(number)


def _unbeaten(over: profile.Matrix) -> int | None:
    size = range(len(over))
    return next((a for a in size if all(over[a][b] > over[b][a] for b in size if b != a)), None)


def _record(over: profile.Matrix, a: int) -> str:
    others = [b for b in range(len(over)) if b != a]
    won, lost = (sum(sign * (over[a][b] - over[b][a]) > 0 for b in others) for sign in (1, -1))
    return f"{won}-{lost}-{len(others) - won - lost}"


def _paths(over: profile.Matrix) -> Facts:
    order = duels.path_order(over)
    return {
        "ranking": lambda: [option for option, _, _ in order],
        "winners": lambda: [option for option, rank, _ in order if rank == 1],
    }


def _default(case: Mapping[str, Any], over: profile.Matrix) -> Facts:
    """Debian's rules; what fell stands behind, by how it did without falling."""
    rules = case["rules"]
    found = pairs.with_default(
        over,
        rules["default_option"],
        quorum=Fraction(str(rules.get("quorum", 0))),
        ratios={int(option): Fraction(str(ratio)) for option, ratio in rules.get("majority_ratio", {}).items()},
        majority_strict=rules.get("majority_strict", True),
        quorum_strict=rules.get("quorum_strict", False),
    )
    behind = [option for option, _, _ in duels.path_order(over) if option in found.dropped]
    return {
        "quorum_reached": lambda: {str(a): n for a, n in found.quorum.items()},
        "majority": lambda: {
            str(a): {"prefer_option": above, "prefer_default": below, "passed": passed}
            for a, (above, below, passed) in found.majority.items()
        },
        "dropped": lambda: list(found.dropped),
        "schwartz_set": lambda: list(found.schwartz),
        "winners": lambda: list(found.ranking[0]),
        "ranking": lambda: [option for layer in found.ranking for option in layer] + behind,
    }


_TYPES: Mapping[str, Callable[[Mapping[str, Any]], Facts]] = {
    "approval": _ticked,
    "points": _pointed,
    "scores": _scored,
    "grades": _graded,
    "ranking": _ranked,
    "none": _drawn,
}
