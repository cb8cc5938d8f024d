"""Counting the cards of a closed round once more: the sums, the two who counted, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.model import Channel, Closing, Option, Round
from facilitator.voting.rules import Result, method_of
from facilitator.voting.second import count_again
from ui.context import Context
from ui.stations.vote.counting import TotalsForm, add_counts
from ui.widgets.forms import Form

_WORDS = ("first", "second", "reason")


class SecondForm(TotalsForm):
    """In a sheet; ``done`` is called when the count is kept."""

    def __init__(self, ctx: Context, counted: Round, options: list[Option], closing: Closing) -> None:
        super().__init__(ctx)
        self._round, self._options, self._given = counted, options, closing.given
        self.done: Callable[[], object] = lambda: None
        form = Form(beside_from=400)
        form.add_line("first", self.tr("First who counted"))
        form.add_line("second", self.tr("Second who counted"))
        form.add_line("reason", self.tr("Reason"))
        add_counts(form, counted.method, options, ctx.lang())
        form.add_line("returned", self.tr("Cards in the hand"), str(closing.returned))
        form.add_line("blank", self.tr("Blank"), str(closing.blank))
        form.add_line("invalid", self.tr("Invalid"), str(closing.invalid))
        self.renew(form)
        self.wanted.connect(self._keep)
        self.retranslate()
        self.setMinimumHeight(430)

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr(
                "The second count stands beside the first, in every document. The count at closing does not change."
            )
        )
        self._send.setText(self.tr("Keep the second count"))
        self._back.setText(self.tr("Cancel"))

    def begin_typing(self) -> None:
        """Where it begins."""
        self.form.field("first").control.setFocus()

    def numbers(self) -> dict[str, int]:
        found = super().numbers()
        return {**{key: number for key, number in found.items() if key not in _WORDS}, "given": self._given}

    def _keep(self, numbers: dict[str, int]) -> None:
        assert self._round is not None
        words: dict[str, Any] = {key: str(self.form.value(key)) for key in _WORDS}

        def then(_: object) -> None:
            self.done()

        self.ctx.session.do(
            count_again,
            self._round.uid,
            self.totals(numbers),
            returned=numbers["returned"],
            blank=numbers["blank"],
            invalid=numbers["invalid"],
            then=then,
            otherwise=self.refused,
            **words,
        )


def may_count_again(counted: Round, result: Result | None, channel: Channel) -> bool:
    """Whether there are cards, and sums that two people can count."""
    return result is not None and channel is Channel.CARDS and method_of(counted.method).by_sums
