# The calendar of somebody's dates
calendar-name = Аттестаттау · { $school }
calendar-step = { $number }. { $title }
calendar-done = ✓ { $number }. { $title }
calendar-sitting = Аттестаттау комиссиясының отырысы
calendar-meeting = Жиналыс
calendar-consultation = Жеке кеңес
calendar-lesson = Ашық сабақ
calendar-event = Сыныптан тыс іс-шара
calendar-visit = Сабаққа қатысу
calendar-report = Шығармашылық есеп
calendar-applications = Аттестаттауға өтініш қабылдау
calendar-result = Тест нәтижесінің мерзімі бітеді
calendar-window = { DAY($first) } – { DAY($last) }
calendar-evidence = Нәтижесі: { $evidence }
calendar-file =
    { $count ->
        [0] Сізге арналған мерзім әзірге жоқ; файл бос.
       *[other] Мерзімдеріңіздің саны: { $count }. Файлды ашсаңыз, күнтізбеңізге қосылады.
    }
calendar-address =
    Жеке мекенжайыңыз. Оған жазылған телефон барлық өзгерісті өзі көрсетеді:
    <code>{ $webcal }</code>
    немесе
    <code>{ $url }</code>
    Оны білген адам мерзімдеріңізді көреді, сондықтан ешкімге бермеңіз. Ол бір рет қана көрсетіледі.
calendar-revoked = Күнтізбеңіздің жеке мекенжайлары енді жұмыс істемейді.
calendar-too-many = Сізде { $most } мекенжай бар. Алдымен оларды жабыңыз: /calendar
button-calendar-address = Телефонға арналған жеке мекенжай
button-calendar-revoke = Мекенжайларымды жабу
