# /consult: individual consultations
consult-heading = <b>Индивидуальные консультации</b>
consult-yours =
    Вы записаны:
    { $what }
consult-free = Свободное время — ниже. Нажмите, и Вы записаны.
consult-move = Чтобы перейти на другое время, нажмите на него.
consult-none-free = Свободного времени пока нет. Загляните позже или спросите заместителя директора.
consult-held = <b>Вы открыли: { $count }</b>, записались: { $taken }
consult-is-free = свободно
consult-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
consult-what = <b>{ $when }</b> · { $minutes } мин. · { $who }
consult-place = Место: { $place }
consult-online = Онлайн
consult-topic = Тема: { $topic }
consult-label = { $when } · { $who }
consult-outcome =
    { $outcome ->
        [came] Консультация состоялась
       *[no_show] Учитель не пришёл
    }
consult-difficulties = Выявленные затруднения: { $text }
consult-ask-note = { DAY($day) }, { $name }: какие затруднения выявлены? Напишите одним сообщением. Увидят только учитель, Вы и заместитель директора. Остановить: /cancel
consult-past = <b>Прошедшие консультации</b>
consult-past-none = Прошедших консультаций пока нет.
consult-past-line = <b>{ DAY($day) }</b> · { $teacher } · консультирует { $host }
consult-noted = Консультация { DAY($day) }, проводит { $host }. Если всё верно, подтвердите. Кроме Вас, это видят только консультант и заместитель директора.
consult-agreed-done =
    { $number ->
        [0] Консультация { DAY($day) } подтверждена ✅
       *[other] Консультация { DAY($day) } подтверждена, строка плана { $number } выполнена ✅
    }
consult-reminder =
    { $count ->
        [1] Напоминание: консультация, { DAY($day) }
       *[other] Напоминание: консультации ({ $count }), { DAY($day) }
    }
consult-news =
    { $news ->
        [taken] На консультацию записались:
        [left] Запись на консультацию снята, время свободно:
       *[closed] Консультации не будет, выберите другое время:
    }
button-consult-leave = Отменить запись
button-consult-past = Прошедшие консультации
button-consult-held = Моё открытое время
button-consult-free = Свободное время
button-consult-open = Открыть время
button-consult-close = Закрыть это время
button-consult-came = Состоялась
button-consult-missed = Не пришёл
button-consult-note = Записать затруднения
button-consult-agree = { DAY($day) }: подтвердить
button-consult-online = Онлайн
button-consult-any = Любая
toast-consult-taken = Вы записаны
toast-consult-left = Запись снята
toast-consult-closed = Время закрыто

# Opening times
consult-step = <b>Время для консультаций</b> · { $number }/{ $last }
consult-ask-days = В какой день? Нажмите кнопку или напишите несколько дней через запятую: 5.10, 7.10.
consult-ask-hours = С какого и до какого часа? Нажмите кнопку или напишите: 14:00–16:00.
consult-ask-minutes = Сколько минут на одного человека?
consult-ask-place = Где? Напишите кабинет или нажмите «Онлайн».
consult-ask-topic = Какая тема? Выберите или напишите.
consult-topic-name =
    { $topic ->
        [test] Подготовка к квалификационному тесту
        [portfolio] Портфолио
        [category] Требования категории
       *[lesson] Открытый урок
    }
consult-day = { DAY($day) }, { WEEKDAY($day) }
consult-preview =
    Будет открыто: <b>{ $count }</b>
    Дни: { $days }
    Первая в { $start }, последняя в { $end }, каждая { $minutes } мин.
consult-opened =
    { $left ->
        [0] Открыто: { $count }. Учителя записываются через /consult.
       *[other] Открыто: { $count }. Не открыто, потому что прошло или совпадает с другим Вашим временем: { $left }.
    }
cancelled-consulttimes = открытие времени для консультаций
cancelled-consultnote = запись затруднений

# What does not fit
consult-taken = На это время только что записался другой коллега. Пожалуйста, выберите другое.
consult-past-time = Это время уже прошло. Выберите другое.
consult-own = Это время открыли Вы сами, записываться не нужно.
consult-gone = Этого времени больше нет. Свободное время: /consult
consult-agreed = Учитель уже подтвердил, изменить нельзя.
consult-not-yet = Консультация ещё не началась.
consult-note-empty = Напишите затруднения словами.
consult-note-too-long = Слишком длинно: не более { $most } знаков.
consult-day-past = { DAY($day) } уже прошло, напишите будущий день.
consult-time-past = Этот час уже прошёл, напишите более позднее время.
consult-hours-unreadable = Время непонятно, напишите так: 14:00–16:00.
consult-hours-backwards = Конец должен быть позже начала, напишите так: 14:00–16:00.
consult-hours-too-short = В это время консультация на { $minutes } мин. не поместится. Выберите меньше минут.
consult-minutes-wrong = Укажите от { $least } до { $most } минут.
consult-too-many = За один раз можно открыть не больше { $most }. Уменьшите число дней или часов.
consult-text-too-long = Слишком длинно: не более { $most } знаков.
