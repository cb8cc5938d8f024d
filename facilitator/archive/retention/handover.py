"""Handing over to the National Archive: a bag with each document, its receipt, what happened to it, and Dublin Core.

What is about to be handed over is written down first, what was is written down with the hash of the bag's manifest;
whoever is ended in between goes on with the same bag (`go_on`). What was handed over stays here as it was.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from facilitator.archive import bags
from facilitator.archive.alone import alone
from facilitator.archive.catalogue.rows import Entry
from facilitator.archive.places.names import RECEIPT, is_full
from facilitator.archive.retention.register import HASHED, Register, of_meeting
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.log import Entry as Line
from facilitator.archive.taking.log import IntakeLog
from facilitator.errors import KnownError
from facilitator.report.compose.attach import inert

_DC = "http://purl.org/dc/elements/1.1/"
_OAI = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 may not hold, not even as a number."""
FORMAT = "application/pdf; PRONOM fmt/479"
"""PDF/A-3A, as The National Archives’ register of formats numbers it."""

_README = """Dorëzim nga arkivi i takimeve / A transfer from the archive of meetings

documents/  dokumentet PDF, bajt për bajt siç u morën / the PDF documents, byte for byte as they were received
metadata/   Dublin Core për çdo dokument (XML) / Dublin Core of each document (XML)
receipts/   vërtetimet e nënshkruara të pranimit / the signed receipts of intake
events/     çfarë ndodhi me çdo dokument, me zinxhirin e regjistrit / what happened to each, with the chain of the log
list.csv    lista / the list
archive.pem certifikata që i nënshkroi vërtetimet / the certificate that signed the receipts

Çdo PDF i programit mban brenda të dhënat e veta (record.json, document.json).
Each PDF of the program carries its own data (record.json, document.json).
"""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """``uid`` of the hand-over, where the bag lies, the SHA-256 of its manifest, and what is in it."""

    uid: str
    place: Path
    manifest: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Parcel:
    """What a bag is made with: ``listed`` gives the entry of a key, ``certificate`` (PEM) signed the receipts."""

    shelf: Shelf
    listed: Callable[[Key], Entry]
    certificate: bytes
    clock: Callable[[], datetime]
    classes: Callable[[Entry], str] = lambda entry: ""
    restricted: Callable[[Entry], bool] = lambda entry: False


def hand_over(
    parcel: Parcel,
    keys: Iterable[Key],
    folder: Path,
    by: str,
    source: str,
    entropy: Callable[[int], bytes],
    step: Callable[[int, int], None] | None = None,
) -> HandedOver:
    """Make a bag of ``keys`` in a new folder below ``folder``, validated, and write it down. ``source``: who hands
    over.

    KnownErrors ``handover.nothing``, ``keeping.who``, ``output.failed``, ``bag.invalid``, ``shelf.*`` (a damaged or
    missing document: no bag is made), ``keeping.log``.
    """
    wanted = tuple(dict.fromkeys(keys))
    if not wanted:
        raise KnownError("handover.nothing")
    if not by.strip():
        raise KnownError("keeping.who")
    now = parcel.clock()
    uid = f"dorezim-{now.astimezone(UTC):%Y%m%d}-{entropy(4).hex()}"
    for key in wanted:
        parcel.shelf.get(key)  # what cannot be read stops everything before anything is written
    root = parcel.shelf.root
    with alone(root):
        told = {"uid": uid, "keys": list(wanted), "place": str(folder.absolute() / uid), "by": by, "source": source}
        Register(root).append("handing_over", now, **told)
    return _made(parcel, told, step)


def go_on(parcel: Parcel) -> tuple[HandedOver, ...]:
    """Do what was begun and not written down as done. What cannot be done now (the stick is not there) waits and keeps
    no other from it, and a document that was destroyed meanwhile stays out. KnownErrors as of `hand_over`: why the
    first that waits does, once every other is done.
    """
    begun = tuple(Register(parcel.shelf.root).state.begun.values())
    done, waits = [], []
    for told in begun:
        try:
            done.append(_made(parcel, told))
        except KnownError as error:
            waits.append(error)
    if waits:
        raise waits[0]
    return tuple(done)


def forget(parcel: Parcel, uid: str, by: str) -> None:
    """One that was begun will not come: the stick is gone for good. KnownErrors ``handover.unknown`` (none of this uid
    waits), ``keeping.who``, ``shelf.failed``, ``keeping.log``.
    """
    if not by.strip():
        raise KnownError("keeping.who")
    root = parcel.shelf.root
    with alone(root):
        register = Register(root)
        if uid not in register.state.begun:
            raise KnownError("handover.unknown", uid=uid)
        register.append("handed_over", parcel.clock(), uid=uid, by=by, keys=[], place="", manifest="")


