/** Mistakes of a configuration that its JSON Schema cannot see. */
export const configMistakes = {
  "output-folder-not-its-own": {
    severity: "error",
    meaning:
      "What is no longer generated is removed from the output folder. So it is a folder of its own: neither the project's, nor one that holds or lies in a folder of the schema, where files that people write could be taken for generated ones.",
    text: ({ out, other }: { out: string; other: string }) =>
      `The output folder ${out} and ${other === "." ? "the project itself" : `the schema's folder ${other}`} lie in each other. Name a folder that holds what is generated, and nothing else.`,
  },
} as const;
