import { parseArgs, type ParseArgsConfig } from "node:util";

/** Returns the usage of a script: its command and all of its options. */
export function usageOf(command: string, { options = {}, allowPositionals }: ParseArgsConfig): string {
  const flags = Object.entries(options).map(
    ([name, { type, multiple }]) => `[--${name}${type === "boolean" ? "" : " VALUE"}]${multiple === true ? "…" : ""}`,
  );
  return ["Usage: npm run", command, "--", ...flags, ...(allowPositionals === true ? ["[FILE…]"] : [])].join(" ");
}

/** Parses the command line of a script. If it is invalid, prints the reason and the usage, and exits with 2. */
export function commandLine<Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${usageOf(command, config)}`);
    return process.exit(2);
  }
}
