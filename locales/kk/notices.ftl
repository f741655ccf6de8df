# Writing a notice
button-meeting = Жиналыс
button-announcement = Хабарландыру
button-order = Бұйрық
button-attested = Аттестатталатын мұғалімдер
button-commission = Комиссия мүшелері
button-by-roles = Рөлі бойынша
button-by-people = Адамдарды таңдау
button-by-associations = Бірлестік бойынша
button-by-rows = Жоспар жолы бойынша
button-by-undone = Әлі орындамағандар
button-read = Таныстым
button-no-reason = Себебін жазбаймын
button-sheet = Таныстыру парағы
button-refresh = Жаңарту
notice-counted = { $label } · { $count }
notice-chosen = ✓ { $name }
notice-day-button = { DAY($day) }, { WEEKDAY($day) }
notice-step =
    <b>Жаңа хабарлама</b> · { $last ->
        [0] { $number }
       *[other] { $number }/{ $last }
    }
notice-ask-kind = Не туралы хабарлайсыз?
notice-ask-day = Қай күні өтеді? Түймені басыңыз немесе жазыңыз: 05.10.2026, 5.10, «ертең», «жұма».
notice-ask-time = Сағат нешеде басталады? Түймені басыңыз немесе жазыңыз: 15:00.
notice-ask-place = Қайда өтеді? Орнын жазыңыз.
notice-ask-place-again = Қайда өтеді? Орнын жазыңыз немесе бұрын аталғанын таңдаңыз.
notice-ask-agenda =
    { $kind ->
        [announcement] Хабарландырудың мәтінін жазыңыз. Біткен соң «Келесі» түймесін басыңыз.
        [order] Қай бұйрықпен танысу керек? Нөмірін, күнін, мазмұнын жазыңыз. Біткен соң «Келесі» түймесін басыңыз.
       *[other] Күн тәртібінде қандай мәселелер бар? Әрқайсысын бөлек хабармен не бөлек жолға жазыңыз. Біткен соң «Келесі» түймесін басыңыз.
    }
notice-ask-audience = Кімге жіберілсін?
notice-ask-roles = Қай рөлдегілерге жіберілсін?
notice-ask-associations = Қай бірлестікке жіберілсін?
notice-ask-rows = Жоспардың қай жолына қатысы барларға жіберілсін?
notice-ask-undone = Жоспардың қай жолын әлі орындамағандарға жіберілсін? Саны — жолы ашық не мерзімі өткен адамдар.
notice-all-names = Хабарлама осы адамдарға барады: { $count }.
notice-ask-people = Кімдерге жіберілсін? Аты-жөнін бассаңыз, белгіленеді, тағы бассаңыз, белгі алынады. Таңдалғаны: { $count }. Біткен соң «Келесі» түймесін басыңыз.
notice-now = Қазіргісі: { $what }. Өзгертпесеңіз, «Келесі» түймесін басыңыз.
notice-preview = Алушыға осындай хабар барады:
notice-to = <b>Кімге:</b> { $circle }, { $count } адам: { $names }
notice-unreachable = <b>Хабар бармайтындар:</b> { $names }. Оларға басқа жолмен айтыңыз.
notice-waits = Қазір тыныш уақыт, сондықтан хабарлама кейінірек, { DAY($day) } күні сағат { $time } болғанда жіберіледі.
notice-waits-then = Ол кезде тыныш уақыт болады, сондықтан хабарлама кейінірек, { DAY($day) } күні сағат { $time } болғанда жіберіледі.
notice-goes = Жіберілетін уақыты: { DAY($day) }, { $time }.
notice-urgent-quiet = Тыныш уақыт болса да, шұғыл деп жіберіледі.
notice-files = Файл саны: { $count }. 📎
notice-seen-by =
    { $locale ->
        [kk] Қазақша
        [ru] Орысша
       *[en] Ағылшынша
    } · { $count }
button-notice-when = Уақыты
button-notice-files = Файлдар
button-notice-names = Алушылар
button-notice-version =
    { $locale ->
        [kk] Қазақша мәтіні
       *[ru] Орысша мәтіні
    }
