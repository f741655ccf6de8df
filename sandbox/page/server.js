/** The `/world` API of the sandbox, and its stream of events. */
async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

const post = async (url, body = {}) =>
  answer(await fetch(url, {
    method: "POST",
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  }));

const place = (person, chat) => `/world/people/${person}/chats/${encodeURIComponent(chat)}`;

export const world = async () => answer(await fetch("/world"));
export const chat = async (person, key) => answer(await fetch(place(person, key)));
export const act = (person, key, name, body) => post(`${place(person, key)}/${name}`, body);
export const addPerson = (name, languageCode) => post("/world/people", { name, language_code: languageCode });
export const addGroup = (title, people) => post("/world/groups", { title, people });
export const travel = (where) => post("/world/clock", where);
export const fileUrl = (file) => `/world/files/${file.id}`;

/** Call `heard` for each event, `line(true|false)` when the connection comes or goes. */
export function listen(since, heard, line) {
  const stream = new EventSource(`/world/events?since=${since}`);
  stream.onmessage = (event) => heard(JSON.parse(event.data));
  stream.onopen = () => line(true);
  stream.onerror = () => line(false);
}
