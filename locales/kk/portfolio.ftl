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
portfolio-heading = <b>Портфолиом</b> · қабылданғаны: { $accepted } / { $total }, тексеруде: { $added }
portfolio-target = Мына санатқа арналған құжаттар: { $category }
portfolio-no-target = Қай санатқа үміткер екеніңіз әлі белгісіз: төменде көбіне керек құжаттар тұр.
portfolio-limit = Сурет немесе құжат, әрқайсысы 20 МБ-қа дейін; бірнеше бетті бірден жіберуге болады.
paper-line = { $name } — { $state }
paper-reason = Себебі: { $reason }
paper-state-open = қосу керек ▫️
paper-state-optional = бар болса ▫️
paper-state-added = тексеруде 🕓 (файл: { $files })
paper-state-accepted = қабылданды ✅ (файл: { $files })
paper-state-returned = қайтарылды ↩️ ({ $files })
paper-ask = { $name }: сурет немесе құжат жіберіңіз (20 МБ-қа дейін). Тоқтату: /cancel
paper-not-asked = Бұл құжат енді Сізден талап етілмейді. Портфолиоңыз: /my
paper-review =
    <b>{ $person }</b> · портфолио
    { $name } · файл: { $files }
    Кезекте: { $left }
paper-returned =
    Қайтарылды ↩️ { $name }
    Себебі: { $reason }
toast-paper-accepted = Қабылданды
button-portfolio = Портфолиом
button-paper-add = Қосу: { $name }
button-portfolio-zip = Барлығын ZIP етіп алу
button-papers = Портфолио құжаттары: { $count }
category-trainee = педагог-тағылымдамашы
category-pedagogue = педагог
category-moderator = педагог-модератор
category-expert = педагог-сарапшы
category-researcher = педагог-зерттеуші
category-master = педагог-шебер
category-head_third = үшінші санатты басшы
category-head_second = екінші санатты басшы
category-head_first = бірінші санатты басшы
