<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClockSheet</name>
    <message numerus="yes">
        <source>%n time(s) were put right.</source>
        <translation>
            <numerusform>%n time was put right.</numerusform>
            <numerusform>%n times were put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) early</source>
        <translation>
            <numerusform>%n minute early</numerusform>
            <numerusform>%n minutes early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without planned time not counted</source>
        <translation>
            <numerusform>%n item without planned time not counted</numerusform>
            <numerusform>%n items without planned time not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) parked</source>
        <translation>
            <numerusform>%n matter parked</numerusform>
            <numerusform>%n matters parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnglishSheet</name>
    <message numerus="yes">
        <source>{done} of %n text(s) have English</source>
        <translation>
            <numerusform>{done} of %n text has English</numerusform>
            <numerusform>{done} of %n texts have English</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than the Albanian</source>
        <translation>
            <numerusform>%n older than the Albanian</numerusform>
            <numerusform>%n older than the Albanian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stands in %n place(s); the English is for all of them.</source>
        <translation>
            <numerusform>It stands in %n place; the English is for it.</numerusform>
            <numerusform>It stands in %n places; the English is for all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n inside</source>
        <comment>people in the room</comment>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message numerus="yes">
        <source>%n invitation(s) written into {folder}.</source>
        <translation>
            <numerusform>%n invitation written into {folder}.</numerusform>
            <numerusform>%n invitations written into {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait there to be sent from your mail program.</source>
        <translation>
            <numerusform>%n message waits there to be sent from your mail program.</numerusform>
            <numerusform>%n messages wait there to be sent from your mail program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail: on paper only.</source>
        <translation>
            <numerusform>%n has no e-mail: on paper only.</numerusform>
            <numerusform>%n have no e-mail: on paper only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryPart</name>
    <message numerus="yes">
        <source>%n organisation(s) are offered while you write; no contacts are kept.</source>
        <translation>
            <numerusform>%n organisation is offered while you write; no contacts are kept.</numerusform>
            <numerusform>%n organisations are offered while you write; no contacts are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So are %n person(s).</source>
        <translation>
            <numerusform>So is %n person.</numerusform>
            <numerusform>So are %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>%n part(s) by first letters</source>
        <translation>
            <numerusform>%n part by first letters</numerusform>
            <numerusform>%n parts by first letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilesSheet</name>
    <message numerus="yes">
        <source>%n logo(s)</source>
        <translation>
            <numerusform>%n logo</numerusform>
            <numerusform>%n logos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signatory(ies) of its own</source>
        <translation>
            <numerusform>%n signatory of its own</numerusform>
            <numerusform>%n signatories of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingSheet</name>
    <message numerus="yes">
        <source>and %n participant(s) by e-mail (Bcc)</source>
        <translation>
            <numerusform>and %n participant by e-mail (Bcc)</numerusform>
            <numerusform>and %n participants by e-mail (Bcc)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentSheet</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesSheet</name>
    <message numerus="yes">
        <source>%n meeting(s) went on from this one</source>
        <translation>
            <numerusform>%n meeting went on from this one</numerusform>
            <numerusform>%n meetings went on from this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignedLists</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message numerus="yes">
        <source>Copy: %n minute(s) ago</source>
        <translation>
            <numerusform>Copy: %n minute ago</numerusform>
            <numerusform>Copy: %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy: %n day(s) ago</source>
        <translation>
            <numerusform>Copy: %n day ago</numerusform>
            <numerusform>Copy: %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message numerus="yes">
        <source>Read only: the check of this file found %n fault(s). The copies may be whole.</source>
        <translation>
            <numerusform>Read only: the check of this file found %n fault. The copies may be whole.</numerusform>
            <numerusform>Read only: the check of this file found %n faults. The copies may be whole.</numerusform>
        </translation>
    </message>
</context>
</TS>
