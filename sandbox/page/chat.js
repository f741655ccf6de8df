/** The chat in the middle: header, pinned message, bubbles, composer. */
import { bubble, show } from "./bubble.js";
import { buildComposer, drawComposer } from "./composer.js";
import { avatar, h, icon } from "./dom.js";
import { act, attempt, me, open, state } from "./state.js";
import { dayOf, language, t } from "./words.js";

const pane = document.getElementById("chat");
const nodes = new Map();
let built = "";
let parts = null;

function build() {
  nodes.clear();
  const log = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
  parts = {
    head: h("header", { class: "head" }),
    pinned: h("div", { class: "pinned-bar" }),
    log,
    down: h("button", { class: "down", "aria-label": t("newest"), onclick: () => bottom("smooth") }, icon("down")),
    composer: buildComposer(),
  };
  log.addEventListener("scroll", () => parts.down.classList.toggle("shown", !nearBottom()));
  pane.replaceChildren(parts.head, parts.pinned, h("div", { class: "log-frame" }, log, parts.down), parts.composer);
}

const nearBottom = () => parts.log.scrollHeight - parts.log.scrollTop - parts.log.clientHeight < 120;
const bottom = (behavior = "instant") => parts.log.scrollTo({ top: parts.log.scrollHeight, behavior });

function subtitle(chat) {
  if (chat.action) return h("span", { class: "acting" }, t("typing"));
  return chat.type === "private" ? t("bot") : `${chat.members.length} ${t("membercount")}`;
}

function drawHead(chat) {
  const person = me();
  const single = person.chats.length === 1;
  parts.head.replaceChildren(
    h("button", { class: "round back", "aria-label": t("back"), onclick: () => open(null, null) }, icon("back")),
    avatar(chat.title, chat.title.length + 3),
    h("div", { class: "titles" },
      h("h1", {}, chat.title),
      h("p", {}, subtitle(chat), h("span", { class: "as" }, person.name))),
    single ? null : h("div", { class: "tabs", role: "group" }, person.chats.map((other) => h("button", {
      class: "tab",
      "aria-pressed": String(other.key === chat.key),
      onclick: () => open(person.id, other.key),
    }, other.title, other.unread && other.key !== chat.key ? h("span", { class: "badge" }, String(other.unread)) : null))),
    chat.type === "private" && chat.messages.length ? h("button", {
      class: "round",
      "aria-label": t(chat.blocked ? "unblock" : "block"),
      title: t(chat.blocked ? "unblock" : "block"),
      onclick: () => attempt(() => act(chat.blocked ? "unblock" : "block")),
    }, icon("stop")) : null,
  );
  const pin = chat.pinned.at(-1);
  parts.pinned.replaceChildren(...(pin ? [h("button", { class: "pin", onclick: () => show(pin.id) }, icon("pin"),
    h("span", {}, h("strong", {}, t("pinned")), h("span", { class: "pin-text" }, pin.text || t(pin.kind) || "")))] : []));
}

/** Bubbles of unchanged messages stay the same elements, so that focus and pictures stay. */
function drawLog(chat) {
  const stick = nearBottom() || !nodes.size;
  const wanted = [];
  let day = "";
  chat.messages.forEach((message, index) => {
    const today = dayOf(message.date, state.world.now);
    if (today !== day) wanted.push(h("p", { class: "day" }, h("span", {}, today)));
    day = today;
    if (message.kind === "service") return;
    const next = chat.messages[index + 1];
    const inAlbum = Boolean(message.album && next?.album === message.album);
    const stamp = `${message.revision}/${inAlbum}/${language()}`;
    if (nodes.get(message.id)?.stamp !== stamp) {
      nodes.set(message.id, { stamp, node: bubble(message, { group: chat.type !== "private", inAlbum }) });
    }
    wanted.push(nodes.get(message.id).node);
  });
  if (!chat.messages.length) wanted.push(welcome(chat));
  const current = [...parts.log.children];
  const same = current.length === wanted.length && current.every((node, i) =>
    node === wanted[i] || (node.className === "day" && wanted[i].className === "day" && node.textContent === wanted[i].textContent));
  if (same) return;
  const focus = document.activeElement;
  parts.log.replaceChildren(...wanted);
  if (parts.log.contains(focus)) focus.focus({ preventScroll: true });
  if (stick) bottom();
}

const welcome = (chat) => h("div", { class: "welcome" },
  avatar(chat.title, chat.title.length + 3),
  h("h2", {}, chat.title),
  chat.description ? h("p", {}, chat.description) : h("p", {}, t("empty")));

export function drawChat() {
  const { chat } = state;
  if (!chat) {
    built = "";
    pane.replaceChildren(state.person ? "" : h("div", { class: "nobody" }, avatar("Sanat", 2), h("p", {}, t("pick"))));
    return;
  }
  const wanted = `${state.person}/${state.key}/${language()}`;
  if (built !== wanted) {
    build();
    built = wanted;
  }
  pane.classList.toggle("offline", !state.online);
  drawHead(chat);
  drawLog(chat);
  drawComposer(chat);
}
