"""A vote before it is opened: question and rule at the left, what opening will freeze at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.meeting.organisations import unconfirmed
from facilitator.model import Channel, Closing, Organisation, Round, Vote
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for
from facilitator.voting.options import of_groups, offered
from facilitator.voting.prepare import set_vote
from facilitator.voting.roll.now import roll_now
from facilitator.voting.roll.weights import refuse_weights, weighed, weights_now
from facilitator.voting.rules import change, check_options, letters, method_of, rule_text, words_of
from ui.context import Context
from ui.live.room import running_round
from ui.stations.vote.words import channels, methods
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import STRETCH, Card, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.scrolled import scrolled


class PreparePage(QWidget):
    """Form and preview of one vote.

    Signals:
        open_wanted(): the button that opens the vote.
    """

    open_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.vote: Vote | None = None
        self.form: Form | None = None
        self._shape = ("", "")
        self._advanced = False
        self._edit = Card("vote", " ")
        self._place = column(spacing=12)
        self._edit.body.addWidget(scrolled(column(self._place, STRETCH)), 1)
        self._freeze = FreezeCard(ctx)
        self._freeze.open_wanted.connect(self.open_wanted)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._edit, 5)
        box.addWidget(self._freeze, 6)

    def retranslate(self) -> None:
        """Texts again."""
        self._edit.set_title(self.tr("Preparing the vote"))
        self._freeze.retranslate()
        self._shape = ("", "")

    def show_vote(self, vote: Vote) -> None:
        """Draw a vote; a form that is being typed in stays."""
        self.vote = vote
        shape = (vote.uid, vote.method)
        if self._shape != shape or self.form is None:
            self._shape = shape
            self._make_form(vote)
        assert self.form is not None
        self._offer(vote)
        self.form.set_values(self._values(vote))
        # A raised hand is seen by everybody: a secret vote leaves no choice.
        self.form.field("channel").control.setEnabled(not vote.secret)
        self._freeze.show_vote(vote)

    def focus_question(self) -> None:
        """Where preparing begins."""
        if self.form is not None:
            control: Any = self.form.field("question").control
            control.setFocus()
            control.selectAll()

    @property
    def missing(self) -> list[str]:
        """Why the vote cannot be opened yet."""
        return self._freeze.missing

    @property
    def unconfirmed(self) -> list[str]:
        """Names on the roll that nobody has confirmed to be what they are."""
        return self._freeze.unconfirmed()

    @property
    def counted_before(self) -> bool:
        """Whether a round of this vote was counted: opening another one asks why."""
        rows, vote = self.ctx.session.rows, self.vote
        return vote is not None and any(rows.all(Closing, round=row.uid) for row in rows.all(Round, vote=vote.uid))

    def settle(self, then: Callable[[], object]) -> None:
        """Keep what is being typed, look at the room once more, then go on; not while a field is wrong."""
        if self.form is not None and self.vote is not None and self.form.settle():
            self._freeze.look(then)

    def _make_form(self, vote: Vote) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        form = Form(beside_from=320)
        form.add_text("question", self.tr("Question"), rows=2)
        advanced = self._advanced or method_of(vote.method).advanced
        offered = methods(self.ctx.lang(), advanced=advanced, secret=vote.secret)
        form.add_choice("method", self.tr("Method"), offered, wide=True)
        words = words_of(vote.method, self.ctx.lang())
        for parameter in method_of(vote.method).parameters:
            name = parameter.name
            if parameter.of_roll:
                continue  # the opening fills it in
            if parameter.choices:
                offered = [(choice, words.choices[name][choice]) for choice in parameter.choices]
                form.add_choice(name, words.parameters[name], offered, wide=True)
            else:
                form.add_line(name, words.parameters[name])
        form.add_check("secret", self.tr("Secret ballot"))
        form.add_choice("channel", self.tr("Voted by"), channels(), wide=True)
        if not method_of(vote.method).one_proposal:
            form.add_choice("groups", self.tr("Options"), self._kinds(), wide=True)
        form.add_check("advanced", self.tr("Advanced rules too"), advanced, self._about_advanced(vote, advanced))
        form.edited.connect(self._edited)
        self.form = form
        self._place.addWidget(form)

    def _values(self, vote: Vote) -> dict[str, Any]:
        return {
            "question": vote.question,
            "method": vote.method,
            "advanced": self._advanced or method_of(vote.method).advanced,
            "secret": vote.secret,
            "groups": of_groups(self.ctx.session.rows, vote.uid),
            "channel": channel_for(self.ctx.session.rows, vote),
            **{name: str(value) for name, value in vote.params.items()},
        }

    def _kinds(self) -> list[tuple[object, str]]:
        return [(False, self.tr("The measures")), (True, self.tr("The groups of contributions"))]

    def _edited(self, key: str) -> None:
        vote, form = self.vote, self.form
        if vote is None or form is None:
            return
        value = form.value(key)
        if key in ("question", "secret", "channel", "groups"):
            self._do(key, vote, **{key: value})
        elif key == "advanced":
            self._advanced = bool(value)
            self._offer(vote)
        elif key == "method":
            self._do(key, vote, method=value, params={})
        else:
            self._edit_param(key, vote, value)

    def _offer(self, vote: Vote) -> None:
        """The rules that may be chosen now; an advanced one that is chosen keeps them in sight."""
        if self.form is None:
            return
        advanced = self._advanced or method_of(vote.method).advanced
        choice: Any = self.form.field("method")
        choice.set_options(methods(self.ctx.lang(), advanced=advanced, secret=vote.secret))
        choice.set_value(vote.method)
        box = self.form.field("advanced")
        box.set_value(advanced)
        box.set_texts(self.tr("Advanced rules too"), self._about_advanced(vote, advanced))
        self.form.field("secret").control.setEnabled(method_of(vote.method).tellable)

    def _about_advanced(self, vote: Vote, advanced: bool) -> str:
        if not advanced:
            return ""
        if vote.secret:
            return self.tr(
                "Fair shares, run-offs and transferable votes are not offered for a secret vote: they are counted "
                "again from the single cards, which may have to be withheld."
            )
        if not method_of(vote.method).tellable:
            return self.tr("By this rule the vote is open: it is counted again from the single cards, all published.")
        return self.tr("They give an order that adds nothing up. Choose one only when the room can follow it.")

    def _edit_param(self, key: str, vote: Vote, value: Any) -> None:
        assert self.form is not None
        typed = str(value)
        try:
            whole = change(vote.method, vote.params, key, int(typed) if typed.isascii() and typed.isdigit() else typed)
        except KnownError as error:
            self.form.invalid(key, sentence(error, self.ctx.lang()))
            return
        self._do(key, vote, params=whole)

    def _do(self, key: str, vote: Vote, **new: Any) -> None:
        form = self.form

        def refused(error: object) -> None:
            if isinstance(error, KnownError) and form is not None and form is self.form:
                form.invalid(key, sentence(error, self.ctx.lang()))

        self.ctx.session.do(set_vote, vote.uid, otherwise=refused, **new)


class FreezeCard(Card):
    """Rule, options and roll as they will be copied at opening, and what is still missing."""

    open_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("lock", " ")
        self.ctx = ctx
        self.missing: list[str] = []
        self._vote: Vote | None = None
        self._roll: list[Organisation] = []
        self._looked = False
        self._rule_title, self._options_title, self._roll_title = (
            label("", 12, MEDIUM, "muted", wrap=True) for _ in range(3)
        )
        self._rule = label("", 14, wrap=True)
        self._options = label("", 14, wrap=True)
        self._names = label("", 13, wrap=True)
        self._secret = label("", 13, role="muted", wrap=True)
        self._missing = label("", 13, MEDIUM, "amber", wrap=True)
        self._open = button("", "play", "primary", self.open_wanted.emit)
        self._key = label("F9", role="key")
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        laid = QVBoxLayout(inner)
        laid.setContentsMargins(18, 0, 18, 0)
        laid.setSpacing(6)
        for title, text in (
            (self._rule_title, self._rule),
            (self._options_title, self._options),
            (self._roll_title, self._names),
        ):
            laid.addWidget(title)
            laid.addWidget(text)
            laid.addSpacing(10)
        laid.addWidget(self._secret)
        laid.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setProperty("edge", True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._question = label("", 17, SEMIBOLD, wrap=True)
        self.body.addWidget(self._question)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self._missing)
        self.body.addLayout(row(self._open, self._key, STRETCH))

    def retranslate(self) -> None:
        self.set_title(self.tr("What the room will vote on"))
        self._rule_title.setText(self.tr("Rule"))
        self._open.setText(self.tr("Open the vote"))
        self._secret.setText(
            self.tr(
                "The cards of a secret vote are kept mixed, in a file of their own beside the meeting, and never in "
                "its history. They are not sealed yet: whoever uses this computer during the vote could read them, "
                "but not who cast them."
            )
        )

    def show_vote(self, vote: Vote) -> None:
        self._vote = vote
        self.look()
        self._draw()

    def look(self, then: Callable[[], object] | None = None) -> None:
        """Read who is in the room now; acts sent before are done by then."""

        def have(roll: list[Organisation]) -> None:
            self._roll, self._looked = roll, True
            self._draw()
            if then is not None:
                then()

        self.ctx.session.read(_roll, then=have)

    def _draw(self) -> None:
        vote, lang = self._vote, self.ctx.lang()
        rows = self.ctx.session.rows
        if vote is None or rows.meeting is None:
            return
        self._question.setText(vote.question)
        written: Lang = "en" if rows.meeting.language == "en" else "sq"
        channel = channel_for(rows, vote)
        self._rule.setText(rule_text(vote.method, vote.params, written, channel))
        texts = [one.text for one in offered(rows, vote, written)]
        lettered = letters(min(len(texts), 40))
        self._options_title.setText(self.tr("%n option(s)", "", len(texts)))
        self._options.setText("\n".join(f"{letter}   {text}" for letter, text in zip(lettered, texts, strict=False)))
        self._roll_title.setText(
            self.tr("%n organisation(s) in the room with a vote, one hand each", "", len(self._roll))
            if channel is Channel.HANDS
            else self.tr("%n organisation(s) in the room with a vote, one answer each", "", len(self._roll))
            if channel is Channel.ROLL_CALL
            else self.tr("%n organisation(s) in the room with a vote, one card each", "", len(self._roll))
        )
        weights = weights_now(rows)
        self._names.setText(
            " · ".join(
                f"{body.name} ({weights[body.uid]})" if body.uid in weights else body.name for body in self._roll
            )
        )
        if any(body.uid in weights for body in self._roll):
            votes = self.tr("%n vote(s) in all", "", weighed(self._roll, weights))
            title = self.tr("%n organisation(s) in the room with a vote", "", len(self._roll))
            self._roll_title.setText(f"{title} · {votes}")
        self._secret.setVisible(vote.secret)
        self.missing = self._why_not(vote, texts, lang)
        self._missing.setText("\n".join(self.missing))
        self._missing.setVisible(bool(self.missing))
        self._open.setEnabled(not self.missing and not self.ctx.session.read_only)

    def unconfirmed(self) -> list[str]:
        """Names on the roll that nobody has confirmed to be civil society: to be asked before the roll is fixed."""
        waiting = {body.uid for body in unconfirmed(self.ctx.session.rows)}
        return [body.name for body in self._roll if body.uid in waiting]

    def _why_not(self, vote: Vote, texts: list[str], lang: Lang) -> list[str]:
        why = []
        if running_round(self.ctx.session.rows) is not None:
            why.append(self.tr("Another vote is open: close it first."))
        if not texts and of_groups(self.ctx.session.rows, vote.uid):
            why.append(self.tr("There are no groups with contributions yet: they are the options (Discussion, G)."))
        elif not texts:
            why.append(self.tr("There are no measures yet: they are the options (Discussion, F3)."))
        else:
            try:
                check_options(vote.method, letters(len(texts)))
            except KnownError as error:
                why.append(sentence(error, lang))
        rows = self.ctx.session.rows
        try:
            refuse_weights(self._roll, weights_now(rows), channel_for(rows, vote), secret=vote.secret)
        except KnownError as error:
            why.append(sentence(error, lang))
        if self._looked and not self._roll:
            why.append(self.tr("No organisation with a vote is in the room (Attendance, F2)."))
        return why


def _roll(tx: Tx) -> list[Organisation]:
    return roll_now(tx)[0]
