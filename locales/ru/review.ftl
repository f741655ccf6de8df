# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Итог: { $evidence } · файлов: { $files }
    В очереди: { $left }
review-empty = На проверке ничего нет.
review-ask-reason = Почему возвращаете? Выберите или напишите одним сообщением: учитель его увидит.
review-returned = Возвращено, учитель получит причину.
review-already-decided = По этому делу уже решено. Следующее: /review
return-needs-reason = Напишите причину: учителю надо знать, что исправить.
reviewed-confirmed = Принято ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Возвращено ↩️ <b>{ $number }.</b> { $title }
    Причина: { $reason }
return-unreadable = Не читается
return-incomplete = Неполный документ
return-other-paper = Нужен другой документ
button-approve-alike = Принять все по строке { $number } без файла: { $count }
review-alike =
    <b>{ $number }.</b> { $title }
    Принять сразу, файлов нет: { $count }
    { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
review-approved = Принято: { $count } ✅ Учителям сообщат.
