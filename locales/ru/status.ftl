# /status and below
status-no-plan = Плана аттестации пока нет. Пришлите сюда файл своего плана (Word, Excel, PDF, текст) или возьмите готовый образец.
button-built-in = Взять готовый план из 19 строк
status-heading = <b>Состояние · { DAY($day) }</b>
status-month = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
status-year = <b>Учебный год:</b> { $counts }
counts =
    всего { $total }{ $total ->
        [0] {""}
       *[other] {" "}— { $parts }
    }
count-done = готово { $count }
count-in_review = на проверке { $count }
count-open = ожидается { $count }
count-overdue = просрочено { $count }
count-needs_date = без даты { $count }
count-waived = не требуется { $count }
status-worst-rows = <b>Строки, которым грозит срок</b>
status-worst-people = <b>Кому нужна помощь</b>
status-row =
    { $number }. { $title } — { $what } ({ $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    })
status-row-school = { $number }. { $title } — { $what }
status-person = { $name } — { $what }
status-no-overdue = Просроченных дел нет.
status-soon = Срок подходит в ближайшие 7 дней: { $count }
status-trend = <b>С { DAY($day, case: "genitive") }:</b> готово { $done } · на проверке { $review } · просрочено { $overdue }
status-open = ожидается { $count } (рабочих дней: { $days })
status-risk-how = <i>Порядок: чем больше незакрытых дел и чем ближе их срок, тем выше. Просроченное дело считается за одно целое, дело с последним днём сегодня — за половину, за 4 рабочих дня до срока — за пятую часть, за 9 — за десятую.</i>
button-row-at-risk = Строка { $number }
button-row = Строка { $number }: { $count }
button-by-row = По строкам
button-by-teacher = По учителям
button-by-association = По методобъединениям
button-by-month = По месяцам
button-picks = Отбор
status-picks = <b>Что показать</b>
button-pick-overdue = Просрочено: { $count }
button-pick-in_review = На проверке: { $count }
button-pick-soon = Срок в ближайшие 7 дней: { $count }
button-pick-needs_date = Без даты: { $count }
button-pick-mine = Ждёт моей проверки: { $count }
pick-line = <b>{ $number }.</b> { $title } — { $name }, { $when }
pick-none = Таких дел нет.
pick-overdue = <b>Просрочено: { $count }</b>
pick-in_review = <b>На проверке: { $count }</b>
pick-soon = <b>Срок в ближайшие 7 дней: { $count }</b>
pick-needs_date = <b>Без даты: { $count }</b>
pick-mine = <b>Ждёт Вашей проверки: { $count }</b>
button-go-review = Перейти к проверке
button-month = { MONTH($month, case: "heading") }
status-teams = <b>Методические объединения</b>
status-team-none = Без объединения
status-team =
    <b>{ $name }</b>
    { $counts }
status-months = <b>Месяцы плана</b>
status-month-line = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
button-dates = Назначить даты: { $count }
button-status-home = К сводке
status-rows = <b>Строки плана</b>
status-rows-line =
    <b>{ $number }.</b> { $title }
    { $counts }
status-people = <b>Учителя</b>
status-people-line =
    <b>{ $name }</b>
    { $counts }
status-nobody = Аттестуемых учителей пока нет.
status-person-gone = Этого человека нет среди аттестуемых учителей.
row-not-found = В плане нет строки { $number }.
row-line = { $name } — { $when }, { $state }
row-line-school = По школе — { $when }, { $state }
person-heading =
    <b>{ $name }</b>
    { $counts }
person-line = <b>{ $number }.</b> { $title } — { $when }, { $state }
overdue-none = Просроченных дел нет.
overdue-heading = <b>Просрочено: { $count }</b>
overdue-line = <b>{ $number }.</b> { $title }: { $names }
overdue-school = по школе
dates-heading = <b>Строки, которым нужна дата</b>
dates-none = Даты есть у всех строк.
dates-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
dates-line-half =
    <b>{ $number }.</b> { $title }
    <i>{ $stretch }, выберите день</i>
button-set-date = Назначить дату строке { $number }
date-for-whom =
    <b>{ $number }.</b> { $title }
    Кому назначить дату?
button-date-all = Всем
date-ask =
    <b>{ $number }.</b> { $title } ({ $whose })
    Напишите дату, например: { $example }
date-whose-all = для всех
date-set = <b>{ $number }.</b> { $title } — { DAY($day) } ({ $whose }). Напоминания пойдут от этой даты.
day-outside-year = Эта дата вне учебного года. Укажите день с августа { $first } по август { $last } года.
day-outside-window = По плану у строки { $number } другой срок. Укажите день внутри него.
row-not-for-teacher = Строка { $number } не касается этого человека ({ $name }), отдельная дата ей не нужна.
no-plan = У школы пока нет плана. Сначала загрузите его: /status
row-vacant = ⚠️ В школе нет никого в должности, отвечающей за эту строку; отметить её может заместитель директора.
