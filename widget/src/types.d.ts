/** The sign as the service answers it, and what the widget makes of it. */
export type State = "open" | "closed" | "away";

export interface Promised {
  state: State;
  replyBy?: string;
  opensAt?: string;
  closesAt?: string;
}

export interface Piece extends Promised {
  from: string;
  step?: number;
}

/** Who asks by the one hears back by the other, and a day later who asks later. */
export interface LastCall {
  askBy: string;
  replyBy: string;
}

/** Seconds that the company's wall clock is ahead of UTC. */
export interface Offset {
  from: string;
  offset: number;
}

export interface Sign {
  site: string;
  now: string;
  validUntil: string;
  timeZone: string;
  offsets: Offset[];
  lang: string;
  channels: Record<string, { pieces: Piece[]; lastCalls?: LastCall[] }>;
  texts: Record<State | "none" | "lastCall" | "yourTime" | "zoneTime", string>;
}

/** What is known at an address; at first only zeros, and a number that is missing compares false. */
export interface Feed {
  /** When to ask again, by `performance.now()`. */
  dueAt: number;
  told: Sign;
  /** The instant at which the sign was made. */
  made: number;
  /** The server's clock is `performance.now() + ahead`. */
  ahead: number;
}

/** An element on the page, as it is watched. */
export interface Reader {
  /** Where to ask; nothing away from the page. */
  readonly address: string | false | undefined;
  show(feed: Feed, now: number): void;
}

declare global {
  /** What a site's own script is called with. */
  const EMBEDDED: { sign: Sign; lang: string } | undefined;
}
