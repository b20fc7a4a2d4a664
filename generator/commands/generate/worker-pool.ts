import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type PrintJob, printFile, type PrintFile } from "../../print/index.js";
import type { PrintResponse, PrintRequest } from "./worker.js";

/** So many characters of inputs, about a hundred messages, are printed in this thread before others are started: those take half a second to begin. */
const MIN_CHARACTERS_FOR_WORKERS = 700_000;

/** Does what needs much printed. After the first few files, all are printed in threads, as many as there are processors. */
export async function withWorkerPool<Result>(
  work: (print: PrintFile) => Promise<Result>,
  minCharacters = MIN_CHARACTERS_FOR_WORKERS,
): Promise<Result> {
  let asked = 0;
  let threads: readonly PrintingThread[] = [];
  try {
    return await work((file) => {
      asked += file.input.length;
      if (asked <= minCharacters || availableParallelism() === 1) return printFile(file);
      if (threads.length === 0) threads = Array.from({ length: availableParallelism() }, startThread);
      return leastBusy(threads).print(file);
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

interface PrintingThread {
  readonly print: PrintFile;
  /** How many characters of inputs it has still to print: one file may take as long as a thousand others. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly file: PrintJob;
  readonly resolve: (text: string | Promise<string>) => void;
}

function startThread(): PrintingThread {
  const waiting = new Map<number, Waiting>();
  let isBroken = false;
  let count = 0;
  const worker = startWorker();
  worker.on("message", ({ id, text }: PrintResponse) => {
    waiting.get(id)?.resolve(text);
    waiting.delete(id);
  });
  // Whatever keeps a thread from its work, memory or a platform that has none: what it should print is printed here.
  worker.on("error", () => {
    isBroken = true;
    for (const { file, resolve } of waiting.values()) resolve(printFile(file));
    waiting.clear();
  });
  return {
    waiting: () => [...waiting.values()].reduce((sum, { file }) => sum + file.input.length, 0),
    print: (file) => {
      if (isBroken) return printFile(file);
      return new Promise((resolve) => {
        const request: PrintRequest = { id: count++, input: file.input };
        waiting.set(request.id, { file, resolve });
        worker.postMessage(request, []);
      });
    },
    close: async () => void (await worker.terminate()),
  };
}

/** In megabytes: a thread that may have more takes it, instead of looking for what it no longer needs. */
const MEMORY = { maxOldGenerationSizeMb: 240, maxYoungGenerationSizeMb: 48 };

/** The thread's module stands beside this one; where that is a source, it needs what runs sources. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./worker.js", import.meta.url), { resourceLimits: MEMORY });
  return new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: MEMORY,
    execArgv: ["--import", "tsx"],
  });
}

function leastBusy(threads: readonly PrintingThread[]): PrintingThread {
  return threads.reduce((best, each) => (each.waiting() < best.waiting() ? each : best));
}
