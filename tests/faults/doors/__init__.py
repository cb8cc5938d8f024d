"""Every door through which work is kept or leaves: one table for the tests and for the campaign."""

from __future__ import annotations

from tests.faults.doors import copies, following, intake, meetings, papers
from tests.faults.doors.door import Door

DOORS: dict[str, Door] = {
    door.name: door for door in (*meetings.DOORS, *copies.DOORS, *papers.DOORS, *intake.DOORS, *following.DOORS)
}
