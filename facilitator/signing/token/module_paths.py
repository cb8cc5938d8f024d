"""Where the makers of tokens put their PKCS#11 modules.

The names are the makers' own; the program was tried with SoftHSM only. Another module can be chosen in the settings.
"""

from __future__ import annotations

import sys
from pathlib import Path

_LINUX_FOLDERS = (
    *("usr/lib", "usr/lib64", "usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/local/lib"),
    *("usr/lib/pkcs11", "usr/lib/x86_64-linux-gnu/pkcs11", "usr/lib64/pkcs11", "usr/local/AWP/lib"),
    *("usr/lib/softhsm", "usr/lib/x86_64-linux-gnu/softhsm", "usr/lib64/softhsm", "opt/eTPkcs11/lib"),
)
_LINUX_NAMES = (
    *("libeTPkcs11.so", "libIDPrimePKCS11.so"),  # SafeNet eToken, Thales IDPrime
    *("libOcsCryptoki.so", "libidop11.so"),  # IDEMIA (Oberthur AWP), which made the national eID card
    *("libbit4xpki.so", "libbit4ipki.so", "libcastle.so", "libaetpkss.so.3", "libgclib.so"),
    *("opensc-pkcs11.so", "libsofthsm2.so"),
)
_MAC = (
    "usr/local/lib/libeTPkcs11.dylib",
    "Library/Frameworks/eToken.framework/Versions/Current/libeToken.dylib",
    "usr/local/lib/libIDPrimePKCS11.dylib",
    "usr/local/AWP/lib/libOcsCryptoki.dylib",
    "Library/bit4id/pkcs11/libbit4xpki.dylib",
    "Library/OpenSC/lib/opensc-pkcs11.so",
    "usr/local/lib/opensc-pkcs11.so",
    "opt/homebrew/lib/opensc-pkcs11.so",
    "usr/local/lib/softhsm/libsofthsm2.so",
    "opt/homebrew/lib/softhsm/libsofthsm2.so",
)
_WINDOWS = (
    "Windows/System32/eTPKCS11.dll",
    "Program Files/SafeNet/Authentication/SAC/x64/IDPrimePKCS1164.dll",
    "Program Files/Oberthur Technologies/AWP/DLLs/OcsCryptoki.dll",
    "Program Files/IDEMIA/AWP/DLLs/OcsCryptoki.dll",
    "Windows/System32/bit4xpki.dll",
    "Windows/System32/bit4ipki.dll",
    "Windows/System32/aetpkss1.dll",
    "Windows/System32/eps2003csp11v2.dll",
    "Program Files/OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll",
    "SoftHSM2/lib/softhsm2-x64.dll",
)


def modules(chosen: str = "", *, system: str = sys.platform, root: Path | None = None) -> tuple[Path, ...]:
    """The PKCS#11 modules of this computer: the chosen one first, even if it is gone, then the known ones that exist.

    One file reached by several names is listed once. ``root`` stands for ``/`` or ``C:/`` in tests.
    """
    root = root or (Path("C:/") if system == "win32" else Path("/"))
    if system == "win32":
        known = [root / name for name in _WINDOWS]
    elif system == "darwin":
        known = [root / name for name in _MAC]
    else:
        known = [root / folder / name for name in _LINUX_NAMES for folder in _LINUX_FOLDERS]
    found = {Path(chosen).expanduser().resolve(): Path(chosen).expanduser()} if chosen else {}
    for path in known:
        if path.is_file():
            found.setdefault(path.resolve(), path)
    return tuple(found.values())
