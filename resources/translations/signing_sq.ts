<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>ArchiveRow</name>
    <message>
        <source>not made by this program</source>
        <translation>jo i krijuar nga ky program</translation>
    </message>
    <message>
        <source>from a newer version</source>
        <translation>nga një version më i ri</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>nuk është PDF</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nuk lexohet dot</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>i dëmtuar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relacion</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procesverbal</translation>
    </message>
</context>
<context>
    <name>ArchiveStation</name>
    <message>
        <source>Archive</source>
        <translation>Arkivi</translation>
    </message>
    <message>
        <source>search</source>
        <translation>kërko</translation>
    </message>
    <message>
        <source>verify a PDF</source>
        <translation>verifiko një PDF</translation>
    </message>
    <message>
        <source>save a copy</source>
        <translation>ruaj një kopje</translation>
    </message>
    <message>
        <source>add a certificate</source>
        <translation>shto një certifikatë</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Kërko në arkiv</translation>
    </message>
    <message>
        <source>Verify a PDF from elsewhere</source>
        <translation>Verifiko një PDF nga gjetkë</translation>
    </message>
    <message>
        <source>Save a copy of the report</source>
        <translation>Ruaj një kopje të dokumentit</translation>
    </message>
    <message>
        <source>Add a trusted certificate</source>
        <translation>Shto një certifikatë të besuar</translation>
    </message>
    <message>
        <source>Read the archive again</source>
        <translation>Lexo arkivin përsëri</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nuk u gjet asgjë</translation>
    </message>
    <message>
        <source>Try fewer words, or a date like 27.10.2026.</source>
        <translation>Provoni me më pak fjalë ose me një datë si 27.10.2026.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Arkivi është bosh</translation>
    </message>
    <message>
        <source>Signed reports come here from the station “Signing”. Any PDF can be verified: drop it here.</source>
        <translation>Dokumentet e nënshkruara vijnë këtu nga stacioni “Nënshkrimi”. Çdo PDF mund të verifikohet: lëshojeni këtu.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifikimi</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Po verifikohet…</translation>
    </message>
    <message>
        <source>A PDF from elsewhere.</source>
        <translation>Një PDF nga gjetkë.</translation>
    </message>
    <message>
        <source>Verify a PDF</source>
        <translation>Verifiko një PDF</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Ruaj një kopje</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U ruajt: {path}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Të gjitha</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Relacione</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procesverbale</translation>
    </message>
    <message>
        <source>Reports in the archive</source>
        <translation>Dokumentet në arkiv</translation>
    </message>
    <message>
        <source>Search by title or date</source>
        <translation>Kërko sipas titullit ose datës</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Lloji i dokumentit</translation>
    </message>
    <message>
        <source>Verify a PDF from elsewhere…</source>
        <translation>Verifiko një PDF nga gjetkë…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Ruaj një kopje…</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Faqja</translation>
    </message>
    <message>
        <source>Choose a report, or drop a PDF here to verify it.</source>
        <translation>Zgjidhni një dokument, ose lëshoni këtu një PDF për ta verifikuar.</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>Open a certificate</source>
        <translation>Hap një certifikatë</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Krijo certifikatë</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Krijo</translation>
    </message>
    <message>
        <source>The certificate of {name} was made. Keep a copy elsewhere: without it and the passphrase nobody can sign in this name.</source>
        <translation>Certifikata u krijua: {name}. Ruani një kopje gjetkë: pa të dhe pa fjalëkalimin askush nuk mund të nënshkruajë me këtë emër.</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Ruaj kopje rezervë…</translation>
    </message>
    <message>
        <source>Save a backup of the certificate</source>
        <translation>Ruaj kopje rezervë të certifikatës</translation>
    </message>
    <message>
        <source>Backup written: {path}</source>
        <translation>Kopja rezervë u ruajt: {path}</translation>
    </message>
    <message>
        <source>Add {name} to the people this computer trusts?</source>
        <translation>Të shtohet {name} te personat e besuar të këtij kompjuteri?</translation>
    </message>
    <message>
        <source>From then on signatures made with this certificate in the field {field} are shown as of a known person. Compare the fingerprint with the person first:

{fingerprint}</source>
        <translation>Pas kësaj, nënshkrimet me këtë certifikatë në fushën {field} shfaqen si nënshkrime të një personi të njohur. Më parë krahasojeni gjurmën me vetë personin:

