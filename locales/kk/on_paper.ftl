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
