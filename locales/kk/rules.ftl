# The year's rules as a school has them
button-rules = Биылғы ережелер
rules-heading =
    { $part ->
        [experience] <b>Қажетті еңбек өтілі, { $years }</b>
        [level] <b>Санатты кім береді, { $years }</b>
        [paper] <b>Портфолио құжаттары, { $years }</b>
            Мектеп құжатты сұрамауына болады, бірақ бекітілген тізімнен артық құжат сұрай алмайды.
       *[figures] <b>{ $years } оқу жылының ережелері</b>
            Жаңа редакция шықса не білім бөлімі басқаша айтса, осында өзгертесіз.
    }
rule-line =
    { $name } — { $unit ->
        [mark] өту межесі { $value } %
        [rounds] оқу жылында { $value } рет
        [experience] { $value } жыл өтіл
        [level] { $value }
        [paper] { $value }
       *[years] { $value } жыл
    }
rule-line-own = { $line } (ережеде { $state })
rule-validity = Санаттың жарамдылығы
rule-head_validity = Бірінші басшы санатының жарамдылығы
rule-kept_after_return = Демалыстан кейін сақталуы
rule-near_pension = Зейнетке дейінгі босату
rule-before_early = Мерзімінен бұрын өтуге дейін
rule-rounds = Аттестаттау
button-rules-experience = Еңбек өтілі
button-rules-level = Санатты кім береді
button-rules-paper = Портфолио құжаттары
level-is-school = мектеп комиссиясы
level-is-district = аудандық (қалалық) комиссия
level-is-region = облыстық комиссия
level-is-ministry = министрлік комиссиясы
paper-is-asked = сұралады
paper-is-optional = бар болса
paper-is-not-asked = сұралмайды
rule-ask =
    { $name }: { $unit ->
        [mark] тесттің өту межесі қанша пайыз? Ережеде — { $state }.
        [rounds] оқу жылында неше рет? Ережеде — { $state }.
        [experience] неше жыл еңбек өтілі керек? Ережеде — { $state }.
        [level] шешімді кім қабылдайды? Ережеде — { $state }.
        [paper] сұрала ма? Ережеде — { $state }.
       *[years] қанша жыл? Ережеде — { $state }.
    }
rule-no-number = Санды ғана жазыңыз, мысалы: 5.
rule-out-of-range = 1 мен { $most } аралығындағы санды жазыңыз.
cancelled-rulenumber = ереже санын өзгерту
