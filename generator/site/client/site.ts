import "./site.css";
import { followFields } from "./follow-fields.js";
import { loadScript } from "./load-script.js";
import { moveInHex } from "./move-in-hex.js";
import { search } from "./search.js";
import { storedTheme, storeTheme, type Theme } from "./stored-theme.js";

followFields();
moveInHex();
const focusSearch = search();
window.smswireLoad = loadScript;

function switchTheme(): void {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const shown: Theme = storedTheme() ?? (isDark ? "dark" : "light");
  const theme = shown === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = theme;
  storeTheme(theme);
}

document.querySelector(".theme")?.addEventListener("click", switchTheme);

// The other language shows the same place of the page.
document.querySelector("a[data-keeps-place]")?.addEventListener("click", ({ currentTarget }) => {
  if (currentTarget instanceof HTMLAnchorElement) currentTarget.hash = location.hash;
});

document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    focusSearch();
  } else if (event.key === "t") switchTheme();
});
