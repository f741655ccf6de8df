# Writing a notice
button-meeting = Совещание
button-announcement = Объявление
button-order = Приказ
button-attested = Аттестуемые педагоги
button-commission = Члены комиссии
button-by-roles = По роли
button-by-people = Выбрать людей
button-by-associations = По объединению
button-by-rows = По строке плана
button-by-undone = Ещё не выполнили
button-read = Ознакомлен(а)
button-no-reason = Без причины
button-sheet = Лист ознакомления
button-refresh = Обновить
notice-counted = { $label } · { $count }
notice-chosen = ✓ { $name }
notice-day-button = { DAY($day) }, { WEEKDAY($day) }
notice-step =
    <b>Новое уведомление</b> · { $last ->
        [0] { $number }
       *[other] { $number }/{ $last }
    }
notice-ask-kind = О чём сообщить?
notice-ask-day = В какой день? Нажмите кнопку или напишите: 05.10.2026, 5.10, «завтра», «пятница».
notice-ask-time = Во сколько начало? Нажмите кнопку или напишите: 15:00.
notice-ask-place = Где? Напишите место.
notice-ask-place-again = Где? Напишите место или выберите из прежних.
notice-ask-agenda =
    { $kind ->
        [announcement] Напишите текст объявления. В конце нажмите «Далее».
        [order] С каким приказом надо ознакомиться? Напишите номер, дату, о чём он. В конце нажмите «Далее».
       *[other] Какие вопросы в повестке дня? Каждый отдельным сообщением или с новой строки. В конце нажмите «Далее».
    }
notice-ask-audience = Кому отправить?
notice-ask-roles = Людям с какой ролью отправить?
notice-ask-associations = Какому объединению отправить?
notice-ask-rows = Кого касается какая строка плана? Выберите строку.
notice-ask-undone = Тем, кто ещё не выполнил какую строку плана? Число — у скольких она открыта или просрочена.
notice-all-names = Уведомление получат: { $count }.
notice-ask-people = Кому отправить? Нажмите на имя, чтобы отметить, ещё раз — чтобы снять отметку. Выбрано: { $count }. В конце нажмите «Далее».
notice-now = Сейчас: { $what }. Чтобы оставить так, нажмите «Далее».
notice-preview = Получатель увидит:
notice-to =
    <b>Кому:</b> { $circle }, { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }: { $names }
notice-unreachable = <b>Не дойдёт до:</b> { $names }. Сообщите им иначе.
notice-waits = Сейчас тихие часы, поэтому уведомление уйдёт позже: { DAY($day) } в { $time }.
notice-waits-then = В это время тихие часы, поэтому уведомление уйдёт позже: { DAY($day) } в { $time }.
notice-goes = Уйдёт: { DAY($day) } в { $time }.
notice-urgent-quiet = Уйдёт как срочное, хотя сейчас тихие часы.
notice-files = Файлов: { $count }. 📎
notice-seen-by =
    { $locale ->
        [kk] На казахском
        [ru] На русском
       *[en] На английском
    } · { $count }
button-notice-when = Когда
button-notice-files = Файлы
button-notice-names = Получатели
button-notice-version =
    { $locale ->
        [kk] Текст на казахском
       *[ru] Текст на русском
    }
button-at-once = Сразу
button-urgent = Срочно
notice-moment = { DAY($day) }, { $time }
notice-ask-when = Когда отправить? Нажмите кнопку или напишите день и время: 05.10 09:00, «завтра 9:00». Срочное уходит и в тихие часы, это останется в истории.
notice-ask-files = Пришлите фото, видео или документы к уведомлению, не больше 10 файлов. В конце нажмите «Далее».
notice-ask-version =
    { $locale ->
        [kk] Напишите текст на казахском, его получат те, кто читает по-казахски.
       *[ru] Напишите текст на русском, его получат те, кто читает по-русски.
    } Строк в Вашем тексте: { $count }. В конце нажмите «Далее».
notice-circle =
    { $of ->
        [everyone] все
        [commission] члены и секретарь комиссии
        [attested] аттестуемые педагоги
        [people] выбранные люди
        [association] объединение «{ $association }»
        [row] кого касается строка { $row } плана
        [undone] кто ещё не выполнил строку { $row } плана
       *[role] роль — { $role }
    }
notice-more = ещё { $count }
notice-cancelled = Уведомление не отправлено. Начать новое: /notice
notice-already = На этот вопрос Вы уже ответили.
cancelled-noticedraft = уведомление
cancelled-noticereason = ввод причины отказа

# Changing a notice that was sent
button-change = Изменить
button-save = Сохранить
button-call-off = Отозвать
button-call-off-now = Отозвать и сообщить сразу
button-notice-ask =
    { $question ->
        [day] День
        [time] Время
        [place] Место
        [text] Текст
       *[agenda] Повестка
    }
notice-changing = <b>Изменение отправленного уведомления</b>
notice-nothing-new = Пока ничего не изменено, выберите, что изменить.
notice-not-changed = Уведомление осталось прежним.
notice-change-edits = Уже получили: { $count }. У них сообщение изменится на месте с пометкой «Изменено»; кто ещё не получил, получит новое.
notice-change-tells = Им придёт об этом и отдельное сообщение. Ответов спросим заново: { $asked }.
notice-told-later = Сейчас тихие часы, им сообщим { DAY($day) } в { $time }.
notice-off-ask = Отозвать уведомление? Получившим сообщим один раз: { $told }. Не получат вовсе: { $withheld }.
notice-files-fixed = Файлы отправленного уведомления не меняются.
notice-was-cancelled = Это уведомление отозвано, отвечать не нужно.
notice-has-begun = Всё уже началось: изменить или отозвать нельзя.

