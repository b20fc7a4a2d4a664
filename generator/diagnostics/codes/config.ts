/** Configuration errors that its JSON Schema cannot detect. */
export const configCodes = {
  "output-folder-not-its-own": {
    severity: "error",
    description:
      "Each run deletes files from the output folder that are no longer generated. The output folder must not contain the project or a schema folder, and must not be inside a schema folder. Otherwise smswire could treat your own files as generated files.",
    message: ({ out, other }: { out: string; other: string }) =>
      `The output folder ${out} overlaps ${other === "." ? "the project folder" : `the schema folder ${other}`}. Choose a folder that holds only generated files.`,
  },
  "unusable-path": {
    severity: "error",
    description:
      "A path in a configuration is absolute or relative to the configuration file. It is used as written: only shells expand ~ and variables such as $HOME. Such values also differ between machines, and a configuration is shared.",
    message: ({ path, part }: { path: string; part: string | null }) =>
      part === null
        ? "This path is blank. Write a path relative to this file."
        : `${part} in the path ${path} is not expanded. Write an absolute path or a path relative to this file. If a folder has this name, put ./ before it.`,
  },
} as const;
