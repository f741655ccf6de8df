/** The page's own words, and dates as each language writes them. */
const WORDS = {
  kk: {
    people: "Кім боласыз?", add: "Жаңа адам", group: "Жаңа топ", name: "Аты-жөні", language: "Телефон тілі",
    link: "Шақыру сілтемесі немесе код (міндетті емес)", create: "Қосу", cancel: "Бас тарту",
    title: "Топтың атауы", members: "Мүшелері", message: "Хабарлама", send: "Жіберу", attach: "Файл тіркеу",
    commands: "Командалар мәзірі", start: "Бастау", reply: "Жауап беру", edit: "Өзгерту", edited: "өзгертілді",
    back: "Тізімге оралу", pick: "Сол жақтан адамды таңдаңыз: сол болып жазасыз.", empty: "Әзірге хабарлама жоқ",
    block: "Ботты бұғаттау", unblock: "Бұғаттан шығару", bot: "бот",
    typing: "жазып жатыр…", pinned: "Бекітілген хабарлама", whom: "Сілтемені кім болып ашасыз?",
    hour: "1 сағат", day: "1 күн", week: "1 апта", month: "1 ай", goto: "Күнге өту", clock: "Сағат", go: "Өту",
    contact: "Байланыс", location: "Орналасқан жері", forwarded: "Қайта жіберген:",
    unread: "оқылмаған", uilang: "Бет тілі", newest: "Соңғы хабарламаға", membercount: "мүше", lost: "Байланыс үзілді. Қайта қосылып жатыр…",
    someone: "Жаңа адам болып", protected: "көшіруге болмайды", unsupported: "Бұл батырма мұнда жұмыс істемейді", photo: "Фото", document: "Құжат", sticker: "Стикер", voice: "Дауыстық хабарлама",
  },
  ru: {
    people: "Кем быть?", add: "Новый человек", group: "Новая группа", name: "Имя и фамилия", language: "Язык телефона",
    link: "Ссылка-приглашение или код (не обязательно)", create: "Добавить", cancel: "Отмена",
    title: "Название группы", members: "Участники", message: "Сообщение", send: "Отправить", attach: "Прикрепить файл",
    commands: "Меню команд", start: "Начать", reply: "Ответить", edit: "Изменить", edited: "изменено",
    back: "К списку", pick: "Выберите слева человека: вы будете писать от его имени.", empty: "Сообщений пока нет",
    block: "Заблокировать бота", unblock: "Разблокировать", bot: "бот",
    typing: "печатает…", pinned: "Закреплённое сообщение", whom: "От чьего имени открыть ссылку?",
    hour: "1 час", day: "1 день", week: "1 неделя", month: "1 месяц", goto: "Перейти к дате", clock: "Часы", go: "Перейти",
    contact: "Контакт", location: "Место", forwarded: "Переслано от:",
    unread: "непрочитанных", uilang: "Язык страницы", newest: "К последнему сообщению", membercount: "участников", lost: "Связь прервалась. Подключаемся снова…",
    someone: "Как новый человек", protected: "без копирования", unsupported: "Эта кнопка здесь не работает", photo: "Фото", document: "Документ", sticker: "Стикер", voice: "Голосовое сообщение",
  },
  en: {
    people: "Who to be?", add: "New person", group: "New group", name: "Full name", language: "Phone's language",
    link: "Invitation link or code (optional)", create: "Add", cancel: "Cancel",
    title: "Group's title", members: "Members", message: "Message", send: "Send", attach: "Attach a file",
    commands: "Command menu", start: "Start", reply: "Reply", edit: "Edit", edited: "edited",
    back: "Back to the list", pick: "Choose somebody on the left, and write as that person.", empty: "No messages yet",
    block: "Block the bot", unblock: "Unblock", bot: "bot",
    typing: "typing…", pinned: "Pinned message", whom: "Open the link as whom?",
    hour: "1 hour", day: "1 day", week: "1 week", month: "1 month", goto: "Go to a date", clock: "Clock", go: "Go",
    contact: "Contact", location: "Place", forwarded: "Forwarded from:",
    unread: "unread", uilang: "Page language", newest: "To the newest message", membercount: "members", lost: "Connection lost. Trying again…",
    someone: "As somebody new", protected: "no copying", unsupported: "This button does not work here", photo: "Photo", document: "Document", sticker: "Sticker", voice: "Voice message",
  },
};
const KK_MONTHS = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");
const KK_DAYS = "жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі".split(" ");

export const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };
const asked = localStorage.getItem("language") || navigator.language.slice(0, 2);
let current = asked in WORDS ? asked : "en";
document.documentElement.lang = current;

export const language = () => current;
export const t = (key) => WORDS[current][key];

/** A message in one line. */
export const gist = (message) => message.text || t(message.kind) || message.kind;

export function speak(chosen) {
  current = chosen;
  localStorage.setItem("language", chosen);
  document.documentElement.lang = chosen;
}

/** The wall-clock parts of a moment written with its offset, such as 2026-10-01T09:00:00+05:00. */
const wall = (iso) => new Date(`${iso.slice(0, 19)}Z`);
const offset = (iso) => Date.parse(`${iso.slice(0, 19)}Z`) - Date.parse(iso);
const two = (number) => String(number).padStart(2, "0");
const clockTime = (date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

export function longDate(date) {
  if (current === "kk") {
    return `${KK_DAYS[date.getUTCDay()]}, ${date.getUTCFullYear()} ж. ${date.getUTCDate()} ${KK_MONTHS[date.getUTCMonth()]}`;
  }
  const spelled = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(current === "ru" ? "ru-RU" : "en-GB", spelled).format(date).replace(/ г\.$|(?<=[a-z]),/g, "");
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
export const fullMoment = (iso) => ({ day: capital(longDate(wall(iso))), time: clockTime(wall(iso)) });

/** Times of messages (seconds since 1970) in the zone of the world's clock. */
export const at = (seconds, now) => new Date(seconds * 1000 + offset(now));
export const timeOf = (seconds, now) => clockTime(at(seconds, now));
export const dayOf = (seconds, now) => capital(longDate(at(seconds, now)));

export function size(bytes) {
  const units = ["B", "KB", "MB"];
  let step = 0;
  let amount = bytes;
  for (; amount >= 1024 && step < 2; step += 1) amount /= 1024;
  return `${amount < 10 && step ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}
