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
from facilitator.model import Closing, Organisation, Round, Vote
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for
from facilitator.voting.guided.ideas import texts_of
from facilitator.voting.guided.narrowing import third_of
from facilitator.voting.options import of_groups, offered, plainly_offered
from facilitator.voting.options.costs import asks_costs, frozen_costs
from facilitator.voting.options.offer import Offered
from facilitator.voting.prepare import set_vote
from facilitator.voting.roll.opening import Entitled, entitled_now
from facilitator.voting.roll.persons import votes_by_person
from facilitator.voting.roll.weights import refuse_weights, weights_now
from facilitator.voting.rules import change, check_options, letters, method_of, rule_text, words_of
from ui.context import Context
from ui.live.room import running_round
from ui.stations.vote.costs import KEY as COSTS
from ui.stations.vote.costs import CostsPanel
from ui.stations.vote.entitled import EntitledWords, bodies_of
from ui.stations.vote.words import channels, methods
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import STRETCH, Card, button, column, key_text, label, row
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
        if method_of(vote.method).narrows:
            ticks = third_of(len(plainly_offered(self.ctx.session.rows, vote, self.ctx.lang())))
            self.form.field("ticks").set_told(self.tr("A third of the list: {ticks}").format(ticks=ticks))
        # A raised hand is seen by everybody: a secret vote leaves no choice.
        self.form.field("channel").control.setEnabled(not vote.secret)
        self._freeze.show_vote(vote)

    def focus_question(self) -> None:
        """Where preparing begins."""
        if self.form is not None:
            control: Any = self.form.field("question").control
            control.setFocus()
            control.selectAll()

    def type_costs(self) -> None:
        """What the options cost."""
        self._freeze.type_costs()

    @property
    def missing(self) -> list[str]:
        """Why the vote cannot be opened yet."""
        return self._freeze.missing

    @property
    def unconfirmed(self) -> list[str]:
        """Names on the roll that nobody has confirmed to be what they are."""
        return self._freeze.unconfirmed()

    def doubt(self, most: int) -> str:
        """What to ask about the roll before it is fixed: names that stand more than once."""
        return self._freeze.doubt(most)

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
            if not parameter.asked:
                continue  # the opening fills it in
            if parameter.choices:
                offered = [(choice, words.choices[name][choice]) for choice in parameter.choices]
                form.add_choice(name, words.parameters[name], offered, wide=True)
            else:
                form.add_line(name, words.parameters[name])
        form.add_check("secret", self.tr("Secret ballot"), wide=False)
        form.add_choice("channel", self.tr("Voted by"), channels())
        form.add_choice("persons", self.tr("Who votes"), EntitledWords().kinds())
        if not method_of(vote.method).one_proposal and texts_of(self.ctx.session.rows, vote.uid) is None:
            form.add_choice("groups", self.tr("Options"), self._kinds())
        hint = self._about_advanced(vote, advanced)
        form.add_check("advanced", self.tr("Advanced rules too"), advanced, hint)
        form.edited.connect(self._edited)
        self.form = form
        self._place.addWidget(form)

    def _values(self, vote: Vote) -> dict[str, Any]:
        return {
            "question": vote.question,
            "method": vote.method,
            "advanced": self._advanced or method_of(vote.method).advanced,
            "secret": vote.secret,
            "persons": votes_by_person(self.ctx.session.rows, vote.uid),
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
        if key in ("question", "secret", "channel", "groups", "persons"):
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
        self._roll = Entitled((), (), 0, 0, 0, False)
        self._looked = False
        self._rule_title, self._options_title, self._roll_title = (
            label("", 12, MEDIUM, "muted", wrap=True) for _ in range(3)
        )
        self._rule = label("", 14, wrap=True)
        self._options = label("", 14, wrap=True)
        self._names = label("", 13, wrap=True)
        self._notes = label("", 13, role="muted", wrap=True)
        self._secret = label("", 13, role="muted", wrap=True)
        self._missing = label("", 13, MEDIUM, "amber", wrap=True)
        self._open = button("", "play", "primary", self.open_wanted.emit)
        self._key = label("F9", role="key")
        self._costs = button("", "", "", self.type_costs)
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
        laid.addWidget(self._notes)
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
        self.body.addLayout(row(self._open, self._key, self._costs, STRETCH))

    def retranslate(self) -> None:
        self.set_title(self.tr("What the room will vote on"))
        self._rule_title.setText(self.tr("Rule"))
        self._open.setText(self.tr("Open the vote"))
        self._costs.setText(self.tr("Costs of the options…"))
        self._costs.setToolTip(key_text(COSTS))
        self._secret.setText(
            self.tr(
                "The cards of a secret vote are kept mixed, in a file of their own beside the meeting, and never in "
                "its history. They are not sealed yet: whoever uses this computer during the vote could read them, "
                "but not who cast them."
            )
        )

    def type_costs(self) -> None:
        """Type what the options cost, where the rule asks for it."""
        if self._vote is not None and not self._costs.isHidden():
            panel = CostsPanel(self.ctx, self._vote)
            self.ctx.sheet(self.tr("Costs of the options"), panel)
            panel.begin_typing()

    def show_vote(self, vote: Vote) -> None:
        self._vote = vote
        self.look()
        self._draw()

    def look(self, then: Callable[[], object] | None = None) -> None:
        """Read who is in the room now; acts sent before are done by then."""

        vote = self._vote
        if vote is None:
            return

        def have(roll: Entitled) -> None:
            if self._vote is None or self._vote.uid != vote.uid:
                return
            self._roll, self._looked = roll, True
            self._draw()
            if then is not None:
                then()

        self.ctx.session.read(_roll, vote.uid, then=have)

    def _draw(self) -> None:
        vote, lang = self._vote, self.ctx.lang()
        rows = self.ctx.session.rows
        if vote is None or rows.meeting is None:
            return
        self._question.setText(vote.question)
        written: Lang = "en" if rows.meeting.language == "en" else "sq"
        channel, persons = channel_for(rows, vote), votes_by_person(rows, vote.uid)
        self._rule.setText(rule_text(vote.method, vote.params, written, channel, persons=persons))
        chosen = offered(rows, vote, written)
        texts = [one.text for one in chosen]
        lettered = letters(min(len(texts), 40))
        self._options_title.setText(self.tr("%n option(s)", "", len(texts)))
        self._options.setText("\n".join(f"{letter}   {text}" for letter, text in zip(lettered, texts, strict=False)))
        words = EntitledWords()
        self._roll_title.setText(words.title(rows, self._roll, channel))
        self._names.setText(words.names(rows, self._roll))
        notes = words.notes(rows, self._roll)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._secret.setVisible(vote.secret)
        self._costs.setVisible(asks_costs(vote.method) and not self.ctx.session.read_only)
        self.missing = self._why_not(vote, chosen, lang)
        self._missing.setText("\n".join(self.missing))
        self._missing.setVisible(bool(self.missing))
        self._open.setEnabled(not self.missing and not self.ctx.session.read_only)

    def unconfirmed(self) -> list[str]:
        """Bodies that nobody has confirmed to be civil society, and that give a vote: to be asked before the roll is
        fixed.
        """
        rows = self.ctx.session.rows
        voting = bodies_of(rows, self._roll)
        return [body.name for body in unconfirmed(rows) if body.uid in voting]

    def doubt(self, most: int) -> str:
        """Names that stand more than once on a roll of persons; of them at most so many."""
        return EntitledWords().doubt(self._roll, most)

    def _why_not(self, vote: Vote, texts: list[Offered], lang: Lang) -> list[str]:
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
                frozen_costs(vote.method, vote.params, texts, lang)
            except KnownError as error:
                why.append(sentence(error, lang))
        rows = self.ctx.session.rows
        bodies = [body for body in self._roll.roll if isinstance(body, Organisation)]
        try:
            refuse_weights(bodies, weights_now(rows), channel_for(rows, vote), secret=vote.secret)
        except KnownError as error:
            why.append(sentence(error, lang))
        if self._looked and not self._roll.roll:
            why.append(EntitledWords().nobody(self._roll))
        return why


def _roll(tx: Tx, vote: str) -> Entitled:
    return entitled_now(tx, persons=votes_by_person(tx, vote))
