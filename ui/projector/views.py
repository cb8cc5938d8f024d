"""What the room can be shown: plain words, already in its language, already free of what it must not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.widgets.bars import Bar
from ui.widgets.figures import Figures


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: a black screen, in either theme."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before the meeting: ``when``, ``place`` and ``present`` (who has come) are whole phrases; ``clock`` the time now;
    ``items`` the agenda in order.
    """

    title: str
    organiser: str = ""
    place: str = ""
    when: str = ""
    present: str = ""
    clock: str = ""
    items: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """``items``: (text, state), state "done", "now" or "next"; ``current``: index of the item now, -1 none.

    ``clock``: time left or used, shown large beside the current item; ``note``: a line at the bottom.
    """

    title: str
    items: Sequence[tuple[str, str]]
    current: int = -1
    clock: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who has the floor and who is next. ``speaker`` and ``following`` are names as the room may read them; ``about``
    the organisation or the item; ``clock`` as it is counted; ``tone``: "" while there is time, "amber" shortly before
    the end, "red" after it. Without a speaker nobody has the floor.
    """

    speaker: str
    about: str = ""
    clock: str = ""
    tone: str = ""
    following: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The wording that is read back; ``question`` what the room is asked of it; ``heading`` which one it is."""

    text: str
    question: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures so far, in order."""

    title: str
    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of contributions in their order: (name, how many contributions)."""

    title: str
    items: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class VoteOpen:
    """A vote is going on: never how, only how many. ``rule``: one or two sentences; ``options``: what can be chosen,
    each with its letter before a tab, if it has one. ``voted`` None: by a show of hands."""

    question: str
    rule: str
    voted: int | None
    total: int
    options: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class VoteResult:
    """A counted vote; ``note``: turnout, withheld figures, what follows; ``figures``: what the order rests on."""

    question: str
    bars: Sequence[Bar]
    note: str = ""
    verdict: str = ""
    figures: Figures | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A break: ``ends_at`` a whole phrase with its end, empty when nobody said one; ``left`` what is left until then,
    ``over`` once that is past.
    """

    title: str
    ends_at: str = ""
    left: str = ""
    over: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """How to reach the Wi-Fi and a page. ``wifi_code``, ``page_code``: rows of "0" and "1", a QR code without its
    margin; empty when there is none.
    """

    title: str
    name: str = ""
    password: str = ""
    page: str = ""
    wifi_code: Sequence[str] = ()
    page_code: Sequence[str] = ()


View = Blank | Welcome | Agenda | Speaking | Reading | Measures | Groups | VoteOpen | VoteResult | Pause | Network
