# Those whom the bot does not reach, and what is printed for them
unreached =
    <b>До кого бот не доходит: { $count }</b>

    { $lines }
unreached-line =
    { $reach ->
        [waiting] { $name } — ещё не присоединился
       *[stopped] { $name } — бот остановлен
    }
unreached-nobody = Бот доходит до всех в школе.
button-link-sheet = Лист со ссылками: { $language }
link-sheet-made = Лист со ссылками: { $count }. Срок: { DAY($day) }, { $hour }. Разрежьте и отдайте каждому лично: кто откроет чужую, войдёт под чужим именем.
link-sheet-nobody = Ссылки никому не нужны: все присоединились.
link-sheet-file = лист-со-ссылками
link-sheet-title = Лист со ссылками
link-sheet-how = Наведите камеру телефона на QR-код и нажмите в Telegram «Start» («Начать»). Код — только для этого человека и действует один раз.
link-sheet-until = Действует до: { DAY($day) }, { $hour }
