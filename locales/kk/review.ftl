# /review
review-step =
    <b>{ $name }</b>
    <b>{ $number }.</b> { $title }
    Нәтижесі: { $evidence } · файл: { $files }
    Кезекте: { $left }
review-empty = Тексеруді күтіп тұрған іс жоқ.
review-ask-reason = Неге қайтарасыз? Таңдаңыз немесе бір хабарламамен жазыңыз: оны мұғалім көреді.
review-returned = Қайтарылды, мұғалімге себебімен хабарланады.
review-already-decided = Бұл іс бойынша шешім қабылданып қойған. Келесісі: /review
return-needs-reason = Себебін жазыңыз: мұғалім нені түзету керегін білуі тиіс.
reviewed-confirmed = Қабылданды ✅ <b>{ $number }.</b> { $title }
reviewed-returned =
    Қайтарылды ↩️ <b>{ $number }.</b> { $title }
    Себебі: { $reason }
return-unreadable = Оқылмайды
return-incomplete = Толық емес
return-other-paper = Басқа құжат керек
button-approve-alike = { $number }-жолдан файлсыз бәрін қабылдау: { $count }
review-alike =
    <b>{ $number }.</b> { $title }
    Бірден қабылданады, файлсыз: { $count }
    { $names }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    }
review-approved = Қабылданды: { $count } ✅ Мұғалімдерге хабар беріледі.
