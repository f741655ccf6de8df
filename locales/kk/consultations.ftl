# /consult: individual consultations
consult-heading = <b>Жеке кеңестер</b>
consult-yours =
    Сіз жазылған уақыт:
    { $what }
consult-free = Бос уақыттар төменде. Қайсысын бассаңыз, соған жазыласыз.
consult-move = Басқа уақытқа ауысқыңыз келсе, соны басыңыз.
consult-none-free = Әзірге бос уақыт жоқ. Кейінірек қараңыз немесе директордың орынбасарынан сұраңыз.
consult-held = <b>Сіз ашқан уақыттар: { $count }</b>, жазылғаны: { $taken }
consult-is-free = бос
consult-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
consult-what = <b>{ $when }</b> · { $minutes } минут · { $who }
consult-place = Орны: { $place }
consult-online = Онлайн өтеді
consult-topic = Тақырыбы: { $topic }
consult-label = { $when } · { $who }
consult-outcome =
    { $outcome ->
        [came] Мұғалім келді
       *[no_show] Мұғалім келмеді
    }
consult-difficulties = Анықталған қиындықтар: { $text }
consult-ask-note = { DAY($day) }, { $name }: қандай қиындықтар анықталды? Бір хабармен жазыңыз. Мұны мұғалім, Сіз және директордың орынбасары ғана көреді. Тоқтату: /cancel
consult-past = <b>Өткен кеңестер</b>
consult-past-none = Өткен кеңес әзірге жоқ.
consult-past-line = <b>{ DAY($day) }</b> · { $teacher } · кеңес берген: { $host }
consult-noted = { DAY($day) } күнгі кеңес, кеңес берген: { $host }. Төмендегі дұрыс болса, растаңыз. Мұны Сізден басқа кеңес беруші мен директордың орынбасары ғана көреді.
consult-agreed-done =
    { $number ->
        [0] { DAY($day) } күнгі кеңесті растадыңыз ✅
       *[other] { DAY($day) } күнгі кеңесті растадыңыз, жоспардың { $number }-жолы орындалды ✅
    }
consult-reminder =
    { $count ->
        [1] Еске салу: жеке кеңес, { DAY($day) }
       *[other] Еске салу: { $count } жеке кеңес, { DAY($day) }
    }
consult-news =
    { $news ->
        [taken] Кеңеске жаңа адам жазылды:
        [left] Кеңеске келмейтін болды, бұл уақыт босады:
       *[closed] Кеңес болмайды, басқа уақыт таңдаңыз:
    }
button-consult-leave = Жазылудан бас тарту
button-consult-past = Өткен кеңестер
button-consult-held = Мен ашқан уақыттар
button-consult-free = Бос уақыттар
button-consult-open = Уақыт ашу
button-consult-close = Уақытты жабу
button-consult-came = Келді
button-consult-missed = Келмеді
button-consult-note = Қиындықтарды жазу
button-consult-agree = { DAY($day) }: растау
button-consult-online = Онлайн
button-consult-any = Кез келген
toast-consult-taken = Жазылдыңыз
toast-consult-left = Уақыт босады
toast-consult-closed = Уақыт жабылды

# Opening times
consult-step = <b>Кеңес уақытын ашу</b> · { $number }/{ $last }
consult-ask-days = Қай күні? Түймені басыңыз немесе бірнеше күнді үтірмен жазыңыз: 5.10, 7.10.
consult-ask-hours = Сағат нешеден нешеге дейін? Түймені басыңыз немесе жазыңыз: 14:00–16:00.
consult-ask-minutes = Бір адамға неше минут?
consult-ask-place = Қайда өтеді? Кабинетті жазыңыз немесе «Онлайн» түймесін басыңыз.
consult-ask-topic = Тақырыбы қандай? Таңдаңыз немесе жазыңыз.
consult-topic-name =
    { $topic ->
        [test] Біліктілік тестіне дайындық
        [portfolio] Портфолио
        [category] Санат талаптары
       *[lesson] Ашық сабақ
    }
consult-day = { DAY($day) }, { WEEKDAY($day) }
consult-preview =
    Ашылатын уақыт саны: <b>{ $count }</b>
    Күні: { $days }
    Біріншісі: { $start }, соңғысы: { $end }, әрқайсысы { $minutes } минут
consult-opened =
    { $left ->
        [0] Ашылды: { $count }. Мұғалімдер /consult арқылы жазылады.
       *[other] Ашылды: { $count }. Өтіп кеткені не өзге уақытыңызбен қабаттасқаны ашылған жоқ: { $left }.
    }
cancelled-consulttimes = кеңес уақытын ашу
cancelled-consultnote = қиындықтарды жазу

# What does not fit
consult-taken = Бұл уақытқа басқа әріптес сәл бұрын жазылып үлгерді. Басқа уақытты таңдаңыз.
consult-past-time = Бұл уақыт өтіп кетті. Басқасын таңдаңыз.
consult-own = Бұл — өзіңіз ашқан уақыт, оған жазылудың қажеті жоқ.
consult-gone = Бұл уақыт енді жоқ. Бос уақыттар: /consult
consult-agreed = Мұғалім растап қойды, енді өзгертуге болмайды.
consult-not-yet = Кеңес әлі басталған жоқ.
consult-note-empty = Қиындықтарды сөзбен жазыңыз.
consult-note-too-long = Тым ұзын: { $most } таңбадан аспайтындай етіп қысқартыңыз.
consult-day-past = { DAY($day) } өтіп кетті, алдағы күнді жазыңыз.
consult-time-past = Бұл сағат өтіп кетті, кейінгі уақытты жазыңыз.
consult-hours-unreadable = Уақытын түсінбедім, былай жазыңыз: 14:00–16:00.
consult-hours-backwards = Аяқталуы басталуынан кейін болуы керек, былай жазыңыз: 14:00–16:00.
consult-hours-too-short = Бұл аралыққа { $minutes } минуттық кеңес сыймайды. Қысқарақ ұзақтықты таңдаңыз.
consult-minutes-wrong = { $least } мен { $most } минут аралығын көрсетіңіз.
consult-too-many = Бір жолы { $most } уақыттан артық ашуға болмайды. Күнін не сағатын азайтыңыз.
consult-text-too-long = Тым ұзын: { $most } таңбадан аспасын.
