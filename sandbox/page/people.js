/** The list of people to be, and the switch of the page's language. */
import { avatar, h, icon } from "./dom.js";
import { newGroup, newPerson } from "./dialogs.js";
import { draw, homeChat, open, state } from "./state.js";
import { LANGUAGES, gist, language, speak, t, timeOf } from "./words.js";

const pane = document.getElementById("people");

/** The chat is on the screen, so that its messages are as good as read. */
const seen = (person, chat) =>
  person.id === state.person && chat.key === state.key && document.visibilityState === "visible";

function line(person) {
  const unread = person.chats.reduce((sum, chat) => sum + (seen(person, chat) ? 0 : chat.unread), 0);
  const latest = person.chats.map((chat) => chat.last).filter(Boolean).sort((a, b) => b.date - a.date)[0];
  const label = unread ? `${person.name}, ${unread} ${t("unread")}` : person.name;
  return h("li", {}, h(
    "button",
    {
      class: "person",
      "aria-label": label,
      "aria-current": person.id === state.person ? "true" : null,
      onclick: () => open(person.id, homeChat(person.id)),
    },
    avatar(person.name, person.id),
    h("span", { class: "who" },
      h("span", { class: "name" }, h("b", {}, person.name), h("span", { class: "tongue" }, person.language_code)),
      h("span", { class: "snippet" }, latest ? gist(latest) : t("empty"))),
    h("span", { class: "side" },
      h("span", { class: "when" }, latest ? timeOf(latest.date, state.world.now) : ""),
      unread ? h("span", { class: "badge", "aria-hidden": "true" }, String(unread)) : ""),
  ));
}

export function drawPeople() {
  const scroll = pane.querySelector("ul")?.scrollTop || 0;
  const focused = pane.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
  pane.setAttribute("aria-label", t("people"));
  pane.replaceChildren(
    h("h2", {}, t("people")),
    h("ul", {}, state.world.people.map(line)),
    h("div", { class: "adders" },
      h("button", { class: "soft", onclick: newPerson }, icon("plus"), t("add")),
      h("button", { class: "soft", onclick: newGroup }, icon("plus"), t("group"))),
  );
  pane.querySelector("ul").scrollTop = scroll;
  if (focused) [...pane.querySelectorAll("button")].find((b) => b.getAttribute("aria-label") === focused)?.focus();
  document.getElementById("frame").classList.toggle("chosen", Boolean(state.person));
}

export function drawLanguage() {
  const box = document.getElementById("language");
  if (box.dataset.shown === language()) return;
  box.dataset.shown = language();
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", t("uilang"));
  box.replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => h("button", {
    class: "tongue-key",
    lang: code,
    title: name,
    "aria-label": name,
    "aria-pressed": String(code === language()),
    onclick: () => {
      speak(code);
      draw();
    },
  }, code)));
}
