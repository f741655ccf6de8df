# The audit
audit =
    <b>Что сделано в школе, записей: { $total }</b> { $who }

    { $lines }

    Конец цепочки: <code>{ $end }</code>
audit-none = Здесь пока нет записей.
audit-line = { $at } · <b>{ $who }</b> — { $what }
audit-operator = оператор
audit-somebody = посторонний
audit-message = сообщение
audit-authors = Кто делал
audit-anybody = Все
audit-whose = Чьи действия показать?
audit-file = Excel
audit-sent = Записей: { $count }.
audit-kind-all = Всё
audit-kind-refused = Отказы
audit-kind-people = Люди
audit-kind-plan = План
audit-kind-steps = Шаги
audit-kind-notices = Уведомления
audit-kind-settings = Настройки
audit-about =
    { $sort ->
        [person] { $name }
        [step] строка { $number } { $name }
        [row] строка { $number }
        [role] { $number }
        [notice] № { $number }
        [paper] № { $number }
        [lesson] № { $number }
        [consultation] № { $number }
       *[other] {""}
    }
audit-act =
    { $act ->
        [step-confirmed] шаг выполнен
        [step-submitted] шаг отправлен на проверку
        [set-rule] изменено число правил
        [step-told] о шаге сообщено
        [step-undo] отметка о шаге отменена
        [step-unproven] отметка по незасчитанному файлу снята
        [step-cannot] названо препятствие для шага
        [step-waived] шаг освобождён
        [step-asked-again] шаг снова нужен
        [review-confirmed] шаг принят
        [review-returned] шаг возвращён
        [set-day] назначен день
        [evidence] приложен файл
        [write-form] заполнена форма
        [paper-added] добавлен документ портфолио
        [paper-accepted] документ портфолио принят
        [paper-returned] документ портфолио возвращён
        [paper-unproven] документ по незасчитанному файлу снят
        [wish] изменены напоминания для себя
        [trial-test] записан пробный тест
        [attempt] записана попытка теста
        [attempt-removed] попытка теста убрана
        [decide-category] записано решение о категории
        [order-of-category] записан приказ о категории
        [certificate-of-category] записано удостоверение
        [trials-shared] результаты пробных тестов открыты
        [trials-private] результаты пробных тестов закрыты
        [plan-lesson] назначен урок
        [call-off-lesson] урок отменён
        [lesson-noted] записано об уроке
        [open-consultations] открыто время консультаций
        [take-consultation] запись на консультацию
        [leave-consultation] отказ от консультации
        [close-consultation] время консультации закрыто
        [consultation-noted] записано о консультации
        [consultation-agreed] согласие с записью о консультации
        [notice-send] уведомление отправлено
        [notice-coming] ответ: придёт
        [notice-not_coming] ответ: не придёт
        [notice-read] ознакомление
        [notice-reason] названа причина неявки
        [notice-change] уведомление изменено
        [notice-cancel] уведомление отозвано
        [notice-print] напечатан лист ознакомления
        [commission-form] создана комиссия
        [minutes-draft] составлен проект протокола
        [sitting-settle] записаны решения заседания
        [nudge] напоминание отстающим
        [load-plan] план внесён
        [change-plan] план изменён
        [undo-plan] изменение плана отменено
        [open-year] открыт следующий учебный год
        [open-year-undone] открытие года отменено
        [tune-reminders] изменены правила напоминаний
        [calendar-opened] открыт адрес календаря
        [calendar-revoked] адрес календаря отозван
        [invite] создано приглашение
        [join] вход в школу
        [hand-over] создана ссылка передачи дел
        [desk-handed-over] дела переданы
        [forget] данные человека стёрты
        [bring-in-roster] внесён список
        [undo-roster] внесённый список возвращён
        [found-school] школа добавлена
        [change-school] изменены настройки школы
        [undo-school] изменение настроек отменено
        [change-roles] изменены роли
        [change-person] изменены данные человека
        [leave-school] человек выбыл из школы
        [return-school] человек вернулся в школу
        [page-print] страница напечатана
        [page-revoke] коды страницы отменены
        [cut-off] прежний телефон отключён
        [merge-people] дубль человека объединён
        [choose-school] выбрана школа
        [refused] отказано
       *[other] { $act }
    }
