"""The office's own sentences in the line of the log: ``;kf`` and Tab; what nobody knows for sure is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from facilitator.language.dates import local, short_date
from facilitator.language.folding import fold
from facilitator.meeting.office import modules
from facilitator.meeting.stated import take_time
from facilitator.model import TextModule
from ui.live.known import known_of
from ui.live.room import item_name
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from facilitator.meeting.office.modules import Inserted
    from facilitator.model import AgendaItem
    from ui.context import Context


class Modules:
    """``item``: the agenda item that is spoken about, if any."""

    def __init__(self, ctx: Context, item: Callable[[], AgendaItem | None] = lambda: None) -> None:
        self._ctx, self._item = ctx, item

    def rows(self) -> list[TextModule]:
        """The sentences of this meeting, in order."""
        return self._ctx.session.rows.all(TextModule)

    def items(self, before: str) -> list[Item]:
        """What the letters behind a mark may mean; nothing without a mark."""
        letters = modules.typed(before)
        if letters is None:
            return []
        return [
            Item(
                f"{modules.MARK}{row.uid}", " ".join(row.text.split()), right=f"{modules.MARK}{row.short}", tone="faint"
            )
            for row in modules.matching(self.rows(), letters)
        ]

    def exact(self, before: str) -> str:
        """The offer whose letters are written out in full, empty where there is none."""
        letters = modules.typed(before)
        found = [row.uid for row in self.rows() if letters and fold(row.short) == fold(letters)]
        return f"{modules.MARK}{found[0]}" if found else ""

    def letters(self, before: str) -> int:
        """How many characters a sentence takes the place of: the mark and what was typed behind it."""
        return len(modules.typed(before) or "") + len(modules.MARK)

    def insert(self, uid: str, before: str) -> Inserted:
        """The sentence, with what the meeting knows filled in. ``before``: the line up to the mark."""
        row = self._ctx.session.rows.find(TextModule, uid.removeprefix(modules.MARK))
        return modules.inserted(row.text if row else "", self.known(before))

    def gap(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Where the next gap is that a sentence left open, from ``start`` on and round again."""
        gaps = modules.gaps_in(text, self.rows())
        return next((gap for gap in gaps if gap[0] >= start), gaps[0] if gaps else None)

    def known(self, before: str) -> Mapping[str, str]:
        """What stands for certain: who speaks by the resolver, who leads, where, and the meeting's own clock."""
        meeting, item = self._ctx.session.rows.meeting, self._item()
        if meeting is None:
            return {}
        found = {
            "chair": meeting.chair,
            "secretary": meeting.secretary,
            "organiser": meeting.organiser,
            "place": meeting.place,
            "item": item_name(item) if item is not None else "",
            "date": short_date(date.fromisoformat(meeting.date)) if meeting.date else "",
            "time": f"{local(self._ctx.session.now(), meeting.zone):%H:%M}",
        }
        name, at = take_time(before.partition(":")[0] if ":" in before else "")
        if at:
            found["time"] = at
        if name.strip():
            one = known_of(self._ctx.session).who.speaker(name.strip()).one
            found["speaker"] = one.name if one is not None else ""
        return found
