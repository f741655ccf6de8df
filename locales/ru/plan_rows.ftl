# The rows of the plan, for those who may change them
button-edit-rows = Изменить строки
button-plan-file = Файлом
button-plan-row = Строка { $number }
button-row-removed = Строка { $number } (убрана)
button-add-row = Добавить строку
button-remove-row = Убрать из плана
button-restore-row = Вернуть в план
button-plan-rows = Все строки
plan-rows-heading = <b>Строки плана</b>
plan-rows-none = В плане пока нет строк.
plan-rows-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
plan-rows-line-removed =
    <s>{ $number }. { $title }</s>
    <i>убрана из плана</i>
plan-row-heading = <b>{ $number }.</b> { $title }
plan-row-new = <b>Новая строка</b>
plan-row-removed = Эта строка убрана из плана.
plan-row-cell = <b>{ $name }:</b> { $value }
plan-row-field =
    { $field ->
        [title] Название
        [schedule] Срок
        [responsible] Ответственные
        [evidence] Форма завершения
        [closing] Кто отмечает
       *[number] Номер
    }
plan-row-responsible = { $phrase } ({ $roles })
plan-row-when = { $words } ({ $days })
row-closing =
    { $closing ->
        [school] Один раз на школу
        [teacher] Каждый учитель сам
        [reviewed] Каждый учитель сам, потом проверка
       *[responsible] Ответственные по каждому учителю
    }
plan-row-ask =
    { $field ->
        [title] Напишите название мероприятия.
        [schedule] Выберите срок или напишите, например: 5 октября; октябрь – ноябрь; до 25 мая.
        [responsible] Кто отвечает? Выберите или напишите должность либо имя, несколько — через запятую.
        [evidence] Чем это завершается? Напишите, например: протокол, справка.
        [closing] Кто отмечает, что сделано?
       *[number] Каким по счёту поставить эту строку? Напишите номер, остальные сдвинутся.
    }
plan-row-unclear = Это можно понять по-разному. Как правильно?
plan-row-which-person = «{ $name }» — кто это из школы?
plan-row-unchosen = ⚠️ «{ $name }» — в школе есть такой человек: { $people }. Если отвечает он, нажмите кнопку с именем.
plan-row-extra = Дополнительно
plan-row-same = Ничего не изменится.
plan-row-changed = План изменён.
plan-row-number-wrong = Напишите номер от 1 до { $last }.
row-schedule-unknown = Не вижу здесь срока. Напишите так: 5 октября; октябрь – ноябрь; до 25 мая; в течение года.
row-roles-unknown = Не знаю ни такой должности, ни такого человека. Напишите так: заместитель директора, руководитель МО.
row-cell-empty = Здесь ничего не написано. Напишите ещё раз.
row-cell-too-long = Слишком длинно: не больше { $most } знаков. Напишите короче.
row-gone = Такой строки в плане больше нет.
row-changed-meanwhile = За это время строку изменил кто-то другой, поэтому Ваше изменение не внесено. Вот как строка выглядит сейчас:
cancelled-planrowedit = изменение строки плана

# The plan as files
plan-files-making = Готовлю файлы…
plan-file-name = plan
plan-file-docx = План в Word: готов к печати и подписи.
plan-file-xlsx = Тот же план таблицей Excel.
