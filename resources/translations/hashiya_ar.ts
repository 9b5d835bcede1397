<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>About</name>
    <message>
        <source>Hashiya: the desktop for marking what Arabic text names.</source>
        <translation>حاشية: برنامج مكتبي لوسم الأسماء في النص العربي.</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعِد</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>قدّم البداية كلمة</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>أخّر النهاية كلمة</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>أخّر البداية كلمة</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>قدّم النهاية كلمة</translation>
    </message>
    <message>
        <source>Start a letter earlier</source>
        <translation>قدّم البداية حرفًا</translation>
    </message>
    <message>
        <source>End a letter later</source>
        <translation>أخّر النهاية حرفًا</translation>
    </message>
    <message>
        <source>Start a letter later</source>
        <translation>أخّر البداية حرفًا</translation>
    </message>
    <message>
        <source>End a letter earlier</source>
        <translation>قدّم النهاية حرفًا</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>افتح مشروعًا…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>افتح المثال</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>استورد مقالات…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>استورد مجلدًا…</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>الصق مقالًا…</translation>
    </message>
    <message>
        <source>Report of the last import</source>
        <translation>تقرير آخر استيراد</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>التصنيفات…</translation>
    </message>
    <message>
        <source>People and work…</source>
        <translation>الفريق والعمل…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>أغلق البرنامج</translation>
    </message>
    <message>
        <source>Mark with the last label again</source>
        <translation>علّم بآخر تصنيف مرة أخرى</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>أزِل العلامة</translation>
    </message>
    <message>
        <source>Mark all the same…</source>
        <translation>علّم كل المواضع المماثلة…</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>ابحث في المقال…</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>اعثر على الموضع التالي</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>اعثر على الموضع السابق</translation>
    </message>
    <message>
        <source>Put the brush down</source>
        <translation>ضع الفرشاة جانبًا</translation>
    </message>
    <message>
        <source>Cut the mark at the caret</source>
        <translation>اقسم العلامة عند المؤشر</translation>
    </message>
    <message>
        <source>Join the mark with the next</source>
        <translation>ضُمّ العلامة إلى التالية</translation>
    </message>
    <message>
        <source>Choose the next of nested marks</source>
        <translation>اختر العلامة التالية من المتداخلة</translation>
    </message>
    <message>
        <source>Mend the edges of the mark</source>
        <translation>أصلح حدود العلامة</translation>
    </message>
    <message>
        <source>Edges in the whole project…</source>
        <translation>الحدود في المشروع كله…</translation>
    </message>
    <message>
        <source>Mend the edges of all marks</source>
        <translation>أصلح حدود كل العلامات</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>اكتب ملاحظة</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>Article finished</source>
        <translation>أنهيت المقال</translation>
    </message>
    <message>
        <source>Set the article aside…</source>
        <translation>اترك المقال…</translation>
    </message>
    <message>
        <source>Accept all that came back</source>
        <translation>اقبل كل ما عاد</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>أعِد فتح المقال</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>حدّد الكل</translation>
    </message>
    <message>
        <source>Search the project…</source>
        <translation>ابحث في المشروع…</translation>
    </message>
    <message>
        <source>Names marked in two ways</source>
        <translation>أسماء موسومة بتصنيفين</translation>
    </message>
    <message>
        <source>Names marked here, not there</source>
        <translation>أسماء موسومة هنا لا هناك</translation>
    </message>
    <message>
        <source>Longest names</source>
        <translation>أطول الأسماء</translation>
    </message>
    <message>
        <source>Rarest names</source>
        <translation>أندر الأسماء</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صدّر…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>السجلّ…</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>صفِّ المقالات</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>All layers at once</source>
        <translation>كل الطبقات معًا</translation>
    </message>
    <message>
        <source>Show invisible letters</source>
        <translation>أظهِر المحارف الخفية</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>كبّر الحروف</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>صغّر الحروف</translation>
    </message>
    <message>
        <source>Letters of the usual size</source>
        <translation>الحجم المعتاد للحروف</translation>
    </message>
    <message>
        <source>Labels above the marks: always</source>
        <translation>أسماء التصنيفات فوق العلامات: دائمًا</translation>
    </message>
    <message>
        <source>Labels above the marks: under the pointer</source>
        <translation>أسماء التصنيفات فوق العلامات: عند مرور الفأرة</translation>
    </message>
    <message>
        <source>Labels above the marks: never</source>
        <translation>أسماء التصنيفات فوق العلامات: أبدًا</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light or dark as the system has it</source>
        <translation>فاتح أو داكن بحسب النظام</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفّذ أمرًا…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ابدأ الجولة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Check this project…</source>
        <translation>افحص هذا المشروع…</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Mark as {label}</source>
        <translation>علّم: {label}</translation>
    </message>
    <message>
        <source>Brush: mark every selection as {label}</source>
        <translation>الفرشاة: علّم كل تحديد بتصنيف {label}</translation>
    </message>
    <message>
        <source>Next dispute</source>
        <translation>الخلاف التالي</translation>
    </message>
    <message>
        <source>Previous dispute</source>
        <translation>الخلاف السابق</translation>
    </message>
    <message>
        <source>Next article with disputes</source>
        <translation>المقال التالي الذي فيه خلاف</translation>
    </message>
    <message>
        <source>Nobody is right</source>
        <translation>لا أحد على صواب</translation>
    </message>
    <message>
        <source>Another stretch</source>
        <translation>مقطع آخر</translation>
    </message>
    <message>
        <source>Add what all missed</source>
        <translation>أضف ما فات الجميع</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>السبب…</translation>
    </message>
    <message>
        <source>Note on this ballot</source>
        <translation>ملاحظة على هذه المسألة</translation>
    </message>
    <message>
        <source>Answers and open questions…</source>
        <translation>ردود وأسئلة مفتوحة…</translation>
    </message>
    <message>
        <source>Hide or show names</source>
        <translation>أخفِ الأسماء أو أظهرها</translation>
    </message>
    <message>
        <source>Settle by a rule…</source>
        <translation>احسم بقاعدة…</translation>
    </message>
    <message>
        <source>Accept and return</source>
        <translation>اقبل وأعِد</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>قارن من جديد</translation>
    </message>
    <message>
        <source>Show all pairs</source>
        <translation>اعرض كل الأزواج</translation>
    </message>
    <message>
        <source>Copy all figures</source>
        <translation>انسخ القيم كلها</translation>
    </message>
    <message>
        <source>Save all figures as CSV…</source>
        <translation>احفظ القيم كلها بصيغة CSV…</translation>
    </message>
    <message>
        <source>Save a report as PDF…</source>
        <translation>احفظ تقريرًا بصيغة PDF…</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>It was stopped before anything was known.</source>
        <translation>أُوقفت المقارنة قبل أن يُعرف شيء.</translation>
    </message>
    <message>
        <source>Something was marked meanwhile.</source>
        <translation>وُسم شيء في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The intervals were not drawn.</source>
        <translation>لم تُحسب مجالات الثقة.</translation>
    </message>
    <message>
        <source>An interval needs two articles or more.</source>
        <translation>لا مجال ثقة لأقل من مقالين.</translation>
    </message>
    <message>
        <source>There is nothing to compare: no article has the layers of two annotators. See People and work.</source>
        <translation>لا شيء يُقارَن: ليس لأي مقال طبقتا واسمَين. انظر «الفريق والعمل».</translation>
    </message>
    <message>
        <source>There is nothing to compare: no article has the finished layers of two annotators. “Unfinished too” takes others.</source>
        <translation>لا شيء يُقارَن: ليس لأي مقال طبقتان منتهيتان لواسمَين. و«غير المنتهية أيضًا» تضمّ غيرها.</translation>
    </message>
    <message>
        <source>The first {shown} of {all}; the file of all figures has the others.</source>
        <translation>أول {shown} من {all}، والباقي في ملف القيم كلها.</translation>
    </message>
    <message>
        <source>Agreement of the annotators</source>
        <translation>اتفاق الواسمين</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Annotators: {names}</source>
        <translation>الواسمون: {names}</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>بلا علامة</translation>
    </message>
    <message>
        <source>{one} and {other} have no article in common</source>
        <translation>لا مقال مشترك بين {one} و{other}</translation>
    </message>
    <message>
        <source>First annotator</source>
        <translation>الواسم الأول</translation>
    </message>
    <message>
        <source>Second annotator</source>
        <translation>الواسم الثاني</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Who agrees with whom</source>
        <translation>مَن يتفق مع مَن</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>اسمه في الملفات</translation>
    </message>
    <message>
        <source>By label, worst first</source>
        <translation>بحسب التصنيف، والأسوأ أولًا</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>تاريخ الإنهاء</translation>
    </message>
    <message>
        <source>By article, worst first</source>
        <translation>بحسب المقال، والأسوأ أولًا</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>By the day on which the last layer was finished</source>
        <translation>بحسب يوم إنهاء آخر طبقة</translation>
    </message>
    <message>
        <source>{what}: {many} of {whole}</source>
        <translation>{what}: {many} من {whole}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>In what they differ</source>
        <translation>فيمَ يختلفون</translation>
    </message>
    <message>
        <source>First {one}, second {other}: {many}</source>
        <translation>الأول {one} والثاني {other}: {many}</translation>
    </message>
    <message>
        <source>First annotator&apos;s label</source>
        <translation>تصنيف الواسم الأول</translation>
    </message>
    <message>
        <source>Second annotator&apos;s label</source>
        <translation>تصنيف الواسم الثاني</translation>
    </message>
    <message>
        <source>Which label for which</source>
        <translation>أي تصنيف مكان أي</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Every measure</source>
        <translation>المقاييس كلها</translation>
    </message>
    <message>
        <source>Before the review</source>
        <translation>قبل المراجعة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What the review changed</source>
        <translation>ما غيّرته المراجعة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>مجال الثقة 95٪</translation>
    </message>
    <message>
        <source>n</source>
        <translation>ن</translation>
    </message>
    <message>
        <source>Why there is no value</source>
        <translation>سبب غياب القيمة</translation>
    </message>
    <message>
        <source>All tables are copied.</source>
        <translation>نُسخت الجداول كلها.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>تقارير</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>F1 of marks, strict</source>
        <translation>مقياس F1 للعلامات، صارم</translation>
    </message>
    <message>
        <source>F1 of marks, lenient</source>
        <translation>مقياس F1 للعلامات، متساهل</translation>
    </message>
    <message>
        <source>F1 of marks, average</source>
        <translation>مقياس F1 للعلامات، متوسط</translation>
    </message>
    <message>
        <source>F1 of marks, blind to proclitics</source>
        <translation>مقياس F1 للعلامات مع إغفال السوابق</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of words</source>
        <translation>كابا كوهين للكلمات</translation>
    </message>
    <message>
        <source>Fleiss&apos;s kappa of words</source>
        <translation>كابا فلايس للكلمات</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha of words</source>
        <translation>ألفا كريبندورف للكلمات</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha of units</source>
        <translation>ألفا كريبندورف للوحدات</translation>
    </message>
    <message>
        <source>Precision of marks, strict</source>
        <translation>دقة العلامات، صارمة</translation>
    </message>
    <message>
        <source>Precision of marks, lenient</source>
        <translation>دقة العلامات، متساهلة</translation>
    </message>
    <message>
        <source>Precision of marks, average</source>
        <translation>دقة العلامات، متوسطة</translation>
    </message>
    <message>
        <source>Recall of marks, strict</source>
        <translation>استدعاء العلامات، صارم</translation>
    </message>
    <message>
        <source>Recall of marks, lenient</source>
        <translation>استدعاء العلامات، متساهل</translation>
    </message>
    <message>
        <source>Recall of marks, average</source>
        <translation>استدعاء العلامات، متوسط</translation>
    </message>
    <message>
        <source>Marks agree when stretch and label are the same.</source>
        <translation>تتفق علامتان إذا كان مقطعهما وتصنيفهما واحدًا.</translation>
    </message>
    <message>
        <source>Marks agree when they overlap and have the same label.</source>
        <translation>تتفق علامتان إذا تداخل مقطعاهما وكان تصنيفهما واحدًا.</translation>
    </message>
    <message>
        <source>The mean of the strict and the lenient value.</source>
        <translation>متوسط القيمتين الصارمة والمتساهلة.</translation>
    </message>
    <message>
        <source>As strict, but والأردن and الأردن are the same stretch.</source>
        <translation>كالصارم، غير أن «والأردن» و«الأردن» مقطع واحد.</translation>
    </message>
    <message>
        <source>Two annotators&apos; labels word by word, beyond what chance gives; high where little is marked.</source>
        <translation>تصنيفات واسمَين كلمةً كلمة فوق ما تأتي به المصادفة؛ ترتفع حيث يقلّ الوسم.</translation>
    </message>
    <message>
        <source>All annotators&apos; labels word by word, beyond what chance gives.</source>
        <translation>تصنيفات الواسمين جميعًا كلمةً كلمة فوق ما تأتي به المصادفة.</translation>
    </message>
    <message>
        <source>All annotators&apos; labels word by word, also where some did not read the article.</source>
        <translation>تصنيفات الواسمين جميعًا كلمةً كلمة، وإن لم يقرأ بعضهم المقال.</translation>
    </message>
    <message>
        <source>All annotators&apos; stretches letter by letter: what is marked, where, and as what.</source>
        <translation>مقاطع الواسمين جميعًا حرفًا حرفًا: ما وُسم، وأين، وبأي تصنيف.</translation>
    </message>
    <message>
        <source>No article was marked by two of them.</source>
        <translation>لا مقال علّمه اثنان منهم.</translation>
    </message>
    <message>
        <source>Nothing was marked here, so there is nothing to agree on.</source>
        <translation>لم يوسم هنا شيء، فلا شيء يُتفق عليه.</translation>
    </message>
    <message>
        <source>Everything has one and the same value, so agreement by chance is certain.</source>
        <translation>لكل شيء القيمة نفسها، فالاتفاق مصادفةً مؤكد.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>متطابقة</translation>
    </message>
    <message>
        <source>Edges differ</source>
        <translation>اختلفت الحدود</translation>
    </message>
    <message>
        <source>Labels differ</source>
        <translation>اختلفت التصنيفات</translation>
    </message>
    <message>
        <source>Edges and labels differ</source>
        <translation>اختلفت الحدود والتصنيفات</translation>
    </message>
    <message>
        <source>Only one marked it</source>
        <translation>علّمها واحد فقط</translation>
    </message>
    <message>
        <source>95 % interval {range}</source>
        <translation>مجال الثقة 95٪ {range}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>AnnotatePage</name>
    <message>
        <source>Put the caret on a word first, or drag over the letters of a name.</source>
        <translation>ضع المؤشر على كلمة أولًا، أو اسحب فوق حروف اسم.</translation>
    </message>
    <message>
        <source>These are the marks of {name}. Show your own to mark.</source>
        <translation>هذه علامات {name}. اعرض علاماتك لتعلّم.</translation>
    </message>
    <message>
        <source>This article is set aside: {reason}. Reopen it to mark.</source>
        <translation>هذا المقال متروك: {reason}. أعِد فتحه لتعلّم.</translation>
    </message>
    <message>
        <source>This article is finished. Reopen it to change its marks.</source>
        <translation>هذا المقال منتهٍ. أعِد فتحه لتغيّر علاماته.</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>There is no article here yet</source>
        <translation>لا مقالات هنا بعد</translation>
    </message>
    <message>
        <source>Menu, then Import articles… or Paste an article…; files can be dropped here as well.</source>
        <translation>من القائمة: «استورد مقالات…» أو «الصق مقالًا…»، ويمكن إفلات الملفات هنا أيضًا.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Change the reasons…</source>
        <translation>غيّر الأسباب…</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>A copy is made once a day. The copy chosen opens as a project of its own beside this one, which stays as it is.</source>
        <translation>تُصنع نسخة كل يوم. النسخة التي تختارها تُفتح مشروعًا مستقلًّا بجانب هذا المشروع الذي يبقى كما هو.</translation>
    </message>
    <message>
        <source>There is no copy yet: the first one is made a few seconds after a project is opened.</source>
        <translation>لا نسخة بعد: تُصنع الأولى بعد ثوانٍ من فتح المشروع.</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>قبل الترقية</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>افتح النسخة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>BallotList</name>
    <message>
        <source>Ballots</source>
        <translation>المسائل</translation>
    </message>
