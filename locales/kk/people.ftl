role =
    { $role ->
        [teacher] мұғалім
        [association_head] әдістемелік бірлестік жетекшісі
        [commission_member] аттестаттау комиссиясының мүшесі
        [deputy_director] директордың орынбасары
        [director] директор
        [hr] кадр қызметкері
        [secretary] хатшы
       *[admin] әкімші
    }
people-page =
    <b>Мектептегі адамдар: { $total }</b>

    { $lines }
people-line =
    { $reach ->
        [reachable] <b>{ $name }</b> — { $roles }
        [waiting] <b>{ $name }</b> — { $roles } (әлі қосылған жоқ)
       *[stopped] <b>{ $name }</b> — { $roles } (ботты тоқтатқан)
    }
people-none = Мектепте әзірге ешкім жоқ. Алғашқы адамды шақырыңыз: /invite
invite-role = Кімді шақырасыз? Сілтеме бір адамға арналған.
invite-teacher = Мұғалім биыл аттестаттаудан өте ме?
invite-attested = Иә, өтеді
invite-colleague = Жоқ, өтпейді
invite-link =
    Бір адамға арналған сілтеме, рөлі: { $role }. Бір рет қана жарамды, мерзімі: { DAY($day) }, { $hour }.

    { $link }

    Оны сол адамға өзіңіз жіберіңіз.
invite-share = Сілтемені жіберу
people-unreached = Хабар жетпейтіндер: { $count }
invite-picture = QR код
invite-picture-how = Осы экраннан телефон камерасымен сканерлеуге болады. Сілтеме сол күйінде: бір адамға, бір рет.
