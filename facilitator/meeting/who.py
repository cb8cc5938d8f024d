"""Who is meant by a text: one, several, nobody. Every door of the program asks here; nobody is ever guessed.

Every word typed must begin a word of somebody's name or of their organisation, in any order, case and diacritics
ignored. Then what stands whole beats what only begins so: ``thana`` is Gëzim Thana, not Thanas Papa; and a name typed
in full beats one that goes on: ``arben hoxha`` is not Arben Hoxha Leka. What is left is who it means. Who is in the
room and who spoke last only orders them: order never turns several into one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from facilitator.language.folding import fold
from facilitator.model import Organisation, Person

_APART = str.maketrans(dict.fromkeys(",;.:·()!?", " "))
_OWN_WHOLE, _ITS_WHOLE, _OWN_BEGUN, _ITS_BEGUN = range(4)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a text may mean: an organisation, or a person with theirs.

    ``label``: name and organisation, and where these are alike the role or the order on the list: it means nobody
    else, and typed it is found again. ``beside``: the full name of a person's organisation, or empty. ``father``: the
    father's name, and ``number``: the order on the list, where only that tells people apart, else empty and 0.
    """

    label: str
    name: str
    beside: str = ""
    role: str = ""
    organisation: str | None = None
    person: str | None = None
    number: int = 0
    father: str = ""

    @property
    def uid(self) -> str:
        """Of the person, else of the organisation."""
        return self.person or self.organisation or ""


@dataclass(frozen=True, slots=True)
class Found:
    """``means``: nobody, one, or several to choose from. ``also``: whom it could come to mean, typed on.

    ``whole``: every word typed stands whole in a name; ``full``: a name or label was typed in full.
    """

    means: tuple[Candidate, ...] = ()
    also: tuple[Candidate, ...] = ()
    whole: bool = False
    full: bool = False

    @property
    def one(self) -> Candidate | None:
        """The only one it means."""
        return self.means[0] if len(self.means) == 1 else None

    @property
    def several(self) -> bool:
        """Somebody has to choose."""
        return len(self.means) > 1


NOBODY = Found()


class Who:
    """Everybody a text can mean. Built once from rows; ``seated`` gives the same with another order, at no cost."""

    def __init__(
        self,
        organisations: Sequence[Organisation],
        people: Sequence[Person],
        fathers: Mapping[str, str] | None = None,
    ) -> None:
        """``fathers``: uid of a person → father's name."""
        self._known = _Known(organisations, people, fathers or {})
        self._inside: Collection[str] = ()
        self._spoke: Mapping[str, int] = {}

    def seated(self, inside: Collection[str], spoke: Mapping[str, int]) -> Who:
        """``inside``: uids of people in the room and of their organisations; ``spoke``: uid → the later the higher."""
        other = object.__new__(Who)
        other._known, other._inside, other._spoke = self._known, inside, spoke
        return other

    def speaker(self, text: str) -> Found:
        """An organisation, or a person of whose own name a word was typed; their organisation only narrows."""
        return self._find(text, people=True, bodies=True, own=True)

    def person(self, text: str) -> Found:
        """A person, also by their organisation alone: at the door."""
        return self._find(text, people=True, bodies=False, own=False)

    def body(self, text: str) -> Found:
        """An organisation."""
        return self._find(text, people=False, bodies=True, own=True)

    def near(self, text: str) -> tuple[Candidate, ...]:
        """Whoever any longer word of the text names: candidates for a name that fits nobody as it stands."""
        ids: set[int] = set()
        for word in words_of(text):
            if len(word) > 2 and word not in SMALL_WORDS:
                ids |= self._known.begin(word, own=True)
        return self._in_order(ids)

    @property
    def bodies(self) -> list[str]:
        """Every name of every organisation, full and short."""
        return self._known.bodies

    def of(self, uid: str | None) -> Candidate | None:
        """The candidate of a person's or an organisation's uid."""
        return self._known.by_uid.get(uid or "")

    def is_inside(self, candidate: Candidate) -> bool:
        """They, or somebody of that organisation, are in the room."""
        return candidate.uid in self._inside

    def printed(self, candidate: Candidate) -> str:
        """How papers name them: an organisation in short; a name that others share says whose it is."""
        return candidate.name if self._known.is_alone(candidate) else candidate.label

    def _find(self, text: str, *, people: bool, bodies: bool, own: bool) -> Found:
        known, words = self._known, words_of(text)
        if not words:
            return NOBODY
        ids = known.begin(words[0])
        for word in words[1:]:
            ids = ids & known.begin(word)
        if not people:
            ids = ids - known.people
        elif not bodies:
            ids = ids & known.people
        if own:
            ids = ids & set().union(*(known.begin(word, own=True) for word in words))
        if not ids:
            return NOBODY
        exact = known.labelled(text)
        if exact in ids:
            return Found((known.all[exact],), (), True, True)
        groups = self._graded(ids, words)
        best = [
            (grade, found)
            for grade, found in groups
            if not any(_beats(other, grade) for other, _ in groups if other is not grade)
        ]
        means: set[int] = set().union(*(found for _, found in best))
        full = known.full(words) & means
        means = full or means
        whole = all(mark <= _ITS_WHOLE for grade, found in best if found & means for mark in grade)
        return Found(self._in_order(means), self._in_order(ids - means), whole, bool(full))

    def _graded(self, ids: set[int], words: Sequence[str]) -> list[tuple[tuple[int, ...], set[int]]]:
        """Candidates in groups that were hit alike, word by word."""
        groups: list[tuple[tuple[int, ...], set[int]]] = [((), ids)]
        for word in words:
            known = self._known
            marks = (known.whole(word, own=True), known.whole(word), known.begin(word, own=True))
            split: list[tuple[tuple[int, ...], set[int]]] = []
            for grade, rest in groups:
                for mark, hit in enumerate(marks):
                    if got := rest & hit:
                        split.append(((*grade, mark), got))
                        rest = rest - got
                if rest:
                    split.append(((*grade, _ITS_BEGUN), rest))
            groups = split
        return groups

    def _in_order(self, ids: Iterable[int]) -> tuple[Candidate, ...]:
        """In the room first, then who spoke last, then as listed."""
        everyone, inside, spoke = self._known.all, self._inside, self._spoke
        keyed = []
        for at in ids:
            uid = everyone[at].uid
            keyed.append((uid not in inside, -spoke.get(uid, 0), at))
        keyed.sort()
        return tuple([everyone[at] for _, _, at in keyed])


