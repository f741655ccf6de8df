# Open lessons, events, creative reports, visits
button-lessons = Сабақтар мен есептер
button-lesson-new = Жоспарлау
button-lesson-guests = Шақыру
button-lesson-off = Өтпейді
button-lesson-held = Өтті
button-lesson-note = Пікір жазу
button-lesson-open = Ашу
lesson-kind =
    { $kind ->
        [lesson] Ашық сабақ
        [event] Сыныптан тыс іс-шара
        [visit] Сабаққа қатысу
       *[report] Шығармашылық есеп
    }
lesson-occasion =
    { $occasion ->
        [association] Бірлестік отырысы
        [council] Педагогикалық кеңес
        [seminar] Семинар
       *[conference] Конференция
    }
lesson-list =
    { $count ->
        [0] Әзірге ештеңе жоспарланбаған.
       *[other] <b>Сабақтар мен есептер: { $count }</b>
    }
lesson-label = { DAY($day) }, { $time } · { $kind }: { $topic }
lesson-head =
    <b>{ $kind ->
        [lesson] Ашық сабақ
        [event] Сыныптан тыс іс-шара
        [visit] Сабаққа қатысу
       *[report] Шығармашылық есеп
    }</b>: { $topic }
lesson-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
lesson-where = { $group } · { $place }
lesson-teacher = Мұғалім: { $name }
lesson-visitors = Шақырылғандар: { $names }
lesson-name = { $name }
lesson-line =
    { $kind ->
        [lesson] ашық сабақ
        [event] сыныптан тыс іс-шара
        [visit] сабаққа қатысу
       *[report] шығармашылық есеп
    }, { $time }, { $name }, { $place }
lesson-clash = Уақыты қабаттасады: { $what }. Сонда да растай аласыз. ⚠️
lesson-whose =
    { $count ->
        [0] Аттестаттаудан өтетін мұғалім жоқ.
       *[other] Қай мұғалім үшін жоспарлайсыз?
    }
lesson-guests = Кімді шақырасыз? Шақырылғаны: { $count }. Аты-жөнін бассаңыз, шақырылады, тағы бассаңыз, алынады.
lesson-step = <b>Жоспарлау</b> · { $number }/{ $last }
lesson-ask-kind = Не өткізіледі?
lesson-ask-day = Қай күні? Түймені басыңыз немесе жазыңыз: 20.10.
lesson-ask-time = Сағат нешеде? Түймені басыңыз немесе жазыңыз: 10:00.
lesson-ask-group = Қай сыныпта? Мысалы: 7 ә.
lesson-ask-occasion = Есеп қайда беріледі? Таңдаңыз немесе жазыңыз.
lesson-ask-topic = Тақырыбы қандай?
lesson-ask-place = Қайда өтеді? Мысалы: 12-кабинет.
lesson-note-of = <b>{ $name } пікірі</b>
lesson-goal =
    { $goal ->
        [yes] Иә, толық
        [partly] Ішінара
       *[no] Жоқ
    }
lesson-answer =
    { $asked ->
        [goal] Мақсатына жетті ме: { $text }
        [strengths] Жақсы тұсы: { $text }
       *[advice] Ұсыныс: { $text }
    }
lesson-ask-note =
    <b>{ $topic }</b> · { $number }/{ $last }
    { $asked ->
        [goal] Мақсатына жетті ме? Түймені басыңыз немесе жазыңыз.
        [strengths] Қай тұсы жақсы болды?
       *[advice] Қандай ұсынысыңыз бар?
    }
lesson-closed = Жоспардың { $number }-жолы белгіленді ✅
lesson-told =
    { $word ->
        [before] Еске салу:
        [invited] Сізді шақырды:
        [planned] Сіз үшін жоспарланды:
        [noted] Қатысқан әріптес пікірін жазды:
       *[off] Өтпейтін болды:
    }
lesson-gone = Мұндай жазба жоқ немесе ол тоқтатылған. Тізімі: /my
lesson-not-yet = Бұл әлі өткен жоқ, өткен соң белгілейсіз.
toast-lesson-planned = Жоспарланды
toast-lesson-off = Өтпейді деп белгіленді
toast-lesson-no-step = Сақталды. Жоспарда бұған сай ашық жол жоқ.
cancelled-lessonplan = жоспарлау
cancelled-lessonnote = пікір жазу
