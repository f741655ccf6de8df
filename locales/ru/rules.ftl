# The year's rules as a school has them
button-rules = Правила этого года
rules-heading =
    { $part ->
        [experience] <b>Необходимый стаж, { $years }</b>
        [level] <b>Кто решает о категории, { $years }</b>
        [paper] <b>Документы портфолио, { $years }</b>
            Школа может не требовать документ, но не может требовать лишних сверх утверждённого перечня.
       *[figures] <b>Правила { $years } учебного года</b>
            Вышла новая редакция или отдел образования сказал иначе — измените здесь.
    }
rule-line =
    { $name } — { $unit ->
        [mark] порог { $value } %
        [rounds] за учебный год: { $value }
        [experience] лет стажа: { $value }
        [level] { $value }
        [paper] { $value }
       *[years] лет: { $value }
    }
rule-line-own = { $line } (в правилах { $state })
rule-validity = Срок категории
rule-head_validity = Срок категории первого руководителя
rule-kept_after_return = Сохраняется после отпуска
rule-near_pension = Освобождение перед пенсией
rule-before_early = До досрочной аттестации
rule-rounds = Аттестация проводится
button-rules-experience = Стаж
button-rules-level = Кто решает
button-rules-paper = Документы портфолио
level-is-school = комиссия школы
level-is-district = районная (городская) комиссия
level-is-region = областная комиссия
level-is-ministry = комиссия министерства
paper-is-asked = требуется
paper-is-optional = при наличии
paper-is-not-asked = не требуется
rule-ask =
    { $name }: { $unit ->
        [mark] какой порог теста в процентах? В правилах: { $state }.
        [rounds] сколько раз за учебный год? В правилах: { $state }.
        [experience] сколько лет стажа? В правилах: { $state }.
        [level] кто решает? В правилах: { $state }.
        [paper] требуется ли? В правилах: { $state }.
       *[years] сколько лет? В правилах: { $state }.
    }
rule-no-number = Напишите только число, например: 5.
rule-out-of-range = Напишите число от 1 до { $most }.
cancelled-rulenumber = изменение правила
