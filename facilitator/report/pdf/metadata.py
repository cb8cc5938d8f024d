"""What a file says of itself: the XMP packet and the Info dictionary, which PDF/A wants to agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

STATUS = "TryezaStatus"
"""Info key: ``draft`` or ``final``. Signing refuses a draft."""

PRODUCER = "Tryeza"

RENDERER = 3
"""Number of the drawing in use: raised whenever the same Document would be drawn otherwise (tested).

Of the same number, a file must come out again as it is; of another, its pages must look the same."""

DRAWN_BY = "TryezaRenderer"
"""Info key: ``RENDERER`` of the program that drew the file; files drawn before there were numbers have none."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Texts are already drawable; ``made`` is aware; ``language`` as in ``sq-AL``."""

    title: str
    author: str
    subject: str
    language: str
    made: datetime
    final: bool


def pdf_date(moment: datetime) -> str:
    """D:20261027180000+01'00'."""
    zone = moment.strftime("%z") or "+0000"
    return f"{moment:D:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def info(facts: Facts) -> Mapping[str, str]:
    """The Info dictionary."""
    made = pdf_date(facts.made)
    entries = {
        "Title": facts.title,
        "Subject": facts.subject,
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        "CreationDate": made,
        "ModDate": made,
        STATUS: "final" if facts.final else "draft",
        DRAWN_BY: str(RENDERER),
    }
    return entries | ({"Author": facts.author} if facts.author else {})


def packet(facts: Facts, digest: str) -> bytes:
    """The XMP packet; ``digest``, hexadecimal, makes the document's own id."""
    values = {
        "title": escape(facts.title),
        "subject": escape(facts.subject),
        "language": escape(facts.language),
        "date": facts.made.isoformat(timespec="seconds"),
        "producer": PRODUCER,
        "id": f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}",
        "author": _AUTHOR.format(author=escape(facts.author)) if facts.author else "",
        "pad": (" " * 99 + "\n") * 4,
    }
    return _PACKET.format(**values).encode()


_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{author}
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<xmpMM:DocumentID>uuid:{id}</xmpMM:DocumentID>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
{pad}<?xpacket end="w"?>"""
