import { expect, test } from "vitest";
import { exportFiles, exportTargets, isExportTarget } from "../../generator/export/index.js";
import { references } from "../helpers/documents/references.js";

test("targets are known by their names alone", () => {
  expect(exportTargets.filter(isExportTarget)).toEqual(exportTargets);
  expect(["", "Kaitai", "constructor", "__proto__"].filter(isExportTarget)).toEqual([]);
});

test("every protocol has files of its own, in both languages", () => {
  for (const target of exportTargets.filter(isExportTarget)) {
    const [en, zh] = (["en", "zh"] as const).map((language) => exportFiles(target, references, { language }));
    expect([...(en?.keys() ?? [])]).toEqual([...(zh?.keys() ?? [])]);
    const own = references.map(({ id }) => [...(en?.keys() ?? [])].filter((path) => path.includes(id)).length);
    expect(own.filter((count) => count === 0)).toEqual([]);
    expect([...(en?.values() ?? [])].join("").length).not.toBe([...(zh?.values() ?? [])].join("").length);
  }
});
