"""Signing and verification of PDFs: keys, signatures into named fields, offline verdicts, the verifier's trust store.

This room knows nothing of meetings and never reaches the network. Importing it is cheap: pyHanko, cryptography,
reportlab and pikepdf are loaded by the functions that need them. All functions are pure (bytes in, bytes or a frozen
value out) and must run on a thread without a running asyncio loop: pyHanko drives one of its own.
"""

from __future__ import annotations

from facilitator.signing.keys import (
    MIN_PASSPHRASE,
    Description,
    Identity,
    Signer,
    create_identity,
    describe,
    open_p12,
    open_p12_file,
)
from facilitator.signing.sign import FieldState, fields, sign
from facilitator.signing.trust import NOBODY, Trust, TrustEntry, dump_pem, load_pem
from facilitator.signing.verdict import (
    Expected,
    Integrity,
    Note,
    Revocation,
    Signature,
    StampFault,
    Standing,
    TimeProof,
    Verdict,
    Word,
)
from facilitator.signing.verify import verify

__all__ = [
    "MIN_PASSPHRASE",
    "NOBODY",
    "Description",
    "Expected",
    "FieldState",
    "Identity",
    "Integrity",
    "Note",
    "Revocation",
    "Signature",
    "Signer",
    "StampFault",
    "Standing",
    "TimeProof",
    "Trust",
    "TrustEntry",
    "Verdict",
    "Word",
    "create_identity",
    "describe",
    "dump_pem",
    "fields",
    "load_pem",
    "open_p12",
    "open_p12_file",
    "sign",
    "verify",
]
