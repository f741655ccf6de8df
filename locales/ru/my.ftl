# /my: a person's month
my-heading = <b>{ MONTH($month, case: "heading") }</b> · готово: { $done } из { $total }{ $review ->
        [0] {""}
       *[other] , на проверке: { $review }
    }
my-no-plan = План аттестации школы ещё не загружен. Когда он появится, Ваши дела будут здесь: /my
my-empty = В этом месяце от Вас ничего не требуется.
my-by-others = Эти строки о Вас отметят ответственные: { $numbers }.
my-upcoming = Дальше: { $title } — с { DAY($starts) }, { $when }.
my-not-attested = В этом году Вы не аттестуетесь, поэтому дел для Вас в плане нет.
my-not-attested-next = В этом году Вы не аттестуетесь. Ваша следующая аттестация — в { $year } году.
my-next =
    { $days ->
        [0] Следующее: { $title } — сегодня последний день
        [one] Следующее: { $title } — остался { $days } день
        [few] Следующее: { $title } — осталось { $days } дня
       *[other] Следующее: { $title } — осталось { $days } дней
    }
my-overdue = Сначала: { $title } — срок прошёл
my-returned = Вам вернули: { $numbers }
my-waiting = На проверке: { $numbers }
my-old-card = Ваша карточка теперь ниже. Показать её: /my
