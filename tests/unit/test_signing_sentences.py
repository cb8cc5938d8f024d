"""Every code and every word of the signing room has its sentence, in both languages, with the facts it is given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import facilitator.signing
from facilitator.language.agreement import GAP
from facilitator.language.errors import keys as errors_keys
from facilitator.language.errors import signing
from facilitator.language.errors import time as errors_time
from facilitator.language.verdicts import VERDICT_EN, VERDICT_SQ
from facilitator.signing import Expected, Integrity, Revocation, StampFault, Standing, TimeProof, Word

ROOM = Path(facilitator.signing.__file__).parent
PARTS = (signing, errors_keys, errors_time)
SQ = {code: text for part in PARTS for code, text in part.SQ.items()}
EN = {code: text for part in PARTS for code, text in part.EN.items()}
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in (*sorted(ROOM.rglob("*.py")), ROOM.parent / "cli" / "keys.py")
)
ELSEWHERE = {"file.exists"}
RAISED = dict.fromkeys(code for code in re.findall(r'KnownError\(\s*"([a-z_.]+)"', SOURCE) if code not in ELSEWHERE)
FACTS = {
    code: set(re.findall(r"(\w+)=", arguments))
    for code, arguments in re.findall(
        r'KnownError\(\s*"([a-z_.]+)"((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))*)\)', SOURCE
    )
}
STATES = (
    "TRUSTED",
    "TRUSTED_REV_UNKNOWN",
    "UNKNOWN_SIGNER",
    "WRONG_PERSON",
    "NOT_TRUSTED",
    "REVOKED",
    "MODIFIED_AFTER",
    "NOT_WHOLE",
    "BROKEN",
    "WEAK",
)
NOTES = dict.fromkeys(re.findall(r'Note\("([A-Z_]+)"', SOURCE))
KEYS = {
    *(f"verdict.{word}" for word in Word),
    *(f"verdict.state.{state}" for state in STATES),
    *(f"verdict.integrity.{one}" for one in Integrity),
    *(f"verdict.standing.{one}" for one in Standing),
    *(f"verdict.reason.{one}" for one in ("expired", "not_yet_valid", "revoked", "key_usage", "names", "chain")),
    *(f"verdict.revocation.{one}" for one in Revocation),
    *(f"verdict.expected.{one}" for one in Expected),
    *(f"verdict.proof.{one}" for one in TimeProof),
    *(f"verdict.kind.{one}" for one in ("local", "internal", "issued")),
    *(f"verdict.note.{one}" for one in NOTES),
    *(f"verdict.note.{one}" for one in StampFault),
}


def gaps(text: object) -> set[str]:
    if isinstance(text, tuple):  # one and other
        return {"n"}.union(*map(gaps, text))
    assert isinstance(text, str)
    return {gap[1] for gap in GAP.finditer(text)}


def test_every_raised_code_has_a_sentence_and_no_other() -> None:
    assert len(RAISED) > 15
    assert set(SQ) == set(EN) == set(RAISED)
    assert len(SQ) == sum(len(part.SQ) for part in PARTS)  # no code in two of them


@pytest.mark.parametrize("code", RAISED)
def test_sentences_use_the_facts_they_get(code: str) -> None:
    used = gaps(SQ[code])
    assert used == gaps(EN[code])
    assert used <= FACTS[code]


def test_every_word_of_a_verdict_has_a_sentence_and_no_other() -> None:
    assert len(NOTES) > 6
    assert set(VERDICT_SQ) == set(VERDICT_EN) == KEYS
    for key in KEYS:
        assert gaps(VERDICT_SQ[key]) == gaps(VERDICT_EN[key])


def test_intact_and_trusted_are_two_sentences() -> None:
    for word in ("INTACT_NOT_TRUSTED", "NOT_TRUSTED", "REVOKED", "OK", "OK_REV_UNKNOWN"):
        first, _, second = VERDICT_SQ[f"verdict.{word}"].partition(". ")
        assert "i pandryshuar" in first
        assert second
        assert VERDICT_EN[f"verdict.{word}"].startswith("The document is unchanged")


def test_only_the_kind_of_certificate_speaks_of_qualified_and_denies_it() -> None:
    for key, text in VERDICT_SQ.items():
        assert ("kualifikuar" in text) == key.startswith("verdict.kind.")
    assert "nuk është nënshkrim elektronik i kualifikuar" in VERDICT_SQ["verdict.kind.local"]
