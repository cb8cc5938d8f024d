"""What the renderers of this program ever wrote, and what in a file is none of it: an allow-list.

Keys, kinds of objects, elements and instructions; what stands elsewhere in a file is said. Imported only inside
functions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Pdf, Stream

from facilitator.examine.deviation import Deviation


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYS = _words(
    "A AF AFRelationship AP AcroForm Alt Alternate Annots Ascent Author BBox BaseFont BitsPerComponent Border "
    "CapHeight CheckSum ColorSpace Columns Contents Count CreationDate Creator DecodeParms Desc Descent Dest "
    "DestOutputProfile DisplayDocTitle EF EmbeddedFiles F FT Fields Filter First FirstChar Flags Font FontBBox "
    "FontDescriptor FontFile2 FontName FormType Height ID Info ItalicAngle K Kids Lang Last LastChar Length Length1 "
    "Limits ListNumbering MCID MarkInfo Marked Matrix MediaBox Metadata MissingWidth ModDate N Name Names Next Nums O "
    "Obj Outlines OutputConditionIdentifier OutputIntents P PageMode Pages Params Parent ParentTree ParentTreeNextKey "
    "Pg Placement Predictor Prev ProcSet Producer Rect RegistryName Resources Root Rotate S Scope SigFlags Size StemV "
    "StructParent StructParents StructTreeRoot Subject Subtype T TU Tabs TextDecorationType Title ToUnicode Trans "
    "TryezaRenderer TryezaStatus Type UF ViewerPreferences W Width Widths XObject"
)
"""Every key of every dictionary that any renderer of this program wrote, names of fonts and pictures aside."""

SUBTYPES = _words("Form Image Link TrueType Widget XML application/json text/csv text/x-python")
ELEMENTS = _words(
    "Caption Document Figure Form H1 H2 H3 H4 L LBody LI Lbl Link P Reference Sect Span TD TH TOC TOCI TR Table"
)
OPERATORS = _words("BDC BMC BT Do EMC ET J Q RG S T* TL Tf Tj Tm c cm d f* l m n q re rg w")
LINK = _words("/Type /Subtype /Contents /F /Rect /Border /Dest /P /StructParent")
FIELD = _words("/Type /Subtype /Contents /F /Rect /FT /T /TU /AP /P /StructParent")
ELEMENT = _words("/Type /S /P /Pg /K /Alt /A /Lang")
BOOKMARK = _words("/Title /Parent /Next /Prev /First /Last /Count /Dest")
_FONT_NAMES = frozenset({"/Font", "/XObject"})


def strange(pdf: Pdf) -> Iterator[Deviation]:
    """Keys and kinds of objects that no renderer of this program wrote, and structure that says more than its text."""
    every = [one for one in pdf.objects if isinstance(one, (Dictionary, Stream, Array))]
    named = {
        value.objgen
        for one in every
        for part in _parts(one)
        if not isinstance(part, Array)
        for key in _FONT_NAMES & set(part.keys())
        if isinstance(value := part.get(key), Dictionary) and value.is_indirect
    }
    for one in every:
        for part in _parts(one, names=one.objgen in named):
            if not isinstance(part, Array):
                yield from _strange(part)


def _parts(one: Any, *, names: bool = False) -> Iterator[Any]:
    """An object and what lies directly in it, without the dictionaries whose keys are ``names`` of fonts or forms."""
    waiting = [(one, names)]
    while waiting:
        value, names = waiting.pop()
        if isinstance(value, Array):
            waiting += [(inner, False) for inner in value if _direct(inner)]
        else:
            waiting += [(inner, key in _FONT_NAMES) for key, inner in value.items() if _direct(inner)]
        if not names:
            yield value


def _strange(value: Any) -> Iterator[Deviation]:
    keys = {str(key) for key, _ in value.items()}
    for key in sorted(keys):
        if key[1:] not in KEYS:
            yield Deviation("catalog", told=key[1:41])
    if str(value.get("/Subtype", "/Form"))[1:] not in SUBTYPES:
        yield Deviation("catalog", told=str(value.get("/Subtype"))[1:41])
    if value.get("/Type") == "/StructElem" and not (keys <= ELEMENT and str(value.get("/S"))[1:] in ELEMENTS):
        yield Deviation("structure")
    if "/Title" in keys and "/Parent" in keys and not keys <= BOOKMARK:
        yield Deviation("outline")


def _direct(value: Any) -> bool:
    return isinstance(value, (Dictionary, Array)) and not value.is_indirect


def instructions(number: int, page: pikepdf.Page) -> Iterator[Deviation]:
    """The drawing of a page and of the forms in it; ``number`` is the page's, from 1."""
    streams: list[Any] = [page]
    seen: set[tuple[int, int]] = set()
    while streams:
        one = streams.pop()
        resources: Any = (one.obj if isinstance(one, pikepdf.Page) else one).get("/Resources", {})
        for inner in resources.get("/XObject", {}).values():
            if inner.get("/Subtype") == "/Form" and inner.objgen not in seen:
                seen.add(inner.objgen)
                streams.append(inner)
        if any(not _plain(given.operands, given.operator) for given in pikepdf.parse_content_stream(one)):
            yield Deviation("page", number)
            break


def _plain(operands: Any, operator: Any) -> bool:
    name = str(operator)
    if name in ("BDC", "BMC") and len(operands) > 1:
        marked = operands[1]
        return isinstance(marked, Dictionary) and set(marked.keys()) <= {"/MCID", "/Type", "/Lang"}
    return name in OPERATORS
