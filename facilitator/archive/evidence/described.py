"""What tells other programs about an evidence folder: a Frictionless Data Package and a DCAT-AP catalogue."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from facilitator.archive.evidence.schema import GENDERS, ROLES, TABLES, Column, Table
from facilitator.archive.shelf import slug
from facilitator.audience.withholding import SMALL_GROUP
from facilitator.language.evidence import say
from facilitator.language.sentences import LANGS

PACKAGE, CATALOGUE = "datapackage.json", "catalog.jsonld"
SMALLEST = "smallestGroup"
"""Property of the package: groups of fewer people are left out of its tables."""
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_BOOK = {"sq": f"{_AUTHORITY}language/SQI", "en": f"{_AUTHORITY}language/ENG"}


def package(titles: Mapping[str, str], files: Mapping[str, bytes], day: date, organiser: str) -> bytes:
    """The Data Package of the tables; ``titles`` of the folder by language, ``files`` by their place in it."""
    told: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": slug(titles["en"]) or "evidence",
        "title": titles["en"],
        "description": say("about.text", "en"),
        SMALLEST: SMALL_GROUP,
        "created": f"{day.isoformat()}T00:00:00Z",
        "contributors": [{"title": organiser, "role": "publisher"}] if organiser else [],
        "resources": [_resource(table, files[table.file]) for table in TABLES],
    }
    return _json({key: value for key, value in told.items() if value != []})


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.theirs)}}
            for one in table.refers
        ]
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "path": table.file,
        "title": say(f"table.{table.name}", "en"),
        "description": say(f"table.{table.name}.about", "en"),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if column.needed:
        limits["required"] = True
    if column.values:
        limits["enum"] = list(column.values)
    if column.least is not None:
        limits["minimum"] = column.least
    told: dict[str, Any] = {"name": column.name, "type": column.type}
    if column.name in (*ROLES, *GENDERS):
        told["description"] = say("small", "en")
    if column.type == "datetime":
        told["format"] = "%Y-%m-%dT%H:%M:%S%z"
    return told | ({"constraints": limits} if limits else {})


def catalogue(
    titles: Mapping[str, str], files: Mapping[str, bytes], days: Sequence[str], day: date, organiser: str
) -> bytes:
    """The folder as a DCAT-AP 3 catalogue; ``days`` (ISO) of its meetings. Addresses are relative to the file."""
    publisher = {"@type": "foaf:Agent", "foaf:name": organiser or "–"}
    common: dict[str, Any] = {
        "dct:publisher": publisher,
        "dct:language": [{"@id": one} for one in _BOOK.values()],
        "dct:issued": {"@value": day.isoformat(), "@type": "xsd:date"},
        "dct:spatial": {"@id": f"{_AUTHORITY}country/ALB"},
    }
    if days:
        common["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": min(days), "@type": "xsd:date"},
            "dcat:endDate": {"@value": max(days), "@type": "xsd:date"},
        }
    tree = {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": "",
        "@type": "dcat:Catalog",
        "dct:title": _both(titles),
        "dct:description": _both({lang: say("about.text", lang) for lang in LANGS}),
        "foaf:homepage": {"@id": "index.html"},
        **common,
        "dcat:dataset": [_dataset(table, files[table.file], common) for table in TABLES],
    }
    return _json(tree)


def _dataset(table: Table, data: bytes, common: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@id": f"#{table.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": table.name,
        "dct:title": _both({lang: say(f"table.{table.name}", lang) for lang in LANGS}),
        "dct:description": _both({lang: say(f"table.{table.name}.about", lang) for lang in LANGS}),
        "dcat:theme": {"@id": f"{_AUTHORITY}data-theme/GOVE"},
        **common,
        "dcat:distribution": {
            "@id": f"#{table.name}-csv",
            "@type": "dcat:Distribution",
            "dct:title": _both({lang: f"{say(f'table.{table.name}', lang)}, CSV" for lang in LANGS}),
            "dcat:accessURL": {"@id": table.file},
            "dcat:downloadURL": {"@id": table.file},
            "dct:format": {"@id": f"{_AUTHORITY}file-type/CSV"},
            "dcat:mediaType": {"@id": "https://www.iana.org/assignments/media-types/text/csv"},
            "dcat:byteSize": {"@value": str(len(data)), "@type": "xsd:nonNegativeInteger"},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@value": hashlib.sha256(data).hexdigest(), "@type": "xsd:hexBinary"},
            },
        },
    }


def _both(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": texts[lang], "@language": lang} for lang in LANGS]


def _json(tree: Any) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()
