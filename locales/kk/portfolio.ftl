# The portfolio: papers that the rules ask for
paper-application = өтініш
paper-diploma = білімі туралы диплом
paper-retraining = қайта даярлау туралы құжат
paper-employment = еңбек қызметін растайтын құжат
paper-courses = курс сертификаттары
paper-category = қолданыстағы санаттың куәлігі мен бұйрығы
paper-achievements = өз жетістіктері мен тәжірибе тарату
paper-pupils = оқушылардың жетістіктері
paper-essay = эссе (250–300 сөз)
portfolio-missing =
    { $more ->
        [0] Әлі қосылмаған құжаттар: { $names }
       *[other] Әлі қосылмаған құжаттар: { $names }, тағы { $more }
    }
