<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ColumnsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtsPanel</name>
    <message numerus="yes">
        <source>%n likely duplicate(s):</source>
        <translation>
            <numerusform>%n likely duplicate:</numerusform>
            <numerusform>%n likely duplicates:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n hidden or filtered row(s)</source>
        <translation>
            <numerusform>take %n hidden or filtered row</numerusform>
            <numerusform>take %n hidden or filtered rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n struck row(s)</source>
        <translation>
            <numerusform>take %n struck row</numerusform>
            <numerusform>take %n struck rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repair the letters of %n row(s)</source>
        <translation>
            <numerusform>repair the letters of %n row</numerusform>
            <numerusform>repair the letters of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part %n cell(s) that hold several people</source>
        <translation>
            <numerusform>part %n cell that holds several people</numerusform>
            <numerusform>part %n cells that hold several people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisation of a merged cell: %n row(s)</source>
        <translation>
            <numerusform>organisation of a merged cell: %n row</numerusform>
            <numerusform>organisation of a merged cell: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known ones for names without ë and ç: %n row(s)</source>
        <translation>
            <numerusform>known ones for names without ë and ç: %n row</numerusform>
            <numerusform>known ones for names without ë and ç: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisation of the row above: %n row(s)</source>
        <translation>
            <numerusform>organisation of the row above: %n row</numerusform>
            <numerusform>organisation of the row above: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) say whose those below are</source>
        <translation>
            <numerusform>%n title says whose those below are</numerusform>
            <numerusform>%n titles say whose those below are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lost letters before they came here</source>
        <translation>
            <numerusform>%n row lost letters before it came here</numerusform>
            <numerusform>%n rows lost letters before they came here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) without a stored result</source>
        <translation>
            <numerusform>%n formula without a stored result</numerusform>
            <numerusform>%n formulas without a stored result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without an organisation</source>
        <translation>
            <numerusform>%n person without an organisation</numerusform>
            <numerusform>%n people without an organisation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>0 organisations in %n row(s): does a column hold them?</source>
        <translation>
            <numerusform>0 organisations in %n row: does a column hold them?</numerusform>
            <numerusform>0 organisations in %n rows: does a column hold them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeStation</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%n person(s) will be imported</source>
        <translation>
            <numerusform>%n person will be imported</numerusform>
            <numerusform>%n people will be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be filled in</source>
        <translation>
            <numerusform>%n person will be filled in</numerusform>
            <numerusform>%n people will be filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new organisation(s)</source>
        <translation>
            <numerusform>%n new organisation</numerusform>
            <numerusform>%n new organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n person(s)</source>
        <translation>
            <numerusform>Fill in %n person</numerusform>
            <numerusform>Fill in %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n person(s)</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) imported.</source>
        <translation>
            <numerusform>%n person imported.</numerusform>
            <numerusform>%n people imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) filled in.</source>
        <translation>
            <numerusform>%n person filled in.</numerusform>
            <numerusform>%n people filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextMeeting</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s), with what they are</source>
        <translation>
            <numerusform>%n organisation, with what it is</numerusform>
            <numerusform>%n organisations, with what they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>%n agenda item</numerusform>
            <numerusform>%n agenda items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked matter(s)</source>
        <translation>
            <numerusform>%n parked matter</numerusform>
            <numerusform>%n parked matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n response(s) that are waited for</source>
        <translation>
            <numerusform>%n response that is waited for</numerusform>
            <numerusform>%n responses that are waited for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message numerus="yes">
        <source>Organisations by county (%n of 12)</source>
        <translation>
            <numerusform>Organisations by county (%n of 12)</numerusform>
            <numerusform>Organisations by county (%n of 12)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left (%n)</source>
        <translation>
            <numerusform>Left (%n)</numerusform>
            <numerusform>Left (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersLine</name>
    <message numerus="yes">
        <source>In the room %n</source>
        <translation>
            <numerusform>In the room %n</numerusform>
            <numerusform>In the room %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the close %n</source>
        <translation>
            <numerusform>At the close %n</numerusform>
            <numerusform>At the close %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came %n</source>
        <translation>
            <numerusform>came %n</numerusform>
            <numerusform>came %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>organisations %n</source>
        <translation>
            <numerusform>organisation %n</numerusform>
            <numerusform>organisations %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>institutions %n</source>
        <translation>
            <numerusform>institution %n</numerusform>
            <numerusform>institutions %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other bodies %n</source>
        <translation>
            <numerusform>other body %n</numerusform>
            <numerusform>other bodies %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>guests %n</source>
        <translation>
            <numerusform>guest %n</numerusform>
            <numerusform>guests %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>citizens %n</source>
        <translation>
            <numerusform>citizen %n</numerusform>
            <numerusform>citizens %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the organiser %n</source>
        <translation>
            <numerusform>of the organiser %n</numerusform>
            <numerusform>of the organiser %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>women %n</source>
        <translation>
            <numerusform>woman %n</numerusform>
            <numerusform>women %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>men %n</source>
        <translation>
            <numerusform>man %n</numerusform>
            <numerusform>men %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not say %n</source>
        <translation>
            <numerusform>did not say %n</numerusform>
            <numerusform>did not say %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparationStation</name>
    <message numerus="yes">
        <source>From {date}: %n open</source>
        <translation>
            <numerusform>From {date}: %n open</numerusform>
            <numerusform>From {date}: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>%n agenda item</numerusform>
            <numerusform>%n agenda items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n civil society organisation(s)</source>
        <translation>
            <numerusform>%n civil society organisation</numerusform>
            <numerusform>%n civil society organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) to be confirmed</source>
        <translation>
            <numerusform>%n organisation to be confirmed</numerusform>
            <numerusform>%n organisations to be confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message numerus="yes">
        <source>%n civil society organisation(s)</source>
        <translation>
            <numerusform>%n civil society organisation</numerusform>
            <numerusform>%n civil society organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public institution(s)</source>
        <translation>
            <numerusform>%n public institution</numerusform>
            <numerusform>%n public institutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be confirmed</source>
        <translation>
            <numerusform>%n to be confirmed</numerusform>
            <numerusform>%n to be confirmed</numerusform>
        </translation>
    </message>
</context>
</TS>
