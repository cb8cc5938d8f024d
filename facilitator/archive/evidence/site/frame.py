"""What every page has: head, skip link, banner with the other language, footer; and the small parts they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.archive.evidence.chosen import OfMeeting
from facilitator.archive.evidence.site.html import Markup, Part, el, page
from facilitator.archive.shelf import slug
from facilitator.language.dates import long_date
from facilitator.language.evidence import say
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as told

STYLE = "style.css"
_FOLDERS = {"sq": "", "en": "en/"}
_TONES = {"accepted": "good", "partly": "part", "rejected": "bad", "under_review": "open"}


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the folder: ``name`` is the same in both languages ("meetings/….html")."""

    name: str
    lang: Lang

    @property
    def file(self) -> str:
        """Where it lies."""
        return f"{_FOLDERS[self.lang]}{self.name}"

    def to(self, file: str) -> str:
        """The way from here to another file of the folder."""
        return "../" * self.file.count("/") + file

    def page(self, name: str, lang: Lang | None = None) -> str:
        """The way from here to another page."""
        return self.to(Place(name, lang or self.lang).file)


@dataclass(frozen=True, slots=True)
class Made:
    """What stands on every page. ``title`` of the folder in the language of the page."""

    title: str
    organiser: str
    day: date


def framed(place: Place, made: Made, title: str, content: Part, *, home: bool = False) -> bytes:
    """A page with all around it. ``home``: it is the first page."""
    lang, other = place.lang, ("en" if place.lang == "sq" else "sq")
    address = place.page(place.name, "en" if other == "en" else "sq")
    whole = title if home else f"{title} · {made.title}"
    head = [
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", whole),
        el("link", rel="stylesheet", href=place.to(STYLE)),
        el("link", rel="alternate", hreflang=other, href=address),
    ]
    where: Part = (
        el("span", made.title, class_="here", aria_current="page")
        if home
        else el("a", el("span", "←", aria_hidden="true"), " ", say("home", lang), href=place.page("index.html"))
    )
    body = [
        el("a", say("skip", lang), class_="skip", href="#main"),
        el(
            "header",
            el(
                "nav",
                where,
                el("a", say("other", lang), href=address, hreflang=other, lang=other, class_="lang"),
                aria_label=say("site", lang),
            ),
        ),
        el("main", content, id="main", tabindex="-1"),
        el(
            "footer",
            el("p", say("made", lang, day=long_date(made.day, lang))),
            el("p", say("by", lang, organiser=made.organiser)) if made.organiser else None,
            el("p", say("foot", lang)),
        ),
    ]
    return page(lang, head, body)


def native(of: OfMeeting, lang: Lang) -> str | None:
    """What the words of a meeting are in, where it is not the language of the page."""
    spoken = of.record.meeting.language or "sq"
    return None if spoken == lang else spoken


def page_of(of: OfMeeting) -> str:
    """The name of the page of a meeting."""
    meeting = of.record.meeting
    parts = (meeting.date, slug(meeting.title), slug(meeting.uid)[-12:])
    return f"meetings/{'_'.join(part for part in parts if part)}.html"


def day_of(text: str, lang: Lang) -> Markup:
    """A day as people read it, and as programs do."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return el("span", say("no.date", lang))
    return el("time", long_date(day, lang), datetime=day.isoformat())


def size_of(count: int) -> str:
    """Bytes as people read them."""
    return f"{max(1, round(count / 1024))} kB"


def answer_pill(answer: str, lang: Lang) -> Markup:
    """A response in a word."""
    return el("span", told.value("answer", answer, lang), class_=f"pill {_TONES.get(answer, 'open')}")


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Part]], *, kind: str = "") -> Markup:
    """A table that scrolls by itself on a narrow screen; the first cell of a row names it."""
    head = el("thead", el("tr", *(el("th", one, scope="col") for one in columns)))
    body = el(
        "tbody",
        *(el("tr", el("th", cells[0], scope="row"), *(el("td", one) for one in cells[1:])) for cells in rows),
    )
    whole = el("table", el("caption", caption), head, body, class_=kind or None)
    return el("div", whole, class_="scrolls", role="region", aria_label=caption, tabindex="0")
