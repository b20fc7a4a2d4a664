import type { WayName } from "./ways/way.js";

/** The windows of the measurements. */
export const WINDOWS = [16, 256] as const;

/** A window. */
export type WindowSize = (typeof WINDOWS)[number];

/** A way, compared with another one in the same rounds. */
export interface SpeedRow {
  readonly name: string;
  readonly way: WayName;
  readonly base: WayName;
  /** The smallest ratio of the speeds, by window. */
  readonly targets: Readonly<Record<WindowSize, number>>;
}

/** The comparisons of speed. */
export const SPEED_ROWS: readonly SpeedRow[] = [
  {
    name: "session with callbacks, of the codec alone",
    way: "callbacks",
    base: "codec",
    targets: { 16: 0.85, 256: 0.85 },
  },
  { name: "await client.submit, of the codec alone", way: "submit", base: "codec", targets: { 16: 0.65, 256: 0.55 } },
  { name: "await client.submit, of canned frames", way: "submit", base: "canned", targets: { 16: 0.4, 256: 0.25 } },
  { name: "await client.submit, times npm smpp", way: "submit", base: "smpp", targets: { 16: 7, 256: 12 } },
  {
    name: "await client.submit, times one write per message",
    way: "submit",
    base: "single-writes",
    targets: { 16: 2, 256: 2 },
  },
  {
    name: "async handlers in the server, of handlers that answer at once",
    way: "async-handlers",
    base: "submit",
    targets: { 16: 0.85, 256: 0.85 },
  },
];

/** How many of the messages a way gets, so that its part of a round takes about as long as that of others. */
export const PARTS: Readonly<Record<WayName, Readonly<Record<WindowSize, number>>>> = {
  codec: { 16: 0.5, 256: 1 },
  canned: { 16: 0.8, 256: 2 },
  callbacks: { 16: 0.5, 256: 1 },
  submit: { 16: 0.4, 256: 0.8 },
  "async-handlers": { 16: 0.4, 256: 0.8 },
  "single-writes": { 16: 0.2, 256: 0.3 },
  smpp: { 16: 0.1, 256: 0.2 },
};
