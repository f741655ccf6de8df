# The portfolio: papers that the rules ask for
paper-application = заявление
paper-diploma = диплом об образовании
paper-retraining = документ о переподготовке
paper-employment = подтверждение трудовой деятельности
paper-courses = сертификаты курсов
paper-category = удостоверение и приказ о действующей категории
paper-achievements = свои достижения и обобщение опыта
paper-pupils = достижения учеников
paper-essay = эссе (250–300 слов)
portfolio-missing =
    { $more ->
        [0] Не хватает бумаг: { $names }
       *[other] Не хватает бумаг: { $names } и ещё { $more }
    }
