import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { FrameDetail, Overview } from "../../../inspector/index.js";
import type { Language } from "../../../diagnostics/index.js";
import type { Engine } from "./worker/engine.js";

/** What was opened. */
export type Source = { readonly kind: "text"; readonly text: string } | { readonly kind: "file"; readonly file: Blob };

/** The state of the inspector. */
export interface Inspector {
  readonly overview: Overview | null;
  readonly isReading: boolean;
  readonly isCancelled: boolean;
  /** Why reading failed, such as a file that has changed; null if it did not. */
  readonly failure: string | null;
  readonly forced: string | null;
  readonly isMasked: boolean;
  /** The index of the frame that is shown. */
  readonly selected: number;
  readonly detail: FrameDetail | null;
  /** Changed whenever rows of the list may have changed. */
  readonly version: number;
  readonly open: (source: Source) => void;
  readonly force: (protocol: string | null) => void;
  readonly cancel: () => void;
  readonly select: (index: number) => void;
  /** Selects a frame some rows further, of a number of frames. */
  readonly move: (step: number, frames: number) => void;
  readonly mask: (isMasked: boolean) => void;
  readonly refresh: () => void;
}

/** The state of the inspector, and what changes it. */
export function useInspector(engine: Engine, language: Language): Inspector {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [isReading, setReading] = useState(false);
  const [isCancelled, setCancelled] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [forced, setForced] = useState<string | null>(null);
  const [isMasked, mask] = useState(false);
  const [selected, select] = useState(0);
  const [version, setVersion] = useState(0);
  const source = useRef<Source | null>(null);
  const refresh = useCallback(() => setVersion((former) => former + 1), []);

  const read = useCallback(
    async (protocol: string | null) => {
      const opened = source.current;
      if (opened === null) return;
      setReading(true);
      setCancelled(false);
      setFailure(null);
      const result = await overviewOf(engine, opened, protocol).catch((error: unknown) => {
        if (source.current !== opened) return null;
        setReading(false);
        setFailure(String(error));
        return null;
      });
      if (source.current !== opened || result === null) return;
      setReading(false);
      setOverview(result);
      select(0);
      refresh();
    },
    [engine, refresh],
  );
  const open = useCallback(
    (next: Source) => {
      source.current = next;
      select(0);
      void read(forced);
    },
    [read, forced],
  );
  const force = useCallback(
    (protocol: string | null) => {
      setForced(protocol);
      void read(protocol);
    },
    [read],
  );
  const cancel = useCallback(() => {
    void engine.call("cancel", null).then((result) => {
      setOverview(result);
      setReading(false);
      setCancelled(true);
      refresh();
    });
  }, [engine, refresh]);
  const move = useCallback((step: number, frames: number) => {
    select((former) => Math.min(frames - 1, Math.max(0, former + step)));
  }, []);
  const detail = useDetail(engine, { index: selected, language, isMasked }, version);
  const shown = { overview, isReading, isCancelled, failure, forced, isMasked, selected, detail, version };
  return { ...shown, open, force, cancel, select, move, mask, refresh };
}

function overviewOf(engine: Engine, source: Source, forced: string | null): Promise<Overview | null> {
  return source.kind === "text"
    ? engine.call("text", { text: source.text, forced })
    : engine.call("file", { file: source.file, forced });
}

interface Wanted {
  readonly index: number;
  readonly language: Language;
  readonly isMasked: boolean;
}

/** The frame that is selected. */
function useDetail(engine: Engine, { index, language, isMasked }: Wanted, version: number): FrameDetail | null {
  const [detail, setDetail] = useState<FrameDetail | null>(null);
  useEffect(() => {
    let isWanted = true;
    void engine.call("frame", { index, language, isMasked }).then((result) => {
      if (isWanted) setDetail(result);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, index, language, isMasked, version]);
  return detail;
}
