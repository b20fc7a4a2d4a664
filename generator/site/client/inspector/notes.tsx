import type { JSX } from "preact";
import type { Overview, Progress } from "../../../inspector/index.js";
import type { Parts } from "./workbench.js";

interface NotesProps {
  readonly parts: Parts;
  readonly overview: Overview | null;
  /** How far a file was read; null if none is read. */
  readonly progress: Progress | null;
}

/** What was recognized and why, how far a file was read, and what is wrong with the input. */
export function Notes({ parts, overview, progress }: NotesProps): JSX.Element {
  const { words, inspector, page } = parts;
  const notes = overview?.notes ?? [];
  return (
    <div class="notes">
      {inspector.isReading && progress !== null && (
        <p class="progress">
          <progress value={progress.read} max={Math.max(1, progress.total)} aria-label={words.list} />
          <span>{words.reading(percentOf(progress), progress.frames.toLocaleString("en"))}</span>
          <button type="button" onClick={inspector.cancel}>
            {words.cancel}
          </button>
        </p>
      )}
      {inspector.failure !== null && (
        <p class="problem" role="alert">
          {words.unreadable}: {inspector.failure}
        </p>
      )}
      {overview?.problems.map((problem) => (
        <p class="problem" role="alert">
          {problem[page.language]}
        </p>
      ))}
      <div role="status">
        {inspector.isCancelled && <p class="note">{words.cancelled}</p>}
        {notes.slice(0, MAX_OPEN).map((note) => (
          <p class="note">{note[page.language]}</p>
        ))}
      </div>
      {notes.length > MAX_OPEN && (
        <details>
          <summary>+{notes.length - MAX_OPEN}</summary>
          {notes.slice(MAX_OPEN).map((note) => (
            <p class="note">{note[page.language]}</p>
          ))}
        </details>
      )}
    </div>
  );
}

const MAX_OPEN = 4;

function percentOf({ read, total }: Progress): number {
  return Math.floor((100 * read) / Math.max(1, total));
}
