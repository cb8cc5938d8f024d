"""A public-key infrastructure and small PDFs with signature fields, made anew for each test run."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from facilitator.assets import FONTS
from facilitator.signing import KeySigner, Signer, Trust, TrustEntry, describe, dump_pem, load_pem, open_p12

NOW = datetime(2026, 11, 23, 14, 5, 7, tzinfo=UTC)
PASSWORD = "Fjalëkalim-prove"
FIELDS = ("Drejtuesi", "Sekretari")
CRL_URL = "http://crl.invalid/list.crl"
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="A"/></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="r"?>'
)

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Leaf:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: Key
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def p12(self, password: str = PASSWORD) -> bytes:
        protection = (
            serialization.PrivateFormat.PKCS12.encryption_builder()
            .kdf_rounds(2000)
            .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
            .hmac_hash(hashes.SHA256())
            .build(password.encode())
        )
        return pkcs12.serialize_key_and_certificates(b"leaf", self.key, self.certificate, list(self.chain), protection)

    def signer(self, now: datetime = NOW) -> Signer:
        return open_p12(self.p12(), PASSWORD, now=now)

    def careless(self) -> Signer:
        """A signer as other programs make them: nobody looked at the dates or at the purpose."""
        chain = tuple(one.public_bytes(serialization.Encoding.DER) for one in self.chain)
        return _Careless(self.der, describe(self.certificate), self.key, chain=chain)

    def entry(self, *fields: str, name: str = "") -> TrustEntry:
        return TrustEntry(self.der, fields, name)


class _Careless(KeySigner):
    def check(self, now: datetime) -> None:
        return


def usage(sign: bool = True, ca: bool = False) -> x509.KeyUsage:
    """Key usage for signing documents, for a CA, or (neither) for encryption only."""
    return x509.KeyUsage(
        digital_signature=sign and not ca,
        content_commitment=sign and not ca,
        key_encipherment=not sign and not ca,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


class Authority:
    """A certification authority: a root, or below another one."""

    def __init__(
        self, name: str, parent: Authority | None = None, until: datetime = NOW + timedelta(days=4000)
    ) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.parent = parent
        self.certificate = _certificate(
            name, self.key, parent, NOW - timedelta(days=1000), until, usage(ca=True), ca=True
        )

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The authorities between a leaf and the root, the root left out."""
        return (self.certificate, *self.parent.chain) if self.parent else ()

    def issue(
        self,
        name: str,
        *,
        since: datetime = NOW - timedelta(days=100),
        until: datetime = NOW + timedelta(days=600),
        may_sign: bool = True,
        bits: int = 0,
    ) -> Leaf:
        key: Key = rsa.generate_private_key(65537, bits) if bits else ec.generate_private_key(ec.SECP256R1())
        return Leaf(_certificate(name, key, self, since, until, usage(may_sign)), key, self.chain)

    def crl(self, *revoked: x509.Certificate, at: datetime = NOW - timedelta(days=2), days: int = 30) -> bytes:
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.certificate.subject)
            .last_update(at)
            .next_update(at + timedelta(days=days))
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        for one in revoked:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder().serial_number(one.serial_number).revocation_date(at).build()
            )
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def entry(self, *fields: str, name: str = "") -> TrustEntry:
        return TrustEntry(self.der, fields, name, authority=True)


def _certificate(
    name: str,
    key: Key,
    issuer: Authority | None,
    since: datetime,
    until: datetime,
    purposes: x509.KeyUsage,
    ca: bool = False,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(purposes, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer:
        point = x509.DistributionPoint([x509.UniformResourceIdentifier(CRL_URL)], None, None, None)
        builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False).add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), critical=False
        )
    return builder.sign(issuer.key if issuer else key, hashes.SHA256())


