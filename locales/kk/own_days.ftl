# The teacher's own clock: days of the rules, attempts at the test
reminder-own = <b>Өз мерзімдеріңіз</b>
own-day-applications = Өтініш қабылданатын күндер: { $first } – { $last }
own-day-result = Тест нәтижеңіз { $last } дейін жарамды
button-attempts = Тестке қатысу
button-attempt-enter = Нәтижені жазу
button-attempt-remove = { $day } алып тастау
button-window = Өтініш қабылдау күндері
attempt-heading = <b>Тестке қатысу</b>
attempt-left = Осы оқу жылында қалғаны: тегін { $free }, ақылы { $paid }.
attempt-none = Әзірге ештеңе жазылмаған.
attempt-line =
    { $day } — <b>{ $percent } %</b>, { $sort ->
        [paid] ақылы
       *[free] тегін
    }. { $stands ->
        [passed] Межеге жетті ✅, { $until } дейін жарамды
        [below] Межеден төмен
        [over] { $until } дейін жарамды болды
       *[unknown] { $until } дейін жарамды
    }
attempt-ask = Тест қай күні болды, нәтижеңіз қандай? Мысалы: <code>{ $example } 72 %</code> немесе <code>{ $example } 40/50 ақылы</code>
attempt-too-many =
    { $sort ->
        [paid] Жылына ақылы мүмкіндік саны: { $most }, жазылып қойған. Қате болса, алып тастаңыз.
       *[free] Жылына тегін мүмкіндік саны: { $most }, жазылып қойған. Бұл ақылы ма? «Ақылы» сөзін қосыңыз.
    }
window-ask = Өтініш қай күндері қабылданады? Мысалы: <code>10.02-15.02.2027</code>. Аттестатталатын мұғалімдерге еске саламын.
window-set = Өтініш қабылданатын күндер: { $days }. Аттестатталатын мұғалімдерге еске саламын, күндер олардың күнтізбесіне түседі.
window-other-year = Осы немесе келесі оқу жылының күндерін жазыңыз.
typed-days-backwards = Соңғы күні бірінші күнінен бұрын. Күндерді ретімен жазыңыз.
