import { parentPort } from "node:worker_threads";
import { recipePrinter } from "../../print/index.js";

/** A file to be printed, sent to a thread. */
export interface Order {
  readonly id: number;
  readonly recipe: string;
}

/** What comes back. */
export interface Delivery {
  readonly id: number;
  readonly text: string;
}

/* The thread's whole work: recipes come in, texts go out. */

const print = recipePrinter();

parentPort?.on("message", ({ id, recipe }: Order) => {
  // What fails ends the thread: whoever ordered it prints it again, and gets the error.
  void print(recipe).then((text) => parentPort?.postMessage({ id, text } satisfies Delivery, []));
});
