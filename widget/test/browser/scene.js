// The scene of most tests: a service, a visitor, and a page that is checked for errors when the test ends.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { setTimeout } from "node:timers/promises";
import { SUNDAY } from "../sign.js";
import { launch } from "./browser.js";
import { startService } from "./service.js";

/** Gives the tests of a file one browser; each opens its own scene. */
export function newStage(options) {
  let browser;
  before(async () => {
    browser = await launch(options);
  });
  after(() => browser?.close());

  /** Opens the page; `service` sets fields of the service first, the rest describes the visitor. */
  return async (test, { service: fields, ...visitor } = {}) => {
    const service = Object.assign(await startService(), fields);
    const { page, errors, pass, unanswered, sign, close } = await browser.newVisitor({ clock: SUNDAY, ...visitor });
    test.after(async () => {
      await close();
      await service.close();
      assert.deepEqual(errors, []);
    });
    await page.goto(service.url);
    return {
      service,
      page,
      sign: sign(),
      signs: sign,
      /** The service has been asked so many times; the last question may still be on its way. */
      async asked(times) {
        await until(() => service.requests.length >= times);
        assert.equal(service.requests.length, times);
      },
      /**
       * Lets time pass for visitor and server alike, in strides that become steps towards the end. The network takes no
       * time: what is asked in a stride is answered before the next, unless the gate holds it.
       */
      async pass(milliseconds) {
        for (let left = milliseconds; left > 0; ) {
          const step = left > 10_000 ? 5000 : Math.min(left, 1000);
          // An answer is never ahead of the visitor's time, as in the world.
          await pass(step);
          service.now += step;
          left -= step;
          await until(() => unanswered() <= service.held);
        }
      },
    };
  };
}

/** Waits until something holds, at most five seconds. */
async function until(holds) {
  const deadline = Date.now() + 5000;
  while (!holds() && Date.now() < deadline) await setTimeout(1);
}

export const CLOSED = "Closed now. Ask now and hear from us by Monday 13:00.";
export const FALLBACK = "Write to us.";
