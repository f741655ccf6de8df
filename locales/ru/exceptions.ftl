# Что только руководство делает с одним пунктом: он не требуется или назначен на другой день
button-step =
    { $month ->
        [0] Пункт { $number }
       *[other] Пункт { $number } ({ MONTH($month) })
    }
button-waive = Не требуется
button-ask-again = Снова требуется
button-move = Другая дата
button-plan-day = Как в плане
waive-ask =
    <b>{ $number }.</b> { $title } — { $whose }
    Этого больше не будут требовать: напоминаний не будет, в сводке пункт станет «не требуется». Почему? Выберите или напишите одним сообщением. Причину видит только руководство школы. Отменить: /cancel
waive-leave = В отпуске
waive-no-need = В этом году не нужно
waive-needs-reason = Напишите причину словами.
waive-done-already = Этот пункт уже отмечен как выполненный, снимать нечего.
step-waived = Не требуется: { $reason }
move-ask =
    <b>{ $number }.</b> { $title } — { $whose }
    На какой день назначить? Например, { $example }. Напоминания пойдут от новой даты. Отменить: /cancel
button-for = Сделать за коллегу
for-ask = <b>{ $number }.</b> { $title } ({ $whose }): отмечу выполненным за отсутствующего коллегу. В деле и в истории будет видно, что отметили Вы и за кого; в течение часа можно отменить. За кого?
step-for =
    { $mark ->
        [returned] <i>Возвращено за: { $name }</i>
       *[other] <i>Отмечено за: { $name }</i>
    }
state-for = { $state }, за: { $name }
done-for-you =
    За Вас это сделано. <b>{ $number }.</b> { $title } ({ $whose }): { $mark ->
        [returned] возвращено
        [submitted] отправлено на проверку
       *[confirmed] отмечено выполненным
    }, { $by }. От Вас ничего не требуется.
button-review-for = За коллегу
review-for-ask = <b>{ $number }.</b> { $title } ({ $whose }): за кого Вы решаете? Это будет видно в деле и в истории, а коллега узнает через час.
review-for = <i>Вы решаете за: { $name }</i>
review-for-step = <b>{ $number }.</b> { $title } ({ $whose })
