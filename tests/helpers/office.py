"""An office with something in every field of its profile."""

from __future__ import annotations

import io

from PIL import Image

from facilitator.model import SIGNATURE_FIELDS, Detail, DocumentKind
from facilitator.profile import Profile, ProfileLogo, ProfileModule, ProfileRecipient, ProfileSignatory


def png(colour: str = "navy", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


OFFICE = Profile(
    name="Agjencia",
    organiser="Agjencia për Mbështetjen e Shoqërisë Civile",
    organiser_short="AMSHC",
    heading="Republika e Shqipërisë\nKëshilli i Ministrave",
    address="Rruga “Frosina Plaku”, Tiranë",
    city="Tiranë",
    place="Salla e mbledhjeve",
    seal=True,
    detail=Detail.CONDENSED,
    chair="Ana Çela",
    chair_role="drejtore ekzekutive",
    secretary="Besnik Duka",
    secretary_role="specialist",
    sender="zyra@amshc.shembull.al",
    protocol_format="{number}/{sub}",
    logos=(ProfileLogo(alt="Stema", png=png(), width=40, height=20),),
    signatories=(
        ProfileSignatory(
            document=DocumentKind.RELACION,
            field=SIGNATURE_FIELDS[0],
            caption="Miratoi",
            name="Ana Çela",
            role="drejtore",
        ),
    ),
    modules=(ProfileModule(short="kf", text="Kryesuesi i dha fjalën: [folësi]."),),
    recipients=(ProfileRecipient(name="Protokolli", email="protokolli@amshc.shembull.al", inside=True),),
)
