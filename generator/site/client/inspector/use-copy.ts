import { useState } from "preact/hooks";
import type { CopyKind } from "../../../inspector/index.js";
import type { Parts } from "./workbench.js";

/** Copying a frame, and what happened. */
export interface Copying {
  readonly copy: (kind: CopyKind) => void;
  readonly notice: string;
  /** The text, if the browser does not allow to copy it; otherwise null. */
  readonly byHand: string | null;
}

/** Copies the selected frame. */
export function useCopy({ words, ready: { engine }, inspector, page: { packageName } }: Parts): Copying {
  const [notice, setNotice] = useState("");
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (kind: CopyKind): Promise<void> => {
    const { selected: index, isMasked } = inspector;
    const name = words.kindsOfCopy[kind];
    const text = await engine.call("copy", { index, kind, isMasked, packageName });
    setByHand(null);
    if (text === null) return setNotice(words.noCopy(name));
    try {
      await navigator.clipboard.writeText(text);
      setNotice(words.copied(name));
    } catch {
      setNotice(words.copyByHand);
      setByHand(text);
    }
  };
  return { copy: (kind) => void copy(kind), notice, byHand };
}
