/**
 * Whether a stream may be coloured: if it is a terminal that has colours. `NO_COLOR` forbids colours, `FORCE_COLOR` allows
 * them everywhere. An empty variable counts as unset.
 */
export function allowsColor(
  { NO_COLOR = "", FORCE_COLOR = "", TERM }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (NO_COLOR !== "") return false;
  if (FORCE_COLOR !== "") return !["0", "false"].includes(FORCE_COLOR);
  return isTerminal && TERM !== "dumb";
}
