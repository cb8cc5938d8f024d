"""What a PostgreSQL promises, by its own account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.archive.catalogue.connection import connect, failed


@dataclass(frozen=True, slots=True)
class Health:
    """``follows``: it is a standby; ``hasty``: it acknowledges before it writes; ``wanted``: names of standbys it waits
    for; ``standbys``: how many of them follow it now. ``now`` aware.
    """

    version: str
    follows: bool
    now: datetime
    hasty: bool
    wanted: str
    standbys: int


def health(address: str) -> Health:
    """Ask it. KnownErrors ``catalogue.no_driver``, ``catalogue.failed`` (fact ``reason``: what it said)."""
    made = connect(address)
    from psycopg import Error

    try:
        with made as db:
            row = db.execute(
                """select current_setting('server_version'), pg_is_in_recovery(), clock_timestamp(),
                    current_setting('synchronous_commit'), current_setting('synchronous_standby_names'),
                    (select count(*) from pg_stat_replication where sync_state in ('sync', 'quorum'))"""
            ).fetchone()
    except Error as error:
        raise failed(error) from error
    assert row is not None
    version, follows, now, commit, wanted, standbys = row
    return Health(str(version).split()[0], bool(follows), now, commit == "off", str(wanted), int(standbys))
