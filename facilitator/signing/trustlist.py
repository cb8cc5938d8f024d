"""Trust stores as signed trusted lists (ETSI TS 119 612): read a state's or an agency's list, write one's own.

The operator's certificate is what makes a list believable, and it never comes from the list itself. Read are current
and earlier statuses of authorities and timestamp authorities; what a list says of qualification is not judged. Our own
lists call our authorities what they are: recognised by the operator, not qualified. Offline like all verification.
Imported only inside functions.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from facilitator.errors import KnownError
from facilitator.signing.keys import Signer, describe
from facilitator.signing.trust import Trust, TrustEntry, is_authority, load_pem, merged

TSL = "http://uri.etsi.org/02231/v2#"
OWN = "urn:tryeza:trust:1"
_DS = "http://www.w3.org/2000/09/xmldsig#"
_EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
_XML = "http://www.w3.org/XML/1998/namespace"
_URI = "http://uri.etsi.org/TrstSvc"
_AUTHORITIES = frozenset({f"{_URI}/Svctype/{kind}" for kind in ("CA/QC", "CA/PKC", "NationalRootCA-QC")})
_STAMPERS = frozenset({f"{_URI}/Svctype/{kind}" for kind in ("TSA", "TSA/QTST", "TSA/TSS-QC", "TSA/TSS-AdESQCandQES")})
_PERSON = f"{_URI}/Svctype/unspecified"
_RECOGNISED = f"{_URI}/TrustedList/Svcstatus/recognisedatnationallevel"
_GOOD = frozenset({f"{_URI}/TrustedList/Svcstatus/granted", _RECOGNISED})


@dataclass(frozen=True)
class Operator:
    """Who answers for a list of our own: names as they stand in it, and where to ask (an address, http or mailto)."""

    name: str
    scheme: str
    address: str
    street: str = "–"
    locality: str = "Tiranë"
    territory: str = "AL"


def load_store(data: bytes, operators: bytes | None = None) -> Trust:
    """Read a trust store of either kind: PEM, or XML with the PEM of the operators whose signature is accepted.

    Raises what `load_pem` or `load` raises; ``trustlist.no_operator`` for XML without operators.
    """
    return load(data, operators) if is_xml(data) else load_pem(data)


def is_xml(data: bytes) -> bool:
    """Whether ``data`` claims to be XML rather than PEM."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def load(xml: bytes, operators: bytes | None) -> Trust:
    """Read a list that one of ``operators`` (PEM) has signed.

    The version is the list's sequence number with its date. Raises KnownError ``trustlist.no_operator``,
    ``.operator`` (signed by somebody else), ``.tampered``, ``.unreadable``, ``.empty``.
    """
    if not operators:
        raise KnownError("trustlist.no_operator")
    try:
        accepted = x509.load_pem_x509_certificates(operators)
    except ValueError as error:
        raise KnownError("trustlist.no_operator") from error
    root = _signed_root(xml, accepted)
    try:
        entries = merged(list(_entries(root)))
        number = _text(root, "SchemeInformation/TSLSequenceNumber")
        issued = _moment(_text(root, "SchemeInformation/ListIssueDateTime"))
        following = root.find(_path("SchemeInformation/NextUpdate/dateTime"))
        until = _moment(following.text or "") if following is not None else None
    except Exception as error:
        raise KnownError("trustlist.unreadable") from error
    if not entries:
        raise KnownError("trustlist.empty")
    return Trust(entries, (), f"{number} ({issued:%Y-%m-%d})", hashlib.sha256(xml).hexdigest(), until)


def write(
    entries: Iterable[TrustEntry],
    signer: Signer,
    operator: Operator,
    *,
    sequence: int,
    issued: datetime,
    until: datetime,
) -> bytes:
    """A list of ``entries``, signed by ``signer`` (XAdES-B, enveloped) on behalf of ``operator``.

    `load` reads it back to the same entries. ``until`` says when the next list is due; the operator counts ``sequence``
    up. Revocation lists have no place in the format: they stay in a PEM store or in the documents. ValueError for times
    without zone.
    """
    for moment in (issued, until):
        if moment.tzinfo is None:
            raise ValueError("a time without zone")
    root = _build(list(entries), operator, sequence, issued, until)
    return _sign(root, signer, issued)


