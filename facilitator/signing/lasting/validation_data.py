"""Revocation answers for a certificate's path, fetched online and checked before anyone relies on them.

Only certificates whose path ends in the verifier's own store are asked about, so no address that a stranger wrote into
a file is ever called. Imported only inside functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import pem, x509
from pyhanko_certvalidator.authority import AuthorityWithCert
from pyhanko_certvalidator.fetchers.common_utils import enumerate_delivery_point_urls, format_ocsp_request
from pyhanko_certvalidator.util import get_ocsp_urls, get_relevant_crl_dps

from facilitator.errors import KnownError
from facilitator.signing import chain
from facilitator.signing.chain import Evidence, Purpose
from facilitator.signing.keys import describe
from facilitator.signing.lasting.online import Network, Refused, Unreachable, is_web_address
from facilitator.signing.trust import Trust
from facilitator.signing.verdict import Revocation


@dataclass
class Collected:
    """What was gathered for a document, each piece once, in the order found."""

    certificates: dict[bytes, x509.Certificate] = field(default_factory=dict)
    crls: dict[bytes, asn1_crl.CertificateList] = field(default_factory=dict)
    ocsps: dict[bytes, asn1_ocsp.OCSPResponse] = field(default_factory=dict)
    asked: set[tuple[bytes, bytes]] = field(default_factory=set)
    """Issuer and certificate of every question: none is put twice."""
    lists: dict[str, asn1_crl.CertificateList] = field(default_factory=dict)
    """By address: an authority has one list for all that it issued."""

    def evidence(self, beside: Evidence) -> Evidence:
        """All of it, with what was at hand before."""
        return Evidence(
            (*beside.certificates, *self.certificates.values()),
            (*beside.crls, *self.crls.values()),
            (*beside.ocsps, *self.ocsps.values()),
        )


def collect(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: Trust,
    known: Evidence,
    network: Network,
    now: datetime,
    purpose: Purpose,
    into: Collected,
) -> None:
    """Fetch into ``into`` what it takes to call ``certificate`` unrevoked at ``now``, and check that it does.

    A certificate that the store itself names without an authority above it has no one to ask: nothing is fetched.
    Raises KnownError ``validation.unknown_signer``, ``.no_source``, ``.no_network``, ``.bad_answer``,
    ``.responder_unknown``, ``.revoked``.
    """
    name = describe(certificate.dump()).name
    path = chain.find_path(certificate, others, trust, known, now, purpose)
    if path is None:
        if trust.find(certificate.sha256.hex()) is not None:
            return
        raise KnownError("validation.unknown_signer", name=name)
    for one in list(path)[1:]:  # the authority stands in the store of whoever verifies
        into.certificates.setdefault(one.sha256, one)
    pairs = list(pairwise(path))
    for issuer, issued in pairs:
        _ask(issuer, issued, known, network, into)
    judgement = chain.judge(certificate, others, trust, into.evidence(known), now, purpose=purpose, proved=True)
    if judgement.revocation is Revocation.UNKNOWN:
        # An OCSP answer "revoked", but later than ``now``, tells pyHanko nothing; a list tells it and is understood.
        for _, issued in pairs:
            _ask_lists(issued, network, into)
        judgement = chain.judge(certificate, others, trust, into.evidence(known), now, purpose=purpose, proved=True)
    if judgement.revocation is Revocation.REVOKED:
        raise KnownError("validation.revoked", name=name)
    if judgement.revocation is not Revocation.KNOWN:
        raise KnownError("validation.responder_unknown", name=name)


def _ask(
    issuer: x509.Certificate,
    issued: x509.Certificate,
    known: Evidence,
    network: Network,
    into: Collected,
    depth: int = 0,
) -> None:
    """OCSP where the certificate names a responder, else its revocation list, else a list carried in the store."""
    if (issuer.sha256, issued.sha256) in into.asked:
        return
    into.asked.add((issuer.sha256, issued.sha256))
    failure: KnownError | None = None
    for url in get_ocsp_urls(issued):
        if is_web_address(url):
            try:
                answer = _ocsp(url, issuer, issued, network)
            except KnownError as error:
                failure = error
                continue
            into.ocsps.setdefault(answer.dump(), answer)
            if depth == 0:
                _responder(issuer, answer, known, network, into)
            return
    failure = _ask_lists(issued, network, into) or failure
    carried = [one for one in known.crls if one.issuer == issued.issuer]
    if any(one.issuer == issued.issuer for one in into.crls.values()):
        return
    if carried:
        into.crls.update({one.dump(): one for one in carried})
    elif failure is not None:
        raise failure
    else:
        raise KnownError("validation.no_source", name=describe(issued.dump()).name)


def _ask_lists(issued: x509.Certificate, network: Network, into: Collected) -> KnownError | None:
    """Fetch the first readable list that the certificate names; gives what went wrong if there is none."""
    failure: KnownError | None = None
    for point in get_relevant_crl_dps(issued, use_deltas=False):
        for url in enumerate_delivery_point_urls(point):
            try:
                listed = into.lists.setdefault(url, into.lists.get(url) or _crl(url, network))
            except KnownError as error:
                failure = error
                continue
            into.crls.setdefault(listed.dump(), listed)
            return None
    return failure


def _responder(
    issuer: x509.Certificate, answer: asn1_ocsp.OCSPResponse, known: Evidence, network: Network, into: Collected
) -> None:
    """A responder that answers in the authority's name may be revoked itself, unless it says no one need ask."""
    for one in answer.basic_ocsp_response["certs"] or ():
        into.certificates.setdefault(one.sha256, one)
        if one.issuer == issuer.subject and one.sha256 != issuer.sha256 and one.ocsp_no_check_value is None:
            _ask(issuer, one, known, network, into, depth=1)


def _ocsp(url: str, issuer: x509.Certificate, issued: x509.Certificate, network: Network) -> asn1_ocsp.OCSPResponse:
    # SHA-1 names the issuer here and protects nothing; many responders know no other name (RFC 6960, RFC 5019).
    # No nonce: the answer is kept for others, and its dates say how fresh it is.
    request = format_ocsp_request(issued, AuthorityWithCert(issuer), certid_hash_algo="sha1", request_nonces=False)
    body = _fetch(url, network, request.dump(), "application/ocsp-request")
    found = chain.read_ocsp(body)
    if not found:
        raise KnownError("validation.bad_answer", url=url)
    return found[0]


def _crl(url: str, network: Network) -> asn1_crl.CertificateList:
    body = _fetch(url, network)
    try:
        if pem.detect(body):
            _, _, body = pem.unarmor(body)
    except ValueError:
        body = b""
    found = chain.read_crl(body)
    if not found:
        raise KnownError("validation.bad_answer", url=url)
    return found[0]


def _fetch(url: str, network: Network, body: bytes | None = None, kind: str = "") -> bytes:
    try:
        return (network.get(url) if body is None else network.post(url, body, kind)).body
    except Unreachable as error:
        raise KnownError("validation.no_network", url=url, why=str(error)) from error
    except Refused as error:
        raise KnownError("validation.bad_answer", url=url) from error
