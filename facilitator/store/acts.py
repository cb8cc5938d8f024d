"""What makes a function an act: a name in the journal and whether one keystroke may undo it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class ActSpec:
    """``name`` goes into the journal and the undo menu; acts that are not ``undoable`` have counter-acts instead."""

    name: str
    undoable: bool


SPECS: dict[str, ActSpec] = {}


def act(name: str, *, undoable: bool = True) -> Callable[[F], F]:
    """Declare ``f(tx, …)`` an act. It decides inside the transaction it is given and may return a value."""

    def declare(function: F) -> F:
        spec = ActSpec(name, undoable)
        if SPECS.setdefault(name, spec) != spec:
            raise ValueError(f"act {name} is declared twice with different rules")
        function.act = spec  # type: ignore[attr-defined]
        return function

    return declare


def spec_of(function: Callable[..., Any]) -> ActSpec:
    """The declaration of an act. Raises TypeError for a function that is none: every write goes through an act."""
    spec = getattr(function, "act", None)
    if not isinstance(spec, ActSpec):
        raise TypeError(f"{function!r} is not an act")
    return spec
