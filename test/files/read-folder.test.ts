import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkReadable } from "../../generator/files/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

test("accepts a file, and says why another path cannot be read", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.pcap"), "");
  expect(() => checkReadable(join(folder, "a.pcap"))).not.toThrow();
  expect(() => checkReadable(join(folder, "b.pcap"))).toThrow(/b\.pcap: no such file or folder\.$/);
  expect(() => checkReadable(folder)).toThrow(/it is not a file\.$/);
});
