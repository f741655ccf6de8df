# A step: when, how it stands, what can be tapped
when-until = { DAY($day, case: "dative") } дейін
when-on = { DAY($day) } күні
when-overdue = мерзімі { DAY($day, case: "locative") } өтті
when-unknown = күні әлі белгіленбеген ({ $phrase })
task-line = <b>{ $number }.</b> { $title } — { $when }
task-line-evidence =
    <b>{ $number }.</b> { $title } — { $when }
    <i>Нәтижесі: { $evidence }</i>
task-confirmed = Орындалды ✅
task-submitted = Тексеруге жіберілді 🕓
task-returned = Қайтарылды ↩️ Себебі: { $reason }
task-teachers = Белгіленген мұғалімдер: { $done } / { $total }
state-done = орындалды ✅
state-confirmed = орындалды ✅
state-in_review = тексеруде 🕓
state-submitted = тексеруде 🕓
state-returned = қайтарылды ↩️
state-open = күтілуде ▫️
state-overdue = мерзімі өтті ❗
state-needs_date = күні белгіленбеген 📅
state-waived = талап етілмейді ➖
button-numbered =
    { $month ->
        [0] { $name } { $number }
       *[other] { $name } { $number } ({ MONTH($month) })
    }
button-named = { $name } · { $person }
button-teachers =
    { $month ->
        [0] { $number }: мұғалімдер { $done }/{ $total }
       *[other] { $number } ({ MONTH($month) }): мұғалімдер { $done }/{ $total }
    }
page-back = ← Алдыңғы бет
page-on = Келесі бет { $page }/{ $pages } →
teachers-heading = <b>{ $number }.</b> { $title }
teachers-line = { $name } — { $state }
teachers-page =
    { $head } — { $when }
    {""}
    { $lines }
step-gone = Бұл іс жоспардан алынған немесе Сізге қатысты емес. Ағымдағы істер: /my
undo-too-late = Бір сағаттан кейін белгіні өзіңіз ала алмайсыз. Директордың оқу ісі жөніндегі орынбасарына айтыңыз.
undo-not-yours = Бұл белгіні басқа адам қойған, оны сол адам ғана ала алады.
toast-confirmed = Орындалды деп белгіленді
toast-submitted = Тексеруге жіберілді
toast-undone = Белгі алынды
