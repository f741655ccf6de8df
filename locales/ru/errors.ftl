refused = Это недоступно для Вашей роли. Что я могу для Вас: /help
button-old = Эта кнопка уже не действует. Что я умею: /help
school-not-found = Школы { $id } нет.
school-name-missing = У школы должно быть название.
timezone-unknown = Часового пояса «{ $timezone }» нет; он пишется, например, так: Asia/Almaty.
person-not-found = Человека { $id } в этой школе нет.
colleague-not-teacher = Коллегой без аттестации можно пригласить только учителя.
calendar-never-open = Школа должна быть открыта хотя бы в какой-то день и час недели.
