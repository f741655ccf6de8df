# The plan on paper; its words stand in the plan's own language
plan-page-stamp-approve = «Утверждаю»
plan-page-stamp-post = Директор школы
plan-page-stamp-name = ____________________
plan-page-stamp-date = «___» ____________ 20___ г.
plan-page-title = План организации и проведения аттестации педагогов
plan-page-years = { $years } учебный год
plan-page-goal = Цель: { $goal }
plan-page-objectives = Задачи:
plan-page-column-number = №
plan-page-column-title = Мероприятия
plan-page-column-schedule = Сроки
plan-page-column-responsible = Ответственные
plan-page-column-evidence = Форма завершения
plan-page-signature = Заместитель директора: ____________________
