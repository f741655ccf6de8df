/** The world's clock and the buttons to travel by. */
import { h, icon } from "./dom.js";
import { travel } from "./server.js";
import { attempt, draw, state } from "./state.js";
import { fullMoment, language, t } from "./words.js";

const box = document.getElementById("clock");
let busy = false;
let shown = "";
let face = null;

async function go(where) {
  busy = true;
  build();
  const world = await attempt(() => travel(where));
  busy = false;
  build();
  if (world) state.world = world;
  draw();
}

function jump(label, where) {
  return h("button", { class: "jump", disabled: busy, onclick: () => go(where) }, `+${label}`);
}

function build() {
  const input = h("input", { type: "datetime-local", "aria-label": t("goto"), required: true });
  face = h("time", { class: "face", "aria-label": t("clock") });
  const form = h("form", {
    class: "goto",
    onsubmit: (event) => {
      event.preventDefault();
      go({ to: input.value });
    },
  }, input, h("button", { class: "jump", disabled: busy }, t("go")));
  const picker = h("details", { class: "picker", ontoggle: () => {
    input.min = state.world.now.slice(0, 16);
    input.value = state.world.now.slice(0, 16);
  } }, h("summary", { title: t("goto"), "aria-label": t("goto") }, icon("calendar")), form);
  box.replaceChildren(face, h("div", { class: "jumps", role: "group", "aria-label": t("clock") },
    jump(t("hour"), { seconds: 3600 }),
    jump(t("day"), { seconds: 86400 }),
    jump(t("week"), { seconds: 604800 }),
    jump(t("month"), { months: 1 }),
    picker));
  box.classList.toggle("busy", busy);
  shown = language();
  drawClock();
}

export function drawClock() {
  if (shown !== language() || !face) {
    build();
    return;
  }
  const { day, time } = fullMoment(state.world.now);
  face.dateTime = state.world.now;
  face.replaceChildren(h("span", { class: "date" }, day, ","), " ", h("span", { class: "hour" }, time));
}

addEventListener("click", (event) => {
  const picker = box.querySelector("details[open]");
  if (picker && !picker.contains(event.target)) picker.open = false;
});
