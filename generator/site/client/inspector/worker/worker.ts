import { inspectedProtocol, protocolFromGraph, Session } from "../../../../inspector/index.js";
import type { Output, Reply, Request } from "./calls.js";

/* Runs in a worker of the page: reads what was pasted or dropped. */

let session = new Session([]);

function answer({ name, input }: Request): Output | Promise<Output> {
  switch (name) {
    case "protocols": {
      const protocols = input.map((graph) => inspectedProtocol(protocolFromGraph(graph)));
      session = new Session(protocols);
      return protocols.map(({ id, protocol: { title } }) => ({ id, title }));
    }
    case "text":
      return session.openText(input.text, input.forced);
    case "file":
      return session.openFile(input.file, input.forced, (progress) => send({ kind: "progress", progress }));
    case "cancel":
      return session.cancel();
    case "rows":
      return session.rows(input.from, input.count);
    case "frame":
      return session.frame(input.index, input.language, input.isMasked);
    case "copy":
      return session.copy(input.index, input.kind, input);
    case "edit":
      return session.edit(input.index, input.path, input.text);
    case "undo":
      session.undo(input);
      return null;
  }
}

function send(reply: Reply): void {
  postMessage(reply);
}

async function answered(request: Request): Promise<void> {
  const { id } = request;
  try {
    send({ kind: "output", id, output: await answer(request) });
  } catch (error) {
    send({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<Request>) => void answered(data));