def self_signed(
    name: str,
    since: datetime = NOW - timedelta(days=100),
    until: datetime = NOW + timedelta(days=600),
    *,
    may_sign: bool = True,
    ca: bool = False,
    key: Key | None = None,
    purposes: x509.KeyUsage | None = None,
) -> Leaf:
    """A local certificate with dates, key and purposes of one's choice; ``ca``: as ``openssl req -x509`` makes it."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    return Leaf(_certificate(name, key, None, since, until, purposes or usage(may_sign), ca=ca), key)


def without(leaf: Leaf, *left_out: type[x509.ExtensionType]) -> Leaf:
    """The same self-signed certificate without some of its extensions."""
    old = leaf.certificate
    builder = x509.CertificateBuilder(
        old.issuer, old.subject, old.public_key(), old.serial_number, old.not_valid_before_utc, old.not_valid_after_utc
    )
    for one in old.extensions:
        if not isinstance(one.value, left_out):
            builder = builder.add_extension(one.value, one.critical)
    return Leaf(builder.sign(leaf.key, hashes.SHA256()), leaf.key)


class World:
    """Everybody the tests need: an agency with a root and an issuing authority, its people, and a stranger."""

    def __init__(self) -> None:
        self.root = Authority("Rrënja e Provës")
        self.issuing = Authority("Lëshuesi i Provës", self.root)
        self.facilitator = self.issuing.issue("Arta Hoxha")
        self.secretary = self.issuing.issue("Gëzim Çela", bits=2048)
        self.expired = self.issuing.issue("E Skaduara", since=NOW - timedelta(days=500), until=NOW - timedelta(days=90))
        self.future = self.issuing.issue("E Ardhshme", since=NOW + timedelta(days=10))
        self.wrong_usage = self.issuing.issue("Vetëm Shifrim", may_sign=False)
        self.revoked = self.issuing.issue("E Shfuqizuara")
        self.foreign = Authority("Rrënjë e Huaj")
        self.stranger = self.foreign.issue("I Huaj")

    def trust(self, *crls: bytes, expect: bool = True) -> Trust:
        """The agency's root, with the two people stated in their fields unless ``expect`` is False."""
        people = [
            self.facilitator.entry(FIELDS[0], name="Arta Hoxha"),
            self.secretary.entry(FIELDS[1], name="Gëzim Çela"),
        ]
        return load_pem(dump_pem([self.root.entry(), *(people if expect else [])], crls=crls, version="7"))


@lru_cache(maxsize=1)
def world() -> World:
    return World()


@lru_cache(maxsize=8)
def document(
    names: tuple[str, ...] = FIELDS, pages: int = 1, status: str = "", box: tuple[int, int] = (220, 72)
) -> bytes:
    """A PDF with text and empty signature fields (TU, F=4, placeholder appearance) on its last page."""
    if "PkiInter" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("PkiInter", str(FONTS / "Inter_400Regular.ttf")))
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1, initialFontName="PkiInter")
    for page in range(pages):
        canvas.setFont("PkiInter", 10)
        for line in range(45):
            canvas.drawString(60, 780 - 13 * line, f"Faqe {page + 1}, rreshti {line + 1}: çështje të ndryshme, 37,6 %")
        canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(raw.getvalue())) as pdf:
        last = pdf.pages[-1].obj
        last.Annots = pikepdf.Array()
        form = pikepdf.Array()
        width, height = box
        for at, name in enumerate(names):
            left = 60 + at % 2 * (width + 20)
            bottom = 60 + at // 2 * (height + 10)
            placeholder = pdf.make_stream(f"q 0.5 w 0.3 0.3 {width - 0.6} {height - 0.6} re S Q".encode())
            placeholder.Type, placeholder.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            placeholder.BBox, placeholder.Resources = pikepdf.Array([0, 0, width, height]), pikepdf.Dictionary()
            widget = pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Widget,
                    FT=pikepdf.Name.Sig,
                    T=pikepdf.String(name),
                    TU=pikepdf.String(f"Nënshkrimi: {name}"),
                    F=4,
                    Rect=pikepdf.Array([left, bottom, left + width, bottom + height]),
                    P=last,
                    AP=pikepdf.Dictionary(N=placeholder),
                )
            )
            last.Annots.append(widget)
            form.append(widget)
        if names:
            pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=form, SigFlags=0))
        pdf.docinfo["/Title"] = pikepdf.String("Procesverbal prove")
        if status:
            pdf.docinfo["/TryezaStatus"] = pikepdf.String(status)
        xmp = pdf.make_stream(XMP)
        xmp.Type, xmp.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        pdf.Root.Metadata = xmp
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False)
    return out.getvalue()
