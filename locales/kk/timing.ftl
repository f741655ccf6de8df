# Under a reminder
reminder-snoozed = <b>Бүгінге қалдырған істеріңіз</b>
reminder-escalation = <b>Басқалардың мерзімі өткен істері</b>
reminder-whose =
    { $more ->
        [0] Белгілемегендер: { $names }
       *[other] Белгілемегендер: { $names } және тағы { $more } адам
    }
reminder-grace =
    { $days } жұмыс күнінен кейін ({ DAY($day) }) { $first ->
        [head] оны мерзімі өткен іс ретінде алдымен бірлестік жетекшісі, кейін директордың орынбасары көреді.
        [responsible] оны мерзімі өткен іс ретінде алдымен осы жолға жауаптылар, кейін директордың орынбасары көреді.
       *[deputy] оны мерзімі өткен іс ретінде директордың орынбасары көреді.
    }
reminder-again = ⏰ { DAY($day) } күні қайта еске саламын. Соңғы күні бәрібір жазамын.
reminder-gone = Бұл еске салу енді жоқ. Барлық істеріңіз: /my
button-why = Неге?
pause-choice =
    { $pause ->
        [tomorrow] { $away ->
            [1] Ертең, { DAY($day) }
           *[other] Келесі жұмыс күні, { DAY($day) }
        }
        [week] Келесі аптада, { DAY($day) }
       *[before] Мерзім алдында, { DAY($day) }
    }
snooze-ask = Қай күнге дейін кейінге қалдырайын?
snooze-nothing = Мұны бұдан әрі кейінге қалдыруға болмайды. Барлық істеріңіз: /my
toast-snoozed = { DAY($day) } күні қайта еске саламын

# Why it came
why-heading = <b>Бұл { DAY($day) } күні неге келді</b>
why-plan = <b>{ $number }.</b> Жоспарда: «{ $phrase }».
why-own = Бұл — өз ісіңіз.
why-roles = Бұған Сіз мына рөліңізбен жауаптысыз немесе оны көресіз: { $roles }.
why-named = Жоспарда бұған жауапты ретінде Сіздің атыңыз жазылған.
why-rule =
    { $rule ->
        [digest] Айдың алғашқы жұмыс күні сол айда не істеу керегін түгел айтамын.
        [dates] Айдың бірінші жұмыс күні әлі белгіленбеген күндерді сұраймын.
        [deadline] { $ahead ->
            [0] Соңғы күні жазамын.
           *[other] Соңғы күнге { $ahead } күн қалғанда жазамын.
        }
        [overdue] Мерзімі өткенін бір рет айтамын.
        [snoozed] Бүгін қайта еске салуымды өзіңіз сұрадыңыз.
        [escalation] Іс иелеріне айтылды, оларға берілген уақыт бітті.
       *[review] Мұғалімдер жіберген, Сіздің шешіміңізді күтіп тұр.
    }
why-moved = { DAY($day) } — демалыс күні, сондықтан хабар оның алдындағы жұмыс күні келді.
why-left =
    { $left ->
        [0] Соңғы күні — { DAY($day) }, сол күннің өзі.
       *[other] Соңғы күні — { DAY($day) }: алда { $left } күн бар, оның жұмыс күні: { $working }.
    }
why-passed = Соңғы күні { DAY($day) } болатын.
why-decides = Шешетін: { $responsible }.
why-budget = Уақыты келгеннің бәрі күніне бір ғана хабармен келеді.

