# My category, and what is decided about it
button-year = Моя категория
button-awards = Решения и удостоверения
button-consultations = Консультации
year-category = Ваша категория: <b>{ $category }</b>
year-target =
    { $mark ->
        [0] Вы претендуете на категорию: <b>{ $category }</b>
       *[other] Вы претендуете на категорию: <b>{ $category }</b>, порог теста — { $mark } %
    }
year-decides = Решение принимает { $level }.
year-experience =
    Стаж — не менее { $years ->
        [one] { $years } года
        [few] { $years } лет
       *[other] { $years } лет
    }.
year-unknown = пока неизвестна
year-due =
    Следующая аттестация — до <b>{ $day }</b>, то есть в { $year } году. { $standing ->
        [due] В этом учебном году Вы проходите аттестацию.
        [overdue] Срок прошёл, обратитесь к заместителю директора.
        [early] В этом году Вы проходите её досрочно.
        [suspended] Сейчас срок приостановлен.
        [trainee] До этого Вы стажёр.
       *[later] До этого категория сохраняется.
    }
year-no-due =
    { $standing ->
        [exempt] Вы освобождены от аттестации, категория сохраняется до пенсии.
        [suspended] Пока Вы в отпуске, срок приостановлен; после выхода он продолжится.
       *[no_data] Следующий срок вычислить нельзя: сообщите кадрам свою категорию и дату её присвоения.
    }
year-line = • { $text }
year-span = { $first } – { $last }
year-opening =
    { $event ->
        [applications] Приём заявлений
        [portfolio] Комиссия рассматривает портфолио
       *[test] Тестирование
    }: { $days }{ $stands ->
        [now] . Идёт сейчас.
        [over] . Завершено.
       *[ahead] .
    }
year-no-openings = Даты приёма заявлений ещё не объявлены.
year-source = <i>Основание: { $source }. Проверено: { $checked }. Уточните в отделе образования.</i>

# What staff write down
award-list =
    { $count ->
        [0] В этом году аттестуемых учителей нет.
       *[other] Аттестуемые этого года: { $count }. О ком запись?
    }
award-person =
    { $name } · { $stage ->
        [none] решения нет
        [decision] ждёт приказа
        [order] ждёт удостоверения
       *[certificate] удостоверение выдано
    }
award-heading =
    <b>{ $name }</b>
    Категория: { $present }
    Претендует на: { $target }
award-none = Какое решение приняла комиссия?
award-choice =
    { $fits ->
        [yes] Соответствует: { $category }
       *[no] Не соответствует: { $category }
    }
award-decision =
    { $fits ->
        [yes] Решение комиссии: соответствует заявленной категории, <b>{ $category }</b>, { $day }
       *[no] Решение комиссии: не соответствует заявленной категории, категория — <b>{ $category }</b>, { $day }
    }
award-paper =
    { $what ->
        [order] Приказ
       *[certificate] Удостоверение
    }: № { $number }, { $day }
award-told = <b>Итог Вашей аттестации</b>
award-ask-day = { $name }, { $category }: когда принято решение? Нажмите кнопку или напишите: 20.12.2026. Остановить: /cancel
award-ask-paper =
    { $what ->
        [order] { $name }: напишите номер и дату приказа. Например: № 45, { $day }. Остановить: /cancel
       *[certificate] { $name }: напишите номер и дату выдачи удостоверения. Например: № 0012, { $day }. Остановить: /cancel
    }
button-award-order = Приказ
button-award-certificate = Удостоверение
button-award-today = Сегодня, { DAY($day) }
cancelled-awardwords = запись решения

# What does not fit
award-not-a-choice = Такого решения об этом учителе быть не может. Выберите из списка.
award-decision-first = Сначала запишите решение комиссии.
award-own = Решение о себе записать нельзя. Это сделает другой коллега.
award-number-missing = Напишите и номер документа, например: № 45, 20.12.2026.
award-number-too-long = Номер слишком длинный: не более { $most } знаков.
