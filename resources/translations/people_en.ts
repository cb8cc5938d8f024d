<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n likely duplicate(s)</source>
        <translation>
            <numerusform>Leave out %n likely duplicate</numerusform>
            <numerusform>Leave out %n likely duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be imported</source>
        <translation>
            <numerusform>%n person will be imported</numerusform>
            <numerusform>%n people will be imported</numerusform>
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
