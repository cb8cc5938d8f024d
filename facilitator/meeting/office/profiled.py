"""A meeting takes a profile by copy, and gives back what of it would be one."""

from __future__ import annotations

from typing import Any

from facilitator.meeting.organisations import guess_again
from facilitator.model import (
    Logo,
    Meeting,
    Paper,
    ProfileTaken,
    Recipient,
    Signatory,
    TextModule,
)
from facilitator.profile import (
    Profile,
    ProfileLogo,
    ProfileModule,
    ProfileRecipient,
    ProfileSignatory,
    checked,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

_DETAILS = ("organiser", "organiser_short", "city", "place", "chair", "chair_role", "secretary", "secretary_role")
_ROLES = {"chair": "chair_role", "secretary": "secretary_role"}


def details_of(profile: Profile, given: dict[str, Any]) -> dict[str, Any]:
    """Details of a new meeting: what was ``given``, and of the profile what was not.

    A function of the profile goes with its person only: somebody else in the chair does not inherit it.
    """
    known = {name: getattr(profile, name) for name in _DETAILS} | {"language": profile.language}
    for who, role in _ROLES.items():
        if given.get(who) and given[who] != known[who]:
            known.pop(role)
    return {**{name: value for name, value in known.items() if value}, **given}


@act("take_profile")
def take_profile(tx: Tx, profile: Profile) -> ProfileTaken:
    """The letterhead, signatories, text modules and recipients of this meeting are those of the profile from now on.

    The institution is the profile's; city, place and who leads the meeting only where nothing was written.
    KnownError ``profile.wrong``.
    """
    profile = checked(profile)
    before = tx.meeting()
    new = {name: getattr(profile, name) for name in ("organiser", "organiser_short") if getattr(profile, name)}
    for name in _DETAILS[2:]:
        if not getattr(before, name) and getattr(profile, name):
            new[name] = getattr(profile, name)
    for who, role in _ROLES.items():
        if new.get(who, getattr(before, who)) != getattr(profile, who):
            new.pop(role, None)
    guess_again(tx, before, tx.set(Meeting, before.uid, **new))
    return lay(tx, profile)


def lay(tx: Tx, profile: Profile) -> ProfileTaken:
    """Everything but the details of the meeting; inside an act. What is the same already is left as it is."""
    look: dict[str, Any] = {
        "heading": profile.heading,
        "address": profile.address,
        "seal": profile.seal,
        "detail": profile.detail,
    }
    if papers := tx.all(Paper):
        tx.set(Paper, papers[0].uid, **look)
    else:
        tx.add(Paper(uid=tx.env.uid(), **look))
    _lay_logos(tx, profile)
    for signatory in tx.all(Signatory):
        tx.remove(Signatory, signatory.uid)
    for who in profile.signatories:
        tx.add(
            Signatory(
                uid=tx.env.uid(),
                document=who.document,
                field=who.field,
                caption=who.caption,
                name=who.name,
                role=who.role,
            )
        )
    for kind in (TextModule, Recipient, ProfileTaken):
        for old in tx.all(kind):
            tx.remove(kind, old.uid)
    for position, module in enumerate(profile.modules, start=1):
        tx.add(TextModule(uid=tx.env.uid(), position=position, short=module.short, text=module.text))
    for position, one in enumerate(profile.recipients, start=1):
        tx.add(Recipient(uid=tx.env.uid(), position=position, name=one.name, email=one.email, inside=one.inside))
    return tx.add(
        ProfileTaken(
            uid=tx.env.uid(),
            name=profile.name,
            sha256=profile.sha256(),
            protocol_format=profile.protocol_format,
            taken_at=tx.env.now(),
        )
    )


def _lay_logos(tx: Tx, profile: Profile) -> None:
    kept = [tx.blob(logo.png) for logo in profile.logos]
    if [(row.sha256, row.alt) for row in tx.all(Logo)] == [
        (sha, logo.alt) for sha, logo in zip(kept, profile.logos, strict=True)
    ]:
        return
    for row in tx.all(Logo):
        tx.remove(Logo, row.uid)
    for position, (sha256, logo) in enumerate(zip(kept, profile.logos, strict=True), start=1):
        tx.add(
            Logo(
                uid=tx.env.uid(),
                position=position,
                alt=logo.alt,
                sha256=sha256,
                width=logo.width,
                height=logo.height,
            )
        )


def profile_of(tx: Tx, name: str = "") -> Profile:
    """What of this meeting would be a profile called ``name``, or as the one it took, or as the institution.

    KnownErrors ``blob.missing``, ``profile.wrong``.
    """
    meeting = tx.meeting()
    paper = next(iter(tx.all(Paper)), None) or Paper(uid="")
    taken = next(iter(tx.all(ProfileTaken)), None)
    return checked(
        Profile(
            name=name or (taken.name if taken else "") or meeting.organiser_short or meeting.organiser or meeting.title,
            **{part: getattr(meeting, part) for part in _DETAILS},
            language=meeting.language if meeting.language in ("sq", "en") else "sq",
            heading=paper.heading,
            address=paper.address,
            seal=paper.seal,
            detail=paper.detail,
            protocol_format=taken.protocol_format if taken else "",
            logos=tuple(
                ProfileLogo(alt=row.alt, png=tx.bytes_of(row.sha256), width=row.width, height=row.height)
                for row in tx.all(Logo)
            ),
            signatories=tuple(
                ProfileSignatory(
                    document=row.document, field=row.field, caption=row.caption, name=row.name, role=row.role
                )
                for row in tx.all(Signatory)
            ),
            modules=tuple(ProfileModule(short=row.short, text=row.text) for row in tx.all(TextModule)),
            recipients=tuple(
                ProfileRecipient(name=row.name, email=row.email, inside=row.inside) for row in tx.all(Recipient)
            ),
        )
    )
