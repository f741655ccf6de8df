# /school
school =
    <b>Школа</b>

    { $lines }

    Что изменить? Правила напоминаний: /rehearse (директор и заместитель), ответственные за строки: /plan.
school-line = { $fact }: <b>{ $value }</b>
school-fact-name = Название
school-fact-timezone = Часовой пояс
school-fact-locale = Основной язык
school-fact-days_off = Рабочая неделя
school-fact-hours = Когда можно писать
school-fact-closed = Свои выходные дни
school-fact-open = Рабочие праздники
school-fact-breaks = Каникулы
school-fact-ladder = За сколько дней напоминать
school-fact-digest = Список на месяц
school-week-six = 6 дней: выходной воскресенье
school-week-five = 5 дней: выходные суббота и воскресенье
school-weekday = { WEEKDAY($day) }
school-days-off = выходной: { $days }
school-ask = { $fact }: <b>{ $value }</b>
school-how-name = Напишите новое название школы.
school-how-timezone = Напишите пояс, например Asia/Almaty.
school-how-locale = На каком языке писать новым людям?
school-how-days_off = Выберите неделю.
school-how-hours = Напишите часы открытия и закрытия, например 08:00-20:00. В другое время бот сам не пишет.
school-how-closed = Напишите день, например 26.10.2026. День, который уже в списке, из него уйдёт.
school-how-open = Напишите праздничный день, в который школа работает. День, который уже в списке, из него уйдёт.
school-how-breaks = Напишите первый и последний день, например 28.10.2026-05.11.2026. То, что уже в списке, из него уйдёт.
school-how-ladder = За сколько дней до последнего дня срока напоминать? Напишите числа, например 14, 7, 3, 1, 0; 0 — в сам последний день.
school-how-digest = В первый рабочий день месяца каждому приходит список его дел на месяц. Отправлять?
school-digest-on = отправляется
school-digest-off = не отправляется
school-ladder-wrong = Напишите от одного до { $most } чисел, каждое от 0 до { $widest }, например 14, 7, 3, 1, 0.
school-preview =
    <b>{ $fact }</b>
    Сейчас: { $was }
    Будет: <b>{ $becomes }</b>

    Изменить?
school-changed = Изменено: { $fact }. В течение часа можно вернуть.
school-undone = Возвращено: { $fact }.
school-undo-late = Прошло больше часа. Изменить снова: /school
school-undo-other = Тем временем это изменили ещё раз. Как сейчас: /school
school-press = Нажмите одну из кнопок. Прервать: /cancel
school-name-long = Название слишком длинное: не больше { $longest } знаков.
school-hours-wrong = Напишите два времени, например 08:00-20:00.
school-hours-reminders = Час напоминаний — { $hour }; он должен быть в часы работы школы. Его меняет /rehearse.
