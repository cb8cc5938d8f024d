"""Sentences for the codes raised by ``facilitator.signing``: what happened, what was kept, what to do."""

from __future__ import annotations

from facilitator.language.sentences import Template

SQ: dict[str, Template] = {
    "signing.missing_file": (
        "Skedari i certifikatës “{path}” nuk u gjet ose nuk lexohet dot. Dokumenti mbeti siç ishte. "
        "Kontrolloni vendndodhjen (p.sh. nëse pajisja USB është e lidhur) dhe zgjidheni përsëri."
    ),
    "signing.password": (
        "Fjalëkalimi i certifikatës nuk është i saktë. Dokumenti mbeti siç ishte. "
        "Shkruajeni përsëri, me kujdes për shkronjat e mëdha dhe për ë e ç; nëse jeni të sigurt për të, skedari mund "
        "të jetë i dëmtuar: provoni kopjen rezervë."
    ),
    "signing.corrupt": (
        "Skedari i certifikatës është i dëmtuar ose nuk është i llojit PKCS#12 (.p12, .pfx). Dokumenti mbeti siç "
        "ishte. Përdorni kopjen rezervë të certifikatës ose kërkojeni përsëri nga lëshuesi."
    ),
    "signing.no_key": (
        "Skedari përmban certifikatën, por jo çelësin privat, prandaj me të nuk nënshkruhet dot. Dokumenti mbeti siç "
        "ishte. Eksportojeni certifikatën bashkë me çelësin privat."
    ),
    "signing.key_kind": (
        "Çelësi i kësaj certifikate nuk pranohet: duhet RSA me të paktën 2048 bit ose kurba P-256, P-384 apo P-521. "
        "Dokumenti mbeti siç ishte. Zgjidhni një certifikatë tjetër."
    ),
    "signing.expired": (
        "Certifikata “{name}” ka skaduar më {until}. Dokumenti mbeti siç ishte. "
        "Zgjidhni një certifikatë të vlefshme ose krijoni një certifikatë lokale të re."
    ),
    "signing.not_yet_valid": (
        "Certifikata “{name}” vlen vetëm nga data {since}. Dokumenti mbeti siç ishte. "
        "Kontrolloni datën e kompjuterit; nëse është e saktë, zgjidhni një certifikatë tjetër."
    ),
    "signing.key_usage": (
        "Certifikata “{name}” nuk është lëshuar për nënshkrimin e dokumenteve. Dokumenti mbeti siç ishte. "
        "Zgjidhni certifikatën e nënshkrimit."
    ),
    "signing.clock": (
        "Ora e këtij kompjuteri tregon vitin {year}, prandaj koha e nënshkrimit do të ishte e gabuar. "
        "Asgjë nuk u ndryshua. Rregulloni datën dhe orën e kompjuterit, pastaj provoni përsëri."
    ),
    "signing.weak_passphrase": (
        "Fjalëkalimi është tepër i dobët: duhen të paktën {minimum} karaktere të ndryshme mes tyre. Certifikata nuk u "
        "krijua. Zgjidhni p.sh. disa fjalë që i mbani mend."
    ),
    "signing.name": (
        "Emri në certifikatë duhet të ketë nga 1 deri në {limit} karaktere. Certifikata nuk u krijua. "
        "Ndryshojeni emrin dhe provoni përsëri."
    ),
    "signing.field_missing": (
        "Dokumenti nuk e ka fushën e nënshkrimit “{field}”. Dokumenti mbeti siç ishte. "
        "Zgjidhni një nga fushat e tij: {known}."
    ),
    "signing.field_filled": (
        "Fusha “{field}” është nënshkruar tashmë. Nënshkrimi ekzistues u ruajt i pandryshuar. "
        "Zgjidhni një fushë tjetër."
    ),
    "signing.second_certification": (
        "Dokumenti ka tashmë një nënshkrim, ndërsa nënshkrimi certifikues duhet të jetë i pari. Dokumenti mbeti siç "
        "ishte. Nënshkruajeni fushën “{field}” me nënshkrim miratues."
    ),
    "signing.locked": (
        "Nënshkruesi i parë e ka mbyllur dokumentin për çdo ndryshim, prandaj nuk shtohet dot nënshkrim tjetër. "
        "Dokumenti mbeti siç ishte. Kërkoni një version të panënshkruar."
    ),
    "signing.refused": (
        "Dokumenti nuk e lejon këtë nënshkrim ({why}). Dokumenti mbeti siç ishte. "
        "Kërkoni një version të panënshkruar ose zgjidhni një fushë tjetër."
    ),
    "signing.encrypted": (
        "Dokumenti është i mbrojtur me fjalëkalim, prandaj nuk mund të nënshkruhet. Dokumenti mbeti siç ishte. "
        "Kërkoni një kopje pa fjalëkalim."
    ),
    "signing.unreadable_pdf": (
        "Skedari nuk lexohet dot si PDF: është i dëmtuar, i paplotë ose i një lloji tjetër. Skedari mbeti siç ishte. "
        "Krijojeni dokumentin përsëri ose kërkoni një kopje tjetër."
    ),
    "signing.draft": (
        "Ky dokument është draft dhe nuk nënshkruhet. Drafti mbeti siç ishte. "
        "Miratojeni së pari, pastaj nënshkruani versionin e miratuar."
    ),
    "trust.unreadable": (
        "Lista e certifikatave të besuara nuk lexohet dot: të paktën një pjesë e saj është e dëmtuar. Lista nuk u "
        "përdor dhe mbeti siç ishte. Kërkojeni përsëri nga administratori ose hiqni pjesën e dëmtuar."
    ),
    "trust.empty": (
        "Lista e certifikatave të besuara nuk përmban asnjë certifikatë. Lista mbeti siç ishte. "
        "Zgjidhni një skedar PEM me të paktën një certifikatë."
    ),
    "trust.private_key": (
        "Skedari përmban një çelës privat, i cili nuk duhet ndarë me askënd. Lista nuk u përdor. "
        "Hiqeni çelësin nga skedari dhe lini vetëm certifikatat."
    ),
}

