"""What a later revision may change without breaking an earlier signature: stricter than pyHanko's default.

pyHanko lets a later revision rewrite title, author and every other word of the metadata, and lets a new signature field
bring scripts, stack widgets on any page or cover a whole page with an appearance. None of that is needed to sign.
Allowed here: signatures in fields that exist, new signature fields of a sober shape (in documents that nobody
certified), validation data, document timestamps, and the traces that programs leave when they save: dates of
modification and the name of the producer. Imported only inside functions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import ModificationLevel, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON, ROOT_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.diff_analysis.form_rules_api import FieldComparisonContext, FormUpdate, FormUpdatingRule
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    GenericFieldModificationRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from pyhanko.sign.diff_analysis.rules.metadata_rules import DocInfoRule, MetadataUpdateRule
from pyhanko.sign.diff_analysis.rules_api import ReferenceUpdate

from facilitator.signing.reading import widgets

MOST_OF_A_PAGE = 0.25
"""The largest share of a page that the widget of an added signature field may take: a stamp, not a new page."""
MOST_TOGETHER = 0.5
"""The largest share of a page that all fields added since a signature may take: many stamps are no new page either."""

_Box = tuple[float, float, float, float]
_A4: _Box = (0.0, 0.0, 595.0, 842.0)

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PASSING = frozenset(
    {
        "{http://ns.adobe.com/xap/1.0/}ModifyDate",
        "{http://ns.adobe.com/xap/1.0/}MetadataDate",
        "{http://ns.adobe.com/pdf/1.3/}Producer",
        "{http://ns.adobe.com/xap/1.0/mm/}InstanceID",
        "{http://www.aiim.org/pdfa/ns/extension/}schemas",  # describes properties, says nothing; pyHanko spoils it
    }
)
_PASSING_INFO = frozenset({"/ModDate", "/Producer"})
FIELD_KEYS = frozenset(
    {
        "/Type",
        "/Subtype",
        "/FT",
        "/T",
        "/TU",
        "/TM",
        "/Ff",
        "/F",
        "/V",
        "/Kids",
        "/Parent",
        "/Rect",
        "/P",
        "/AP",
        "/AS",
        "/MK",
        "/BS",
        "/Border",
        "/DA",
        "/Q",
        "/Lock",
        "/SV",
        "/NM",
        "/M",
        "/StructParent",
        "/Lang",
    }
)


class _Info(DocInfoRule):
    """The Info dictionary may change in its date of modification and its producer, in nothing that describes."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        before, after = described(old), described(new)
        if before != after and not (before and not after):  # one that is dropped leaves the older one to readers
            raise SuspiciousModification("The description of the document changed.")
        yield from super().apply(old, new)


def described(handler: HistoricalResolver) -> dict[str, str]:
    """The words of the Info dictionary. The trailer's own references lead to the newest revision: not followed."""
    reference = handler.trailer_view.get_value_as_reference("/Info", optional=True)
    if reference is None:
        return {}
    info = handler.get_object(reference)
    return {str(key): _text(value) for key, value in info.items() if str(key) not in _PASSING_INFO and _text(value)}


def _text(value: generic.PdfObject) -> str:
    value = value.get_object()  # type: ignore[no-untyped-call]
    if isinstance(value, generic.ByteStringObject):
        return value.decode("latin-1")
    return str(value)


class _Xmp(MetadataUpdateRule):
    """The XMP may be written anew by another program, but must say the same."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        yield from super().apply(old, new)
        if "/Metadata" in old.root and ("/Metadata" not in new.root or statements_in(old) != statements_in(new)):
            raise SuspiciousModification("The metadata of the document say something else.")


Statements: TypeAlias = dict[str, Counter[tuple[str, str, str]]]


def statements_in(handler: HistoricalResolver) -> Statements:
    """Of the document's XMP; nothing if it has none."""
    if "/Metadata" not in handler.root:
        return {}
    return statements_of(handler.root["/Metadata"].read_data(DecodePurpose.XMP_METADATA))


