# /my: a person's month
my-heading = <b>{ MONTH($month, case: "heading") }</b> · орындалғаны: { $done } / { $total }{ $review ->
        [0] {""}
       *[other] , тексеруде: { $review }
    }
my-no-plan = Мектептің аттестаттау жоспары әлі енгізілмеген. Енгізілген соң істеріңіз осында көрінеді: /my
my-empty = Бұл айда Сізден ештеңе талап етілмейді.
my-by-others = Сізге қатысты мына жолдарды жауаптылар өздері белгілейді: { $numbers }.
my-upcoming = Келесі іс: { $title } — { DAY($starts, case: "ablative") } бастап, { $when }.
my-not-attested = Биыл Сіз аттестаттаудан өтпейсіз, сондықтан жоспарда Сізге арналған іс жоқ.
my-not-attested-next = Биыл Сіз аттестаттаудан өтпейсіз. Келесі аттестаттауыңыз — { $year } жылы.
my-next =
    { $days ->
        [0] Келесісі: { $title } — бүгін соңғы күн
       *[other] Келесісі: { $title } — { $days } күн қалды
    }
my-overdue = Алдымен: { $title } — мерзімі өтті
my-returned = Сізге қайтарылғаны: { $numbers }
my-waiting = Тексерудегісі: { $numbers }
my-old-card = Карточкаңыз төменде тұр. Қайта көру: /my
