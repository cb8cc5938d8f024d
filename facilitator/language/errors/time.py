"""Sentences for timestamps, validation data and trusted lists: what happened, what was kept, what to do."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "timestamp.address": (
        "“{url}” nuk është adresë interneti. Asgjë nuk u dërgua dhe dokumenti mbeti siç ishte. "
        "Shkruani adresën e plotë të shërbimit të vulave kohore, që fillon me https:// ose http://."
    ),
    "timestamp.unreachable": (
        "Shërbimi i vulave kohore {url} nuk u përgjigj ({why}). Dokumenti mbeti siç ishte. "
        "Kontrolloni lidhjen me internetin dhe provoni përsëri; vula kohore mund të shtohet edhe më vonë."
    ),
    "timestamp.no_authority": (
        "Në adresën {url} nuk ka shërbim vulash kohore ({why}). Dokumenti mbeti siç ishte. "
        "Kontrolloni adresën që ju ka dhënë ofruesi i shërbimit."
    ),
    "timestamp.bad_answer": (
        "Shërbimi {url} ktheu një përgjigje që nuk vlen si vulë kohore për këtë dokument ({why}). Dokumenti mbeti siç "
        "ishte. Provoni përsëri ose përdorni një shërbim tjetër."
    ),
    "timestamp.unknown": (
        "Vula kohore erdhi nga “{name}”, që nuk është në listën tuaj të certifikatave të besuara, prandaj nuk do të "
        "vërtetonte asgjë. Dokumenti mbeti siç ishte. Shtojeni autoritetin në listë ose zgjidhni një shërbim tjetër."
    ),
    "timestamp.unsigned": (
        "Dokumenti nuk ka asnjë nënshkrim, prandaj nuk ka çfarë të ruhet për më vonë. Dokumenti mbeti siç ishte. "
        "Nënshkruajeni së pari."
    ),
    "timestamp.none_yet": (
        "Dokumenti nuk ka ende vulë kohore arkivi, prandaj nuk ka çfarë të rinovohet. Dokumenti mbeti siç ishte. "
        "Shtoni vulën e parë kohore të arkivit."
    ),
    "timestamp.too_late": (
        "Asnjë vulë kohore e arkivit në këtë dokument nuk vlen më, prandaj rinovimi nuk do të vërtetonte asgjë. "
        "Dokumenti mbeti siç ishte. Kërkoni një kopje që është rinovuar në kohë."
    ),
    "validation.broken": (
        "Nënshkrimi në fushën “{field}” nuk përputhet me dokumentin, prandaj nuk u shtuan të dhëna për të. Dokumenti "
        "mbeti siç ishte. Verifikojeni dokumentin dhe kërkoni origjinalin."
    ),
    "validation.unknown_signer": (
        "Lëshuesi i certifikatës “{name}” nuk është në listën tuaj, ose certifikata nuk vlen. Asgjë nuk u dërgua "
        "dhe dokumenti mbeti siç ishte. Shtojeni lëshuesin në listën e certifikatave të besuara."
    ),
    "validation.no_source": (
        "Certifikata “{name}” nuk tregon ku merren të dhënat për shfuqizimin dhe lista juaj nuk i përmban ato. "
        "Dokumenti mbeti siç ishte. Kërkojini lëshuesit listën e certifikatave të shfuqizuara (CRL)."
    ),
    "validation.no_network": (
        "Të dhënat për shfuqizimin nuk u morën nga {url} ({why}). Dokumenti mbeti siç ishte. "
        "Kontrolloni lidhjen me internetin dhe provoni përsëri."
    ),
    "validation.bad_answer": (
        "Adresa {url} nuk ktheu të dhëna të lexueshme për shfuqizimin. Dokumenti mbeti siç ishte. "
        "Provoni përsëri më vonë ose njoftoni lëshuesin e certifikatës."
    ),
    "validation.responder_unknown": (
        "Përgjigjja për shfuqizimin e certifikatës “{name}” nuk vjen nga një burim i autorizuar nga lëshuesi ose është "
        "e vjetruar, prandaj nuk u përdor. Dokumenti mbeti siç ishte. Provoni përsëri ose njoftoni lëshuesin."
    ),
    "validation.revoked": (
        "Certifikata “{name}” është shfuqizuar. Dokumenti mbeti siç ishte. "
        "Pyeteni nënshkruesin dhe, nëse duhet, nënshkruajeni një kopje të re me një certifikatë të vlefshme."
    ),
    "trustlist.unreadable": (
        "Lista e besuar (XML) nuk lexohet dot ose nuk është sipas standardit ETSI TS 119 612. Lista nuk u përdor. "
        "Kërkojeni përsëri nga operatori i saj."
    ),
    "trustlist.no_operator": (
        "Lista e besuar (XML) u dha pa certifikatën e operatorit të saj, prandaj nuk u përdor. "
        "Jepni edhe certifikatën e operatorit (PEM), të marrë nga një burim i sigurt."
    ),
    "trustlist.operator": (
        "Lista e besuar (XML) është nënshkruar nga “{name}”, që nuk është operatori që keni caktuar. Lista nuk u "
        "përdor. Kontrolloni certifikatën e operatorit ose burimin e listës."
    ),
    "trustlist.tampered": (
        "Lista e besuar (XML) është ndryshuar pas nënshkrimit të operatorit ose nuk është nënshkruar. Lista nuk u "
        "përdor. Kërkojeni përsëri nga operatori i saj."
    ),
    "trustlist.empty": (
        "Lista e besuar (XML) nuk përmban asnjë shërbim që vlen sot për nënshkrime ose vula kohore. Lista nuk u "
        "përdor. Kontrolloni nëse keni listën e duhur."
    ),
}

EN: dict[str, Template] = {
    "timestamp.address": (
        "“{url}” is no web address. Nothing was sent and the document stays as it was. "
        "Type the whole address of the timestamp service; it begins with https:// or http://."
    ),
    "timestamp.unreachable": (
        "The timestamp service {url} did not answer ({why}). The document stays as it was. "
        "Check the internet connection and try again; the timestamp can also be added later."
    ),
    "timestamp.no_authority": (
        "There is no timestamp service at {url} ({why}). The document stays as it was. "
        "Check the address that the provider gave you."
    ),
    "timestamp.bad_answer": (
        "The service {url} returned an answer that is no valid timestamp for this document ({why}). The document stays "
        "as it was. Try again or use another service."
    ),
    "timestamp.unknown": (
        "The timestamp came from “{name}”, which is not in your list of trusted certificates, so it would prove "
        "nothing. The document stays as it was. Add the authority to the list or choose another service."
    ),
    "timestamp.unsigned": (
        "The document has no signature, so there is nothing to preserve. The document stays as it was. Sign it first."
    ),
    "timestamp.none_yet": (
        "The document has no archive timestamp yet, so there is nothing to renew. The document stays as it was. "
        "Add the first archive timestamp."
    ),
    "timestamp.too_late": (
        "No archive timestamp in this document holds any more, so renewing it would prove nothing. "
        "The document stays as it was. Ask for a copy that was renewed in time."
    ),
    "validation.broken": (
        "The signature in the field “{field}” does not fit the document, so nothing was added for it. The document "
        "stays as it was. Verify the document and ask for the original."
    ),
    "validation.unknown_signer": (
        "The issuer of the certificate “{name}” is not in your list, or the certificate is not valid. Nothing was sent "
        "and the document stays as it was. Add the issuer to your list of trusted certificates."
    ),
    "validation.no_source": (
        "The certificate “{name}” does not say where revocation data can be had, and your list holds none. "
        "The document stays as it was. Ask the issuer for its certificate revocation list (CRL)."
    ),
    "validation.no_network": (
        "Revocation data could not be fetched from {url} ({why}). The document stays as it was. "
        "Check the internet connection and try again."
    ),
    "validation.bad_answer": (
        "The address {url} returned no readable revocation data. The document stays as it was. "
        "Try again later or tell the issuer of the certificate."
    ),
    "validation.responder_unknown": (
        "The answer about the revocation of the certificate “{name}” does not come from a source that its issuer "
        "authorised, or is out of date, so it was not used. The document stays as it was. Try again or tell the issuer."
    ),
    "validation.revoked": (
        "The certificate “{name}” is revoked. The document stays as it was. "
        "Ask the signer and, if need be, sign a new copy with a valid certificate."
    ),
    "trustlist.unreadable": (
        "The trusted list (XML) cannot be read or does not follow ETSI TS 119 612. The list was not used. "
        "Ask its operator for it again."
    ),
    "trustlist.no_operator": (
        "The trusted list (XML) came without its operator’s certificate, so it was not used. "
        "Give the operator’s certificate (PEM) as well, obtained from a safe source."
    ),
    "trustlist.operator": (
        "The trusted list (XML) was signed by “{name}”, who is not the operator you named. The list was not used. "
        "Check the operator’s certificate or where the list comes from."
    ),
    "trustlist.tampered": (
        "The trusted list (XML) was changed after its operator signed it, or is not signed. The list was not used. "
        "Ask its operator for it again."
    ),
    "trustlist.empty": (
        "The trusted list (XML) holds no service that is valid today for signatures or timestamps. The list was not "
        "used. Check whether this is the right list."
    ),
}
