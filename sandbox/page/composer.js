/** Where a person types: text, files, the command menu, the bot's reply keyboard. */
import { h, icon } from "./dom.js";
import { act, attempt, draw, state } from "./state.js";
import { gist, t } from "./words.js";

const drafts = new Map();
let input = null;
let files = [];
let parts = null;
let forced = null;

const here = () => `${state.person}/${state.key}`;

async function send() {
  const text = input.value.trim();
  if (!text && !files.length) return;
  const { replyTo, editing } = state;
  const chosen = files;
  input.value = "";
  files = [];
  Object.assign(state, { replyTo: null, editing: null });
  draw();
  grow();
  if (editing) await attempt(() => act("edit", { message_id: editing.id, text }));
  else if (chosen.length) await attempt(() => act("send", form(text, replyTo, chosen)));
  else await attempt(() => act("send", { text, reply_to: replyTo?.id }));
}

function form(text, replyTo, chosen) {
  const data = new FormData();
  data.append("text", text);
  if (replyTo) data.append("reply_to", replyTo.id);
  chosen.forEach((file) => data.append("file", file, file.name));
  return data;
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  drafts.set(here(), input.value);
  drawMenu();
}

function drawMenu(all = false) {
  const typed = input.value;
  const filter = /^\/\w*$/.test(typed) ? typed.slice(1) : null;
  const offered = all ? state.chat.menu : state.chat.menu.filter((c) => filter !== null && c.command.startsWith(filter));
  parts.menu.hidden = !offered.length;
  parts.slash?.setAttribute("aria-expanded", String(Boolean(offered.length)));
  parts.menu.replaceChildren(...offered.map((c) => h("button", { class: "command", type: "button", onclick: () => {
    input.value = `/${c.command}`;
    send();
    input.focus();
  } }, h("b", {}, `/${c.command}`), h("span", {}, c.description))));
}

function arrows(event) {
  const commands = [...parts.menu.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    parts.menu.hidden = true;
    input.focus();
  } else if (step && !parts.menu.hidden) {
    event.preventDefault();
    const at = commands.indexOf(document.activeElement);
    commands[(at + step + commands.length) % commands.length].focus();
  }
}

function typed(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape" && (state.replyTo || state.editing)) {
    Object.assign(state, { replyTo: null, editing: null });
    draw();
  }
}

function attach(list) {
  files = [...files, ...list].slice(0, 10);
  draw();
  input.focus();
}

export function buildComposer() {
  files = [];
  forced = null;
  input = h("textarea", { id: "message", rows: "1", "aria-label": t("message"), placeholder: t("message"), onkeydown: typed, oninput: grow });
  input.value = drafts.get(here()) || "";
  const picker = h("input", { type: "file", multiple: true, hidden: true, "aria-label": t("attach"), onchange: () => {
    attach(picker.files);
    picker.value = "";
  } });
  parts = {
    menu: h("div", { class: "menu", role: "group", "aria-label": t("commands"), hidden: true }),
    about: h("div", { class: "about" }),
    slash: h("button", { class: "round slash", type: "button", "aria-label": t("commands"), "aria-expanded": "false", onclick: (event) => {
      event.stopPropagation();
      if (parts.menu.hidden) drawMenu(true);
      else parts.menu.hidden = true;
    } }, "/"),
    line: h("form", { class: "line", onsubmit: (event) => {
      event.preventDefault();
      send();
    } }),
    begin: h("button", { class: "main begin", onclick: () => attempt(() => act(state.chat.blocked ? "unblock" : "start")) }),
    keyboard: h("div", { class: "reply-keyboard" }),
  };
  parts.line.append(parts.slash,
    h("button", { class: "round", type: "button", "aria-label": t("attach"), title: t("attach"), onclick: () => picker.click() }, icon("clip")),
    picker, input, h("button", { class: "round go", "aria-label": t("send"), title: t("send") }, icon("send")));
  const box = h("footer", { class: "composer", onkeydown: arrows }, parts.menu, parts.about, parts.line, parts.begin, parts.keyboard);
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    attach(event.dataTransfer.files);
  });
  input.addEventListener("paste", (event) => event.clipboardData.files.length && attach(event.clipboardData.files));
  return box;
}

const note = (shape, head, text, drop) => h("div", { class: "note" }, icon(shape),
  h("span", {}, h("strong", {}, head), h("span", { class: "note-text" }, text)),
  h("button", { class: "round small", type: "button", "aria-label": t("cancel"), onclick: drop }, icon("close")));

function drop() {
  if (state.editing) input.value = "";
  Object.assign(state, { replyTo: null, editing: null });
  draw();
}

export function drawComposer(chat) {
  const asleep = chat.type === "private" && (chat.blocked || !chat.messages.length);
  parts.line.hidden = asleep;
  parts.begin.hidden = !asleep;
  parts.begin.textContent = t(chat.blocked ? "unblock" : "start");
  parts.slash.hidden = !chat.menu.length;
  parts.about.replaceChildren(
    state.replyTo ? note("reply", state.replyTo.from.name, gist(state.replyTo), drop) : "",
    state.editing ? note("edit", t("edit"), state.editing.text, drop) : "",
    ...files.map((file, index) => note("file", file.name, "", () => {
      files.splice(index, 1);
      draw();
    })),
  );
  const asked = chat.keyboard || {};
  input.placeholder = asked.input_field_placeholder || t("message");
  const question = asked.force_reply ? chat.messages.findLast((m) => !m.mine) : null;
  if (question && question.id !== forced) {
    forced = question.id;
    state.replyTo = question;
    input.focus();
    draw();
  }
  parts.keyboard.hidden = asleep || !asked.keyboard;
  parts.keyboard.replaceChildren(...(asked.keyboard || []).map((row) => h("div", { class: "row" }, row.map((key) => {
    const text = typeof key === "string" ? key : key.text;
    return h("button", { class: "soft", type: "button", onclick: () =>
      attempt(() => (key.request_contact ? act("contact") : act("send", { text }))) }, text);
  }))));
}

addEventListener("click", (event) => {
  if (parts && !parts.menu.contains(event.target) && event.target !== input) parts.menu.hidden = true;
});
