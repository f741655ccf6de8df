# Pictures of the year and what is tapped about them
picture-heat = Мұғалімдер мен жоспар жолдары · { DAY($day) }
picture-teachers = Мұғалімдер: { $first }–{ $last }, барлығы { $total }
picture-school = Мектеп
picture-time = Жоспардың жылдық көрінісі · { DAY($day) }
picture-years = { $first }–{ $last } оқу жылы
picture-month =
    { $month ->
        [1] қаң
        [2] ақп
        [3] нау
        [4] сәу
        [5] мам
        [6] мау
        [7] шіл
        [8] там
        [9] қыр
        [10] қаз
        [11] қар
       *[12] жел
    }
picture-caption = <b>Оқу жылы:</b> { $counts }
button-picture = Суретпен көру 🖼
button-heat = Мұғалімдер бойынша
button-time = Жыл бойынша
button-light = Ашық түс ☀️
button-dark = Қою түс 🌙
