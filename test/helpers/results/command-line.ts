import { parseArgs, type ParseArgsConfig } from "node:util";

/** Returns the usage of a script: its command and all of its options. */
export function usageOf(command: string, { options = {}, allowPositionals }: ParseArgsConfig): string {
  const flags = Object.entries(options).map(
    ([name, { type, multiple }]) => `[--${name}${type === "boolean" ? "" : " VALUE"}]${multiple === true ? "…" : ""}`,
  );
  return ["Usage: npm run", command, "--", ...flags, ...(allowPositionals === true ? ["[FILE…]"] : [])].join(" ");
}

/** The possible values of options. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Parses the command line of a script. If it is invalid, prints the reason and the usage, and exits with 2. */
export function commandLine<Config extends ParseArgsConfig>(
  command: string,
  config: Config,
  choices: Choices = {},
): ReturnType<typeof parseArgs<Config>> {
  try {
    const parsed = parseArgs(config);
    checkChoices(parsed.values, choices);
    return parsed;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${usageOf(command, config)}`);
    return process.exit(2);
  }
}

function checkChoices(values: Readonly<Record<string, unknown>>, choices: Choices): void {
  for (const [name, known] of Object.entries(choices)) {
    const value = values[name];
    if (typeof value !== "string" || known.includes(value)) continue;
    throw new TypeError(`Unknown value '${value}' of option '--${name}'. Use one of ${known.join(", ")}`);
  }
}