_SMALL = """
a as ca dhe e edhe i ja jo ka ku më me na në nga nuk o ose pa për po pra s sa së se si t të u ua
and for from in no not of on or so the to with yes
"""
SMALL_WORDS = frozenset(fold(_SMALL).split())
"""Words too common to name anybody by themselves, folded."""


def words_of(text: str) -> list[str]:
    """The folded words of a text in order; punctuation parts them."""
    return fold(text.translate(_APART)).split()


def _beats(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Word by word nowhere worse and somewhere better: whole before begun. In somebody's organisation a whole word
    says nothing against the beginning of another's own name."""

    def better(a: int, b: int) -> bool:
        return a <= _ITS_WHOLE < b and not (a == _ITS_WHOLE and b == _OWN_BEGUN)

    def as_good(a: int, b: int) -> bool:
        return (a <= _ITS_WHOLE) == (b <= _ITS_WHOLE) or better(a, b)

    pairs = list(zip(one, other, strict=True))
    return all(as_good(a, b) for a, b in pairs) and any(better(a, b) for a, b in pairs)


class _Known:
    """The index: candidates, their labels, and which folded word is whose."""

    def __init__(
        self, organisations: Sequence[Organisation], people: Sequence[Person], fathers: Mapping[str, str]
    ) -> None:
        bodies = _body_labels(organisations)
        self.all: list[Candidate] = [*_people(people, {row.uid: row for row in organisations}, bodies, fathers)]
        self.people = set(range(len(self.all)))
        self.all += [
            Candidate(bodies[row.uid], row.name, organisation=row.uid)
            for row in organisations
        ]  # fmt: skip
        self.bodies = [name for row in organisations for name in (row.name, row.short_name) if name]
        self.by_uid = {one.uid: one for one in self.all}
        shorts = {row.uid: row.short_name for row in organisations}
        names = _folded([one.name for one in self.all])
        bodies_of = [f"{one.beside} {shorts.get(one.organisation or '', '')}" for one in self.all]
        apart = list(dict.fromkeys(bodies_of))  # ten thousand people are of a thousand
        folded = dict(zip(apart, _folded(apart), strict=True))
        beside = [folded[text] for text in bodies_of]
        labels = _folded([one.label for one in self.all])
        self._own: dict[str, list[int]] = {}
        self._any: dict[str, list[int]] = {}
        self._full: dict[tuple[str, ...], set[int]] = {}
        self._names: dict[str, int] = {}
        for at, (name, its, label) in enumerate(zip(names, beside, labels, strict=True)):
            person = at in self.people
            own = set(name if person else name + its)
            for word in own:
                self._own.setdefault(word, []).append(at)
            for word in own.union(its, label):
                self._any.setdefault(word, []).append(at)
            for full in (name, label) if person else (name, its, label):
                if full:
                    self._full.setdefault(tuple(sorted(full)), set()).add(at)
            if person:
                self._names[" ".join(name)] = self._names.get(" ".join(name), 0) + 1
        self._folded_name = [" ".join(name) for name in names]
        self._place = {id(one): at for at, one in enumerate(self.all)}
        self._labels = {exact: at for at, exact in enumerate(_all_exact([one.label for one in self.all]))}
        self._own_words, self._any_words = sorted(self._own), sorted(self._any)

    def begin(self, word: str, *, own: bool = False) -> set[int]:
        """Whom a word names that begins so."""
        words, index = (self._own_words, self._own) if own else (self._any_words, self._any)
        first, last = bisect_left(words, word), bisect_left(words, word + "\U0010ffff")
        return set(chain.from_iterable(index[found] for found in words[first:last]))

    def whole(self, word: str, *, own: bool = False) -> set[int]:
        """Whom this very word names."""
        return set((self._own if own else self._any).get(word, ()))

    def full(self, words: Sequence[str]) -> set[int]:
        """Whose name, or name and organisation, these words are, no more and no less.

        One word alone is in full only an organisation's: a first name others bear too.
        """
        found = self._full.get(tuple(sorted(words)), set())
        return found if len(words) > 1 or found - self.people else set()

    def labelled(self, text: str) -> int:
        """Whose label the text is, as it was offered; -1: nobody's.

        A label of one word is no more than a first name, and one that is somebody else's name means both.
        """
        exact = _exact(text)
        at = self._labels.get(exact, -1)
        if at < 0 or (" " not in exact and at in self.people) or (at not in self.people and exact in self._names):
            return -1
        return at

    def is_alone(self, candidate: Candidate) -> bool:
        """No other person has this name."""
        at = self._place.get(id(candidate), -1)
        return candidate.person is not None and at >= 0 and self._names[self._folded_name[at]] == 1


def _folded(texts: Sequence[str]) -> list[list[str]]:
    """Words of many texts at once, ten times faster than one by one."""
    parts = fold("\0".join(text.translate(_APART) for text in texts)).split("\0")
    if len(parts) != len(texts):  # a text with a NUL in it
        return [words_of(text) for text in texts]
    return [part.split() for part in parts]


def _exact(label: str) -> str:
    """A label as typed: folded, but with the comma and the number that tell it from a mere name. No colon, which
    ends a name in the quick line."""
    return " ".join(fold(label.replace(":", " ")).split())


def _all_exact(labels: Sequence[str]) -> list[str]:
    """The same of many at once."""
    parts = fold("\0".join(labels).replace(":", " ")).split("\0")
    return [part.strip() for part in parts] if len(parts) == len(labels) else [_exact(label) for label in labels]


def _body_labels(organisations: Sequence[Organisation]) -> dict[str, str]:
    """Short names; the full one where two are short alike."""
    shorts: dict[str, int] = {}
    for row in organisations:
        short = fold(row.short_name or row.name)
        shorts[short] = shorts.get(short, 0) + 1
    return {
        row.uid: (row.short_name if row.short_name and shorts[fold(row.short_name)] == 1 else row.name).replace(":", "")
        for row in organisations
    }


def _people(
    people: Sequence[Person],
    organisations: Mapping[str, Organisation],
    bodies: Mapping[str, str],
    fathers: Mapping[str, str],
) -> list[Candidate]:
    """People with labels that no other has: name and organisation; then the role, the father's name, and at last the
    order on the list."""
    rows = [person for person in people if person.name]
    plain = []
    for person in rows:
        body = bodies.get(person.organisation or "", "")
        plain.append(f"{person.name}, {body}" if body else person.name)
    names: dict[str, int] = {}
    alike: dict[str, list[int]] = {}
    for name in _all_exact([person.name for person in rows]):
        names[name] = names.get(name, 0) + 1
    for at, label in enumerate(_all_exact(plain)):
        alike.setdefault(label, []).append(at)
    taken = set(_all_exact([*bodies.values()]))
    labels = [label.replace(":", "") for label in plain]
    numbers = [0] * len(rows)
    told_by = [""] * len(rows)
    for base, group in alike.items():
        nameless = names.get(base, 0) > 1 or base in taken  # "Arben Hoxha" is everybody of that name
        if len(group) == 1 and not nameless:
            continue
        roles = [_exact(rows[at].role) for at in group]
        given = [_exact(fathers.get(rows[at].uid, "")) for at in group]
        for number, at in enumerate(group, start=1):
            role = rows[at].role.replace(":", "")
            told = role and roles.count(_exact(role)) == 1 and _exact(f"{plain[at]}, {role}") not in alike
            father = fathers.get(rows[at].uid, "").replace(":", "")
            if told:
                labels[at] += f", {role}"
            elif father and given.count(_exact(father)) == 1:
                labels[at] += f" ({father})"
                told_by[at] = father
            else:
                labels[at] += f" ({number})"
                numbers[at] = number
    made = []
    for label, person, number, father in zip(labels, rows, numbers, told_by, strict=True):
        its = organisations.get(person.organisation or "")
        beside, uid = (its.name, its.uid) if its else ("", None)
        made.append(Candidate(label, person.name, beside, person.role, uid, person.uid, number, father))
    return made
