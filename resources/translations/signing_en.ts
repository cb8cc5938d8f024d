<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActSheet</name>
    <message numerus="yes">
        <source>All %n that are due by this class</source>
        <translation>
            <numerusform>The %n that is due by this class</numerusform>
            <numerusform>All %n that are due by this class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) handed over: {place}</source>
        <translation>
            <numerusform>%n document handed over: {place}</numerusform>
            <numerusform>%n documents handed over: {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveStation</name>
    <message numerus="yes">
        <source>%n file(s) of the archive checked: all whole, each with its receipt.</source>
        <translation>
            <numerusform>%n file of the archive checked: it is whole and has its receipt.</numerusform>
            <numerusform>%n files of the archive checked: all are whole, each with its receipt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePane</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message numerus="yes">
        <source>%n document(s) destroyed by decision of two.</source>
        <translation>
            <numerusform>%n document destroyed by decision of two.</numerusform>
            <numerusform>%n documents destroyed by decision of two.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message numerus="yes">
        <source>%n signature(s) missing in the full documents.</source>
        <translation>
            <numerusform>%n signature missing in the full documents.</numerusform>
            <numerusform>%n signatures missing in the full documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing in the public documents.</source>
        <translation>
            <numerusform>%n signature missing in the public documents.</numerusform>
            <numerusform>%n signatures missing in the public documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowPane</name>
    <message numerus="yes">
        <source>%n place(s) stand behind it</source>
        <translation>
            <numerusform>%n place stands behind it</numerusform>
            <numerusform>%n places stand behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeDesk</name>
    <message numerus="yes">
        <source>Intake · %n apart</source>
        <translation>
            <numerusform>Intake · %n apart</numerusform>
            <numerusform>Intake · %n apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message numerus="yes">
        <source>Go on with %n unfinished delivery(ies)</source>
        <translation>
            <numerusform>Go on with %n unfinished delivery</numerusform>
            <numerusform>Go on with %n unfinished deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are taken in; you may go on working.</source>
        <translation>
            <numerusform>%n file is taken in; you may go on working.</numerusform>
            <numerusform>%n files are taken in; you may go on working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message numerus="yes">
        <source>Keeping · %n due</source>
        <translation>
            <numerusform>Keeping · %n due</numerusform>
            <numerusform>Keeping · %n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingRows</name>
    <message numerus="yes">
        <source>%n document(s), proposed by {who}: {why}</source>
        <translation>
            <numerusform>%n document, proposed by {who}: {why}</numerusform>
            <numerusform>%n documents, proposed by {who}: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authority(ies)</source>
        <translation>
            <numerusform>%n authority</numerusform>
            <numerusform>%n authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) of time</source>
        <translation>
            <numerusform>%n service of time</numerusform>
            <numerusform>%n services of time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingSheet</name>
    <message numerus="yes">
        <source>%n damaged or missing file(s) found. Check the archive to see which.</source>
        <translation>
            <numerusform>%n damaged or missing file found. Check the archive to see which.</numerusform>
            <numerusform>%n damaged or missing files found. Check the archive to see which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still to be read.</source>
        <translation>
            <numerusform>%n file is still to be read.</numerusform>
            <numerusform>%n files are still to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read: all whole.</source>
        <translation>
            <numerusform>%n file read: it is whole.</numerusform>
            <numerusform>%n files read: all whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full document(s) moved to the folder of their own.</source>
        <translation>
            <numerusform>%n full document moved to the folder of their own.</numerusform>
            <numerusform>%n full documents moved to the folder of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s) finished.</source>
        <translation>
            <numerusform>%n bag finished.</numerusform>
            <numerusform>%n bags finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n unfinished hand-over(s)</source>
        <translation>
            <numerusform>Go on with %n unfinished hand-over</numerusform>
            <numerusform>Go on with %n unfinished hand-overs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n full document(s) apart</source>
        <translation>
            <numerusform>Move %n full document apart</numerusform>
            <numerusform>Move %n full documents apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were never read.</source>
        <translation>
            <numerusform>%n file was never read.</numerusform>
            <numerusform>%n files were never read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%n report(s) of the archive are read; the list fills meanwhile.</source>
        <translation>
            <numerusform>%n report of the archive is read; the list fills meanwhile.</numerusform>
            <numerusform>%n reports of the archive are read; the list fills meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message numerus="yes">
        <source>At least %n characters; a short sentence is best</source>
        <translation>
            <numerusform>At least %n character; a short sentence is best</numerusform>
            <numerusform>At least %n characters; a short sentence is best</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Too short: at least %n character.</numerusform>
            <numerusform>Too short: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>%n file written into {folder}</numerusform>
            <numerusform>%n files written into {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be read and are not among them.</source>
        <translation>
            <numerusform>%n document could not be read and is not among them.</numerusform>
            <numerusform>%n documents could not be read and are not among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>%n file written into {folder}</numerusform>
            <numerusform>%n files written into {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n document(s) are in the folder {folder}.</source>
        <translation>
            <numerusform>%n document is in the folder {folder}.</numerusform>
            <numerusform>%n documents are in the folder {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were left out; the first page of the folder says why.</source>
        <translation>
            <numerusform>%n document was left out; the first page of the folder says why.</numerusform>
            <numerusform>%n documents were left out; the first page of the folder says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) verify, and every table says what they say.</source>
        <translation>
            <numerusform>%n document verifies, and every table says what it says.</numerusform>
            <numerusform>%n documents verify, and every table says what they say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewSheet</name>
    <message numerus="yes">
        <source>%n document(s) could not be renewed; the first: {why}</source>
        <translation>
            <numerusform>%n document could not be renewed; the first: {why}</numerusform>
            <numerusform>%n documents could not be renewed; the first: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timestamp(s) renewed.</source>
        <translation>
            <numerusform>%n timestamp renewed.</numerusform>
            <numerusform>%n timestamps renewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message numerus="yes">
        <source>Trust %n certificate(s)?</source>
        <translation>
            <numerusform>Trust %n certificate?</numerusform>
            <numerusform>Trust %n certificates?</numerusform>
        </translation>
    </message>
</context>
</TS>
