import type { ProjectFlags } from "../project/project.js";

/** Returns the flags of an unfinished command line that select a schema. */
export function flagsIn(words: readonly string[]): ProjectFlags {
  const [schema, config] = ["--schema", "--config"].map((flag) => valuesAfter(flag, words));
  const last = config?.at(-1);
  return {
    ...(schema === undefined || schema.length === 0 ? {} : { schema }),
    ...(last === undefined ? {} : { config: last }),
  };
}

function valuesAfter(flag: string, words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word.startsWith(`${flag}=`)) return [word.slice(flag.length + 1)];
    return word === flag ? (words[index + 1] ?? []) : [];
  });
}
