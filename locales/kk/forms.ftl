# Short forms that prove a step: written in the chat, printed as a page
button-form = Нысан
button-form-write = Толтыру
button-form-edit = Өзгерту
button-form-page = Беті: { $language }
button-forms = Нысандарым
form-list =
    <b>Нысандарым</b>
    Жұмысыңыз туралы толтырылатын қағаздар. Беті Word түрінде де алынады.
form-list-none = Биылғы жоспарда Сіз туралы толтырылатын нысан жоқ.
form-line =
    { $number }. { $kind ->
        [achievements] жетістіктер туралы анықтама
        [talk] санат талаптары туралы әңгіме
        [plan] жеке жұмыс жоспары
        [low_achievers] үлгерімі төмен оқушылармен жұмыс
       *[reference] мінездемеге арналған материал
    } — { $version ->
        [0] әзірге жазылмаған ▫️
       *[other] { DAY($day) } жазылды ✅
    }
form-title =
    <b>{ $kind ->
        [achievements] Жетістіктер туралы анықтама
        [talk] Санат талаптары туралы әңгіме
        [plan] Жеке жұмыс жоспары
        [low_achievers] Үлгерімі төмен оқушылармен жұмыс
       *[reference] Мінездемеге арналған материал
    }</b>
form-step =
    <b>{ $kind ->
        [achievements] Жетістіктер туралы анықтама
        [talk] Санат талаптары туралы әңгіме
        [plan] Жеке жұмыс жоспары
        [low_achievers] Үлгерімі төмен оқушылармен жұмыс
       *[reference] Мінездемеге арналған материал
    }</b> · { $number }/{ $last }
form-none = Әзірге ештеңе жазылмаған.
form-answer = <b>{ $head }:</b> { $text }
form-before =
    Бұрын жазылғаны: { $text }
    «Келесі» түймесі оны сол қалпында қалдырады.
form-check = Бәрі дұрыс па? «Растау» түймесі нысанды сақтап, істі белгілейді.
form-gathered =
    { $count ->
        [0] Сабақтар туралы пікір әзірге жоқ.
       *[other] Бетке { $count } сабақ туралы пікірлер енеді.
    }
form-written = { $version }-нұсқа, { DAY($day) }, { $name }
form-empty = Әзірге ештеңе жазылмаған. Кемінде бір сұраққа жауап беріңіз.
form-not-yours = Нысанды осы іске жауапты адамдар ғана аша алады.
form-pages = Қай нысандар керек? Бір Word файлымен жіберемін, әрқайсысы жеке парақта.
form-no-pages = Биыл нысан әлі толтырылмаған.
form-count =
    { $kind ->
        [achievements] Жетістіктер туралы анықтамалар
        [talk] Талаптар туралы әңгімелер
        [plan] Жеке жұмыс жоспарлары
        [low_achievers] Үлгерімі төмен оқушылармен жұмыс
       *[reference] Мінездеме материалдары
    }: { $count }
