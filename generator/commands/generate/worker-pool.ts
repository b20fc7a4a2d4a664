import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type PrintJob, printFile, type PrintFile } from "../../print/index.js";
import type { PrintResponse, PrintRequest } from "./worker.js";

/**
 * Inputs below this size, about a hundred messages, are printed in the main thread. Worker threads take half a second
 * to start.
 */
const MIN_CHARACTERS_FOR_WORKERS = 700_000;

/** Runs `work` with a printer. After the first files, it prints in worker threads, one per processor. */
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
  /** The number of characters that wait to be printed. One file may take as long as a thousand others. */
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
  // If a worker fails, for example without memory, the main thread prints its files.
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

/** In megabytes. Without a limit, a worker allocates more memory instead of collecting garbage. */
const MEMORY = { maxOldGenerationSizeMb: 240, maxYoungGenerationSizeMb: 48 };

/** Starts a worker. Its module is next to this one; if that is a source file, it runs with tsx. */
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