def _signed_root(xml: bytes, accepted: list[x509.Certificate]) -> etree._Element:
    """The root element as it was signed, not as it lies in the file."""
    from signxml.exceptions import SignXMLException
    from signxml.xades.xades import XAdESSignatureConfiguration, XAdESVerifier

    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:  # entities can blow up a parser
        raise KnownError("trustlist.unreadable")
    try:
        document = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise KnownError("trustlist.unreadable") from error
    if document.tag != f"{{{TSL}}}TrustServiceStatusList":
        raise KnownError("trustlist.unreadable")
    claimed = _claimed_signer(document)
    candidates = [one for one in accepted if claimed is None or one == claimed]
    if claimed is not None and not candidates:
        raise KnownError("trustlist.operator", name=describe(claimed).name)
    # Two or three references: the list, the signed properties, and the key where the signer covers it.
    config = XAdESSignatureConfiguration(require_x509=True, expect_references=True)
    for certificate in candidates:
        try:
            results = XAdESVerifier().verify(xml, x509_cert=certificate, expect_config=config)
        except (SignXMLException, ValueError, etree.LxmlError):
            continue
        for result in results if isinstance(results, list) else [results]:
            found = result.signed_xml
            if found is not None and found.tag == document.tag:
                return found
    raise KnownError("trustlist.tampered")


def _claimed_signer(document: etree._Element) -> x509.Certificate | None:
    """The certificate that the signature names as its own; only to say whose it is."""
    found = document.find(f"{{{_DS}}}Signature/{{{_DS}}}KeyInfo//{{{_DS}}}X509Certificate")
    if found is None:
        return None
    try:
        return x509.load_der_x509_certificate(base64.b64decode(found.text or ""))
    except ValueError:
        return None


def _entries(root: etree._Element) -> Iterator[TrustEntry]:
    for service in root.iter(f"{{{TSL}}}TSPService"):
        information = service.find(_path("ServiceInformation"))
        if information is None:
            continue
        yield from _from_status(information, None)
        # A service that is no longer recognised once was: signatures of that time stay what they were.
        ended = _moment(_text(information, "StatusStartingTime"))
        history = service.findall(_path("ServiceHistory/ServiceHistoryInstance"))
        starts = {id(one): _moment(_text(one, "StatusStartingTime")) for one in history}
        for one in sorted(history, key=lambda past: starts[id(past)], reverse=True):
            yield from _from_status(one, ended)
            ended = starts[id(one)]


def _from_status(information: etree._Element, until: datetime | None) -> Iterator[TrustEntry]:
    kind = _text(information, "ServiceTypeIdentifier")
    if _text(information, "ServiceStatus") not in _GOOD:
        return
    stamper = kind in _STAMPERS
    if not (stamper or kind in _AUTHORITIES or kind == _PERSON):
        return
    since = _moment(_text(information, "StatusStartingTime"))
    fields = tuple(one.text or "" for one in information.iter(f"{{{OWN}}}Field"))
    named = information.find(f".//{{{OWN}}}Name")
    for found in information.iterfind(_path("ServiceDigitalIdentity/DigitalId/X509Certificate")):
        der = base64.b64decode(found.text or "")
        authority = is_authority(x509.load_der_x509_certificate(der))
        if (kind == _PERSON and authority) or (kind in _AUTHORITIES and not authority):
            continue
        name = (named.text or "") if named is not None else ""
        yield TrustEntry(der, fields, name, authority, stamper, since, until)


def _build(
    entries: list[TrustEntry], operator: Operator, sequence: int, issued: datetime, until: datetime
) -> etree._Element:
    root = etree.Element(f"{{{TSL}}}TrustServiceStatusList", nsmap={None: TSL, "own": OWN})
    root.set("TSLTag", "http://uri.etsi.org/19612/TSLTag")
    scheme = _add(root, "SchemeInformation")
    _add(scheme, "TSLVersionIdentifier", "5")
    _add(scheme, "TSLSequenceNumber", str(sequence))
    _add(scheme, "TSLType", f"{_URI}/TrustedList/TSLType/{operator.territory}generic")
    _named(scheme, "SchemeOperatorName", "Name", operator.name)
    _address(_add(scheme, "SchemeOperatorAddress"), operator)
    _named(scheme, "SchemeName", "Name", operator.scheme)
    _named(scheme, "SchemeInformationURI", "URI", operator.address)
    _add(scheme, "StatusDeterminationApproach", f"{_URI}/TrustedList/StatusDetn/{operator.territory}determination")
    _add(scheme, "SchemeTerritory", operator.territory)
    _add(scheme, "HistoricalInformationPeriod", "65535")  # nothing is dropped
    _add(scheme, "ListIssueDateTime", _stamp(issued))
    _add(_add(scheme, "NextUpdate"), "dateTime", _stamp(until))
    provider = _add(_add(root, "TrustServiceProviderList"), "TrustServiceProvider")
    about = _add(provider, "TSPInformation")
    _named(about, "TSPName", "Name", operator.name)
    _address(_add(about, "TSPAddress"), operator)
    _named(about, "TSPInformationURI", "URI", operator.address)
    services = _add(provider, "TSPServices")
    for entry in entries:
        _service(services, entry)
    return root


