"""Every door through which work is kept or leaves: one table for the tests and for the campaign."""

from __future__ import annotations

from tests.faults.doors import copies, following, intake, keeping, meetings, papers
from tests.faults.doors.door import Door

_ALL = (*meetings.DOORS, *copies.DOORS, *papers.DOORS, *intake.DOORS, *following.DOORS, *keeping.DOORS)
DOORS: dict[str, Door] = {door.name: door for door in _ALL}
