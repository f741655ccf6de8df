# The calendar of somebody's dates
calendar-name = Аттестация · { $school }
calendar-step = { $number }. { $title }
calendar-done = ✓ { $number }. { $title }
calendar-sitting = Заседание аттестационной комиссии
calendar-meeting = Собрание
calendar-consultation = Консультация
calendar-lesson = Открытый урок
calendar-event = Внеклассное мероприятие
calendar-visit = Посещение урока
calendar-report = Творческий отчёт
calendar-applications = Приём заявлений на аттестацию
calendar-result = Истекает результат тестирования
calendar-window = { DAY($first) } – { DAY($last) }
calendar-evidence = Итог: { $evidence }
calendar-file =
    { $count ->
        [0] Сроков для Вас пока нет; файл пуст.
        [one] { $count } срок. Откройте файл, и он попадёт в Ваш календарь.
        [few] { $count } срока. Откройте файл, и они попадут в Ваш календарь.
       *[other] { $count } сроков. Откройте файл, и они попадут в Ваш календарь.
    }
calendar-address =
    Ваш личный адрес. Телефон, который на него подписан, сам показывает все изменения:
    <code>{ $webcal }</code>
    или
    <code>{ $url }</code>
    Кто его знает, видит Ваши сроки, поэтому никому его не передавайте. Он показывается один раз.
calendar-revoked = Личные адреса Вашего календаря больше не действуют.
calendar-too-many = У Вас уже { $most } адресов. Сначала закройте их: /calendar
button-calendar-address = Личный адрес для телефона
button-calendar-revoke = Закрыть мои адреса
