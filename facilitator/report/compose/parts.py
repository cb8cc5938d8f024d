"""Building sections: automatic ones, and those whose words the secretary may take over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.english import ENGLISH, worded
from facilitator.language.dates import clock, told
from facilitator.language.sentences import Lang
from facilitator.language.tongue import tongue
from facilitator.model import Block as KeptBlock
from facilitator.model import BlockMode, DocumentKind
from facilitator.record import Record
from facilitator.report.compose.fields import fill
from facilitator.report.compose.view import View
from facilitator.report.compose.words import Words
from facilitator.report.document import Block, Bullets, Line, Note, Numbered, Paragraph, Section, Source, texts_of
from facilitator.report.protocol import ProtocolMark
from facilitator.report.tongues import NATIVE
from facilitator.translating import same_lines

_BULLET = re.compile(r"[-•–]\s+(.*)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """One line of an automatic text, live fields unfilled, and the rows it says."""

    text: str
    sources: tuple[Source, ...] = ()


def section_key(name: str, lang: Lang) -> str:
    """Key of a section in one language: the secretary's Albanian words do not stand in the English document."""
    return name if lang == "sq" else f"{name}@{lang}"


@dataclass
class Builder:
    """What every section needs: the record, the language, the sentences, and the secretary's words by section.

    ``known``: live fields that the document brings (``protocol.live``), ``native_known`` the same for words that stand
    in Albanian in a document in English. ``record`` has the wording of the language in
    place of its texts, ``native`` is the one that was given; ``natives`` are texts that stand as they were written.
    ``protocol``: what the register had given.
    """

    record: Record
    kind: DocumentKind
    lang: Lang
    known: Mapping[str, str] = field(default_factory=dict)
    native_known: Mapping[str, str] = field(default_factory=dict)
    protocol: ProtocolMark | None = None
    native: Record = field(init=False)
    natives: set[str] = field(init=False, default_factory=set)
    view: View = field(init=False)
    words: Words = field(init=False)
    edited: dict[str, KeptBlock] = field(init=False)
    used: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.native = self.record
        if self.lang == ENGLISH:
            made = worded(self.record)
            self.record = made.record
            self.natives |= made.native
        self.view = View(self.record)
        self.words = Words(self.lang)
        self.edited = {
            row.section: row for row in self.record.blocks if row.document is self.kind and row.mode is BlockMode.EDITED
        }

    def clock(self, instant: str | None, day: str | None = None) -> str:
        """A time as documents say it: on the meeting's clock, with its date if that is not ``day`` (the meeting's)."""
        meeting = self.record.meeting
        return told(instant, meeting.zone, meeting.date if day is None else day, self.lang)

    def span(self, begun: str | None, ended: str | None) -> str:
        """``09:30–10:20``, the date said once; without an end only the beginning."""
        begin, end = self.view.moment(begun), self.view.moment(ended)
        if begin is None or end is None or begin.date() != end.date():
            return "–".join(filter(None, (self.clock(begun), self.clock(ended) if begin else "")))
        return f"{clock(begin)}–{self.clock(ended)}"

    def automatic(
        self, name: str, title: str, blocks: Iterable[Block], *, level: int = 1, sources: tuple[Source, ...] = ()
    ) -> Section:
        """A section drawn from the record, whole."""
        key = section_key(name, self.lang)
        return Section(key=key, title=title, level=level, blocks=tuple(blocks), sources=sources)

    def editable(
        self, name: str, title: str, said: Sequence[Said], *, level: int = 1, sources: tuple[Source, ...] = ()
    ) -> Section:
        """A section that starts from ``said``; the secretary's words replace it, and a later change is a conflict."""
        key = section_key(name, self.lang)
        kept = self.edited.get(key)
        self.used.add(key)
        albanian = self._albanian(name)
        if albanian is not None:
            return self._worded(key, title, level, albanian, kept, sources)
        auto_text = "\n".join(line.text for line in said)
        text = auto_text if kept is None else kept.text
        sources_of = {line.text.strip(): line.sources for line in said}
        all_sources = tuple(dict.fromkeys([*sources, *(one for line in said for one in line.sources)]))
        section = Section(
            key=key, title=title, level=level, editable=True, auto_text=auto_text, text=text, sources=all_sources
        )
        if kept is not None:
            conflict = not same_lines(kept.base, auto_text)
            section = replace(section, mode=BlockMode.EDITED, base=kept.base, conflict=conflict)
        return replace(section, blocks=self._parsed(text, sources_of))

    def _albanian(self, name: str) -> str | None:
        """The secretary's Albanian words for a section of the English document, to which the English is a wording."""
        block = self.edited.get(name) if self.lang == ENGLISH else None
        return None if block is None or tongue(block.text, NATIVE) == ENGLISH else block.text

    def _worded(
        self, key: str, title: str, level: int, albanian: str, kept: KeptBlock | None, sources: tuple[Source, ...]
    ) -> Section:
        """A section that the secretary wrote in Albanian: in the English made of those very words, else in Albanian.

        No automatic text takes the place of what somebody wrote, and no English that is older than it.
        """
        base, text, mode = "", albanian, BlockMode.AUTOMATIC
        if kept is not None:
            base, text, mode = kept.base, kept.text, BlockMode.EDITED
        older = kept is not None and not same_lines(base, albanian)
        section = Section(
            key=key,
            title=title,
            level=level,
            mode=mode,
            editable=True,
            auto_text=albanian,
            text=text,
            base=base,
            conflict=older,
            sources=sources,
        )
        if kept is not None and not older:
            return replace(section, blocks=self._parsed(text, {}))
        blocks = self._parsed(albanian, {}, native=True)
        self.natives |= {line for block in blocks for line in texts_of(block) if line}
        return replace(section, lang=NATIVE, blocks=blocks)

    def orphans(self) -> tuple[Section, ...]:
        """The secretary's words for sections that are no longer made: shown, in conflict, so that nothing is lost."""
        foreign = "@" if self.lang == "sq" else f"@{self.lang}"
        return tuple(
            Section(
                key=key,
                title=self.words("removed.title"),
                mode=BlockMode.EDITED,
                editable=True,
                text=kept.text,
                base=kept.base,
                conflict=True,
                blocks=self._parsed(kept.text, {}),
            )
            for key, kept in self.edited.items()
            if key not in self.used and (foreign in key) is (self.lang != "sq")
        )

    def hint(self) -> Note:
        """Stands in a draft where an editable section is still empty."""
        return Note(Line(self.words("empty.draft")))

    def _parsed(
        self, text: str, sources_of: dict[str, tuple[Source, ...]], *, native: bool = False
    ) -> tuple[Block, ...]:
        """``native``: these are Albanian words in the English document, and what they name is named in Albanian."""
        fill_in = self._fill_native if native else self._fill
        blocks: list[Block] = []
        run: list[Line] = []
        kind: type[Bullets] | type[Numbered] | None = None

        def end() -> None:
            if run and kind is not None:
                blocks.append(kind(tuple(run)))
                run.clear()

        for raw in _lines(text):
            sources = sources_of.get(raw, ())
            now: type[Bullets] | type[Numbered]
            if found := _BULLET.fullmatch(raw):
                now, line = Bullets, Line(fill_in(found[1]), sources=sources)
            elif found := _NUMBER.fullmatch(raw):
                now, line = Numbered, Line(fill_in(found[2]), label=f"{found[1]}.", sources=sources)
            else:
                end()
                kind = None
                blocks.append(Paragraph(Line(fill_in(raw), sources=sources)))
                continue
            if kind is not now:
                end()
                kind = now
            run.append(line)
        end()
        return tuple(blocks)

    def _fill(self, text: str) -> str:
        return fill(text, self.record, self.lang, self.known)

    def _fill_native(self, text: str) -> str:
        return fill(text, self.native, NATIVE, self.native_known)


def filled(made: Sequence[Section]) -> tuple[Section, ...]:
    """Without empty sections; a heading stays while something deeper, or without a heading, stands under it."""
    kept: list[Section] = []
    for section in reversed(made):
        heads = section.level and kept and (kept[-1].level == 0 or kept[-1].level > section.level)
        if section.blocks or heads:
            kept.append(section)
    return tuple(reversed(kept))


def _lines(text: str) -> list[str]:
    return [line for line in (raw.strip() for raw in text.splitlines()) if line]
