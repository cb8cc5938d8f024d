"""The hole that every signature leaves for itself in the bytes it covers: whether nothing else lies in it.

Imported only inside functions.
"""

from __future__ import annotations

from pyhanko.sign.validation import EmbeddedPdfSignature


def seamless(pdf: bytes, embedded: EmbeddedPdfSignature) -> bool:
    """Whether the gap of the ByteRange holds this very signature in hexadecimal and nothing but zeros behind it."""
    start, length, resume, rest = (int(value) for value in embedded.byte_range)
    gap = pdf[length:resume]
    if start != 0 or length < 0 or rest < 0 or resume + rest > len(pdf) or gap[:1] != b"<" or gap[-1:] != b">":
        return False
    content = bytes.fromhex(gap[1:-1].decode("ascii"))
    used = _der_length(content)
    return content == embedded.pkcs7_content and not content[used:].strip(b"\0")


def _der_length(data: bytes) -> int:
    """Length of the first DER element, header included."""
    if data[1] < 0x80:
        return 2 + data[1]
    octets = data[1] & 0x7F
    return 2 + octets + int.from_bytes(data[2 : 2 + octets])
