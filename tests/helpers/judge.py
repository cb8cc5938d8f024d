"""The judge at work: the text of a finished PDF against the record inside it. See ``claims`` and ``claim_rules``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2

from facilitator.model import AgreedBy, DocumentKind
from facilitator.record import Record
from tests.helpers.claim_rules import KINDS, MEETING, ROUND
from tests.helpers.claims import CARDS_WORDS, QUOTE, Held, Rule, Truth, number

TITLE = {"sq": r"Votimi (\d+)(?:, raundi (\d+))?: ¤", "en": r"Vote (\d+)(?:, round (\d+))?: ¤"}
ENDS = {
    "sq": r"Konkluzione dhe masa|Masat e rekomanduara \d|Dakordësitë|Shtojca B|Si rinumërohet|Nënshkrimet"
    r"|Përgjigjet për masat|Protokolli i votimit|Listëprezenca|Hapat e ardhshëm P|Për verifikim B",
    "en": r"Conclusions and rec|Recommended measures \d|Agreements|Annexes A|How to count again|Signatures"
    r"|Responses to the|Voting protocol|Attendance list|Next steps A|For verification I",
}
HEADS = (
    r"(?:Relacion|Procesverbal|Listëprezenca|Protokolli i votimit|Përgjigjja e arsyetuar|Shtojcë korrigjuese|Raport i "
    r"përbashkët|Report|Minutes|Attendance list|Voting protocol|Reasoned response|Correction annex|Combined report): ¤"
)
"""What stands at the head of every page but the first."""
TAIL = {
    "sq": r"(?:vendi|vendet) ([\d–]+) në votim(?:in (\d+)(?:, raundi (\d+))?)?, alternativa ([A-Z]), (\d+|asnjë) "
    r"(?:pikë|shenj[ëa]|dorë|duar)",
    "en": r"ranks? ([\d–]+) in (?:the )?vote(?: (\d+)(?:, round (\d+))?)?, option ([A-Z]), (\d+|no) "
    r"(?:dots?|ticks?|hands?)",
}
TIE = {
    "sq": r"(?:Alternativat ([A-Z, dhe]+?) morën|Për alternativat ([A-Z, dhe]+?) u ngritën)[^.]*? vendet (\d+–\d+)",
    "en": r"(?:Options ([A-Z, and]+?) received|of the options ([A-Z, and]+?), and)[^.]*? ranks (\d+–\d+)",
}
EQUATION = {
    "sq": r"Shifrat përputhen: (\d+) \S* ?dhën\S* = (\d+) \S* kthyer\S* \+ (\d+) [^;]*; (\d+) [^=]* = (\d+) [^+]*\+ "
    r"(\d+) [^+]*\+ (\d+)",
    "en": r"The numbers agree: (\d+) given out = (\d+) returned \+ (\d+) [^;]*; (\d+) returned = (\d+) valid \+ (\d+) "
    r"blank \+ (\d+)",
}
COUNTED = {
    "sq": r"(\d+) (?:organizat|person|institucion|subjekt|qytetar|qark|fush|mas[aë]|pik[aë]|shenj|dorë|duar|vot[aëu]"
    r"|fletë|alternativ|propozim|raund|koment|sugjerim|rekomandim|mendim|çështje|pyetje|ndërhyrje|hap[a ]|skedar|rezerv"
    r"|kundërshtim|ndryshim|përgjigje|gra |burra|anëtar)\w*",
    "en": r"(\d+) (?:civil|organisation|person|people|institution|bod|citizen|count|area|measure|dot|tick|hand|voter"
    r"|card|ballot|option|proposal|round|comment|suggestion|recommendation|opinion|issue|question|contribution|step|file"
    r"|reservation|objection|change|answer)\w*",
}


class Judge:
    """One document. ``faults``: what it says that the record does not, each with the words found."""

    def __init__(self, pdf: bytes, record: Record, kind: DocumentKind, lang: str) -> None:
        self.truth, self.kind, self.lang = Truth(record), kind, lang
        self.faults: list[str] = []
        self.files, self.raw = read(pdf)
        head = " ".join(record.meeting.title.split())
        text = re.sub(HEADS, " ", furniture(self.raw, lang).replace(head, QUOTE))
        text = " ".join(text.split())
        for quote in self.truth.quotes:
            text = re.sub(rf"(?<!\w){re.escape(quote)}(?!\w)", QUOTE, text)
        self.text = text
        self._compared = kind is DocumentKind.CORRECTION

    def run(self) -> list[str]:
        if self._compared:  # it quotes both documents; those are judged themselves
            return self.faults
        self._rounds()
        self._tails()
        for rule in MEETING:
            self._apply(rule, self.truth)
        self._contributions()
        self._claims()
        for found in re.finditer(COUNTED[self.lang], self.text):
            self.faults.append(f"nothing judges: …{self.text[max(0, found.start() - 60) : found.end() + 40]}…")
        for time in re.findall(r"(?<![\d:])\d\d:\d\d(?![\d:])", self.text):
            if time not in self.truth.clocks:
                self.faults.append(f"no act happened at {time}")
        return self.faults

    def _apply(self, rule: Rule, *facts: Any, text: str | None = None) -> str:
        """Judge every match, and take it out of the text."""
        whole = text is None
        subject = self.text if text is None else text
        pattern, wanted = rule[0][self.lang], rule[1]

        def judged(found: re.Match[str]) -> str:
            try:
                right = wanted(*facts)
            except (AssertionError, KeyError) as error:
                self.faults.append(f"said of what has none of it ({error!r}): {found[0]}")
                return " "
            groups = found.groups()
            if isinstance(right, set):
                good = groups in right or tuple(map(number, groups)) in right
            else:
                right = right if isinstance(right, tuple) else (right,)
                said = tuple(one if isinstance(r, str) else number(one) for one, r in zip(groups, right, strict=True))
                good = said == right
            if not good:
                self.faults.append(f"{found[0]!r}, but {right}")
            return " "

        subject = re.sub(pattern, judged, subject)
        if whole:
            self.text = subject
        return subject

    # --- votes -----------------------------------------------------------------------------------------------------

    def _rounds(self) -> None:
        """Every part of a round: the right number and question, and only what that round gave."""
        told: Counter[tuple[int, int]] = Counter()
        out, rest = [], self.text
        while found := re.search(TITLE[self.lang], rest):
            out.append(rest[: found.start()])
            body = rest[found.end() :]
            ends = [m.start() for p in (TITLE, ENDS) if (m := re.search(p[self.lang], body))]
            part, rest = body[: min(ends, default=len(body))], body[min(ends, default=len(body)) :]
            held = self._named(int(found[1]), found[2])
            if held is None:
                self.faults.append(f"no such round: {found[0]}")
                continue
            contents = re.match(r"\s*\d+ (?:Rregulli|Rule) \d", part)  # with the parts of a round below it
            if len(part.split()) > 8 and not contents:  # not a line of the table of contents
                told[held.vote, held.number] += 1
                part = self._round(part, held)
            out.append(part)
        self.text = " ".join([*out, rest])
        if self.kind in (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.VOTING):
            wanted = Counter((held.vote, held.number) for held in self.truth.rounds)
            if told != wanted:
                self.faults.append(f"rounds told {dict(told)}, held {dict(wanted)}")

    def _named(self, vote: int, number_: str | None) -> Held | None:
        for held in self.truth.rounds:
            if held.vote == vote and (int(number_) == held.number if number_ else held.of == 1):
                return held
        return None

    def _round(self, part: str, held: Held) -> str:
        hidden = re.escape(" ".join(held.round.rule_text.split()))
        spoken = re.sub(hidden, QUOTE, part)
        brief = self.kind is DocumentKind.RELACION  # which tells no more of a round that gave no result
        off = {"sq": "nuk ka rezultat", "en": "has no result"}[self.lang] in spoken
        self._hold(off is not held.counted, spoken[:80], "whether it has a result")
        if held.cancelled:
            called = {"sq": "u anulua në orën", "en": "was called off at"}[self.lang]
            self._hold(called in spoken, spoken[:80], "called off")
        if brief and off:
            for rule in ROUND:
                spoken = self._apply(rule, self.truth, held, text=spoken)
            return spoken
        by_hands = {"sq": "ngritje dore", "en": "show of hands"}[self.lang] in spoken
        self._hold(by_hands is held.hands, spoken[:80], "hands")
        if held.hands:
            self._hold(not re.search(CARDS_WORDS[self.lang], spoken), spoken, "cards where hands were shown")
        secret = {"sq": "ishte i fshehtë", "en": "The vote was secret"}[self.lang] in spoken
        self._hold(secret is held.round.secret, spoken[:80], "secret")
        if held.counted and held.round.method == "fist":
            reached = {"sq": r"dakordësisë (nuk )?u arrit", "en": r"agreement was (not )?reached"}[self.lang]
            for found in re.finditer(reached, spoken):
                self._hold((found[1] is None) is held.reached(), found[0], "consensus")
        elif held.counted:
            self._ranks(spoken, held)
        if held.closing is not None:
            c, missing = held.closing, held.closing.given - held.closing.returned
            wanted = (c.given, c.returned, missing, c.returned, c.valid, c.blank, c.invalid)
            spoken = self._apply((EQUATION, lambda: wanted), text=spoken)
        for rule in ROUND:
            spoken = self._apply(rule, self.truth, held, text=spoken)
        return spoken

    def _ranks(self, spoken: str, held: Held) -> None:
        ties = {
            ("".join(sorted(letter for letter, at in held.places.items() if at == place)), place)
            for place in held.places.values()
            if "–" in place and any(held.points[letter] for letter, at in held.places.items() if at == place)
        }
        told = {("".join(re.findall("[A-Z]", m[1] or m[2])), m[3]) for m in re.finditer(TIE[self.lang], spoken)}
        # the table of the relacion shows them without a sentence, also as a part of the combined report
        shown = self.kind in (DocumentKind.RELACION, DocumentKind.COMBINED) and not told
        self._hold(shown or told == ties, spoken[:60], f"ties {told} for {ties}")
        rows = {(letter, place) for place, letter in re.findall(r"(?<![\w–])([\d–]+) ([A-Z]) ¤", spoken)}
        self._hold(rows == set(held.places.items()), spoken[:60], f"places {rows} for {held.places}")

    def _tails(self) -> None:
        """What each measure got: every counted round's result, with its vote and round; the last overwrites none."""
        votes = len({held.vote for held in self.truth.rounds})
        wanted: Counter[tuple[str, ...]] = Counter()
        for held in self.truth.rounds:
            for option in held.options if held.counted and held.round.method != "fist" else ():
                if option.measure:
                    which = (
                        str(held.vote) if votes > 1 or held.of > 1 else "",
                        str(held.number) if held.of > 1 else "",
                    )
                    points = held.points[option.letter]
                    wanted[(held.places[option.letter], *which, option.letter, str(points))] += 1
        told: Counter[tuple[str, ...]] = Counter(
            (m[1], m[2] or "", m[3] or "", m[4], str(number(m[5]))) for m in re.finditer(TAIL[self.lang], self.text)
        )
        self.text = re.sub(TAIL[self.lang], " ", self.text)
        if self.kind in (DocumentKind.PROCESVERBAL, DocumentKind.RESPONSES):
            self._hold(told == wanted, "measures", f"{dict(told)} for {dict(wanted)}")

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _contributions(self) -> None:
        pattern = {
            "sq": r"Në diskutim u shënua(n?) ([^.]+)\.",
            "en": r"In the discussion, ([^.]+?) (was|were) noted\.",
        }[self.lang]
        for found in re.finditer(pattern, self.text):
            words = found[2] if self.lang == "sq" else found[1]
            names = "|".join(sorted(KINDS[self.lang], key=len, reverse=True))
            said = {KINDS[self.lang][m[2]]: int(m[1]) for m in re.finditer(rf"(\d+) ({names})\b", words)}
            right = dict(self.truth.kinds)
            self._hold(said == right, found[0], str(right))
        self.text = re.sub(pattern, " ", self.text)
        files = {"sq": r"bashkëlidhe(?:t|n) (\d+) skedar", "en": r"Inside this PDF (\d+) files? (?:is|are) attached"}
        self._apply((files, lambda: self.files))

    def _claims(self) -> None:
        """Claims without a number: each stands if and only if the record bears it out."""
        t, r = self.truth, self.truth.record
        both: list[tuple[str, str, bool, tuple[DocumentKind, ...]]] = [
            ("nuk u votua", "No vote was taken", not r.rounds, (DocumentKind.PROCESVERBAL, DocumentKind.VOTING)),
            ("Nuk është regjistruar asnjë", "No participant has been", not t.here,
             (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE)),
            ("Në këtë takim nuk u shënuan ndërhyrje", "No contribution was recorded in this meeting", not r.points,
             (DocumentKind.RELACION, DocumentKind.PROCESVERBAL)),
            ("nuk u formulua asnjë masë", "No measure was recommended", not r.measures, (DocumentKind.RESPONSES,)),
            ("Mbyllja e takimit nuk është shënuar", "closing of the meeting has not been", not r.meeting.closed_at,
             (DocumentKind.PROCESVERBAL,)),
            ("u hap takimi", "was opened,", t.on_the_day(r.meeting.opened_at), (DocumentKind.PROCESVERBAL,)),
        ]  # fmt: skip
        for sq, en, stands, kinds in both:
            phrase = sq if self.lang == "sq" else en
            if self.kind in kinds:
                self._hold((phrase in self.text) is stands, phrase, f"must be {stands}")
        never: list[tuple[str, str, bool]] = [
            ("lexuar dhe konfirmuar", "read to the room", bool(r.read_backs)),
            ("Ora u shënua më vonë", "time was noted afterwards", any(
                (row.arrived_at, row.left_at) != (row.arrived_entered_at, row.left_entered_at)
                for row in r.attendance)),
            ("rekomanduar nga", "recommended by", bool(r.measure_links)),
            ("me konsensus", "by consensus", any(row.by is AgreedBy.CONSENSUS for row in r.agreements)),
            ("(me votim", "(by vote", any(row.by is AgreedBy.VOTE for row in r.agreements)),
            ("Prioritetet e vlerësuara", "Priorities as rated",
             any(held.counted and held.round.method != "fist" for held in t.rounds)),
            ("Qëllimi i takimit", "Purpose of the meeting", bool(r.meeting.purpose) and t.held),
            ("u shënuan në program më vonë", "were entered afterwards", t.typed_later),
            ("organizoi", "held the meeting", t.held),
        ]  # fmt: skip
        for sq, en, may in never:
            phrase = sq if self.lang == "sq" else en
            self._hold(may or phrase not in self.text, phrase, "no act says so")

    def _hold(self, good: bool, said: str, why: str) -> None:
        if not good:
            self.faults.append(f"{said!r}: {why}")


def read(pdf: bytes) -> tuple[int, str]:
    """How many files a PDF carries, and the text of its pages in one line."""
    shown = pypdfium2.PdfDocument(pdf)
    try:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in shown]
        return shown.count_attachments(), " ".join(pages)
    finally:
        shown.close()


def furniture(text: str, lang: str) -> str:
    """The text without what stands on every page."""
    foot = {
        "sq": r"Dokument (?:publik|i plotë, për dosjen) Faqe \d+ nga \d+",
        "en": r"(?:Public document|Full document, for the file) Page \d+ of \d+",
    }[lang]
    return re.sub(foot, " ", text)


def faults(pdf: bytes, record: Record, kind: DocumentKind, lang: str) -> Iterator[str]:
    """Everything a finished document says that its record does not."""
    yield from Judge(pdf, record, kind, lang).run()
