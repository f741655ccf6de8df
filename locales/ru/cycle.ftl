# How the next due day came about; `paragraph` is that of order No. 83
cycle-line-no-data = Категория или день её присвоения не известны.
cycle-line-trainee = Стажёр: категория «педагог» через { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    }, к { $date } (п. { $paragraph }).
cycle-line-exempt = Освобождение по заявлению: до пенсии { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    } или меньше (п. { $paragraph }).
cycle-line-last = Последнее присвоение или подтверждение: { $date }, приказ { $order }.
cycle-line-last-without-order = Последнее присвоение или подтверждение: { $date }.
cycle-line-validity = Категория действует { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    }: до { $date } (п. { $paragraph }).
cycle-line-moved = Переход из другой школы { $moved }: не более { $years ->
        [one] { $years } года
        [few] { $years } лет
       *[other] { $years } лет
    }, до { $date } (п. { $paragraph }).
cycle-line-away = В отпуске с { $start }: срок не идёт, остаётся дней: { $days }.
cycle-line-returned = Отпуск с { $start } по { $until }: оставшиеся дни ({ $days }) идут дальше, но не более { $years ->
        [one] { $years } года
        [few] { $years } лет
       *[other] { $years } лет
    }, до { $date } (п. { $paragraph }; уточните в отделе образования).
cycle-line-early = Досрочная аттестация возможна через { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    }: с { $date } (п. { $paragraph }).
leave-ends-before-start = Отпуск закончился бы ({ DAY($until) }) раньше, чем начался ({ DAY($start) }).
cycle-line-without-test = Тест сдавать не нужно (п. { $paragraph }).
cycle-line-confirmed-without-test = При подтверждении этой категории тест не сдают, но не более { $count } раз подряд (п. { $paragraph }; уточните в отделе образования).