button-at-once = Бірден
button-urgent = Шұғыл
notice-moment = { DAY($day) }, { $time }
notice-ask-when = Қашан жіберілсін? Түймені басыңыз немесе күні мен уақытын жазыңыз: 05.10 09:00, «ертең 9:00». Шұғыл хабарлама тыныш уақытта да жіберіледі, бұл тарихта жазылып қалады.
notice-ask-files = Хабарламаға қосылатын фото, видео немесе құжатты жіберіңіз, 10 файлға дейін. Біткен соң «Келесі» түймесін басыңыз.
notice-ask-version =
    { $locale ->
        [kk] Мәтінін қазақша жазыңыз, оны қазақша оқитындар алады.
       *[ru] Мәтінін орысша жазыңыз, оны орысша оқитындар алады.
    } Өз тіліңіздегі мәтінде { $count } жол бар. Біткен соң «Келесі» түймесін басыңыз.
notice-circle =
    { $of ->
        [everyone] барлығы
        [commission] комиссия мүшелері мен хатшысы
        [attested] аттестатталатын мұғалімдер
        [people] таңдалған адамдар
        [association] { $association } бірлестігі
        [row] жоспардың { $row }-жолына қатысы барлар
        [undone] жоспардың { $row }-жолын әлі орындамағандар
       *[role] рөлі — { $role }
    }
notice-more = тағы { $count }
notice-cancelled = Хабарлама жіберілген жоқ. Жаңасын бастау: /notice
notice-already = Бұл сұраққа жауап беріп қойғансыз.
cancelled-noticedraft = хабарлама жазу
cancelled-noticereason = себебін жазу

# Changing a notice that was sent
button-change = Өзгерту
button-save = Сақтау
button-call-off = Тоқтату
button-call-off-now = Тоқтатып, бірден айту
button-notice-ask =
    { $question ->
        [day] Күні
        [time] Сағаты
        [place] Орны
        [text] Мәтіні
       *[agenda] Күн тәртібі
    }
notice-changing = <b>Жіберілген хабарламаны өзгерту</b>
notice-nothing-new = Әзірге ештеңе өзгерген жоқ, нені өзгертетініңізді таңдаңыз.
notice-not-changed = Хабарлама өзгерген жоқ.
notice-change-edits = Хабарламаны алғандар: { $count }. Олардағы хабар орнында өзгереді, «Өзгерді» деп белгіленеді; әлі алмағандарға жаңасы барады.
notice-change-tells = Оларға бұл бөлек хабармен де айтылады. Қайта сұралатын жауап: { $asked }.
notice-told-later = Қазір тыныш уақыт, оларға { DAY($day) } күні сағат { $time } болғанда айтылады.
notice-off-ask = Хабарламаны тоқтатамыз ба? Алғандарға бір рет айтылады: { $told }. Алмайтындар: { $withheld }.
notice-files-fixed = Жіберілген хабарламаның файлдары өзгермейді.
notice-was-cancelled = Бұл хабарлама тоқтатылған, жауап берудің қажеті жоқ.
notice-has-begun = Ол басталып кетті, енді өзгертуге де, тоқтатуға да болмайды.

# What does not fit
notice-press-button = Мұнда түймелердің бірін басыңыз.
notice-only-text = Мұнда тек сөзбен жауап беріледі.
notice-day-past = { DAY($day) } өтіп кетті, алдағы бір күнді көрсетіңіз.
notice-day-missing = Алдымен күнін көрсетіңіз.
notice-time-past = Бүгін сағат { $time } өтіп кетті, кейінірек уақытты көрсетіңіз.
notice-time-missing = Алдымен уақытын көрсетіңіз.
notice-place-missing = Алдымен орнын жазыңыз.
notice-place-too-long = Орны тым ұзын: { $length } таңба, ал { $most } таңбадан аспауы керек. Қысқартып жазыңыз.
notice-agenda-missing = Алдымен мәтінін жазыңыз.
notice-agenda-too-long = Мәтін тым ұзын: { $length } таңба болар еді, ал { $most } таңбадан аспауы керек. Соңғысы қосылған жоқ, қысқартып жазыңыз.
notice-audience-missing = Алдымен кімге жіберілетінін таңдаңыз.
notice-to-nobody = Мұнда ешкім жоқ, басқаларды таңдаңыз.
notice-too-late = Тыныш уақытта хабар жіберілмейді, ал келесі жұмыс уақыты ({ DAY($day) }, { $time }) келгенше бәрі басталып кетеді. Кейінірек уақытты көрсетіңіз.
notice-change-late = Хабарламаның өзі { DAY($day) }, { $time } жіберіледі: ол кезде бәрі басталып кетеді. Кейінірек уақытты көрсетіңіз.
notice-posting-past = { DAY($day) }, { $time } өтіп кетті, кейінірек уақытты көрсетіңіз.
notice-posting-late = { DAY($day) }, { $time } болғанда бәрі басталып кетеді, ертерек уақытты көрсетіңіз.
notice-files-too-many = Хабарламаға { $most } файлдан артық қосылмайды, соңғысы қосылған жоқ.
notice-draft-gone = Бұл хабарлама енді жазылып жатқан жоқ. Жаңасын бастау: /notice
notice-gone = Мұндай хабарлама жоқ немесе ол Сізге арналмаған.
notice-reason-too-long = Тым ұзын: { $length } таңба, ал { $most } таңбадан аспауы керек. Қысқартып жазыңыз.
notice-reason-not-needed = Сіз келетініңізді айттыңыз, себебі керек емес.

