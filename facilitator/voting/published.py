"""Rounds by an advanced rule counted again from the files that a report carries; the usual ones are the script's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.plain import canonical
from facilitator.voting.recount import from_content, from_sums
from facilitator.voting.rules import METHODS, Result


@dataclass(frozen=True, slots=True)
class PublishedRound:
    """``places``: a line an option, "  1  B  12  text"; ``why`` it is not the same, for who looks into the files."""

    name: str
    question: str
    same: bool
    places: tuple[str, ...] = ()
    why: str = ""


def rounds(folder: Path) -> Iterator[PublishedRound]:
    """Every round of ``folder`` by an advanced rule, by name. Never raises for any content of the files."""
    names = sorted((path.name.removesuffix("-rule.json") for path in folder.glob("round-*-rule.json")), key=_number)
    for name in names:
        try:
            rule = json.loads((folder / f"{name}-rule.json").read_bytes())
            method = METHODS.get(rule["method"])
            if method is None or method.advanced:
                yield _counted(folder, name, rule)
        except (
            KnownError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            IndexError,
            OSError,
            RecursionError,
        ) as error:
            yield PublishedRound(name, "", False, why=f"{type(error).__name__}: {error}")


def _counted(folder: Path, name: str, rule: Mapping[str, Any]) -> PublishedRound:
    method = METHODS[rule["method"]]
    letters, params = [option["letter"] for option in rule["options"]], rule["params"]
    told = json.loads((folder / f"{name}-result.json").read_bytes())
    ballots = folder / f"{name}-ballots.json"
    result: Result | None
    if ballots.exists():
        data = ballots.read_bytes()
        if hashlib.sha256(data).hexdigest() != rule["content_sha256"]:
            return PublishedRound(name, rule["question"], False, why="SHA-256")
        result = from_content(method, {"ballots": json.loads(data)["ballots"]}, letters, params, rule["valid"])
    elif rule["secret"] is True:
        result = from_sums(method, told, letters, params, rule["valid"])
    else:
        return PublishedRound(name, rule["question"], False, why=ballots.name)
    if result is None or canonical(result.to_json()) != canonical(told):
        return PublishedRound(name, rule["question"], False, why=f"{name}-result.json")
    texts = {option["letter"]: option["text"] for option in rule["options"]}
    places = tuple(
        f"  {line.rank_label:>6}  {line.option}  {line.detail.number}  {texts[line.option]}" for line in result.lines
    )
    return PublishedRound(name, rule["question"], True, places)


def _number(name: str) -> tuple[int, str]:
    return len(name), name
