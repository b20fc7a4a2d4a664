import { parentPort } from "node:worker_threads";
import { printSerialized } from "../../print/index.js";

/** A file to be printed, sent to a thread. */
export interface PrintRequest {
  readonly id: number;
  readonly input: string;
}

/** What comes back. */
export interface PrintResponse {
  readonly id: number;
  readonly text: string;
}

/* The thread's whole work: inputs come in, texts go out. */

const print = printSerialized();

parentPort?.on("message", ({ id, input }: PrintRequest) => {
  // What fails ends the thread: whoever ordered it prints it again, and gets the error.
  void print(input).then((text) => parentPort?.postMessage({ id, text } satisfies PrintResponse, []));
});
