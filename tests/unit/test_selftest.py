"""``--self-test``: it holds here, and it says so when something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import assets, selftest


@pytest.mark.parametrize("name", [name for name in selftest.CHECKS if name != "line"])  # the line has its own test
def test_every_check_holds_in_a_checkout(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert selftest.CHECKS[name]()
    assert not list(tmp_path.iterdir()), "it leaves nothing where it was started"


def test_a_failing_check_is_named_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise FileNotFoundError("Inter.ttf")

    monkeypatch.setattr(selftest, "CHECKS", {"zones": selftest.zones})
    assert selftest.run({"fonts": broken, "again": selftest.zones}) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in told[:3]] == [["ok", "zones:"], ["FAIL", "fonts:"], ["ok", "again:"]]
    assert "Inter.ttf" in told[1]
    assert selftest.run({}) == 0


def test_a_missing_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "FONTS", tmp_path)
    with pytest.raises(FileNotFoundError, match="OFL-Inter"):
        selftest.resources()


def test_it_needs_no_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "CHECKS", {})
    monkeypatch.setattr("sys.stdout", None)
    assert selftest.run({"zones": selftest.zones}) == 0
