/** What the page knows: the world, who we are, the open chat. Panes subscribe and draw themselves anew. */
import * as server from "./server.js";

export const state = { world: null, person: null, key: null, chat: null, replyTo: null, editing: null, online: true };
const panes = [];
export const subscribe = (draw) => panes.push(draw);
export const draw = () => panes.forEach((pane) => pane());

export const me = () => state.world?.people.find((person) => person.id === state.person);

/** Run `load` now; calls that come while it runs are answered by one more run. */
function calmly(load) {
  let running = null;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return running;
    }
    running = load();
    try {
      await running;
    } finally {
      running = null;
    }
    if (again) {
      again = false;
      await run();
    }
  };
}

export const refreshWorld = calmly(async () => {
  state.world = await server.world();
  draw();
});

export const refreshChat = calmly(async () => {
  const { person, key } = state;
  if (!person || !key) return;
  const chat = await server.chat(person, key);
  if (state.person !== person || state.key !== key) return;
  state.chat = chat;
  draw();
  if (chat.unread && document.visibilityState === "visible") await server.act(person, key, "read");
});

export async function open(person, key) {
  Object.assign(state, { person, key, chat: null, replyTo: null, editing: null });
  document.getElementById("toasts").replaceChildren(); // said to whoever one was before
  const hash = person ? `#${person}/${key}` : "";
  if (location.hash !== hash) history.replaceState(null, "", hash || location.pathname);
  draw();
  await refreshChat();
}

export const homeChat = (person) => state.world.people.find((p) => p.id === person).chats[0].key;
export const act = (name, body) => server.act(state.person, state.key, name, body);

/** Act, and say so when it was refused. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(error.message);
    return null;
  }
}

export function toast(text) {
  const note = document.createElement("div");
  note.className = "toast";
  note.textContent = text;
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 4500);
}
