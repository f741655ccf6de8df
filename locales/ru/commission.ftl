# The commission
commission-heading = <b>Аттестационная комиссия</b>
commission-none = Комиссия ещё не создана. Нужно не меньше { $least } членов, нечётное число; секретарь членом не считается.
commission-chair = Председатель: { $name }
commission-members = Члены ({ $count }): { $names }
commission-secretary = Секретарь: { $name }
commission-quorum = Кворум: { $needed } из { $count }
commission-term = Срок полномочий: до { DAY($day) } { $year } г.
commission-wrong = { $why } ⚠️
commission-formed = Комиссия создана.
button-commission-form =
    { $standing ->
        [anew] Изменить состав
       *[first] Создать комиссию
    }
commission-step = <b>Создание комиссии</b> · { $number }/{ $last }
commission-ask-members = Отметьте членов, председателя тоже. Выбрано: { $count }, нужно не меньше { $least } и нечётное число.
commission-ask-chair = Кто председатель? Выбрано членов: { $count }.
commission-ask-secretary = Кто секретарь? Он не член комиссии и ведёт протокол.
commission-ask-preview = Комиссия будет такой:
commission-barred = Не могут быть членами, потому что в этом году аттестуются в школе ({ $count }): { $names }.
commission-too-few = Членов мало: { $count }, а нужно не меньше { $least }. Добавьте ещё.
commission-even = Число членов чётное: { $count }. Добавьте или уберите одного.
commission-attested = { $name } в этом году аттестуется в школе и членом быть не может. Выберите другого.
commission-left = Одного из членов в школе нет. Выберите другого.
commission-no-chair = Председатель должен быть одним из членов. Выберите его ещё раз.
commission-no-secretary = Секретарь не выбран. Выберите того, кто не член комиссии.
commission-secretary-sits = { $name } — член комиссии и секретарём быть не может. Выберите другого.
notice-quorum =
    { $reached ->
        [yes] Кворум есть
       *[no] Кворума пока нет
    }: придут { $coming } из { $members }, нужно { $needed }.
notice-quorum-danger =
    { $lost ->
        [yes] <b>Кворума не будет.</b> ⚠️ Слишком многие не смогут: перенесите заседание или поговорите с ними.
       *[no] <b>Кворум под угрозой.</b> ⚠️ Пока мало кто ответил, что придёт: поговорите с теми, кто молчит.
    }
button-minutes = Протокол
button-draft-agenda = Проект повестки
agenda-ready = Рассмотрение документов педагогов, у которых портфолио собрано: { $names }
agenda-not-ready = О педагогах, у которых портфолио не собрано: { $names }
agenda-decide = Принятие решений и голосование
minutes-file = Протокол
minutes-title = Протокол заседания аттестационной комиссии
minutes-when = Дата: { $day }, { $time }. Место: { $place }
minutes-chair = Председатель: { $name }
minutes-secretary = Секретарь: { $name }
minutes-present = Присутствовали (по их ответам): { $names }
minutes-absent = Отсутствовали: { $names }
minutes-quorum = Кворум: присутствуют { $coming } из { $members }, нужно { $needed } — { $reached ->
        [yes] есть.
       *[no] нет.
    }
minutes-heard = Слушали: ______________________________
minutes-decided = Решили: ______________________________
minutes-votes = Голосование: «за» ____, «против» ____, «воздержались» ____
minutes-sent-on =
    { $level ->
        [district] направляется в район (город)
        [region] направляется в область
       *[ministry] направляется в министерство
    }
minutes-sign-chair = Председатель: ____________________
minutes-sign-secretary = Секретарь: ____________________
minutes-too-early = Заседание ещё не началось: проект протокола будет готов, когда оно начнётся.
minutes-no-commission = На этот день комиссии нет. Сначала создайте её: /commission

# What a sitting came to
button-sitting-outcome = Решения заседания { DAY($day) }
button-sitting-nothing = Решения нет
sitting-step = <b>Решения заседания { DAY($day) }</b> · { $number }/{ $last }
sitting-present = Присутствовали: { $count } из { $members }, для кворума нужно { $needed }.
sitting-ask-present = Кто был? Отмечены те, кто обещал прийти; поправьте, если было иначе.
sitting-ask-rows = Какие строки плана заседание выполнило? Отмеченные закроются. Открыто: { $count }.
sitting-ask-decisions = О ком принято решение? Нажмите на имя. Решений: { $count }.
sitting-ask-verdict = <b>{ $name }</b>, сейчас категория: { $category }. Что решила комиссия? Затем выберите, как голосовали.
sitting-votes = «за» { $pro }, «против» { $against }
sitting-closes = <b>Закроются строки: { $count }</b>
sitting-decides = <b>Решения: { $count }</b>
sitting-line = • { $what }
sitting-settled = <b>Решения заседания { DAY($day) } записаны.</b> Педагогам, о которых решено, бот сообщит.
sitting-was-settled = Решения этого заседания уже записаны.
sitting-no-quorum = Кворума нет: присутствовали { $count }, нужно { $needed }. Такое заседание решать не может.
sitting-nothing = Пока ничего не выбрано: отметьте строку или решение.
minutes-were-present = Присутствовали: { $names }
cancelled-writingdown = запись решений заседания