</context>
<context>
    <name>BallotNote</name>
    <message>
        <source>Note on this ballot</source>
        <translation>ملاحظة على هذه المسألة</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>أغلق الرسالة</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message numerus="yes">
        <source>Importing: %n so far</source>
        <translation>
            <numerusform>يجري الاستيراد</numerusform>
            <numerusform>استُورد واحد حتى الآن</numerusform>
            <numerusform>استُورد اثنان حتى الآن</numerusform>
            <numerusform>استُورد %n حتى الآن</numerusform>
            <numerusform>استُورد %n حتى الآن</numerusform>
            <numerusform>استُورد %n حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>بقي أقل من ثانية</numerusform>
            <numerusform>بقيت ثانية</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Nothing was imported since the window was opened.</source>
        <translation>لم يُستورد شيء منذ فُتحت النافذة.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب شيء في {path}.</numerusform>
            <numerusform>كُتب صف واحد في {path}.</numerusform>
            <numerusform>كُتب صفان في {path}.</numerusform>
            <numerusform>كُتبت %n صفوف في {path}.</numerusform>
            <numerusform>كُتب %n صفًا في {path}.</numerusform>
            <numerusform>كُتب %n صف في {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>يجري الاستيراد…</translation>
    </message>
    <message>
        <source>Importing: {done} of about {total}</source>
        <translation>الاستيراد: {done} من نحو {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n a second</source>
        <translation>
            <numerusform>%n في الثانية</numerusform>
            <numerusform>واحد في الثانية</numerusform>
            <numerusform>اثنان في الثانية</numerusform>
            <numerusform>%n في الثانية</numerusform>
            <numerusform>%n في الثانية</numerusform>
            <numerusform>%n في الثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {articles}, {spans}.</source>
        <translation>استُورد: {articles}، {spans}.</translation>
    </message>
    <message>
        <source>It was stopped; what came in is whole.</source>
        <translation>أُوقف الاستيراد، وما استُورد كامل.</translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>كلها جديدة.</numerusform>
            <numerusform>واحد منها موجود من قبل.</numerusform>
            <numerusform>اثنان منها موجودان من قبل.</numerusform>
            <numerusform>%n منها موجودة من قبل.</numerusform>
            <numerusform>%n منها موجودة من قبل.</numerusform>
            <numerusform>%n منها موجودة من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are almost like others.</source>
        <translation>
            <numerusform>لا شيء يكاد يطابق غيره.</numerusform>
            <numerusform>واحد يكاد يطابق غيره.</numerusform>
            <numerusform>اثنان يكادان يطابقان غيرهما.</numerusform>
            <numerusform>%n تكاد تطابق غيرها.</numerusform>
            <numerusform>%n تكاد تطابق غيرها.</numerusform>
            <numerusform>%n تكاد تطابق غيرها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not come in, or not wholly.</source>
        <translation>
            <numerusform>استُورد كل شيء.</numerusform>
            <numerusform>واحد تعذّر استيراده كله أو بعضه.</numerusform>
            <numerusform>اثنان تعذّر استيرادهما أو استيراد بعضهما.</numerusform>
            <numerusform>%n تعذّر استيرادها كلها أو بعضها.</numerusform>
            <numerusform>%n تعذّر استيرادها كلها أو بعضها.</numerusform>
            <numerusform>%n تعذّر استيرادها كلها أو بعضها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>التقرير…</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Put the caret into a mark first.</source>
        <translation>ضع المؤشر في علامة أولًا.</translation>
    </message>
    <message>
        <source>Put the caret inside a mark, where it is to be cut.</source>
        <translation>ضع المؤشر داخل علامة حيث تُقسم.</translation>
    </message>
    <message>
        <source>There is no mark of the same label right behind this one.</source>
        <translation>لا علامة من التصنيف نفسه بعد هذه مباشرة.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this project</source>
        <translation>افحص هذا المشروع</translation>
    </message>
    <message>
        <source>Looking at every article and every mark…</source>
        <translation>يُفحص كل مقال وكل علامة…</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما الخلل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>All is well: the file is sound, and every mark says what its text says.</source>
        <translation>كل شيء سليم: الملف سليم، ونص كل علامة مطابق لمقالها.</translation>
    </message>
    <message>
        <source>Go back to a copy of an earlier day: Backups… in the menu.</source>
        <translation>عُد إلى نسخة من يوم سابق: «النسخ الاحتياطية…» في القائمة.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>لا خلل.</numerusform>
            <numerusform>خلل واحد.</numerusform>
            <numerusform>خللان.</numerusform>
            <numerusform>%n مواضع خلل.</numerusform>
            <numerusform>%n موضع خلل.</numerusform>
            <numerusform>%n موضع خلل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>More colours…</source>
        <translation>ألوان أخرى…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Hard to read here: {themes}. Take a darker colour.</source>
        <translation>تصعب قراءته هنا: {themes}. اختر لونًا أغمق.</translation>
    </message>
    <message>
        <source>Hard to read here: {themes}. Take a lighter colour.</source>
        <translation>تصعب قراءته هنا: {themes}. اختر لونًا أفتح.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Read well in both themes.</source>
        <translation>واضح في الفاتح والداكن.</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Unfinished too</source>
        <translation>غير المنتهية أيضًا</translation>
    </message>
    <message>
        <source>Layers that are begun count as well, not only those that are finished.</source>
        <translation>تُحسب الطبقات التي بُدئت أيضًا، لا المنتهية وحدها.</translation>
    </message>
    <message>
        <source>Copy all figures</source>
        <translation>انسخ القيم كلها</translation>
    </message>
    <message>
        <source>Save all figures as CSV…</source>
        <translation>احفظ القيم كلها بصيغة CSV…</translation>
    </message>
    <message>
        <source>Save a report as PDF…</source>
        <translation>احفظ تقريرًا بصيغة PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy and save</source>
        <translation>النسخ والحفظ</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>كل الواسمين</translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>لا واسمين</numerusform>
            <numerusform>واسم واحد</numerusform>
            <numerusform>واسمان</numerusform>
            <numerusform>%n واسمين</numerusform>
            <numerusform>%n واسمًا</numerusform>
            <numerusform>%n واسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose marks are compared</source>
        <translation>مَن تُقارَن علاماتهم</translation>
    </message>
</context>
<context>
    <name>CorrectionRow</name>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message>
        <source>Answer the reviewer</source>
        <translation>رُدَّ على المراجع</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n mark(s) compared</source>
        <translation>
            <numerusform>لم تُقارَن علامات</numerusform>
            <numerusform>قورنت علامة واحدة</numerusform>
            <numerusform>قورنت علامتان</numerusform>
            <numerusform>قورنت %n علامات</numerusform>
            <numerusform>قورنت %n علامة</numerusform>
            <numerusform>قورنت %n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) compared</source>
        <translation>
            <numerusform>لم تُقارَن كلمات</numerusform>
            <numerusform>قورنت كلمة واحدة</numerusform>
            <numerusform>قورنت كلمتان</numerusform>
            <numerusform>قورنت %n كلمات</numerusform>
            <numerusform>قورنت %n كلمة</numerusform>
            <numerusform>قورنت %n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) compared</source>
        <translation>
            <numerusform>لم تُقارَن مقالات</numerusform>
            <numerusform>قورن مقال واحد</numerusform>
            <numerusform>قورن مقالان</numerusform>
            <numerusform>قورنت %n مقالات</numerusform>
            <numerusform>قورن %n مقالًا</numerusform>
            <numerusform>قورن %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged article(s) left out.</source>
        <translation>
            <numerusform>لم يُسقط مقال تالف.</numerusform>
            <numerusform>أُسقط مقال تالف واحد.</numerusform>
            <numerusform>أُسقط مقالان تالفان.</numerusform>
            <numerusform>أُسقطت %n مقالات تالفة.</numerusform>
            <numerusform>أُسقط %n مقالًا تالفًا.</numerusform>
            <numerusform>أُسقط %n مقال تالف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with fewer than two layers left out.</source>
        <translation>
            <numerusform>لم يُسقط مقال بأقل من طبقتين.</numerusform>
            <numerusform>أُسقط مقال واحد بأقل من طبقتين.</numerusform>
            <numerusform>أُسقط مقالان بأقل من طبقتين.</numerusform>
            <numerusform>أُسقطت %n مقالات بأقل من طبقتين.</numerusform>
            <numerusform>أُسقط %n مقالًا بأقل من طبقتين.</numerusform>
            <numerusform>أُسقط %n مقال بأقل من طبقتين.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealBox</name>
    <message>
        <source>Annotators an article</source>
        <translation>عدد الواسمين لكل مقال</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>بالتساوي</translation>
    </message>
    <message>
        <source>By share</source>
        <translation>بالحصص</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>جزء منها</translation>
    </message>
    <message>
        <source>From article</source>
        <translation>من المقال</translation>
    </message>
    <message>
        <source>To article</source>
        <translation>إلى المقال</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>أسند</translation>
    </message>
    <message>
        <source>Take back what nobody has begun</source>
        <translation>استرجع ما لم يبدأه أحد</translation>
    </message>
    <message>
        <source>Share of {name}</source>
        <translation>حصة {name}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Who gets how much</source>
        <translation>حصة كل واسم</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>أي مقالات</translation>
    </message>
    <message>
        <source>Who has an article keeps it; only what is missing is assigned. One undo takes it back.</source>
        <translation>مَن عنده مقال يبقى له، ولا يُسند إلا الناقص. ويُسترجع ذلك بتراجع واحد.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>Finished with %n mark(s): {title}</source>
        <translation>
            <numerusform>أُنهي بلا علامات: {title}</numerusform>
            <numerusform>أُنهي بعلامة واحدة: {title}</numerusform>
            <numerusform>أُنهي بعلامتين: {title}</numerusform>
            <numerusform>أُنهي ومعه %n علامات: {title}</numerusform>
            <numerusform>أُنهي ومعه %n علامة: {title}</numerusform>
            <numerusform>أُنهي ومعه %n علامة: {title}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <source>Set the article aside</source>
        <translation>اترك المقال</translation>
    </message>
    <message>
        <source>Why is it set aside?</source>
        <translation>لماذا يُترك؟</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>اترك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose a mark first, or select a name.</source>
        <translation>اختر علامة أولًا، أو حدّد اسمًا.</translation>
    </message>
