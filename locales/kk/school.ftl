# /school
school =
    <b>Мектеп</b>

    { $lines }

    Не өзгереді? Еске салу ережелері: /rehearse (директор мен орынбасары), жолдарға жауаптылар: /plan.
school-line = { $fact }: <b>{ $value }</b>
school-fact-name = Атауы
school-fact-timezone = Уақыт белдеуі
school-fact-locale = Негізгі тілі
school-fact-days_off = Жұмыс аптасы
school-fact-hours = Хабар жіберілетін уақыт
school-fact-closed = Өз демалыс күндері
school-fact-open = Жұмыс күніне айналған мерекелер
school-fact-breaks = Каникулдар
school-fact-ladder = Неше күн бұрын еске салу
school-fact-digest = Айлық тізім
school-week-six = 6 күн: жексенбі демалыс
school-week-five = 5 күн: сенбі, жексенбі демалыс
school-weekday = { WEEKDAY($day) }
school-days-off = демалыс: { $days }
school-ask = { $fact }: <b>{ $value }</b>
school-how-name = Мектептің жаңа атауын жазыңыз.
school-how-timezone = Белдеуді жазыңыз, мысалы Asia/Almaty.
school-how-locale = Жаңа адамдарға қай тілде жазылсын?
school-how-days_off = Аптасын таңдаңыз.
school-how-hours = Ашылу және жабылу сағатын жазыңыз, мысалы 08:00-20:00. Басқа уақытта өздігінен хабар бармайды.
school-how-closed = Күнін жазыңыз, мысалы 26.10.2026. Тізімде тұрған күн жазылса, тізімнен шығады.
school-how-open = Мектеп жұмыс істейтін мереке күнін жазыңыз. Тізімде тұрған күн жазылса, тізімнен шығады.
school-how-breaks = Бірінші және соңғы күнін жазыңыз, мысалы 28.10.2026-05.11.2026. Тізімде тұрғаны жазылса, тізімнен шығады.
school-how-ladder = Мерзімнің соңғы күніне неше күн қалғанда еске салу керек? Сандарды жазыңыз, мысалы 14, 7, 3, 1, 0; 0 — соңғы күннің өзі.
school-how-digest = Айдың алғашқы жұмыс күнінде әркімге сол айдың тізімі жіберіледі. Жіберілсін бе?
school-digest-on = жіберіледі
school-digest-off = жіберілмейді
school-ladder-wrong = Бірден { $most } санға дейін жазыңыз, әрқайсысы 0-ден { $widest }-қа дейін, мысалы 14, 7, 3, 1, 0.
school-preview =
    <b>{ $fact }</b>
    Қазір: { $was }
    Болады: <b>{ $becomes }</b>

    Өзгерте берейін бе?
school-changed = Өзгерді: { $fact }. Бір сағат ішінде қайтаруға болады.
school-undone = Қайтарылды: { $fact }.
school-undo-late = Бір сағат өтіп кетті. Қайта өзгерту: /school
school-undo-other = Осы арада ол қайта өзгертілді. Қазіргі күйі: /school
school-press = Түймелердің бірін басыңыз. Тоқтату: /cancel
school-name-long = Атауы тым ұзын: { $longest } таңбадан аспасын.
school-hours-wrong = Екі сағатты жазыңыз, мысалы 08:00-20:00.
school-hours-reminders = Еске салу сағаты — { $hour }; ол мектеп ашық уақытқа түсуі керек. Оны /rehearse өзгертеді.
