# The commission
commission-heading = <b>Аттестаттау комиссиясы</b>
commission-none = Комиссия әлі құрылған жоқ. Кемінде { $least } мүше керек, саны тақ болуы тиіс; хатшы мүше болып саналмайды.
commission-chair = Төраға: { $name }
commission-members = Мүшелері ({ $count }): { $names }
commission-secretary = Хатшы: { $name }
commission-quorum = Кворум: { $needed }/{ $count }
commission-term = Өкілеттік мерзімі: { $year } жылғы { DAY($day) } дейін.
commission-wrong = { $why } ⚠️
commission-formed = Комиссия құрылды.
button-commission-form =
    { $standing ->
        [anew] Құрамын өзгерту
       *[first] Комиссия құру
    }
commission-step = <b>Комиссия құру</b> · { $number }/{ $last }
commission-ask-members = Мүшелерін белгілеңіз, төрағасы да осында. Таңдалғаны: { $count }, кемінде { $least }, саны тақ болсын.
commission-ask-chair = Төрағасы кім? Таңдалған мүшелер: { $count }.
commission-ask-secretary = Хатшысы кім? Ол мүше емес, хаттаманы жүргізеді.
commission-ask-preview = Комиссия осындай болады:
commission-barred = Биыл осы мектепте аттестатталатындар мүше бола алмайды ({ $count }): { $names }.
commission-too-few = Мүше аз: { $count }, ал кемінде { $least } керек. Тағы қосыңыз.
commission-even = Мүшелер саны жұп: { $count }. Біреуін қосыңыз немесе алыңыз.
commission-attested = { $name } биыл осы мектепте аттестатталады, сондықтан мүше бола алмайды. Басқа адамды таңдаңыз.
commission-left = Мүшелердің бірі мектепте жоқ. Басқа адамды таңдаңыз.
commission-no-chair = Төраға мүшелердің бірі болуы керек. Қайта таңдаңыз.
commission-no-secretary = Хатшы таңдалмаған. Мүше емес біреуді таңдаңыз.
commission-secretary-sits = { $name } — мүше, сондықтан хатшы бола алмайды. Басқа адамды таңдаңыз.
notice-quorum =
    { $reached ->
        [yes] Кворум бар
       *[no] Кворум әзірге жоқ
    }: { $members } мүшенің { $coming } келеді, керегі { $needed }.
notice-quorum-danger =
    { $lost ->
        [yes] <b>Кворум болмайды.</b> ⚠️ Келмейтіндер көп: күнін ауыстырыңыз немесе олармен сөйлесіңіз.
       *[no] <b>Кворумға қауіп бар.</b> ⚠️ Келемін дегендер әзірге аз: жауап бермегендермен сөйлесіңіз.
    }
button-minutes = Хаттама
button-draft-agenda = Күн тәртібінің жобасы
agenda-ready = Портфолиосы толық педагогтердің құжаттарын қарау: { $names }
agenda-not-ready = Портфолиосы толық емес педагогтер туралы: { $names }
agenda-decide = Шешім қабылдау және дауыс беру
minutes-file = Хаттама
minutes-title = Аттестаттау комиссиясы отырысының хаттамасы
minutes-when = Күні: { $day }, сағат { $time }. Орны: { $place }
minutes-chair = Төраға: { $name }
minutes-secretary = Хатшы: { $name }
minutes-present = Қатысқандар (жауаптары бойынша): { $names }
minutes-absent = Қатыспағандар: { $names }
minutes-quorum = Кворум: { $members } мүшенің { $coming } қатысты, керегі { $needed } — { $reached ->
        [yes] бар.
       *[no] жоқ.
    }
minutes-heard = Тыңдалды: ______________________________
minutes-decided = Шешім: ______________________________
minutes-votes = Дауыс беру: «жақтап» ____, «қарсы» ____, «қалыс қалғандар» ____
minutes-sent-on =
    { $level ->
        [district] ауданға (қалаға) жіберіледі
        [region] облысқа жіберіледі
       *[ministry] министрлікке жіберіледі
    }
minutes-sign-chair = Төраға: ____________________
minutes-sign-secretary = Хатшы: ____________________
minutes-too-early = Отырыс әлі басталған жоқ, хаттаманың жобасы ол басталғанда дайын болады.
minutes-no-commission = Бұл күні комиссия болған жоқ. Алдымен құрыңыз: /commission

# What a sitting came to
button-sitting-outcome = { DAY($day) } отырысының шешімдері
button-sitting-nothing = Шешім жоқ
sitting-step = <b>{ DAY($day) } отырысының шешімдері</b> · { $number }/{ $last }
sitting-present = Қатысқаны: { $members } мүшенің { $count }, кворумға керегі { $needed }.
sitting-ask-present = Кімдер қатысты? Келемін дегендер белгіленіп тұр, керек болса, өзгертіңіз.
sitting-ask-rows = Отырыс жоспардың қай жолдарын орындады? Белгілегендеріңіз жабылады. Ашық тұрғаны: { $count }.
sitting-ask-decisions = Кім туралы шешім қабылданды? Аты-жөнін басыңыз. Шешім саны: { $count }.
sitting-ask-verdict = <b>{ $name }</b>, қазіргі санаты: { $category }. Комиссия қандай шешім қабылдады? Содан кейін дауыс санын таңдаңыз.
sitting-votes = жақтап { $pro }, қарсы { $against }
sitting-closes = <b>Жабылатын жолдар: { $count }</b>
sitting-decides = <b>Шешімдер: { $count }</b>
sitting-line = • { $what }
sitting-settled = <b>{ DAY($day) } отырысының шешімдері жазылды.</b> Шешім қабылданған мұғалімдерге айтылады.
sitting-was-settled = Бұл отырыстың шешімдері жазылып қойған.
sitting-no-quorum = Кворум жоқ: { $count } мүше қатысты, керегі { $needed }. Мұндай отырыс шешім қабылдай алмайды.
sitting-nothing = Әзірге ештеңе таңдалған жоқ: жолды не шешімді белгілеңіз.
minutes-were-present = Қатысқандар: { $names }
cancelled-writingdown = отырыс шешімдерін жазу
