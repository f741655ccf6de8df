# Open lessons, events, creative reports, visits
button-lessons = Уроки и отчёты
button-lesson-new = Запланировать
button-lesson-guests = Пригласить
button-lesson-off = Не состоится
button-lesson-held = Состоялось
button-lesson-note = Написать отзыв
button-lesson-open = Открыть
lesson-kind =
    { $kind ->
        [lesson] Открытый урок
        [event] Внеклассное мероприятие
        [visit] Посещение урока
       *[report] Творческий отчёт
    }
lesson-occasion =
    { $occasion ->
        [association] Заседание методобъединения
        [council] Педагогический совет
        [seminar] Семинар
       *[conference] Конференция
    }
lesson-list =
    { $count ->
        [0] Пока ничего не запланировано.
       *[other] <b>Уроки и отчёты: { $count }</b>
    }
lesson-label = { DAY($day) }, { $time } · { $kind }: { $topic }
lesson-head =
    <b>{ $kind ->
        [lesson] Открытый урок
        [event] Внеклассное мероприятие
        [visit] Посещение урока
       *[report] Творческий отчёт
    }</b>: { $topic }
lesson-when = { DAY($day) }, { WEEKDAY($day) }, { $time }
lesson-where = { $group } · { $place }
lesson-teacher = Учитель: { $name }
lesson-visitors = Приглашены: { $names }
lesson-name = { $name }
lesson-line =
    { $kind ->
        [lesson] открытый урок
        [event] внеклассное мероприятие
        [visit] посещение урока
       *[report] творческий отчёт
    }, { $time }, { $name }, { $place }
lesson-clash = Совпадает по времени: { $what }. Подтвердить всё равно можно. ⚠️
lesson-whose =
    { $count ->
        [0] Аттестуемых учителей нет.
       *[other] Для кого планируете?
    }
lesson-guests = Кого пригласить? Приглашено: { $count }. Нажатие приглашает, ещё одно отменяет.
lesson-step = <b>Планирование</b> · { $number }/{ $last }
lesson-ask-kind = Что будет?
lesson-ask-day = В какой день? Нажмите кнопку или напишите: 20.10.
lesson-ask-time = Во сколько? Нажмите кнопку или напишите: 10:00.
lesson-ask-group = В каком классе? Например: 7 «А».
lesson-ask-occasion = Где будет отчёт? Выберите или напишите.
lesson-ask-topic = Какая тема?
lesson-ask-place = Где? Например: кабинет 12.
lesson-note-of = <b>Отзыв: { $name }</b>
lesson-goal =
    { $goal ->
        [yes] Да, полностью
        [partly] Частично
       *[no] Нет
    }
lesson-answer =
    { $asked ->
        [goal] Цель достигнута: { $text }
        [strengths] Удалось: { $text }
       *[advice] Совет: { $text }
    }
lesson-ask-note =
    <b>{ $topic }</b> · { $number }/{ $last }
    { $asked ->
        [goal] Достигнута ли цель? Нажмите кнопку или напишите.
        [strengths] Что удалось?
       *[advice] Что посоветуете?
    }
lesson-closed = Строка плана { $number } отмечена ✅
lesson-told =
    { $word ->
        [before] Напоминание:
        [invited] Вас приглашают:
        [planned] Для Вас запланировано:
        [noted] Посетивший коллега написал отзыв:
       *[off] Не состоится:
    }
lesson-gone = Такой записи нет, или она отменена. Список: /my
lesson-not-yet = Это ещё не прошло. Отметьте, когда пройдёт.
toast-lesson-planned = Запланировано
toast-lesson-off = Отменено
toast-lesson-no-step = Сохранено. Открытой строки плана для этого нет.
cancelled-lessonplan = планирование
cancelled-lessonnote = отзыв
