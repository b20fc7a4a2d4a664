import { useEffect, useRef } from "preact/hooks";
import type { CopyKind } from "../../../inspector/index.js";
import type { Parts } from "./workbench.js";

/** The keys after `c`. */
const COPIES: Readonly<Record<string, CopyKind>> = { h: "hex", j: "json", t: "typescript", v: "vector" };

/** Keys of the whole page, outside of boxes for text. */
export function useKeys({ inspector, ready: { engine } }: Parts, copy: (kind: CopyKind) => void, frames: number): void {
  const isCopying = useRef(false);
  useEffect(() => {
    const { selected, move, mask, isMasked, refresh } = inspector;
    const onKey = (event: KeyboardEvent): void => {
      if (frames === 0 || isTyping(event)) return;
      const kind = isCopying.current ? COPIES[event.key] : undefined;
      isCopying.current = event.key === "c";
      if (kind !== undefined) copy(kind);
      else if (event.key === "j") move(1, frames);
      else if (event.key === "k") move(-1, frames);
      else if (event.key === "m") mask(!isMasked);
      else if (event.key === "u") void engine.call("undo", selected).then(refresh);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isBox = target instanceof Element && target.matches("textarea, select, input:not([type=checkbox])");
  return isBox || ctrlKey || metaKey || altKey;
}
