/** The colours that a reader chose. */
export type Theme = "light" | "dark";

const KEY = "smswire-theme";

/** Returns the stored choice; null without one, or if the browser does not allow pages to store anything. */
export function storedTheme(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

/** Stores a choice if the browser allows it. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts until the next page.
  }
}
