import workerCode from "$worker-code";
import type { Progress } from "../../../../inspector/index.js";
import type { Calls, Reply } from "./calls.js";

/** The worker, as functions. */
export interface Engine {
  call<Name extends keyof Calls>(name: Name, input: Calls[Name]["input"]): Promise<Calls[Name]["output"]>;
}

/** Starts the worker. Pages that are opened from a disk can start no other one than a blob of their own. */
export function startEngine(onProgress: (progress: Progress) => void): Engine {
  const waiting = new Map<number, (reply: Exclude<Reply, { readonly kind: "progress" }>) => void>();
  const worker = new Worker(ownBlob());
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if (data.kind === "progress") return onProgress(data.progress);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply) => {
          if (reply.kind === "failed") reject(new Error(reply.message));
          // The output of a call has the type that belongs to its name.
          else Reflect.apply(resolve, null, [reply.output]);
        });
        worker.postMessage({ id, name, input }, { transfer: [] });
      }),
  };
}

/** The address of the worker's code. The policy accepts this one alone. */
function ownBlob(): string {
  const own = URL.createObjectURL(new Blob([workerCode], { type: "text/javascript" }));
  const policy = window.trustedTypes?.createPolicy("smswire-inspector", {
    createScriptURL: (url) => {
      if (url !== own) throw new TypeError(`Not the worker of this page: ${url}`);
      return url;
    },
  });
  return policy === undefined ? own : policy.createScriptURL(own);
}