form-ask-achievements-pupils = Оқушылары қандай жетістікке жетті? Есімдерін жазбаңыз. Өткізіп жіберу үшін «Келесі» түймесін басыңыз.
form-ask-achievements-practice = Мұғалім тәжірибесін қалай бөлісіп жүр: сабақ, семинар, жарияланым? Өткізіп жіберу — «Келесі».
form-ask-achievements-growth = Қандай курстан өтті, байқауларға қатысты, қандай марапаты бар? Өткізіп жіберу — «Келесі».
form-ask-achievements-conclusion = Бірлестіктің қорытындысы қандай?
form-ask-talk-requirements = Санаттың қандай талаптары түсіндірілді? Өткізіп жіберу үшін «Келесі» түймесін басыңыз.
form-ask-talk-ready = Портфолиода не дайын? Өткізіп жіберу — «Келесі».
form-ask-talk-missing = Әлі не жетіспейді? Өткізіп жіберу — «Келесі».
form-ask-talk-agreed = Не туралы және қай мерзімге келістіңіздер?
form-ask-plan-goal = Жылдық мақсатыңыз қандай? Өткізіп жіберу үшін «Келесі» түймесін басыңыз.
form-ask-plan-lessons = Қандай ашық сабақтар болады, қашан? Өткізіп жіберу — «Келесі».
form-ask-plan-events = Сыныптан тыс қандай іс-шаралар болады, қашан? Өткізіп жіберу — «Келесі».
form-ask-plan-reports = Шығармашылық есеп қайда, қашан беріледі? Өткізіп жіберу — «Келесі».
form-ask-plan-growth = Біліктілікті қалай арттырасыз: курс, өздігінен білім алу? Өткізіп жіберу — «Келесі».
form-ask-low_achievers-plan = Қандай іс-шаралар жоспарланды? Оқушылардың есімін жазбаңыз. Өткізіп жіберу — «Келесі».
form-ask-low_achievers-analysis = Нәтижелерді талдау нені көрсетті? Оқушылардың есімін жазбаңыз. Өткізіп жіберу — «Келесі».
form-ask-low_achievers-survey = Сауалнама нені көрсетті? Оқушылардың есімін жазбаңыз. Өткізіп жіберу — «Келесі».
form-ask-low_achievers-methods = Қандай әдістер қолданылады? Оқушылардың есімін жазбаңыз. Өткізіп жіберу — «Келесі».
form-ask-reference-strengths = Мұғалім сабақтарының мықты тұстары қандай? Өткізіп жіберу үшін «Келесі» түймесін басыңыз.
form-ask-reference-results = Оқу және әдістемелік жұмысының нәтижесі қандай? Оқушылардың есімін жазбаңыз. Өткізіп жіберу — «Келесі».
form-ask-reference-advice = Қандай ұсыныстарыңыз бар? Өткізіп жіберу — «Келесі».
form-ask-reference-conclusion = Қорытынды қандай?
form-head-achievements-pupils = Оқушыларының жетістіктері
form-head-achievements-practice = Тәжірибе тарату
form-head-achievements-growth = Кәсіби өсуі, марапаттары
form-head-achievements-conclusion = Бірлестіктің қорытындысы
form-head-talk-requirements = Түсіндірілген талаптар
form-head-talk-ready = Портфолиода дайыны
form-head-talk-missing = Жетіспейтіні
form-head-talk-agreed = Келісілгені
form-head-plan-goal = Мақсаты
form-head-plan-lessons = Ашық сабақтар
form-head-plan-events = Сыныптан тыс іс-шаралар
form-head-plan-reports = Шығармашылық есептер
form-head-plan-growth = Кәсіби өсу
form-head-low_achievers-plan = Іс-шаралар жоспары
form-head-low_achievers-analysis = Талдау
form-head-low_achievers-survey = Сауалнама
form-head-low_achievers-methods = Әдістер
form-head-reference-strengths = Мықты тұстары
form-head-reference-results = Жұмысының нәтижесі
form-head-reference-advice = Ұсыныстар
form-head-reference-conclusion = Қорытынды
form-page-achievements = Мұғалімнің жетістіктері туралы бірлестік анықтамасы
form-page-talk = Санат талаптары мен портфолио туралы әңгіме
form-page-plan = Аттестатталатын мұғалімнің жеке жұмыс жоспары
form-page-low_achievers = Үлгерімі төмен оқушылармен жұмыс
form-page-reference = Мұғалімнің мінездемесіне арналған материал
form-page-teacher = Мұғалім: { $name }
form-page-subject = Пәні: { $subject }
form-page-category = Қазіргі санаты: { $now }; мәлімдеген санаты: { $target }
form-page-row = Жоспардың { $number }-жолы; толтырылған күні: { $day }, { $version }-нұсқа
form-page-visits = Сабаққа қатысу: { $count }
form-page-author = Толтырған: { $line } { $name }
form-page-seen = Мұғалім танысты: { $line } { $name }
form-page-agreed = Келісілді, директордың орынбасары: { $line }
cancelled-formwriting = нысан толтыру
printout-file-forms = Мұғалім нысандары
printout-column-asked = Сұрақ
printout-column-written = Жауап
printout-column-class = Сыныбы
printout-column-visitor = Қатысқан
printout-column-goal = Мақсатына жетті ме
printout-column-strengths = Жақсы тұсы
printout-column-advice = Ұсыныс
