"""The page of one meeting: its documents, what was said, measures and responses, votes, corrections."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.archive.evidence.chosen import OfMeeting
from facilitator.archive.evidence.site.frame import Place, answer_pill, day_of, native, size_of, table
from facilitator.archive.evidence.site.html import Markup, Part, el
from facilitator.archive.places.names import RECEIPT
from facilitator.examine.numbers import numbers_of
from facilitator.language.dates import moment_of, short_date
from facilitator.language.evidence import say
from facilitator.language.hash_words import grouped
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as told
from facilitator.report.compose.view import Ballots, View
from facilitator.report.compose.voting.counters import votes_of


def meeting_page(of: OfMeeting, place: Place) -> Part:
    """What stands between banner and footer."""
    view, lang, tongue = View(of.record), place.lang, native(of, place.lang)
    return [
        el("p", day_of(of.record.meeting.date, lang), class_="when"),
        el("h1", of.record.meeting.title or "–", lang=tongue),
        _facts(of, lang, tongue),
        _documents(of, place),
        _asked(view, lang, tongue),
        _votes(view, lang, tongue),
        _said(view, lang, tongue),
        _corrections(of, lang, tongue),
        el("p", say("withheld", lang), class_="note"),
    ]


def _section(key: str, title: str, *parts: Part) -> Markup:
    return el("section", el("h2", title, id=key), *parts, aria_labelledby=key)


def _facts(of: OfMeeting, lang: Lang, tongue: str | None) -> Markup:
    meeting, counts = of.record.meeting, of.record.counts
    facts = {name: getattr(counts, name) for name in ("people", "organisations", "institutions")}
    where = ", ".join(part for part in (meeting.place, meeting.city) if part)
    told_of = (("where", where), ("organiser", meeting.organiser), ("process", meeting.process))
    lines = [
        el("div", el("dt", say(key, lang)), el("dd", value, lang=tongue)) for key, value in told_of if value.strip()
    ]
    lines.append(el("div", el("dt", say("present", lang)), el("dd", say("present.said", lang, **facts))))
    return el("dl", *lines, class_="facts")


def _documents(of: OfMeeting, place: Place) -> Markup:
    lang, lines = place.lang, []
    for one in of.documents:
        number = numbers_of(one.document, one.record).number
        name = told.value("document", str(one.document.kind), lang)
        if one.document.number:
            name = say("numbered", lang, name=name, number=one.document.number)
        parts = (one.document.lang.upper(), number, size_of(one.size))
        receipt = place.to(f"receipts/{one.key}{RECEIPT}")
        lines.append(
            el(
                "li",
                el("h3", el("a", name, href=place.to(one.file), type="application/pdf", hreflang=one.document.lang)),
                el("p", " · ".join(filter(None, parts)), class_="note"),
                el(
                    "p",
                    say("at.intake", lang),
                    ": ",
                    told.value("verdict", one.verdict, lang),
                    [" · ", el("a", say("receipt", lang), href=receipt)] if one.receipt else None,
                    class_="note",
                ),
                el("p", el("code", grouped(one.sha256)), class_="hash"),
            )
        )
    return _section("documents", say("documents", lang), el("ul", *lines, class_="cards"))


def _asked(view: View, lang: Lang, tongue: str | None) -> Part:
    responses = {row.measure: row for row in view.record.responses}
    lines: list[Part] = []
    for measure in view.measures:
        row = responses.get(measure.uid)
        labels = [view.point_labels[one.uid] for one in view.rests_on.get(measure.uid, ())
                  if one.uid in view.point_labels]  # fmt: skip
        said: list[Part] = [el("p", measure.text, lang=tongue)]
        if labels:
            said.append(el("p", say("rests", lang, labels=", ".join(labels)), class_="note"))
        if row is None:
            said.append(el("p", say("no.answer", lang), class_="note"))
        else:
            said.append(el("p", answer_pill(str(row.answer), lang), " ", el("span", row.institution, lang=tongue)))
            said.append(el("p", row.reason, lang=tongue) if row.reason else None)
        lines.append(el("li", *said))
    return _section("asked", say("measures", lang), el("ol", *lines, class_="measures")) if lines else None


def _votes(view: View, lang: Lang, tongue: str | None) -> Part:
    counted = [ballots for ballots in view.rounds if ballots.tally is not None and ballots.closing is not None]
    parts: list[Part] = []
    for ballots in counted:
        parts += _vote(ballots, lang, tongue)
    return _section("votes", say("votes", lang), *parts) if parts else None


def _vote(ballots: Ballots, lang: Lang, tongue: str | None) -> Iterator[Part]:
    assert ballots.tally is not None
    assert ballots.closing is not None
    texts = {row.letter: row.text for row in ballots.options}
    rows: list[list[Part]] = []
    scored = False
    for line in ballots.tally.result.get("lines", ()):
        rank, last, points = line.get("rank"), line.get("rank_to"), line.get("points")
        place = f"{rank}" if rank == last else f"{rank}–{last}"
        scored = scored or points is not None
        option = el("span", texts.get(line["option"], line["option"]), lang=tongue)
        rows.append([place, option, "" if points is None else f"{points}"])
    said = "vote.said.weights" if ballots.weights else "vote.said"
    facts = {"valid": ballots.closing.valid, "entitled": ballots.round.roll_size, "possible": votes_of(ballots)}
    yield el("h3", ballots.round.question, lang=tongue)
    yield el("p", say(said, lang, **facts), class_="note")
    columns = [say("place", lang), say("option", lang), *([say("points", lang)] if scored else [])]
    yield table(ballots.round.question, columns, [row[: len(columns)] for row in rows], kind="vote")


def _said(view: View, lang: Lang, tongue: str | None) -> Markup:
    parts: list[Part] = []
    for item in view.agenda:
        points = view.points.get(item.uid, ())
        if not points:
            continue
        parts.append(el("h3", " ".join(filter(None, (item.area, item.title))), lang=tongue))
        lines: list[Part] = []
        for point in points:
            body = view.organisation(point.organisation) if not point.unattributed else None
            lines.append(
                el(
                    "li",
                    el(
                        "p",
                        el("span", view.point_labels.get(point.uid, ""), class_="label"),
                        " ",
                        el("span", told.kind(str(point.kind), lang), class_=f"pill {point.kind}"),
                        [" ", el("span", body.name, class_="who", lang=tongue)] if body else None,
                    ),
                    el("p", point.text, lang=tongue),
                )
            )
        parts.append(el("ul", *lines, class_="points"))
    if not parts:
        parts.append(el("p", say("nothing.said", lang)))
    return _section("said", say("said", lang), *parts)


def _corrections(of: OfMeeting, lang: Lang, tongue: str | None) -> Part:
    lines: list[Part] = []
    for row in sorted(of.record.corrections, key=lambda row: row.number):
        day = _day(row.opened_at, of.record.meeting.zone)
        said = say("correction", lang, number=row.number, day=day, reason=row.reason)
        lines.append(el("li", said, lang=tongue if row.reason else None))
    return _section("corrections", say("corrections", lang), el("ul", *lines)) if lines else None


def _day(instant: str, zone: str) -> str:
    then = moment_of(instant, zone)
    return short_date(then.date()) if then else ""
