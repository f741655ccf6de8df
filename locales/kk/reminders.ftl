# Reminders
reminder-overdue = <b>Мерзімі өтіп кетті</b>
reminder-deadline = <b>Мерзімі жақындап қалды</b>
reminder-digest = <b>{ MONTH($month, case: "heading") } айының істері</b>
reminder-review = <b>Сіздің тексеруіңізді күтуде</b>
reminder-review-line = <b>{ $number }.</b> { $title } — { $count }
reminder-left =
    { $days ->
        [0] Бүгін соңғы күн.
        [1] Бір күн қалды.
       *[other] { $days } күн қалды.
    }
rows-vacant = Мына жолдарға жауапты адам мектепте жоқ, сондықтан олар Сізге жүктеледі: { $numbers }
reminder-undated = Күні әлі белгіленбегені: { $numbers }
reminder-more = Тағы { $count } іс бар.
button-all-my = Барлық істерім
button-review = { $number }-жолды тексеру
reply-which = Қай іс орындалды?
reply-which-file = Файл сақталды. Ол қай іске тиесілі?
reply-nothing-open = Қазір белгіленетін іс жоқ. Барлық істеріңіз: /my
reply-file-kept-nothing-open = Файл сақталды, бірақ қазір оған сай ашық іс жоқ. Барлық істеріңіз: /my
reply-not-open =
    { $count ->
        [0] { $number }-жол Сізде ашық емес, басқа ашық іс те жоқ. Барлық істеріңіз: /my
       *[other] { $number }-жол Сізде ашық емес; ашықтары: { $numbers }.
    }
reply-hint = Орындалғанын белгілеу үшін «дайын» деп жауап беріңіз немесе түймені басыңыз.
attach-ask = <b>{ $number }.</b> { $title }: сурет немесе құжат жіберіңіз (20 МБ-қа дейін).
attach-not-a-file = Бұл файл емес. Сурет немесе құжат жіберіңіз, ойыңызды өзгертсеңіз — /cancel.
step-files = Файл сақталды: { $count } файл 📎
file-kept = Файл сақталды: <b>{ $number }.</b> { $title } ({ $count } файл)
file-too-large = Файл тым үлкен. { $limit } МБ-тан аспайтын файл жіберіңіз.
file-empty = Файл бос. Басқа файл жіберіңіз.
file-not-fetched = Файлды Telegram-нан алу мүмкін болмады. Оны қайта жіберіңіз.
unreachable-told = Хабар жетпейді, себебі бот тоқтатылған немесе аккаунт жоқ: { $names }. Өзіңіз хабарласыңыз.