EN: dict[str, Template] = {
    "signing.missing_file": (
        "The certificate file “{path}” was not found or cannot be read. The document stays as it was. "
        "Check where it is (for example whether the USB stick is plugged in) and choose it again."
    ),
    "signing.password": (
        "The certificate’s password is not right. The document stays as it was. "
        "Type it again and mind capital letters, ë and ç; if you are sure of it, the file may be damaged: try "
        "its backup."
    ),
    "signing.corrupt": (
        "The certificate file is damaged or is not a PKCS#12 file (.p12, .pfx). The document stays as it was. "
        "Use your backup of the certificate or ask its issuer for it again."
    ),
    "signing.no_key": (
        "The file holds the certificate but not the private key, so it cannot sign. The document stays as it was. "
        "Export the certificate together with its private key."
    ),
    "signing.key_kind": (
        "This certificate’s key is not accepted: it takes RSA with at least 2048 bits or the curve P-256, P-384 or "
        "P-521. The document stays as it was. Choose another certificate."
    ),
    "signing.expired": (
        "The certificate “{name}” expired on {until}. The document stays as it was. "
        "Choose a valid certificate or make a new local one."
    ),
    "signing.not_yet_valid": (
        "The certificate “{name}” is valid only from {since}. The document stays as it was. "
        "Check this computer’s date; if it is right, choose another certificate."
    ),
    "signing.key_usage": (
        "The certificate “{name}” was not issued for signing documents. The document stays as it was. "
        "Choose the signing certificate."
    ),
    "signing.clock": (
        "This computer’s clock says the year {year}, so the time of the signature would be wrong. "
        "Nothing was changed. Set the computer’s date and time, then try again."
    ),
    "signing.weak_passphrase": (
        "The passphrase is too weak: it takes at least {minimum} characters that differ. The certificate was not made. "
        "Choose for example a few words that you will remember."
    ),
    "signing.name": (
        "The name in a certificate takes 1 to {limit} characters. The certificate was not made. "
        "Change the name and try again."
    ),
    "signing.field_missing": (
        "The document has no signature field “{field}”. The document stays as it was. "
        "Choose one of its fields: {known}."
    ),
    "signing.field_filled": (
        "The field “{field}” is already signed. The existing signature was kept unchanged. Choose another field."
    ),
    "signing.second_certification": (
        "The document already has a signature, and a certifying signature must come first. The document stays as it "
        "was. Sign the field “{field}” with an approval signature."
    ),
    "signing.locked": (
        "The first signer closed the document to every change, so no further signature can be added. "
        "The document stays as it was. Ask for an unsigned version."
    ),
    "signing.refused": (
        "The document does not allow this signature ({why}). The document stays as it was. "
        "Ask for an unsigned version or choose another field."
    ),
    "signing.encrypted": (
        "The document is protected by a password, so it cannot be signed. The document stays as it was. "
        "Ask for a copy without a password."
    ),
    "signing.unreadable_pdf": (
        "The file cannot be read as a PDF: it is damaged, incomplete or of another kind. The file stays as it was. "
        "Make the document again or ask for another copy."
    ),
    "signing.draft": (
        "This document is a draft and is not signed. The draft stays as it was. "
        "Approve it first, then sign the approved version."
    ),
    "trust.unreadable": (
        "The list of trusted certificates cannot be read: at least one part of it is damaged. The list was not used "
        "and stays as it was. Ask your administrator for it again or remove the damaged part."
    ),
    "trust.empty": (
        "The list of trusted certificates holds no certificate. The list stays as it was. "
        "Choose a PEM file with at least one certificate."
    ),
    "trust.private_key": (
        "The file holds a private key, which must not be shared with anyone. The list was not used. "
        "Remove the key from the file and leave only the certificates."
    ),
}
