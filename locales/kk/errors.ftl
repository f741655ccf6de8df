refused = Бұл Сіздің рөліңізге ашық емес. Сізге не істей аламын: /help
button-old = Бұл түйме енді жұмыс істемейді. Не істей алатыным: /help
school-not-found = { $id } нөмірлі мектеп жоқ.
school-name-missing = Мектептің атауы керек.
timezone-unknown = «{ $timezone }» деген уақыт белдеуі жоқ; ол былай жазылады: Asia/Almaty.
person-not-found = Бұл мектепте { $id } нөмірлі адам жоқ.
colleague-not-teacher = Аттестаттаудан өтпейтін әріптес ретінде тек мұғалімді шақыруға болады.
