"""The command line of keys: tokens, and an authority of the agency's own. What they need is loaded when they run."""

from __future__ import annotations

import argparse
import getpass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.files import read_in, write_out
from facilitator.language.sentences import Lang, fill

if TYPE_CHECKING:
    from facilitator.signing import Authority, Identity, Issued, Signer, TokenCertificate

REASONS = ("unspecified", "keyCompromise", "affiliationChanged", "superseded", "cessationOfOperation")
PRIVATE = 0o600

_SAID: dict[str, dict[Lang, str]] = {
    "new": {"sq": "fjalëkalim i ri: ", "en": "new passphrase: "},
    "again": {"sq": "edhe një herë: ", "en": "once more: "},
    "honest": {
        "sq": "“{name}” vlen deri më {until}. Është autoritet i brendshëm i institucionit, jo shërbim i kualifikuar i "
        "besuar: i njeh vetëm kush e ka në listën e vet.",
        "en": "“{name}” is valid until {until}. It is the agency’s own authority, not a qualified trust service: it "
        "is known only to those who have it in their store.",
    },
    "issued": {
        "sq": "{serial}  {name}, deri më {until}",
        "en": "{serial}  {name}, until {until}",
    },
    "revoked": {
        "sq": "{serial}  {name}, shfuqizuar më {at} ({reason})",
        "en": "{serial}  {name}, revoked on {at} ({reason})",
    },
    "crl": {
        "sq": "lista e shfuqizimeve nr. {number} vlen deri më {until}",
        "en": "revocation list no. {number}, fresh until {until}",
    },
    "no_crl": {"sq": "ende pa listë shfuqizimesh", "en": "no revocation list yet"},
    "token": {
        "sq": "{ref}  {name}, lëshuar nga {issuer}, deri më {until}; pajisja “{token}”",
        "en": "{ref}  {name}, issued by {issuer}, until {until}; device “{token}”",
    },
    "pad": {"sq": "PIN-i shkruhet në pajisje", "en": "the PIN is typed on the device"},
    "LOW": {"sq": "PIN i gabuar herën e fundit", "en": "the last PIN was wrong"},
    "FINAL": {"sq": "mbetet një provë PIN-i", "en": "one PIN try left"},
    "LOCKED": {"sq": "e bllokuar", "en": "locked"},
    "purpose": {"sq": "jo për nënshkrim", "en": "not for signing"},
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands ``token`` and ``authority``."""
    token = commands.add_parser("token", help="list the certificates of plugged-in tokens and smart cards (PKCS#11)")
    token.add_argument("what", choices=("list",))
    token.add_argument("--module", type=Path, default=None, help="the maker's PKCS#11 module (default: known ones)")

    authority = commands.add_parser(
        "authority", help="an authority of the agency's own, for people without certificates; not a qualified service"
    )
    acts = authority.add_subparsers(dest="act", metavar="ACT", required=True)

    def act(name: str, help: str) -> argparse.ArgumentParser:
        one = acts.add_parser(name, help=help)
        one.add_argument("file", type=Path)
        return one

    def secret(one: argparse.ArgumentParser, *names: str) -> None:
        for name in names:
            one.add_argument(f"--{name}-file", type=Path, default=None)

    create = act("create", "make a new authority")
    create.add_argument("--name", required=True)
    create.add_argument("--organisation", default="")
    secret(create, "passphrase")
    act("show", "whom it vouched for, and its revocation list")
    issue = act("issue", "make a key and a certificate for a person")
    for name in ("name", "role", "organisation", "number"):
        issue.add_argument(f"--{name}", required=name == "name", default="")
    issue.add_argument("-o", "--output", type=Path, required=True, help="the person's PKCS#12 file")
    secret(issue, "passphrase", "person-passphrase")
    renew = act("renew", "the same person for another period")
    renew.add_argument("--serial", required=True)
    renew.add_argument("--p12", type=Path, default=None, help="the person's file, to keep the same key")
    renew.add_argument("-o", "--output", type=Path, required=True)
    secret(renew, "passphrase", "person-passphrase")
    revoke = act("revoke", "declare a certificate void and make the new revocation list")
    revoke.add_argument("--serial", required=True)
    revoke.add_argument("--reason", choices=REASONS, default="unspecified")
    revoke.add_argument("--date", default=None, help="void from this day on, YYYY-MM-DD (default: now)")
    secret(revoke, "passphrase")
    crl = act("crl", "make a fresh revocation list")
    crl.add_argument("--days", type=int, default=None)
    secret(crl, "passphrase")
    trust = act("trust", "write a trust store with the authority and its revocation list")
    trust.add_argument("--into", type=Path, default=None, help="the store to begin with")
    trust.add_argument("-o", "--output", type=Path, required=True)
    for name, help in (("backup", "one file that restores everything"), ("restore", "the authority from its back-up")):
        copy = act(name, help)
        copy.add_argument("-o", "--output", type=Path, required=True)
        secret(copy, "passphrase", "new-passphrase")


def add_signer(sign: argparse.ArgumentParser, *, required: bool = True) -> None:
    """The options that say whose key signs: a PKCS#12 file or a token."""
    key = sign.add_mutually_exclusive_group(required=required)
    key.add_argument("--p12", type=Path, default=None)
    key.add_argument("--token", type=Path, default=None, metavar="MODULE", help="the token's PKCS#11 module")
    sign.add_argument("--password-file", type=Path, default=None, help="of the PKCS#12 file")
    sign.add_argument("--certificate", default="", metavar="ID", help="which one of the token: see tryeza token list")
    sign.add_argument("--pin-file", type=Path, default=None, help="without it the PIN is asked")


def signer(told: argparse.Namespace, now: datetime) -> Signer:
    """Open the key that `add_signer` names. KnownErrors of ``open_p12_file``, ``list_certificates``, ``open_token``."""
    from facilitator import signing

    if told.token is None:
        return signing.open_p12_file(told.p12, _secret(told.password_file, f"{told.p12}: "), now=now)
    listed = signing.list_certificates(told.token)
    fitting = [one for one in listed if (one.ref == told.certificate if told.certificate else one.for_signing)]
    if len(fitting) != 1:
        known = ", ".join(f"{one.ref} ({one.description.name})" for one in listed)
        raise KnownError("token.unknown_certificate", wanted=told.certificate or "–", known=known)
    chosen = fitting[0]
    pin: str | None = None
    if told.pin_file is not None or not chosen.pin_pad:
        pin = _secret(told.pin_file, f"PIN ({chosen.token_label}): ")
    return signing.open_token(chosen, pin, now=now)


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run ``token`` or ``authority``; gives the exit code. KnownErrors of what it does."""
    if told.command == "token":
        return _tokens(told, lang)
    acts = {"create": _create, "show": _show, "trust": _trust, "backup": _copy, "restore": _copy}
    return acts.get(told.act, _act)(told, lang)


def _tokens(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing
    from facilitator.workspace import Workspace

    modules = [told.module] if told.module else signing.modules(Workspace.default().settings.token_module)
    failure: KnownError | None = None
    found = 0
    for module in modules:
        try:
            listed = signing.list_certificates(module)
        except KnownError as error:  # another maker's module may still see a token
            failure = error
            continue
        print(module)
        for one in listed:
            print("  " + _token_line(one, lang))
        found += len(listed)
    if not found:
        raise failure or KnownError("token.no_module")
    return 0


def _token_line(one: TokenCertificate, lang: Lang) -> str:
    seen = one.description
    facts = {"ref": one.ref, "name": seen.name, "issuer": seen.issuer, "token": one.token_label}
    parts = [_say("token", lang, until=f"{seen.valid_to:%d.%m.%Y}", **facts)]
    if one.pin_state != "GOOD":
        parts.append(_say(str(one.pin_state), lang))
    if one.pin_pad:
        parts.append(_say("pad", lang))
    if not one.for_signing:
        parts.append(_say("purpose", lang))
    return "; ".join(parts)


def _create(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing

    _free(told.file)
    secret = _secret(told.passphrase_file, "", lang)
    _keep(told.file, signing.create_authority(told.name, told.organisation, secret, now=_now()))
    seen = signing.read_authority(read_in(told.file)).description
    print(_say("honest", lang, name=seen.name, until=f"{seen.valid_to:%d.%m.%Y}"))
    return 0


def _show(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing

    authority = signing.read_authority(read_in(told.file))
    seen = authority.description
    print(_say("honest", lang, name=seen.name, until=f"{seen.valid_to:%d.%m.%Y}"))
    for one in authority.issued:
        print(_line(one, lang))
    print(_list_line(authority, lang))
    return 0


def _act(told: argparse.Namespace, lang: Lang) -> int:
    """``issue``, ``renew``, ``revoke``, ``crl``: the register is on disk before anyone holds a new certificate."""
    from facilitator import signing

    now, data = _now(), read_in(told.file)
    passphrase = _secret(told.passphrase_file, f"{told.file}: ")
    made: Identity | None = None
    if told.act == "issue":
        _free(told.output)
        own = _secret(told.person_passphrase_file, "", lang)
        person = signing.Person(told.name, told.role, told.organisation, told.number)
        data, made = signing.issue(data, passphrase, person, own, now=now)
    elif told.act == "renew":
        _free(told.output)
        p12 = read_in(told.p12) if told.p12 else None
        own = _secret(told.person_passphrase_file, f"{told.p12}: " if told.p12 else "", lang)
        data, made = signing.renew(data, passphrase, told.serial, own, now=now, p12=p12)
    elif told.act == "revoke":
        reason = signing.Reason(told.reason)
        data = signing.revoke(data, passphrase, told.serial, reason, now=now, at=_day(told.date, now))
    elif told.days is None:
        data = signing.publish_crl(data, passphrase, now=now)
    else:
        data = signing.publish_crl(data, passphrase, now=now, days=max(1, told.days))
    _keep(told.file, data)
    authority = signing.read_authority(data)
    if made is not None:
        _keep(told.output, made.p12)
        print(_line(authority.issued[-1], lang))
        return 0
    if told.act == "revoke":
        print(_line(authority.find(told.serial), lang))
    print(_list_line(authority, lang))
    return 0


def _trust(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing

    store = signing.load_pem(read_in(told.into)) if told.into else signing.NOBODY
    authority = signing.read_authority(read_in(told.file))
    write_out(told.output, signing.carry(store, authority))
    print(_list_line(authority, lang))
    return 0


def _copy(told: argparse.Namespace, lang: Lang) -> int:
    from facilitator import signing

    _free(told.output)
    old = _secret(told.passphrase_file, f"{told.file}: ")
    new = _secret(told.new_passphrase_file, "", lang)
    make = signing.back_up if told.act == "backup" else signing.restore
    _keep(told.output, make(read_in(told.file), old, new))
    print(told.output)
    return 0


def _line(one: Issued, lang: Lang) -> str:
    seen = one.description
    if one.revoked is not None:
        at = f"{one.revoked:%d.%m.%Y}"
        return _say("revoked", lang, serial=one.serial, name=seen.name, at=at, reason=str(one.reason))
    return _say("issued", lang, serial=one.serial, name=seen.name, until=f"{seen.valid_to:%d.%m.%Y}")


def _list_line(authority: Authority, lang: Lang) -> str:
    if authority.crl_next is None:
        return _say("no_crl", lang)
    return _say("crl", lang, number=authority.crl_number, until=f"{authority.crl_next:%d.%m.%Y}")


def _say(key: str, lang: Lang, **facts: object) -> str:
    return fill(_SAID[key][lang], facts)


def _now() -> datetime:
    from facilitator.store.env import Env

    return Env().clock()


def _day(text: str | None, now: datetime) -> datetime | None:
    """The beginning of a day where this computer stands; the present day means now."""
    if text is None:
        return None
    try:
        day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=now.tzinfo)
    except ValueError as error:
        raise KnownError("authority.date", date=text) from error
    return now if day <= now < day + timedelta(days=1) else day


def _secret(path: Path | None, prompt: str, lang: Lang = "sq") -> str:
    """From a file without its last line break, else asked; an empty ``prompt`` stands for a new one, asked twice."""
    if path is not None:
        return read_in(path).decode("utf-8", "replace").rstrip("\r\n")
    if prompt:
        return getpass.getpass(prompt)
    first = getpass.getpass(_say("new", lang))
    if first != getpass.getpass(_say("again", lang)):
        raise KnownError("authority.differ")
    return first


def _free(path: Path) -> None:
    if path.exists():
        raise KnownError("file.exists", path=str(path))


def _keep(path: Path, data: bytes) -> None:
    """Write what holds a key: for its owner's eyes only."""
    write_out(path, data, mode=PRIVATE)
