/** Packages that only some layers know. */
export const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  "ts-morph": ["print"],
  prettier: ["print"],
  "prettier/standalone": ["print"],
  preact: ["site"],
  "preact/hooks": ["site"],
  "preact-render-to-string": ["site"],
  minisearch: ["site"],
  vite: ["files"],
  ajv: ["validate"],
  yaml: ["load", "fix", "export"],
  diff: ["commands"],
  commander: ["commands"],
  picocolors: ["diagnostics", "commands"],
  "fastest-levenshtein": ["diagnostics"],
};
