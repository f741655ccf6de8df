# What is said about a step beside "done"
button-files = Файлды көру
button-more = Толығырақ
button-day = Басқа күні
button-cannot = Орындай алмаймын
day-ask = <b>{ $number }.</b> { $title }: қай күні орындалды? Мысалы: { $example } немесе «кеше». Тоқтату: /cancel
cannot-ask = <b>{ $number }.</b> { $title }: неге орындай алмайсыз? Себебін бір хабарламамен жазыңыз, оны жауаптылар көреді. Тоқтату: /cancel
cannot-told =
    { $name } мына істі орындай алмайды: <b>{ $number }.</b> { $title }
    Себебі: { $reason }
cannot-needs-reason = Себебін сөзбен жазыңыз.
cannot-done-already = Бұл іс орындалды деп белгіленген. Алдымен белгіні алыңыз немесе директордың орынбасарына айтыңыз.
task-cannot = Орындау мүмкін емес: { $reason }
state-cannot = орындай алмайды ✋
state-cannot-why = { $state }; орындай алмайды: { $reason }
step-done-on = Орындалған күні: { DAY($day) }
step-note = Ескертпе: { $note }
done-on-ahead = { DAY($day) } әлі келген жоқ. Өткен күнді немесе бүгінді жазыңыз.
done-on-too-old = { DAY($day) } — бір жылдан астам бұрын. Кейінірек күнді жазыңыз.
