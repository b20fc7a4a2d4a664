import { storedTheme } from "./stored-theme.js";

/* Runs before the page is drawn, so that it does not flash in the other colours. */

const theme = storedTheme();
if (theme !== null) document.documentElement.dataset["theme"] = theme;
document.documentElement.classList.add("has-script");
