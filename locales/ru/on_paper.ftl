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
button-unreached = До кого бот не доходит
button-page = Бумажная страница: { $language }
button-page-revoke = Отменить коды
page-offer = { $name } — страница с шагами этого человека по плану. У каждого шага QR-код: человек расписывается, а секретарь сканирует код и отмечает за него. Новая страница отменяет коды прежней.
page-made = { $name }: страница готова, кодов: { $codes }. Принять код могут только секретарь и руководство.
page-revoked =
    { $count ->
        [0] Действующих кодов нет.
       *[other] Отменено кодов: { $count }.
    }
page-empty = { $name }: план ничего не спрашивает с этого человека, страница была бы пустой.
page-file = шаги
page-title = Страница шагов
page-heading = Ваши шаги по плану аттестации: { $years }
page-how = Когда шаг выполнен, распишитесь в его строке и отнесите страницу секретарю: он отсканирует код и отметит за Вас.
page-column-number = №
page-column-step = Шаг
page-column-when = Срок
page-column-sign = Дата, подпись
page-done = выполнено
page-others = отмечает ответственный
page-code-unknown = Такого кода нет, или он не Вашей школы.
page-code-revoked = Код отменён: напечатана новая страница или коды отозваны. Распечатайте страницу заново.
page-code-used = Этот код уже принят.
code-step =
    <b>{ $name }</b>, на бумаге
    { $number }. { $title }
code-ask = Стоит ли подпись ({ $name })? После подтверждения шаг будет отмечен как выполненный, по бумаге.
code-taken = Вы отметили по бумаге: { $name }. В течение часа можно отменить.
code-settled = Этот шаг уже отмечен.
step-on-paper = <i>Отмечено по бумаге: { $name }</i>
state-on-paper = { $state }, по бумаге: { $name }
