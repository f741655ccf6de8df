# The year's rules as a school has them
button-rules = Биылғы ережелер
rules-heading =
    <b>{ $years } оқу жылының ережелері</b>
    Жаңа редакция шықса не білім бөлімі басқаша айтса, санын осында өзгертесіз.
rule-line =
    { $name } — { $unit ->
        [mark] өту межесі { $count } %
       *[years] { $count } жыл
    }
rule-line-own = { $line } (ережеде { $state })
rule-validity = Санаттың жарамдылығы
rule-head_validity = Бірінші басшы санатының жарамдылығы
rule-kept_after_return = Демалыстан кейін сақталуы
rule-near_pension = Зейнетке дейінгі босату
rule-before_early = Мерзімінен бұрын өтуге дейін
rule-ask =
    { $name }: { $unit ->
        [mark] тесттің өту межесі қанша пайыз? Ережеде — { $state }.
       *[years] қанша жыл? Ережеде — { $state }.
    }
rule-no-number = Санды ғана жазыңыз, мысалы: 5.
rule-out-of-range = 1 мен { $most } аралығындағы санды жазыңыз.
cancelled-rulenumber = ереже санын өзгерту
