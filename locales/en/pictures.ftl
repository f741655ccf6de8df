# Pictures of the year and what is tapped about them
picture-heat = Teachers and the plan's rows · { DAY($day) }
picture-teachers = Teachers { $first }–{ $last } of { $total }
picture-school = School
picture-time = The plan on the line of the year · { DAY($day) }
picture-years = School year { $first }–{ $last }
picture-month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
picture-caption = <b>School year:</b> { $counts }
button-picture = As a picture 🖼
button-heat = Teachers
button-time = Year
button-light = Light ☀️
button-dark = Dark 🌙