</context>
<context>
    <name>DefectDialog</name>
    <message>
        <source>A defect of the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something went wrong inside Hashiya. What was saved is safe; you can go on.</source>
        <translation>وقع خلل داخل حاشية. ما حُفظ سليم، ويمكنك المتابعة.</translation>
    </message>
    <message>
        <source>The report says where in the program it happened, and nothing of your articles.</source>
        <translation>يقول التقرير أين وقع الخلل في البرنامج، ولا شيء فيه من مقالاتك.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>With the error&apos;s own words, which may hold words of an article</source>
        <translation>مع نص الخطأ نفسه، وقد تكون فيه كلمات من مقال</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابِع</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>احفظ التقرير</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no file {path}.</source>
        <translation>لا يوجد ملف باسم {path}.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or open it.</source>
        <translation>الملف {path} موجود من قبل. اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>تتعذر قراءة {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>تتعذر الكتابة إلى {path}: {reason}.</translation>
    </message>
    <message>
        <source>It is empty: there is no text to bring in.</source>
        <translation>الملف فارغ: لا نص فيه ليُستورد.</translation>
    </message>
    <message>
        <source>It is not plain text but {what}.</source>
        <translation>ليس نصًّا عاديًّا بل {what}.</translation>
    </message>
    <message>
        <source>Its text is longer than {longest} letters.</source>
        <translation>نصه أطول من {longest} حرف.</translation>
    </message>
    <message>
        <source>There is no encoding named {name}.</source>
        <translation>لا يوجد ترميز باسم {name}.</translation>
    </message>
    <message>
        <source>It cannot be read as {encoding}: byte {at} belongs to no letter.</source>
        <translation>تتعذر قراءته بترميز {encoding}: البايت {at} لا يقابل حرفًا.</translation>
    </message>
    <message>
        <source>It seems to be neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6. Name its encoding, or save it as UTF-8.</source>
        <translation>لا يبدو أنه بترميز UTF-8 ولا UTF-16 ولا windows-1256 ولا ISO-8859-6. اذكر ترميزه، أو احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{path} is an empty file and not a Hashiya project. Open another file, or delete this one and create a project.</source>
        <translation>الملف {path} فارغ وليس مشروعًا لحاشية. افتح ملفًا آخر، أو احذفه وأنشئ مشروعًا.</translation>
    </message>
    <message>
        <source>{path} is not a Hashiya project. To bring in its text, import it into a project.</source>
        <translation>الملف {path} ليس مشروعًا لحاشية. لإدخال نصه استورده إلى مشروع.</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a Hashiya project. It was not changed.</source>
        <translation>الملف {path} قاعدة بيانات لبرنامج آخر وليس مشروعًا لحاشية. لم يُغيَّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Hashiya (file version {version}, this program reads up to {known}). Install the newer program.</source>
        <translation>كُتب الملف {path} بإصدار أحدث من حاشية (إصدار الملف {version}، وهذا البرنامج يقرأ حتى {known}). ثبّت الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Work on a copy, or go back to a backup beside it.</source>
        <translation>الملف {path} تالف ({detail}). اعمل على نسخة منه، أو عُد إلى نسخة احتياطية بجانبه.</translation>
    </message>
    <message>
        <source>{path} holds {what}, which no Hashiya project has. It was not opened, because such things can run by themselves.</source>
        <translation>في {path} ما لا يكون في مشروع لحاشية: {what}. لم يُفتح لأن مثل هذا قد يُنفَّذ من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>{path} is read-only: it can be looked at, but not marked. Copy it to a folder of yours to work on it.</source>
        <translation>الملف {path} للقراءة فقط: يمكن عرضه ولا يمكن الوسم فيه. انسخه إلى مجلد لك لتعمل عليه.</translation>
    </message>
    <message>
        <source>{path} is being written by another program right now. Try again in a moment.</source>
        <translation>يكتب برنامج آخر في {path} الآن. حاول بعد لحظات.</translation>
    </message>
    <message>
        <source>{path} is the project that is open here. It cannot be imported into itself.</source>
        <translation>الملف {path} هو المشروع المفتوح هنا، ولا يُستورد مشروع إلى نفسه.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}. Free some space, then save again; what is not saved stays on the screen.</source>
        <translation>امتلأ القرص الذي عليه {path}. أفرغ بعض المساحة ثم احفظ مرة أخرى؛ ما لم يُحفظ باقٍ على الشاشة.</translation>
    </message>
    <message>
        <source>{path} could not be written ({detail}). What is not saved stays on the screen.</source>
        <translation>تعذرت الكتابة إلى {path} ({detail}). ما لم يُحفظ باقٍ على الشاشة.</translation>
    </message>
    <message>
        <source>The stored text of “{title}” does not equal its fingerprint. Its marks cannot be trusted; restore a backup.</source>
        <translation>النص المخزَّن للمقال «{title}» لا يطابق بصمته. لا يُعتمد على علاماته؛ استرجع نسخة احتياطية.</translation>
    </message>
    <message>
        <source>“{quote}” is already marked {label} here.</source>
        <translation>«{quote}» موسوم هنا من قبل بتصنيف {label}.</translation>
    </message>
    <message>
        <source>The text at {start}–{end} is “{found}”, not “{quote}”.</source>
        <translation>النص عند {start}–{end} هو «{found}» وليس «{quote}».</translation>
    </message>
    <message>
        <source>The span {start}–{end} lies outside the text of {length} letters.</source>
        <translation>العلامة {start}–{end} خارج النص، وعدد حروفه {length}.</translation>
    </message>
    <message>
        <source>The offset {offset} lies outside the text or inside one of its letters; it counts {unit}.</source>
        <translation>الإزاحة {offset} خارج النص أو في وسط حرف من حروفه، والعدّ هنا بوحدة {unit}.</translation>
    </message>
    <message>
        <source>The label {label} is not one of this project&apos;s.</source>
        <translation>ليس {label} من تصنيفات هذا المشروع.</translation>
    </message>
    <message>
        <source>There is no layer of {layer} in this project.</source>
        <translation>لا توجد في هذا المشروع طبقة باسم {layer}.</translation>
    </message>
    <message>
        <source>There is no article {article} in this project.</source>
        <translation>لا يوجد في هذا المشروع مقال باسم {article}.</translation>
    </message>
    <message>
        <source>This span is not there any more; another window may have removed it.</source>
        <translation>لم تعد هذه العلامة موجودة؛ ربما أزالتها نافذة أخرى.</translation>
    </message>
    <message>
        <source>The layer of {layer} is {state} and cannot be changed.</source>
        <translation>طبقة {layer} {state} ولا يمكن تغييرها.</translation>
    </message>
    <message>
        <source>These are the marks of {layer}. Show your own layer to mark.</source>
        <translation>هذه علامات {layer}. اعرض طبقتك لتعلّم.</translation>
    </message>
    <message>
        <source>A layer that is {state} cannot become {wanted}.</source>
        <translation>لا تصير الطبقة {wanted} وهي {state}.</translation>
    </message>
    <message>
        <source>The name {name} is taken in this project.</source>
        <translation>الاسم {name} مستعمل في هذا المشروع.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name here: {why}.</source>
        <translation>لا يصلح «{name}» اسمًا هنا: {why}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a label&apos;s name: it must have 1 to 64 letters and no blank at its ends.</source>
        <translation>لا يصلح «{name}» اسمًا لتصنيف: يكون من حرف إلى 64 حرفًا بلا فراغ في طرفيه.</translation>
    </message>
    <message>
        <source>The label {label} is used {count} times. Remove those marks with it, or merge it into another label.</source>
        <translation>للتصنيف {label} علامات عددها {count}. أزِلها معه، أو ادمجه في تصنيف آخر.</translation>
    </message>
    <message>
        <source>A project keeps at least one label to mark with.</source>
        <translation>يبقى في المشروع تصنيف واحد على الأقل.</translation>
    </message>
    <message>
        <source>“{colour}” is not a colour like #0072B2.</source>
        <translation>«{colour}» ليس لونًا مثل #0072B2.</translation>
    </message>
    <message>
        <source>The key of a label is one digit, not “{key}”.</source>
        <translation>مفتاح التصنيف رقم من خانة واحدة، لا «{key}».</translation>
    </message>
    <message>
        <source>The key {key} belongs to {label} already.</source>
        <translation>المفتاح {key} للتصنيف {label} من قبل.</translation>
    </message>
    <message>
        <source>An article is set aside with a reason. Say why.</source>
        <translation>لا يُترك مقال بلا سبب. اذكر السبب.</translation>
    </message>
    <message>
        <source>Work is blind here: the marks of {layer} are shown once you have finished this article.</source>
        <translation>العمل هنا محجوب: تُعرض علامات {layer} بعد أن تنهي هذا المقال.</translation>
    </message>
    <message>
        <source>An article cannot have {wanted} annotators out of {number}.</source>
        <translation>لا يصح أن يكون للمقال من الواسمين {wanted} وعددهم كلهم {number}.</translation>
    </message>
    <message>
        <source>The share of {name} must be a number that is not below 0, and somebody&apos;s must be above it.</source>
        <translation>حصة {name} عدد لا يقل عن صفر، ولا بد أن تزيد حصة واحد منهم على الصفر.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>أُوقف العمل.</translation>
    </message>
    <message>
        <source>The threshold is a number from 1 up, not {n}.</source>
        <translation>الحد الأدنى عدد من 1 فصاعدًا، لا {n}.</translation>
    </message>
    <message>
        <source>Name the annotator whose answers are to be taken.</source>
        <translation>سمِّ الواسم الذي تؤخذ أجوبته.</translation>
    </message>
    <message>
        <source>Disputes without a verdict: {count}. Judge them first.</source>
        <translation>خلافات بلا حُكم: {count}. احكم فيها أولًا.</translation>
    </message>
    <message>
        <source>Nobody has finished this article yet; there is nothing to review.</source>
        <translation>لم يُنهِ أحد هذا المقال بعد، فليس فيه ما يُراجَع.</translation>
    </message>
    <message>
        <source>A reviewer has taken this article; it comes back when the review is done.</source>
        <translation>أخذ مراجع هذا المقال؛ ويعود إليك حين تنتهي المراجعة.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a reason: a project&apos;s reasons have 1 to 64 letters, no blank at their ends, and are in its list once.</source>
        <translation>لا يصلح «{code}» سببًا: السبب من حرف إلى 64 حرفًا، بلا فراغ في طرفيه، ولا يتكرر في قائمة المشروع.</translation>
    </message>
    <message>
        <source>There is nothing to send: write an answer first.</source>
        <translation>لا شيء يُرسَل: اكتب ردًّا أولًا.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء يُتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء يُعاد.</translation>
    </message>
    <message>
        <source>“{verb}” cannot be undone: somebody changed the same place since.</source>
        <translation>لا يمكن التراجع عن «{verb}»: غيّر أحدهم الموضع نفسه بعد ذلك.</translation>
    </message>
    <message>
        <source>“{verb}” could not be saved any more: somebody changed the same place meanwhile.</source>
        <translation>تعذر حفظ «{verb}»: غيّر أحدهم الموضع نفسه في هذه الأثناء.</translation>
    </message>
    <message>
        <source>There is nothing to look for: write a word, a phrase in quotation marks, or a field such as label:PERSON.</source>
        <translation>لا شيء يُبحث عنه: اكتب كلمة، أو عبارة بين علامتي تنصيص، أو حقلًا مثل label:PERSON.</translation>
    </message>
    <message>
        <source>The search only says what to leave out. Name something to look for as well.</source>
        <translation>ليس في البحث إلا ما يُستبعد. اذكر أيضًا ما يُبحث عنه.</translation>
    </message>
    <message>
        <source>The quotation mark at letter {at} is never closed.</source>
        <translation>علامة التنصيص عند الحرف {at} لم تُغلق.</translation>
    </message>
    <message>
        <source>Nothing stands behind “{sign}” at letter {at}.</source>
        <translation>لا شيء بعد «{sign}» عند الحرف {at}.</translation>
    </message>
    <message>
        <source>OR at letter {at} cannot join {first} and {second}: it joins words with words, labels with labels, and so on.</source>
        <translation>لا تصل OR عند الحرف {at} بين {first} و{second}: تصل الكلمات بالكلمات والتصنيفات بالتصنيفات وهكذا.</translation>
    </message>
    <message>
        <source>“{word}” at letter {at} is too short: at least two letters must stand before *.</source>
        <translation>«{word}» عند الحرف {at} أقصر مما يلزم: قبل * حرفان على الأقل.</translation>
    </message>
    <message>
        <source>There is no field “{field}” (letter {at}), only {fields}. To look for it as text, put it in quotation marks.</source>
        <translation>لا حقل باسم «{field}» (الحرف {at})، بل {fields}. وللبحث عنه نصًّا ضعه بين علامتي تنصيص.</translation>
    </message>
    <message>
        <source>“{value}” at letter {at} is unknown here; the field {field} takes {values}.</source>
        <translation>«{value}» عند الحرف {at} غير معروف هنا؛ يأخذ الحقل {field} القيم {values}.</translation>
    </message>
    <message>
        <source>There are more than {most} hits, too many to put in order by the words beside them. Add a word, or order them by article.</source>
        <translation>النتائج أكثر من {most}، وهي أكثر من أن تُرتَّب بما يجاورها من كلمات. أضف كلمة، أو رتّبها بالمقالات.</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>علامات مَن؟</translation>
    </message>
    <message>
        <source>The format cannot tell layers apart: each goes into a file of its own.</source>
        <translation>لا تميّز الصيغة الطبقات: لكل طبقة ملفها.</translation>
    </message>
    <message>
        <source>Only layers that are</source>
        <translation>الطبقات التي حالتها</translation>
    </message>
    <message>
        <source>Only marks labelled</source>
        <translation>العلامات التي تصنيفها</translation>
    </message>
    <message>
        <source>Of marks over each other</source>
        <translation>من العلامات المتراكبة</translation>
    </message>
    <message>
        <source>The outermost</source>
        <translation>الخارجية</translation>
    </message>
    <message>
        <source>The innermost</source>
        <translation>الداخلية</translation>
    </message>
    <message>
        <source>Several columns</source>
        <translation>عدة أعمدة</translation>
    </message>
    <message>
        <source>Where a mark ends inside a word</source>
        <translation>حيث يقع حد العلامة داخل كلمة</translation>
    </message>
    <message>
        <source>Take the word</source>
        <translation>خذ الكلمة</translation>
    </message>
    <message>
        <source>Split the word</source>
        <translation>اقسم الكلمة</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>أسقطها</translation>
    </message>
    <message>
        <source>Write a data card beside it</source>
        <translation>اكتب بطاقة بيانات بجانبه</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Licence, such as CC BY 4.0</source>
        <translation>الرخصة، مثل CC BY 4.0</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>Everybody’s, and gold</source>
        <translation>علامات الجميع والمعتمد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>صدّر</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>صدّر</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Say where to write.</source>
        <translation>اختر مكان الحفظ.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>The first record</source>
        <translation>أول ما يُكتب</translation>
    </message>
    <message>
        <source>What is written and what is left out</source>
        <translation>ما يُكتب وما يسقط</translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message>
        <source>What is written and what is left out</source>
        <translation>ما يُكتب وما يسقط</translation>
    </message>
    <message>
        <source>Looking for what has no place in this format…</source>
        <translation>يُبحث عما لا تسعه هذه الصيغة…</translation>
    </message>
    <message>
        <source>There is nothing to write: no layer is as you chose.</source>
        <translation>لا شيء يُكتب: لا طبقة توافق ما اخترته.</translation>
    </message>
    <message>
        <source>It will write {amount}.</source>
        <translation>سيُكتب: {amount}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there will be replaced: {names}</source>
        <translation>
            <numerusform>لا يُستبدل شيء: {names}</numerusform>
            <numerusform>سيُستبدل ملف موجود: {names}</numerusform>
            <numerusform>سيُستبدل ملفان موجودان: {names}</numerusform>
            <numerusform>ستُستبدل %n ملفات موجودة: {names}</numerusform>
            <numerusform>سيُستبدل %n ملفًا موجودًا: {names}</numerusform>
            <numerusform>سيُستبدل %n ملف موجود: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>It wrote {amount} to {path}.</source>
        <translation>كُتب: {amount}، في {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>It wrote {amount} to {files} in {folder}.</source>
        <translation>كُتب: {amount}، {files} في {folder}.</translation>
    </message>
    <message>
        <source>The data card lies beside it: {name}.</source>
        <translation>وبجانبه بطاقة البيانات: {name}.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was written.</source>
        <translation>أُوقف التصدير، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>It was stopped. These files are whole, the others were not begun:</source>
        <translation>أُوقف التصدير. هذه الملفات كاملة، وما سواها لم يُبدأ:</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>لا نصوص</numerusform>
            <numerusform>نص واحد</numerusform>
            <numerusform>نصان</numerusform>
            <numerusform>%n نصوص</numerusform>
            <numerusform>%n نصًّا</numerusform>
            <numerusform>%n نص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>لا طبقات</numerusform>
            <numerusform>طبقة واحدة</numerusform>
            <numerusform>طبقتان</numerusform>
            <numerusform>%n طبقات</numerusform>
            <numerusform>%n طبقة</numerusform>
            <numerusform>%n طبقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{marks} in {layers}</source>
        <translation>{marks}، {layers}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>لا يسقط شيء.</translation>
    </message>
    <message>
        <source>Such as {examples}</source>
        <translation>مثل {examples}</translation>
    </message>
    <message>
        <source>The outermost are written.</source>
        <translation>تُكتب الخارجية.</translation>
    </message>
    <message>
        <source>The innermost are written.</source>
        <translation>تُكتب الداخلية.</translation>
    </message>
    <message>
        <source>They are written with the whole word.</source>
        <translation>تُكتب مع الكلمة كلها.</translation>
    </message>
    <message>
        <source>They are left out.</source>
        <translation>تُسقط.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) cannot be written.</source>
        <translation>
            <numerusform>لا علامات تتعذر كتابتها.</numerusform>
            <numerusform>علامة تتعذر كتابتها.</numerusform>
            <numerusform>علامتان تتعذر كتابتهما.</numerusform>
            <numerusform>%n علامات تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nested mark(s) cannot be written.</source>
        <translation>
            <numerusform>لا علامات متداخلة تتعذر كتابتها.</numerusform>
            <numerusform>علامة متداخلة تتعذر كتابتها.</numerusform>
            <numerusform>علامتان متداخلتان تتعذر كتابتهما.</numerusform>
            <numerusform>%n علامات متداخلة تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة متداخلة تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة متداخلة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crossing mark(s) cannot be written.</source>
        <translation>
            <numerusform>لا علامات متقاطعة تتعذر كتابتها.</numerusform>
            <numerusform>علامة متقاطعة تتعذر كتابتها.</numerusform>
            <numerusform>علامتان متقاطعتان تتعذر كتابتهما.</numerusform>
            <numerusform>%n علامات متقاطعة تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة متقاطعة تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة متقاطعة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in several pieces cannot be written.</source>
        <translation>
            <numerusform>لا علامات من عدة قطع تتعذر كتابتها.</numerusform>
            <numerusform>علامة من عدة قطع تتعذر كتابتها.</numerusform>
            <numerusform>علامتان من عدة قطع تتعذر كتابتهما.</numerusform>
            <numerusform>%n علامات من عدة قطع تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة من عدة قطع تتعذر كتابتها.</numerusform>
            <numerusform>%n علامة من عدة قطع تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) begin or end inside a word.</source>
        <translation>
            <numerusform>لا علامات تبدأ أو تنتهي داخل كلمة.</numerusform>
            <numerusform>علامة تبدأ أو تنتهي داخل كلمة.</numerusform>
            <numerusform>علامتان تبدآن أو تنتهيان داخل كلمة.</numerusform>
            <numerusform>%n علامات تبدأ أو تنتهي داخل كلمة.</numerusform>
            <numerusform>%n علامة تبدأ أو تنتهي داخل كلمة.</numerusform>
            <numerusform>%n علامة تبدأ أو تنتهي داخل كلمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) cannot be written.</source>
        <translation>
            <numerusform>لا ملاحظات تتعذر كتابتها.</numerusform>
            <numerusform>ملاحظة تتعذر كتابتها.</numerusform>
            <numerusform>ملاحظتان تتعذر كتابتهما.</numerusform>
            <numerusform>%n ملاحظات تتعذر كتابتها.</numerusform>
            <numerusform>%n ملاحظة تتعذر كتابتها.</numerusform>
            <numerusform>%n ملاحظة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) of layers cannot be written.</source>
        <translation>
            <numerusform>لا حالات طبقات تتعذر كتابتها.</numerusform>
            <numerusform>حالة طبقة واحدة تتعذر كتابتها.</numerusform>
            <numerusform>حالتا طبقتين تتعذر كتابتهما.</numerusform>
            <numerusform>حالات %n طبقات تتعذر كتابتها.</numerusform>
            <numerusform>حالات %n طبقة تتعذر كتابتها.</numerusform>
            <numerusform>حالات %n طبقة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) cannot be written.</source>
        <translation>
            <numerusform>لا طبقات تتعذر كتابتها.</numerusform>
            <numerusform>طبقة تتعذر كتابتها.</numerusform>
            <numerusform>طبقتان تتعذر كتابتهما.</numerusform>
            <numerusform>%n طبقات تتعذر كتابتها.</numerusform>
            <numerusform>%n طبقة تتعذر كتابتها.</numerusform>
            <numerusform>%n طبقة تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The metadata of %n article(s) cannot be written.</source>
        <translation>
            <numerusform>لا بيانات وصفية تتعذر كتابتها.</numerusform>
            <numerusform>البيانات الوصفية لمقال واحد تتعذر كتابتها.</numerusform>
            <numerusform>البيانات الوصفية لمقالين تتعذر كتابتها.</numerusform>
            <numerusform>البيانات الوصفية لـ%n مقالات تتعذر كتابتها.</numerusform>
            <numerusform>البيانات الوصفية لـ%n مقالًا تتعذر كتابتها.</numerusform>
            <numerusform>البيانات الوصفية لـ%n مقال تتعذر كتابتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where %n mark(s) come from cannot be written.</source>
        <translation>
            <numerusform>لا مصدر علامات تتعذر كتابته.</numerusform>
            <numerusform>مصدر علامة واحدة تتعذر كتابته.</numerusform>
            <numerusform>مصدر علامتين تتعذر كتابته.</numerusform>
            <numerusform>مصدر %n علامات تتعذر كتابته.</numerusform>
            <numerusform>مصدر %n علامة تتعذر كتابته.</numerusform>
            <numerusform>مصدر %n علامة تتعذر كتابته.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) cannot be written letter by letter.</source>
        <translation>
            <numerusform>لا نصوص تتعذر كتابتها حرفًا بحرف.</numerusform>
            <numerusform>نص تتعذر كتابته حرفًا بحرف.</numerusform>
            <numerusform>نصان تتعذر كتابتهما حرفًا بحرف.</numerusform>
            <numerusform>%n نصوص تتعذر كتابتها حرفًا بحرف.</numerusform>
            <numerusform>%n نصًّا تتعذر كتابتها حرفًا بحرف.</numerusform>
            <numerusform>%n نص تتعذر كتابتها حرفًا بحرف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cannot be written as they are called.</source>
        <translation>
            <numerusform>لا تصنيفات تتعذر كتابتها باسمها.</numerusform>
            <numerusform>تصنيف تتعذر كتابته باسمه.</numerusform>
            <numerusform>تصنيفان تتعذر كتابتهما باسمهما.</numerusform>
            <numerusform>%n تصنيفات تتعذر كتابتها بأسمائها.</numerusform>
            <numerusform>%n تصنيفًا تتعذر كتابتها بأسمائها.</numerusform>
            <numerusform>%n تصنيف تتعذر كتابتها بأسمائها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) stay out: work is blind, and you have not finished these articles.</source>
        <translation>
            <numerusform>لا طبقات محجوبة.</numerusform>
            <numerusform>طبقة لا تُصدّر: العمل محجوب ولم تُنهِ هذا المقال.</numerusform>
            <numerusform>طبقتان لا تُصدّران: العمل محجوب ولم تُنهِ هذه المقالات.</numerusform>
            <numerusform>%n طبقات لا تُصدّر: العمل محجوب ولم تُنهِ هذه المقالات.</numerusform>
            <numerusform>%n طبقة لا تُصدّر: العمل محجوب ولم تُنهِ هذه المقالات.</numerusform>
            <numerusform>%n طبقة لا تُصدّر: العمل محجوب ولم تُنهِ هذه المقالات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) are damaged and stay out.</source>
        <translation>
            <numerusform>لا طبقات تالفة.</numerusform>
            <numerusform>طبقة تالفة لا تُصدّر.</numerusform>
            <numerusform>طبقتان تالفتان لا تُصدّران.</numerusform>
            <numerusform>%n طبقات تالفة لا تُصدّر.</numerusform>
            <numerusform>%n طبقة تالفة لا تُصدّر.</numerusform>
            <numerusform>%n طبقة تالفة لا تُصدّر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSplit</name>
    <message>
        <source>Share the articles out for training and test</source>
        <translation>وزّع المقالات على التدريب والاختبار</translation>
    </message>
    <message>
        <source>For training, percent</source>
        <translation>للتدريب، بالمئة</translation>
    </message>
    <message>
        <source>For development, percent</source>
        <translation>للتطوير، بالمئة</translation>
    </message>
    <message>
        <source>Number that draws</source>
        <translation>رقم القرعة</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>تطوير</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Another number shares them out otherwise</source>
        <translation>رقم آخر يوزّعها توزيعًا آخر</translation>
    </message>
    <message>
        <source>Whole articles, each label in its share; articles that are almost alike stay together.</source>
        <translation>مقالات كاملة، ولكل تصنيف حصته، وما يكاد يتطابق يبقى معًا.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>proclitic inside</source>
        <translation>سابقة داخل العلامة</translation>
    </message>
    <message>
        <source>proclitic outside</source>
        <translation>سابقة خارج العلامة</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>ترقيم</translation>
    </message>
    <message>
        <source>blank at the edge</source>
        <translation>فراغ عند الحد</translation>
    </message>
    <message>
        <source>half a word</source>
        <translation>نصف كلمة</translation>
    </message>
    <message>
        <source>inside a letter</source>
        <translation>داخل حرف</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>النوع:</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open project</source>
        <translation>افتح مشروعًا</translation>
    </message>
    <message>
        <source>Articles and layers</source>
        <translation>مقالات وطبقات</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استورد مقالات</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استورد مجلدًا</translation>
    </message>
    <message>
        <source>An import is running. Wait for it, or stop it.</source>
        <translation>هناك استيراد جارٍ. انتظره أو أوقفه.</translation>
    </message>
    <message>
        <source>Hashiya projects</source>
        <translation>مشاريع حاشية</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter by title</source>
        <translation>صفِّ بالعنوان</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>ابحث في هذا المقال</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>95 % interval</source>
        <translation>مجال الثقة 95٪</translation>
    </message>
    <message>
        <source>n: marks or words compared</source>
        <translation>ن: ما قورن من علامات أو كلمات</translation>
    </message>
    <message>
        <source>articles compared</source>
        <translation>مقالات مقارَنة</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>واسمون</translation>
    </message>