{fingerprint}</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Shto te të besuarit</translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message>
        <source>The certificate is made on this computer and is yours alone. It proves that a document has not changed since you signed it, to those who know your certificate. It is local: it is not a qualified electronic signature.</source>
        <translation>Certifikata krijohet në këtë kompjuter dhe është vetëm e juaja. Për ata që e njohin certifikatën tuaj, ajo vërteton se dokumenti nuk ka ndryshuar që kur e nënshkruat. Është certifikatë lokale: nuk është nënshkrim elektronik i kualifikuar.</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Nënshkruan te</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Emri dhe mbiemri</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funksioni</translation>
    </message>
    <message>
        <source>Institution or organisation</source>
        <translation>Institucioni ose organizata</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; a short sentence is best</source>
        <translation>
            <numerusform>Të paktën %n shenjë; më e mira është një fjali e shkurtër</numerusform>
            <numerusform>Të paktën %n shenja; më e mira është një fjali e shkurtër</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Fjalëkalimi</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>I njëjti fjalëkalim përsëri</translation>
    </message>
    <message>
        <source>Nobody can recover it for you</source>
        <translation>Askush nuk mund t’jua rikthejë</translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Tepër i shkurtër: të paktën %n shenjë.</numerusform>
            <numerusform>Tepër i shkurtër: të paktën %n shenja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the name as it should stand in the signature.</source>
        <translation>Shkruani emrin siç duhet të dalë në nënshkrim.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Dy fjalëkalimet nuk janë njësoj.</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>The file carries the record it was written from, and the two belong together.</source>
        <translation>Skedari mban brenda të dhënat nga të cilat u shkrua, dhe të dyja përputhen.</translation>
    </message>
    <message>
        <source>The record inside is not the one this document was written from. Ask the signers.</source>
        <translation>Të dhënat brenda skedarit nuk janë ato nga të cilat u shkrua dokumenti. Pyetni nënshkruesit.</translation>
    </message>
    <message>
        <source>Written again from that record, the document says the same.</source>
        <translation>I shkruar përsëri nga ato të dhëna, dokumenti thotë të njëjtën gjë.</translation>
    </message>
    <message>
        <source>Written again from that record, this version of the program words sections otherwise: {sections}.</source>
        <translation>I shkruar përsëri nga ato të dhëna, ky version i programit i formulon ndryshe seksionet: {sections}.</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>There is no certificate on this computer yet. Make one, or open a .p12 file.</source>
        <translation>Në këtë kompjuter nuk ka ende certifikatë. Krijoni një, ose hapni një skedar .p12.</translation>
    </message>
    <message>
        <source>Whose it is shows after signing: {path}</source>
        <translation>E kujt është shfaqet pas nënshkrimit: {path}</translation>
    </message>
    <message>
        <source>Local certificate, not qualified · valid until {date}</source>
        <translation>Certifikatë lokale, jo e kualifikuar · vlen deri më {date}</translation>
    </message>
    <message>
        <source>Issued by {issuer} · valid until {date}</source>
        <translation>Lëshuar nga {issuer} · vlen deri më {date}</translation>
    </message>
    <message>
        <source>In this field {expected} is expected, not {name}.</source>
        <translation>Te kjo fushë pritet {expected}, jo {name}.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Po nënshkruhet…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Nënshkruaj</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikata</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>Fjalëkalimi i certifikatës</translation>
    </message>
    <message>
        <source>Show or hide the passphrase</source>
        <translation>Shfaq ose fshih fjalëkalimin</translation>
    </message>
    <message>
        <source>Open a .p12 file…</source>
        <translation>Hap skedar .p12…</translation>
    </message>
    <message>
        <source>Make a certificate…</source>
        <translation>Krijo certifikatë…</translation>
    </message>
