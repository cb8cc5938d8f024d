"""Stations over one PostgreSQL: who is gone is noticed at both ends, who waits too long is told so."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import psycopg
import pytest

from facilitator.archive.catalogue import connection
from facilitator.archive.catalogue.connection import connect
from facilitator.archive.catalogue.postgres import PostgresCatalogue
from facilitator.archive.catalogue.rows import Entry, Sheet, State
from facilitator.archive.catalogue.turn import DatabaseTurn
from facilitator.archive.shelf import Key
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from tests.helpers.postgres import Server, binaries

pytestmark = pytest.mark.skipif(binaries() is None, reason="PostgreSQL is not installed (package “postgresql”)")

ASKED = ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT", "TCP_USER_TIMEOUT")


@pytest.fixture
def over_tcp() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    made = Server()
    try:
        made.make(f"-c listen_addresses=127.0.0.1 -c port={port}")
        yield f"host=127.0.0.1 port={port} user={made.user} dbname=postgres"
    finally:
        made.close()


def of_the_socket(here: psycopg.Connection[tuple[object, ...]]) -> dict[str, int]:
    with socket.socket(fileno=os.dup(here.fileno())) as mine:
        return {name: mine.getsockopt(socket.IPPROTO_TCP, getattr(socket, name)) for name in ASKED}


def test_both_ends_ask_whether_the_other_is_there(over_tcp: str) -> None:
    """In a minute the system closes what does not answer; the catalogue, the turn and the doctor use the same."""
    names = "tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_keepalives_count", "tcp_user_timeout"
    asked = ", ".join(f"current_setting('{name}')" for name in (*names, "client_connection_check_interval"))
    with connect(over_tcp) as here:
        assert here.execute(f"select {asked}".encode()).fetchone() == ("20", "10", "4", "60000", "10s")
        assert of_the_socket(here) == dict(zip(ASKED, (20, 10, 4, 60_000), strict=True))
    with connect(f"{over_tcp} keepalives_idle=7 tcp_user_timeout=9000") as here:
        assert of_the_socket(here) == dict(zip(ASKED, (7, 10, 4, 9000), strict=True)), "what the office says holds"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.002)


def test_who_waits_too_long_for_a_turn_is_told(postgres: str, impatient: None) -> None:
    with (
        DatabaseTurn(postgres, "one")(),
        DatabaseTurn(postgres, "another")(),  # which is nobody's here
        pytest.raises(KnownError) as caught,
        DatabaseTurn(postgres, "one")(),
    ):
        raise AssertionError("two at once")
    assert caught.value.code == "catalogue.turn"
    assert "{" not in sentence(caught.value, "sq")
    with DatabaseTurn(postgres, "one")():
        pass  # given back


def test_who_waits_too_long_to_write_the_catalogue_is_told(postgres: str, impatient: None) -> None:
    mine, theirs = PostgresCatalogue(postgres, "turn"), PostgresCatalogue(postgres, "turn")
    one = Sheet(Entry(key=Key("a.pdf"), stamp="1", state=State.REPORT))
    with theirs._writing(), pytest.raises(KnownError) as caught:
        mine.put([one])
    assert caught.value.code == "catalogue.turn"
    mine.put([one])
    assert [key for key, _ in theirs.stamps()] == ["a.pdf"]
    mine.drop()
    mine.close()
    theirs.close()
