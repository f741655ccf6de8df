# A step: when, how it stands, what can be tapped
when-until = до { DAY($day) }
when-on = { DAY($day) }
when-overdue = срок прошёл { DAY($day) }
when-unknown = дата ещё не назначена ({ $phrase })
task-line = <b>{ $number }.</b> { $title } — { $when }
task-line-evidence =
    <b>{ $number }.</b> { $title } — { $when }
    <i>Итог: { $evidence }</i>
task-confirmed = Готово ✅
task-submitted = Отправлено на проверку 🕓
task-returned = Возвращено ↩️ Причина: { $reason }
task-teachers = Отмечено учителей: { $done } из { $total }
state-done = готово ✅
state-confirmed = готово ✅
state-in_review = на проверке 🕓
state-submitted = на проверке 🕓
state-returned = возвращено ↩️
state-open = ожидается ▫️
state-overdue = просрочено ❗
state-needs_date = нет даты 📅
state-waived = не требуется ➖
button-numbered =
    { $month ->
        [0] { $name } { $number }
       *[other] { $name } { $number } ({ MONTH($month) })
    }
button-named = { $name } · { $person }
button-teachers =
    { $month ->
        [0] { $number }: учителя { $done }/{ $total }
       *[other] { $number } ({ MONTH($month) }): учителя { $done }/{ $total }
    }
page-back = ← Предыдущие
page-on = Дальше { $page }/{ $pages } →
teachers-heading = <b>{ $number }.</b> { $title }
teachers-line = { $name } — { $state }
teachers-page =
    { $head } — { $when }
    {""}
    { $lines }
step-gone = Этого дела больше нет в плане или оно не Ваше. Текущие дела: /my
undo-too-late = Через час отметку уже не снять самому. Скажите заместителю директора по учебной работе.
undo-not-yours = Эту отметку поставил другой человек, снять её может только он.
toast-confirmed = Отмечено: готово
toast-submitted = Отправлено на проверку
toast-undone = Отметка снята