</context>
<context>
    <name>SigningStation</name>
    <message>
        <source>Signing</source>
        <translation>Nënshkrimi</translation>
    </message>
    <message>
        <source>choose a field</source>
        <translation>zgjidh fushën</translation>
    </message>
    <message>
        <source>passphrase, then sign</source>
        <translation>fjalëkalimi, pastaj nënshkruaj</translation>
    </message>
    <message>
        <source>make a certificate</source>
        <translation>krijo certifikatë</translation>
    </message>
    <message>
        <source>save a copy</source>
        <translation>ruaj një kopje</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>arkivo</translation>
    </message>
    <message>
        <source>Sign the chosen field</source>
        <translation>Nënshkruaj fushën e zgjedhur</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Fusha tjetër</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>Fusha e mëparshme</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Krijo certifikatë</translation>
    </message>
    <message>
        <source>Sign with a .p12 file</source>
        <translation>Nënshkruaj me skedar .p12</translation>
    </message>
    <message>
        <source>Save a backup of the certificate</source>
        <translation>Ruaj kopje rezervë të certifikatës</translation>
    </message>
    <message>
        <source>Save a copy of the document</source>
        <translation>Ruaj një kopje të dokumentit</translation>
    </message>
    <message>
        <source>Put the signed documents in the archive</source>
        <translation>Arkivo dokumentet e nënshkruara</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relacioni</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procesverbali</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>pa emër</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>nënshkruar</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mungon</translation>
    </message>
    <message>
        <source>The minutes are not approved yet. What is signed must not change any more.</source>
        <translation>Procesverbali nuk është miratuar ende. Ajo që nënshkruhet nuk duhet të ndryshojë më.</translation>
    </message>
    <message>
        <source>Signed by both and in the archive.</source>
        <translation>Nënshkruar nga të dy dhe në arkiv.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing.</source>
        <translation>
            <numerusform>Mungon %n nënshkrim.</numerusform>
            <numerusform>Mungojnë %n nënshkrime.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by both. The last step is the archive.</source>
        <translation>Nënshkruar nga të dy. Hapi i fundit është arkivi.</translation>
    </message>
    <message>
        <source>Drafts are not signed. Approve the minutes first.</source>
        <translation>Drafti nuk nënshkruhet. Miratoni më parë procesverbalin.</translation>
    </message>
    <message>
        <source>This meeting is open for reading only.</source>
        <translation>Ky takim është hapur vetëm për lexim.</translation>
    </message>
    <message>
        <source>{name} has signed this field.</source>
        <translation>Kjo fushë është nënshkruar nga {name}.</translation>
    </message>
    <message>
        <source>Sign “{document}” with it as well</source>
        <translation>Nënshkruaj bashkë me të edhe “{document}”</translation>
    </message>
    <message>
        <source>{document}: {field}</source>
        <translation>{document}: {field}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Po verifikohet…</translation>
    </message>
    <message>
        <source>Write the passphrase of the certificate.</source>
        <translation>Shkruani fjalëkalimin e certifikatës.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Ruaj një kopje</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U ruajt: {path}</translation>
    </message>
    <message>
        <source>The signed documents are in the archive.</source>
        <translation>Dokumentet e nënshkruara janë në arkiv.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Nënshkrimet</translation>
    </message>
    <message>
        <source>Signature fields</source>
        <translation>Fushat e nënshkrimit</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifikimi</translation>
    </message>
    <message>
        <source>Go to the minutes</source>
        <translation>Shko te procesverbali</translation>
    </message>
    <message>
        <source>Put in the archive</source>
        <translation>Arkivo</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Ruaj një kopje…</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>authority</source>
        <translation>lëshues</translation>
    </message>
    <message>
        <source>expired {date}</source>
        <translation>skadoi më {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>deri më {date}</translation>
    </message>
    <message>
        <source>Expected in the field: {field}</source>
        <translation>Pritet në fushën: {field}</translation>
    </message>
    <message>
        <source>Issued by: {issuer}</source>
        <translation>Lëshuar nga: {issuer}</translation>
    </message>
    <message>
        <source>Local certificate; not qualified.</source>
        <translation>Certifikatë lokale; jo e kualifikuar.</translation>
    </message>
    <message>
        <source>Valid {since} – {until}</source>
        <translation>Vlen {since} – {until}</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256), to compare by voice with its owner:</source>
        <translation>Gjurma (SHA-256), për ta krahasuar me zë me zotëruesin:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>Shto një certifikatë</translation>
    </message>
    <message numerus="yes">
        <source>Trust %n certificate(s)?</source>
        <translation>
            <numerusform>T’i besohet %n certifikate?</numerusform>
            <numerusform>T’u besohet %n certifikatave?</numerusform>
        </translation>
    </message>
    <message>
        <source>Signatures made with them are shown as of a known person. Compare each fingerprint with its owner first:</source>
        <translation>Nënshkrimet me to shfaqen si nënshkrime të një personi të njohur. Më parë krahasojeni çdo gjurmë me zotëruesin e saj:</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Shto te të besuarit</translation>
    </message>
    <message>
        <source>No longer trust {name}?</source>
        <translation>Të hiqet {name} nga të besuarit?</translation>
    </message>
    <message>
        <source>Signatures made with this certificate are then shown as made by an unknown person.</source>
        <translation>Pas kësaj, nënshkrimet me këtë certifikatë shfaqen si nënshkrime të një personi të panjohur.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>Trusted people</source>
        <translation>Personat e besuar</translation>
    </message>
    <message>
        <source>Add a certificate…</source>
        <translation>Shto një certifikatë…</translation>
    </message>
    <message>
        <source>Nobody yet. Until you add certificates every signer is unknown here, without any fault of theirs.</source>
        <translation>Ende askush. Derisa të shtoni certifikata, çdo nënshkrues këtu është i panjohur, pa ndonjë faj të tij.</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Trust this signer…</source>
        <translation>Besoje këtë nënshkrues…</translation>
    </message>
</context>
</TS>
