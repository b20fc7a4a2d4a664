import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Overview, Progress } from "../../../inspector/index.js";
import type { PageFacts, Ready } from "./app.js";
import { FrameList } from "./list/frame-list.js";
import { FrameView } from "./frame/frame-view.js";
import { InputBox } from "./input-box.js";
import { useKeys } from "./keys.js";
import { Notes } from "./notes.js";
import { Toolbar } from "./toolbar.js";
import { useCopy } from "./use-copy.js";
import { type Inspector, useInspector } from "./use-inspector.js";
import type { InspectorWords } from "./words.js";

/** What all parts of the inspector share. */
export interface Parts {
  readonly page: PageFacts;
  readonly words: InspectorWords;
  readonly ready: Ready;
  readonly inspector: Inspector;
}

interface WorkbenchProps extends Omit<Parts, "inspector"> {
  readonly progress: Progress | null;
}

/** The input, the list of frames, and the frame that is selected. */
export function Workbench({ page, words, ready, progress }: WorkbenchProps): JSX.Element {
  const inspector = useInspector(ready.engine, page.language);
  const parts: Parts = { page, words, ready, inspector };
  const { file } = ready;
  useEffect(() => {
    if (file !== null) inspector.open({ kind: "file", file });
  }, [file]);
  const copy = useCopy(parts);
  const shown = shownOverview(inspector, progress);
  useKeys(parts, copy.copy, shown?.frames ?? 0);
  return (
    <div class="inspector">
      <InputBox parts={parts} isOpen={shown === null || shown.frames === 0} />
      <Notes parts={parts} overview={shown} progress={inspector.isReading ? progress : null} />
      {shown !== null && shown.frames > 0 && (
        <>
          <Toolbar parts={parts} copy={copy} />
          <div>
            <FrameList parts={parts} overview={shown} />
            {inspector.detail !== null && <FrameView parts={parts} detail={inspector.detail} />}
          </div>
          <p class="dim keys screen-only">{words.keys}</p>
        </>
      )}
    </div>
  );
}

/** What is known while a file is read. */
function shownOverview({ overview, isReading }: Inspector, progress: Progress | null): Overview | null {
  return isReading && progress !== null ? progress : overview;
}
