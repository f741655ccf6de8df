/** The beginning of the page: draws the panes, listens to the world, follows the address. */
import { follow } from "./bubble.js";
import { drawChat } from "./chat.js";
import { drawClock } from "./clock.js";
import { alertBox } from "./dialogs.js";
import { drawLanguage, drawPeople } from "./people.js";
import { listen, world } from "./server.js";
import { act, draw, open, refreshChat, refreshWorld, state, subscribe, toast } from "./state.js";

function heard(event) {
  if (event.kind === "clock") {
    state.world.now = event.now;
    drawClock();
    return;
  }
  const ours = event.people?.includes(state.person);
  if (event.kind === "toast") {
    if (!ours) return;
    document.querySelectorAll(".key.waiting").forEach((key) => key.classList.remove("waiting"));
    if (event.url) follow(event.url);
    if (event.text) (event.alert ? alertBox : toast)(event.text);
    return;
  }
  if (event.kind === "read") {
    refreshWorld();
    return;
  }
  if (event.kind === "people" || (ours && event.chat === state.key)) refreshChat();
  refreshWorld();
}

function line(online) {
  if (online && !state.online) {
    refreshWorld().then(route);
  }
  state.online = online;
  draw();
}

function route() {
  const [person, key] = decodeURIComponent(location.hash.slice(1)).split("/");
  const known = state.world.people.find((p) => p.id === Number(person))?.chats.find((c) => c.key === key);
  return known ? open(Number(person), key) : open(null, null);
}

subscribe(drawPeople);
subscribe(drawChat);
subscribe(drawClock);
subscribe(drawLanguage);
state.world = await world();
await route();
listen(state.world.number, heard, line);
addEventListener("hashchange", route);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && state.chat?.unread) act("read");
});