</context>
<context>
    <name>FirstArticles</name>
    <message>
        <source>The first articles</source>
        <translation>المقالات الأولى</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>يُنظر في الملفات…</translation>
    </message>
    <message>
        <source>There is no article in it.</source>
        <translation>ليس فيه مقال.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>لا حروف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n حروف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRecord</name>
    <message>
        <source>The first record</source>
        <translation>أول ما يُكتب</translation>
    </message>
    <message>
        <source>There is no record yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
</context>
<context>
    <name>FollowUpsDialog</name>
    <message>
        <source>Answers and open questions</source>
        <translation>ردود وأسئلة مفتوحة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الردود</translation>
    </message>
    <message>
        <source>Guideline unclear</source>
        <translation>الإرشادات غير واضحة</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>لا شيء ينتظر هنا.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رُدَّ</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>اعرض الموضع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>مستند Word</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>A line for each layer of an article, with all that the project knows of it.</source>
        <translation>سطر لكل طبقة من كل مقال، فيه كل ما يعرفه المشروع عنها.</translation>
    </message>
    <message>
        <source>The texts alone, a file each, without marks.</source>
        <translation>النصوص وحدها، ملف لكل نص، بلا علامات.</translation>
    </message>
    <message>
        <source>A row for each mark, to be opened in a spreadsheet.</source>
        <translation>صف لكل علامة، يُفتح في جداول البيانات.</translation>
    </message>
    <message>
        <source>For Prodigy: a task in each line.</source>
        <translation>لبرنامج Prodigy: مهمة في كل سطر.</translation>
    </message>
    <message>
        <source>For doccano: a text with its marks in each line.</source>
        <translation>لبرنامج doccano: نص وعلاماته في كل سطر.</translation>
    </message>
    <message>
        <source>For doccano where it counts letters as one sees them.</source>
        <translation>لبرنامج doccano حين يعدّ الحروف كما تُرى.</translation>
    </message>
    <message>
        <source>For Label Studio: tasks with what each annotator marked.</source>
        <translation>لبرنامج Label Studio: مهام فيها ما علّمه كل واسم.</translation>
    </message>
    <message>
        <source>For Label Studio: its short list, one entry for each layer.</source>
        <translation>لبرنامج Label Studio: قائمته المختصرة، مدخل لكل طبقة.</translation>
    </message>
    <message>
        <source>To train GLiNER: words, and from which to which a mark goes.</source>
        <translation>لتدريب GLiNER: كلمات، ومن أيها إلى أيها تمتد كل علامة.</translation>
    </message>
    <message>
        <source>To train with Hugging Face: words with a tag each, in JSON.</source>
        <translation>للتدريب في Hugging Face: كلمات لكل منها وسم، بصيغة JSON.</translation>
    </message>
    <message>
        <source>To train with spaCy, as JSON that can be read.</source>
        <translation>للتدريب في spaCy، بصيغة JSON مقروءة.</translation>
    </message>
    <message>
        <source>To train with spaCy: a file it loads as it is.</source>
        <translation>للتدريب في spaCy: ملف يحمّله كما هو.</translation>
    </message>
    <message>
        <source>For WebAnno and INCEpTION: a word in each line, with all its marks.</source>
        <translation>لبرنامجي WebAnno وINCEpTION: كلمة في كل سطر مع كل علاماتها.</translation>
    </message>
    <message>
        <source>A word in each line with all its tags, one inside the other.</source>
        <translation>كلمة في كل سطر مع كل وسومها، بعضها داخل بعض.</translation>
    </message>
    <message>
        <source>To train: a word in each line with one tag, in the columns of CoNLL-2003.</source>
        <translation>للتدريب: كلمة في كل سطر ووسم واحد، بأعمدة CoNLL-2003.</translation>
    </message>
    <message>
        <source>To train: a word in each line with one tag, B for where a mark begins and I for its rest.</source>
        <translation>للتدريب: كلمة في كل سطر ووسم واحد، B لأول العلامة وI لبقيتها.</translation>
    </message>
    <message>
        <source>To train: a word in each line with one tag, which also tells where a mark ends.</source>
        <translation>للتدريب: كلمة في كل سطر ووسم واحد يبيّن أيضًا أين تنتهي العلامة.</translation>
    </message>
    <message>
        <source>For brat: a folder for each annotator, with texts and their marks side by side.</source>
        <translation>لبرنامج brat: مجلد لكل واسم، فيه النصوص وعلاماتها جنبًا إلى جنب.</translation>
    </message>
    <message>
        <source>For INCEpTION and UIMA: a folder for each article, a file for each annotator.</source>
        <translation>لبرنامجي INCEpTION وUIMA: مجلد لكل مقال، وملف لكل واسم.</translation>
    </message>
    <message>
        <source>For INCEpTION and UIMA in JSON: a folder for each article, a file for each annotator.</source>
        <translation>لبرنامجي INCEpTION وUIMA بصيغة JSON: مجلد لكل مقال، وملف لكل واسم.</translation>
    </message>
    <message>
        <source>nested marks</source>
        <translation>العلامات المتداخلة</translation>
    </message>
    <message>
        <source>crossing marks</source>
        <translation>العلامات المتقاطعة</translation>
    </message>
    <message>
        <source>edges inside a word</source>
        <translation>الحدود داخل الكلمة</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>states</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>whose marks they are</source>
        <translation>أصحاب العلامات</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>البيانات الوصفية</translation>
    </message>
    <message>
        <source>where marks come from</source>
        <translation>مصدر العلامات</translation>
    </message>
    <message>
        <source>as you say</source>
        <translation>كما قلت</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>من محتواه</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>من اسمه</translation>
    </message>
    <message>
        <source>nothing else knows it</source>
        <translation>لا صيغة أخرى تعرفه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>It keeps {things}.</source>
        <translation>تحفظ: {things}.</translation>
    </message>
    <message>
        <source>It leaves out {things}.</source>
        <translation>تُسقط: {things}.</translation>
    </message>
