import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Parts } from "./workbench.js";

interface InputBoxProps {
  readonly parts: Parts;
  /** Whether the box is large, because nothing is shown yet. */
  readonly isOpen: boolean;
}

/** Time after the last key until the input is read, in milliseconds. */
const SETTLED_AFTER = 150;

/** The box in which bytes are pasted, and the whole page as the place to drop files. */
export function InputBox({ parts, isOpen }: InputBoxProps): JSX.Element {
  const { words, inspector, page } = parts;
  const [text, setText] = useState("");
  const [isDragging, setDragging] = useState(false);
  useSettled(text, (settled) => inspector.open({ kind: "text", text: settled }));
  const openFile = (file: File | undefined): void => {
    if (file === undefined) return;
    setText("");
    inspector.open({ kind: "file", file });
  };
  useDrop(openFile, setText, setDragging);
  return (
    <section class={`input${isDragging ? " dragging" : ""}`} aria-label={words.paste}>
      <label>
        <span class="label">{words.paste}</span>
        <textarea
          class={isOpen ? "large" : ""}
          placeholder={words.hint}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <label class="button">
          <input type="file" onChange={({ currentTarget }) => openFile(currentTarget.files?.[0])} />
          {words.open}
        </label>
        {page.sample !== "" && (
          <button type="button" onClick={() => setText(page.sample)}>
            {words.sample}
          </button>
        )}
        <button type="button" disabled={text === ""} onClick={() => setText("")}>
          {words.clear}
        </button>
      </p>
      {isDragging && <p class="drop-here">{words.dropHere}</p>}
    </section>
  );
}

/** Calls a function when a text has not changed for a moment. */
function useSettled(text: string, settled: (text: string) => void): void {
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    if (isFirst && text === "") return;
    setFirst(false);
    const timer = setTimeout(() => settled(text), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
}

/** Makes the page a place to drop files and texts. */
function useDrop(
  openFile: (file: File | undefined) => void,
  openText: (text: string) => void,
  setDragging: (isDragging: boolean) => void,
): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) openText(event.dataTransfer?.getData("text/plain") ?? "");
      else openFile(file);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  });
}
