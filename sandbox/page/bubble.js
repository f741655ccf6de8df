/** One message as a bubble. */
import { openAs, startLink } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { fileUrl } from "./server.js";
import { act, attempt, draw, state, toast } from "./state.js";
import { gist, size, t, timeOf } from "./words.js";

/** A link of the chat: an invitation opens inside the page, a command is sent, others open beside it. */
export function follow(address) {
  const link = startLink(address);
  if (link) openAs(link);
  else if (address.startsWith("/")) attempt(() => act("send", { text: address }));
  else window.open(/^[a-z]+:/.test(address) ? address : `https://${address}`, "_blank", "noopener");
}

function press(message, key, button) {
  if (key.copy_text) return navigator.clipboard?.writeText(key.copy_text.text);
  if (key.url) return follow(key.url);
  if (key.callback_data === undefined) return toast(t("unsupported"));
  button.classList.add("waiting");
  setTimeout(() => button.classList.remove("waiting"), 6000);
  return attempt(() => act("press", { message_id: message.id, data: key.callback_data }));
}

const keyboard = (message) => message.buttons.length > 0 && h("div", { class: "keys" }, message.buttons.map((row) =>
  h("div", { class: "row" }, row.map((key) => {
    const button = h("button", { class: `key ${key.style || ""}`, onclick: () => press(message, key, button) },
      h("span", {}, key.text), key.url ? icon("link") : null);
    return button;
  }))));

function attachment(message) {
  const { file, kind, picture } = message;
  if (kind === "photo") {
    return h("a", { class: "picture", href: fileUrl(file), target: "_blank", rel: "noopener" },
      h("img", { src: fileUrl(file), alt: message.text || t("photo"), width: String(picture.width), height: String(picture.height) }));
  }
  if (kind === "voice" || kind === "audio") return h("audio", { controls: true, src: fileUrl(file) });
  if (kind === "sticker") {
    const name = h("p", {}, t("sticker"));
    return h("img", { class: "sticker", src: fileUrl(file), alt: t("sticker"), onerror: (event) => event.target.replaceWith(name) });
  }
  if (file) {
    return h("a", { class: "file", href: fileUrl(file), download: file.name },
      h("span", { class: "file-icon" }, icon("file")),
      h("span", {}, h("span", { class: "file-name" }, file.name), h("span", { class: "file-size" }, size(file.size))));
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return h("p", {}, `${t("location")}: ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
  }
  if (message.contact) {
    return h("p", {}, `${t("contact")}: ${message.contact.first_name}, ${message.contact.phone_number}`);
  }
  return null;
}

function words(message) {
  if (!message.text) return null;
  const html = message.html.replace(/(<\/(?:blockquote|pre)>)\n/g, "$1").replace(/\n(<(?:blockquote|pre)>)/g, "$1");
  const text = h("div", { class: "words", html });
  text.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) {
      event.preventDefault();
      follow(link.getAttribute("href"));
    }
    event.target.closest("tg-spoiler")?.classList.add("seen");
  });
  return text;
}

function show(number) {
  const target = document.getElementById(`m${number}`);
  target?.scrollIntoView({ block: "center", behavior: "smooth" });
  target?.classList.add("flash");
  setTimeout(() => target?.classList.remove("flash"), 1500);
}

const quote = (reply) => reply && h("button", { class: "quote", onclick: () => show(reply.id) },
  h("strong", {}, reply.name), h("span", {}, gist(reply)));

function tools(message) {
  const reply = () => {
    Object.assign(state, { replyTo: message, editing: null });
    draw();
    document.getElementById("message").focus();
  };
  const edit = () => {
    Object.assign(state, { editing: message, replyTo: null });
    draw();
    const input = document.getElementById("message");
    input.value = message.text;
    input.focus();
  };
  return h("div", { class: "tools" },
    h("button", { class: "tool", "aria-label": t("reply"), title: t("reply"), onclick: reply }, icon("reply")),
    message.mine && message.text && h("button", { class: "tool", "aria-label": t("edit"), title: t("edit"), onclick: edit }, icon("edit")));
}

export function bubble(message, { group, inAlbum }) {
  const classes = ["message", message.mine ? "mine" : "theirs", `kind-${message.kind}`, inAlbum ? "in-album" : "", message.edited ? "edited" : ""];
  return h("article", { class: classes.join(" ").trim(), id: `m${message.id}`, "data-id": String(message.id) },
    h("div", { class: "bubble" },
      group && !message.mine && h("strong", { class: "author" }, message.from.name),
      message.forwarded_from && h("em", { class: "forwarded" }, `${t("forwarded")} ${message.forwarded_from}`),
      quote(message.reply_to),
      attachment(message),
      words(message),
      h("span", { class: "meta" },
        message.protected ? `${t("protected")} · ` : "",
        message.edited ? `${t("edited")} ` : "",
        timeOf(message.date, state.world.now)),
      tools(message)),
    keyboard(message));
}

export { show };
