# The rows of the plan, for those who may change them
button-edit-rows = Жолдарды өзгерту
button-plan-file = Файл түрінде
button-plan-row = { $number }-жол
button-row-removed = { $number }-жол (алынған)
button-add-row = Жол қосу
button-remove-row = Жоспардан алу
button-restore-row = Жоспарға қайтару
button-plan-rows = Барлық жолдар
plan-rows-heading = <b>Жоспардың жолдары</b>
plan-rows-none = Жоспарда әзірге жол жоқ.
plan-rows-line =
    <b>{ $number }.</b> { $title }
    <i>{ $phrase }</i>
plan-rows-line-removed =
    <s>{ $number }. { $title }</s>
    <i>жоспардан алынған</i>
plan-row-heading = <b>{ $number }.</b> { $title }
plan-row-new = <b>Жаңа жол</b>
plan-row-removed = Бұл жол жоспардан алынған.
plan-row-cell = <b>{ $name }:</b> { $value }
plan-row-field =
    { $field ->
        [title] Атауы
        [schedule] Мерзімі
        [responsible] Жауаптылар
        [evidence] Аяқтау формасы
        [closing] Кім белгілейді
       *[number] Нөмірі
    }
plan-row-responsible = { $phrase } ({ $roles })
plan-row-when = { $words } ({ $days })
row-closing =
    { $closing ->
        [school] Мектеп бойынша бір рет
        [teacher] Әр мұғалім өзі
        [reviewed] Әр мұғалім өзі, кейін тексеріледі
       *[responsible] Әр мұғалім бойынша жауаптылар
    }
plan-row-ask =
    { $field ->
        [title] Іс-шараның атауын жазыңыз.
        [schedule] Мерзімін таңдаңыз немесе жазыңыз, мысалы: 5 қазан; қазан – қараша; 25 мамырға дейін.
        [responsible] Кім жауапты? Таңдаңыз немесе лауазымын не аты-жөнін жазыңыз, бірнешеу болса, үтірмен бөліңіз.
        [evidence] Бұл іс немен аяқталады? Жазыңыз, мысалы: хаттама, анықтама.
        [closing] Орындалғанын кім белгілейді?
       *[number] Бұл жол нешінші болып тұрсын? Нөмірін жазыңыз, қалған жолдар жылжиды.
    }
plan-row-unclear = Мұны бірнеше түрлі түсінуге болады. Қайсысы дұрыс?
plan-row-which-person = «{ $name }» — мектептегі кім?
plan-row-unchosen = ⚠️ «{ $name }» – мектепте осындай адам бар: { $people }. Жауапты сол кісі болса, аты жазылған түймені басыңыз.
plan-row-extra = Қосымша
plan-row-same = Ештеңе өзгермейді.
plan-row-changed = Жоспар өзгертілді.
plan-row-number-wrong = 1 мен { $last } аралығындағы нөмірді жазыңыз.
row-schedule-unknown = Мұнда мерзім көрінбейді. Былай жазыңыз: 5 қазан; қазан – қараша; 25 мамырға дейін; жыл бойы.
row-roles-unknown = Мұндай лауазым да, адам да табылмады. Былай жазыңыз: директордың орынбасары, бірлестік жетекшісі.
row-cell-empty = Мұнда ештеңе жазылмаған. Қайта жазыңыз.
row-cell-too-long = Тым ұзын: { $most } таңбадан аспауы керек. Қысқартып жазыңыз.
row-gone = Жоспарда мұндай жол енді жоқ.
row-changed-meanwhile = Осы аралықта жолды басқа адам өзгертті, сондықтан Сіздің өзгерісіңіз енгізілмеді. Жолдың қазіргі түрі:
cancelled-planrowedit = жоспар жолын өзгерту

# The plan as files
plan-files-making = Файлдарды дайындап жатырмын…
plan-file-name = zhospar
plan-file-docx = Жоспар Word түрінде: басып шығаруға және қол қоюға дайын.
plan-file-xlsx = Сол жоспар Excel кестесі түрінде.
