"""Commands that go online because someone typed them, ``timestamp`` and ``extend``; and ``trust-list``, offline."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli import keys as cli_keys
from facilitator.files import apart, read_in, write_out
from facilitator.language.sentences import Lang, fill

if TYPE_CHECKING:
    from facilitator.signing import Trust
    from facilitator.signing.lasting.online import Network
    from facilitator.signing.lasting.timestamps import TimestampSource

COMMANDS = ("timestamp", "extend", "trust-list")

_DONE: dict[Lang, str] = {
    "sq": "{path}: vula kohore e arkivit u shtua më {time} UTC nga {name}; rinovojeni para datës {until}",
    "en": "{path}: archive timestamp added at {time} UTC by {name}; renew it before {until}",
}


def add(commands: Any) -> None:
    """Add the commands to the program's."""
    stamp = commands.add_parser("timestamp", help="append an archive timestamp to a signed PDF (goes online)")
    extend = commands.add_parser(
        "extend", help="append revocation data and an archive timestamp over it, the first or the next (goes online)"
    )
    for command in (stamp, extend):
        command.add_argument("pdf", type=Path)
        command.add_argument("--tsa", metavar="URL", required=True, help="address of the timestamp service (RFC 3161)")
        command.add_argument("--ca-file", type=Path, default=None, help="PEM of one more authority for HTTPS")
        command.add_argument("--timeout", type=float, default=15.0, metavar="SECONDS")
        command.add_argument("-o", "--output", type=Path, required=True)
    stamp.add_argument("--trust", type=Path, default=None, help="refuse a timestamp by an authority not in this store")
    extend.add_argument("--trust", type=Path, required=True, help="store of the people and authorities you trust")
    for command in (stamp, extend):
        command.add_argument("--operator", type=Path, default=None, help="PEM of the operator, if the store is XML")

    written = commands.add_parser("trust-list", help="write a PEM store as a signed list (ETSI TS 119 612)")
    written.add_argument("trust", type=Path)
    cli_keys.add_signer(written)
    written.add_argument("--operator-name", required=True)
    written.add_argument("--address", required=True, help="where to ask about the list: http… or mailto:…")
    written.add_argument("--sequence", type=int, required=True, help="number of this list, counted up from 1")
    written.add_argument("--days", type=int, default=180, help="days until the next list is due (default: 180)")
    written.add_argument("-o", "--output", type=Path, required=True)


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of `COMMANDS`; gives the exit code."""
    if told.command == "trust-list":
        return _trust_list(told)
    return _extend(told, lang)


def source(url: str | None) -> TimestampSource | None:
    """The timestamp service to ask while signing, if one was named. KnownError ``timestamp.address``."""
    if url is None:
        return None
    from facilitator.signing.lasting.timestamps import TimestampSource

    return TimestampSource(url)


def store(path: Path, operator: Path | None) -> Trust:
    """The trust store at ``path``, PEM or XML; beside an XML ``NAME.xml``, ``NAME.operator.pem`` names its operator."""
    from facilitator.signing.trustlist import is_xml, load_store

    data = read_in(path)
    beside = path.with_name(f"{path.stem}.operator.pem")
    if operator is None and is_xml(data) and beside.exists():
        operator = beside
    return apart(path.name, load_store, data, read_in(operator) if operator is not None else None)


def _extend(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing
    from facilitator.signing.lasting.timestamps import (
        TimestampSource,
        add_archive_timestamp,
        archive,
        document_timestamps,
        lasts_until,
    )

    pdf = read_in(told.pdf)
    trust = None if told.trust is None else store(told.trust, told.operator)
    over = network(told)
    source = TimestampSource(told.tsa, over, trust)
    now = _now()
    if told.command == "extend":
        assert trust is not None
        extended = archive(pdf, source, trust, over, now=now)
    else:
        extended = add_archive_timestamp(pdf, source)
    write_out(told.output, extended, original=told.pdf)
    newest = document_timestamps(extended, trust or signing.NOBODY, now=now)[0]
    assert newest.certificate is not None
    seen = signing.describe(newest.certificate.dump())
    # The service's own certificate outlives what it hangs on, at times: its issuers, and how long the store trusts it.
    until = (lasts_until(extended, trust, now=now) if trust is not None else None) or seen.valid_to
    facts = {"time": f"{newest.time:%d.%m.%Y %H:%M:%S}", "name": seen.name, "until": f"{until:%d.%m.%Y}"}
    print(fill(_DONE[lang], {"path": told.output, **facts}))
    return 0


def _now() -> datetime:
    from facilitator.store.env import Env

    return Env().clock()


def network(told: argparse.Namespace) -> Network:
    """How to go online, by ``--timeout`` and ``--ca-file``. KnownError ``input.failed``."""
    from facilitator.signing.lasting.online import Network

    ca_pem = "" if told.ca_file is None else read_in(told.ca_file).decode("ascii", "replace")
    return Network(timeout=told.timeout, ca_pem=ca_pem)


def _trust_list(told: argparse.Namespace) -> int:
    from facilitator import signing
    from facilitator.signing.trustlist import Operator, write

    trust = signing.load_pem(read_in(told.trust))
    now = _now()
    signer = cli_keys.signer(told, now)
    operator = Operator(told.operator_name, told.operator_name, told.address)
    until = now + timedelta(days=told.days)
    try:
        xml = write(trust.entries, signer, operator, sequence=told.sequence, issued=now, until=until)
    finally:
        signer.close()
    write_out(told.output, xml)
    return 0
