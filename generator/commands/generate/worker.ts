import { parentPort } from "node:worker_threads";
import { printSerialized } from "../../print/index.js";

/** A request to print a file. */
export interface PrintRequest {
  readonly id: number;
  readonly input: string;
}

/** The printed file. */
export interface PrintResponse {
  readonly id: number;
  readonly text: string;
}

/* The worker receives inputs and sends printed files. */

const print = printSerialized();

parentPort?.on("message", ({ id, input }: PrintRequest) => {
  // An error ends the worker. The main thread then prints the file again and gets the error.
  void print(input).then((text) => parentPort?.postMessage({ id, text } satisfies PrintResponse, []));
});
