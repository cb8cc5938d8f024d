"""Signing and verification of PDFs: keys, signatures into named fields, offline verdicts, the verifier's trust store.

This room knows nothing of meetings. Verification never reaches the network; what does (`timestamps`, by `online`) is
called only when a person asked for it. Importing it is cheap: pyHanko, cryptography,
reportlab, pikepdf and pkcs11 are loaded by the functions that need them. But for tokens, all functions are pure (bytes
in, bytes or a frozen value out). They must run on a thread without a running asyncio loop: pyHanko drives its own.
"""

from __future__ import annotations

from facilitator.signing.authority import (
    Person,
    back_up,
    carry,
    create_authority,
    issue,
    publish_crl,
    read_authority,
    renew,
    restore,
    revoke,
)
from facilitator.signing.house import MIN_PASSPHRASE
from facilitator.signing.keys import (
    Description,
    Identity,
    KeySigner,
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
from facilitator.signing.register import Authority, Issued, Reason
from facilitator.signing.returned import Returned, Way, compare
from facilitator.signing.sign import FieldState, fields, sign
from facilitator.signing.token.module_paths import modules
from facilitator.signing.token.token_key import PinState
from facilitator.signing.token.tokens import TokenCertificate, TokenSigner, list_certificates, open_token
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
    "Authority",
    "Description",
    "Expected",
    "FieldState",
    "Identity",
    "IntakeKey",
    "Integrity",
    "Issued",
    "KeySigner",
    "Note",
    "Person",
    "PinState",
    "Reason",
    "Receipt",
    "Returned",
    "Revocation",
    "Signature",
    "Signer",
    "StampFault",
    "Standing",
    "TimeProof",
    "TokenCertificate",
    "TokenSigner",
    "Trust",
    "TrustEntry",
    "Verdict",
    "Way",
    "Word",
    "apply_receipt",
    "back_up",
    "carry",
    "compare",
    "create_authority",
    "create_identity",
    "create_intake_key",
    "describe",
    "dump_pem",
    "fields",
    "issue",
    "list_certificates",
    "load_pem",
    "make_receipt",
    "modules",
    "open_intake_key",
    "open_p12",
    "open_p12_file",
    "open_token",
    "publish_crl",
    "read_authority",
    "read_receipt",
    "renew",
    "restore",
    "revoke",
    "sign",
    "verify",
]
