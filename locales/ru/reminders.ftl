# Reminders
reminder-overdue = <b>Срок прошёл</b>
reminder-deadline = <b>Скоро срок</b>
reminder-digest = <b>{ MONTH($month, case: "heading") }: что предстоит</b>
reminder-review = <b>Ждут Вашей проверки</b>
reminder-review-line = <b>{ $number }.</b> { $title } — { $count }
reminder-left =
    { $days ->
        [0] Сегодня последний день.
        [one] Остался { $days } день.
        [few] Осталось { $days } дня.
       *[other] Осталось { $days } дней.
    }
rows-vacant = В школе нет людей, которые отвечают за эти строки, поэтому они за Вами: { $numbers }
reminder-undated = Пока без даты: { $numbers }
reminder-more =
    { $count ->
        [one] И ещё { $count } дело.
        [few] И ещё { $count } дела.
       *[other] И ещё { $count } дел.
    }
button-all-my = Все мои дела
button-review = Проверить строку { $number }
reply-which = Какое дело сделано?
reply-which-file = Файл сохранён. К какому делу он относится?
reply-nothing-open = Сейчас отмечать нечего. Все Ваши дела: /my
reply-file-kept-nothing-open = Файл сохранён, но открытых дел для него сейчас нет. Все Ваши дела: /my
reply-not-open =
    { $count ->
        [0] Строка { $number } у Вас не открыта, других открытых нет. Все Ваши дела: /my
       *[other] Строка { $number } у Вас не открыта; открыты: { $numbers }.
    }
reply-hint = Чтобы отметить выполнение, ответьте «готово» или нажмите кнопку.
attach-ask = <b>{ $number }.</b> { $title }: пришлите фото или документ (до 20 МБ).
attach-not-a-file = Это не файл. Пришлите фото или документ; передумали — /cancel.
step-files =
    { $count ->
        [one] Файл сохранён: { $count } файл 📎
        [few] Файлы сохранены: { $count } файла 📎
       *[other] Файлы сохранены: { $count } файлов 📎
    }
file-kept =
    { $count ->
        [one] Файл сохранён: <b>{ $number }.</b> { $title } ({ $count } файл)
        [few] Файл сохранён: <b>{ $number }.</b> { $title } ({ $count } файла)
       *[other] Файл сохранён: <b>{ $number }.</b> { $title } ({ $count } файлов)
    }
file-too-large = Файл слишком большой. Пришлите файл не больше { $limit } МБ.
file-empty = Файл пуст. Пришлите другой файл.
file-not-fetched = Не удалось получить файл из Telegram. Пришлите его ещё раз.
unreachable-told = { $names }: сообщения не доходят — бот остановлен или аккаунта больше нет. Пожалуйста, свяжитесь лично.
