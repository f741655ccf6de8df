# /status and below
status-no-plan = Мектептің аттестаттау жоспары әлі жоқ. Жоспарыңыздың файлын (Word, Excel, PDF, мәтін) осы чатқа жіберіңіз немесе дайын үлгіні алыңыз.
button-built-in = 19 жолдық дайын үлгіні алу
status-heading = <b>Жағдай · { DAY($day) }</b>
status-month = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
status-year = <b>Оқу жылы:</b> { $counts }
counts =
    барлығы { $total }{ $total ->
        [0] {""}
       *[other] {" "}— { $parts }
    }
count-done = орындалды { $count }
count-in_review = тексеруде { $count }
count-open = күтілуде { $count }
count-overdue = мерзімі өтті { $count }
count-needs_date = күні жоқ { $count }
count-waived = талап етілмейді { $count }
status-worst-rows = <b>Мерзімі қауіпті жолдар</b>
status-worst-people = <b>Көмек керек мұғалімдер</b>
status-row =
    { $number }. { $title } — { $what } ({ $names }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    })
status-row-school = { $number }. { $title } — { $what }
status-person = { $name } — { $what }
status-no-overdue = Мерзімі өткен іс жоқ.
status-soon = Алдағы 7 күнде мерзімі бітетіні: { $count }
status-trend = <b>{ DAY($day, case: "ablative") } бері:</b> орындалды { $done } · тексеруде { $review } · мерзімі өтті { $overdue }
status-open = күтілуде { $count } (қалған жұмыс күні: { $days })
status-risk-how = <i>Реті: бітпеген іс неғұрлым көп, мерзімі неғұрлым жақын болса, соғұрлым жоғары. Мерзімі өткен іс — бүтін бір, соңғы күні бүгін болса — жарты, 4 жұмыс күні қалса — бестен бір, 9 күн қалса — оннан бір деп саналады.</i>
button-row-at-risk = { $number }-жол
button-row = { $number }-жол: { $count }
button-by-row = Жолдар бойынша
button-by-teacher = Мұғалімдер бойынша
button-by-association = Бірлестіктер бойынша
button-by-month = Айлар бойынша
button-picks = Іріктеу
status-picks = <b>Қайсысын көрсету керек</b>
button-pick-overdue = Мерзімі өтті: { $count }
button-pick-in_review = Тексеруде: { $count }
button-pick-soon = 7 күнде мерзімі келеді: { $count }
button-pick-needs_date = Күні жоқ: { $count }
button-pick-mine = Менің тексеруімде: { $count }
pick-line = <b>{ $number }.</b> { $title } — { $name }, { $when }
pick-none = Мұндай іс жоқ.
pick-overdue = <b>Мерзімі өткендер: { $count }</b>
pick-in_review = <b>Тексерудегілер: { $count }</b>
pick-soon = <b>Алдағы 7 күнде мерзімі келетіндер: { $count }</b>
pick-needs_date = <b>Күні жоқтар: { $count }</b>
pick-mine = <b>Сіздің тексеруіңізді күтетіндер: { $count }</b>
button-go-review = Тексеруге көшу
button-month = { MONTH($month, case: "heading") }
status-teams = <b>Әдістемелік бірлестіктер</b>
status-team-none = Бірлестігі жоқ
status-team =
    <b>{ $name }</b>
    { $counts }
status-months = <b>Жоспар айлары</b>
status-month-line = <b>{ MONTH($month, case: "heading") }:</b> { $counts }
button-dates = Күнін белгілеу керек: { $count }
button-status-home = Жалпы жағдай
status-rows = <b>Жоспар жолдары</b>
status-rows-line =
    <b>{ $number }.</b> { $title }
    { $counts }
status-people = <b>Мұғалімдер</b>
status-people-line =
    <b>{ $name }</b>
    { $counts }
status-nobody = Аттестаттаудан өтетін мұғалімдер әлі тіркелмеген.
status-person-gone = Бұл адам аттестаттаудан өтетін мұғалімдер тізімінде жоқ.
row-not-found = Жоспарда { $number }-жол жоқ.
row-line = { $name } — { $when }, { $state }
row-line-school = Мектеп бойынша — { $when }, { $state }
person-heading =
    <b>{ $name }</b>
    { $counts }
person-line = <b>{ $number }.</b> { $title } — { $when }, { $state }
overdue-none = Мерзімі өткен іс жоқ.
overdue-heading = <b>Мерзімі өткен істер: { $count }</b>
overdue-line = <b>{ $number }.</b> { $title }: { $names }
overdue-school = мектеп бойынша
dates-heading = <b>Күнін белгілеу керек жолдар</b>
dates-none = Барлық жолдың күні белгіленген.
dates-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
dates-line-half =
    <b>{ $number }.</b> { $title }
    <i>{ $stretch } аралығында, күнін таңдаңыз</i>
button-set-date = { $number }-жолдың күнін белгілеу
date-for-whom =
    <b>{ $number }.</b> { $title }
    Күн кімге белгіленеді?
button-date-all = Барлығына
date-ask =
    <b>{ $number }.</b> { $title } ({ $whose })
    Күнін жазыңыз, мысалы: { $example }
date-whose-all = барлығына
date-set = <b>{ $number }.</b> { $title } — { DAY($day) } ({ $whose }). Еске салулар осы күнге қарай барады.
day-outside-year = Бұл күн оқу жылына кірмейді. { $first } жылғы тамыз бен { $last } жылғы тамыз аралығындағы күнді жазыңыз.
day-outside-window = { $number }-жолдың жоспардағы мерзімі басқа. Сол мерзім ішіндегі күнді жазыңыз.
row-not-for-teacher = { $number }-жол { $name } деген адамға қатысты емес, сондықтан оған жеке күн белгіленбейді.
no-plan = Мектептің жоспары әлі жоқ. Алдымен жоспарды енгізіңіз: /status
row-vacant = ⚠️ Мектепте бұл жолға жауапты лауазымда ешкім жоқ; оны директордың орынбасары белгілей алады.
