"""Votes as the room sees them. While a round runs, never more than how many cards were typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.language.sentences import Lang
from facilitator.language.shorter import opening
from facilitator.language.voting import outcome_told, tie_told
from facilitator.model import Ballot, Called, Channel, Closing, KioskVote, Option, Round, TypedBy
from facilitator.voting.channel import channel_of
from facilitator.voting.guided.narrowing import narrowing_of
from facilitator.voting.roll.weights import cards_given, cards_of, votes_of
from facilitator.voting.rules import Result, words_of
from facilitator.voting.rules.advanced.shares import Shared
from facilitator.voting.rules.consensus import Levels
from facilitator.voting.rules.result import Detail
from facilitator.voting.rules.yesno import Said
from ui.live.hall.chains import chain_line, decided_line
from ui.live.hall.figures import FigureWords, cut_notes, cut_size, inside, lot_hash
from ui.live.hall.words import HallWords
from ui.live.room import ended, option_lines, result_of
from ui.projector.views import VoteOpen, VoteResult
from ui.session import Mirror
from ui.widgets.bars import Bar

SHORT_RULE = 190
"""Characters of the rule that the hall reads; all of it stands on the options sheet and in the minutes."""


def vote_open(rows: Mirror, running: Round, in_box: int, lang: Lang) -> VoteOpen:
    """Question, rule, and how many of the cards given have been typed: no count exists yet."""
    lines = option_lines(running.method, rows.all(Option, round=running.uid), lang)
    options = tuple(f"{mark}\t{text}" for mark, text in lines)
    rule = opening(running.rule_text, SHORT_RULE)
    if channel_of(rows, running.uid) is Channel.HANDS:
        return VoteOpen(running.question, rule, None, running.roll_size, options)
    if channel_of(rows, running.uid) is Channel.ROLL_CALL:
        answered = len(rows.all(Called, round=running.uid))
        return VoteOpen(running.question, rule, answered, running.roll_size, options)
    kiosk = len(rows.all(KioskVote, round=running.uid))
    voted = in_box + kiosk if running.secret else len(rows.all(Ballot, round=running.uid))
    given = cards_given(rows, running.uid)
    return VoteOpen(running.question, rule, voted, given or votes_of(rows, running), options)


def vote_result(rows: Mirror, counted: Round, lang: Lang) -> VoteResult:
    """The counted round."""
    result = result_of(rows, counted.uid)
    assert result is not None
    bars = result_bars(rows, counted, result, lang)
    notes = outcome_told(result.to_json(), lang)
    verdict = ""
    if result.reached is not None:
        verdict = reached(result)
        notes += held_back([line.detail for line in result.lines])
    if decided := decided_line(rows, counted.uid, lang):
        notes.append(decided)
    if chain := chain_line(rows, counted.uid, lang):
        notes.append(chain)
    told = cut_notes(rows, counted, lang)
    notes += told[-1:] or ties(rows, counted, result, lang)
    if near := FigureWords().near(result, cut_size(rows, counted.uid)):
        notes.append(near)
    if sealed := lot_hash(rows, counted):
        notes.append(FigureWords().sealed(sealed))
    notes += [HallWords().typed(row) for row in rows.all(TypedBy, round=counted.uid)]
    if channel_of(rows, counted.uid) is not Channel.CARDS and (closing := ended(rows, counted.uid)) is not None:
        assert isinstance(closing, Closing)
        notes.append(HallWords().raised(closing.returned, closing.given))
    else:
        notes.append(HallWords().ballots(result.ballots))
    letters = [option.letter for option in rows.all(Option, round=counted.uid)]
    figures = FigureWords().figures(result, letters, lang)
    return VoteResult(counted.question, bars, " · ".join(note.rstrip(".") for note in notes), verdict, figures)


def held_back(details: Sequence[Detail]) -> list[str]:
    """How many reservations were shown in all, and how many blocks; nothing for a rule without them."""
    shown = [detail for detail in details if isinstance(detail, Levels)]
    if not shown:
        return []
    said = [HallWords().reservations(sum(detail.reservations for detail in shown))]
    if blocks := sum(detail.blocks for detail in shown):
        said.append(HallWords().blocks(blocks))
    return said


def result_bars(rows: Mirror, counted: Round, result: Result, lang: Lang) -> tuple[Bar, ...]:
    """One bar an option by rank; for a consensus check one bar a level, 5 first."""
    options = {option.letter: option for option in rows.all(Option, round=counted.uid)}
    only = result.lines[0].detail if len(result.lines) == 1 else None
    if isinstance(only, Levels):
        meaning = words_of(counted.method, lang).levels
        levels = only.levels
        return tuple(
            Bar(f"{level} – {meaning[level]}", levels[level], strong=level >= len(meaning) // 2)
            for level in reversed(range(len(meaning)))
        )
    bars: list[Bar] = []
    people = HallWords().votes if cards_of(rows, counted.uid) else HallWords().voters
    chosen, size = inside(rows, counted.uid), cut_size(rows, counted.uid)
    if chosen is None and (narrowed := narrowing_of(rows, counted.uid)) is not None:
        chosen = set(narrowed.left.split())
    for at, line in enumerate(result.lines):
        joined = at + 1 < len(result.lines) and result.lines[at + 1].rank == line.rank
        cut = FigureWords().line(size) if at + 1 == size else ""
        label = f"{line.option}  {options[line.option].text}"
        detail = line.detail
        if isinstance(detail, Levels):
            words = " · ".join(held_back([detail]))
            bars.append(Bar(label, detail.number, line.rank_label, words, bool(detail.reached), joined, cut))
        else:
            words = FigureWords().beside(detail)
            if detail.people is not None:
                words = people(detail.people, result.ballots)
            strong = chosen is None or line.option in chosen
            if chosen is None and isinstance(detail, Shared):
                strong = bool(detail.bought)
            if isinstance(detail, Said):
                words += "" if len(result.lines) == 1 else f" · {HallWords().adopted(detail.reached)}"
                strong = detail.reached and strong
            bars.append(Bar(label, detail.number, line.rank_label, words, strong, joined, cut))
    return tuple(bars)


def reached(result: Result) -> str:
    """Whether a consensus check reached its level; of options that are adopted each for itself, how many were."""
    said = [line.detail.reached for line in result.lines if isinstance(line.detail, Said)]
    if len(said) > 1:
        return HallWords().adopted_of(sum(said), len(said))
    if said:
        return HallWords().adopted_alone(said[0])
    if result.reached:
        return QCoreApplication.translate("Presenter", "Agreement reached")
    return QCoreApplication.translate("Presenter", "Agreement not reached")


def ties(rows: Mirror, counted: Round, result: Result, lang: Lang) -> list[str]:
    """One sentence for each shared place, as the documents have it; what nobody gave a point needs none."""
    hands = channel_of(rows, counted.uid) is Channel.HANDS
    return [
        tie_told(result.method, group, result.line(group[0]).rank_label, lang, hands=hands)
        for group in result.tied
        if not isinstance(result.line(group[0]).detail, Levels)  # of levels the bracket beside the bars says it
        and result.line(group[0]).detail.to_json().get("points", 1)
    ]
