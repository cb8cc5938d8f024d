"""Fathers' names, which tell people of one name apart: who is told them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator.audience.striking import same_name
from facilitator.model import Person, PersonMore


def fathers(
    rows: Iterable[PersonMore],
    everybody: Iterable[Person],
    people: Sequence[Person],
    anyway: Iterable[str],
    struck: set[str],
    *,
    public: bool,
) -> tuple[PersonMore, ...]:
    """Fathers' names of those who are named; of the others they are struck, alone and within the whole name.

    ``everybody`` by their names, ``people`` as they may be read, ``anyway`` names that are given for other reasons. A
    name that somebody of the same name withholds is struck everywhere, and so are the fathers' names with it.
    """
    rows = tuple(rows)
    hidden = set(map(same_name, struck))
    named = {person.uid: person.name for person in people if person.name and same_name(person.name) not in hidden}
    shared = {name for name, times in Counter(map(same_name, named.values())).items() if times > 1}
    kept = {word for name in anyway for word in name.split()}
    full = {person.uid: person.name.split() for person in everybody}
    for row in rows:
        if row.father and row.person not in named and (words := full.get(row.person)):
            struck.add(" ".join((words[0], row.father, *words[1:])))
            struck |= {row.father} - kept
    return tuple(row for row in rows if row.person in named and (not public or same_name(named[row.person]) in shared))
