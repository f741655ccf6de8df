# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Нәтижесі: { $evidence } · файл: { $files }
    Кезекте: { $left }
review-empty = Тексеруді күтіп тұрған іс жоқ.
review-ask-reason = Неге қайтарасыз? Себебін бір хабарламамен жазыңыз, мұғалім оны көреді.
review-returned = Қайтарылды, мұғалімге себебімен хабарланады.
review-already-decided = Бұл іс бойынша шешім қабылданып қойған. Келесісі: /review
return-needs-reason = Себебін жазыңыз: мұғалім нені түзету керегін білуі тиіс.
reviewed-confirmed = Қабылданды ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Қайтарылды ↩️ <b>{ $number }.</b> { $title }
    Себебі: { $reason }
