import { expandedData } from "../search/expand.js";
import { createFind, type Find, type Found } from "./find.js";
import { loadScript } from "./load-script.js";

const MAX_RESULTS = 12;

/** Makes the search box work. Returns a function that moves the focus to it. */
export function search(): () => void {
  const box = document.querySelector<HTMLInputElement>("#search");
  const list = document.querySelector<HTMLElement>("#results");
  const count = document.querySelector<HTMLElement>("#result-count");
  if (box === null || list === null || count === null) return () => undefined;
  const state: SearchState = { box, list, count, find: null, isLoading: false, active: -1 };
  window.smswire = {
    ...window.smswire,
    search: (data) => {
      state.find = createFind(expandedData(data));
      update(state);
    },
  };
  box.addEventListener("focus", () => load(state));
  box.addEventListener("input", () => update(state));
  box.addEventListener("keydown", (event) => onKey(state, event));
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && target !== box && !list.contains(target)) close(state);
  });
  return () => {
    box.focus();
    box.select();
  };
}

interface SearchState {
  readonly box: HTMLInputElement;
  readonly list: HTMLElement;
  readonly count: HTMLElement;
  find: Find | null;
  isLoading: boolean;
  /** The index of the chosen result; -1 without one. */
  active: number;
}

/** Loads the data when it is first needed. */
function load(state: SearchState): void {
  if (state.isLoading) return update(state);
  state.isLoading = true;
  loadScript(`${rootOf()}assets/search-${languageOf()}.js`);
}

function rootOf(): string {
  return document.documentElement.dataset["root"] ?? "";
}

function languageOf(): "en" | "zh" {
  return document.documentElement.lang.startsWith("zh") ? "zh" : "en";
}

function update(state: SearchState): void {
  const { box, list, count, find } = state;
  state.active = -1;
  box.removeAttribute("aria-activedescendant");
  const query = box.value.trim();
  if (query === "" || find === null) return close(state);
  const found = find(query, box.dataset["protocol"] ?? "", MAX_RESULTS);
  list.replaceChildren(...found.map(resultOf), ...(found.length === 0 ? [emptyResult(box.dataset["none"] ?? "")] : []));
  list.hidden = false;
  box.setAttribute("aria-expanded", "true");
  count.textContent = `${found.length} ${box.dataset["some"] ?? ""}`;
}

function close({ box, list, count }: SearchState): void {
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  count.textContent = "";
}

function resultOf({ title, words, text, page, protocols }: Found, index: number): HTMLElement {
  const link = document.createElement("a");
  link.id = `result-${index}`;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.tabIndex = -1;
  link.href = `${rootOf()}${languageOf() === "zh" ? "zh/" : ""}${page}`;
  link.append(part("em", protocols.join(", ")), part("strong", title), " ", part("span", words), part("p", text));
  return link;
}

function emptyResult(text: string): HTMLElement {
  const empty = part("p", text);
  empty.className = "empty";
  empty.setAttribute("role", "option");
  empty.setAttribute("aria-selected", "false");
  return empty;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function onKey(state: SearchState, event: KeyboardEvent): void {
  const links = [...state.list.querySelectorAll<HTMLAnchorElement>("a")];
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      return choose(state, links, state.active + (event.key === "ArrowDown" ? 1 : -1));
    case "Enter":
      return (links[state.active] ?? links[0])?.click();
    case "Escape":
      close(state);
  }
}

function choose(state: SearchState, links: readonly HTMLAnchorElement[], index: number): void {
  if (state.list.hidden || links.length === 0) return;
  state.active = (index + links.length) % links.length;
  for (const [each, link] of links.entries()) link.setAttribute("aria-selected", String(each === state.active));
  const chosen = links[state.active];
  state.box.setAttribute("aria-activedescendant", chosen?.id ?? "");
  chosen?.scrollIntoView({ block: "nearest" });
}
