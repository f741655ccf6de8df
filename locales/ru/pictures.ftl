# Pictures of the year and what is tapped about them
picture-heat = Учителя и строки плана · { DAY($day) }
picture-teachers = Учителя: { $first }–{ $last } из { $total }
picture-school = Школа
picture-time = План на линии года · { DAY($day) }
picture-years = { $first }–{ $last } учебный год
picture-month =
    { $month ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] май
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
picture-caption = <b>Учебный год:</b> { $counts }
button-picture = Картинкой 🖼
button-heat = По учителям
button-time = По времени
button-light = Светлая ☀️
button-dark = Тёмная 🌙
