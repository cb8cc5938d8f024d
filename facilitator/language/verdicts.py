"""Sentences for what verification found (``facilitator.signing.verdict``), Albanian first.

"Intact" and "trusted" are always two sentences. A signer whom the reader does not know is neither a failure nor a
qualified signature, and is told as what it is. Keys: ``verdict.<WORD>`` for the document (facts ``missing``: the names
of the empty fields, ``verified_at``: when the archive verified it at intake), ``verdict.state.<STATE>`` a short label
for a row, then one family for each axis of a signature (facts: ``field``, ``signer``, ``time``) and
``verdict.note.<CODE>`` (facts: ``field``, ``detail``).
"""

from __future__ import annotations

VERDICT_SQ: dict[str, str] = {
    # the document
    "verdict.OK": (
        "Dokumenti është i pandryshuar. Të gjitha nënshkrimet e kërkuara janë bërë nga persona të besuar dhe asnjë "
        "certifikatë nuk është shfuqizuar."
    ),
    "verdict.OK_REV_UNKNOWN": (
        "Dokumenti është i pandryshuar. Të gjitha nënshkrimet e kërkuara janë bërë nga persona të besuar. "
        "Nuk ka të dhëna për shfuqizimin e certifikatave."
    ),
    "verdict.OK_EXTRA_SIGNATURE": (
        "Dokumenti është i pandryshuar. Të gjitha nënshkrimet e tij janë bërë nga persona të besuar. Të paktën një "
        "prej tyre është nënshkrim shtesë, në një fushë që e shtoi një program tjetër; vërejtjet thonë cila fushë e "
        "kërkuar ka mbetur bosh."
    ),
    "verdict.TAMPERED": (
        "Dokumenti është i ndryshuar pas nënshkrimit ose i dëmtuar. Mos u mbështetni në këtë kopje: kërkoni "
        "origjinalin nga arkivi ose nga nënshkruesit."
    ),
    "verdict.BROKEN": (
        "Verifikimi nuk u krye dot deri në fund, prandaj dokumenti nuk mund të quhet i pandryshuar. Ruajeni skedarin "
        "siç është dhe kërkoni një kopje tjetër."
    ),
    "verdict.UNSIGNED": (
        "Dokumenti nuk ka asnjë nënshkrim. Nuk mund të thuhet nëse është i pandryshuar, as kush e ka miratuar."
    ),
    "verdict.UNREADABLE": (
        "Skedari nuk lexohet dot si PDF: është i dëmtuar, i paplotë ose i një lloji tjetër. Kërkoni një kopje tjetër."
    ),
    "verdict.ENCRYPTED": (
        "Dokumenti është i mbrojtur me fjalëkalim, prandaj nuk verifikohet dot. Kërkoni një kopje pa fjalëkalim."
    ),
    "verdict.INTACT_NOT_TRUSTED": (
        "Dokumenti është i pandryshuar që nga nënshkrimi. Të paktën një nënshkrues nuk njihet ende ose nuk është "
        "personi që pritej: krahasojeni gjurmën e certifikatës me vetë personin përpara se t’i besoni."
    ),
    "verdict.INCOMPLETE": (
        "Nënshkrimet e bëra deri tani janë të pandryshuara. Dokumentit i mungojnë nënshkrime. Fushat pa nënshkrim: "
        "{missing}."
    ),
    "verdict.NOT_TRUSTED": (
        "Dokumenti është i pandryshuar që nga nënshkrimi. Certifikata e të paktën një nënshkruesi nuk vlen në këtë "
        "datë ose për këtë qëllim; arsyeja shkruhet te nënshkrimi."
    ),
    "verdict.REVOKED": (
        "Dokumenti është i pandryshuar që nga nënshkrimi. Certifikata e të paktën një nënshkruesi është shfuqizuar, "
        "prandaj nënshkrimit nuk mund t’i besohet pa e pyetur personin."
    ),
    "verdict.EXPIRED_VERIFIED_AT_INTAKE": (
        "Dokumenti është i pandryshuar që nga nënshkrimi. Certifikata e të paktën një nënshkruesi ka skaduar ndërkohë, "
        "por arkivi e verifikoi dokumentin më {verified_at}, kur të gjitha certifikatat vlenin, dhe vërtetimi i "
        "nënshkruar i pranimit e dëshmon këtë."
    ),
    "verdict.RECORD_MISMATCH": (
        "Raporti bie në kundërshtim me vetveten: teksti i faqeve, të dhënat e takimit brenda tij ose votat nuk "
        "përputhen mes tyre, çfarëdo që të thonë nënshkrimet. Mos u mbështetni në të pa u sqaruar mospërputhja."
    ),
    # one signature, in a label
    "verdict.state.TRUSTED": "I pandryshuar, nënshkrues i besuar",
    "verdict.state.TRUSTED_REV_UNKNOWN": "I pandryshuar, nënshkrues i besuar",
    "verdict.state.UNKNOWN_SIGNER": "I pandryshuar, nënshkrues i panjohur",
    "verdict.state.WRONG_PERSON": "I pandryshuar, person i papritur",
    "verdict.state.NOT_TRUSTED": "I pandryshuar, certifikatë që nuk vlen",
    "verdict.state.REVOKED": "I pandryshuar, certifikatë e shfuqizuar",
    "verdict.state.MODIFIED_AFTER": "I ndryshuar pas nënshkrimit",
    "verdict.state.NOT_WHOLE": "Nënshkrimi nuk mbulon gjithë dokumentin",
    "verdict.state.BROKEN": "Nënshkrim i prishur",
    "verdict.state.WEAK": "Nënshkrim tepër i dobët",
    # integrity
    "verdict.integrity.INTACT": "Ajo që u nënshkrua është e pandryshuar.",
    "verdict.integrity.BROKEN": (
        "Përmbajtja ose vetë nënshkrimi është ndryshuar ose dëmtuar: nënshkrimi nuk përputhet me dokumentin."
    ),
    "verdict.integrity.NOT_WHOLE": "Nënshkrimi mbulon vetëm një pjesë të dokumentit, pjesa tjetër mund të jetë shtuar.",
    "verdict.integrity.MODIFIED_AFTER": "Dokumenti është i ndryshuar pas këtij nënshkrimi.",
    "verdict.integrity.WEAK": "Nënshkrimi përdor një algoritëm të vjetruar dhe nuk vërteton pandryshueshmërinë.",
    # trust
    "verdict.standing.TRUSTED": "Nënshkruesi {signer} është në listën tuaj të certifikatave të besuara.",
    "verdict.standing.UNKNOWN": (
        "Nënshkruesi shkruhet {signer}, por certifikata e tij nuk është në listën tuaj. Kjo nuk do të thotë se "
        "nënshkrimi është i gabuar: pyeteni personin dhe krahasoni gjurmën e certifikatës."
    ),
    "verdict.standing.NOT_TRUSTED": "Certifikatës së nënshkruesit {signer} nuk mund t’i besohet për këtë nënshkrim.",
    "verdict.reason.expired": "Certifikata ka skaduar dhe asnjë vulë kohore nuk vërteton se nënshkrimi u bë më parë.",
    "verdict.reason.not_yet_valid": "Certifikata nuk ka hyrë ende në fuqi. Kontrolloni datën e këtij kompjuteri.",
    "verdict.reason.revoked": "Certifikata është shfuqizuar nga lëshuesi i saj.",
    "verdict.reason.key_usage": "Certifikata nuk është lëshuar për nënshkrimin e dokumenteve.",
    "verdict.reason.names": "Certifikata mban më shumë se një emër për mbajtësin e saj.",
    "verdict.reason.chain": "Zinxhiri i certifikatave deri te lëshuesi i besuar nuk është i vlefshëm.",
    # revocation
    "verdict.revocation.KNOWN": "Certifikata nuk është shfuqizuar.",
    "verdict.revocation.UNKNOWN": "Nuk ka të dhëna për shfuqizimin e certifikatës.",
    "verdict.revocation.REVOKED": "Certifikata është shfuqizuar.",
    # the person
    "verdict.expected.YES": "Është personi që pritej në fushën {field}.",
    "verdict.expected.NO": "Nuk është personi që pritej në fushën {field}.",
    "verdict.expected.UNSTATED": "Lista nuk thotë se cili person pritet në fushën {field}.",
    # the time
    "verdict.proof.NONE": "Nënshkrimi nuk thotë kur u bë.",
    "verdict.proof.CLAIMED": "Koha {time} është sipas kompjuterit të nënshkruesit.",
    "verdict.proof.TIMESTAMP": "Koha {time} vërtetohet nga një vulë kohore e besuar.",
    "verdict.proof.ARCHIVE_TIMESTAMP": (
        "Një vulë kohore e besuar vërteton se nënshkrimi ekzistonte më {time}; vula kohore e arkivit e ruan këtë provë."
    ),
    # the kind of certificate
    "verdict.kind.local": (
        "Nënshkruar elektronikisht me certifikatë lokale. Ky nënshkrim vërteton pandryshueshmërinë e dokumentit; nuk "
        "është nënshkrim elektronik i kualifikuar."
    ),
    "verdict.kind.internal": (
        "Certifikata është lëshuar nga një autoritet i brendshëm i institucionit. Ky nënshkrim vërteton kush nënshkroi "
        "për ata që e besojnë atë autoritet; nuk është nënshkrim elektronik i kualifikuar."
    ),
    "verdict.kind.issued": (
        "Certifikata është lëshuar nga një lëshues certifikatash. Ky program nuk gjykon nëse nënshkrimi është i "
        "kualifikuar."
    ),
    # beside the signatures
    "verdict.note.UNSIGNED_TAIL": (
        "Pas nënshkrimit të fundit {bytes|është shtuar 1 bajt i panënshkruar|janë shtuar # bajtë të panënshkruar}."
    ),
    "verdict.note.APPENDED": (
        "Pas fundit të dokumentit {bytes|ka 1 bajt që nuk i përket|ka # bajtë që nuk i përkasin} asnjë versioni të "
        "tij: dikush shtoi diçka, ose skedari u pre gjatë kopjimit."
    ),
    "verdict.note.FIELD_REMOVED": "Fusha e nënshkrimit {field} e një versioni të mëparshëm është hequr.",
    "verdict.note.SIGNATURE_REMOVED": "Një nënshkrim i mëparshëm në fushën {field} është hequr.",
    "verdict.note.SIGNATURE_REPLACED": "Një nënshkrim i mëparshëm në fushën {field} është zëvendësuar me një tjetër.",
    "verdict.note.SIGNATURE_HIDDEN": "Skedari mban një nënshkrim që dokumenti nuk e tregon më.",
    "verdict.note.SIGNATURE_REUSED": "Nënshkrimi në fushën {field} është marrë nga një fushë tjetër.",
    "verdict.note.FIELD_TWICE": "Dokumenti ka dy fusha nënshkrimi me të njëjtin emër {field}.",
    "verdict.note.FIELD_OVER_PAGE": (
        "Fusha {field} u shtua pas nënshkrimit të parë dhe shfaq diçka mbi faqe ose pa nënshkrim."
    ),
    "verdict.note.ROOT_CHANGED": "Pas nënshkrimit skedarit iu vu një rrënjë tjetër: shfaqet një dokument tjetër.",
    "verdict.note.FIELD_EMPTY": "Fusha e kërkuar {field} ka mbetur bosh.",
    "verdict.note.SIGNED_ELSEWHERE": (
        "Nënshkrimi shtesë në fushën {field} është bërë nga personi që pritej në fushën {detail}."
    ),
    "verdict.note.EXTRA_SIGNATURE": "Nënshkrimi në fushën {field} është nënshkrim shtesë, veç fushave të kërkuara.",
    "verdict.note.EXTRA_UNDER_CERTIFICATION": (
        "Fusha {field} u shtua pasi nënshkruesi i parë nuk lejonte më fusha të reja."
    ),
    "verdict.note.TIME_IN_FUTURE": (
        "Koha e nënshkrimit në fushën {field} është në të ardhmen. Kontrolloni orën e këtij kompjuteri."
    ),
    "verdict.note.TIME_OUTSIDE_CERTIFICATE": (
        "Koha e nënshkrimit në fushën {field} bie jashtë afatit të certifikatës."
    ),
    "verdict.note.TIMESTAMP_BROKEN": (
        "Vula kohore {field} nuk përputhet me dokumentin: skedari është ndryshuar ose vula është dëmtuar."
    ),
    "verdict.note.TIMESTAMP_INVALID": (
        "Vula kohore brenda nënshkrimit në fushën {field} nuk është e vlefshme, prandaj nuk vërteton asgjë."
    ),
    "verdict.note.TIMESTAMP_UNKNOWN": (
        "Vula kohore te {field} vjen nga një autoritet që nuk është në listën tuaj, prandaj nuk vërteton asgjë."
    ),
    "verdict.note.TIMESTAMP_EXPIRED": (
        "Certifikata e autoritetit që lëshoi vulën kohore te {field} ka skaduar pa u rinovuar vula, prandaj vula nuk "
        "vërteton më asgjë."
    ),
    "verdict.note.TIMESTAMP_NOT_TRUSTED": (
        "Vulës kohore te {field} nuk mund t’i besohet: certifikata e autoritetit që e lëshoi nuk vlen për vula kohore "
        "ose është shfuqizuar."
    ),
    "verdict.note.TIMESTAMP_IN_FUTURE": (
        "Vula kohore te {field} mban një kohë në të ardhmen, prandaj nuk u përdor. Kontrolloni orën e këtij kompjuteri."
    ),
    "verdict.note.TRUST_OUTDATED": (
        "Lista e certifikatave të besuara duhej zëvendësuar më {detail}: merrni versionin e ri nga operatori i saj."
    ),
    "verdict.note.VERIFIED_AT_INTAKE": (
        "Vërtetimi i pranimit është nënshkruar nga “{detail}”, të cilin lista juaj e njeh si arkiv."
    ),
    "verdict.note.NO_TRUST": (
        "Nuk u dha asnjë listë certifikatash të besuara, prandaj asnjë nënshkrues nuk mund të njihet."
    ),
    "verdict.note.TOO_MUCH": "Në skedar ka tepër gjëra: verifikimi u ndërpre para se t’i mbaronte koha ose kujtesa.",
    "verdict.note.UNEXPECTED_ERROR": "Verifikimi u ndërpre nga një gabim i papritur ({detail}).",
}

