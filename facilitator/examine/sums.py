"""The numbers that follow from the count of a round: what a page may say of it beside what its rows hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from facilitator.language.dates import decimal
from facilitator.language.voting import PAPERS, UNKNOWN
from facilitator.plain import canonical
from facilitator.voting.rules import METHODS

_APART = re.compile(r"(?<![\w.,])\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\w)")
"""A number whose thousands are set apart."""


def without_amounts(text: str, known: Collection[int]) -> str:
    """``text`` without the numbers set apart that are ``known``; of another each part is judged by itself."""
    return _APART.sub(lambda one: " " if int(one[0].replace(one[1], "")) in known else one[0], text)


def sums_of(closing: Any, tally: Any) -> Iterator[int]:
    """Every number that a page may say of a counted round and that is no field of its rows."""
    if closing is not None:
        yield abs(closing.given - closing.returned)
        yield from Counter(canonical(ballot) for ballot in closing.content.get("ballots", ())).values()
    if tally is not None:
        result = tally.result
        yield len(result["lines"])
        yield from Counter((line["rank"], line["rank_to"]) for line in result["lines"]).values()
        for name in ("blocks", "reservations"):
            yield sum(line.get(name, 0) for line in result["lines"])
        papers = PAPERS.get(str(result.get("method")), UNKNOWN)
        yield sum(papers.sum(line) for line in result["lines"])  # hands
        yield from (len(line["levels"]) - 1 for line in result["lines"] if line.get("levels"))
        yield from _paid(result["lines"])
        yield from labelled(
            decimal(stage, line["unit"], "en")
            for line in result["lines"]
            for stage in line.get("stages", ())
            if stage is not None
        )
        method = METHODS.get(str(result.get("method")))
        most = method.most_points(result["params"]) if method is not None else None
        if most is not None:
            yield most * result["ballots"]
            yield most * result["ballots"] - result["total"]


def _paid(lines: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    """Of money: what was bought together, and whole units and the rest of what is kept in parts of one."""
    paid = [line for line in lines if "share" in line]
    if paid:
        yield sum(line["cost"] for line in paid if line["step"] is not None)
        yield sum(line["step"] is not None for line in paid)
    for line in paid:
        for name in ("each", "left", "share", "raised"):
            whole, rest = divmod(line[name], line["unit"])
            yield whole
            yield from labelled([decimal(rest, line["unit"], "en")])


def labelled(labels: Iterable[str]) -> Iterator[int]:
    """The numbers that stand in labels."""
    yield from (int(number) for label in labels for number in re.findall(r"\d+", label))
