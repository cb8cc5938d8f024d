"""Whether the meeting can be changed now."""

from __future__ import annotations

from typing import Any

from facilitator.meeting.lifecycle import pen_given, standing
from ui.session import Session


def writable(session: Session) -> bool:
    """Open, not read only, not approved, and the pen is here. The store would refuse the rest; forms say so before."""
    if not session.is_open or session.read_only:
        return False
    rows: Any = session.rows  # the mirror is asked as a Tx is
    return standing(rows) is None and pen_given(rows) is None