def _service(services: etree._Element, entry: TrustEntry) -> None:
    """One service; a person or an ended one too, so that what was written is what is read."""
    about = describe(entry.certificate)
    kind = f"{_URI}/Svctype/TSA" if entry.timestamps_only else f"{_URI}/Svctype/CA/PKC" if entry.authority else _PERSON
    service = _add(services, "TSPService")
    since = entry.since or about.valid_from
    ended = _RECOGNISED.replace("recognisedatnationallevel", "deprecatedatnationallevel")
    current = _add(service, "ServiceInformation")
    _information(current, entry, kind, about.name, ended if entry.until else _RECOGNISED, entry.until or since)
    if entry.until:
        past = _add(_add(service, "ServiceHistory"), "ServiceHistoryInstance")
        _information(past, entry, kind, about.name, _RECOGNISED, since)


def _information(into: etree._Element, entry: TrustEntry, kind: str, name: str, status: str, since: datetime) -> None:
    _add(into, "ServiceTypeIdentifier", kind)
    _named(into, "ServiceName", "Name", name)
    identity = _add(_add(into, "ServiceDigitalIdentity"), "DigitalId")
    _add(identity, "X509Certificate", base64.b64encode(entry.certificate).decode())
    _add(into, "ServiceStatus", status)
    _add(into, "StatusStartingTime", _stamp(since))
    if entry.fields or entry.name:
        extension = _add(_add(into, "ServiceInformationExtensions"), "Extension")
        extension.set("Critical", "false")
        for field in entry.fields:
            etree.SubElement(extension, f"{{{OWN}}}Field").text = field
        if entry.name:
            etree.SubElement(extension, f"{{{OWN}}}Name").text = entry.name


def _address(into: etree._Element, operator: Operator) -> None:
    postal = _add(_add(into, "PostalAddresses"), "PostalAddress")
    postal.set(f"{{{_XML}}}lang", "sq")
    _add(postal, "StreetAddress", operator.street)
    _add(postal, "Locality", operator.locality)
    _add(postal, "CountryName", operator.territory)
    _named(into, "ElectronicAddress", "URI", operator.address)


def _named(into: etree._Element, outer: str, inner: str, text: str) -> None:
    """English is obligatory in the standard; names are not translated."""
    holder = _add(into, outer)
    for lang in ("sq", "en"):
        _add(holder, inner, text).set(f"{{{_XML}}}lang", lang)


def _add(into: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(into, f"{{{TSL}}}{name}")
    element.text = text
    return element


def _sign(root: etree._Element, signer: Signer, now: datetime) -> bytes:
    from signxml.xades.xades import XAdESDataObjectFormat, XAdESSigner

    class Clocked(XAdESSigner):
        """With a clock of our own, and digests that say how they were made.

        signxml takes the digests of the signed properties and of the key exclusively canonical, but names no transform,
        so that a verifier takes them inclusively: that fails as soon as the list itself declares a namespace.
        """

        def _add_reference_to_signed_info(self, sig_root: Any, node_to_reference: Any, **attrs: Any) -> None:
            super()._add_reference_to_signed_info(sig_root, node_to_reference, **attrs)  # type: ignore[no-untyped-call]
            reference = sig_root.find(f"{{{_DS}}}SignedInfo")[-1]
            transforms = etree.Element(f"{{{_DS}}}Transforms")
            etree.SubElement(transforms, f"{{{_DS}}}Transform").set("Algorithm", _EXCLUSIVE)
            reference.insert(0, transforms)

        def add_signing_time(self, signed_signature_properties: Any, sig_root: Any, signing_settings: Any) -> None:
            tag = "{http://uri.etsi.org/01903/v1.3.2#}SigningTime"
            etree.SubElement(signed_signature_properties, tag, nsmap=self.namespaces).text = _stamp(now)

    certificate = x509.load_der_x509_certificate(signer.certificate)
    rsa_key = isinstance(certificate.public_key(), rsa.RSAPublicKey)
    clocked = Clocked(
        data_object_format=XAdESDataObjectFormat(Description="ETSI TS 119 612", MimeType="text/xml"),
        signature_algorithm="rsa-sha256" if rsa_key else "ecdsa-sha256",
        digest_algorithm="sha256",
        c14n_algorithm=_EXCLUSIVE,
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM).decode()
    key: Any = _Anywhere(signer)
    signed = clocked.sign(root, key=key, cert=[pem], always_add_key_value=False)
    return bytes(etree.tostring(signed, xml_declaration=True, encoding="UTF-8"))


class _Anywhere:
    """Our `Signer` in the shape of a private key, as far as signxml uses one: the key itself may lie on a token."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        public = x509.load_der_x509_certificate(signer.certificate).public_key()
        self.key_size = getattr(public, "key_size", 0)

    def sign(self, data: bytes, **_: object) -> bytes:
        return self._signer.raw(data, "sha256")


def _path(path: str) -> str:
    return "/".join(f"{{{TSL}}}{part}" for part in path.split("/"))


def _text(element: etree._Element, path: str) -> str:
    found = element.find(_path(path))
    if found is None or not found.text:
        raise ValueError(f"no {path}")
    return str(found.text).strip()


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
