# The commission
commission-heading = <b>Аттестаттау комиссиясы</b>
commission-none = Комиссия әлі құрылған жоқ. Кемінде { $least } мүше керек, саны тақ болуы тиіс; хатшы мүше болып саналмайды.
commission-chair = Төраға: { $name }
commission-members = Мүшелері ({ $count }): { $names }
commission-secretary = Хатшы: { $name }
commission-quorum = Кворум: { $needed }/{ $count }
commission-term = Өкілеттік мерзімі: { $year } жылғы { DAY($day) } дейін.
commission-wrong = ⚠️ { $why }
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
        [yes] ✅ Кворум бар
       *[no] ⚠️ Кворум әзірге жоқ
    }: { $members } мүшенің { $coming } келеді, керегі { $needed }.
notice-quorum-danger =
    { $lost ->
        [yes] ⚠️ <b>Кворум болмайды.</b> Келмейтіндер көп: күнін ауыстырыңыз немесе олармен сөйлесіңіз.
       *[no] ⚠️ <b>Кворумға қауіп бар.</b> Келемін дегендер әзірге аз: жауап бермегендермен сөйлесіңіз.
    }
