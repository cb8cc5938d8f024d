"""The profiles of the institution: each field is kept as it is left; new meetings begin with the usual one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from facilitator.desk import profiles
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.modules import STARTERS
from facilitator.meeting.office.modules import as_lines, of_lines
from facilitator.model import Detail
from facilitator.profile import ENDING, Profile, ProfileLogo, ProfileModule, ProfileRecipient, checked
from ui.context import Context, tell
from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, button, column, hline, label, row
from ui.widgets.fields import ChoiceField
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.meeting.office.sending import To

_WIDTH = 760
_PLAIN = (
    "name", "organiser", "organiser_short", "heading", "address", "city", "place", "chair", "chair_role", "secretary",
    "secretary_role", "sender", "protocol_format", "language", "detail", "seal",
)  # fmt: skip


class ProfilesSheet(QWidget):
    """A choice of profiles, what can be done with one, and the fields of the chosen one."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._sheet: Any = None
        self._kept: dict[str, profiles.Kept] = {}
        self.choice = ChoiceField(self.tr("Profile"), [])
        self.choice.edited.connect(self._chosen)
        self.usual = button(self.tr("Make it the usual one"), "star", on=self._make_usual)
        self.new = button(self.tr("New profile"), "plus", on=self.make)
        self._in = button(self.tr("Take from a file…"), "upload", on=self._ask_in)
        self._out = button(self.tr("Give out as a file…"), "download", on=self._ask_out)
        self._gone = button(self.tr("Forget it"), "trash-2", "quiet", on=self._remove)
        self.form = self._form()
        self.form.edited.connect(self._edited)
        self._logos = label("", 12, role="muted", wrap=True)
        self._add = button(self.tr("Add a logo…"), "plus", on=self._ask_logo)
        self._drop = button(self.tr("Take the last logo out"), "trash-2", "quiet", on=self._drop_logo)
        self._said = label("", 13, MEDIUM, wrap=True)
        self._said.hide()
        head = row(self.choice, STRETCH, self._gone)
        head.setStretch(0, 1)
        head.setAlignment(self._gone, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(
            column(
                label(
                    self.tr(
                        "A new meeting takes the usual profile by copy: what is changed here later changes no meeting. "
                        "Signatories are taken over from a meeting, in its letterhead sheet."
                    ),
                    12,
                    role="muted",
                    wrap=True,
                ),
                head,
                row(self.new, self.usual, self._in, self._out, STRETCH),
                self._said,
                hline(),
                self.form,
                row(self._logos, STRETCH, self._add, self._drop),
                spacing=10,
            )
        )
        self.load()

    def show_over(self) -> ProfilesSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Profiles of the institution"), self)
        if not self._kept:
            self.new.setFocus()
        return self

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def load(self, chosen: str = "") -> None:
        """What is remembered now."""
        self._kept = {one.key: one for one in profiles.kept(self.ctx.workspace)}
        chosen = chosen or str(self.choice.value() or "")
        usual = self.tr("{name} (the usual one)")
        self.choice.set_options(
            [
                (one.key, usual.format(name=one.profile.name) if one.usual else one.profile.name)
                for one in self._kept.values()
            ]
        )
        self.choice.set_value(chosen)
        there = bool(self._kept)
        for part in (self.choice, self.usual, self._out, self._gone, self.form, self._add, self._drop, self._logos):
            part.setVisible(there)
        if there:
            self._fill()

    @property
    def key(self) -> str:
        """The chosen one; empty while there is none."""
        return str(self.choice.value() or "")

    def make(self) -> None:
        """A new one, from the meeting that is open where there is one, else from what the settings remember."""
        if self.ctx.session.is_open:
            from facilitator.meeting.office.profiled import profile_of

            self.ctx.session.read(profile_of, then=self._made)
            return
        settings = self.ctx.workspace.settings
        name = settings.organiser_short or settings.organiser or self.tr("Our institution")
        self._made(
            Profile(
                name=name,
                organiser=settings.organiser,
                organiser_short=settings.organiser_short,
                city=settings.city,
                place=settings.place,
                chair=settings.facilitator,
                secretary=settings.secretary,
            )
        )

    def _made(self, profile: Profile) -> None:
        if not profile.modules:
            starters = STARTERS["en" if profile.language == "en" else "sq"]
            profile = replace(profile, modules=tuple(ProfileModule(short=short, text=text) for short, text in starters))
        if key := self._try(lambda: profiles.keep(self.ctx.workspace, profile)):
            self.load(str(key))
            self.form.field("name").setFocus()

    # the fields

    def _form(self) -> Form:
        form = Form()
        form.add_line("name", self.tr("Name of the profile"))
        form.add_choice("language", self.tr("Language of the documents"), [("sq", "Shqip"), ("en", "English")])
        form.add_line("organiser", self.tr("Institution"), wide=True)
        form.add_line("organiser_short", self.tr("Short name"))
        form.add_line("sender", self.tr("E-mail of the office"), hint=self.tr("sender of prepared messages"))
        form.add_text("heading", self.tr("Lines above the institution"), rows=2)
        form.add_line("address", self.tr("Address"), wide=True)
        form.add_line("city", self.tr("City"))
        form.add_line("place", self.tr("Place (hall)"))
        form.add_line("chair", self.tr("Chair"))
        form.add_line("chair_role", self.tr("Chair’s position"))
        form.add_line("secretary", self.tr("Secretary"))
        form.add_line("secretary_role", self.tr("Secretary’s position"))
        form.add_line(
            "protocol_format", self.tr("Protocol number"), hint=self.tr("as it is written here: {number}/{sub}")
        )
        form.add_choice(
            "detail",
            self.tr("How the minutes tell the discussion"),
            [
                (Detail.EXTENDED, self.tr("In full: each speaker in turn")),
                (Detail.CONDENSED, self.tr("In short: what was said by theme")),
            ],
        )
        form.add_check("seal", self.tr("Leave a space for the stamp, “(vula)”"))
        form.add_text(
            "modules",
            self.tr("Text modules"),
            rows=5,
            hint=self.tr("one a line: “kf = The chair gave the floor to [speaker].”; typed as ;kf and Tab"),
        )
        form.add_text("inside", self.tr("Usual recipients in the institution"), rows=2, hint=self.tr("one a line"))
        form.add_text(
            "outside", self.tr("Usual recipients elsewhere"), rows=2, hint=self.tr("they do not see each other (Bcc)")
        )
        return form

    def _fill(self) -> None:
        from facilitator.desk.sending import written
        from facilitator.meeting.office.sending import To

        one = self._kept[self.key]
        self.usual.setEnabled(not one.usual)
        profile = one.profile
        values: dict[str, Any] = {name: getattr(profile, name) for name in _PLAIN}
        values["modules"] = as_lines((row.short, row.text) for row in profile.modules)
        for name, inside in (("inside", True), ("outside", False)):
            of = [To(email=row.email, name=row.name) for row in profile.recipients if row.inside is inside]
            values[name] = written(of)
        self.form.set_values(values)
        logos = self.tr("%n logo(s)", "", len(profile.logos))
        names = " · ".join(row.alt for row in profile.logos)
        signs = self.tr("%n signatory(ies) of its own", "", len(profile.signatories))
        self._logos.setText(" · ".join(part for part in (logos, names, signs) if part))
        self._drop.setEnabled(bool(profile.logos))

    def _chosen(self) -> None:
        self._say("")
        self._fill()

    def _edited(self, key: str) -> None:
        profile = self._kept[self.key].profile
        try:
            profile = checked(replace(profile, **self._changed(profile, key)))
            profiles.keep(self.ctx.workspace, profile, self.key)
        except KnownError as error:
            self.form.invalid(key, sentence(self._plainly(error, key), self.ctx.lang()))
            return
        self.form.invalid(key, "")
        if key == "name":
            self.load(self.key)
        else:
            self._kept[self.key] = replace(self._kept[self.key], profile=profile)

    def _changed(self, profile: Profile, key: str) -> dict[str, Any]:
        value = self.form.value(key)
        if key == "modules":
            return {"modules": tuple(ProfileModule(short=short, text=text) for short, text in of_lines(str(value)))}
        if key in ("inside", "outside"):
            from facilitator.desk.sending import addresses

            found: list[To] = addresses(str(value))
            here = key == "inside"
            rows = [ProfileRecipient(name=one.name, email=one.email, inside=here) for one in found]
            others = [one for one in profile.recipients if one.inside is not here]
            return {"recipients": tuple(rows + others if here else others + rows)}
        return {key: value}

    def _plainly(self, error: KnownError, key: str) -> KnownError:
        """An address beside its field is named as such, not by the place in a file."""
        if error.code == "profile.wrong" and key == "sender":
            return KnownError("sending.address", email=self.form.value(key))
        if error.code == "profile.wrong" and key == "name":
            return KnownError("text.empty", what="name")
        return error

    # what can be done with one

    def _make_usual(self) -> None:
        self._try(lambda: profiles.make_usual(self.ctx.workspace, self.key))
        self.load()

    def _remove(self) -> None:
        name = self._kept[self.key].profile.name
        key = self.key

        def gone() -> None:
            self._try(lambda: profiles.remove(self.ctx.workspace, key))
            self.choice.set_value(None)
            self.load()

        self.ctx.confirm(
            self.tr("Forget the profile “{name}”?").format(name=name),
            self.tr("Meetings that took it keep what they took."),
            self.tr("Forget it"),
            gone,
            danger=True,
        )

    def _ask_in(self) -> None:
        self.ctx.choose_file(self.tr("Take a profile"), self._pattern(), self._take_in)

    def _take_in(self, path: Path) -> None:
        run = self.ctx.tasks.run
        run(profiles.take_in, self.ctx.workspace, path, then=self._taken, failed=self._refused)

    def _taken(self, key: str) -> None:
        self.load(key)
        self._say(self.tr("The profile was taken."), "green")

    def _ask_out(self) -> None:
        from facilitator.workspace import slug

        name = f"{slug(self._kept[self.key].profile.name) or 'profil'}{ENDING}"
        give = partial(self._give_out, self.key)
        self.ctx.choose_file(self.tr("Give the profile out"), self._pattern(), give, save=True, suggested=name)

    def _give_out(self, key: str, path: Path) -> None:
        if made := self._try(lambda: profiles.give_out(self.ctx.workspace, key, path)):
            self._say(self.tr("Written: {path}").format(path=made), "green")

    def _pattern(self) -> str:
        return f"{self.tr('Profiles')} (*{ENDING})"

    def _ask_logo(self) -> None:
        pattern = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.webp)"
        self.ctx.choose_file(self.tr("Add a logo"), pattern, self._read_logo)

    def _read_logo(self, path: Path) -> None:
        from facilitator.desk.documents import logo

        self.ctx.tasks.run(logo, path, then=self._logo_read, failed=self._refused)

    def _logo_read(self, picture: tuple[bytes, int, int]) -> None:
        png, width, height = picture
        profile = self._kept[self.key].profile
        alt = profile.organiser or profile.name
        self._keep_logos((*profile.logos, ProfileLogo(alt=alt, png=png, width=width, height=height)))

    def _drop_logo(self) -> None:
        self._keep_logos(self._kept[self.key].profile.logos[:-1])

    def _keep_logos(self, logos: tuple[ProfileLogo, ...]) -> None:
        profile = replace(self._kept[self.key].profile, logos=logos)
        self._try(lambda: profiles.keep(self.ctx.workspace, profile, self.key))
        self.load()

    def _try(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except KnownError as error:
            self._refused(error)
            return None

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._say(sentence(error, self.ctx.lang()), "red")
        else:
            tell(self.ctx, error)

    def _say(self, text: str, role: str = "muted") -> None:
        from ui.widgets.basics import set_role

        set_role(self._said, role)
        self._said.setText(text)
        self._said.setVisible(bool(text))
