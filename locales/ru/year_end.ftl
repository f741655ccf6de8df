# Конец года и передача дел
button-year-end = Конец года
button-hand-over = Передать дела
button-year-archive = Архив года
button-hand-over-link = Создать ссылку
year-end-heading = <b>Из { $first }/{ $middle } в { $middle }/{ $last }</b>. Пока ничего не изменено. Вот что будет:
year-end-opened = <b>{ $middle }/{ $last } учебный год открыт.</b> Вот что изменилось после { $first }/{ $middle }:
year-end-kept = { $first }/{ $middle } год сохраняется как есть: выполнено шагов { $done } из { $total }, со всеми подтверждениями.
year-end-rows =
    { $moved ->
        [0] Строк: { $count }, каждая в те же дни через год.
       *[other] Строк: { $count }. Не в те же дни, что раньше: { $moved }.
    }
year-end-row = { $number }. { $before } → { $after }
year-end-undated = Ждут даты строки: { $rows }
year-end-people =
    { $which ->
        [coming] <b>Будут аттестоваться: { $count }</b>
        [staying] <b>Продолжают аттестоваться: { $count }</b>
       *[leaving] <b>Больше не аттестуются: { $count }</b>
    }
year-end-awarded =
    { $known ->
        [no] { $name }: { $category }
       *[other] { $name }: { $category }, следующая аттестация до { $due }
    }
year-end-due = { $name }: срок до { $due }
year-end-unknown = { $name }: срок неизвестен
year-end-newcomers = Больше не новички (строка 8 их не спросит): { $names }
year-end-more = … и ещё { $count }
year-end-archive = { $first }/{ $last } учебный год: все строки, учителя и шаги. Сохраните файл.
year-end-file-name = god
year-end-early = Следующий учебный год можно открыть с { DAY($day) }.
year-end-loaded = План на { $first }/{ $last } уже есть. Его строки меняются в /plan.
year-end-in-use = Отменить уже нельзя: в новом году есть записи.
hand-over-ask =
    <b>Передать дела</b>

    Я создам ссылку на один раз, она действует 72 часа. Кто её откроет и подтвердит, станет заместителем директора и будет отвечать за строки, где названы Вы. Вы перестанете быть заместителем директора. Если другой роли у Вас нет, здесь Вы выйдете из школы; всё сделанное Вами сохранится.
hand-over-link =
    Ссылка для нового заместителя директора. Работает один раз, до { DAY($day) }, { $hour }; прежняя ссылка больше не действует:

    { $link }

    Отправьте её только тому, кто принимает дела.
hand-over-own = Эта ссылка для того, кто принимает дела у Вас.
handed-over =
    Заместитель директора теперь: { $name }. { $stays ->
        [yes] Остальные Ваши роли сохраняются.
       *[no] Другой роли у Вас здесь нет, поэтому Вы вышли из школы. Спасибо за работу!
    }
