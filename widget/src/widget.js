import { ReplyBy } from "./element.js";

if (!customElements.get("reply-by")) customElements.define("reply-by", ReplyBy);
