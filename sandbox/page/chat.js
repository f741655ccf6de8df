/** The chat in the middle: header, pinned message, bubbles, composer. */
import { bubble, show } from "./bubble.js";
import { buildComposer, drawComposer } from "./composer.js";
import { avatar, h, icon } from "./dom.js";
import { act, attempt, me, open, state } from "./state.js";
import { dayOf, gist, language, t } from "./words.js";

const pane = document.getElementById("chat");
const nodes = new Map();
let built = "";
let parts = null;
let stuck = true;
const sizes = new ResizeObserver(() => stuck && bottom());

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
  stuck = true;
  sizes.disconnect();
  sizes.observe(log);
  log.addEventListener("scroll", () => {
    stuck = nearBottom();
    parts.down.classList.toggle("shown", !stuck);
  });
  log.addEventListener("load", () => stuck && bottom(), true);
  pane.replaceChildren(parts.head, parts.pinned, h("div", { class: "log-frame" }, log, parts.down), parts.composer);
}

const nearBottom = () => parts.log.scrollHeight - parts.log.scrollTop - parts.log.clientHeight < 120;
const bottom = (behavior = "instant") => parts.log.scrollTo({ top: parts.log.scrollHeight, behavior });

function subtitle(chat) {
  if (!state.online) return h("span", { class: "acting" }, t("lost"));
  if (chat.action) return h("span", { class: "acting" }, t("typing"));
  return chat.type === "private" ? t("bot") : `${chat.members.length} ${t("membercount")}`;
}

function drawHead(chat) {
  const person = me();
  const single = person.chats.length === 1;
  parts.head.replaceChildren(...[
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
  ].filter(Boolean));
  const pin = chat.pinned.at(-1);
  parts.pinned.replaceChildren(...(pin ? [h("button", { class: "pin", onclick: () => show(pin.id) }, icon("pin"),
    h("span", {}, h("strong", {}, t("pinned")), h("span", { class: "pin-text" }, gist(pin))))] : []));
}

/** The element under this name, made anew only when its stamp has changed: focus and pictures stay. */
function kept(name, stamp, make) {
  if (nodes.get(name)?.stamp !== stamp) nodes.set(name, { stamp, node: make() });
  return nodes.get(name).node;
}

function drawLog(chat) {
  const wanted = [];
  let day = "";
  chat.messages.forEach((message, index) => {
    const today = dayOf(message.date, state.world.now);
    if (today !== day) wanted.push(kept(`day ${message.id}`, today, () => h("p", { class: "day" }, h("span", {}, today))));
    day = today;
    if (message.kind === "service") return;
    const inAlbum = Boolean(message.album && chat.messages[index + 1]?.album === message.album);
    wanted.push(kept(message.id, `${message.revision}/${inAlbum}`, () =>
      bubble(message, { group: chat.type !== "private", inAlbum })));
  });
  if (!chat.messages.length) wanted.push(kept("welcome", chat.description, () => welcome(chat)));
  const present = new Set(wanted);
  [...parts.log.children].filter((node) => !present.has(node)).forEach((node) => node.remove());
  const fresh = wanted.filter((node, i) => {
    if (parts.log.children[i] === node) return false;
    parts.log.insertBefore(node, parts.log.children[i] || null);
    return true;
  });
  if (fresh.length && (stuck || chat.messages.at(-1)?.mine)) bottom();
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
  drawHead(chat);
  drawLog(chat);
  drawComposer(chat);
}
