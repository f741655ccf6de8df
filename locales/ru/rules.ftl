# The year's rules as a school has them
button-rules = Правила этого года
rules-heading =
    <b>Правила { $years } учебного года</b>
    Вышла новая редакция или отдел образования сказал иначе — измените число здесь.
rule-line =
    { $name } — { $unit ->
        [mark] порог { $count } %
       *[years] лет: { $count }
    }
rule-line-own = { $line } (в правилах { $state })
rule-validity = Срок категории
rule-head_validity = Срок категории первого руководителя
rule-kept_after_return = Сохраняется после отпуска
rule-near_pension = Освобождение перед пенсией
rule-before_early = До досрочной аттестации
rule-ask =
    { $name }: { $unit ->
        [mark] какой порог теста в процентах? В правилах: { $state }.
       *[years] сколько лет? В правилах: { $state }.
    }
rule-no-number = Напишите только число, например: 5.
rule-out-of-range = Напишите число от 1 до { $most }.
cancelled-rulenumber = изменение правила