</context>
<context>
    <name>GuidelineSheet</name>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Guideline: {label}</source>
        <translation>الإرشادات: {label}</translation>
    </message>
    <message>
        <source>Nothing is written about this label yet.</source>
        <translation>لم تُكتب إرشادات لهذا التصنيف بعد.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>no verdict yet</source>
        <translation>بلا حكم بعد</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>nobody is right</source>
        <translation>لا أحد على صواب</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>«{quote}»</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>السجلّ</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>افتح الموضع</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صدّر…</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>This mark</source>
        <translation>هذه العلامة</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل التعديلات</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>سجلّ أي شيء</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>بيد مَن</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Changes of this edit</source>
        <translation>تغييرات هذا التعديل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>There is no such edit.</source>
        <translation>لا تعديل بهذا الوصف.</translation>
    </message>
    <message numerus="yes">
        <source>%n more; the export has all.</source>
        <translation>
            <numerusform>لا مزيد؛ والتصدير فيه الكل.</numerusform>
            <numerusform>وتغيير آخر؛ والتصدير فيه الكل.</numerusform>
            <numerusform>وتغييران آخران؛ والتصدير فيه الكل.</numerusform>
            <numerusform>و%n تغييرات أخرى؛ والتصدير فيه الكل.</numerusform>
            <numerusform>و%n تغييرًا آخر؛ والتصدير فيه الكل.</numerusform>
            <numerusform>و%n تغيير آخر؛ والتصدير فيه الكل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>صدّر السجلّ</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
</context>
<context>
    <name>HitsFoot</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>علّم بتصنيف</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>غيّر التصنيف</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>أزِل العلامات</translation>
    </message>
    <message>
        <source>As the name is marked elsewhere</source>
        <translation>كما وُسم الاسم في غير هذا الموضع</translation>
    </message>
    <message>
        <source>All ticked</source>
        <translation>الكل مؤشَّر</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>لا شيء مؤشَّر</numerusform>
            <numerusform>نتيجة مؤشَّرة</numerusform>
            <numerusform>نتيجتان مؤشَّرتان</numerusform>
            <numerusform>%n نتائج مؤشَّرة</numerusform>
            <numerusform>%n نتيجة مؤشَّرة</numerusform>
            <numerusform>%n نتيجة مؤشَّرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read so far</source>
        <translation>
            <numerusform>لم تُقرأ نتائج بعد</numerusform>
            <numerusform>قُرئت نتيجة واحدة حتى الآن</numerusform>
            <numerusform>قُرئت نتيجتان حتى الآن</numerusform>
            <numerusform>قُرئت %n نتائج حتى الآن</numerusform>
            <numerusform>قُرئت %n نتيجة حتى الآن</numerusform>
            <numerusform>قُرئت %n نتيجة حتى الآن</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowFar</name>
    <message>
        <source>How far it is</source>
        <translation>مدى التقدم</translation>
    </message>
    <message>
        <source>{done} of about {total}</source>
        <translation>{done} من نحو {total}</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Take every file for</source>
        <translation>صيغة الملفات</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Column of the text</source>
        <translation>عمود النص</translation>
    </message>
    <message>
        <source>Marks of nobody belong to</source>
        <translation>العلامات غير المنسوبة تُنسب إلى</translation>
    </message>
    <message>
        <source>Add labels that the project does not have</source>
        <translation>أضف التصنيفات التي ليست في المشروع</translation>
    </message>
    <message>
        <source>Look for near duplicates: slower, every article is compared</source>
        <translation>ابحث عن شبه المكرر: أبطأ، إذ يُقارَن كل مقال</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>بحسب الملف نفسه</translation>
    </message>
    <message>
        <source>The one with the longest Arabic</source>
        <translation>الأطول نصًّا بالعربية</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Add labels that the project does not have: {labels}</source>
        <translation>أضف التصنيفات التي ليست في المشروع: {labels}</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>يُعرف تلقائيًا</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>صيغته</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {files}</source>
        <translation>أكثر من {files}</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Could not come in</source>
        <translation>تعذّر استيراده</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>أُسقط</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>Almost like another</source>
        <translation>يكاد يطابق غيره</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>كيف قُرئ</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>تقرير الاستيراد</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>افتح المقال</translation>
    </message>
    <message>
        <source>Open the one it is like</source>
        <translation>افتح ما يشبهه</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>كل الصفوف</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {articles}, {spans}.</source>
        <translation>استُورد: {articles}، {spans}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي صف.</numerusform>
            <numerusform>نُسخ صف واحد.</numerusform>
            <numerusform>نُسخ صفان.</numerusform>
            <numerusform>نُسخت %n صفوف.</numerusform>
            <numerusform>نُسخ %n صفًا.</numerusform>
            <numerusform>نُسخ %n صف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>ابحث في الأوامر</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>المفتاح الجديد</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>غيّر المفتاح…</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>استعمله هنا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>المفتاح المعتاد</translation>
    </message>
    <message>
        <source>Press the new key of {command}.</source>
        <translation>اضغط المفتاح الجديد للأمر {command}.</translation>
    </message>
    <message>
        <source>{key} belongs to {command}; its key is changed in Labels.</source>
        <translation>{key} مفتاح الأمر {command}، ويُغيَّر مفتاحه من «التصنيفات».</translation>
    </message>
    <message>
        <source>{key} is the key of {command}, which would have it no more.</source>
        <translation>{key} مفتاح الأمر {command}، وسيُنزع منه.</translation>
    </message>
    <message>
        <source>The key of a label is changed in Labels.</source>
        <translation>يُغيَّر مفتاح التصنيف من «التصنيفات».</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Name in exports</source>
        <translation>الاسم في التصدير</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>الاسم العربي</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم الإنجليزي</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعمل</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Guideline, in Markdown</source>
        <translation>الإرشادات بصيغة Markdown</translation>
    </message>
    <message>
        <source>What is marked with this label and what is not, with examples: **bold**, - list</source>
        <translation>ما يوسم بهذا التصنيف وما لا يوسم، مع أمثلة: **عريض**، - قائمة</translation>
    </message>
    <message>
        <source>The guideline as it is read</source>
        <translation>الإرشادات كما تُقرأ</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>خارج الاستعمال</translation>
    </message>
</context>
<context>
    <name>LabelSets</name>
    <message>
        <source>News: people, countries, events</source>
        <translation>الأخبار: أشخاص ودول وأحداث</translation>
    </message>
    <message>
        <source>Wojood: 21 kinds of names</source>
        <translation>وجود: 21 نوعًا من الأسماء</translation>
    </message>
    <message>
        <source>CoNLL: people, places, organisations, others</source>
        <translation>‏CoNLL: أشخاص وأماكن ومنظمات وغيرها</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Article finished</source>
        <translation>أنهيت المقال</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>أعِد فتح المقال</translation>
    </message>
    <message>
        <source>A reviewer has begun with this article; it comes back when the review is done.</source>
        <translation>بدأ مراجع بهذا المقال، ويعود إليك حين تنتهي المراجعة.</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>علاماتي</translation>
    </message>
    <message>
        <source>Marks: {name}</source>
        <translation>علامات {name}</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) have the label {label}, in all layers. What becomes of them?</source>
        <translation>
            <numerusform>لا علامات بتصنيف {label}.</numerusform>
            <numerusform>علامة واحدة بتصنيف {label} في كل الطبقات. ما مصيرها؟</numerusform>
            <numerusform>علامتان بتصنيف {label} في كل الطبقات. ما مصيرهما؟</numerusform>
            <numerusform>%n علامات بتصنيف {label} في كل الطبقات. ما مصيرها؟</numerusform>
            <numerusform>%n علامة بتصنيف {label} في كل الطبقات. ما مصيرها؟</numerusform>
            <numerusform>%n علامة بتصنيف {label} في كل الطبقات. ما مصيرها؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them with the label</source>
        <translation>أزِلها مع التصنيف</translation>
    </message>
    <message>
        <source>Give them another label…</source>
        <translation>أعطها تصنيفًا آخر…</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>أبقِ التصنيف</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>أزِل التصنيف</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) moved</source>
        <translation>
            <numerusform>لم تُنقل علامة</numerusform>
            <numerusform>نُقلت علامة</numerusform>
            <numerusform>نُقلت علامتان</numerusform>
            <numerusform>نُقلت %n علامات</numerusform>
            <numerusform>نُقلت %n علامة</numerusform>
            <numerusform>نُقلت %n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n became one with a mark that was there</source>
        <translation>
            <numerusform>لم تندمج علامة</numerusform>
            <numerusform>اندمجت واحدة بعلامة موجودة</numerusform>
            <numerusform>اندمجت اثنتان بعلامتين موجودتين</numerusform>
            <numerusform>اندمجت %n بعلامات موجودة</numerusform>
            <numerusform>اندمجت %n بعلامات موجودة</numerusform>
            <numerusform>اندمجت %n بعلامات موجودة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>أزِل…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>ادمج…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Gold</source>
        <translation>المعتمد</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Marking</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>ابحث في الدليل</translation>
    </message>
