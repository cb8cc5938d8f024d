"""Why the system refused, in the reader's language: the words behind ``facilitator.errors.because``."""

from __future__ import annotations

from facilitator.errors import WHY
from facilitator.language.sentences import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "ENOSPC": ("disku është plot", "the disk is full"),
    "EDQUOT": ("hapësira e lejuar është mbaruar", "the space allowed is used up"),
    "EFBIG": ("skedari është më i madh nga sa lejohet aty", "the file is larger than is allowed there"),
    "EIO": ("disku nuk përgjigjet si duhet", "the disk does not answer as it should"),
    "EROFS": ("aty nuk lejohet shkrimi", "nothing can be written there"),
    "EACCES": ("mungon leja", "permission is missing"),
    "EPERM": ("sistemi nuk e lejon", "the system does not allow it"),
    "ENOENT": ("skedari ose dosja nuk gjendet", "the file or folder is not there"),
    "ENOTDIR": ("një pjesë e shtegut nuk është dosje", "a part of the path is no folder"),
    "EISDIR": ("aty ka një dosje me këtë emër", "a folder of this name is there"),
    "EEXIST": ("aty ka diçka me këtë emër", "something of this name is there"),
    "ENOTEMPTY": ("dosja nuk është bosh", "the folder is not empty"),
    "ENAMETOOLONG": ("emri është tepër i gjatë", "the name is too long"),
    "EINVAL": ("pajisja nuk e pranon këtë emër ose veprim", "the device does not accept this name or act"),
    "ELOOP": ("shtegu kthehet te vetja", "the path leads back to itself"),
    "EXDEV": ("vendi është në një disk tjetër", "the place is on another disk"),
    "ENODEV": ("pajisja nuk gjendet", "the device is not there"),
    "ENXIO": ("pajisja nuk gjendet", "the device is not there"),
    "ENOTCONN": ("pajisja u shkëput", "the device was disconnected"),
    "ESTALE": ("pajisja e rrjetit u shkëput", "the network device was disconnected"),
    "EHOSTUNREACH": ("serveri nuk arrihet", "the server cannot be reached"),
    "ETIMEDOUT": ("pajisja nuk u përgjigj në kohë", "the device did not answer in time"),
    "EBUSY": ("pajisja është e zënë", "the device is busy"),
    "ETXTBSY": ("skedari është në përdorim", "the file is in use"),
    "EAGAIN": ("skedari është në përdorim", "the file is in use"),
    "EMFILE": ("janë hapur tepër shumë skedarë", "too many files are open"),
    "ENFILE": ("janë hapur tepër shumë skedarë", "too many files are open"),
    "ENOMEM": ("kujtesa nuk mjafton", "there is not enough memory"),
    "OPEN": ("skedari nuk hapet", "the file cannot be opened"),
    "BUSY": ("skedari është në përdorim", "the file is in use"),
    "DAMAGED": ("përmbajtja është e dëmtuar", "the content is damaged"),
    "OTHER": ("arsye e panjohur", "the reason is not known"),
}


def told(fact: object, lang: Lang) -> object:
    """A fact as a sentence shows it: a reason in words, anything else as it is."""
    if not isinstance(fact, str) or not fact.startswith(WHY):
        return fact
    name = fact.removeprefix(WHY)
    if name in _WORDS:
        return _WORDS[name][lang == "en"]
    return f"the system’s error {name}" if lang == "en" else f"gabimi {name} i sistemit"