# What does not fit
notice-press-button = Здесь нужно нажать одну из кнопок.
notice-only-text = Здесь можно ответить только словами.
notice-day-past = { DAY($day) } уже прошло, укажите день впереди.
notice-day-missing = Сначала укажите день.
notice-time-past = { $time } сегодня уже прошло, укажите время позже.
notice-time-missing = Сначала укажите время.
notice-place-missing = Сначала напишите место.
notice-place-too-long = Слишком длинно: { $length } знаков, а можно { $most }. Напишите короче.
notice-agenda-missing = Сначала напишите текст.
notice-agenda-too-long = Слишком длинно: вышло бы { $length } знаков, а можно { $most }. Последнее не добавлено, напишите короче.
notice-audience-missing = Сначала выберите, кому отправить.
notice-to-nobody = Здесь никого нет, выберите других.
notice-too-late = В тихие часы ничего не отправляется, а к следующим рабочим часам ({ DAY($day) }, { $time }) всё уже начнётся. Укажите время позже.
notice-change-late = Само уведомление уйдёт { DAY($day) } в { $time }: к этому времени всё уже начнётся. Укажите время позже.
notice-posting-past = { DAY($day) }, { $time } уже прошло, укажите время позже.
notice-posting-late = К этому времени ({ DAY($day) }, { $time }) всё уже начнётся, укажите время раньше.
notice-files-too-many = К уведомлению можно добавить не больше { $most } файлов, последний не добавлен.
notice-draft-gone = Черновика уже нет. Начать новое: /notice
notice-gone = Такого уведомления нет, или оно не для Вас.
notice-reason-too-long = Слишком длинно: { $length } знаков, а можно { $most }. Напишите короче.
notice-reason-not-needed = Вы ответили, что придёте: причина не нужна.

# The notice itself
notice-kind =
    { $kind ->
        [sitting] Заседание аттестационной комиссии
        [meeting] Совещание
        [order] Ознакомление с приказом
       *[announcement] Объявление
    }
notice-urgent = Срочно ❗
notice-when = { DAY($day) } { $year } г., { WEEKDAY($day) }, { $time }
notice-place = Место: { $place }
notice-agenda = Повестка дня:
notice-item = { $number }. { $item }
notice-paragraph = { $text }
notice-answer =
    { $answer ->
        [coming] <b>Ваш ответ: приду.</b>
        [not_coming] <b>Ваш ответ: не смогу.</b>
       *[read] <b>Вы ознакомились.</b>
    }
notice-answer-reason = <b>Ваш ответ: не смогу.</b> Причина: { $reason }
notice-standing =
    { $standing ->
        [cancelled] <b>Отменено</b> ❌
       *[changed] <b>Изменено</b> ✏️
    }
notice-changed = <b>Изменились время или место.</b> ✏️ Теперь так:
notice-answer-anew = Пожалуйста, ответьте ещё раз.
notice-cancelled-word = <b>Отменено.</b> ❌ Этого не будет, отвечать не нужно:
notice-ask-reason = Ответ учтён. Если хотите, напишите причину одним сообщением или нажмите «{ $button }».
notice-reason-kept = Спасибо, передам причину.

# What became of it
notice-report = <b>{ $kind }</b>
notice-report-when = <b>{ $kind }</b>, { DAY($day) }, { $time }
notice-report-standing =
    { $standing ->
        [cancelled] Отозвано
       *[changed] Изменено
    }: { DAY($day) }, { $time }
notice-count =
    { $what ->
        [all] Получателей
        [sent] Отправлено
        [waiting] Ждут отправки
        [unreachable] Не дошло
        [coming] Придут
        [not_coming] Не смогут
        [read] Ознакомились
       *[silent] Нет ответа
    }: <b>{ $count }</b>
notice-count-names = { $counted } — { $names }
notice-name = { $name }
notice-name-why = { $name } ({ $why })
notice-why =
    { $why ->
        [no_account] не подключен(а) к боту
        [blocked] остановил(а) бота
        [not_found] нет такого аккаунта в Telegram
        [deactivated] аккаунт удалён
        [not_started] ещё не открыл(а) бота
        [left] больше не в школе
        [cancelled] отозвано до отправки
        [late] не отправлено вовремя
       *[failed] Telegram не принял
    }
notice-due = Уйдёт: { DAY($day) }, { $time }.
notice-list = <b>Уведомления</b>
notice-list-empty = Уведомлений пока нет. Начать: /notice
notice-list-line = { $title } · { $sent }/{ $all }
notice-list-title = { $kind }, { DAY($day) }

# Typed days and times
typed-date-unreadable = Не понимаю дату, напишите так: 05.10.2026.
typed-date-no-such-day = Такого дня нет, проверьте и напишите ещё раз.
typed-date-weekday = { DAY($day) } — { WEEKDAY($day) }. Проверьте и напишите ещё раз.
typed-time-unreadable = Не понимаю время, напишите так: 15:00.
typed-time-no-such = Такого времени нет, напишите так: 15:00.
typed-moment-unreadable = Напишите день и время вместе: 05.10 09:00.
