import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { SessionClass } from "./model/side-watch.js";

/** A session with an error on purpose: a change of its source. */
export interface PlantedError {
  readonly name: string;
  /** The module, from runtime/flow. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Errors that the properties must find. */
export const PLANTED_ERRORS: readonly PlantedError[] = [
  {
    name: "a settled request keeps its place",
    file: "session/lifecycle",
    from: "if (entry.hasPlace) this.places--;",
    to: "if (entry.hasPlace && entry.sendings < 2) this.places--;",
  },
  {
    name: "a delayed request gets a second place",
    file: "session/lifecycle",
    from: "if (!entry.hasPlace) this.places++;",
    to: "this.places++;",
  },
  {
    name: "an answer of another kind settles a request",
    file: "session/outgoing",
    from: "(isNegative || entry.operation.response === response.name)",
    to: "true",
  },
  {
    name: "a request is sent again in a state that forbids it",
    file: "session/outgoing",
    from: "entry.sent >= entry.maxSendings || !core.machine.allowsOwn(operation.request)",
    to: "entry.sent >= entry.maxSendings",
  },
  {
    name: "a request is sent once too often",
    file: "session/outgoing",
    from: "entry.sent >= entry.maxSendings",
    to: "entry.sent > entry.maxSendings",
  },
  {
    name: "a request is sent again too early",
    file: "requests/open-requests",
    from: "entry.deadline = now + entry.answerWithin;",
    to: "entry.deadline = now + entry.answerWithin / (entry.sendings > 1 ? 2 : 1);",
  },
  {
    name: "an open sequence is used again",
    file: "requests/sequence-counter",
    from: "while (isOpen(numbers.keyOf(sequence)))",
    to: "while (false)",
  },
  {
    name: "the sequence goes past the last number",
    file: "requests/sequence-counter",
    from: "this.#serial >= this.#numbers.last ? this.#numbers.first : this.#serial + 1",
    to: "this.#serial + 1",
  },
  {
    name: "two requests that change the state are open",
    file: "session/objections",
    from: "if (facts.isExclusive && exclusive !== null)",
    to: "if (false)",
  },
  {
    name: "a repeated request is handed out again",
    file: "session/incoming",
    from: "if (this.#isRepeated(message, facts, key, end - start, checksum)) return;",
    to: "",
  },
  {
    name: "a repeated request is not answered after its answer",
    file: "session/incoming",
    from: "if (known.response !== null) core.write(known.response);",
    to: "if (known.response !== null) return false;",
  },
  {
    name: "more requests than the limit are handed out",
    file: "session/incoming",
    from: "if (this.unanswered >= core.limits.incoming)",
    to: "if (this.unanswered > core.limits.incoming)",
  },
  {
    name: "a request that waits is not settled at the end",
    file: "session/outgoing",
    from: 'this.drop(["not sent: %", [END_PHRASES[because]]], true);',
    to: "",
  },
  {
    name: "an unanswered request is not reported at the end",
    file: "session/incoming",
    from: "for (let each = memory.unanswered.first; each !== null; each = memory.unanswered.first)",
    to: "for (let each = memory.unanswered.first; each !== null && each.at < core.now; each = memory.unanswered.first)",
  },
  {
    name: "an end limit is forgotten",
    file: "session/core",
    from: "leaveWithin === null ? Infinity",
    to: 'leaveWithin === null || leaveWithin === "end-time" ? Infinity',
  },
  {
    name: "the link test is never given up",
    file: "session/outgoing",
    from: "const isKeepAlive = entry === this.keepAlive;",
    to: 'const isKeepAlive = false;\n    if (entry === this.keepAlive) return this.fail(entry, "no-answer", "perhaps", reason);',
  },
  {
    name: "a given up request may not have arrived",
    file: "session/outgoing",
    from: 'this.fail(entry, "no-answer", "perhaps", reason);',
    to: 'this.fail(entry, "no-answer", "no", reason);',
  },
  {
    name: "the queue is longer than the limit",
    file: "session/outgoing",
    from: "if (queue.size >= core.limits.queue)",
    to: "if (queue.size > core.limits.queue)",
  },
  {
    name: "the window is larger than the limit",
    file: "session/outgoing",
    from: "(!hasPlace && this.places >= core.limits.window)",
    to: "(!hasPlace && this.places > core.limits.window)",
  },
  {
    name: "the queue is not continued after an answer",
    file: "session/outgoing",
    from: "    this.advance();\n    if (!entry.isInternal) this.core.progressed();",
    to: "    if (!entry.isInternal) this.core.progressed();",
  },
  {
    name: "memory is used again before it is written",
    file: "../frames/frame-writer",
    from: "if (slab.isPending || slab.inUse > 0) return;",
    to: "if (slab.isPending) return;",
  },
  {
    name: "the rate is not limited",
    file: "requests/rate-limit",
    from: "return missing <= 1e-6 ? 0",
    to: "return missing <= 1e9 ? 0",
  },
  {
    name: "an answered request that changes the state is given after a transition that does not fit",
    file: "session/state-machine",
    from: "(when === null || when(message, request))",
    to: "true",
  },
];

const root = resolve(import.meta.dirname, "..", "..", "..");
const folder = join(root, "generated", "runtime", "flow");

/** Bundles the session with an error. */
export async function plant({ name, file, from, to }: PlantedError, target: string): Promise<SessionClass> {
  const path = join(folder, `${file}.ts`);
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file}.ts does not have this once: ${from} (${name})`);
  await build({
    entryPoints: [join(folder, "session", "session.ts")],
    outfile: target,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "node",
    plugins: [
      {
        name: "plant",
        setup: (bundler) => {
          bundler.onLoad({ filter: /\.ts$/ }, (module) =>
            resolve(module.path) === path ? { contents: source.replace(from, () => to), loader: "ts" } : null,
          );
        },
      },
    ],
  });
  const { Session }: { readonly Session: SessionClass } = await import(target);
  return Session;
}
