"""Finding in the catalogue: from a question to numbers, from numbers to what stands there; for every engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from facilitator.archive.catalogue.protocol import Wanted
from facilitator.archive.catalogue.rows import Count, Entry, Facet, Hit, State, What
from facilitator.archive.catalogue.tables import COLUMNS, DOCUMENT, Tables, entry_of, newest, portions
from facilitator.archive.catalogue.words import Asked, words_of

_MOST_VALUES = 200


class Finding(Tables):
    """What `protocol.Catalogue` says of finding."""

    def hits(self, asked: Asked, *, below: int | None = None, limit: int = 50) -> list[Hit]:
        terms = self._terms(asked)
        return self._told(self._numbers(terms, below, limit)) if terms is not None else []

    def count(self, asked: Asked) -> int:
        terms = self._terms(asked)
        return self._counted(terms) if terms is not None else 0

    def facets(self, asked: Asked, wanted: Callable[[], bool] = lambda: True) -> list[Count]:
        terms = self._terms(asked)
        if terms is None:
            return []
        found: Counter[str] = Counter()
        for marks in self._marks(terms):
            if not wanted():
                return []
            found.update(marks.split())
        names = self._named(found)
        order = list(Facet)
        counts = [Count(Facet(names[one][0]), names[one][1], times) for one, times in found.items()]
        return sorted(counts, key=lambda one: (order.index(one.facet), -one.count, one.value))

    def carriers(self, hits: Sequence[Hit]) -> dict[int, list[Entry]]:
        found: dict[int, list[Entry]] = {hit.number: [] for hit in hits}
        for some in portions(sorted(found)):
            rows = self._run(
                f"""select c.passage, {COLUMNS} from carries c join report r on r.id = c.report
                    where c.passage in ({", ".join("?" * len(some))})""",
                some,
            )
            for at, *values in rows:
                found[at].append(entry_of(values))
        return {at: newest(entries) for at, entries in found.items()}

    def meeting(self, uid: str) -> list[Entry]:
        return newest(entry_of(row) for row in self._run(f"select {COLUMNS} from report where meeting = ?", [uid]))

    def facts(self) -> list[tuple[str, list[Entry]]]:
        by: dict[str, list[Entry]] = {}
        for hashed, *values in self._run(f"select t.digest, {COLUMNS} from tells t join report r on r.id = t.report"):
            by.setdefault(hashed, []).append(entry_of(values))
        told = dict(self._run("select digest, told from fact"))
        return [(told[hashed], newest(entries)) for hashed, entries in sorted(by.items()) if hashed in told]

    def beside(self, label: str) -> str:
        rows = self._run("select title from report where label = ? and state = 'report'", [label])
        return max((str(title) for (title,) in rows), default="")

    def totals(self) -> dict[State, int]:
        return {State(state): count for state, count in self._run("select state, count(*) from report group by state")}

    def _terms(self, asked: Asked) -> Wanted | None:
        """The question in words of the index; None when a value is named that nothing has."""
        every = [(one.words, one.begins) for one in asked.wanted]
        some: list[tuple[str, ...]] = []
        for facet, value in asked.chosen:
            found = self._run("select id from facet where facet = ? and value = ?", [facet, value])
            if found:
                every.append(((f"_{found[0][0]}",), False))
            elif facet == Facet.YEAR:
                every.append(((value,), False))  # no meeting is of that year: it is the 2030 of “Strategjia 2030”
            else:
                return None
        for facet, words in asked.named:
            fitting = self._fitting(facet, words)
            if not fitting:
                return None
            some.append(tuple(fitting))
        if asked.of_documents:
            every.append(((DOCUMENT,), False))
        refused = [(one.words, one.begins) for one in asked.refused]
        for facet, words in asked.unnamed:
            refused += [((mark,), False) for mark in self._fitting(facet, words)]
        return Wanted(tuple(every), tuple(some), tuple(refused))

    def _fitting(self, facet: str, words: Sequence[str]) -> list[str]:
        """Marks of the values that hold these words."""
        rows = self._run("select id, folded from facet where facet = ? order by id", [facet])
        return [f"_{at}" for at, folded in rows if _holds(folded, words)][:_MOST_VALUES]

    def _told(self, numbers: Sequence[int]) -> list[Hit]:
        found: dict[int, Hit] = {}
        for some in portions(numbers):
            rows = self._run(
                f"""select id, what, kind, uid, text, said_by, meeting from passage
                    where id in ({", ".join("?" * len(some))})""",
                some,
            )
            found |= {at: Hit(at, What(what), *rest) for at, what, *rest in rows}
        return [found[at] for at in numbers if at in found]


def _holds(folded: str, words: Sequence[str]) -> bool:
    theirs = words_of(folded)
    return all(any(one.startswith(word) for one in theirs) for word in words)
