# The plan on paper; its words stand in the plan's own language
plan-page-stamp-approve = «Бекітемін»
plan-page-stamp-post = Мектеп директоры
plan-page-stamp-name = ____________________
plan-page-stamp-date = «___» ____________ 20___ ж.
plan-page-title = Педагогтерді аттестаттауды ұйымдастыру және өткізу жоспары
plan-page-years = { $years } оқу жылы
plan-page-goal = Мақсаты: { $goal }
plan-page-objectives = Міндеттері:
plan-page-column-number = №
plan-page-column-title = Іс-шаралар
plan-page-column-schedule = Мерзімі
plan-page-column-responsible = Жауаптылар
plan-page-column-evidence = Аяқтау формасы
plan-page-signature = Директордың орынбасары: ____________________