def statements_of(packet: bytes) -> Statements:
    """Property → its leaves (name, language, text) however they are nested; what every saving changes is left out.

    Raises `lxml.etree.XMLSyntaxError` for what is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, encoding="utf-8")
    top = etree.fromstring(packet, parser=parser)
    said: Statements = {}

    def leaf(name: str, tag: str, language: str, text: str | None) -> None:
        if text and text.strip():
            said.setdefault(name, Counter())[("" if tag.startswith(_RDF) else tag, language, text.strip())] += 1

    for holder in top.iterfind(f"{_RDF}RDF/{_RDF}Description"):
        for key, value in holder.attrib.items():
            if not key.startswith(_RDF) and key not in _PASSING:
                leaf(key, key, "", value)
        for statement in holder.iterchildren(etree.Element):
            name = str(statement.tag)
            if name in _PASSING:
                continue
            for node in statement.iter(etree.Element):
                leaf(name, str(node.tag), node.get(_XML_LANG, ""), node.text)
                for key, value in node.attrib.items():
                    if key != _XML_LANG and not key.startswith(_RDF):
                        leaf(name, str(key), "", value)
    return said


class _SoberFields(SigFieldCreationRule):
    """New signature fields: no actions, no layers, no widgets that cover a page, no name that is taken."""

    def apply(self, context: FieldComparisonContext) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        added: set[tuple[int, int]] = set()
        for spec in context.field_specs.values():
            if spec.old_field_ref is None and spec.new_field is not None and spec.new_field_ref is not None:
                _check_shape(spec.new_field)
                added.add((spec.new_field_ref.idnum, spec.new_field_ref.generation))
                added |= _references(spec.new_field.get("/Kids", ()))
        yield from super().apply(context)  # also sees that the pages are those that were signed
        if added:
            _check_together(context.new.root["/Pages"], added, _A4)


def _check_shape(field: generic.DictionaryObject) -> None:
    for part in (field, *widgets(field)):
        if not set(part.keys()) <= FIELD_KEYS or part.get("/Subtype", "/Widget") != "/Widget":
            raise SuspiciousModification("A new signature field does more than to hold a signature.")
        if _share(part, _page_box(part)) > MOST_OF_A_PAGE:
            raise SuspiciousModification("A new signature field covers the page.")


def _references(listed: Iterable[generic.PdfObject]) -> set[tuple[int, int]]:
    """The numbers of the objects in an array."""
    return {(one.idnum, one.generation) for one in listed if isinstance(one, generic.IndirectObject)}


def _check_together(node: generic.DictionaryObject, added: set[tuple[int, int]], box: _Box) -> None:
    """Look at the pages themselves: a widget lies where a page lists it, whatever page it says that it belongs to."""
    box = _box(node, box)
    for kid in node.get("/Kids", ()):
        _check_together(kid.get_object(), added, box)
    shares = [_share(one.get_object(), box) for one in node.get("/Annots", ()) if _references([one]) & added]
    if sum(shares) > MOST_TOGETHER:
        raise SuspiciousModification("New signature fields together cover a page.")


def _box(page: generic.DictionaryObject, otherwise: _Box) -> _Box:
    if "/MediaBox" not in page:
        return otherwise
    x1, y1, x2, y2 = (float(value) for value in page["/MediaBox"])
    return x1, y1, x2, y2


def _page_box(widget: generic.DictionaryObject) -> _Box:
    """The page that a widget names; A4 where it names none."""
    page = widget.get("/P")
    while isinstance(page, generic.DictionaryObject):
        if "/MediaBox" in page:
            return _box(page, _A4)
        page = page.get("/Parent")
    return _A4


def _share(widget: generic.DictionaryObject, box: _Box) -> float:
    """The share of a page that a widget takes."""
    if "/Rect" not in widget:
        return 0.0
    x1, y1, x2, y2 = (float(value) for value in widget["/Rect"])
    area = abs(box[2] - box[0]) * abs(box[3] - box[1])
    return abs(x2 - x1) * abs(y2 - y1) / area if area else 1.0


DESCRIPTIONS = (
    _Info().as_qualified(ModificationLevel.LTA_UPDATES),
    _Xmp().as_qualified(ModificationLevel.LTA_UPDATES),  # type: ignore[no-untyped-call]
)
"""The rules of what a file says of itself."""


def _policy(catalog: frozenset[str], form: frozenset[str]) -> StandardDiffPolicy:
    """A policy under which these keys of the catalog and of the form may change."""
    return StandardDiffPolicy(
        global_rules=[
            CatalogModificationRule(catalog),  # type: ignore[no-untyped-call]
            XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
            ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
            DSSCompareRule().as_qualified(ModificationLevel.LTA_UPDATES),
            *DESCRIPTIONS,
        ],
        form_rule=FormUpdatingRule(
            field_rules=[
                _SoberFields(),  # type: ignore[no-untyped-call]
                SigFieldModificationRule(),
                GenericFieldModificationRule(),
            ],
            ignored_acroform_keys=form,
        ),
    )


_CATALOG = ROOT_EXEMPT_STRICT_COMPARISON - {"/MarkInfo"}

POLICY = _policy(_CATALOG, ACROFORM_EXEMPT_STRICT_COMPARISON)
"""Judges every revision after a signature."""

FIRST = _policy(_CATALOG | {"/Perms"}, ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"})
"""Judges the revisions after an unsigned document: the first signature also raises the flags, and it may certify."""
