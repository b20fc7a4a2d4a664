/** Version ids that conflict with other names in the output folder, its build or its package. */
export const TAKEN_IDS: ReadonlyMap<string, string> = new Map([
  ["conformance", "packages exclude folders with this name"],
  ["dist", "packages are built into a folder with this name"],
  ["license", "packages have a file LICENSE"],
  ["node", "packages export the runtime's functions for Node with this name"],
  ["runtime", "the runtime is written into a folder with this name"],
  ["text", "packages export the runtime's text functions with this name"],
]);

/** Device names that Windows reserves in every folder and with every ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** The maximum length of a file name on common file systems, without the longest ending. */
const MAX_LENGTH = 255 - ".test.d.ts.map".length;

/** Returns why a file or folder cannot have a name; null if it can. */
export function problemOfFileName(name: string): string | null {
  if (DEVICES.test(name)) return "Windows reserves this name for a device";
  return name.length > MAX_LENGTH ? `file systems allow at most ${MAX_LENGTH} characters and an ending` : null;
}