# When I write
settings-hour = Еске салу уақыты: сағат { $hour }
settings-muted = { DAY($day, case: "dative") } дейін еске салмаймын. Істің соңғы күні бәрібір жазамын.
button-hour = Еске салу сағаты
button-hour-usual = Мектептегідей: { $hour }
button-mute = Еске салмау
button-unmute = Қайта еске салу
button-mute-until = { DAY($day, case: "dative") } дейін
hour-ask = Сағат нешеде еске салайын?
hour-closed = Мен { $opens } мен { $closes } аралығында жазамын. Осы аралықтан таңдаңыз.
mute-ask = Қай күнге дейін үндемейін? Түймені басыңыз немесе күнін жазыңыз. Істің соңғы күні бәрібір жазамын.
mute-day-wrong = { DAY($first) } және { DAY($last) } аралығындағы бір күнді көрсетіңіз.
cancelled-muting = еске салмауды таңдау
why-report =
    { $span ->
        [week] Дүйсенбі сайын, мектеп жабық болса, келесі жұмыс күні директордың орынбасарына апта ішінде не өзгергенін жазамын. Өшіру: /settings
       *[month] Айдың алғашқы жұмыс күні директорға ай ішінде не өзгергенін жазамын. Өшіру: /settings
    }
settings-report =
    { $span ->
        [week] { $wanted ->
            [True] Апта қорытындысы: дүйсенбі сайын 8:30-да келеді
           *[False] Апта қорытындысы: келмейді
        }
       *[month] { $wanted ->
            [True] Ай қорытындысы: айдың алғашқы жұмыс күні 8:30-да келеді
           *[False] Ай қорытындысы: келмейді
        }
    }
button-report-week-off = Апта қорытындысы келмесін
button-report-week-on = Апта қорытындысы келсін
button-report-month-off = Ай қорытындысы келмесін
button-report-month-on = Ай қорытындысы келсін

# Before a sitting
appointment-heading =
    { $away ->
        [0] ⏰ <b>Бүгін сағат { $time }</b>
        [1] ⏰ <b>Ертең сағат { $time }</b>
       *[other] ⏰ <b>{ DAY($day) } күні сағат { $time }</b>
    }
appointment-ask = Сіз әлі жауап берген жоқсыз: келесіз бе?

# The rehearsal
rehearsal-heading = <b>{ DAY($first) } және { DAY($last) } аралығындағы еске салулар</b>, егер бұдан әрі ештеңе орындалмаса
rehearsal-load = Хабарлар: { $messages }, алушылар: { $people }. Ең көп апта: { $week }, { $count }. Бір адамға аптасына ең көбі: { $fullest }.
rehearsal-nothing = Бұл оқу жылында енді ештеңе жіберілмейді.
rehearsal-busiest = Ең көп алатындар: { $people }
rehearsal-weeks = Апталар бойынша: { $weeks }
rehearsal-booked = Бұдан бөлек, белгіленген кеңес, сабақ, отырыс және жиналыс алдында: { $count } хабарлама.
rehearsal-clashes =
    { $more ->
        [0] Демалысқа түскен соңғы күндер:
            { $lines }
       *[other] Демалысқа түскен соңғы күндер (тағы { $more }):
            { $lines }
    }
rehearsal-clash = { $number }. { DAY($due) }: { DAY($said) } күні айтамын
rehearsal-undated = Күні жоқ жолдар: { $rows }. Күндері /status ішінде енгізіледі.
rehearsal-nobody = Мұнда ешкім жауап бермейтін жолдар: { $rows }.
rehearsal-rules = <b>Қазір:</b> { $rules }
rehearsal-tried = <b>Байқау:</b> { $rules }
rehearsal-rule = сағат { $hour }; соңғы күнге { $ladder } күн қалғанда; аптасына ең көбі { $week } хабар
rehearsal-difference =
    { $more ->
        [0] Хабарлар саны өзгермейді.
       *[other] Хабарлар санының айырмасы: { $more }.
    }
button-try-hour = Басқа сағатты байқау
button-try-ladder = Басқа күндерді байқау
button-try-week = Басқа шекті байқау
try-hour = Мектепке сағат нешеде еске салайын?
try-ladder = Соңғы күнге неше күн қалғанда жазайын?
try-week = Бір адам аптасына неше хабар алады? Соңғы күндер мен отырыстар бұған кірмейді.
rules-changed = Енді былай болады: { $rules }