</context>
<context>
    <name>ManyMarks</name>
    <message numerus="yes">
        <source>%n marked.</source>
        <translation>
            <numerusform>لم يوسم شيء.</numerusform>
            <numerusform>وُسم موضع واحد.</numerusform>
            <numerusform>وُسم موضعان.</numerusform>
            <numerusform>وُسمت %n مواضع.</numerusform>
            <numerusform>وُسم %n موضعًا.</numerusform>
            <numerusform>وُسم %n موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) changed.</source>
        <translation>
            <numerusform>لم يتغير أي تصنيف.</numerusform>
            <numerusform>تغيّر تصنيف واحد.</numerusform>
            <numerusform>تغيّر تصنيفان.</numerusform>
            <numerusform>تغيّرت %n تصنيفات.</numerusform>
            <numerusform>تغيّر %n تصنيفًا.</numerusform>
            <numerusform>تغيّر %n تصنيف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) removed.</source>
        <translation>
            <numerusform>لم تُزل أي علامة.</numerusform>
            <numerusform>أُزيلت علامة واحدة.</numerusform>
            <numerusform>أُزيلت علامتان.</numerusform>
            <numerusform>أُزيلت %n علامات.</numerusform>
            <numerusform>أُزيلت %n علامة.</numerusform>
            <numerusform>أُزيلت %n علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>أُوقف، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>يجري الوسم…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message numerus="yes">
        <source>%n were so already.</source>
        <translation>
            <numerusform>لم يكن شيء كذلك من قبل.</numerusform>
            <numerusform>واحد كان كذلك من قبل.</numerusform>
            <numerusform>اثنان كانا كذلك من قبل.</numerusform>
            <numerusform>%n كانت كذلك من قبل.</numerusform>
            <numerusform>%n كانت كذلك من قبل.</numerusform>
            <numerusform>%n كانت كذلك من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lie in articles that you have finished or set aside, and were left.</source>
        <translation>
            <numerusform>لا شيء في مقالات أنهيتها أو تركتها.</numerusform>
            <numerusform>موضع واحد في مقال أنهيته أو تركته، فلم يُمَسّ.</numerusform>
            <numerusform>موضعان في مقالات أنهيتها أو تركتها، فلم يُمَسّا.</numerusform>
            <numerusform>%n مواضع في مقالات أنهيتها أو تركتها، فلم تُمَسّ.</numerusform>
            <numerusform>%n موضعًا في مقالات أنهيتها أو تركتها، فلم تُمَسّ.</numerusform>
            <numerusform>%n موضع في مقالات أنهيتها أو تركتها، فلم تُمَسّ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n there is no mark of yours.</source>
        <translation>
            <numerusform>لك علامة في كل موضع.</numerusform>
            <numerusform>لا علامة لك في موضع واحد.</numerusform>
            <numerusform>لا علامة لك في موضعين.</numerusform>
            <numerusform>لا علامة لك في %n مواضع.</numerusform>
            <numerusform>لا علامة لك في %n موضعًا.</numerusform>
            <numerusform>لا علامة لك في %n موضع.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarginMap</name>
    <message>
        <source>Map of the article</source>
        <translation>خريطة المقال</translation>
    </message>
    <message>
        <source>A line for each marked place; click to go there.</source>
        <translation>خط لكل موضع موسوم؛ انقر لتذهب إليه.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>التحرير</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>الفرشاة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>علامات مَن؟</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge labels</source>
        <translation>ادمج تصنيفين</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>التصنيف الذي يُدمج فيه</translation>
    </message>
    <message>
        <source>The label goes; its key and colour are free again. One undo takes all of it back.</source>
        <translation>يُزال التصنيف ويُتاح مفتاحه ولونه. ويُسترجع كل ذلك بتراجع واحد.</translation>
    </message>
    <message>
        <source>{label} becomes</source>
        <translation>التصنيف {label} يصير</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) get the other label.</source>
        <translation>
            <numerusform>لا علامة تأخذ التصنيف الآخر.</numerusform>
            <numerusform>علامة واحدة تأخذ التصنيف الآخر.</numerusform>
            <numerusform>علامتان تأخذان التصنيف الآخر.</numerusform>
            <numerusform>%n علامات تأخذ التصنيف الآخر.</numerusform>
            <numerusform>%n علامة تأخذ التصنيف الآخر.</numerusform>
            <numerusform>%n علامة تأخذ التصنيف الآخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stand on a stretch that has it already: the two become one, with both notes.</source>
        <translation>
            <numerusform>لا علامة على مقطع فيه التصنيف الآخر.</numerusform>
            <numerusform>علامة واحدة على مقطع فيه التصنيف الآخر: تصير العلامتان واحدة بملاحظتيهما.</numerusform>
            <numerusform>علامتان على مقطعين فيهما التصنيف الآخر: تصير كل اثنتين واحدة بملاحظتيهما.</numerusform>
            <numerusform>%n علامات على مقاطع فيها التصنيف الآخر: تصير كل اثنتين واحدة بملاحظتيهما.</numerusform>
            <numerusform>%n علامة على مقاطع فيها التصنيف الآخر: تصير كل اثنتين واحدة بملاحظتيهما.</numerusform>
            <numerusform>%n علامة على مقاطع فيها التصنيف الآخر: تصير كل اثنتين واحدة بملاحظتيهما.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Marks in this article</source>
        <translation>علامات هذا المقال</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بالترتيب</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحدود</translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n</source>
        <translation>
            <numerusform>لا شيء يُصلح</numerusform>
            <numerusform>أصلح الواحدة</numerusform>
            <numerusform>أصلح الاثنتين</numerusform>
            <numerusform>أصلح الكل: %n</numerusform>
            <numerusform>أصلح الكل: %n</numerusform>
            <numerusform>أصلح الكل: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this article: %n mark(s)</source>
        <translation>
            <numerusform>في هذا المقال: لا علامات</numerusform>
            <numerusform>في هذا المقال: علامة واحدة</numerusform>
            <numerusform>في هذا المقال: علامتان</numerusform>
            <numerusform>في هذا المقال: %n علامات</numerusform>
            <numerusform>في هذا المقال: %n علامة</numerusform>
            <numerusform>في هذا المقال: %n علامة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>News</source>
        <translation>أخبار</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا تصنيفات بعد</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>أسماء بينها فواصل</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>أنشئ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Who marks</source>
        <translation>مَن يعلّم</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>مكان آخر…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Where the project lies</source>
        <translation>مكان المشروع</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Write a note…</source>
        <translation>اكتب ملاحظة…</translation>
    </message>
    <message>
        <source>Note on “{quote}”</source>
        <translation>ملاحظة على «{quote}»</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Annotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>مُسندة</translation>
    </message>
    <message>
        <source>Time worked</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>Articles of each annotator</source>
        <translation>مقالات كل واسم</translation>
    </message>
    <message>
        <source>{name}: {spans} by annotators, {gold} in gold</source>
        <translation>{name}: {spans} عند الواسمين، {gold} في المعتمد</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>اسمه في الملفات</translation>
    </message>
    <message>
        <source>Annotators&apos; marks</source>
        <translation>علامات الواسمين</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المعتمد</translation>
    </message>
    <message>
        <source>Marks of each label</source>
        <translation>علامات كل تصنيف</translation>
    </message>
    <message>
        <source>Names most marked</source>
        <translation>أكثر الأسماء وسمًا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>{name}: half of {articles} articles took {first} to {third}, the median is {median}</source>
        <translation>{name}: النصف الأوسط من المقالات ({articles}) استغرق من {first} إلى {third}، والوسيط {median}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>First quarter, seconds</source>
        <translation>الربع الأول بالثواني</translation>
    </message>
    <message>
        <source>Median, seconds</source>
        <translation>الوسيط بالثواني</translation>
    </message>
    <message>
        <source>Third quarter, seconds</source>
        <translation>الربع الثالث بالثواني</translation>
    </message>
    <message>
        <source>median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>middle half of the articles</source>
        <translation>النصف الأوسط من المقالات</translation>
    </message>
    <message>
        <source>Time for an article</source>
        <translation>الوقت لكل مقال</translation>
    </message>
    <message>
        <source>{day}: {finished} finished, {marks} marks made, {edits} steps</source>
        <translation>{day}: المقالات المنتهية {finished}، والعلامات {marks}، والخطوات {edits}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Articles finished</source>
        <translation>مقالات أُنهيت</translation>
    </message>
    <message>
        <source>Marks made</source>
        <translation>علامات وُضعت</translation>
    </message>
    <message>
        <source>Steps of work</source>
        <translation>خطوات العمل</translation>
    </message>
    <message>
        <source>Work day by day</source>
        <translation>العمل يومًا بيوم</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>حُفظ في {path}.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>لا علامات بعد.</translation>
    </message>
    <message>
        <source>Articles of each annotator</source>
        <translation>مقالات كل واسم</translation>
    </message>
    <message>
        <source>Nobody has begun or has articles assigned yet: see People and work.</source>
        <translation>لم يبدأ أحد ولم تُسند مقالات بعد: انظر «الفريق والعمل».</translation>
    </message>
    <message>
        <source>Work day by day</source>
        <translation>العمل يومًا بيوم</translation>
    </message>
    <message>
        <source>No day of work yet: it begins with the first mark.</source>
        <translation>لا أيام عمل بعد: تبدأ مع أول علامة.</translation>
    </message>
    <message>
        <source>Marks of each label</source>
        <translation>علامات كل تصنيف</translation>
    </message>
    <message>
        <source>Time for an article</source>
        <translation>الوقت لكل مقال</translation>
    </message>
    <message>
        <source>Time is counted while somebody works on an article.</source>
        <translation>يُحسب الوقت ما دام أحد يعمل على مقال.</translation>
    </message>
    <message>
        <source>Names most marked</source>
        <translation>أكثر الأسماء وسمًا</translation>
    </message>
    <message>
        <source>articles in the project</source>
        <translation>مقالات المشروع</translation>
    </message>
    <message>
        <source>times an article was finished</source>
        <translation>مرات إنهاء مقال</translation>
    </message>
    <message>
        <source>marks of annotators</source>
        <translation>علامات الواسمين</translation>
    </message>
    <message>
        <source>marks in gold</source>
        <translation>علامات المعتمد</translation>
    </message>
    <message>
        <source>worked in all</source>
        <translation>مجموع وقت العمل</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Annotate</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفّذ أمرًا…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>إعداد</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation>الصق مقالًا</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Paste or write the text of the article here</source>
        <translation>الصق نص المقال هنا أو اكتبه</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People and work</source>
        <translation>الفريق والعمل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>التوزيع</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًّا</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) assigned</source>
        <translation>
            <numerusform>لم يُسند مقال</numerusform>
            <numerusform>أُسند مقال واحد</numerusform>
            <numerusform>أُسند مقالان</numerusform>
            <numerusform>أُسندت %n مقالات</numerusform>
            <numerusform>أُسند %n مقالًا</numerusform>
            <numerusform>أُسند %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) taken back.</source>
        <translation>
            <numerusform>لم يُسترجع شيء.</numerusform>
            <numerusform>استُرجع إسناد واحد.</numerusform>
            <numerusform>استُرجع إسنادان.</numerusform>
            <numerusform>استُرجعت %n إسنادات.</numerusform>
            <numerusform>استُرجع %n إسنادًا.</numerusform>
            <numerusform>استُرجع %n إسناد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who has which article</source>
        <translation>المقالات وأصحابها</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>اسم شخص جديد</translation>
    </message>
    <message>
        <source>Blind work</source>
        <translation>عمل محجوب</translation>
    </message>
    <message>
        <source>While an article is not finished, whoever marks it does not see what others marked there.</source>
        <translation>ما دام المقال لم يُنهَ فمَن يعلّمه لا يرى ما علّمه غيره فيه.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>دور {name}</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>اعمل باسمه</translation>
    </message>
    <message>
        <source>Work as {name}</source>
        <translation>اعمل باسم {name}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>no articles</source>
        <translation>بلا مقالات</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {done} done</source>
        <translation>{articles}، أُنهي منها {done}</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>already marked</source>
        <translation>موسوم من قبل</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>غير مؤكد</translation>
    </message>
</context>
<context>
    <name>Plate</name>
    <message>
        <source>letters {ink}, tag {tag}, line {line}</source>
        <translation>الحروف {ink}، الاسم {tag}، الخط {line}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>قارن من جديد</translation>
    </message>
    <message>
        <source>The values are there; drawing articles anew for their intervals…</source>
        <translation>ظهرت القيم، وتُحسب مجالات الثقة بإعادة سحب المقالات…</translation>
    </message>
    <message>
        <source>Comparing articles…</source>
        <translation>تُقارَن المقالات…</translation>
    </message>
