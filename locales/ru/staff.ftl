# One person of the school, for its admin
staff = <b>{ $name }</b> — { $roles }
staff-fact = { $value }
staff-left = Выбыл(а) из школы: { $day }
staff-reach =
    { $reach ->
        [reachable] Сообщения доходят.
        [waiting] Ещё не присоединился(-лась): отправьте личную ссылку.
       *[stopped] Бот остановлен, сообщения не доходят.
    }
staff-button-link = Ссылка для этого человека
staff-button-lost = Телефон потерян: новая ссылка
staff-button-let-go = Больше не в школе
staff-button-gone = Да, больше не в школе
staff-button-back = Вернуть в школу
staff-ask-let-go = { $name } больше не в школе? Сообщения прекратятся, консультации отменятся; сделанное сохранится. Вернуть можно позже.
staff-link =
    { $name } — ссылка только для этого человека. Она работает один раз, до { DAY($day) }, { $hour }.

    { $link }
staff-cut-off = { $name }: прежний телефон с этой минуты отключён.
staff-last-admin = В школе должен остаться администратор. Сначала дайте эту роль другому человеку: /people
staff-last-role = Это единственная роль. Если человек ушёл, нажмите «Больше не в школе».
staff-cut-off-own = Свой телефон отключить нельзя; это сделает другой администратор.
schools-choose = В какой школе работаем?
schools-chosen = Теперь этот чат — о школе <b>{ $school }</b>. Дела: /my
settings-school = Другая моя школа
staff-button-page = Страница на бумаге