def _made(parcel: Parcel, told: Mapping[str, object], step: Callable[[int, int], None] | None = None) -> HandedOver:
    uid, place = str(told["uid"]), Path(str(told["place"]))
    listed = told["keys"]
    keys = tuple(Key(str(key)) for key in listed) if isinstance(listed, Sequence) else ()
    root = parcel.shelf.root
    with alone(root):
        register = Register(root)
        if uid not in register.state.begun:
            raise KnownError("handover.nothing")  # another program was quicker
        if place.exists():
            manifest = bags.check(place)  # it has its name, so it is whole; only the line was missing
            keys = tuple(key for key in keys if (place / "data" / "documents" / key).exists())
        else:
            here = set(parcel.shelf.keys())
            keys = tuple(key for key in keys if key not in parcel.shelf.tombs or key in here)
            if not keys:
                raise KnownError("handover.nothing")
            info = {
                "Source-Organization": str(told["source"]),
                "Contact-Name": str(told["by"]),
                "External-Identifier": uid,
                "External-Description": f"{len(keys)} PDF",
                "Bagging-Date": f"{parcel.clock().astimezone(UTC):%Y-%m-%d}",
                "Bag-Software-Agent": "Tryeza",
            }
            manifest = bags.pack(place, _payload(parcel, register, keys, step), info)
        register.append(
            "handed_over", parcel.clock(), uid=uid, keys=list(keys), place=str(place), manifest=manifest, by=told["by"]
        )
    return HandedOver(uid, place, manifest, keys)


def _payload(
    parcel: Parcel, register: Register, keys: Sequence[Key], step: Callable[[int, int], None] | None
) -> Iterator[tuple[str, bytes]]:
    lines = [*_of(IntakeLog(parcel.shelf.root).entries()), *_of(register.entries())]
    rows: list[dict[str, str]] = []
    for done, key in enumerate(keys, start=1):
        entry = parcel.listed(key)
        yield f"documents/{key}", parcel.shelf.get(key)
        receipt = parcel.shelf.receipt(key)
        if receipt is not None:
            yield f"receipts/{key}{RECEIPT}", receipt
        hidden = parcel.restricted(entry)
        yield f"metadata/{key}.dc.xml", dublin_core(entry, restricted=hidden)
        about = {str(key), of_meeting(entry.meeting)} if entry.meeting else {str(key)}
        events = [line for named, line in lines if not named.isdisjoint(about)]
        yield f"events/{key}.json", json.dumps(events, ensure_ascii=False, indent=1, sort_keys=True).encode()
        rows.append(_row(entry, parcel.classes(entry), restricted=hidden))
        if step:
            step(done, len(keys))
    yield "list.csv", _table(rows)
    if parcel.certificate:
        yield "archive.pem", parcel.certificate
    yield "README.txt", _README.encode()


def dublin_core(entry: Entry, *, restricted: bool = False) -> bytes:
    """A document in the fifteen elements that every archive reads (``oai_dc``). ``restricted``: it is not for everybody
    here, so it is not said to be there.
    """
    ElementTree.register_namespace("dc", _DC)
    ElementTree.register_namespace("oai_dc", _OAI)
    top = ElementTree.Element(f"{{{_OAI}}}dc")
    hashed = HASHED.search(entry.key)
    told = (
        ("title", entry.title or entry.key),
        ("creator", entry.organiser),
        ("subject", entry.kind),
        ("date", entry.date),
        ("type", "Text"),
        ("format", FORMAT if entry.kind else "application/pdf"),
        ("identifier", entry.key),
        ("identifier", entry.protocol_number),
        ("identifier", f"sha256:{hashed[1]}…" if hashed else ""),
        ("language", entry.lang),
        ("relation", f"urn:tryeza:meeting:{entry.meeting}" if entry.meeting else ""),
        ("coverage", entry.place),
        ("rights", "restricted" if restricted or is_full(entry.key) else "public"),
    )
    for name, text in told:
        if text:
            ElementTree.SubElement(top, f"{{{_DC}}}{name}").text = _NO_XML.sub("\ufffd", text)
    return bytes(ElementTree.tostring(top, encoding="UTF-8", xml_declaration=True))


def _of(entries: Iterable[Line]) -> Iterator[tuple[set[str], dict[str, object]]]:
    """The lines of a log that name documents: which, and the line as it is told outside."""
    for entry in entries:
        facts = dict(entry.facts)
        several = facts.pop("keys", ())
        named = {str(facts.get(name, "")) for name in ("key", "target", "into")} | {str(one) for one in several}
        facts.pop("report", None)  # it stands in the PDF itself
        told: dict[str, object] = {"what": entry.what, "moment": entry.moment.isoformat(), "line": entry.number}
        yield named, {**told, "sha256": entry.sha256, "facts": facts}


def _row(entry: Entry, name: str, *, restricted: bool) -> dict[str, str]:
    return {
        "key": entry.key,
        "title": entry.title,
        "date": entry.date,
        "kind": entry.kind,
        "language": entry.lang,
        "version": "full" if is_full(entry.key) else "public",
        "organiser": entry.organiser,
        "protocol_number": entry.protocol_number,
        "meeting": entry.meeting,
        "verdict": entry.verdict,
        "taken_at": entry.taken_at,
        "class": name,
        "rights": "restricted" if restricted or is_full(entry.key) else "public",
    }


def _table(rows: Sequence[Mapping[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    # titles are strangers' words: a spreadsheet shall show and not compute them
    writer.writerows({name: inert(text) for name, text in row.items()} for row in rows)
    return out.getvalue().encode()
