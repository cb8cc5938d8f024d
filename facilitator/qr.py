"""QR codes as rows of "0" and "1": what a screen or a page draws, without a picture in between."""

from __future__ import annotations


def wifi(name: str, password: str) -> str:
    """What a phone reads to join the network; without a password an open one. Empty without a name."""
    from segno.helpers import make_wifi_data

    if not name:
        return ""
    return make_wifi_data(ssid=name, password=password or None, security="WPA" if password else None)


def matrix(text: str) -> tuple[str, ...]:
    """The modules row by row, "1" dark, without the margin; empty for no text, and for more than a code can hold."""
    import segno

    if not text:
        return ()
    try:
        code = segno.make_qr(text, error="m")
    except segno.DataOverflowError:
        return ()
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