VERDICT_EN: dict[str, str] = {
    "verdict.OK": (
        "The document is unchanged. All required signatures were made by trusted people and no certificate is revoked."
    ),
    "verdict.OK_REV_UNKNOWN": (
        "The document is unchanged. All required signatures were made by trusted people. "
        "There is no revocation data for the certificates."
    ),
    "verdict.OK_EXTRA_SIGNATURE": (
        "The document is unchanged. All its signatures were made by trusted people. At least one of them is an extra "
        "signature, in a field that another program added; the remarks say which required field stayed empty."
    ),
    "verdict.TAMPERED": (
        "The document was changed after signing or is damaged. Do not rely on this copy: ask the archive or the "
        "signers for the original."
    ),
    "verdict.BROKEN": (
        "Verification could not be completed, so the document cannot be called unchanged. Keep the file as it is and "
        "ask for another copy."
    ),
    "verdict.UNSIGNED": (
        "The document has no signature. Nothing can be said about whether it is unchanged, nor who approved it."
    ),
    "verdict.UNREADABLE": (
        "The file cannot be read as a PDF: it is damaged, incomplete or of another kind. Ask for another copy."
    ),
    "verdict.ENCRYPTED": (
        "The document is protected by a password, so it cannot be verified. Ask for a copy without a password."
    ),
    "verdict.INTACT_NOT_TRUSTED": (
        "The document is unchanged since it was signed. At least one signer is not known yet or is not the person "
        "expected: compare the certificate’s fingerprint with the person before you trust it."
    ),
    "verdict.INCOMPLETE": (
        "The signatures made so far are unchanged. The document is not complete. Fields without a signature: {missing}."
    ),
    "verdict.NOT_TRUSTED": (
        "The document is unchanged since it was signed. At least one signer’s certificate does not hold at this date "
        "or for this purpose; the reason stands beside the signature."
    ),
    "verdict.REVOKED": (
        "The document is unchanged since it was signed. At least one signer’s certificate is revoked, so the signature "
        "cannot be trusted without asking the person."
    ),
    "verdict.EXPIRED_VERIFIED_AT_INTAKE": (
        "The document is unchanged since it was signed. At least one signer’s certificate has expired since, but the "
        "archive verified the document on {verified_at}, when every certificate was valid, and its signed receipt of "
        "intake proves it."
    ),
    "verdict.RECORD_MISMATCH": (
        "The report contradicts itself: the text of its pages, the record inside it or the votes do not agree with one "
        "another, whatever the signatures say. Do not rely on it before the difference is explained."
    ),
    "verdict.state.TRUSTED": "Unchanged, trusted signer",
    "verdict.state.TRUSTED_REV_UNKNOWN": "Unchanged, trusted signer",
    "verdict.state.UNKNOWN_SIGNER": "Unchanged, unknown signer",
    "verdict.state.WRONG_PERSON": "Unchanged, unexpected person",
    "verdict.state.NOT_TRUSTED": "Unchanged, certificate does not hold",
    "verdict.state.REVOKED": "Unchanged, revoked certificate",
    "verdict.state.MODIFIED_AFTER": "Changed after signing",
    "verdict.state.NOT_WHOLE": "The signature does not cover the whole document",
    "verdict.state.BROKEN": "Broken signature",
    "verdict.state.WEAK": "Signature too weak",
    "verdict.integrity.INTACT": "What was signed is unchanged.",
    "verdict.integrity.BROKEN": (
        "The content or the signature itself was changed or damaged: the signature does not match the document."
    ),
    "verdict.integrity.NOT_WHOLE": "The signature covers only a part of the document; the rest may have been added.",
    "verdict.integrity.MODIFIED_AFTER": "The document was changed after this signature.",
    "verdict.integrity.WEAK": "The signature uses an outdated algorithm and does not prove that nothing changed.",
    "verdict.standing.TRUSTED": "The signer {signer} is in your list of trusted certificates.",
    "verdict.standing.UNKNOWN": (
        "The signer is named {signer}, but the certificate is not in your list. That does not mean that the signature "
        "is wrong: ask the person and compare the certificate’s fingerprint."
    ),
    "verdict.standing.NOT_TRUSTED": "The certificate of the signer {signer} cannot be trusted for this signature.",
    "verdict.reason.expired": "The certificate has expired and no timestamp proves that the signature came before.",
    "verdict.reason.not_yet_valid": "The certificate is not valid yet. Check this computer’s date.",
    "verdict.reason.revoked": "The certificate was revoked by its issuer.",
    "verdict.reason.key_usage": "The certificate was not issued for signing documents.",
    "verdict.reason.names": "The certificate gives its holder more than one name.",
    "verdict.reason.chain": "The chain of certificates up to the trusted issuer does not hold.",
    "verdict.revocation.KNOWN": "The certificate is not revoked.",
    "verdict.revocation.UNKNOWN": "There is no revocation data for the certificate.",
    "verdict.revocation.REVOKED": "The certificate is revoked.",
    "verdict.expected.YES": "This is the person expected in the field {field}.",
    "verdict.expected.NO": "This is not the person expected in the field {field}.",
    "verdict.expected.UNSTATED": "The list does not say who is expected in the field {field}.",
    "verdict.proof.NONE": "The signature does not say when it was made.",
    "verdict.proof.CLAIMED": "The time {time} is by the signer’s computer.",
    "verdict.proof.TIMESTAMP": "The time {time} is proved by a trusted timestamp.",
    "verdict.proof.ARCHIVE_TIMESTAMP": (
        "A trusted timestamp proves that the signature existed at {time}; the archive timestamp preserves that proof."
    ),
    "verdict.kind.local": (
        "Signed electronically with a local certificate. This signature proves that the document is unchanged; it is "
        "not a qualified electronic signature."
    ),
    "verdict.kind.internal": (
        "The certificate was issued by an agency’s own authority. This signature proves who signed to those who trust "
        "that authority; it is not a qualified electronic signature."
    ),
    "verdict.kind.issued": (
        "The certificate was issued by a certificate authority. This program does not judge whether the signature is "
        "qualified."
    ),
    "verdict.note.UNSIGNED_TAIL": (
        "After the last signature, {bytes|1 unsigned byte was|# unsigned bytes were} added."
    ),
    "verdict.note.APPENDED": (
        "Behind the end of the document {bytes|there is 1 byte that belongs|there are # bytes that belong} to none of "
        "its versions: something was added, or the file was cut off in copying."
    ),
    "verdict.note.FIELD_REMOVED": "The signature field {field} of an earlier version was removed.",
    "verdict.note.SIGNATURE_REMOVED": "An earlier signature in the field {field} was removed.",
    "verdict.note.SIGNATURE_REPLACED": "An earlier signature in the field {field} was replaced by another.",
    "verdict.note.SIGNATURE_HIDDEN": "The file holds a signature that the document no longer shows.",
    "verdict.note.SIGNATURE_REUSED": "The signature in the field {field} was taken from another field.",
    "verdict.note.FIELD_TWICE": "The document has two signature fields of the same name {field}.",
    "verdict.note.FIELD_OVER_PAGE": (
        "The field {field} was added after the first signature and shows something over a page, or without a signature."
    ),
    "verdict.note.ROOT_CHANGED": "After signing the file was given another root: another document is shown.",
    "verdict.note.FIELD_EMPTY": "The required field {field} stayed empty.",
    "verdict.note.SIGNED_ELSEWHERE": (
        "The extra signature in the field {field} was made by the person expected in the field {detail}."
    ),
    "verdict.note.EXTRA_SIGNATURE": "The signature in the field {field} is an extra one, beside the required fields.",
    "verdict.note.EXTRA_UNDER_CERTIFICATION": (
        "The field {field} was added after the first signer had closed the document to new fields."
    ),
    "verdict.note.TIME_IN_FUTURE": (
        "The time of the signature in the field {field} lies in the future. Check this computer’s clock."
    ),
    "verdict.note.TIME_OUTSIDE_CERTIFICATE": (
        "The time of the signature in the field {field} lies outside the certificate’s validity."
    ),
    "verdict.note.TIMESTAMP_BROKEN": (
        "The timestamp {field} does not fit the document: the file was changed or the timestamp is damaged."
    ),
    "verdict.note.TIMESTAMP_INVALID": (
        "The timestamp inside the signature in the field {field} is not valid, so it proves nothing."
    ),
    "verdict.note.TIMESTAMP_UNKNOWN": (
        "The timestamp at {field} comes from an authority that is not in your list, so it proves nothing."
    ),
    "verdict.note.TIMESTAMP_EXPIRED": (
        "The certificate of the authority that issued the timestamp at {field} expired before the timestamp was "
        "renewed, so it proves nothing any more."
    ),
    "verdict.note.TIMESTAMP_NOT_TRUSTED": (
        "The timestamp at {field} cannot be trusted: the certificate of the authority that issued it is not meant for "
        "timestamps or is revoked."
    ),
    "verdict.note.TIMESTAMP_IN_FUTURE": (
        "The timestamp at {field} bears a time in the future, so it was not used. Check this computer’s clock."
    ),
    "verdict.note.TRUST_OUTDATED": (
        "The list of trusted certificates was due for replacement on {detail}: get the new version from its operator."
    ),
    "verdict.note.VERIFIED_AT_INTAKE": (
        "The receipt of intake was signed by “{detail}”, which your list names as an archive."
    ),
    "verdict.note.NO_TRUST": "No list of trusted certificates was given, so no signer can be known.",
    "verdict.note.TOO_MUCH": "There is too much in the file: verification was given up at its limit of time or memory.",
    "verdict.note.UNEXPECTED_ERROR": "Verification was stopped by an unexpected error ({detail}).",
}
