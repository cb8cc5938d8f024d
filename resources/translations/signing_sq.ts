<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>ActSheet</name>
    <message>
        <source>Give it a retention class</source>
        <translation>Jepi një klasë ruajtjeje</translation>
    </message>
    <message>
        <source>Legal hold: not to be destroyed</source>
        <translation>Bllokim ligjor: nuk asgjësohet</translation>
    </message>
    <message>
        <source>Restrict: keep, and hide from search and evidence</source>
        <translation>Kufizo: ruhet, por nuk del në kërkim dhe në dosjen e provave</translation>
    </message>
    <message>
        <source>Hand over to the National Archive…</source>
        <translation>Dorëzo në Arkivin Kombëtar…</translation>
    </message>
    <message>
        <source>Propose to destroy: the first of two signatures</source>
        <translation>Propozo asgjësimin: i pari nga dy nënshkrimet</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Çfarë bëhet</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Këtë dokument</translation>
    </message>
    <message>
        <source>All documents of the meeting</source>
        <translation>Të gjitha dokumentet e takimit</translation>
    </message>
    <message numerus="yes">
        <source>All %n that are due by this class</source>
        <translation>
            <numerusform>Dokumentin që i mbaroi afati në këtë klasë</numerusform>
            <numerusform>Të %n dokumentet që u mbaroi afati në këtë klasë</numerusform>
        </translation>
    </message>
    <message>
        <source>For</source>
        <translation>Për</translation>
    </message>
    <message>
        <source>without a class</source>
        <translation>pa klasë</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Keeping of this document</source>
        <translation>Ruajtja e këtij dokumenti</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Vendos</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>afati mbaron më {day}</translation>
    </message>
    <message>
        <source>Where the bag goes</source>
        <translation>Ku shkon dosja e dorëzimit</translation>
    </message>
    <message>
        <source>Proposed. Nothing is destroyed before another person has signed under Decisions.</source>
        <translation>U propozua. Asgjë nuk asgjësohet para se një person tjetër të nënshkruajë te Vendimet.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) handed over: {place}</source>
        <translation>
            <numerusform>U dorëzua 1 dokument: {place}</numerusform>
            <numerusform>U dorëzuan %n dokumente: {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveFaults</name>
    <message>
        <source>Files checked: {files}. Damaged: {damaged}; missing: {missing}; without receipt: {bare}; other: {others}.</source>
        <translation>Skedarë të kontrolluar: {files}. Të dëmtuar: {damaged}; që mungojnë: {missing}; pa vërtetim: {bare}; gabime të tjera: {others}.</translation>
    </message>
    <message>
        <source>Faults of the archive</source>
        <translation>Gabimet e arkivit</translation>
    </message>
</context>
<context>
    <name>ArchiveRow</name>
    <message>
        <source>{document}, full and public</source>
        <translation>{document}, i plotë dhe publik</translation>
    </message>
    <message>
        <source>{document}, separately signed copy</source>
        <translation>{document}, kopje e nënshkruar më vete</translation>
    </message>
    <message>
        <source>annual figures, counted from the reports of the archive</source>
        <translation>shifra vjetore, të numëruara nga raportet e arkivit</translation>
    </message>
    <message>
        <source>{document}, signed copy from paper or another program</source>
        <translation>{document}, kopje e nënshkruar nga letra ose nga program tjetër</translation>
    </message>
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
</context>
<context>
    <name>ArchiveStation</name>
    <message>
        <source>search</source>
        <translation>kërko</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>takimi</translation>
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
        <source>The page of the meeting</source>
        <translation>Faqja e takimit</translation>
    </message>
    <message>
        <source>Best answers first, or the newest</source>
        <translation>Përgjigjet më të mira të parat, ose më të rejat</translation>
    </message>
    <message>
        <source>Everything in the archive again</source>
        <translation>Sërish gjithçka në arkiv</translation>
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
        <source>Extract the data of the report</source>
        <translation>Nxirr të dhënat e raportit</translation>
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
        <source>full or public</source>
        <translation>i plotë ose publik</translation>
    </message>
    <message>
        <source>The full document or the public one</source>
        <translation>Dokumenti i plotë ose ai publik</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Kontrollo arkivin</translation>
    </message>
    <message>
        <source>The archive is empty: there is nothing to check.</source>
        <translation>Arkivi është bosh: nuk ka çfarë të kontrollohet.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the archive checked: all whole, each with its receipt.</source>
        <translation>
            <numerusform>U kontrollua %n skedar i arkivit: është i paprekur dhe ka vërtetimin e vet.</numerusform>
            <numerusform>U kontrolluan %n skedarë të arkivit: të gjithë janë të paprekur dhe secili ka vërtetimin e vet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the faults</source>
        <translation>Shfaq gabimet</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>Arkivi po kontrollohet…</translation>
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
        <source>Verify a PDF from elsewhere…</source>
        <translation>Verifiko një PDF nga gjetkë…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Ruaj një kopje…</translation>
    </message>
    <message>
        <source>Extract the data…</source>
        <translation>Nxirr të dhënat…</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Faqja</translation>
    </message>
    <message>
        <source>Choose a report, or drop a PDF here to verify it.</source>
        <translation>Zgjidhni një dokument, ose lëshoni këtu një PDF për ta verifikuar.</translation>
    </message>
    <message>
        <source>Here stands the page of the report that is chosen.</source>
        <translation>Këtu del faqja e dokumentit që zgjidhni.</translation>
    </message>
</context>
<context>
    <name>Authorities</name>
    <message>
        <source>The agency’s authority</source>
        <translation>Autoriteti i agjencisë</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Choose a certificate in the list first.</source>
        <translation>Zgjidhni më parë një certifikatë në listë.</translation>
    </message>
    <message>
        <source>Name of the authority</source>
        <translation>Emri i autoritetit</translation>
    </message>
    <message>
        <source>Institution or organisation</source>
        <translation>Institucioni ose organizata</translation>
    </message>
    <message>
        <source>Passphrase of the authority</source>
        <translation>Fjalëkalimi i autoritetit</translation>
    </message>
    <message>
        <source>For people who have no certificate from anyone else. It is the agency’s own: it says who signed to those who trust it, and is not a qualified trust service.</source>
        <translation>Për personat që nuk kanë certifikatë nga askush tjetër. Është i vetë agjencisë: u tregon atyre që i besojnë se kush ka nënshkruar dhe nuk është shërbim i besuar i kualifikuar.</translation>
    </message>
    <message>
        <source>From a back-up…</source>
        <translation>Nga kopja rezervë…</translation>
    </message>
    <message>
        <source>Make an authority</source>
        <translation>Krijo një autoritet</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Krijoje</translation>
    </message>
    <message>
        <source>The authority was made and is trusted on this computer. Back it up to another place.</source>
        <translation>Autoriteti u krijua dhe është i besuar në këtë kompjuter. Bëjini një kopje rezervë në një vend tjetër.</translation>
    </message>
    <message>
        <source>Open the back-up</source>
        <translation>Hap kopjen rezervë</translation>
    </message>
    <message>
        <source>What was issued or revoked after the back-up is not in it.</source>
        <translation>Çfarë u lëshua ose u shfuqizua pas kopjes rezervë nuk gjendet në të.</translation>
    </message>
    <message>
        <source>Restore the authority</source>
        <translation>Rikthe autoritetin</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rikthe</translation>
    </message>
    <message>
        <source>The authority is back and trusted on this computer.</source>
        <translation>Autoriteti u rikthye dhe është i besuar në këtë kompjuter.</translation>
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
        <source>Passphrase of the person</source>
        <translation>Fjalëkalimi i personit</translation>
    </message>
    <message>
        <source>The person types the own passphrase; the authority never keeps the person’s key.</source>
        <translation>Fjalëkalimin e vet e shkruan personi; autoriteti nuk e mban kurrë çelësin e tij.</translation>
    </message>
    <message>
        <source>Issue a certificate</source>
        <translation>Lësho një certifikatë</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Lësho…</translation>
    </message>
    <message>
        <source>The certificate was issued. Give the file to its person.</source>
        <translation>Certifikata u lëshua. Jepjani skedarin personit.</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Ruaj certifikatën</translation>
    </message>
    <message>
        <source>{name} gets a new key and certificate for another period; the earlier one stays as it is.</source>
        <translation>{name} merr çelës dhe certifikatë të re për një periudhë tjetër; certifikata e mëparshme mbetet siç është.</translation>
    </message>
    <message>
        <source>Renew a certificate</source>
        <translation>Rinovo një certifikatë</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Rinovo…</translation>
    </message>
    <message>
        <source>The certificate was renewed. Give the file to its person.</source>
        <translation>Certifikata u rinovua. Jepjani skedarin personit.</translation>
    </message>
    <message>
        <source>The key or its passphrase is in other hands</source>
        <translation>Çelësi ose fjalëkalimi i tij ka rënë në duar të tjera</translation>
    </message>
    <message>
        <source>The person left</source>
        <translation>Personi është larguar</translation>
    </message>
    <message>
        <source>There is a newer certificate</source>
        <translation>Ka një certifikatë më të re</translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation>Nuk nevojitet më</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Arsye tjetër</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>From now on signatures with the certificate of {name} count as made with a revoked one. This computer knows at once; other computers when they get the trust store or the list. It cannot be taken back.</source>
        <translation>Që tani nënshkrimet me certifikatën e {name} quhen të bëra me certifikatë të shfuqizuar. Ky kompjuter e di menjëherë; të tjerët kur të marrin listën e certifikatave të besuara ose të shfuqizimeve. Nuk kthehet prapa.</translation>
    </message>
    <message>
        <source>Revoke a certificate</source>
        <translation>Shfuqizo një certifikatë</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Shfuqizo</translation>
    </message>
    <message>
        <source>The certificate is revoked, and the new list is in the trust store of this computer.</source>
        <translation>Certifikata u shfuqizua dhe lista e re është te certifikatat e besuara të këtij kompjuteri.</translation>
    </message>
    <message>
        <source>Passphrase of the back-up</source>
        <translation>Fjalëkalimi i kopjes rezervë</translation>
    </message>
    <message>
        <source>One file that restores everything. Keep it in another place than this computer.</source>
        <translation>Një skedar që rikthen gjithçka. Ruajeni në një vend tjetër, jo në këtë kompjuter.</translation>
    </message>
    <message>
        <source>Back up the authority</source>
        <translation>Kopje rezervë e autoritetit</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Kopje rezervë…</translation>
    </message>
    <message>
        <source>The back-up of the authority is written.</source>
        <translation>Kopja rezervë e autoritetit u shkrua.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>I njëjti fjalëkalim përsëri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Write this first.</source>
        <translation>Plotësojeni më parë.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Dy fjalëkalimet nuk janë të njëjta.</translation>
    </message>
</context>
<context>
    <name>AuthoritySheet</name>
    <message>
        <source>“{name}” is the agency’s own authority, valid until {until}. It says who signed to those who trust it. It is not a qualified trust service.</source>
        <translation>“{name}” është autoriteti i vetë agjencisë, i vlefshëm deri më {until}. U tregon atyre që i besojnë se kush ka nënshkruar. Nuk është shërbim i besuar i kualifikuar.</translation>
    </message>
    <message>
        <source>Revocation list no. {number}, good until {until}.</source>
        <translation>Lista e shfuqizimeve nr. {number}, vlen deri më {until}.</translation>
    </message>
    <message>
        <source>Nothing was revoked yet; there is no revocation list.</source>
        <translation>Ende nuk është shfuqizuar asgjë, prandaj nuk ka listë shfuqizimesh.</translation>
    </message>
    <message>
        <source>Certificates issued</source>
        <translation>Certifikatat e lëshuara</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Lësho…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Rinovo…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Shfuqizo…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Kopje rezervë…</translation>
    </message>
    <message>
        <source>revoked {date}</source>
        <translation>shfuqizuar më {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>deri më {date}</translation>
    </message>
    <message>
        <source>expired {date}</source>
        <translation>skadoi më {date}</translation>
    </message>
</context>
<context>
    <name>BehindSheet</name>
    <message>
        <source>Places behind the figure</source>
        <translation>Vendet pas shifrës</translation>
    </message>
    <message>
        <source>Enter opens the document at its place.</source>
        <translation>Enter hap dokumentin në vendin e vet.</translation>
    </message>
</context>
<context>
    <name>CataloguePane</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>U gjet %n vend</numerusform>
            <numerusform>U gjetën %n vende</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nuk u gjet asgjë</translation>
    </message>
    <message>
        <source>Try fewer words or the beginning of one, a date like 27.10.2026, or take away what narrows.</source>
        <translation>Provoni më pak fjalë a fillimin e njërës, një datë si 27.10.2026, ose hiqni çfarë e ngushton kërkimin.</translation>
    </message>
    <message>
        <source>The archive is being read</source>
        <translation>Arkivi po lexohet</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Arkivi është bosh</translation>
    </message>
    <message>
        <source>Signed reports come here from the station “Signing”. Any PDF can be verified: drop it here.</source>
        <translation>Dokumentet e nënshkruara vijnë këtu nga stacioni “Nënshkrimi”. Çdo PDF mund të verifikohet: lëshojeni këtu.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Më të rejat të parat</translation>
    </message>
    <message>
        <source>Best answers first</source>
        <translation>Përgjigjet më të mira të parat</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkivi</translation>
    </message>
    <message>
        <source>What was found in the archive</source>
        <translation>Çfarë u gjet në arkiv</translation>
    </message>
    <message>
        <source>Narrow what was found</source>
        <translation>Ngushto çfarë u gjet</translation>
    </message>
    <message>
        <source>Search the whole archive</source>
        <translation>Kërko në gjithë arkivin</translation>
    </message>
    <message>
        <source>Words, &quot;words together&quot;, -not, 2026, organisation:name, qark:name</source>
        <translation>Fjalë, “fjalë bashkë”, -pa, 2026, organizata:emri, qark:emri</translation>
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
    <name>ClassSheet</name>
    <message>
        <source>Name of the class</source>
        <translation>Emri i klasës</translation>
    </message>
    <message>
        <source>Years after the year of the document</source>
        <translation>Vite pas vitit të dokumentit</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Pastaj</translation>
    </message>
    <message>
        <source>Retention class</source>
        <translation>Klasë ruajtjeje</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ruaj</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Proposed by {who} on {day}: {why}</source>
        <translation>Propozoi {who} më {day}: {why}</translation>
    </message>
    <message>
        <source>Documents that are destroyed</source>
        <translation>Dokumentet që asgjësohen</translation>
    </message>
    <message>
        <source>Their bytes go, here and then in the second copy. Receipts, hashes and this decision stay.</source>
        <translation>Skedarët zhduken këtu, pastaj edhe në kopjen e dytë. Vërtetimet, gjurmët e skedarëve dhe ky vendim mbeten.</translation>
    </message>
    <message>
        <source>Destroy by decision of two</source>
        <translation>Asgjësim me vendimin e dy personave</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>Nënshkruaj dhe asgjëso</translation>
    </message>
    <message>
        <source>The signature of {who} holds, and this archive trusts the certificate.</source>
        <translation>Nënshkrimi i {who} është i vlefshëm dhe ky arkiv i beson certifikatës.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) destroyed by decision of two.</source>
        <translation>
            <numerusform>U asgjësua 1 dokument me vendimin e dy personave.</numerusform>
            <numerusform>U asgjësuan %n dokumente me vendimin e dy personave.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message>
        <source>Take in the signed copy</source>
        <translation>Merr kopjen e nënshkruar</translation>
    </message>
    <message>
        <source>“{document}”: the copy is kept beside the document as a separately signed one.</source>
        <translation>“{document}”: kopja ruhet pranë dokumentit si e nënshkruar më vete.</translation>
    </message>
    <message>
        <source>“{document}”: the signed copy was taken in.</source>
        <translation>“{document}”: kopja e nënshkruar u mor.</translation>
    </message>
    <message>
        <source>Attach the scan</source>
        <translation>Bashkëlidh skanimin</translation>
    </message>
    <message>
        <source>“{document}”: the scan is kept beside the document.</source>
        <translation>“{document}”: skanimi ruhet pranë dokumentit.</translation>
    </message>
</context>
<context>
    <name>CopyTold</name>
    <message>
        <source>Signed elsewhere and taken in on {date}: {name}</source>
        <translation>Nënshkruar gjetkë dhe marrë më {date}: {name}</translation>
    </message>
    <message>
        <source>Separately signed copy, another file, {date}: {name}</source>
        <translation>Kopje e nënshkruar më vete, skedar tjetër, {date}: {name}</translation>
    </message>
    <message>
        <source>Signed on paper, scan of {date}: {name}</source>
        <translation>Nënshkruar në letër, skanim i datës {date}: {name}</translation>
    </message>
    <message>
        <source>Digital document, SHA-256:</source>
        <translation>Dokumenti digjital, SHA-256:</translation>
    </message>
    <message>
        <source>This copy, SHA-256:</source>
        <translation>Kjo kopje, SHA-256:</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Keep it as an old document, without verifiable data</source>
        <translation>Ruaje si dokument të vjetër, pa të dhëna të verifikueshme</translation>
    </message>
    <message>
        <source>Release it into the archive all the same</source>
        <translation>Lëshoje në arkiv megjithatë</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Lëre aty ku është</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Vendimi</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Titulli i dokumentit</translation>
    </message>
    <message>
        <source>Day of the document</source>
        <translation>Data e dokumentit</translation>
    </message>
    <message>
        <source>Whose document it is</source>
        <translation>Dokument i kujt është</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Look at the document</source>
        <translation>Shih dokumentin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Vendos</translation>
    </message>
    <message>
        <source>What happens to this file?</source>
        <translation>Çfarë të bëhet me këtë skedar?</translation>
    </message>
</context>
<context>
    <name>DocumentNames</name>
    <message>
        <source>Report</source>
        <translation>Relacion</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procesverbal</translation>
    </message>
    <message>
        <source>Correction annex</source>
        <translation>Shtojcë korrigjuese</translation>
    </message>
    <message>
        <source>Reasoned responses</source>
        <translation>Përgjigje e arsyetuar</translation>
    </message>
    <message>
        <source>Attendance list</source>
        <translation>Listëprezenca</translation>
    </message>
    <message>
        <source>Voting protocol</source>
        <translation>Protokoll votimi</translation>
    </message>
    <message>
        <source>Combined report</source>
        <translation>Raport i përbashkët</translation>
    </message>
    <message>
        <source>{document} no. {number}</source>
        <translation>{document} nr. {number}</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>I plotë</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publik</translation>
    </message>
    <message>
        <source>{document}, full</source>
        <translation>{document}, i plotë</translation>
    </message>
    <message>
        <source>{document}, public</source>
        <translation>{document}, publik</translation>
    </message>
</context>
<context>
    <name>ElsewherePane</name>
    <message>
        <source>The document given out, SHA-256:</source>
        <translation>Dokumenti i dhënë, SHA-256:</translation>
    </message>
    <message>
        <source>The copy that came, SHA-256:</source>
        <translation>Kopja e ardhur, SHA-256:</translation>
    </message>
    <message>
        <source>The first signature made here closed the document: elsewhere only its empty fields can be signed. A platform that adds a field of its own would be refused.</source>
        <translation>Nënshkrimi i parë këtu e mbylli dokumentin: gjetkë nënshkruhen vetëm fushat e tij bosh. Një platformë që shton fushën e vet do të refuzohej.</translation>
    </message>
    <message>
        <source>For e-Albania, Acrobat or another program. The PDF goes out with its named fields and uncertified: nothing of this program closes it.</source>
        <translation>Për e-Albania, Acrobat ose program tjetër. PDF-ja del me fushat e saj dhe pa certifikim: asgjë e këtij programi nuk e mbyll.</translation>
    </message>
    <message>
        <source>Sign it there, each in their own field ({fields}). Do not print it to a new PDF, change nothing.</source>
        <translation>Nënshkruajeni atje, secili në fushën e vet ({fields}). Mos e printoni në PDF të re dhe mos ndryshoni asgjë.</translation>
    </message>
    <message>
        <source>Save the finished PDF.</source>
        <translation>Ruani PDF-në e përfunduar.</translation>
    </message>
    <message>
        <source>Take in the signed copy, or drop it here. It must go on from the saved file and be whole.</source>
        <translation>Merreni kopjen e nënshkruar, ose hidheni këtu. Duhet të jetë vazhdim i skedarit të ruajtur dhe e plotë.</translation>
    </message>
    <message>
        <source>Sign it there. Do not print it to a new PDF and change nothing in it.</source>
        <translation>Nënshkruajeni atje. Mos e printoni në PDF të re dhe mos ndryshoni asgjë.</translation>
    </message>
    <message>
        <source>Save the PDF to be signed…</source>
        <translation>Ruaj PDF-në për nënshkrim…</translation>
    </message>
    <message>
        <source>Take in the signed copy…</source>
        <translation>Merr kopjen e nënshkruar…</translation>
    </message>
    <message>
        <source>Attach as a separately signed copy</source>
        <translation>Bashkëlidhe si kopje të nënshkruar më vete</translation>
    </message>
</context>
<context>
    <name>FacetPane</name>
    <message>
        <source>{count} more…</source>
        <translation>edhe {count}…</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>Nothing is missing. The last step is the archive.</source>
        <translation>Nuk mungon asgjë. Hapi i fundit është arkivi.</translation>
    </message>
    <message>
        <source>Everything is signed and in the archive.</source>
        <translation>Gjithçka është nënshkruar dhe në arkiv.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing in the full documents.</source>
        <translation>
            <numerusform>Mungon %n nënshkrim te dokumentet e plota.</numerusform>
            <numerusform>Mungojnë %n nënshkrime te dokumentet e plota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing in the public documents.</source>
        <translation>
            <numerusform>Mungon %n nënshkrim te dokumentet publike.</numerusform>
            <numerusform>Mungojnë %n nënshkrime te dokumentet publike.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report and minutes are always signed. These may be signed as well, by the same people.</source>
        <translation>Relacioni dhe procesverbali nënshkruhen gjithmonë. Edhe këto mund të nënshkruhen, nga të njëjtët persona.</translation>
    </message>
    <message>
        <source>Sign one document more</source>
        <translation>Nënshkruaj edhe një dokument</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mungon</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>nënshkruar</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>gjetkë</translation>
    </message>
    <message>
        <source>separately</source>
        <translation>më vete</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>në letër</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>pa emër</translation>
    </message>
    <message>
        <source>additional signature</source>
        <translation>nënshkrim shtesë</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Nënshkrimet</translation>
    </message>
    <message>
        <source>Full or public</source>
        <translation>I plotë ose publik</translation>
    </message>
    <message>
        <source>Signature fields</source>
        <translation>Fushat e nënshkrimit</translation>
    </message>
    <message>
        <source>Sign one document more…</source>
        <translation>Nënshkruaj edhe një dokument…</translation>
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
    <name>FollowDesk</name>
    <message>
        <source>what became of it</source>
        <translation>çfarë u bë</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>pyet</translation>
    </message>
    <message>
        <source>the catalogue</source>
        <translation>katalogu</translation>
    </message>
    <message>
        <source>next table</source>
        <translation>tabela tjetër</translation>
    </message>
    <message>
        <source>the documents behind it</source>
        <translation>dokumentet që qëndrojnë pas</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lidh</translation>
    </message>
    <message>
        <source>save the table</source>
        <translation>ruaj tabelën</translation>
    </message>
    <message>
        <source>save the picture</source>
        <translation>ruaj figurën</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>plani</translation>
    </message>
    <message>
        <source>What was asked, and what became of it</source>
        <translation>Çfarë u kërkua, dhe çfarë u bë</translation>
    </message>
    <message>
        <source>Take in the commitments of a plan</source>
        <translation>Merr angazhimet e një plani</translation>
    </message>
    <message>
        <source>Link the request to the chosen commitment</source>
        <translation>Lidh kërkesën me angazhimin e zgjedhur</translation>
    </message>
    <message>
        <source>The next table of the synthesis</source>
        <translation>Tabela tjetër e sintezës</translation>
    </message>
</context>
<context>
    <name>FollowPane</name>
    <message>
        <source>The way of the request</source>
        <translation>Rruga e kërkesës</translation>
    </message>
    <message>
        <source>Without a picture</source>
        <translation>Pa figurë</translation>
    </message>
    <message>
        <source>This table is a list of names: it is read, not drawn.</source>
        <translation>Kjo tabelë është listë emrash: lexohet, nuk vizatohet.</translation>
    </message>
    <message>
        <source>No plan in the register</source>
        <translation>Asnjë plan në regjistër</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G takes in the list of a plan.</source>
        <translation>Ctrl+Shift+G merr listën e një plani.</translation>
    </message>
    <message>
        <source>Nothing answers</source>
        <translation>Asgjë nuk përgjigjet</translation>
    </message>
    <message>
        <source>Try fewer words, another qark or another year.</source>
        <translation>Provoni më pak fjalë, një qark tjetër ose një vit tjetër.</translation>
    </message>
    <message>
        <source>Requests come from the reports in the archive: take one in, and it is here.</source>
        <translation>Kërkesat vijnë nga raportet në arkiv: merrni një raport në dorëzim, dhe janë këtu.</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Ende nuk është kërkuar asgjë</translation>
    </message>
    <message>
        <source>No document stands behind this cell.</source>
        <translation>Pas kësaj qelize nuk ka asnjë dokument.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stand behind it</source>
        <translation>
            <numerusform>Pas saj është %n vend</numerusform>
            <numerusform>Pas saj janë %n vende</numerusform>
        </translation>
    </message>
    <message>
        <source>The link stays in the register, and behind it why it holds no more.</source>
        <translation>Lidhja mbetet në regjistër, dhe pas saj arsyeja pse nuk vlen më.</translation>
    </message>
    <message>
        <source>End the link?</source>
        <translation>Të mbyllet lidhja?</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Ruaj tabelën</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Ruaj figurën</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message>
        <source>The trail of requests</source>
        <translation>Gjurma e kërkesave</translation>
    </message>
    <message>
        <source>Question over all requests</source>
        <translation>Pyetje mbi të gjitha kërkesat</translation>
    </message>
    <message>
        <source>Words, qark:veri or qark:korçë, organisation:name, 2026</source>
        <translation>Fjalë, qark:veri ose qark:korçë, organizata:emri, 2026</translation>
    </message>
    <message>
        <source>Whose requests</source>
        <translation>Kërkesat e kujt</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Të gjithë</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>Shoqëria civile</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Plani…</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalogu</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Ruaj tabelën…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Ruaj figurën…</translation>
    </message>
</context>
<context>
    <name>IntakeDesk</name>
    <message>
        <source>take in</source>
        <translation>merr në dorëzim</translation>
    </message>
    <message>
        <source>Take in what others bring</source>
        <translation>Merr në dorëzim çfarë sjellin të tjerët</translation>
    </message>
    <message>
        <source>What is kept apart</source>
        <translation>Çfarë ndodhet në karantinë</translation>
    </message>
    <message>
        <source>Every file was last read again on {day}.</source>
        <translation>Të gjithë skedarët u lexuan së fundi më {day}.</translation>
    </message>
    <message>
        <source>The files here were never read again: check the archive.</source>
        <translation>Skedarët këtu nuk janë rilexuar ende: kontrolloni arkivin.</translation>
    </message>
    <message>
        <source>Intake…</source>
        <translation>Marrja në dorëzim…</translation>
    </message>
    <message numerus="yes">
        <source>Intake · %n apart</source>
        <translation>
            <numerusform>Marrja në dorëzim · %n në karantinë</numerusform>
            <numerusform>Marrja në dorëzim · %n në karantinë</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message>
        <source>Who brings it</source>
        <translation>Kush e dorëzon</translation>
    </message>
    <message>
        <source>E-mail for the acknowledgement</source>
        <translation>E-posta për vërtetimin</translation>
    </message>
    <message>
        <source>A folder or a stick…</source>
        <translation>Një dosje a një pajisje USB…</translation>
    </message>
    <message>
        <source>A PDF or a saved e-mail…</source>
        <translation>Një PDF a një mesazh i ruajtur…</translation>
    </message>
    <message>
        <source>The rest will not come</source>
        <translation>Pjesa tjetër nuk vjen</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Vërtetimi</translation>
    </message>
    <message>
        <source>This delivery</source>
        <translation>Ky dorëzim</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Në karantinë</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Çfarë radhitet</translation>
    </message>
    <message>
        <source>Files of the delivery</source>
        <translation>Skedarët e dorëzimit</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Marrja në dorëzim</translation>
    </message>
    <message>
        <source>Take in a folder or a stick</source>
        <translation>Merr në dorëzim një dosje a një pajisje USB</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Merr në dorëzim një skedar</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n unfinished delivery(ies)</source>
        <translation>
            <numerusform>Vazhdo %n dorëzim të papërfunduar</numerusform>
            <numerusform>Vazhdo %n dorëzime të papërfunduara</numerusform>
        </translation>
    </message>
    <message>
        <source>Files kept apart</source>
        <translation>Skedarët në karantinë</translation>
    </message>
    <message>
        <source>Enter decides: release, keep as an old document, or leave.</source>
        <translation>Enter vendos: lëshohet, ruhet si dokument i vjetër ose lihet aty.</translation>
    </message>
    <message>
        <source>Nothing is kept apart</source>
        <translation>Në karantinë nuk ka asgjë</translation>
    </message>
    <message>
        <source>What does not verify waits here for you.</source>
        <translation>Ajo që nuk verifikohet pret këtu vendimin tuaj.</translation>
    </message>
    <message>
        <source>Bring a stick, a folder or a saved e-mail</source>
        <translation>Sillni një pajisje USB, një dosje a një mesazh të ruajtur</translation>
    </message>
    <message>
        <source>Every file is verified and filed with its meeting. What does not verify is kept apart.</source>
        <translation>Çdo skedar verifikohet dhe vendoset me takimin e vet. Ajo që nuk verifikohet shkon në karantinë.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are taken in; you may go on working.</source>
        <translation>
            <numerusform>Po merret në dorëzim %n skedar; puna mund të vazhdojë.</numerusform>
            <numerusform>Po merren në dorëzim %n skedarë; puna mund të vazhdojë.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndal</translation>
    </message>
    <message>
        <source>Listing what was brought…</source>
        <translation>Po radhitet çfarë u soll…</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>keeping</source>
        <translation>ruajtja</translation>
    </message>
    <message>
        <source>Keeping: what is due, holds, timestamps, trust lists</source>
        <translation>Ruajtja: afatet, bllokimet, vulat kohore, listat e besimit</translation>
    </message>
    <message>
        <source>Keeping of this document</source>
        <translation>Ruajtja e këtij dokumenti</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Ruajtja…</translation>
    </message>
    <message numerus="yes">
        <source>Keeping · %n due</source>
        <translation>
            <numerusform>Ruajtja · 1 afat</numerusform>
            <numerusform>Ruajtja · %n afate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingRows</name>
    <message>
        <source>to be destroyed</source>
        <translation>për asgjësim</translation>
    </message>
    <message>
        <source>to the National Archive</source>
        <translation>për Arkivin Kombëtar</translation>
    </message>
    <message>
        <source>to be reviewed</source>
        <translation>për shqyrtim</translation>
    </message>
    <message>
        <source>Enter: destroy by decision of two, hand over, hold, or another class.</source>
        <translation>Enter: asgjësim me vendim të dyve, dorëzim, bllokim ose klasë tjetër.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Asnjë afat nuk ka mbaruar</translation>
    </message>
    <message>
        <source>Documents stand here from the day on which the years of their class are over.</source>
        <translation>Dokumentet dalin këtu nga dita kur mbarojnë vitet e klasës së tyre.</translation>
    </message>
    <message>
        <source>Enter: give a class, hold, restrict, hand over or propose to destroy.</source>
        <translation>Enter: jepi klasë, blloko, kufizo, dorëzo ose propozo asgjësimin.</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Asnjë dokument</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Arkivi është bosh.</translation>
    </message>
    <message>
        <source>Enter signs as the second person and destroys; Delete withdraws a proposal.</source>
        <translation>Enter nënshkruan si personi i dytë dhe asgjëson; Delete e tërheq propozimin.</translation>
    </message>
    <message>
        <source>No decision to destroy</source>
        <translation>Asnjë vendim asgjësimi</translation>
    </message>
    <message>
        <source>One person proposes and signs, another agrees and signs. Only then a file goes.</source>
        <translation>Një person propozon dhe nënshkruan, një tjetër pranon dhe nënshkruan. Vetëm atëherë zhduket skedari.</translation>
    </message>
    <message>
        <source>Enter lifts, with a reason.</source>
        <translation>Enter e heq, me arsye.</translation>
    </message>
    <message>
        <source>Nothing is held or restricted</source>
        <translation>Asgjë nuk është bllokuar ose kufizuar</translation>
    </message>
    <message>
        <source>What is held is never destroyed; what is restricted is kept and found by nobody who searches.</source>
        <translation>Çfarë bllokohet nuk asgjësohet; çfarë kufizohet ruhet dhe nuk gjendet me kërkim.</translation>
    </message>
    <message>
        <source>Enter changes. Years are counted from the end of the year of the document.</source>
        <translation>Enter ndryshon. Vitet numërohen nga fundi i vitit të dokumentit.</translation>
    </message>
    <message>
        <source>No retention class</source>
        <translation>Asnjë klasë ruajtjeje</translation>
    </message>
    <message>
        <source>The program knows none of its own: write those of your institution.</source>
        <translation>Programi s’ka klasa të vetat: shkruani ato të institucionit tuaj.</translation>
    </message>
    <message>
        <source>What lapses first stands first. The renewed file stands beside the old one, which stays.</source>
        <translation>Renditen sipas ditës kur skadojnë. Skedari i rinovuar rri pranë të vjetrit, që mbetet.</translation>
    </message>
    <message>
        <source>Each document is being read: until when its timestamps hold.</source>
        <translation>Po lexohet çdo dokument: deri kur vlejnë vulat e tij kohore.</translation>
    </message>
    <message>
        <source>Enter: looked through, and when again; Delete removes a list.</source>
        <translation>Enter: u shqyrtua dhe kur përsëri; Delete e heq listën.</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>Asnjë listë</translation>
    </message>
    <message>
        <source>without a class</source>
        <translation>pa klasë</translation>
    </message>
    <message>
        <source>held</source>
        <translation>i bllokuar</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>i kufizuar</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>u dorëzua</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), proposed by {who}: {why}</source>
        <translation>
            <numerusform>1 dokument, propozoi {who}: {why}</numerusform>
            <numerusform>%n dokumente, propozoi {who}: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>destroyed by decision of {who}: {why}</source>
        <translation>u asgjësua me vendimin e {who}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>1 vit</numerusform>
            <numerusform>%n vite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>1 dokument</numerusform>
            <numerusform>%n dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>no timestamp that holds</source>
        <translation>pa vulë kohore që vlen</translation>
    </message>
    <message>
        <source>The list of this computer</source>
        <translation>Lista e këtij kompjuteri</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%n persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authority(ies)</source>
        <translation>
            <numerusform>1 autoritet</numerusform>
            <numerusform>%n autoritete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) of time</source>
        <translation>
            <numerusform>1 shërbim vulash kohore</numerusform>
            <numerusform>%n shërbime vulash kohore</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ende askush</translation>
    </message>
    <message>
        <source>next list was due {day}</source>
        <translation>lista e re pritej më {day}</translation>
    </message>
    <message>
        <source>next list {day}</source>
        <translation>lista e re më {day}</translation>
    </message>
    <message>
        <source>to be looked through</source>
        <translation>për shqyrtim</translation>
    </message>
    <message>
        <source>to be looked through again {day}</source>
        <translation>shqyrtohet më {day}</translation>
    </message>
    <message>
        <source>signed by {operator}</source>
        <translation>nënshkruar nga {operator}</translation>
    </message>
