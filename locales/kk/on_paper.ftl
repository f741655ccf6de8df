# Those whom the bot does not reach, and what is printed for them
unreached =
    <b>Бот хабары жетпейтін адамдар: { $count }</b>

    { $lines }
unreached-line =
    { $reach ->
        [waiting] { $name } — әлі қосылған жоқ
       *[stopped] { $name } — ботты тоқтатқан
    }
unreached-nobody = Бот хабары мектептегі адамдардың бәріне жетеді.
button-link-sheet = Сілтемелер парағы: { $language }
link-sheet-made = Сілтемелер парағы: { $count }. Мерзімі: { DAY($day) }, { $hour }. Кесіп, әр адамға өз қолына беріңіз: бөтен адам ашса, соның атынан кіріп кетеді.
link-sheet-nobody = Сілтеме керек адам жоқ: бәрі қосылған.
link-sheet-file = сілтемелер-парағы
link-sheet-title = Сілтемелер парағы
link-sheet-how = Телефон камерасын QR кодқа бағыттап, Telegram-да «Start» («Бастау») түймесін басыңыз. Код тек осы адамға арналған, бір рет қана жарамды.
link-sheet-until = Жарамды мерзімі: { DAY($day) }, { $hour }
button-unreached = Хабар жетпейтіндер
button-page = Қағаз бет: { $language }
button-page-revoke = Кодтарды жарамсыз ету
page-offer = { $name } — осы адамның жоспардағы қадамдары басылған бет. Әр қадамның QR коды болады: адам қол қояды, ал хатшы кодты сканерлеп, оның атынан белгілейді. Жаңа бет басылса, бұрынғысының кодтары жарамсыз болады.
page-made = { $name }: қағаз бет дайын, код саны: { $codes }. Кодты тек хатшы мен басшылық қабылдай алады.
page-revoked =
    { $count ->
        [0] Жарамды код жоқ.
       *[other] Жарамсыз болған код саны: { $count }.
    }
page-empty = { $name }: жоспар бұл адамнан ештеңе сұрамайды, беті бос болар еді.
page-file = қадамдар
page-title = Қадамдар беті
page-heading = Аттестаттау жоспары бойынша қадамдарыңыз: { $years }
page-how = Қадамды орындаған соң, сол жолға қол қойып, бетті хатшыға апарыңыз: ол кодты сканерлеп, Сіздің атыңыздан белгілейді.
page-column-number = №
page-column-step = Қадам
page-column-when = Мерзімі
page-column-sign = Күні, қолы
page-done = орындалды
page-others = жауапты адам белгілейді
page-code-unknown = Мұндай код жоқ немесе ол Сіздің мектебіңіздікі емес.
page-code-revoked = Бұл код жарамсыз: жаңа бет басылған не код жойылған. Бетті қайта басып шығарыңыз.
page-code-used = Бұл код қабылданған.
code-step =
    <b>{ $name }</b>, қағаз бет
    { $number }. { $title }
code-ask = { $name } бұл қадамға қол қойды ма? Растасаңыз, ол қағаз бойынша орындалды деп белгіленеді.
code-taken = { $name } үшін қағаз бойынша белгіледіңіз. Бір сағат ішінде қайтаруға болады.
code-settled = Бұл қадам бұрын белгіленген.
step-on-paper = <i>Қағаз бойынша белгіленді: { $name }</i>
state-on-paper = { $state }, қағаз бойынша: { $name }
