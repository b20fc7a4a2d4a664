/** Mistakes of a configuration that its JSON Schema cannot see. */
export const configCodes = {
  "output-folder-not-its-own": {
    severity: "error",
    description:
      "What is no longer generated is removed from the output folder. So it is a folder of its own: neither the project's, nor one that holds or lies in a folder of the schema, where files that people write could be taken for generated ones.",
    message: ({ out, other }: { out: string; other: string }) =>
      `The output folder ${out} and ${other === "." ? "the project itself" : `the schema's folder ${other}`} lie in each other. Name a folder that holds what is generated, and nothing else.`,
  },
  "unusable-path": {
    severity: "error",
    description:
      "A path in a configuration is relative to the file it is in, or absolute. It is used as it is written: ~ and variables such as $HOME are replaced by shells only, and would become folders of these names. They would also lead elsewhere on every machine, and a configuration is shared.",
    message: ({ path, part }: { path: string; part: string | null }) =>
      part === null
        ? "A path is expected here, and there are only spaces. Write a path relative to this file."
        : `A path is expected here, and ${part} in ${path} is not replaced by what it stands for. Write a path relative to this file, or an absolute one; put ./ before a folder of that name.`,
  },
} as const;