</context>
<context>
    <name>KeepingSheet</name>
    <message>
        <source>Read every file again</source>
        <translation>Rilexo çdo skedar</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Afatet</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentet</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Vendimet</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bllokimet</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klasat</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Vulat kohore</translation>
    </message>
    <message>
        <source>Trust lists</source>
        <translation>Listat e besimit</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Çfarë tregon lista</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Ruajtja</translation>
    </message>
    <message>
        <source>Add a trust list</source>
        <translation>Shto një listë besimi</translation>
    </message>
    <message>
        <source>The certificate of its operator</source>
        <translation>Certifikata e botuesit të listës</translation>
    </message>
    <message>
        <source>No longer trust the list {name}?</source>
        <translation>Të mos i besohet më listës {name}?</translation>
    </message>
    <message>
        <source>Who is named in this list alone is then unknown here.</source>
        <translation>Kush është vetëm në këtë listë, më pas këtu nuk njihet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiqe</translation>
    </message>
    <message>
        <source>Withdraw the proposal?</source>
        <translation>Të tërhiqet propozimi?</translation>
    </message>
    <message>
        <source>Nothing is destroyed. The reason is written into the register.</source>
        <translation>Asgjë nuk asgjësohet. Arsyeja shënohet në regjistër.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tërhiq</translation>
    </message>
    <message>
        <source>Lift the hold?</source>
        <translation>Të hiqet bllokimi?</translation>
    </message>
    <message>
        <source>Lift the restriction?</source>
        <translation>Të hiqet kufizimi?</translation>
    </message>
    <message>
        <source>Who, when and why is written into the register.</source>
        <translation>Kush, kur dhe pse shënohet në regjistër.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Hiqe</translation>
    </message>
    <message>
        <source>Written into the register of keeping.</source>
        <translation>U shënua në regjistrin e ruajtjes.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged or missing file(s) found. Check the archive to see which.</source>
        <translation>
            <numerusform>U gjet 1 skedar i dëmtuar ose që mungon. Kontrolloni arkivin për ta parë.</numerusform>
            <numerusform>U gjetën %n skedarë të dëmtuar ose që mungojnë. Kontrolloni arkivin për t’i parë.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still to be read.</source>
        <translation>
            <numerusform>Mbetet për t’u lexuar 1 skedar.</numerusform>
            <numerusform>Mbeten për t’u lexuar %n skedarë.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read: all whole.</source>
        <translation>
            <numerusform>U lexua 1 skedar: është i plotë.</numerusform>
            <numerusform>U lexuan %n skedarë: të gjithë janë të plotë.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full document(s) moved to the folder of their own.</source>
        <translation>
            <numerusform>1 dokument i plotë u zhvendos në dosjen e vet.</numerusform>
            <numerusform>%n dokumente të plota u zhvendosën në dosjen e tyre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s) finished.</source>
        <translation>
            <numerusform>U përfundua 1 dorëzim.</numerusform>
            <numerusform>U përfunduan %n dorëzime.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are being read; you may go on working.</source>
        <translation>Skedarët po lexohen; mund të vazhdoni punën.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndal</translation>
    </message>
    <message>
        <source>New class…</source>
        <translation>Klasë e re…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Rinovo…</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>Shto një listë…</translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n unfinished hand-over(s)</source>
        <translation>
            <numerusform>Vazhdo 1 dorëzim të papërfunduar</numerusform>
            <numerusform>Vazhdo %n dorëzime të papërfunduara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n full document(s) apart</source>
        <translation>
            <numerusform>Veço 1 dokument të plotë</numerusform>
            <numerusform>Veço %n dokumente të plota</numerusform>
        </translation>
    </message>
    <message>
        <source>The files here were never all read again.</source>
        <translation>Skedarët këtu nuk janë rilexuar asnjëherë të gjithë.</translation>
    </message>
    <message>
        <source>Every file was last read again on {day}.</source>
        <translation>Të gjithë skedarët u rilexuan së fundi më {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were never read.</source>
        <translation>
            <numerusform>1 skedar nuk është rilexuar asnjëherë.</numerusform>
            <numerusform>%n skedarë nuk janë rilexuar asnjëherë.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>Certificate</source>
        <translation>Certifikata</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Fjalëkalimi</translation>
    </message>
    <message>
        <source>Use a token or a card…</source>
        <translation>Përdor pajisje ose kartë…</translation>
    </message>
    <message>
        <source>Open a .p12 file…</source>
        <translation>Hap skedar .p12…</translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation>Hap një certifikatë</translation>
    </message>
    <message>
        <source>no certificate on this computer</source>
        <translation>asnjë certifikatë në këtë kompjuter</translation>
    </message>
    <message>
        <source>PIN of “{token}”</source>
        <translation>PIN-i i pajisjes “{token}”</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%n report(s) of the archive are read; the list fills meanwhile.</source>
        <translation>
            <numerusform>Po lexohet %n raport i arkivit; lista mbushet ndërkohë.</numerusform>
            <numerusform>Po lexohen %n raporte të arkivit; lista mbushet ndërkohë.</numerusform>
        </translation>
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
    <name>MeetingPage</name>
    <message>
        <source>This file belongs to no meeting that the archive knows.</source>
        <translation>Ky skedar nuk i përket asnjë takimi që e njeh arkivi.</translation>
    </message>
    <message>
        <source>The documents of the meeting are read and verified…</source>
        <translation>Dokumentet e takimit po lexohen e po verifikohen…</translation>
    </message>
    <message>
        <source>The whole meeting into a folder</source>
        <translation>I gjithë takimi në një dosje</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>U shkrua %n skedar në {folder}</numerusform>
            <numerusform>U shkruan %n skedarë në {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read and are not among them.</source>
        <translation>
            <numerusform>%n dokument nuk u lexua dot dhe nuk është aty.</numerusform>
            <numerusform>%n dokumente nuk u lexuan dot dhe nuk janë aty.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a report to see its meeting.</source>
        <translation>Zgjidhni një raport për të parë takimin e tij.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentet</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritetet</translation>
    </message>
    <message>
        <source>Measures and responses</source>
        <translation>Masat dhe përgjigjet</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrigjimet</translation>
    </message>
    <message>
        <source>No. {number}, {date}: {reason}</source>
        <translation>Nr. {number}, {date}: {reason}</translation>
    </message>
    <message>
        <source>The whole as one folder…</source>
        <translation>Gjithçka në një dosje…</translation>
    </message>
    <message>
        <source>At intake, {date}: {verdict}</source>
        <translation>Në pranim, {date}: {verdict}</translation>
    </message>
    <message>
        <source>At intake: {verdict}</source>
        <translation>Në pranim: {verdict}</translation>
    </message>
    <message>
        <source>Now: {verdict}</source>
        <translation>Tani: {verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n pikë</numerusform>
            <numerusform>%n pikë</numerusform>
        </translation>
    </message>
    <message>
        <source>No response in the archive.</source>
        <translation>Asnjë përgjigje në arkiv.</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Verification</source>
        <translation>Verifikimi</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Takimi</translation>
    </message>
    <message>
        <source>Verification or the meeting</source>
        <translation>Verifikimi ose takimi</translation>
    </message>
</context>
<context>
    <name>NumberPane</name>
    <message>
        <source>Protocol number of: {document}</source>
        <translation>Numri i protokollit: {document}</translation>
    </message>
    <message>
        <source>Write the number as the register gave it.</source>
        <translation>Shkruani numrin siç e dha regjistri.</translation>
    </message>
    <message>
        <source>Proposed from the numbers entered so far. Enter notes it; or write another.</source>
        <translation>Propozim nga numrat e shënuar deri tani. Me Enter shënohet; ose shkruani një tjetër.</translation>
    </message>
    <message>
        <source>{number}, {date}: written by hand on the signed copy; the page stays as it is.</source>
        <translation>{number}, {date}: i shkruar me dorë në kopjen e nënshkruar; faqja mbetet siç është.</translation>
    </message>
    <message>
        <source>{number}, {date}: signed with it, so it does not change.</source>
        <translation>{number}, {date}: dokumenti u nënshkrua me të, prandaj nuk ndryshohet.</translation>
    </message>
    <message>
        <source>{number}, {date}: on the page. It may change until the first signature.</source>
        <translation>{number}, {date}: është në faqe. Ndryshohet deri te nënshkrimi i parë.</translation>
    </message>
    <message>
        <source>Signed without a number: its place is open, to be filled in by hand.</source>
        <translation>U nënshkrua pa numër: vendi i tij mbeti bosh, për t’u plotësuar me dorë.</translation>
    </message>
    <message>
        <source>A signed copy is kept: the number written on it is noted here, the page stays as it is.</source>
        <translation>Një kopje e nënshkruar është ruajtur: numri i shkruar në të shënohet këtu, faqja mbetet siç është.</translation>
    </message>
    <message>
        <source>None yet; its place on the page is open. Proposed: {number} (Enter puts it in the field).</source>
        <translation>Ende pa numër; vendi i tij në faqe është bosh. Propozohet {number} (Enter e vë në fushë).</translation>
    </message>
    <message>
        <source>None yet; its place on the page is open.</source>
        <translation>Ende pa numër; vendi i tij në faqe është bosh.</translation>
    </message>
    <message>
        <source>Protocol number</source>
        <translation>Numri i protokollit</translation>
    </message>
    <message>
        <source>Day of the protocol</source>
        <translation>Data e protokollit</translation>
    </message>
    <message>
        <source>Note the number</source>
        <translation>Shëno numrin</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Save a copy</source>
        <translation>Ruaj një kopje</translation>
    </message>
    <message>
        <source>Extract the data into a folder</source>
        <translation>Nxirr të dhënat në një dosje</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>%n skedar u shkrua në {folder}</numerusform>
            <numerusform>%n skedarë u shkruan në {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>U shkrua: {path}</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Full or public</source>
        <translation>I plotë ose publik</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>The page</source>
        <translation>Faqja</translation>
    </message>
    <message>
        <source>Verification, the meeting or the page</source>
        <translation>Verifikimi, takimi ose faqja</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>The scan is kept beside the digital document, with the hash of each. They are two files and are never called the same.</source>
        <translation>Skanimi ruhet pranë dokumentit digjital, me gjurmën e secilit. Janë dy skedarë dhe nuk quhen kurrë të njëjtë.</translation>
    </message>
    <message>
        <source>Save the PDF, open it and print it.</source>
        <translation>Ruajeni PDF-në, hapeni dhe printojeni.</translation>
    </message>
    <message>
        <source>Sign and stamp by hand, then scan every page.</source>
        <translation>Nënshkruani dhe vulosni me dorë, pastaj skanoni çdo faqe.</translation>
    </message>
    <message>
        <source>Attach the scan: PDF, JPEG or PNG.</source>
        <translation>Bashkëlidhni skanimin: PDF, JPEG ose PNG.</translation>
    </message>
    <message>
        <source>Open the PDF to print…</source>
        <translation>Hap PDF-në për printim…</translation>
    </message>
    <message>
        <source>Attach the scan…</source>
        <translation>Bashkëlidh skanimin…</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Name of the plan</source>
        <translation>Emri i planit</translation>
    </message>
    <message>
        <source>Choose the list…</source>
        <translation>Zgjidh listën…</translation>
    </message>
    <message>
        <source>A list (CSV, XLSX) with the columns code and commitment; if it has them institution, start, end.</source>
        <translation>Një listë (CSV, XLSX) me kolonat kodi dhe angazhimi; nëse i ka, edhe institucioni, fillimi, mbarimi.</translation>
    </message>
    <message>
        <source>What the list changes</source>
        <translation>Çfarë ndryshon lista</translation>
    </message>
    <message>
        <source>A response is owed within … days</source>
        <translation>Përgjigjja jepet brenda … ditësh</translation>
    </message>
    <message>
        <source>Where that is written</source>
        <translation>Ku shkruhet kjo</translation>
    </message>
    <message>
        <source>Keep the duty</source>
        <translation>Ruaj afatin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Into the register</source>
        <translation>Në regjistër</translation>
    </message>
    <message>
        <source>The commitments of a plan</source>
        <translation>Angazhimet e një plani</translation>
    </message>
    <message>
        <source>The list of a plan</source>
        <translation>Lista e një plani</translation>
    </message>
</context>
<context>
    <name>PublishDesk</name>
    <message>
        <source>publish</source>
        <translation>publiko</translation>
    </message>
    <message>
        <source>Evidence folder and annual figures</source>
        <translation>Dosja e evidencës dhe shifrat vjetore</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publiko…</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Year of the meetings</source>
        <translation>Viti i takimeve</translation>
    </message>
    <message>
        <source>Or a process, instead of the year</source>
        <translation>Ose një proces, në vend të vitit</translation>
    </message>
    <message>
        <source>as the meetings name it</source>
        <translation>siç shkruhet te takimet</translation>
    </message>
    <message>
        <source>Evidence folder…</source>
        <translation>Dosja e evidencës…</translation>
    </message>
    <message>
        <source>Check a folder…</source>
        <translation>Kontrollo një dosje…</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Nënshkruaj me</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>Fjalëkalimi i certifikatës</translation>
    </message>
    <message>
        <source>There is no certificate on this computer. Make one in the station “Signing”.</source>
        <translation>Në këtë kompjuter nuk ka asnjë certifikatë. Bëjeni një në stacionin “Nënshkrimi”.</translation>
    </message>
    <message>
        <source>Count and sign</source>
        <translation>Numëro dhe nënshkruaj</translation>
    </message>
    <message>
        <source>Evidence folder</source>
        <translation>Dosja e evidencës</translation>
    </message>
    <message>
        <source>The public documents with their receipts, pages for every browser and tables, as one folder that anybody can check. A full document never gets in.</source>
        <translation>Dokumentet publike me vërtetimet e pranimit, faqe për çdo shfletues dhe tabela, në një dosje që mund ta kontrollojë kushdo. Dokumentet e plota nuk hyjnë kurrë.</translation>
    </message>
    <message>
        <source>Annual figures</source>
        <translation>Shifrat vjetore</translation>
    </message>
    <message>
        <source>The year counted from its public documents, as a signed PDF in the archive. Each figure names the documents it comes from.</source>
        <translation>Viti i numëruar nga dokumentet publike, si PDF e nënshkruar në arkiv. Çdo shifër thotë nga cilat dokumente vjen.</translation>
    </message>
    <message>
        <source>Publish from the archive</source>
        <translation>Publikimi nga arkivi</translation>
    </message>
    <message>
        <source>evidence-{what}</source>
        <translation>evidenca-{what}</translation>
    </message>
    <message>
        <source>Where the evidence folder is to be</source>
        <translation>Ku do të ruhet dosja e evidencës</translation>
    </message>
    <message>
        <source>Check an evidence folder</source>
        <translation>Kontrollo një dosje evidence</translation>
    </message>
    <message>
        <source>The documents are verified and gathered; you may go on working.</source>
        <translation>Dokumentet po verifikohen dhe mblidhen; mund të vazhdoni punën.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndalo</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n document(s) are in the folder {folder}.</source>
        <translation>
            <numerusform>%n dokument ndodhet në dosjen {folder}.</numerusform>
            <numerusform>%n dokumente ndodhen në dosjen {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were left out; the first page of the folder says why.</source>
        <translation>
            <numerusform>%n dokument mbeti jashtë; faqja e parë e dosjes thotë pse.</numerusform>
            <numerusform>%n dokumente mbetën jashtë; faqja e parë e dosjes thotë pse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) verify, and every table says what they say.</source>
        <translation>
            <numerusform>%n dokument verifikohet dhe çdo tabelë thotë atë që thotë ai.</numerusform>
            <numerusform>%n dokumente verifikohen dhe çdo tabelë thotë atë që thonë ato.</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are signed and lie in the archive: {name}</source>
        <translation>Shifrat janë nënshkruar dhe ndodhen në arkiv: {name}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>U ndal. Asgjë nuk u shkrua.</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Taken into the archive “{archive}” and verified there on {date}.</source>
        <translation>Marrë në arkivin “{archive}” dhe verifikuar atje më {date}.</translation>
    </message>
</context>
<context>
    <name>RenewSheet</name>
    <message>
        <source>Timestamp service</source>
        <translation>Shërbimi i vulave kohore</translation>
    </message>
    <message>
        <source>What lapses within so many days</source>
        <translation>Ato që skadojnë brenda kaq ditësh</translation>
    </message>
    <message>
        <source>Also what is signed and has no timestamp yet</source>
        <translation>Edhe dokumentet e nënshkruara që ende s’kanë vulë kohore</translation>
    </message>
    <message>
        <source>This goes online: only hashes of the documents leave this computer.</source>
        <translation>Kjo shkon në internet: nga kompjuteri dalin vetëm gjurmët e dokumenteve.</translation>
    </message>
    <message>
        <source>Renew timestamps</source>
        <translation>Rinovo vulat kohore</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Rinovo</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be renewed; the first: {why}</source>
        <translation>
            <numerusform>1 dokument nuk u rinovua: {why}</numerusform>
            <numerusform>%n dokumente nuk u rinovuan; i pari: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timestamp(s) renewed.</source>
        <translation>
            <numerusform>U rinovua 1 vulë kohore.</numerusform>
            <numerusform>U rinovuan %n vula kohore.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestSide</name>
    <message>
        <source>Commitments that may hold this request</source>
        <translation>Angazhime ku mund të jetë kjo kërkesë</translation>
    </message>
    <message>
        <source>Choose a request to see its way.</source>
        <translation>Zgjidhni një kërkesë për të parë rrugën e saj.</translation>
    </message>
    <message>
        <source>No organisation is named as asking for it.</source>
        <translation>Asnjë organizatë nuk del me emër si kërkuese.</translation>
    </message>
    <message>
        <source>Linked by {who} on {day}</source>
        <translation>E lidhi {who} më {day}</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>faqja {page}</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Mbyll…</translation>
    </message>
    <message>
        <source>End the link to {code}</source>
        <translation>Mbyll lidhjen me {code}</translation>
    </message>
    <message>
        <source>Every commitment</source>
        <translation>Të gjitha angazhimet</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugjerime</translation>
    </message>
    <message>
        <source>Only the suggested</source>
        <translation>Vetëm të sugjeruarat</translation>
    </message>
    <message>
        <source>No plan is in the register yet: Ctrl+Shift+G takes in its list.</source>
        <translation>Në regjistër nuk ka ende plan: Ctrl+Shift+G merr listën e tij.</translation>
    </message>
    <message>
        <source>No commitment shares a word with this request.</source>
        <translation>Asnjë angazhim nuk ka fjalë të përbashkët me këtë kërkesë.</translation>
    </message>
    <message>
        <source>Ctrl+Enter links the chosen one; whoever links it stands in the register.</source>
        <translation>Ctrl+Enter lidh të zgjedhurin; kush e lidhi shënohet në regjistër.</translation>
    </message>
    <message>
        <source>shared: {words}</source>
        <translation>të përbashkëta: {words}</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>To be looked through again on</source>
        <translation>Të shqyrtohet përsëri më</translation>
    </message>
    <message>
        <source>Everybody named is still to be trusted, and their certificates are the ones they have.</source>
        <translation>Të gjithë në listë janë ende të besuar dhe certifikatat janë ato që kanë.</translation>
    </message>
    <message>
        <source>The list of this computer</source>
        <translation>Lista e këtij kompjuteri</translation>
    </message>
    <message>
        <source>Trust list looked through</source>
        <translation>Shqyrtimi i listës së besimit</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>E shqyrtova</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
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
        <source>PIN of “{token}”</source>
        <translation>PIN-i i pajisjes “{token}”</translation>
    </message>
    <message>
        <source>Type the PIN on “{token}” when it asks.</source>
        <translation>Shtypni PIN-in në pajisjen “{token}” kur ta kërkojë.</translation>
    </message>
    <message>
        <source>The token is locked after wrong PINs. Its own program unlocks it with the PUK.</source>
        <translation>Pajisja është bllokuar pas PIN-eve të gabuara. E zhbllokon programi i saj me kodin PUK.</translation>
    </message>
    <message>
        <source>One try is left: another wrong PIN locks the token.</source>
        <translation>Mbetet vetëm një provë: një PIN tjetër i gabuar e bllokon pajisjen.</translation>
    </message>
    <message>
        <source>The last PIN was wrong. After some wrong ones in a row the token locks itself.</source>
        <translation>PIN-i i fundit ishte i gabuar. Pas disa gabimeve radhazi pajisja bllokohet.</translation>
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
        <source>There is no certificate on this computer yet. Make one, open a .p12 file, or use a token.</source>
        <translation>Në këtë kompjuter nuk ka ende certifikatë. Krijoni një, hapni një skedar .p12 ose përdorni pajisjen.</translation>
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
    <message>
        <source>Use a token or a card…</source>
        <translation>Përdor pajisje ose kartë…</translation>
    </message>
    <message>
        <source>Without certifying, so that others may sign in another program</source>
        <translation>Pa certifikim, për nënshkrime në program tjetër</translation>
    </message>
    <message>
        <source>The first signature made here usually closes the document: afterwards only its own empty fields can be signed. A signing platform that adds a field of its own needs a document left open.</source>
        <translation>Zakonisht nënshkrimi i parë këtu e mbyll dokumentin: më pas nënshkruhen vetëm fushat e tij bosh. Një platformë nënshkrimi që shton fushën e vet kërkon një dokument të lënë hapur.</translation>
    </message>
</context>
<context>
    <name>SigningCommands</name>
    <message>
        <source>choose a field</source>
        <translation>zgjidh fushën</translation>
    </message>
    <message>
        <source>passphrase, then sign</source>
        <translation>fjalëkalimi, pastaj nënshkruaj</translation>
    </message>
    <message>
        <source>full or public</source>
        <translation>i plotë ose publik</translation>
    </message>
    <message>
        <source>to the approval</source>
        <translation>te miratimi</translation>
    </message>
    <message>
        <source>protocol number</source>
        <translation>numri i protokollit</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>gjetkë</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>në letër</translation>
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
        <source>Sign here</source>
        <translation>Nënshkruaj këtu</translation>
    </message>
    <message>
        <source>Sign elsewhere</source>
        <translation>Nënshkruaj gjetkë</translation>
    </message>
    <message>
        <source>Sign on paper</source>
        <translation>Nënshkruaj në letër</translation>
    </message>
    <message>
        <source>The full document or the public one</source>
        <translation>Dokumenti i plotë ose ai publik</translation>
    </message>
    <message>
        <source>Protocol number of the chosen document</source>
        <translation>Numri i protokollit i dokumentit të zgjedhur</translation>
    </message>
    <message>
        <source>Save the PDF to be signed elsewhere</source>
        <translation>Ruaj PDF-në për nënshkrim gjetkë</translation>
    </message>
    <message>
        <source>Take in the signed copy</source>
        <translation>Merr kopjen e nënshkruar</translation>
    </message>
    <message>
        <source>Attach the refused copy as a separately signed one</source>
        <translation>Bashkëlidh kopjen e refuzuar si të nënshkruar më vete</translation>
    </message>
    <message>
        <source>Open the PDF to print it</source>
        <translation>Hap PDF-në për ta printuar</translation>
    </message>
    <message>
        <source>Attach a scan of the signed paper</source>
        <translation>Bashkëlidh skanimin e letrës së nënshkruar</translation>
    </message>
    <message>
        <source>Sign one document more</source>
        <translation>Nënshkruaj edhe një dokument</translation>
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
        <source>Sign with a token or a card</source>
        <translation>Nënshkruaj me pajisje ose kartë</translation>
    </message>
    <message>
        <source>The agency’s authority: issue, renew, revoke</source>
        <translation>Autoriteti i agjencisë: lësho, rinovo, shfuqizo</translation>
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
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Signed and kept: {documents}. Then it went no further:</source>
        <translation>Nënshkruar dhe ruajtur tashmë: {documents}. Vazhdimi u ndal:</translation>
    </message>
</context>
<context>
    <name>SigningStation</name>
    <message>
        <source>This meeting is open for reading only.</source>
        <translation>Ky takim është hapur vetëm për lexim.</translation>
    </message>
    <message>
        <source>{name} signed beside the fields of this document.</source>
        <translation>{name} ka nënshkruar veç fushave të këtij dokumenti.</translation>
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
        <source>Sign the full document with it</source>
        <translation>Nënshkruaj bashkë me të dokumentin e plotë</translation>
    </message>
    <message>
        <source>Sign the public document with it</source>
        <translation>Nënshkruaj bashkë me të dokumentin publik</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Po verifikohet…</translation>
    </message>
    <message>
        <source>Write the PIN of the token.</source>
        <translation>Shkruani PIN-in e pajisjes.</translation>
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
        <source>Save the PDF to be signed</source>
        <translation>Ruaj PDF-në për nënshkrim</translation>
    </message>
    <message>
        <source>Save the PDF to print</source>
        <translation>Ruaj PDF-në për printim</translation>
    </message>
    <message>
        <source>The signed documents are in the archive.</source>
        <translation>Dokumentet e nënshkruara janë në arkiv.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifikimi</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Faqja po përgatitet…</translation>
    </message>
</context>
<context>
    <name>TokenSheet</name>
    <message>
        <source>Certificates or drivers</source>
        <translation>Certifikatat ose drejtuesit</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Shiko përsëri</translation>
    </message>
    <message>
        <source>Another driver…</source>
        <translation>Drejtues tjetër…</translation>
    </message>
    <message>
        <source>Open a driver file…</source>
        <translation>Hap skedarin e drejtuesit…</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Zgjidh</translation>
    </message>
    <message>
        <source>Sign with a token or a card</source>
        <translation>Nënshkruaj me pajisje ose kartë</translation>
    </message>
    <message>
        <source>Which driver does your token use? It is chosen once and kept in the settings.</source>
        <translation>Cilin drejtues përdor pajisja juaj? Zgjidhet një herë dhe mbahet te cilësimet.</translation>
    </message>
    <message>
        <source>No driver of a token was found on this computer. Install the program that came with the token, or open its driver file (PKCS#11).</source>
        <translation>Në këtë kompjuter nuk u gjet asnjë drejtues pajisjeje. Instaloni programin që erdhi me pajisjen ose hapni skedarin e drejtuesit të saj (PKCS#11).</translation>
    </message>
    <message>
        <source>Open a driver file</source>
        <translation>Hap skedarin e drejtuesit</translation>
    </message>
    <message>
        <source>Reading the token…</source>
        <translation>Po lexohet pajisja…</translation>
    </message>
    <message>
        <source>Choose the certificate to sign with. The PIN is asked only when you sign.</source>
        <translation>Zgjidhni certifikatën me të cilën nënshkruani. PIN-i kërkohet vetëm kur nënshkruani.</translation>
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
        <source>not for signing</source>
        <translation>jo për nënshkrim</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>Version {version} · {hash}…</source>
        <translation>Versioni {version} · {hash}…</translation>
    </message>
    <message>
        <source>Without a version · {hash}…</source>
        <translation>Pa version · {hash}…</translation>
    </message>
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
<context>
    <name>WaysCard</name>
    <message>
        <source>Here</source>
        <translation>Këtu</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Gjetkë</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Në letër</translation>
    </message>
    <message>
        <source>How it is signed</source>
        <translation>Si nënshkruhet</translation>
    </message>
    <message>
        <source>Nothing to sign yet</source>
        <translation>Ende asgjë për t’u nënshkruar</translation>
    </message>
    <message>
        <source>The documents are drafts. What is signed must not change any more: approve the minutes first.</source>
        <translation>Dokumentet janë ende draft. Ajo që nënshkruhet nuk duhet të ndryshojë më: miratoni më parë procesverbalin.</translation>
    </message>
    <message>
        <source>Go to the approval</source>
        <translation>Shko te miratimi</translation>
    </message>
</context>
<context>
    <name>_Decision</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Written into the register of keeping.</source>
        <translation>U shënua në regjistrin e ruajtjes.</translation>
    </message>
</context>
</TS>
