"""A view in words: for a screen reader and for tests."""

from __future__ import annotations

from ui.projector.layouts import voted_text, words_of_floor
from ui.projector.views import (
    Agenda,
    Groups,
    Measures,
    Network,
    Pause,
    Reading,
    Speaking,
    View,
    VoteOpen,
    VoteResult,
    Welcome,
)


def spoken(view: View) -> str:
    """Everything the room can read, in its order; empty for a black screen."""
    return ". ".join(part for part in _parts(view) if part)


def _parts(view: View) -> list[str]:
    match view:
        case Welcome():
            return [view.organiser, view.title, view.when, view.place, *view.items, view.present, view.clock]
        case Agenda():
            return [view.title, *(text for text, _ in view.items), view.clock, view.note]
        case Speaking():
            over, following, nobody = words_of_floor()
            now = [f"{over}: {view.speaker}", view.about, view.clock] if view.speaker else [nobody]
            after = [f"{following}: {', '.join(view.following)}"] if view.following else []
            return [*now, *after, view.note]
        case Reading():
            return [view.heading, view.text, view.question]
        case Measures():
            return [view.title, *(item.replace("\t", " ") for item in view.items)]
        case Groups():
            return [view.title, *(f"{name}: {count}" for name, count in view.items)]
        case VoteOpen():
            options = [option.replace("\t", " ") for option in view.options]
            return [view.question, view.rule, *options, voted_text(view.voted, view.total), view.note]
        case VoteResult():
            bars = [f"{b.label}: {b.value}" + (f" ({b.cut})" if b.cut else "") for b in view.bars]
            more = [view.figures.title, *view.figures.said] if view.figures is not None else []
            return [view.question, view.verdict, *bars, *more, view.note]
        case Pause():
            return [view.title, view.left, view.ends_at]
        case Network():
            return [view.title, view.name, view.password, view.page]
        case _:
            return []
