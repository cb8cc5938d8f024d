"""A small archive to publish from: the demo meeting with its responses, its full sister, and a group of four."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from facilitator.archive.evidence.chosen import Included
from facilitator.archive.intake import keep_with_receipt, own_key
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.model import Consent, DocumentKind, Person, Sister
from facilitator.record import Record
from facilitator.report.compose import compose
from facilitator.signing import NOBODY, dump_pem, verify
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.brought import by_two
from tests.helpers.documents import drawn
from tests.helpers.records import answered, demo_record, random_record

NOW = pki.NOW + timedelta(days=5)
SMALL = "Takim i vogël <b>& “Ç”</b>"


@lru_cache
def records() -> tuple[Record, Record]:
    """The demo meeting after its first answers, and a meeting of four with a title that is no markup."""
    small = random_record(3, 4)
    meeting = replace(small.meeting, title=SMALL, date="2026-03-12", process="hartimit të buxhetit")
    return answered(demo_record()), replace(small, meeting=meeting)


@lru_cache
def papers() -> tuple[bytes, ...]:
    """What lies on the shelf, signed by two: of the first meeting also the full sister."""
    demo, small = records()
    public, full = Sister.PUBLIC, Sister.FULL
    several = (
        drawn(demo_record(), DocumentKind.PROCESVERBAL, "sq", public, now=pki.NOW),
        drawn(demo_record(), DocumentKind.PROCESVERBAL, "sq", full, now=pki.NOW),
        drawn(demo_record(), DocumentKind.ATTENDANCE, "sq", full, now=pki.NOW),
        drawn(demo, DocumentKind.RESPONSES, "sq", public, now=pki.NOW),
        drawn(small, DocumentKind.PROCESVERBAL, "sq", public, now=pki.NOW),
    )
    return tuple(map(by_two, several))


def shelve(workspace: Workspace, pdf: bytes, now: datetime = pki.NOW) -> str:
    """Onto the shelf with its receipt."""
    key = own_key(workspace.intake_key, now=now, entropy=random.Random(1).randbytes)
    shelf = FolderShelf(workspace.archive)
    return str(keep_with_receipt(pdf, verify(pdf, NOBODY, now), shelf, key, now=now)[0])


def stock(workspace: Workspace) -> list[str]:
    """The archive of a computer that trusts the people who signed; keys as in `papers`."""
    workspace.trust.parent.mkdir(parents=True, exist_ok=True)
    workspace.trust.write_bytes(dump_pem([pki.world().root.entry()]))
    return [shelve(workspace, pdf) for pdf in papers()]


def secrets(record: Record) -> set[str]:
    """Every name without a yes, every telephone number and address, but what the meeting names by its office."""
    meeting = record.meeting
    told = {meeting.chair, meeting.secretary, *(row.name for row in record.signatories)}
    told |= {person.name for person in record.people if person.publish_name is Consent.YES}

    def of(person: Person) -> set[str]:
        name = person.name if person.publish_name is not Consent.YES else ""
        return {name, person.phone, person.email}

    return {value for person in record.people for value in of(person) if value} - told


def included(record: Record, sha256: str) -> Included:
    """A document of ``record`` as `evidence.chosen` reads it, without its file."""
    document = compose(record, DocumentKind.RELACION)
    return Included(key=Key(sha256), sha256=sha256, size=1, verdict="", receipt=None, record=record, document=document)
