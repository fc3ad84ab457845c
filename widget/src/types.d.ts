/** The sign as the service answers it, and what the widget makes of it. */
export type State = "open" | "closed" | "away";

export interface Piece {
  from: string;
  state: State;
  opensAt?: string;
  closesAt?: string;
  replyBy?: string;
  step?: number;
}

export interface Sign {
  now: string;
  validUntil: string;
  timeZone: string;
  lang: string;
  channels: Record<string, { pieces: Piece[] }>;
  texts: Record<State | "none" | "yourTime" | "zoneTime", string>;
}

/** A sign with the server's clock (`performance.now() + offset`) and the instant it becomes too old to show. */
export interface Answer {
  sign: Sign;
  offset: number;
  until: number;
}

export interface Visitor {
  language: string;
  /** Falsy when the browser has none. */
  timeZone?: string | false;
}

export interface Promised {
  state: State;
  replyBy?: string;
  opensAt?: string;
  closesAt?: string;
}

export type Part = string | { textContent: string; dateTime: string };

export interface View {
  promise: Promised;
  lang: string;
  parts: Part[];
}

/** An element on the page, as its feed knows it. */
export interface Reader {
  readonly isConnected: boolean;
  readonly address: string | null | undefined;
  readonly channel: string | null;
  show(answer: Answer | undefined, now: number): void;
}

/** What is known at an address: the answer, the question last asked, and when to ask again. */
export interface Feed {
  readonly reader: Reader;
  wide?: boolean;
  asked?: string;
  dueAt: number;
  answer?: Answer;
}
