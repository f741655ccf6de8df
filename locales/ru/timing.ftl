# Under a reminder
reminder-snoozed = <b>Вы отложили это до сегодня</b>
reminder-escalation = <b>Просрочено у других</b>
reminder-whose =
    { $more ->
        [0] Не отметили: { $names }
       *[other] Не отметили: { $names } и ещё { $more }
    }
reminder-grace =
    { $days ->
        [one] Через { $days } рабочий день ({ DAY($day) })
        [few] Через { $days } рабочих дня ({ DAY($day) })
       *[other] Через { $days } рабочих дней ({ DAY($day) })
    } { $first ->
        [head] это как просроченное увидит руководитель методобъединения, затем заместитель директора.
        [responsible] это как просроченное увидят ответственные за строку, затем заместитель директора.
       *[deputy] это как просроченное увидит заместитель директора.
    }
reminder-again = ⏰ Напомню снова { DAY($day) }. О последнем дне напомню в любом случае.
reminder-gone = Этого напоминания больше нет. Все Ваши дела: /my
button-why = Почему?
pause-choice =
    { $pause ->
        [tomorrow] { $away ->
            [1] Завтра, { DAY($day) }
           *[other] В следующий рабочий день, { DAY($day) }
        }
        [week] На следующей неделе, { DAY($day) }
       *[before] Перед сроком, { DAY($day) }
    }
snooze-ask = До какого дня отложить?
snooze-nothing = Откладывать больше некуда. Все Ваши дела: /my
toast-snoozed = Напомню снова { DAY($day) }

# Why it came
why-heading = <b>Почему это пришло { DAY($day) }</b>
why-plan = <b>{ $number }.</b> В плане: «{ $phrase }».
why-own = Это Ваше собственное дело.
why-roles = Вы отвечаете за него или видите его как: { $roles }.
why-named = В плане ответственным за это указаны Вы.
why-rule =
    { $rule ->
        [digest] В первый рабочий день месяца я называю всё, что в нём предстоит.
        [dates] В первый рабочий день месяца я спрашиваю даты, которых ещё нет.
        [deadline] { $ahead ->
            [0] Я пишу в последний день.
            [one] Я пишу за { $ahead } день до срока.
            [few] Я пишу за { $ahead } дня до срока.
           *[other] Я пишу за { $ahead } дней до срока.
        }
        [overdue] Когда срок прошёл, я говорю об этом один раз.
        [snoozed] Вы просили вернуться к этому сегодня.
        [escalation] Тем, чьё это дело, уже сказано, и данное им время вышло.
       *[review] Педагоги отправили это, и оно ждёт Вашего решения.
    }
why-moved = { DAY($day) } — выходной, поэтому слово пришло в рабочий день перед ним.
why-left =
    { $left ->
        [0] Последний день — { DAY($day) }, тот же день.
        [one] Последний день — { DAY($day) }: впереди { $left } день, рабочих из них: { $working }.
        [few] Последний день — { DAY($day) }: впереди { $left } дня, рабочих из них: { $working }.
       *[other] Последний день — { DAY($day) }: впереди { $left } дней, рабочих из них: { $working }.
    }
why-passed = Последний день был { DAY($day) }.
why-decides = Решает: { $responsible }.
why-budget = Всё, чему пришло время, идёт одним сообщением в день.

# When I write
settings-hour = Напоминания приходят в { $hour }
settings-muted = До { DAY($day) } напоминаний не будет. О последнем дне напомню в любом случае.
button-hour = Час напоминаний
button-hour-usual = Как в школе: { $hour }
button-mute = Не напоминать
button-unmute = Снова напоминать
button-mute-until = До { DAY($day) }
hour-ask = В котором часу Вам напоминать?
hour-closed = Я пишу с { $opens } до { $closes }. Выберите час в этих пределах.
mute-ask = До какого дня молчать? Нажмите кнопку или напишите день. В последний день срока я напишу в любом случае.
mute-day-wrong = Назовите день с { DAY($first) } по { DAY($last) }.
cancelled-muting = отключение напоминаний
why-report =
    { $span ->
        [week] По понедельникам, а если школа закрыта — в следующий рабочий день, я пишу заместителю директора, что изменилось за неделю. Отключить: /settings
       *[month] В первый рабочий день месяца я пишу директору, что изменилось за месяц. Отключить: /settings
    }
settings-report =
    { $span ->
        [week] { $wanted ->
            [True] Итоги недели: приходят по понедельникам в 8:30
           *[False] Итоги недели: не приходят
        }
       *[month] { $wanted ->
            [True] Итоги месяца: приходят в первый рабочий день месяца в 8:30
           *[False] Итоги месяца: не приходят
        }
    }
button-report-week-off = Не присылать итоги недели
button-report-week-on = Присылать итоги недели
button-report-month-off = Не присылать итоги месяца
button-report-month-on = Присылать итоги месяца

# Before a sitting
appointment-heading =
    { $away ->
        [0] ⏰ <b>Сегодня в { $time }</b>
        [1] ⏰ <b>Завтра в { $time }</b>
       *[other] ⏰ <b>{ DAY($day) } в { $time }</b>
    }
appointment-ask = Вы ещё не ответили: придёте?

# The rehearsal
rehearsal-heading = <b>Напоминания с { DAY($first) } по { DAY($last) }</b>, если больше ничего не сделать
rehearsal-load = Сообщений: { $messages }, { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[other] { $people } людям
    }. Самая загруженная неделя: { $week }, { $count }. Больше всего одному человеку за неделю: { $fullest }.
rehearsal-nothing = В этом учебном году больше ничего не уйдёт.
rehearsal-busiest = Больше всего получат: { $people }
rehearsal-weeks = По неделям: { $weeks }
rehearsal-booked =
    Кроме того, перед назначенными консультациями, уроками, заседаниями и собраниями: { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
       *[other] { $count } сообщений
    }.
rehearsal-clashes =
    { $more ->
        [0] Последние дни, выпавшие на выходные:
            { $lines }
       *[other] Последние дни, выпавшие на выходные (и ещё { $more }):
            { $lines }
    }
rehearsal-clash = { $number }. { DAY($due) }: скажу { DAY($said) }
rehearsal-undated = Строки без даты: { $rows }. Даты вводятся в /status.
rehearsal-nobody = Строки, за которые здесь никто не отвечает: { $rows }.
rehearsal-rules = <b>Сейчас:</b> { $rules }
rehearsal-tried = <b>Проба:</b> { $rules }
rehearsal-rule = в { $hour }; за { $ladder } дн. до срока; не больше { $week } в неделю
rehearsal-difference =
    { $more ->
        [0] Сообщений столько же.
       *[other] Разница в сообщениях: { $more }.
    }
button-try-hour = Попробовать другой час
button-try-ladder = Попробовать другие дни
button-try-week = Попробовать другой предел
try-hour = В котором часу напоминать школе?
try-ladder = За сколько дней до срока писать?
try-week = Сколько сообщений в неделю может получить один человек? Последние дни и заседания — сверх этого.
rules-changed = Теперь действует: { $rules }
