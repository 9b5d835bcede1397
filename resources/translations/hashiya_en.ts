<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Bringing</name>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>%n row written to {path}.</numerusform>
            <numerusform>%n rows written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing: %n so far</source>
        <translation>
            <numerusform>Importing: %n so far</numerusform>
            <numerusform>Importing: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a second</source>
        <translation>
            <numerusform>%n a second</numerusform>
            <numerusform>%n a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are almost like others.</source>
        <translation>
            <numerusform>%n is almost like another.</numerusform>
            <numerusform>%n are almost like others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not come in, or not wholly.</source>
        <translation>
            <numerusform>%n could not come in, or not wholly.</numerusform>
            <numerusform>%n could not come in, or not wholly.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>%n thing is wrong.</numerusform>
            <numerusform>%n things are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n mark(s) compared</source>
        <translation>
            <numerusform>%n mark compared</numerusform>
            <numerusform>%n marks compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) compared</source>
        <translation>
            <numerusform>%n word compared</numerusform>
            <numerusform>%n words compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) compared</source>
        <translation>
            <numerusform>%n article compared</numerusform>
            <numerusform>%n articles compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged article(s) left out.</source>
        <translation>
            <numerusform>%n damaged article left out.</numerusform>
            <numerusform>%n damaged articles left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with fewer than two layers left out.</source>
        <translation>
            <numerusform>%n article with fewer than two layers left out.</numerusform>
            <numerusform>%n articles with fewer than two layers left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>Finished with %n mark(s): {title}</source>
        <translation>
            <numerusform>Finished with %n mark: {title}</numerusform>
            <numerusform>Finished with %n marks: {title}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message numerus="yes">
        <source>%n file(s) there will be replaced: {names}</source>
        <translation>
            <numerusform>%n file there will be replaced: {names}</numerusform>
            <numerusform>%n files there will be replaced: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
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
        <source>%n mark(s) cannot be written.</source>
        <translation>
            <numerusform>%n mark cannot be written.</numerusform>
            <numerusform>%n marks cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nested mark(s) cannot be written.</source>
        <translation>
            <numerusform>%n nested mark cannot be written.</numerusform>
            <numerusform>%n nested marks cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crossing mark(s) cannot be written.</source>
        <translation>
            <numerusform>%n crossing mark cannot be written.</numerusform>
            <numerusform>%n crossing marks cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in several pieces cannot be written.</source>
        <translation>
            <numerusform>%n mark in several pieces cannot be written.</numerusform>
            <numerusform>%n marks in several pieces cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) begin or end inside a word.</source>
        <translation>
            <numerusform>%n mark begins or ends inside a word.</numerusform>
            <numerusform>%n marks begin or end inside a word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) cannot be written.</source>
        <translation>
            <numerusform>%n note cannot be written.</numerusform>
            <numerusform>%n notes cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) of layers cannot be written.</source>
        <translation>
            <numerusform>The state of %n layer cannot be written.</numerusform>
            <numerusform>The states of %n layers cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) cannot be written.</source>
        <translation>
            <numerusform>%n layer cannot be written.</numerusform>
            <numerusform>%n layers cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The metadata of %n article(s) cannot be written.</source>
        <translation>
            <numerusform>The metadata of %n article cannot be written.</numerusform>
            <numerusform>The metadata of %n articles cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where %n mark(s) come from cannot be written.</source>
        <translation>
            <numerusform>Where %n mark comes from cannot be written.</numerusform>
            <numerusform>Where %n marks come from cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) cannot be written letter by letter.</source>
        <translation>
            <numerusform>%n text cannot be written letter by letter.</numerusform>
            <numerusform>%n texts cannot be written letter by letter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cannot be written as they are called.</source>
        <translation>
            <numerusform>%n label cannot be written as it is called.</numerusform>
            <numerusform>%n labels cannot be written as they are called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) stay out: work is blind, and you have not finished these articles.</source>
        <translation>
            <numerusform>%n layer stays out: work is blind, and you have not finished this article.</numerusform>
            <numerusform>%n layers stay out: work is blind, and you have not finished these articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) are damaged and stay out.</source>
        <translation>
            <numerusform>%n layer is damaged and stays out.</numerusform>
            <numerusform>%n layers are damaged and stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstArticles</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n more; the export has all.</source>
        <translation>
            <numerusform>%n more; the export has all.</numerusform>
            <numerusform>%n more; the export has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsFoot</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read so far</source>
        <translation>
            <numerusform>%n read so far</numerusform>
            <numerusform>%n read so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message numerus="yes">
        <source>%n mark(s) have the label {label}, in all layers. What becomes of them?</source>
        <translation>
            <numerusform>%n mark has the label {label}. What becomes of it?</numerusform>
            <numerusform>%n marks have the label {label}, in all layers. What becomes of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) moved</source>
        <translation>
            <numerusform>%n mark moved</numerusform>
            <numerusform>%n marks moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n became one with a mark that was there</source>
        <translation>
            <numerusform>%n became one with a mark that was there</numerusform>
            <numerusform>%n became one with marks that were there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyMarks</name>
    <message numerus="yes">
        <source>%n marked.</source>
        <translation>
            <numerusform>%n marked.</numerusform>
            <numerusform>%n marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) changed.</source>
        <translation>
            <numerusform>%n label changed.</numerusform>
            <numerusform>%n labels changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) removed.</source>
        <translation>
            <numerusform>%n mark removed.</numerusform>
            <numerusform>%n marks removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already.</source>
        <translation>
            <numerusform>%n was so already.</numerusform>
            <numerusform>%n were so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lie in articles that you have finished or set aside, and were left.</source>
        <translation>
            <numerusform>%n lies in an article that you have finished or set aside, and was left.</numerusform>
            <numerusform>%n lie in articles that you have finished or set aside, and were left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n there is no mark of yours.</source>
        <translation>
            <numerusform>At %n there is no mark of yours.</numerusform>
            <numerusform>At %n there is no mark of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n mark(s) get the other label.</source>
        <translation>
            <numerusform>%n mark gets the other label.</numerusform>
            <numerusform>%n marks get the other label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stand on a stretch that has it already: the two become one, with both notes.</source>
        <translation>
            <numerusform>%n mark stands on a stretch that has it already: the two become one, with both notes.</numerusform>
            <numerusform>%n marks stand on stretches that have it already: each two become one, with both notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>Mend all %n</source>
        <translation>
            <numerusform>Mend the one</numerusform>
            <numerusform>Mend all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this article: %n mark(s)</source>
        <translation>
            <numerusform>In this article: %n mark</numerusform>
            <numerusform>In this article: %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message numerus="yes">
        <source>%n article(s) assigned</source>
        <translation>
            <numerusform>%n article assigned</numerusform>
            <numerusform>%n articles assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) taken back.</source>
        <translation>
            <numerusform>%n assignment taken back.</numerusform>
            <numerusform>%n assignments taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectEdges</name>
    <message numerus="yes">
        <source>%n mark(s) whose edges break the rule; double-click to see one</source>
        <translation>
            <numerusform>%n mark whose edges break the rule; double-click to see it</numerusform>
            <numerusform>%n marks whose edges break the rule; double-click to see one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>Mend %n</numerusform>
            <numerusform>Mend %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedSheet</name>
    <message numerus="yes">
        <source>The reviewer changed %n place(s)</source>
        <translation>
            <numerusform>The reviewer changed %n place</numerusform>
            <numerusform>The reviewer changed %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n correction(s) went back to the annotators.</source>
        <translation>
            <numerusform>%n correction went back to the annotators.</numerusform>
            <numerusform>%n corrections went back to the annotators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message numerus="yes">
        <source>%n place(s) in the project</source>
        <translation>
            <numerusform>%n place in the project</numerusform>
            <numerusform>%n places in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Mark %n</numerusform>
            <numerusform>Mark %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetsButton</name>
    <message numerus="yes">
        <source>%n label(s) added</source>
        <translation>
            <numerusform>%n label added</numerusform>
            <numerusform>%n labels added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retired, since marks have them</source>
        <translation>
            <numerusform>%n retired, since marks have it</numerusform>
            <numerusform>%n retired, since marks have them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlingDialog</name>
    <message numerus="yes">
        <source>Looking what it would do: %n article(s) so far</source>
        <translation>
            <numerusform>Looking what it would do: %n article so far</numerusform>
            <numerusform>Looking what it would do: %n articles so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It settles %n ballot(s)</source>
        <translation>
            <numerusform>It settles %n ballot</numerusform>
            <numerusform>It settles %n ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and leaves %n for you.</source>
        <translation>
            <numerusform>and leaves %n for you.</numerusform>
            <numerusform>and leaves %n for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) become gold.</source>
        <translation>
            <numerusform>%n mark becomes gold.</numerusform>
            <numerusform>%n marks become gold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) settled by the rule. One undo takes it back.</source>
        <translation>
            <numerusform>%n ballot settled by the rule. One undo takes it back.</numerusform>
            <numerusform>%n ballots settled by the rule. One undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of work</source>
        <translation>
            <numerusform>%n minute of work</numerusform>
            <numerusform>%n minutes of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) not saved</source>
        <translation>
            <numerusform>%n mark not saved</numerusform>
            <numerusform>%n marks not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) could not be saved. Close all the same, and lose them?</source>
        <translation>
            <numerusform>%n mark could not be saved. Close all the same, and lose it?</numerusform>
            <numerusform>%n marks could not be saved. Close all the same, and lose them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>%n edit(s) written…</source>
        <translation>
            <numerusform>%n edit written…</numerusform>
            <numerusform>%n edits written…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) saved to {path}.</source>
        <translation>
            <numerusform>%n edit saved to {path}.</numerusform>
            <numerusform>%n edits saved to {path}.</numerusform>
        </translation>
    </message>
</context>
</TS>
