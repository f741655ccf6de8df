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
