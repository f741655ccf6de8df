# The plan that was read, under review
plan-reading = Файлды оқып жатырмын, сәл күте тұрыңыз…
plan-review-changes =
    { $count ->
        [0] Қазіргі жоспардан айырмашылығы жоқ.
       *[other] Қазіргі жоспармен салыстырғанда { $count } жолда өзгеріс бар.
    }
plan-review-doubt = <b>Нақтылау керек: { $number }/{ $count }</b>
plan-review-doubt-row =
    <b>Нақтылау керек: { $number }/{ $count }</b>
    <b>{ $row }.</b> { $title }
plan-review-said = Жоспарда: «{ $words }»
plan-review-ask =
    { $field ->
        [schedule] Мерзімі қандай? Таңдаңыз немесе жазыңыз, мысалы: 5 қазан; қазан – қараша; 25 мамырға дейін.
        [responsible] Кім жауапты? Таңдаңыз немесе лауазымын не аты-жөнін жазыңыз, бірнешеу болса, үтірмен бөліңіз.
        [scope] Бұл іс мектеп бойынша бір рет істеле ме, әлде әр мұғалімге қатысты ма?
       *[school_year] Жоспар қай оқу жылына арналған?
    }
plan-review-confirm = { $word } · нақтыланбағаны: { $count }
plan-review-nothing-to-type = Нақтылайтын ештеңе қалмады. «{ $button }» түймесін басыңыз.
plan-review-year-unknown = Оқу жылын былай жазыңыз: 2026–2027.
plan-review-press = Мұнда түймелердің бірін басыңыз.
plan-changed-meanwhile = Осы аралықта жоспарды басқа адам өзгертті, сондықтан файл әлі жүктелген жоқ. Айырмасын тағы бір қарап шығыңыз.
button-other-doubt = Басқа сұрақ
button-as-read = Дұрыс: { $what }
button-as-it-is = Осылай қалсын
row-scope =
    { $scope ->
        [school] Мектеп бойынша бір рет
       *[teacher] Әр мұғалімге
    }
cancelled-plandraft = жоспарды енгізу

# What differs from the plan in force
button-plan-changes = Өзгерістер: { $count }
plan-changes-heading = <b>Қазіргі жоспардан айырмашылығы: { $count } жол</b>
plan-change-line =
    <b>{ $number }.</b> { $title }
    { $kinds }
plan-change =
    { $kind ->
        [new] жаңа жол
        [back] жоспарға қайта қосылады
        [gone] жоспардан алынады
        [moved] мерзімі: { $was } → { $now }
        [reworded] мәтіні өзгереді
        [renumbered] нөмірі: { $was } → { $now }
        [entrusted] жауаптысы: { $was } → { $now }
       *[closed] орындалуын белгілеу тәртібі өзгереді
    }
effect-moved = { $count } ашық істің мерзімі ауысады: { $to }.
effect-added = { $count } жаңа іс қосылады.
effect-withdrawn = { $count } ашық іс алынады.
effect-put-aside = Орындалған { $count } іс жоспардан шығады, дәлелдері сақталады.
effect-stay = Орындалған { $count } іс сол күйінде қалады.
effect-none = Істерге әсер етпейді.
plan-undo-hint = Бұрынғы жоспарды бір сағат ішінде «{ $button }» түймесімен қайтара аласыз.
plan-undone = Жоспар бұрынғы қалпына келтірілді.
plan-undo-late = Бір сағат өтіп кетті, енді бұл өзгерісті қайтару мүмкін емес.
plan-undo-other = Бұл өзгерістен кейін жоспар тағы өзгерді, сондықтан оны қайтару мүмкін емес.
