/** Ids of versions that would take the place of something else in the output folder, in its build or in its package. */
export const TAKEN_IDS: ReadonlyMap<string, string> = new Map([
  ["conformance", "packages leave out folders of this name"],
  ["dist", "packages are built into a folder of this name"],
  ["license", "packages have a file LICENSE"],
  ["node", "packages export the runtime's functions for Node under this name"],
  ["runtime", "the runtime is written into a folder of this name"],
  ["text", "packages export the runtime's functions for texts under this name"],
]);

/** Names of devices, which Windows knows in every folder and with every ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** As long as the name of a file may be on common file systems, without the longest ending that is put behind it. */
const MAX_LENGTH = 255 - ".test.d.ts.map".length;

/** Why no file or folder can be called so; null where one can. */
export function problemOfFileName(name: string): string | null {
  if (DEVICES.test(name)) return "Windows reserves this name for a device";
  return name.length > MAX_LENGTH ? `file systems allow at most ${MAX_LENGTH} characters and an ending` : null;
}
