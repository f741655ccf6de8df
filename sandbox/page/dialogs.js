/** Boxes that ask something: a new person, a new group, whom to open a link as, an alert. */
import { avatar, h } from "./dom.js";
import { act, addGroup, addPerson } from "./server.js";
import { attempt, open, refreshWorld, state } from "./state.js";
import { LANGUAGES, t } from "./words.js";

function box(title, content, actions) {
  const dialog = h("dialog", { class: "box", "aria-label": title, onclose: () => dialog.remove() },
    h("h2", {}, title), content, h("div", { class: "actions" }, actions(() => dialog.close())));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const field = (label, control) => h("label", { class: "field" }, h("span", {}, label), control);

export function alertBox(text) {
  box(t("bot"), h("p", { class: "alert-text" }, text), (close) => [h("button", { class: "main", onclick: close }, "OK")]);
}

/** `{username, payload}` of an address that starts a bot of this world; null for any other. */
export function startLink(address) {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)\/?\?(?:.*&)?start=([\w-]{1,64})/.exec(address.trim());
  return match && state.world.bots.some((bot) => bot.username === match[1])
    ? { username: match[1], payload: match[2] }
    : null;
}

async function begin(person, username, payload) {
  await refreshWorld();
  await open(person, `@${username}`);
  if (payload) await act(person, `@${username}`, "start", { payload });
}

export function newPerson(_, invited = null) {
  const name = h("input", { required: true, maxlength: "64", autocomplete: "off" });
  const tongue = h("select", {}, Object.entries(LANGUAGES).map(([code, word]) => h("option", { value: code }, word)));
  const link = h("input", { autocomplete: "off", value: invited ? invited.payload : "" });
  const form = h("form", { method: "dialog", id: "new-person", onsubmit: () => attempt(async () => {
    const found = startLink(link.value);
    const code = found ? found.payload : link.value.trim();
    const username = (found || invited)?.username || state.world.bots[0].username;
    const person = await addPerson(name.value, tongue.value);
    await begin(person.id, username, code);
  }) }, field(t("name"), name), field(t("language"), tongue), field(t("link"), link));
  box(t("add"), form, (close) => [
    h("button", { class: "soft", type: "button", onclick: close }, t("cancel")),
    h("button", { class: "main", form: "new-person" }, t("create")),
  ]);
  name.focus();
}

export function newGroup() {
  const title = h("input", { required: true, maxlength: "128", autocomplete: "off" });
  const ticks = state.world.people.map((person) => h("input", { type: "checkbox", value: String(person.id) }));
  const list = h("fieldset", { class: "ticks" }, h("legend", {}, t("members")),
    state.world.people.map((person, i) => h("label", {}, ticks[i], person.name)));
  const form = h("form", { method: "dialog", id: "new-group", onsubmit: () => attempt(async () => {
    const people = ticks.filter((tick) => tick.checked).map((tick) => Number(tick.value));
    const { key } = await addGroup(title.value, people);
    await refreshWorld();
    await open(people[0], key);
  }) }, field(t("title"), title), list);
  box(t("group"), form, (close) => [
    h("button", { class: "soft", type: "button", onclick: close }, t("cancel")),
    h("button", { class: "main", form: "new-group" }, t("create")),
  ]);
  title.focus();
}

export function openAs(link) {
  const ours = [...state.world.people].sort((a, b) => (b.id === state.person) - (a.id === state.person));
  const dialog = box(t("whom"), h("ul", { class: "whom" }, ours.map((person) => h("li", {}, h("button", {
    class: "person",
    onclick: () => {
      dialog.close();
      attempt(() => begin(person.id, link.username, link.payload));
    },
  }, avatar(person.name, person.id), h("span", { class: "name" }, person.name))))), (close) => [
    h("button", { class: "soft", onclick: close }, t("cancel")),
    h("button", { class: "main", onclick: () => {
      close();
      newPerson(null, link);
    } }, t("someone")),
  ]);
}
