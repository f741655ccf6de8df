role =
    { $role ->
        [teacher] учитель
        [association_head] руководитель методического объединения
        [commission_member] член аттестационной комиссии
        [deputy_director] заместитель директора
        [director] директор
        [hr] специалист отдела кадров
        [secretary] секретарь
       *[admin] администратор
    }
people-page =
    <b>Людей в школе: { $total }</b>

    { $lines }
people-line =
    { $reach ->
        [reachable] <b>{ $name }</b> — { $roles }
        [waiting] <b>{ $name }</b> — { $roles } (ещё не присоединился)
       *[stopped] <b>{ $name }</b> — { $roles } (бот остановлен)
    }
people-none = В школе пока никого нет. Пригласите первого: /invite
invite-role = Кого приглашаете? Ссылка — для одного человека.
invite-teacher = Учитель аттестуется в этом году?
invite-attested = Да, аттестуется
invite-colleague = Нет, не аттестуется
invite-link =
    Ссылка для одного человека, роль: { $role }. Действует один раз, срок: { DAY($day) }, { $hour }.

    { $link }

    Перешлите её, пожалуйста, этому человеку.
invite-share = Переслать ссылку
people-unreached = До кого не доходит: { $count }
invite-picture = QR-код
invite-picture-how = Можно отсканировать камерой телефона прямо с этого экрана. Ссылка та же: для одного человека, один раз.
