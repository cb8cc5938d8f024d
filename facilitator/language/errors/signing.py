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
    "signing.no_certificate": (
        "Skedari përmban çelësin privat, por jo certifikatën e tij, prandaj me të nuk nënshkruhet dot. Dokumenti mbeti "
        "siç ishte. Eksportojeni çelësin privat bashkë me certifikatën."
    ),
    "signing.key_kind": (
        "Çelësi i certifikatës “{name}” ({kind}) nuk pranohet: duhet RSA me të paktën 2048 bit ose kurba P-256, P-384 "
        "apo P-521. Dokumenti mbeti siç ishte. Zgjidhni një certifikatë tjetër."
    ),
    "signing.other_key": (
        "Çelësi privat në skedar nuk i përket certifikatës “{name}”, prandaj me të nuk nënshkruhet dot. Dokumenti "
        "mbeti siç ishte. Eksportojeni përsëri certifikatën bashkë me çelësin e saj."
    ),
    "signing.authority": (
        "Certifikata “{name}” është e një autoriteti që lëshon certifikata (CA:TRUE), jo e një nënshkruesi. Dokumenti "
        "mbeti siç ishte. Zgjidhni një certifikatë nënshkruesi ose kërkoni një të tillë nga lëshuesi."
    ),
    "signing.no_usage": (
        "Certifikata “{name}” nuk thotë se për çfarë është lëshuar (i mungon “keyUsage”), prandaj nënshkrimi i saj "
        "nuk do të pranohej. Dokumenti mbeti siç ishte. Zgjidhni një certifikatë nënshkrimi."
    ),
    "signing.certificate_damaged": (
        "Certifikata “{name}” nuk lexohet dot e plotë: zgjerimet e saj janë të dëmtuara. Dokumenti mbeti siç ishte. "
        "Kërkojeni përsëri nga lëshuesi."
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
        "Certifikata “{name}” është lëshuar për qëllime të tjera, jo për nënshkrimin e dokumenteve (“keyUsage” pa "
        "digitalSignature dhe nonRepudiation). Dokumenti mbeti siç ishte. Zgjidhni certifikatën e nënshkrimit."
    ),
    "signing.clock": (
        "Ora e këtij kompjuteri tregon vitin {year}, prandaj koha e nënshkrimit do të ishte e gabuar. "
        "Asgjë nuk u ndryshua. Rregulloni datën dhe orën e kompjuterit, pastaj provoni përsëri."
    ),
    "signing.clock_document": (
        "Ora e këtij kompjuteri tregon datën {now}, por dokumenti u krijua më vonë, më {made}. Asgjë nuk u ndryshua. "
        "Rregulloni datën dhe orën e kompjuterit, pastaj provoni përsëri."
    ),
    "statement.unknown": (
        "{name} nuk është në listën e personave që njeh ky arkiv. Vendimi nuk u shënua: shtojeni certifikatën te "
        "personat e besuar."
    ),
    "signing.weak_passphrase": (
        "Fjalëkalimi është tepër i dobët: {minimum|duhet të paktën 1 karakter|duhen të paktën # karaktere të ndryshme "
        "mes tyre}. Certifikata nuk "
        "u krijua. Zgjidhni p.sh. disa fjalë që i mbani mend."
    ),
    "signing.name": (
        "Emri në certifikatë duhet të ketë nga 1 deri në {limit|1 karakter|# karaktere}. Certifikata nuk u krijua. "
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
    "receipt.unreadable": (
        "Vërtetimi i pranimit nuk lexohet: është i dëmtuar ose nuk është vërtetim pranimi. Dokumenti mbeti siç ishte "
        "dhe verifikohet pa të. Kërkojeni vërtetimin përsëri nga arkivi."
    ),
    "receipt.newer": (
        "Vërtetimi i pranimit është shkruar nga një version më i ri i programit (formati {format}). Dokumenti "
        "verifikohet pa të. Përditësoni programin dhe provoni përsëri."
    ),
    "receipt.changed": (
        "Vërtetimi i pranimit është ndryshuar: nënshkrimi i arkivit nuk përputhet me të. Mos u mbështetni në të. "
        "Kërkojeni vërtetimin përsëri nga arkivi."
    ),
    "receipt.unknown_key": (
        "Vërtetimi i pranimit është nënshkruar me një çelës në emër të “{archive}”, të cilin lista juaj e besuar nuk "
        "e njeh si çelës pranimi. Dokumenti verifikohet pa të. Krahasojeni çelësin me arkivin përpara se ta shtoni në "
        "listë."
    ),
    "receipt.key_expired": (
        "Vërtetimi i pranimit mban një datë kur çelësi i “{archive}” nuk ishte në fuqi. Mos u mbështetni në të. "
        "Pyesni arkivin."
    ),
    "receipt.key": (
        "Çelësi i pranimit i arkivit nuk lexohet: skedari është i dëmtuar ose çelësi nuk i përket certifikatës. "
        "Asgjë nuk u ndryshua. Përdorni kopjen rezervë ose krijoni një çelës të ri dhe shtojeni në listën e besuar."
    ),
    "returned.nothing_signed": (
        "Kopja e kthyer nuk ka asnjë nënshkrim të ri. Dokumenti juaj mbeti siç ishte. Nënshkruajeni në platformë dhe "
        "ruajeni përpara se ta ktheni."
    ),
    "returned.changed": (
        "Kopja e kthyer ka ndryshime përtej nënshkrimeve, prandaj nuk pranohet. Dokumenti juaj mbeti siç ishte. "
        "Eksportojeni përsëri dhe nënshkruajeni pa e ndryshuar."
    ),
    "returned.covered": (
        "Në kopjen e kthyer fusha e shtuar {field} shfaq diçka mbi faqe ose pa nënshkrim, prandaj kopja nuk pranohet. "
        "Dokumenti juaj mbeti siç ishte. Nënshkruajeni në fushat e tij ose atje ku faqja është bosh."
    ),
    "returned.broken": (
        "Nënshkrimet e kopjes së kthyer nuk përputhen me përmbajtjen e saj, prandaj nuk pranohet. Dokumenti juaj "
        "mbeti siç ishte. Shkarkojeni përsëri nga platforma."
    ),
    "returned.unreadable": (
        "Kopja e kthyer nuk lexohet dot si PDF: është e dëmtuar, e paplotë ose e një lloji tjetër. Dokumenti juaj "
        "mbeti siç ishte. Shkarkojeni përsëri nga platforma."
    ),
    "returned.encrypted": (
        "Kopja e kthyer është e mbrojtur me fjalëkalim, prandaj nuk verifikohet dot. Dokumenti juaj mbeti siç ishte. "
        "Ruajeni pa fjalëkalim dhe provoni përsëri."
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
    "signing.no_certificate": (
        "The file holds the private key but not its certificate, so it cannot sign. The document stays as it was. "
        "Export the private key together with its certificate."
    ),
    "signing.key_kind": (
        "The key of the certificate “{name}” ({kind}) is not accepted: it must be RSA of at least 2048 bits or a curve "
        "P-256, P-384 or P-521. The document stays as it was. Choose another certificate."
    ),
    "signing.other_key": (
        "The private key in the file does not belong to the certificate “{name}”, so it cannot sign. The document "
        "stays as it was. Export the certificate again together with its own key."
    ),
    "signing.authority": (
        "The certificate “{name}” is that of an authority that issues certificates (CA:TRUE), not of a signer. The "
        "document stays as it was. Choose a signer’s certificate or ask the issuer for one."
    ),
    "signing.no_usage": (
        "The certificate “{name}” does not say what it was issued for (it has no “keyUsage”), so its signature would "
        "not be accepted. The document stays as it was. Choose a signing certificate."
    ),
    "signing.certificate_damaged": (
        "The certificate “{name}” cannot be read in full: its extensions are damaged. The document stays as it was. "
        "Ask its issuer for it again."
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
        "The certificate “{name}” was issued for other purposes, not for signing documents (its “keyUsage” has neither "
        "digitalSignature nor nonRepudiation). The document stays as it was. Choose the signing certificate."
    ),
    "signing.clock": (
        "This computer’s clock says the year {year}, so the time of the signature would be wrong. "
        "Nothing was changed. Set the computer’s date and time, then try again."
    ),
    "signing.clock_document": (
        "This computer’s clock says {now}, but the document was made later, on {made}. Nothing was changed. "
        "Set the computer’s date and time, then try again."
    ),
    "statement.unknown": (
        "{name} is not among the people that this archive knows. The decision was not written down: add the "
        "certificate to the trusted people."
    ),
    "signing.weak_passphrase": (
        "The passphrase is too weak: it takes at least {minimum|1 character|# characters that differ}. The certificate "
        "was not "
        "made. Choose for example a few words that you will remember."
    ),
    "signing.name": (
        "The name in a certificate takes 1 to {limit|1 character|# characters}. The certificate was not made. "
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
    "receipt.unreadable": (
        "The receipt of intake cannot be read: it is damaged or no receipt of intake. The document stays as it was "
        "and is verified without it. Ask the archive for the receipt again."
    ),
    "receipt.newer": (
        "The receipt of intake was written by a newer version of the program (format {format}). The document is "
        "verified without it. Update the program and try again."
    ),
    "receipt.changed": (
        "The receipt of intake was changed: the archive’s signature does not match it. Do not rely on it. "
        "Ask the archive for the receipt again."
    ),
    "receipt.unknown_key": (
        "The receipt of intake was signed with a key in the name of “{archive}” that your list of trusted "
        "certificates does not name as a key of intake. The document is verified without it. Compare the key with "
        "the archive before you add it to the list."
    ),
    "receipt.key_expired": (
        "The receipt of intake bears a date at which the key of “{archive}” was not valid. Do not rely on it. "
        "Ask the archive."
    ),
    "receipt.key": (
        "The archive’s key of intake cannot be read: the file is damaged or the key does not belong to the "
        "certificate. Nothing was changed. Use your backup, or make a new key and add it to the list of trusted "
        "certificates."
    ),
    "returned.nothing_signed": (
        "The returned copy has no new signature. Your document stays as it was. Sign it on the platform and save it "
        "before you return it."
    ),
    "returned.changed": (
        "The returned copy has changes beyond signatures, so it is not accepted. Your document stays as it was. "
        "Export it again and sign it without changing it."
    ),
    "returned.covered": (
        "In the returned copy the added field {field} shows something over a page, or without a signature, so the copy "
        "is not accepted. Your document stays as it was. Sign in its fields, or where the page is blank."
    ),
    "returned.broken": (
        "The signatures of the returned copy do not match its content, so it is not accepted. Your document stays as "
        "it was. Download it from the platform again."
    ),
    "returned.unreadable": (
        "The returned copy cannot be read as a PDF: it is damaged, incomplete or of another kind. Your document "
        "stays as it was. Download it from the platform again."
    ),
    "returned.encrypted": (
        "The returned copy is protected by a password, so it cannot be verified. Your document stays as it was. "
        "Save it without a password and try again."
    ),
}
