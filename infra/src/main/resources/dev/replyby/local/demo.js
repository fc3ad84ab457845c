const staff = document.querySelector(".staff");
const state = document.querySelector("#state");
const buttons = staff.querySelectorAll(".buttons button");
const line = document.querySelector("#line");

/** One call to the team's status, as staff; the answer's body, if it has one. */
async function call(method, body) {
  const response = await fetch("/v1/sites/acme/status", {
    method,
    headers: { Authorization: `Bearer ${staff.dataset.token}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new Error(answer?.detail ?? `The service answered ${response.status}.`);
  return answer;
}

function say(text) {
  if (state.textContent !== text) state.textContent = text;
}

function tell(status) {
  if (!status) {
    say("The team has set nothing: the signs follow the hours.");
    return;
  }
  const time = new Date(status.until).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
  say(`The team is ${status.state} until ${time}, your time. Then the signs follow the hours again.`);
}

/** The signs ask again by themselves every half minute, and at once when a page comes back online. */
const askAgain = () => dispatchEvent(new Event("online"));

/** How often buttons were pressed: an answer to what was asked before says nothing any more. */
let pressed = 0;

async function change(...request) {
  pressed++;
  for (const button of buttons) button.disabled = true;
  try {
    tell(await call(...request));
    askAgain();
  } catch (error) {
    say(`That did not work. ${error.message}`);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

let known;

/** What somebody else has switched, from a terminal perhaps; the signs are asked to follow at once. */
async function look() {
  const before = pressed;
  try {
    const { team } = await call("GET");
    if (before !== pressed) return;
    tell(team);
    const now = JSON.stringify(team) ?? "none";
    if (known && known !== now) askAgain();
    known = now;
  } catch (error) {
    if (before === pressed) say(`The service does not answer. ${error.message}`);
  }
}

for (const word of ["away", "open"])
  document.getElementById(word).addEventListener("click", () => change("PUT", { state: word, for: "PT30M" }));
document.querySelector("#back").addEventListener("click", () => change("DELETE"));

/** Where the page may not copy, the line is at least marked, ready for the visitor's own hands. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return "Copied";
  } catch {
    getSelection().selectAllChildren(text);
    return "Marked: copy it with your keyboard";
  }
}

document.querySelector("#copy").addEventListener("click", async ({ currentTarget: button }) => {
  button.textContent = await copy(line);
  setTimeout(() => {
    button.textContent = "Copy";
  }, 4000);
});

document.querySelector("#language").addEventListener("change", ({ target }) => {
  for (const sign of document.querySelectorAll("reply-by")) sign.lang = target.value;
});

const LOOK_EVERY = 5000;

look();
setInterval(() => document.hidden || look(), LOOK_EVERY);
