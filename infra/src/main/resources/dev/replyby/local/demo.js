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

function tell(status) {
  if (!status) {
    state.textContent = "The team has set nothing: the signs follow the hours.";
    return;
  }
  const time = new Date(status.until).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  state.textContent = `The team is ${status.state} until ${time}, your time. Then the signs come back by themselves.`;
}

/** The signs ask again by themselves every half minute, and at once when a page comes back online. */
const askAgain = () => dispatchEvent(new Event("online"));

async function change(...request) {
  for (const button of buttons) button.disabled = true;
  try {
    tell(await call(...request));
    askAgain();
  } catch (error) {
    state.textContent = `That did not work. ${error.message}`;
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

for (const word of ["away", "open"])
  document.getElementById(word).addEventListener("click", () => change("PUT", { state: word, for: "PT30M" }));
document.querySelector("#back").addEventListener("click", () => change("DELETE"));

document.querySelector("#copy").addEventListener("click", async ({ currentTarget: button }) => {
  await navigator.clipboard.writeText(line.textContent);
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 2000);
});

document.querySelector("#language").addEventListener("change", ({ target }) => {
  for (const sign of document.querySelectorAll("reply-by")) sign.lang = target.value;
});

call("GET").then(
  ({ team }) => tell(team),
  (error) => {
    state.textContent = `The service does not answer. ${error.message}`;
  },
);
