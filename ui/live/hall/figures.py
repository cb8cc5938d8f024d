"""What a result rests on, beside its bars: the matches of duels, how often each score was given, how near it was."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.language.amounts import number
from facilitator.language.dates import decimal
from facilitator.language.hash_words import hash_words
from facilitator.language.sentences import Lang
from facilitator.language.told.cuts import step_told
from facilitator.language.voting import stages_told
from facilitator.model import CutBy, Round
from facilitator.voting.cuts import hash_of, offered, steps_of
from facilitator.voting.rules import Detail, Result
from facilitator.voting.rules.advanced.fair import Fair
from facilitator.voting.rules.advanced.judgment import Grades
from facilitator.voting.rules.advanced.runoff import Seated
from facilitator.voting.rules.advanced.shares import Shared
from facilitator.voting.rules.advanced.stages import Staged
from facilitator.voting.rules.advanced.star import Finals
from facilitator.voting.rules.duels import Duels
from facilitator.voting.rules.score import Scores
from facilitator.voting.rules.yesno import Said
from facilitator.voting.ties import margin
from ui.session import Mirror
from ui.widgets.figures import Figure, Figures


class FigureWords(QObject):
    """Made where it is needed; it holds nothing."""

    def figures(self, result: Result, letters: list[str], lang: Lang) -> Figures | None:
        """The stages of a rule, the matches of duels, or the scores; None for a rule whose bars say it all."""
        details = {line.option: line.detail for line in result.lines}
        letters = [letter for letter in letters if letter in details]
        first = details[letters[0]] if letters else None
        if isinstance(first, Staged | Finals):
            return self._stages({letter: details[letter] for letter in letters}, result, lang)  # type: ignore[misc]
        if isinstance(first, Shared):
            return self._paid(
                {line.option: line.of(Shared) for line in result.lines}, str(result.params["currency"]), lang
            )
        if isinstance(first, Duels):
            return self._duels({letter: details[letter].over for letter in letters}, result.ballots)  # type: ignore[attr-defined]
        if isinstance(first, Scores):
            return self._scores({line.option: line.of(Scores).levels for line in result.lines})
        if isinstance(first, Grades):
            return self._scores({line.option: line.of(Grades).levels for line in result.lines})
        return None

    def _stages(self, details: dict[str, Staged | Finals], result: Result, lang: Lang) -> Figures | None:
        """A column a stage; strong is what was placed or went out there, in a final who was preferred."""
        number = max((len(detail.stages) for detail in details.values()), default=0)
        if not number:
            return None
        some = next(iter(details.values()))
        facts = {name: value for name, value in some.to_json().items() if type(value) is int}
        most = max((n for detail in details.values() for n in detail.stages if n is not None), default=0)
        rows, said = [], []
        for letter, detail in details.items():
            cells = []
            for at, n in enumerate(detail.stages):
                last = at + 1 == number or detail.stages[at + 1] is None
                if isinstance(detail, Finals):
                    last = n == max((one.stages[at] or 0 for one in details.values()), default=0)
                text = "–" if n is None else decimal(n, detail.unit, lang)
                cells.append(Figure(text, (n or 0) / most if most else 0.0, n is not None and last))
            rows.append((letter, tuple(cells)))
        for at in range(number):
            told = ", ".join(f"{letter} {cells[at].text}" for letter, cells in rows if cells[at].text != "–")
            said.append(self.tr("Step {number}: {figures}").format(number=at + 1, figures=told))
        title = stages_told(result.method, result.params, facts, lang)
        return Figures(title, [str(at + 1) for at in range(number)], rows, said, splits=True)

    def _paid(self, details: dict[str, Shared], currency: str, lang: Lang) -> Figures | None:
        """A row a purchase: how many paid the same, and how many gave what they had left."""
        rows, said = [], []
        heads = [
            self.tr("purchase"),
            self.tr("paid the same"),
            self.tr("each"),
            self.tr("gave all they had"),
            self.tr("together"),
        ]
        for letter, one in details.items():
            if one.step is None:
                continue
            texts = [str(one.step), str(one.equal), number(one.each, lang, one.unit), str(one.rest)]
            texts.append(number(one.left, lang, one.unit))
            part = one.equal * one.each / one.unit / one.cost
            rows.append((letter, (Figure(texts[0]), Figure(texts[1], part), Figure(texts[2], part, True),
                                  Figure(texts[3], 1 - part), Figure(texts[4], 1 - part, bool(one.rest)))))  # fmt: skip
            said.append(letter + ": " + ", ".join(f"{head} {text}" for head, text in zip(heads, texts, strict=True)))
        title = self.tr("Who paid, in {currency}: so many paid the same, and so many gave all they had left")
        return Figures(title.format(currency=currency), heads, rows, said) if rows else None

    def beside(self, detail: Detail) -> str:
        """What stands beside the number of an option: the other answers to it, or which count decided its place; empty
        where the number says it all.
        """
        if isinstance(detail, Fair):
            plain = str(detail.plain) if detail.plain == detail.plain_to else f"{detail.plain}–{detail.plain_to}"
            return self.tr("ticks; by ticks alone place {place}").format(place=plain)
        if isinstance(detail, Shared):
            return self.tr("ticks; bought") if detail.bought else self.tr("ticks; not bought")
        if isinstance(detail, Said):
            told = self.tr("for {yes} · against {no} · abstained {abstain}")
            return told.format(yes=detail.yes, no=detail.no, abstain=detail.abstain)
        if isinstance(detail, Seated) and detail.elected is not None:
            return self.tr("first choices; has a place") if detail.elected else self.tr("first choices; has no place")
        return self.tr("first choices") if isinstance(detail, Staged) else ""

    def _duels(self, over: dict[str, tuple[int, ...]], ballots: int) -> Figures:
        letters = list(over)
        rows, said = [], []
        for at, letter in enumerate(letters):
            cells = []
            for to, other in enumerate(letters):
                mine, theirs = over[letter][to], over[other][at]
                cells.append(Figure("–") if at == to else Figure(str(mine), mine / max(1, ballots), mine > theirs))
                if at < to:
                    said.append(
                        self.tr("{one} against {other}: {mine} to {theirs}").format(
                            one=letter, other=other, mine=mine, theirs=theirs
                        )
                    )
            rows.append((letter, tuple(cells)))
        title = self.tr("Duels: how many votes placed the option of the row above that of the column")
        return Figures(title, letters, rows, said)

    def _scores(self, levels: dict[str, tuple[int, ...]]) -> Figures:
        heads = [str(level) for level in range(len(next(iter(levels.values()))))]
        most = max((max(counts) for counts in levels.values()), default=0)
        rows = [
            (letter, tuple(Figure(str(n), n / most if most else 0.0, n == max(counts) > 0) for n in counts))
            for letter, counts in levels.items()
        ]
        said = [
            f"{letter}: " + ", ".join(f"{level} – {n}" for level, n in enumerate(counts))
            for letter, counts in levels.items()
        ]
        return Figures(self.tr("How many votes gave each score, from 0 to 5"), heads, rows, said)

    def near(self, result: Result, size: int) -> str:
        """``Një fletë mund t’i ndërronte vendet D dhe E``; empty where nothing can be said."""
        found = margin(result, size)
        if found is None:
            return ""
        return self.tr("%n ballot(s) changed could level {upper} and {lower} at the line.", "", found.ballots).format(
            upper=found.upper, lower=found.lower
        )

    def sealed(self, digits: str) -> str:
        """``Shuma e kontrollit për shortin: flaka banka ekipi …``: on the wall in words, as documents have it too."""
        return self.tr("Checksum for the lot: {words}").format(words=" ".join(hash_words(digits)))

    def line(self, size: int) -> str:
        """What stands at the cut: ``vija: 3 të parat``."""
        return self.tr("line: the first %n", "", size)


def cut_size(rows: Mirror, round_uid: str) -> int:
    """After how many places the room cut; 0 for no cut."""
    steps = steps_of(rows, round_uid)
    return steps[0].size if steps else 0


def inside(rows: Mirror, round_uid: str) -> set[str] | None:
    """The letters inside the cut; None without one."""
    steps = steps_of(rows, round_uid)
    return set(steps[-1].inside.split()) if steps else None


def cut_notes(rows: Mirror, counted: Round, lang: Lang) -> list[str]:
    """A sentence for each step of the cut."""
    numbers = {row.uid: row.number for row in rows.all(Round)}
    return [
        step_told(step, lang, time=rows.told(step.decided_at), attempt=numbers.get(step.again or "", "–"))
        for step in steps_of(rows, counted.uid)
    ]


def lot_hash(rows: Mirror, counted: Round) -> str:
    """The hash that has to stand before everybody's eyes before numbers are called; empty where no lot is open."""
    return hash_of(rows, counted.uid) if CutBy.LOT in offered(rows, counted.uid) else ""
