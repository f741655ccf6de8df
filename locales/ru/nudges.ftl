# /remind: a word to those who are behind
command-remind = Напомнить отстающим
nudge-nobody = Никто не отстаёт, напоминать не о чем.
nudge-heading =
    <b>Кому напомнить?</b>
    Выберите строку: сначала я покажу, что и кому уйдёт.
nudge-row = <b>{ $number }.</b> { $title } — человек: { $people }
nudge-preview =
    <b>{ $number }.</b> { $title }
    Уйдёт напоминание о просроченном с кнопками, чтобы сразу отметить.
nudge-to = <b>Получат ({ $count }):</b> { $names }
nudge-to-nobody = Сейчас написать некому.
nudge-now = Уйдёт сразу.
nudge-later = Школа сейчас закрыта, поэтому уйдёт { DAY($day) } в { $time }.
nudge-left-out = <b>Не получат:</b>
nudge-omitted = { $name } — { $why }
nudge-why-unreachable = нет связи с ботом, скажите лично
nudge-why-paused = в отпуске или просил(а) паузу
nudge-why-today = сегодня об этой строке уже напомнили
nudge-why-enough = сообщений уже достаточно
nudge-report = <b>Строка { $number } · напоминание, { DAY($day) }</b>
nudge-sent = Доставлено ({ $count }): { $names }
nudge-waiting = В очереди ({ $count }): { $names }
nudge-failed = Не доставлено ({ $count }): { $names }
