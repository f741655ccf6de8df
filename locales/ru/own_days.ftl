# The teacher's own clock: days of the rules, attempts at the test
reminder-own = <b>Ваши сроки</b>
own-day-applications = Заявления принимают { $first } – { $last }
own-day-result = Результат Вашего тестирования действует до { $last }
button-attempts = Попытки тестирования
button-attempt-enter = Ввести попытку
button-attempt-remove = Удалить { $day }
button-window = Дни приёма заявлений
attempt-heading = <b>Попытки тестирования</b>
attempt-left = Осталось в этом учебном году: бесплатных { $free }, платных { $paid }.
attempt-none = Попыток пока не введено.
attempt-line =
    { $day } — <b>{ $percent } %</b>, { $sort ->
        [paid] платно
       *[free] бесплатно
    }. { $stands ->
        [passed] Порог пройден ✅, действует до { $until }
        [below] Ниже порога
        [over] Действовал до { $until }
       *[unknown] Действует до { $until }
    }
attempt-ask = Когда было тестирование и какой результат? Например: <code>{ $example } 72 %</code> или <code>{ $example } 40/50 платно</code>
attempt-too-many =
    { $sort ->
        [paid] Платных попыток в год: { $most }, уже введена. Если по ошибке, удалите её.
       *[free] Бесплатных попыток в год: { $most }, уже введена. Эта платная? Добавьте слово «платно».
    }
window-ask = В какие дни принимают заявления? Например: <code>10.02-15.02.2027</code>. Аттестуемым учителям придёт напоминание.
window-set = Заявления принимают { $days }. Аттестуемым учителям придёт напоминание, дни появятся в их календарях.
window-other-year = Укажите дни этого или следующего учебного года.
typed-days-backwards = Последний день раньше первого. Напишите дни по порядку.
