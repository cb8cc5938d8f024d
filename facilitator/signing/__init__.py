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
from facilitator.signing.receipt import (
    IntakeKey,
    Receipt,
    apply_receipt,
    create_intake_key,
    make_receipt,
    open_intake_key,
    read_receipt,
)
from facilitator.signing.returned import Returned, Way, compare
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
    "IntakeKey",
    "Integrity",
    "Note",
    "Receipt",
    "Returned",
    "Revocation",
    "Signature",
    "Signer",
    "StampFault",
    "Standing",
    "TimeProof",
    "Trust",
    "TrustEntry",
    "Verdict",
    "Way",
    "Word",
    "apply_receipt",
    "compare",
    "create_identity",
    "create_intake_key",
    "describe",
    "dump_pem",
    "fields",
    "load_pem",
    "make_receipt",
    "open_intake_key",
    "open_p12",
    "open_p12_file",
    "read_receipt",
    "sign",
    "verify",
]
