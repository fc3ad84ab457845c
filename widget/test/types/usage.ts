// Compiled by `npm run lint`, never run: the package's types as a page uses them.
import { ReplyBy, type ReplyByPromise } from "../../reply-by.js";

const sign = document.querySelector("reply-by");
const promise: ReplyByPromise | undefined = sign?.promise;
const late: boolean = promise?.replyBy !== undefined && Date.parse(promise.replyBy) < Date.now();
document.addEventListener("replyby:change", ({ detail }) => detail?.state === "open" && late);
// @ts-expect-error: only the element itself says what it promises
new ReplyBy().promise = undefined;
