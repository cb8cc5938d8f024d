"""The issues of the relacion: a line each, unattributed, with the points it was made from as its sources."""

from __future__ import annotations

from facilitator.model import AgendaItem, is_contribution
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Bullets, Line, Paragraph, Section, Source
from facilitator.synthesis import Drawn, Material, Synthesis, drawn

FLAT = 12
"""Lines up to which they are one list, as in the relacions of the field; more stand under the titles of their areas."""


def issues(b: Builder) -> list[Section]:
    """One section, or one with a part for each area that has lines; what no line speaks for is counted at the end."""
    made = drawn(Material.of_record(b.record))
    heading = b.words("issues")
    if not made.lines:
        return [b.automatic("issues", heading, [Paragraph(Line(_nothing(b, made)))])]
    if len(made.lines) <= FLAT:
        return [b.automatic("issues", heading, [_list(made.lines), *_further(b, made)])]
    sections = [b.automatic("issues", heading, [])]
    items: list[AgendaItem | None] = [None, *b.view.agenda]
    for item in items:
        if lines := [line for line in made.lines if line.item == (item.uid if item else None)]:
            title, sources = _title(b, item)
            key = f"issues:{item.uid}" if item else "issues:across"
            sections.append(b.automatic(key, title, [_list(lines)], level=2, sources=sources))
    if further := _further(b, made):
        sections.append(b.automatic("issues:further", heading, further, level=0))
    return sections


def _title(b: Builder, item: AgendaItem | None) -> tuple[str, tuple[Source, ...]]:
    if item is None:
        return b.words("issues.across"), ()
    return item_title(b, item), (("agenda_item", item.uid),)


def item_title(b: Builder, item: AgendaItem) -> str:
    """ "III. Roli i OSHC-ve" for an area, the bare title for another item."""
    title = " ".join(item.title.split())
    return b.words("item.area", area=item.area, title=title) if item.area else title


def _list(lines: tuple[Drawn, ...] | list[Drawn]) -> Bullets:
    last = len(lines) - 1
    return Bullets(tuple(Line(_ended(line.text, at == last), sources=_sources(line)) for at, line in enumerate(lines)))


def _ended(text: str, last: bool) -> str:
    """Closed as a list is: by semicolons, the last one by a full stop."""
    bare = " ".join(text.split()).rstrip(" ;,")
    if bare.endswith(".") and not bare.endswith(".."):
        bare = bare[:-1]
    return bare if bare.endswith(("?", "!", "…", "..")) else bare + ("." if last else ";")


def _sources(line: Drawn) -> tuple[Source, ...]:
    offered = line.uid in line.points  # kept in the wording of another language alone
    own: tuple[Source, ...] = (("issue_line", line.uid),) if line.kept and not offered else ()
    return (*own, *(("point", uid) for uid in line.points))


def _further(b: Builder, made: Synthesis) -> list[Block]:
    if not made.further:
        return []
    return [Paragraph(Line(b.words("issues.further", n=len(made.further))))]


def _nothing(b: Builder, made: Synthesis) -> str:
    if made.further:
        return b.words("issues.further.all", n=len(made.further))
    if not b.record.points:
        return b.words("issues.none")
    spoken = any(is_contribution(point) and not b.view.is_host(point) for point in b.record.points)
    return b.words("issues.other" if spoken else "issues.hosts")
