# My category, and what is decided about it
button-year = Менің санатым
button-awards = Шешімдер мен куәліктер
button-consultations = Жеке кеңестер
year-category = Санатыңыз: <b>{ $category }</b>
year-target =
    { $mark ->
        [0] Көздеп отырған санатыңыз: <b>{ $category }</b>
       *[other] Көздеп отырған санатыңыз: <b>{ $category }</b>, тесттің өту межесі — { $mark } %
    }
year-decides = Шешімді { $level } қабылдайды.
year-experience = Еңбек өтілі — кемінде { $years } жыл.
year-unknown = әлі белгісіз
year-due =
    Келесі аттестаттау мерзімі: <b>{ $day }</b>, яғни { $year } жыл. { $standing ->
        [due] Биыл аттестаттаудан өтесіз.
        [overdue] Мерзімі өтіп кеткен, директордың орынбасарымен сөйлесіңіз.
        [early] Биыл мерзімінен бұрын өтесіз.
        [suspended] Қазір мерзім тоқтап тұр.
        [trainee] Оған дейін тағылымдамашысыз.
       *[later] Оған дейін санатыңыз сақталады.
    }
year-no-due =
    { $standing ->
        [exempt] Аттестаттаудан босатылғансыз, санатыңыз зейнетке дейін сақталады.
        [suspended] Демалыста болғаныңызда мерзім тоқтап тұрады, оралған соң жалғасады.
       *[no_data] Келесі аттестаттау күні есептелмейді: санатыңыз бен оның берілген күнін кадр бөліміне айтыңыз.
    }
year-line = • { $text }
year-span = { $first } – { $last }
year-opening =
    { $event ->
        [applications] Өтініш қабылдау
        [portfolio] Комиссияның портфолионы қарауы
       *[test] Тест тапсыру
    }: { $days }{ $stands ->
        [now] . Қазір жүріп жатыр.
        [over] . Аяқталды.
       *[ahead] .
    }
year-no-openings = Өтініш қабылдау күндері әлі жарияланған жоқ.
year-source = <i>Негізі: { $source }. Тексерілген күні: { $checked }. Білім бөлімінен нақтылап алыңыз.</i>

# What staff write down
award-list =
    { $count ->
        [0] Биыл аттестаттаудан өтетін мұғалім жоқ.
       *[other] Биыл аттестаттаудан өтетін мұғалімдер: { $count }. Кім туралы жазасыз?
    }
award-person =
    { $name } · { $stage ->
        [none] шешім жоқ
        [decision] бұйрық күтілуде
        [order] куәлік күтілуде
       *[certificate] куәлік берілді
    }
award-heading =
    <b>{ $name }</b>
    Санаты: { $present }
    Көздегені: { $target }
award-none = Комиссияның шешімі қандай?
award-choice =
    { $fits ->
        [yes] Сай: { $category }
       *[no] Сай емес: { $category }
    }
award-decision =
    { $fits ->
        [yes] Комиссияның шешімі: мәлімделген санатқа сай, <b>{ $category }</b>, { $day }
       *[no] Комиссияның шешімі: мәлімделген санатқа сай емес, санаты — <b>{ $category }</b>, { $day }
    }
award-paper =
    { $what ->
        [order] Бұйрық
       *[certificate] Куәлік
    }: № { $number }, { $day }
award-told = <b>Аттестаттау нәтижеңіз</b>
award-ask-day = { $name }, { $category }: шешім қай күні шықты? Түймені басыңыз немесе жазыңыз: 20.12.2026. Тоқтату: /cancel
award-ask-paper =
    { $what ->
        [order] { $name }: бұйрықтың нөмірі мен күнін жазыңыз. Мысалы: № 45, { $day }. Тоқтату: /cancel
       *[certificate] { $name }: куәліктің нөмірі мен берілген күнін жазыңыз. Мысалы: № 0012, { $day }. Тоқтату: /cancel
    }
button-award-order = Бұйрық
button-award-certificate = Куәлік
button-award-today = Бүгін, { DAY($day) }
cancelled-awardwords = шешімді жазу

# What does not fit
award-not-a-choice = Бұл мұғалімге мұндай шешім шығарылмайды. Тізімнен таңдаңыз.
award-decision-first = Алдымен комиссияның шешімін жазыңыз.
award-own = Өзіңіз туралы шешімді өзіңіз жаза алмайсыз. Оны басқа әріптес жазады.
award-number-missing = Құжаттың нөмірін де жазыңыз, мысалы: № 45, 20.12.2026.
award-number-too-long = Нөмірі тым ұзын: { $most } таңбадан аспасын.
