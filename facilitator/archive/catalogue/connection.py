"""A connection to PostgreSQL that notices when the other side is gone, at both of its ends.

A station whose cable is pulled says nothing; by itself a system asks after two hours, and so long its lock would hold.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError

if TYPE_CHECKING:
    import psycopg

PATIENCE = 3
"""Minutes that a station waits for its turn; longer than a station that is gone can hold it."""
_IDLE, _EVERY, _TIMES = 20, 10, 4
"""Seconds of silence until the other side is asked, and how often and how many times before it is held to be gone."""
_GONE = _IDLE + _EVERY * _TIMES


def connect(address: str) -> psycopg.Connection[tuple[Any, ...]]:
    """What ``address`` says itself about patience holds. KnownErrors ``catalogue.no_driver``, ``catalogue.failed``
    (fact ``reason``: what it said).
    """
    try:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as error:
        raise KnownError("catalogue.no_driver") from error
    ours = {
        "connect_timeout": 10,
        "keepalives_idle": _IDLE,
        "keepalives_interval": _EVERY,
        "keepalives_count": _TIMES,
        "tcp_user_timeout": _GONE * 1000,
    }
    try:
        told = conninfo_to_dict(address)
        more: dict[str, Any] = {name: value for name, value in ours.items() if name not in told}
        made = psycopg.connect(address, autocommit=True, **more)
    except psycopg.Error as error:
        raise failed(error) from error
    try:
        made.execute(
            f"""select set_config('lock_timeout', '{round(PATIENCE * 60_000)}ms', false),
                set_config('tcp_keepalives_idle', '{_IDLE}', false),
                set_config('tcp_keepalives_interval', '{_EVERY}', false),
                set_config('tcp_keepalives_count', '{_TIMES}', false)""".encode()
        )
        with contextlib.suppress(psycopg.Error):  # a server that is older, or not on Linux, does without
            made.execute(
                f"""select set_config('tcp_user_timeout', '{_GONE}s', false),
                    set_config('client_connection_check_interval', '{_EVERY}s', false)""".encode()
            )
    except psycopg.Error as error:
        made.close()
        raise failed(error) from error
    return made


def failed(error: psycopg.Error) -> KnownError:
    """What the server said, as ours: ``catalogue.turn`` (fact ``minutes``) where others were writing all the while, or
    ``catalogue.failed``.
    """
    from psycopg.errors import LockNotAvailable

    if isinstance(error, LockNotAvailable):
        return KnownError("catalogue.turn", minutes=PATIENCE)
    return KnownError("catalogue.failed", reason=" ".join(str(error).split()))