</context>
<context>
    <name>ProjectEdges</name>
    <message>
        <source>Edges in the whole project</source>
        <translation>الحدود في المشروع كله</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>الموسوم</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>يصير</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) whose edges break the rule; double-click to see one</source>
        <translation>
            <numerusform>لا علامة تخالف حدودها القاعدة</numerusform>
            <numerusform>علامة واحدة تخالف حدودها القاعدة؛ انقرها نقرتين لتراها</numerusform>
            <numerusform>علامتان تخالف حدودهما القاعدة؛ انقر إحداهما نقرتين لتراها</numerusform>
            <numerusform>%n علامات تخالف حدودها القاعدة؛ انقر إحداها نقرتين لتراها</numerusform>
            <numerusform>%n علامة تخالف حدودها القاعدة؛ انقر إحداها نقرتين لتراها</numerusform>
            <numerusform>%n علامة تخالف حدودها القاعدة؛ انقر إحداها نقرتين لتراها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>لا شيء يُصلح</numerusform>
            <numerusform>أصلح الواحدة</numerusform>
            <numerusform>أصلح الاثنتين</numerusform>
            <numerusform>أصلح %n</numerusform>
            <numerusform>أصلح %n</numerusform>
            <numerusform>أصلح %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>معادة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مقالاتي</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>ترتيب المقالات</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بالترتيب</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>بالعنوان</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>Most disputes first</source>
        <translation>الأكثر خلافًا أولًا</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>الأقصر أولًا</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>الأطول أولًا</translation>
    </message>
    <message>
        <source>Article {here} of {total}</source>
        <translation>المقال {here} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Names marked in two ways</source>
        <translation>أسماء موسومة بتصنيفين</translation>
    </message>
    <message>
        <source>A name that has one label here and another there</source>
        <translation>اسم له تصنيف هنا وآخر هناك</translation>
    </message>
    <message>
        <source>Marked here, not there</source>
        <translation>موسوم هنا لا هناك</translation>
    </message>
    <message>
        <source>Places that say a name of yours, where nothing is marked</source>
        <translation>مواضع تذكر اسمًا علّمته ولا علامة فيها</translation>
    </message>
    <message>
        <source>Edges that break the rule</source>
        <translation>حدود تخالف القاعدة</translation>
    </message>
    <message>
        <source>Marks that begin or end where the project&apos;s rule does not want it</source>
        <translation>علامات تبدأ أو تنتهي على خلاف قاعدة المشروع</translation>
    </message>
    <message>
        <source>Longest names</source>
        <translation>أطول الأسماء</translation>
    </message>
    <message>
        <source>A mark over half a sentence is often a slip</source>
        <translation>العلامة الممتدة على نصف جملة كثيرًا ما تكون سهوًا</translation>
    </message>
    <message>
        <source>Rarest names</source>
        <translation>أندر الأسماء</translation>
    </message>
    <message>
        <source>What is marked only once deserves a second look</source>
        <translation>ما وُسم مرة واحدة جدير بنظرة ثانية</translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message>
        <source>Ready searches</source>
        <translation>عمليات بحث جاهزة</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>One reason a line, in the order of their digits. Verdicts keep the reason they have.</source>
        <translation>سبب في كل سطر، بترتيب الأرقام. والأحكام السابقة تبقى بأسبابها.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>{percent} % the same: {title}</source>
        <translation>تطابق {percent}٪: {title}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
</context>
<context>
    <name>ReturnedSheet</name>
    <message>
        <source>Accept all</source>
        <translation>اقبل الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>The reviewer changed %n place(s)</source>
        <translation>
            <numerusform>لم يغيّر المراجع شيئًا</numerusform>
            <numerusform>غيّر المراجع موضعًا واحدًا</numerusform>
            <numerusform>غيّر المراجع موضعين</numerusform>
            <numerusform>غيّر المراجع %n مواضع</numerusform>
            <numerusform>غيّر المراجع %n موضعًا</numerusform>
            <numerusform>غيّر المراجع %n موضع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Proclitic</source>
        <translation>سابقة</translation>
    </message>
    <message>
        <source>Title inside the name</source>
        <translation>لقب داخل الاسم</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>ترقيم</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>تصنيف غير صحيح</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>ليس اسمًا</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فاتت</translation>
    </message>
    <message>
        <source>Guideline unclear</source>
        <translation>الإرشادات غير واضحة</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>اتفق الجميع</translation>
    </message>
    <message>
        <source>The edges differ</source>
        <translation>اختلفت الحدود</translation>
    </message>
    <message>
        <source>The labels differ</source>
        <translation>اختلفت التصنيفات</translation>
    </message>
    <message>
        <source>Edges and labels differ</source>
        <translation>اختلفت الحدود والتصنيفات</translation>
    </message>
    <message>
        <source>Only some marked it</source>
        <translation>علّمها بعضهم</translation>
    </message>
    <message>
        <source>Added in review</source>
        <translation>أُضيفت في المراجعة</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Gold</source>
        <translation>المعتمد</translation>
    </message>
    <message>
        <source>Review begins when somebody has finished the article.</source>
        <translation>تبدأ المراجعة حين ينهي أحدهم المقال.</translation>
    </message>
    <message>
        <source>Disputes: {settled} of {all} settled</source>
        <translation>الخلافات: حُسم {settled} من {all}</translation>
    </message>
    <message>
        <source>Select the right stretch in the article, then press the digit of its label. Escape goes back.</source>
        <translation>حدّد المقطع الصحيح في المقال ثم اضغط رقم تصنيفه. و⁦Esc⁩ للعودة.</translation>
    </message>
    <message>
        <source>1…9 take an answer · 0 nobody · E another stretch · A add what all missed · R reason · M note · N P disputes</source>
        <translation>‏⁦1…9⁩ اختيار جواب · 0 لا أحد على صواب · E مقطع آخر · A إضافة ما فات الجميع · R السبب · M ملاحظة · N P الخلاف التالي والسابق</translation>
    </message>
    <message>
        <source>Nobody is right</source>
        <translation>لا أحد على صواب</translation>
    </message>
    <message>
        <source>Gold:</source>
        <translation>المعتمد:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>Hide names</source>
        <translation>أخفِ الأسماء</translation>
    </message>
    <message>
        <source>Settle by a rule…</source>
        <translation>احسم بقاعدة…</translation>
    </message>
    <message>
        <source>Accept and return</source>
        <translation>اقبل وأعِد</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>الاتفاق {share}</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>انتهت المراجعة</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>No other article has disputes to judge.</source>
        <translation>لا خلافات تنتظر في مقال آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) went back to the annotators.</source>
        <translation>
            <numerusform>لم يُعَد إلى الواسمين أي تصحيح.</numerusform>
            <numerusform>أُعيد إلى الواسمين تصحيح واحد.</numerusform>
            <numerusform>أُعيد إلى الواسمين تصحيحان.</numerusform>
            <numerusform>أُعيدت إلى الواسمين %n تصحيحات.</numerusform>
            <numerusform>أُعيد إلى الواسمين %n تصحيحًا.</numerusform>
            <numerusform>أُعيد إلى الواسمين %n تصحيح.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Annotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message>
        <source>The article says it nowhere else.</source>
        <translation>لا يذكره المقال في موضع آخر.</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>في المقال</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>في المشروع</translation>
    </message>
    <message>
        <source>Space ticks, P changes between article and project, Enter marks, Escape closes</source>
        <translation>المسافة تؤشّر، والمفتاح P (ح) ينقل بين المقال والمشروع، وEnter يعلّم، وEsc يغلق</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Other places, to be marked as {label}</source>
        <translation>مواضع أخرى لتوسم بتصنيف {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the project</source>
        <translation>
            <numerusform>لا موضع في المشروع</numerusform>
            <numerusform>موضع واحد في المشروع</numerusform>
            <numerusform>موضعان في المشروع</numerusform>
            <numerusform>%n مواضع في المشروع</numerusform>
            <numerusform>%n موضعًا في المشروع</numerusform>
            <numerusform>%n موضع في المشروع</numerusform>
        </translation>
    </message>
    <message>
        <source>No article says it.</source>
        <translation>لا يذكره أي مقال.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>لا موضع آخر</numerusform>
            <numerusform>موضع آخر</numerusform>
            <numerusform>موضعان آخران</numerusform>
            <numerusform>%n مواضع أخرى</numerusform>
            <numerusform>%n موضعًا آخر</numerusform>
            <numerusform>%n موضع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>No other place</source>
        <translation>لا موضع آخر</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>علّم</numerusform>
            <numerusform>علّم موضعًا واحدًا</numerusform>
            <numerusform>علّم موضعين</numerusform>
            <numerusform>علّم %n مواضع</numerusform>
            <numerusform>علّم %n موضعًا</numerusform>
            <numerusform>علّم %n موضع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search texts and marked names</source>
        <translation>ابحث في النصوص والأسماء الموسومة</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>ابحث في المشروع</translation>
    </message>
    <message>
        <source>Tab: {words}</source>
        <translation>‏Tab: {words}</translation>
    </message>
    <message>
        <source>“a phrase”   begin*   -without   either OR other   {fields}</source>
        <translation>“عبارة”   بداية*   -استبعاد   هذا OR ذاك   {fields}</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>لا يوجد شيء من ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Ready searches</source>
        <translation>عمليات بحث جاهزة</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بترتيب المقالات</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>بالكلمات السابقة</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>بالكلمات التالية</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>ترتيب النتائج</translation>
    </message>
    <message>
        <source>Words are found in {done} of {total} articles so far.</source>
        <translation>البحث عن الكلمات يشمل حتى الآن {done} من {total} من المقالات.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>انسخ الجدول</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>احفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>احفظ الصورة…</translation>
    </message>
    <message>
        <source>Copy and save</source>
        <translation>النسخ والحفظ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي صف.</numerusform>
            <numerusform>نُسخ صف واحد.</numerusform>
            <numerusform>نُسخ صفان.</numerusform>
            <numerusform>نُسخت %n صفوف.</numerusform>
            <numerusform>نُسخ %n صفًا.</numerusform>
            <numerusform>نُسخ %n صف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Nothing is marked in the articles that are compared.</source>
        <translation>لا علامات في المقالات المقارَنة.</translation>
    </message>
    <message>
        <source>No article that is compared was finished here: marks that came with a file have no day.</source>
        <translation>لم يُنهَ هنا أي من المقالات المقارَنة: العلامات الآتية من ملف لا يوم لها.</translation>
    </message>
    <message>
        <source>No review of these articles is finished yet: before and after cannot be compared.</source>
        <translation>لم تنتهِ بعدُ مراجعة أي من هذه المقالات، فلا مقارنة بين ما قبلها وما بعدها.</translation>
    </message>
    <message>
        <source>Who agrees with whom</source>
        <translation>مَن يتفق مع مَن</translation>
    </message>
    <message>
        <source>By label, worst first</source>
        <translation>بحسب التصنيف، والأسوأ أولًا</translation>
    </message>
    <message>
        <source>Every measure</source>
        <translation>المقاييس كلها</translation>
    </message>
    <message>
        <source>In what they differ</source>
        <translation>فيمَ يختلفون</translation>
    </message>
    <message>
        <source>Which label for which</source>
        <translation>أي تصنيف مكان أي</translation>
    </message>
    <message>
        <source>By article, worst first</source>
        <translation>بحسب المقال، والأسوأ أولًا</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يومًا بيوم</translation>
    </message>
    <message>
        <source>What the review changed</source>
        <translation>ما غيّرته المراجعة</translation>
    </message>
    <message>
        <source>Show all pairs</source>
        <translation>اعرض كل الأزواج</translation>
    </message>
    <message>
        <source>All pairs together</source>
        <translation>الأزواج كلها معًا</translation>
    </message>
</context>
<context>
    <name>SetsButton</name>
    <message>
        <source>Sets of labels</source>
        <translation>مجموعات التصنيفات</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>حمّل من ملف…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>احفظ في ملف…</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>أضف الناقص</translation>
    </message>
    <message>
        <source>Put it in their place</source>
        <translation>ضعها مكانها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add the labels of the set to those that are here, or put it in their place?

In their place: labels that the set does not name go when nothing is marked with them, and retire otherwise.</source>
        <translation>هل تُضاف تصنيفات المجموعة إلى الموجودة أم توضع مكانها؟

مكانها: ما لا تذكره المجموعة يُزال إن لم يوسم به شيء، وإلا خرج من الاستعمال.</translation>
    </message>
    <message>
        <source>Load a set of labels</source>
        <translation>حمّل مجموعة تصنيفات</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>حُفظ في {path}.</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>احفظ التصنيفات</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) added</source>
        <translation>
            <numerusform>لم يُضف تصنيف</numerusform>
            <numerusform>أُضيف تصنيف</numerusform>
            <numerusform>أُضيف تصنيفان</numerusform>
            <numerusform>أُضيفت %n تصنيفات</numerusform>
            <numerusform>أُضيف %n تصنيفًا</numerusform>
            <numerusform>أُضيف %n تصنيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>لم يتغير شيء</numerusform>
            <numerusform>تغيّر واحد</numerusform>
            <numerusform>تغيّر اثنان</numerusform>
            <numerusform>تغيّرت %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
            <numerusform>تغيّر %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>لم يُزل شيء</numerusform>
            <numerusform>أُزيل واحد</numerusform>
            <numerusform>أُزيل اثنان</numerusform>
            <numerusform>أُزيلت %n</numerusform>
            <numerusform>أُزيل %n</numerusform>
            <numerusform>أُزيل %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retired, since marks have them</source>
        <translation>
            <numerusform>لم يخرج شيء من الاستعمال</numerusform>
            <numerusform>خرج واحد من الاستعمال لأن له علامات</numerusform>
            <numerusform>خرج اثنان من الاستعمال لأن لهما علامات</numerusform>
            <numerusform>خرجت %n من الاستعمال لأن لها علامات</numerusform>
            <numerusform>خرج %n من الاستعمال لأن لها علامات</numerusform>
            <numerusform>خرج %n من الاستعمال لأن لها علامات</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Nothing was new.</source>
        <translation>لا جديد.</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Reset</source>
        <translation>استعِد الأصل</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This project</source>
        <translation>هذا المشروع</translation>
    </message>
    <message>
        <source>Proclitics before a name</source>
        <translation>السوابق قبل الاسم</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>خارج العلامة</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>داخل العلامة</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>اسألني كل مرة</translation>
    </message>
    <message>
        <source>Where a mark begins in وللأردن: outside leaves ول unmarked. Everyone in this project marks so.</source>
        <translation>أين تبدأ العلامة في «وللأردن»: إن بقيت السوابق خارجها بقيت «ول» بلا وسم. والقاعدة لكل مَن يعلّم في هذا المشروع.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Who marks</source>
        <translation>مَن يعلّم</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>ارتفاع السطر</translation>
    </message>
    <message>
        <source>Letters in a line, at most</source>
        <translation>أقصى عدد لحروف السطر</translation>
    </message>
    <message>
        <source>Labels above the marks</source>
        <translation>أسماء التصنيفات فوق العلامات</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>عند مرور الفأرة</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Dim boilerplate</source>
        <translation>خفّف لون الحشو</translation>
    </message>
    <message>
        <source>Text at an article&apos;s edges that no journalist wrote; it stays part of the text.</source>
        <translation>نص في أطراف المقال لم يكتبه صحفي، ويبقى جزءًا من النص.</translation>
    </message>
    <message>
        <source>Show invisible letters</source>
        <translation>أظهِر المحارف الخفية</translation>
    </message>
    <message>
        <source>Direction marks, joiners and hard blanks.</source>
        <translation>محارف الاتجاه ومحارف الوصل والفراغات اللاصقة.</translation>
    </message>
    <message>
        <source>Map of the whole article in the margin</source>
        <translation>خريطة المقال كله في الهامش</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>You mark under it in the next project you open. Empty: the name you have on this computer.</source>
        <translation>تعلّم به في المشروع التالي الذي تفتحه. وإن تُرك فارغًا فهو اسمك على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>ابحث في الإعدادات</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>لا إعداد بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>What all say</source>
        <translation>ما قاله الجميع</translation>
    </message>
    <message>
        <source>What more than half say</source>
        <translation>ما قاله أكثر من النصف</translation>
    </message>
    <message>
        <source>What at least so many say</source>
        <translation>ما قاله عدد لا يقل عن</translation>
    </message>
    <message>
        <source>What one annotator says</source>
        <translation>ما قاله واسم بعينه</translation>
    </message>
