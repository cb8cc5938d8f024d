<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%n participant(s) not asked whether their name may be public.</source>
        <translation>
            <numerusform>%n participant was not asked whether the name may be public.</numerusform>
            <numerusform>%n participants were not asked whether their names may be public.</numerusform>
        </translation>
    </message>
</context>
</TS>
