# Trial tests: seen by the teacher, and by the deputy director where the teacher agrees
button-trials = Сынақ тестілер
button-trials-school = Мұғалімдердің сынамалық тестілері
button-trial-enter = Нәтижені енгізу
button-trial-picture = Сызба түрінде
button-trial-share = Директордың орынбасарына көрсету
button-trial-hide = Енді көрсетпеу
trial-heading = <b>Сынақ тестілер</b>
trial-done = Нәтиже сақталды, жоспардың { $number }-жолы белгіленді. Хаттамасын /my арқылы тіркей аласыз.
trial-mark = Көздеген санатыңыздың өту межесі: { $mark } %
trial-no-mark = Өту межесі белгісіз: көздеген санатыңыз әлі жазылмаған.
trial-none = Әзірге нәтиже жоқ.
trial-line =
    { $stands ->
        [passed] { $day } — <b>{ $percent } %</b>, межеге жетті ✅
        [below] { $day } — <b>{ $percent } %</b>, межеден төмен
       *[unknown] { $day } — <b>{ $percent } %</b>
    }
trial-part = { $name } { $points }/{ $most }
trial-rise =
    { $way ->
        [up] Өткен жолғыдан { $by } пайыздық тармаққа жоғары.
        [down] Өткен жолғыдан { $by } пайыздық тармаққа төмен.
       *[same] Өткен жолғыдай.
    }
trial-who-sees =
    { $shared ->
        [yes] Нәтижелеріңізді өзіңіз және директордың орынбасары көреді.
       *[no] Нәтижелеріңізді тек өзіңіз көресіз.
    }
trial-ask = Нәтижені жазыңыз: 35/50 немесе 70 %. Бөлімдер бойынша да болады: мазмұны 25/30, педагогика 12/20. Басқа күнгі болса, күнінен бастаңыз: { $example } 35/50. Тоқтату: /cancel
trial-school =
    { $count ->
        [0] Әзірге ешкім нәтижесін көрсетуге келіскен жоқ.
       *[other] <b>Нәтижесін көрсетуге келіскен мұғалімдер: { $count }</b>
    }
trial-person = { $name }
trial-picture = Сынақ тестілер, %
trial-picture-mark = Өту межесі: { $mark } %
trial-unreadable = Нәтижені түсінбедім, былай жазыңыз: 35/50 немесе 70 %.
trial-over = Мұндай нәтиже болмайды: ең көбі — { $most }. Тексеріп, қайта жазыңыз.
trial-ahead = { DAY($day) } әлі келген жоқ. Тест тапсырған күніңізді жазыңыз.
cancelled-trialwords = нәтиже енгізу