</context>
<context>
    <name>SettlingDialog</name>
    <message>
        <source>Settle by a rule</source>
        <translation>احسم بقاعدة</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>احسم</translation>
    </message>
    <message>
        <source>Gold becomes</source>
        <translation>يصير معتمدًا</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking what it would do…</source>
        <translation>يُحسب ما ستفعله القاعدة…</translation>
    </message>
    <message numerus="yes">
        <source>Looking what it would do: %n article(s) so far</source>
        <translation>
            <numerusform>يُحسب ما ستفعله القاعدة: لا مقالات بعد</numerusform>
            <numerusform>يُحسب ما ستفعله القاعدة: مقال واحد حتى الآن</numerusform>
            <numerusform>يُحسب ما ستفعله القاعدة: مقالان حتى الآن</numerusform>
            <numerusform>يُحسب ما ستفعله القاعدة: %n مقالات حتى الآن</numerusform>
            <numerusform>يُحسب ما ستفعله القاعدة: %n مقالًا حتى الآن</numerusform>
            <numerusform>يُحسب ما ستفعله القاعدة: %n مقال حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It settles %n ballot(s)</source>
        <translation>
            <numerusform>لا تحسم شيئًا</numerusform>
            <numerusform>تحسم مسألة واحدة</numerusform>
            <numerusform>تحسم مسألتين</numerusform>
            <numerusform>تحسم %n مسائل</numerusform>
            <numerusform>تحسم %n مسألة</numerusform>
            <numerusform>تحسم %n مسألة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and leaves %n for you.</source>
        <translation>
            <numerusform>ولا تترك لك شيئًا.</numerusform>
            <numerusform>وتترك لك واحدة.</numerusform>
            <numerusform>وتترك لك اثنتين.</numerusform>
            <numerusform>وتترك لك %n.</numerusform>
            <numerusform>وتترك لك %n.</numerusform>
            <numerusform>وتترك لك %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) become gold.</source>
        <translation>
            <numerusform>لا تصير أي علامة معتمدة.</numerusform>
            <numerusform>تصير علامة واحدة معتمدة.</numerusform>
            <numerusform>تصير علامتان معتمدتين.</numerusform>
            <numerusform>تصير %n علامات معتمدة.</numerusform>
            <numerusform>تصير %n علامة معتمدة.</numerusform>
            <numerusform>تصير %n علامة معتمدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) settled by the rule. One undo takes it back.</source>
        <translation>
            <numerusform>لم يُحسم شيء بالقاعدة.</numerusform>
            <numerusform>حُسمت بالقاعدة مسألة واحدة. ويُسترجع ذلك بتراجع واحد.</numerusform>
            <numerusform>حُسمت بالقاعدة مسألتان. ويُسترجع ذلك بتراجع واحد.</numerusform>
            <numerusform>حُسمت بالقاعدة %n مسائل. ويُسترجع ذلك بتراجع واحد.</numerusform>
            <numerusform>حُسمت بالقاعدة %n مسألة. ويُسترجع ذلك بتراجع واحد.</numerusform>
            <numerusform>حُسمت بالقاعدة %n مسألة. ويُسترجع ذلك بتراجع واحد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>معادة</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>متروكة</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Mark all the same…</source>
        <translation>علّم كل المواضع المماثلة…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفّذ أمرًا…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Drag over a name in the article, or double-click a word, and press the digit of its label.</source>
        <translation>اسحب فوق اسم في المقال، أو انقر كلمة نقرتين، ثم اضغط رقم تصنيفها.</translation>
    </message>
    <message>
        <source>With the mark chosen press {key}: every place that says the same is listed. Enter marks what is ticked.</source>
        <translation>اختر العلامة ثم اضغط {key}: تظهر كل المواضع المماثلة، وEnter يعلّم ما أشّرت عليه منها.</translation>
    </message>
    <message>
        <source>Click a mark and press another digit: it takes another label.</source>
        <translation>انقر علامة واضغط رقمًا آخر: تأخذ تصنيفًا آخر.</translation>
    </message>
    <message>
        <source>Press {key}: the last step is taken back. It goes back as far as you like.</source>
        <translation>اضغط {key}: تتراجع عن آخر خطوة، ولك أن تتراجع ما شئت.</translation>
    </message>
    <message>
        <source>Press {key}: your article is finished.</source>
        <translation>اضغط {key}: أنهيت مقالك.</translation>
    </message>
    <message>
        <source>On the page Review take an answer in a dispute: press 1, 2, or 0 when nobody is right.</source>
        <translation>في صفحة المراجعة اختر جوابًا في خلاف: اضغط 1 أو 2، أو 0 إن لم يكن أحد على صواب.</translation>
    </message>
    <message>
        <source>Press {key} and export: your marks are a file that training code reads.</source>
        <translation>اضغط {key} وصدّر: تصير علاماتك ملفًا تقرؤه برامج التدريب.</translation>
    </message>
    <message>
        <source>Show me the page</source>
        <translation>اعرض الصفحة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>أنهِ الجولة</translation>
    </message>
    <message>
        <source>The tour is done</source>
        <translation>انتهت الجولة</translation>
    </message>
    <message>
        <source>That is all one needs to begin. F1 opens the manual, ? the sheet of keys.</source>
        <translation>هذا كل ما تحتاج إليه لتبدأ. F1 يفتح الدليل، والمفتاح ? يعرض المفاتيح.</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>الخطوة {number} من {all}</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>mark</source>
        <translation>وضع علامة</translation>
    </message>
    <message>
        <source>mark all the same</source>
        <translation>وسم كل المواضع المماثلة</translation>
    </message>
    <message>
        <source>mark hits of a search</source>
        <translation>وسم نتائج بحث</translation>
    </message>
    <message>
        <source>change the labels of hits</source>
        <translation>تغيير تصنيفات النتائج</translation>
    </message>
    <message>
        <source>remove marks of hits</source>
        <translation>إزالة علامات النتائج</translation>
    </message>
    <message>
        <source>remove a mark</source>
        <translation>إزالة علامة</translation>
    </message>
    <message>
        <source>change a label</source>
        <translation>تغيير تصنيف</translation>
    </message>
    <message>
        <source>move an edge</source>
        <translation>تعديل الحدود</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>split a mark</source>
        <translation>تقسيم علامة</translation>
    </message>
    <message>
        <source>join marks</source>
        <translation>ضم علامتين</translation>
    </message>
    <message>
        <source>join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>mend edges</source>
        <translation>إصلاح الحدود</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>rule for proclitics</source>
        <translation>قاعدة السوابق</translation>
    </message>
    <message>
        <source>reopen the article</source>
        <translation>إعادة فتح المقال</translation>
    </message>
    <message>
        <source>finish the article</source>
        <translation>إنهاء المقال</translation>
    </message>
    <message>
        <source>set the article aside</source>
        <translation>ترك المقال</translation>
    </message>
    <message>
        <source>return the article</source>
        <translation>إعادة المقال</translation>
    </message>
    <message>
        <source>accept the article</source>
        <translation>قبول المقال</translation>
    </message>
    <message>
        <source>import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>time of work</source>
        <translation>احتساب وقت العمل</translation>
    </message>
    <message>
        <source>remember where a name begins</source>
        <translation>حفظ موضع بداية الاسم</translation>
    </message>
    <message>
        <source>add a label</source>
        <translation>إضافة تصنيف</translation>
    </message>
    <message>
        <source>change what a label is</source>
        <translation>تعديل تصنيف</translation>
    </message>
    <message>
        <source>order the labels</source>
        <translation>ترتيب التصنيفات</translation>
    </message>
    <message>
        <source>remove a label</source>
        <translation>إزالة تصنيف</translation>
    </message>
    <message>
        <source>merge two labels</source>
        <translation>دمج تصنيفين</translation>
    </message>
    <message>
        <source>load a set of labels</source>
        <translation>تحميل مجموعة تصنيفات</translation>
    </message>
    <message>
        <source>rename an annotator</source>
        <translation>تغيير اسم أحد الواسمين</translation>
    </message>
    <message>
        <source>change a role</source>
        <translation>تغيير دور</translation>
    </message>
    <message>
        <source>assign articles</source>
        <translation>إسناد مقالات</translation>
    </message>
    <message>
        <source>take articles back</source>
        <translation>استرجاع مقالات</translation>
    </message>
    <message>
        <source>turn blind work on or off</source>
        <translation>حجب العمل أو كشفه</translation>
    </message>
    <message>
        <source>give a verdict</source>
        <translation>إصدار حُكم</translation>
    </message>
    <message>
        <source>give a reason</source>
        <translation>ذكر سبب</translation>
    </message>
    <message>
        <source>note on a ballot</source>
        <translation>ملاحظة على مسألة</translation>
    </message>
    <message>
        <source>settle by a rule</source>
        <translation>حسم بقاعدة</translation>
    </message>
    <message>
        <source>finish the review</source>
        <translation>إنهاء المراجعة</translation>
    </message>
    <message>
        <source>change the reasons</source>
        <translation>تغيير الأسباب</translation>
    </message>
    <message>
        <source>accept a correction</source>
        <translation>قبول تصحيح</translation>
    </message>
    <message>
        <source>answer a correction</source>
        <translation>ردّ على تصحيح</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Recent projects</source>
        <translation>آخر المشاريع</translation>
    </message>
    <message>
        <source>Mark the people, countries and events that Arabic news names.</source>
        <translation>علّم ما تذكره الأخبار العربية من أشخاص ودول وأحداث.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ابدأ الجولة</translation>
    </message>
    <message>
        <source>Two minutes on the sample: mark, undo, review, export.</source>
        <translation>دقيقتان على المثال: علّم، وتراجع، وراجع، وصدّر.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>A name, the labels, who marks.</source>
        <translation>الاسم والتصنيفات ومَن يعلّم.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>افتح مشروعًا…</translation>
    </message>
    <message>
        <source>A .hashiya file.</source>
        <translation>ملف ⁦.hashiya⁩</translation>
    </message>
    <message>
        <source>Look around the sample</source>
        <translation>تصفّح المثال</translation>
    </message>
    <message>
        <source>Two annotators have marked its article; the review is waiting.</source>
        <translation>مقال وسمه شخصان، ومراجعته في الانتظار.</translation>
    </message>
    <message>
        <source>Welcome to Hashiya</source>
        <translation>أهلًا بك في حاشية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>{done} of {articles} finished</source>
        <translation>أُنهي {done} من {articles}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of work</source>
        <translation>
            <numerusform>أقل من دقيقة عمل</numerusform>
            <numerusform>دقيقة عمل واحدة</numerusform>
            <numerusform>دقيقتا عمل</numerusform>
            <numerusform>%n دقائق عمل</numerusform>
            <numerusform>%n دقيقة عمل</numerusform>
            <numerusform>%n دقيقة عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) not saved</source>
        <translation>
            <numerusform>كل شيء محفوظ</numerusform>
            <numerusform>علامة لم تُحفظ</numerusform>
            <numerusform>علامتان لم تُحفظا</numerusform>
            <numerusform>%n علامات لم تُحفظ</numerusform>
            <numerusform>%n علامة لم تُحفظ</numerusform>
            <numerusform>%n علامة لم تُحفظ</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>احفظ مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>لا حروف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n حروف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) could not be saved. Close all the same, and lose them?</source>
        <translation>
            <numerusform>كل شيء محفوظ. هل تغلق؟</numerusform>
            <numerusform>علامة واحدة لم تُحفظ. هل تغلق وتفقدها؟</numerusform>
            <numerusform>علامتان لم تُحفظا. هل تغلق وتفقدهما؟</numerusform>
            <numerusform>%n علامات لم تُحفظ. هل تغلق وتفقدها؟</numerusform>
            <numerusform>%n علامة لم تُحفظ. هل تغلق وتفقدها؟</numerusform>
            <numerusform>%n علامة لم تُحفظ. هل تغلق وتفقدها؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>أُوقف التصدير ولم يُكتب شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) written…</source>
        <translation>
            <numerusform>لم يُكتب تعديل بعد…</numerusform>
            <numerusform>كُتب تعديل واحد…</numerusform>
            <numerusform>كُتب تعديلان…</numerusform>
            <numerusform>كُتبت %n تعديلات…</numerusform>
            <numerusform>كُتب %n تعديلًا…</numerusform>
            <numerusform>كُتب %n تعديل…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) saved to {path}.</source>
        <translation>
            <numerusform>لا تعديلات تُحفظ في {path}.</numerusform>
            <numerusform>حُفظ تعديل واحد في {path}.</numerusform>
            <numerusform>حُفظ تعديلان في {path}.</numerusform>
            <numerusform>حُفظت %n تعديلات في {path}.</numerusform>
            <numerusform>حُفظ %n تعديلًا في {path}.</numerusform>
            <numerusform>حُفظ %n تعديل في {path}.</numerusform>
        </translation>
    </message>
</context>
</TS>
