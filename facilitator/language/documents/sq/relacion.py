"""Sentences of the Albanian relacion, and of what every document ends with; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

RELACION: Mapping[str, Template] = {
    # issues, drawn from the discussion
    "issues": "Çështjet kryesore të diskutuara",
    "issues.none": "Në këtë takim nuk u shënuan ndërhyrje.",
    "issues.hosts": "Nga pjesëmarrësit nuk u shënuan çështje, sugjerime, komente apo pyetje.",
    "issues.other": "Nga pjesëmarrësit nuk u shënuan çështje; ndërhyrjet e tyre gjenden në procesverbal.",
    "issues.across": "Çështje të përbashkëta",
    "issues.further": "Në procesverbal {n|gjendet edhe 1 çështje tjetër|gjenden edhe # çështje të tjera}.",
    "issues.further.all": "Në procesverbal {n|gjendet 1 çështje e ngritur|gjenden # çështje të ngritura} në diskutim.",
    # how priorities were counted, in one sentence
    "counted.secret": (
        "Votimi ishte i fshehtë, me fletë: {method}; "
        "{valid|asnjë fletë nuk ishte e vlefshme|1 fletë ishte e vlefshme|# fletë ishin të vlefshme}, nga "
        "{roll|asnjë organizatë|1 organizatë|# organizata} me të drejtë vote."
    ),
    "counted.open": (
        "Votimi ishte i hapur, me fletë: {method}; "
        "{valid|asnjë fletë nuk ishte e vlefshme|1 fletë ishte e vlefshme|# fletë ishin të vlefshme}, nga "
        "{roll|asnjë organizatë|1 organizatë|# organizata} me të drejtë vote."
    ),
    "counted.hands": (
        "Votimi u bë me ngritje dore: {method}; "
        "{voted|askush nuk e ngriti dorën|1 votues e ngriti dorën|# votues e ngritën dorën}, nga "
        "{roll|asnjë organizatë|1 organizatë|# organizata} me të drejtë vote."
    ),
    "counted.method.other": "mënyra “{method}”",
    "counted.levels": "Përgjigjet sipas nivelit, nga {top} në 0: {levels}.",
    # documents of the same meeting
    "live.annexes": "Bashkë me këtë dokument u miratuan edhe:",
    "live.annex.procesverbal": "- Procesverbali i takimit{of_day}{protocolled_procesverbal}",
    "live.annex.attendance": "- Listëprezenca e takimit{of_day}{protocolled_attendance}",
    "live.annex.voting": "- Protokolli i votimit në takim{protocolled_voting}",
    "field.of_day": " të datës {date}",
    "field.protocolled": ", nr.\u00a0{number} prot.",
    "field.protocolled.day": ", nr.\u00a0{number} prot., datë {date}",
    # with what every document ends, after the signatures
    "verification": "Për verifikim",
    "verification.files": (
        "Brenda këtij PDF-je {n|bashkëlidhet 1 skedar|bashkëlidhen # skedarë}, të lexueshëm nga makina: {names}."
    ),
    "verification.recount": "Me recount.py votimet mund t’i rinumërojë kushdo.",
    # a document in English of a meeting in Albanian
    "tongues": (
        "Një tekst jepet në shqip, siç është shkruar.",
        "{n} tekste jepen në shqip, siç janë shkruar.",
    ),
}
