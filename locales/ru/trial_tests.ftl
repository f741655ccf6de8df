# Trial tests: seen by the teacher, and by the deputy director where the teacher agrees
button-trials = Пробные тесты
button-trials-school = Пробные тесты учителей
button-trial-enter = Ввести результат
button-trial-picture = Показать график
button-trial-share = Показать заместителю директора
button-trial-hide = Больше не показывать
trial-heading = <b>Пробные тесты</b>
trial-done = Результат сохранён, строка плана { $number } отмечена. Протокол можно прикрепить через /my.
trial-mark = Порог категории, на которую Вы претендуете: { $mark } %
trial-no-mark = Порог неизвестен: желаемая категория пока не указана.
trial-none = Результатов пока нет.
trial-line =
    { $stands ->
        [passed] { $day } — <b>{ $percent } %</b>, порог пройден ✅
        [below] { $day } — <b>{ $percent } %</b>, ниже порога
       *[unknown] { $day } — <b>{ $percent } %</b>
    }
trial-part = { $name } { $points }/{ $most }
trial-rise =
    { $way ->
        [up] Выше прошлого раза на { $by } п. п.
        [down] Ниже прошлого раза на { $by } п. п.
       *[same] Как в прошлый раз.
    }
trial-who-sees =
    { $shared ->
        [yes] Результаты видите Вы и заместитель директора.
       *[no] Результаты видите только Вы.
    }
trial-ask = Напишите результат: 35/50 или 70 %. Можно по частям: содержание 25/30, педагогика 12/20. Если тест был в другой день, начните с даты: { $example } 35/50. Остановить: /cancel
trial-school =
    { $count ->
        [0] Пока никто не согласился показывать результаты.
       *[other] <b>Согласились показать результаты: { $count }</b>
    }
trial-person = { $name }
trial-picture = Пробные тесты, %
trial-picture-mark = Порог: { $mark } %
trial-unreadable = Результат непонятен, напишите так: 35/50 или 70 %.
trial-over = Такого результата не бывает: не больше { $most }. Проверьте и напишите ещё раз.
trial-ahead = { DAY($day) } ещё не наступило. Напишите день, когда сдавали тест.
cancelled-trialwords = ввод результата
