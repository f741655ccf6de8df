# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Итог: { $evidence } · файлов: { $files }
    В очереди: { $left }
review-empty = На проверке ничего нет.
review-ask-reason = Почему возвращаете? Напишите причину одним сообщением, учитель её увидит.
review-returned = Возвращено, учитель получит причину.
review-already-decided = По этому делу уже решено. Следующее: /review
return-needs-reason = Напишите причину: учителю надо знать, что исправить.
reviewed-confirmed = Принято ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Возвращено ↩️ <b>{ $number }.</b> { $title }
    Причина: { $reason }