# The notice itself
notice-kind =
    { $kind ->
        [sitting] Аттестаттау комиссиясының отырысы
        [meeting] Жиналыс
        [order] Бұйрықпен танысу
       *[announcement] Хабарландыру
    }
notice-urgent = Шұғыл ❗
notice-when = { $year } жылғы { DAY($day) }, { WEEKDAY($day) }, сағат { $time }
notice-place = Орны: { $place }
notice-agenda = Күн тәртібі:
notice-item = { $number }. { $item }
notice-paragraph = { $text }
notice-answer =
    { $answer ->
        [coming] <b>Жауабыңыз: келемін.</b>
        [not_coming] <b>Жауабыңыз: келе алмаймын.</b>
       *[read] <b>Таныстыңыз.</b>
    }
notice-answer-reason = <b>Жауабыңыз: келе алмаймын.</b> Себебі: { $reason }
notice-standing =
    { $standing ->
        [cancelled] <b>Тоқтатылды</b> ❌
       *[changed] <b>Өзгерді</b> ✏️
    }
notice-changed = <b>Уақыты не орны өзгерді.</b> ✏️ Енді былай:
notice-answer-anew = Жауабыңызды қайта беріңізші.
notice-cancelled-word = <b>Тоқтатылды.</b> ❌ Бұл өтпейді, жауап берудің қажеті жоқ:
notice-ask-reason = Жауабыңыз есептелді. Қаласаңыз, себебін бір хабармен жазыңыз немесе «{ $button }» түймесін басыңыз.
notice-reason-kept = Рақмет, себебін жеткіздім.

# What became of it
notice-report = <b>{ $kind }</b>
notice-report-when = <b>{ $kind }</b>, { DAY($day) }, { $time }
notice-report-standing =
    { $standing ->
        [cancelled] Тоқтатылды
       *[changed] Өзгертілді
    }: { DAY($day) }, { $time }
notice-count =
    { $what ->
        [all] Алушылар
        [sent] Жіберілді
        [waiting] Кезекте тұр
        [unreachable] Жеткізілмеді
        [coming] Келеді
        [not_coming] Келе алмайды
        [read] Танысты
       *[silent] Жауап жоқ
    }: <b>{ $count }</b>
notice-count-names = { $counted } — { $names }
notice-name = { $name }
notice-name-why = { $name } ({ $why })
notice-why =
    { $why ->
        [no_account] ботқа қосылмаған
        [blocked] ботты тоқтатқан
        [not_found] Telegram-да табылмады
        [deactivated] аккаунты жойылған
        [not_started] ботты әлі ашпаған
        [left] мектептен кеткен
        [cancelled] жіберілмей тоқтатылды
        [late] уақытында жіберілмеді
       *[failed] Telegram қабылдамады
    }
notice-due = Жіберілетін уақыты: { DAY($day) }, { $time }.
notice-list = <b>Хабарламалар</b>
notice-list-empty = Әзірге хабарлама жіберілген жоқ. Бастау: /notice
notice-list-line = { $title } · { $sent }/{ $all }
notice-list-title = { $kind }, { DAY($day) }

# Typed days and times
typed-date-unreadable = Күнін түсінбедім, былай жазыңыз: 05.10.2026.
typed-date-no-such-day = Мұндай күн жоқ, тексеріп, қайта жазыңыз.
typed-date-weekday = { DAY($day) } — { WEEKDAY($day) }. Тексеріп, қайта жазыңыз.
typed-time-unreadable = Уақытын түсінбедім, былай жазыңыз: 15:00.
typed-time-no-such = Мұндай уақыт жоқ, былай жазыңыз: 15:00.
typed-moment-unreadable = Күні мен уақытын қатар жазыңыз: 05.10 09:00.
