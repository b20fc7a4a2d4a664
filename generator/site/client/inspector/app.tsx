import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../../diagnostics/index.js";
import type { Progress, ProtocolChoice } from "../../../inspector/index.js";
import { type Engine, startEngine } from "./worker/engine.js";
import { loadProtocols } from "./worker/load-protocols.js";
import { Workbench } from "./workbench.js";
import { inspectorWords } from "./words.js";

/** What the page says about itself. */
export interface PageFacts {
  /** The link to the folder of the site. */
  readonly root: string;
  readonly language: Language;
  /** The folders of the protocols. */
  readonly folders: readonly string[];
  readonly packageName: string;
  /** A frame to try, in hexadecimal. */
  readonly sample: string;
  /** The path of a file of the local server that is opened; empty without one. */
  readonly file: string;
}

/** A worker that is ready, and its progress. */
export interface Ready {
  readonly engine: Engine;
  readonly protocols: readonly ProtocolChoice[];
  /** The file of the local server; null without one. */
  readonly file: Blob | null;
}

/** The inspector: it starts the worker and loads the protocols. */
export function App({ page }: { readonly page: PageFacts }): JSX.Element {
  const words = inspectorWords[page.language];
  const [ready, setReady] = useState<Ready | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    start(page, setProgress).then(setReady, (error: unknown) => setFailure(String(error)));
  }, [page]);
  if (failure !== null)
    return (
      <p class="problem" role="alert">
        {words.failed}: {failure}
      </p>
    );
  if (ready === null) return <p role="status">{words.loading}</p>;
  return <Workbench page={page} words={words} ready={ready} progress={progress} />;
}

async function start({ root, folders, file }: PageFacts, onProgress: (progress: Progress) => void): Promise<Ready> {
  const engine = startEngine(onProgress);
  const protocols = await engine.call("protocols", await loadProtocols(root, folders));
  return { engine, protocols, file: file === "" ? null : await fetchFile(root + file) };
}

/** Gets a file from the local server. */
async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.blob();
}
