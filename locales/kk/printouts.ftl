# What the deputy director prints: papers and their columns; then what is tapped about them
printout-status = Аттестаттау жоспарының орындалуы, { $day }
printout-attested = { $years } оқу жылында аттестатталатын педагогтердің тізімі
printout-several = Педагогтерді аттестаттаудың { $years } жылдарға арналған перспективалық жоспар-кестесі
printout-applications = Аттестаттауға берілген өтініштерді тіркеу журналы, { $years } оқу жылы
printout-lessons = Жеке кеңестер мен ашық сабақтардың кестесі, { $years } оқу жылы
printout-half_year =
    { $years } оқу жылының { $half ->
        [1] бірінші
       *[2] екінші
    } жартыжылдығындағы педагогтерді аттестаттау туралы есеп
printout-acquaintance = Таныстыру парағы
printout-certificates = Біліктілік санаты туралы куәліктердің берілуін тіркеу журналы, { $years } оқу жылы
printout-platform = Платформаға арналған мәліметтер, { $years } оқу жылы
printout-plan = Аттестаттаудың жылдық жоспары
printout-file-status = Жоспардың орындалуы
printout-file-attested = Аттестатталатындар тізімі
printout-file-several = Перспективалық жоспар
printout-file-applications = Өтініштер журналы
printout-file-lessons = Кеңестер мен сабақтар
printout-file-half_year = Жартыжылдық есеп
printout-file-acquaintance = Таныстыру парағы
printout-file-certificates = Куәліктер журналы
printout-file-platform = Платформаға
printout-file-plan = Жылдық жоспар
printout-sheet-summary = Жалпы
printout-sheet-rows = Жоспар жолдары
printout-sheet-people = Мұғалімдер
printout-sheet-steps = Барлық істер
printout-sheet-everybody = Барлық педагог
printout-sheet-attested = Аттестатталатындар
printout-sheet-expiring = Мерзімі бітетіндер
printout-sheet-unapplied = Өтініш бермегендер
printout-part-everybody = Педагогтердің санаттары
printout-part-attested = Биыл аттестатталатын педагогтердің санаттары
printout-part-expiring = Санатының мерзімі 12 ай ішінде бітетін педагогтер: { $count }
printout-part-unapplied = Әлі өтініш бермеген педагогтер: { $count }
printout-as-of = { $day } жағдай бойынша
printout-director = Мектеп директоры: ____________________
printout-total = Барлығы
printout-this-month = Осы ай
printout-this-year = Оқу жылы
printout-round =
    { $early ->
        [true] мерзімінен бұрын
       *[false] кезекті
    }
printout-exempt = өтініш бойынша босатылған
printout-suspended = демалыста, мерзімі тоқтатылған
printout-no_data = санаты көрсетілмеген
printout-what =
    { $kind ->
        [consultation] жеке кеңес
        [event] сыныптан тыс іс-шара
        [report] шығармашылық есеп
        [visit] сабаққа қатысу
       *[lesson] ашық сабақ
    }
printout-state =
    { $state ->
        [done] орындалды
        [in_review] тексеруде
        [open] күтілуде
        [overdue] мерзімі өтті
        [needs_date] күні жоқ
       *[waived] талап етілмейді
    }
printout-notice =
    { $kind ->
        [sitting] Аттестаттау комиссиясының отырысы
        [meeting] Жиналыс
        [order] Бұйрық
       *[announcement] Хабарландыру
    }, { $day }
printout-notice-when = Өтетін уақыты: { $day }, { $time }. Орны: { $place }
printout-reached = Барлығы: { $all }. Хабар жетті: { $sent }. Жауап бермеді: { $silent }.
printout-notice-cancelled = Тоқтатылды: { $at }
printout-notice-changed = Өзгертілді: { $at }
printout-answer =
    { $answer ->
        [coming] келеді
        [not_coming] келе алмайды
        [read] танысты
        [waiting] хабар жолда
        [unreachable] хабар жетпеді
       *[silent] жауап жоқ
    }
printout-column-number = №
printout-column-period = Кезең
printout-column-step = Іс-шара
printout-column-name = Тегі, аты, әкесінің аты
printout-column-subject = Пәні
printout-column-association = Әдістемелік бірлестігі
printout-column-category = Қазіргі санаты
printout-column-awarded = Берілген (расталған) күні
printout-column-order = Бұйрық
printout-column-target = Мәлімделген санаты
printout-column-round = Аттестаттау түрі
printout-column-valid = Санаттың жарамды мерзімі
printout-column-note = Ескертпе
printout-column-applied = Өтініш берілген күн
printout-column-received = Қабылдаған адам
printout-column-sign = Қолы
printout-column-certificate = Куәліктің тіркеу нөмірі
printout-column-given = Берілген (расталған) санат
printout-column-decree = Бұйрықтың нөмірі, күні
printout-column-issued = Куәлік берілген күн
printout-column-received-by = Алғаны туралы қолы
printout-column-day = Күні
printout-column-time = Уақыты
printout-column-what = Түрі
printout-column-topic = Тақырыбы
printout-column-with = Кеңесші / сынып
printout-column-place = Өтетін орны
printout-column-count = Саны
printout-column-share = Үлесі, %
printout-column-decision = Комиссия шешімі
printout-column-votes = Дауыс («жақтап» / «қарсы»)
printout-column-queued = Кезекке қойылды
printout-column-message = Хабар №
printout-column-sent = Жіберілген уақыты
printout-column-answered = Жауап берген уақыты
printout-column-answer = Жауабы
printout-column-total = Барлығы
printout-column-done = Орындалды
printout-column-in_review = Тексеруде
printout-column-open = Күтілуде
printout-column-overdue = Мерзімі өтті
printout-column-needs_date = Күні жоқ
printout-column-waived = Талап етілмейді
printout-column-from = Басталуы
printout-column-until = Соңғы күні
printout-column-state = Жағдайы
printout-column-marked = Белгіленген күні
printouts-heading =
    <b>Қағаздар</b>
    Қайсысы керек? Word және Excel түрінде жіберемін.
printouts-language = Қағаз тілі: { $language }
printouts-notices = Қай хабарламаның таныстыру парағы керек?
printouts-no-notices = Әзірге хабарлама жіберілмеген, сондықтан таныстыру парағы да жоқ.
printouts-made = { $title }
command-report = Басып шығаратын қағаздар
printout-audit = Мектептегі әрекеттер журналы, { $day }
printout-file-audit = Әрекеттер журналы
printout-column-when = Қашан
printout-column-deed = Не істелді
printout-column-hash = Хэш
platform-heading =
    <b>Мемлекеттік платформаға</b>
    Көшіру үшін түймені басыңыз.
platform-line = { $what }: <b>{ $value }</b>
button-platform = Платформаға 📋
