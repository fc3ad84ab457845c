import { ReplyBy } from "./element.js";
import "./widget.js";

export { ReplyBy };
