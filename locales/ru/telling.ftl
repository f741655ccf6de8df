# What is said about a step beside "done"
button-files = Посмотреть файлы
button-more = Подробнее
button-day = В другой день
button-cannot = Не могу выполнить
day-ask = <b>{ $number }.</b> { $title }: в какой день это сделано? Например: { $example } или «вчера». Остановить: /cancel
cannot-ask = <b>{ $number }.</b> { $title }: почему это не удаётся выполнить? Напишите причину одним сообщением, её увидят ответственные. Остановить: /cancel
cannot-told =
    { $name } не может выполнить: <b>{ $number }.</b> { $title }
    Причина: { $reason }
cannot-needs-reason = Пожалуйста, напишите причину словами.
cannot-done-already = Это дело уже отмечено как выполненное. Сначала снимите отметку или сообщите заместителю директора.
task-cannot = Не удаётся выполнить: { $reason }
state-cannot = не удаётся ✋
state-cannot-why = { $state }; не удаётся: { $reason }
step-done-on = Сделано { DAY($day) }
step-note = Примечание: { $note }
done-on-ahead = { DAY($day) } ещё не наступило. Укажите прошедший день или сегодняшний.
done-on-too-old = { DAY($day) } — это больше года назад. Укажите более поздний день.
