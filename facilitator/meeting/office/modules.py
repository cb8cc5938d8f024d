"""Text modules: sentences of the office that a few letters insert; what stands in ``[…]`` is filled in or asked for.

Only what the meeting knows for sure is filled in: who speaks by the resolver, who leads, which item is open, the clock.
Everything else stays as a gap that a person fills; a line with a gap in it is never logged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.words import body, line
from facilitator.model import Recipient, TextModule
from facilitator.profile import ADDRESS, MOST, is_short
from facilitator.store.acts import act
from facilitator.store.tx import Tx

MARK = ";"
"""What a person types before the letters."""

GAPS: Mapping[str, str] = {
    "folësi": "speaker",
    "folësja": "speaker",
    "speaker": "speaker",
    "kryesuesi": "chair",
    "chair": "chair",
    "sekretari": "secretary",
    "secretary": "secretary",
    "pika": "item",
    "item": "item",
    "ora": "time",
    "time": "time",
    "data": "date",
    "date": "date",
    "vendi": "place",
    "place": "place",
    "institucioni": "organiser",
    "organiser": "organiser",
}
"""What a gap may be called, in both languages → what the meeting knows. Any other gap is a question."""

_INDENT = "  "
_GAP = re.compile(r"\[([^\[\]\n…]{1,60})\]")
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
_TYPED = re.compile(rf"(?:^|(?<=[\s(“\"]))({re.escape(MARK)})(\w*)$")
_BY_FOLDED = {fold(name): known for name, known in GAPS.items()}


@dataclass(frozen=True, slots=True)
class Inserted:
    """A module as it goes in: its text, and the places of the gaps left in it (start, length)."""

    text: str
    gaps: tuple[tuple[int, int], ...] = ()


@act("set_modules")
def set_modules(tx: Tx, modules: Sequence[tuple[str, str]]) -> int:
    """The sentences of this meeting are these (letters, text), in this order; gives how many.

    KnownErrors ``module.short``, ``module.twice`` (fact ``short``), ``module.many`` (fact ``most``), ``text.empty``.
    """
    if len(modules) > MOST["modules"]:
        raise KnownError("module.many", most=MOST["modules"])
    there = {row.short: row for row in tx.all(TextModule)}
    seen: set[str] = set()
    kept: list[tuple[str, str]] = []
    for short, text in modules:
        short = line(short, "short").removeprefix(MARK)
        if not is_short(short):
            raise KnownError("module.short", short=short)
        if fold(short) in seen:
            raise KnownError("module.twice", short=short)
        seen.add(fold(short))
        kept.append((short, body(text, "text")))
    for short, row in there.items():
        if short not in {one for one, _ in kept}:
            tx.remove(TextModule, row.uid)
    for position, (short, text) in enumerate(kept, start=1):
        if short in there:
            tx.set(TextModule, there[short].uid, position=position, text=text)
        else:
            tx.add(TextModule(uid=tx.env.uid(), position=position, short=short, text=text))
    return len(kept)


@act("set_recipients")
def set_recipients(tx: Tx, recipients: Sequence[tuple[str, str, bool]]) -> int:
    """The usual recipients (name, e-mail, inside) are these. KnownErrors ``sending.address``, ``sending.many``."""
    if len(recipients) > MOST["recipients"]:
        raise KnownError("sending.many", most=MOST["recipients"])
    for row in tx.all(Recipient):
        tx.remove(Recipient, row.uid)
    for position, (name, email, inside) in enumerate(recipients, start=1):
        if not ADDRESS.fullmatch(email):
            raise KnownError("sending.address", email=email)
        name = line(name, "name", needed=False)
        tx.add(Recipient(uid=tx.env.uid(), position=position, name=name, email=email, inside=inside))
    return len(recipients)


def as_lines(modules: Iterable[tuple[str, str]]) -> str:
    """Sentences (letters, text) as they are edited together: ``kf = Kryesuesi …``, a further line of one indented."""
    return "\n".join(f"{short} = {text}".replace("\n", f"\n{_INDENT}") for short, text in modules)


def of_lines(text: str) -> list[tuple[str, str]]:
    """The same read again. KnownErrors ``module.line`` (fact ``line``), ``module.short``, ``module.twice``."""
    found: list[tuple[str, str]] = []
    for one in text.splitlines():
        if found and one[:1].isspace():
            short, before = found.pop()
            found.append((short, f"{before}\n{one.strip()}"))
            continue
        if not one.strip():
            continue
        short, equals, said = (part.strip() for part in one.partition("="))
        short = short.removeprefix(MARK)
        if not equals or not said:
            raise KnownError("module.line", line=one.strip()[:60])
        if not is_short(short):
            raise KnownError("module.short", short=short[:40])
        if any(fold(short) == fold(other) for other, _ in found):
            raise KnownError("module.twice", short=short)
        found.append((short, said))
    return [(short, said.rstrip()) for short, said in found]


def typed(before: str) -> str | None:
    """The letters after a mark that begins a word right before the cursor; None where there is no such mark."""
    found = _TYPED.search(before)
    return found[2] if found else None


def matching(modules: Iterable[TextModule], letters: str) -> list[TextModule]:
    """Modules that a beginning may mean, best first: by their letters, then by the words of the sentence."""
    begun = fold(letters)
    rows = list(modules)
    by_short = [row for row in rows if fold(row.short).startswith(begun)]
    by_short.sort(key=lambda row: (fold(row.short) != begun, row.position))
    there = {row.uid for row in by_short}
    words = [row for row in rows if row.uid not in there and len(begun) > 1 and _has_word(row.text, begun)]
    return by_short + words


def _has_word(text: str, begun: str) -> bool:
    return any(word.startswith(begun) for word in re.findall(r"\w+", fold(text)))


def inserted(text: str, known: Mapping[str, str]) -> Inserted:
    """A module with what is ``known`` (values of ``GAPS``) filled in; the gaps that are left are named by place."""
    parts: list[str] = []
    gaps: list[tuple[int, int]] = []
    length = at = 0
    for gap in _GAP.finditer(text):
        parts.append(text[at : gap.start()])
        length += gap.start() - at
        value = known.get(_BY_FOLDED.get(fold(gap[1].strip()), ""), "")
        if not value:
            value = gap[0]
            gaps.append((length, len(value)))
        parts.append(value)
        length += len(value)
        at = gap.end()
    parts.append(text[at:])
    return Inserted("".join(parts), tuple(gaps))


def left_open(text: str) -> list[str]:
    """Gaps as they stand in a text whose modules nobody knows: names without figures in brackets."""
    return list(dict.fromkeys(gap[0] for gap in _GAP.finditer(text) if _NAME.fullmatch(gap[1])))


def gaps_in(text: str, modules: Iterable[TextModule]) -> list[tuple[int, int]]:
    """Places of gaps that a module left in a text; brackets that a person wrote are not gaps."""
    names = {gap[0] for row in modules for gap in _GAP.finditer(row.text)}
    return [(gap.start(), gap.end() - gap.start()) for gap in _GAP.finditer(text) if gap[0] in names]
