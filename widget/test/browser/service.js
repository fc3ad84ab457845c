// A service that says what a test wants it to, and a page of another origin that carries its sign.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { SUNDAY, sign } from "../sign.js";

const script = await readFile(new URL("../../target/classes/dev/replyby/widget/widget.js", import.meta.url), "utf8");

/** @returns a service whose fields a test may set at any time */
export async function startService() {
  const service = {
    /** The server's clock. */
    now: SUNDAY,
    headers: {},
    sign: (now) => sign({ now }),
    /** Answers in place of the sign, such as a 500 or garbage. */
    failure: undefined,
    /** Resolves before an answer is sent. */
    gate: Promise.resolve(),
    /** The page's head and body. */
    head: "",
    body: '<reply-by site="acme" channel="email">Write to us.</reply-by>',
    csp: undefined,
    /** What the page takes its script from; a site's own carries the sign in the language of the tag `lang`. */
    script: "/widget.js",
    lang: "en",
    /** The signs asked for, as URLs. */
    requests: [],
    /** Everything asked for, as paths. */
    paths: [],
    /** How many questions wait for the gate. */
    held: 0,
    /** How many questions were given up before they were answered. */
    givenUp: 0,
  };
  const api = await listen((request, response) => answer(service, request, response));
  const web = await listen((_, response) => page(service, response));
  service.api = api.origin;
  service.url = `${web.origin}/`;
  service.close = () => Promise.all([api.close(), web.close()]);
  return service;
}

async function listen(handle) {
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(service, request, response) {
  const url = new URL(request.url, service.api);
  response.setHeader("Access-Control-Allow-Origin", "*");
  service.paths.push(url.pathname + url.search);
  if (/\/widget(\.[0-9a-f]{16})?\.js$/.test(url.pathname))
    return response.setHeader("Content-Type", "text/javascript; charset=utf-8").end(code(service, url.pathname));
  if (!url.pathname.endsWith("/sign")) return response.writeHead(404).end();
  service.requests.push(url);
  response.once("close", () => {
    if (!response.writableFinished) service.givenUp++;
  });
  service.held++;
  await service.gate;
  service.held--;
  const { status = 200, body = JSON.stringify(service.sign(service.now)), cut } = service.failure ?? {};
  if (cut) return request.socket.destroy();
  const headers = {
    "Content-Type": "application/json",
    Date: new Date(service.now).toUTCString(),
    "Cache-Control": "public, max-age=15, stale-while-revalidate=15",
    "Access-Control-Expose-Headers": "Age",
    ...service.headers,
  };
  response.writeHead(status, headers).end(body);
}

/** As the service makes it. */
function code({ sign, now, lang }, path) {
  return path.includes("/sites/") ? `${script.slice(0, -1)}${JSON.stringify({ lang, sign: sign(now) })})` : script;
}

function page({ api, head, body, csp, script }, response) {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (csp) response.setHeader("Content-Security-Policy", csp.replaceAll("SERVICE", api));
  response.end(
    `<!doctype html><html lang="en"><head><title>Acme</title><link rel="icon" href="data:,">${head}` +
      `<script async src="${api}${script}"></script></head><body data-base="${api}">${body}</body></html>`,
  );
}
