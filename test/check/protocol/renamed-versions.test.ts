import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { reportedOf } from "../../helpers/diagnose.js";

/* A version that is renamed in protocol.yaml only: one diagnostic, at its declaration. */

test("reports a renamed version that one place names, because its id still has the old number", () => {
  expect(reportedOf(["protocol.yaml", '"2.0", id: demo20', '"9.0", id: demo20'])).toEqual([
    "protocol.yaml:6:16 unknown-version < types/common.yaml:2",
  ]);
});

test("reports a version that one place names at that place, if no id has its number", () => {
  expect(reportedOf(["protocol.yaml", '"2.0", id: demo20', '"9.0", id: demo90'])).toEqual([
    "types/common.yaml:2:54 unknown-version",
  ]);
});

test.each([["1.0"], ["2.0"]])(
  "reports a renamed version of a protocol of which another one imports version %s",
  (version) => {
    const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
    const demo = base.map(
      ([path, text]) => [path.replace("base", "demo"), text.replace('"2.0", id:', '"9.0", id:')] as const,
    );
    const importing = [
      "protocol: ACME",
      'versions: [{ version: "5.0", id: acme50 }]',
      `import: { from: demo, version: "${version}", operations: [Login, Note] }`,
      "limits: { max-octets: 1024 }",
      "",
    ].join("\n");
    const protocols = new Map([["acme/protocol.yaml", importing], ...demo]);
    const { diagnostics } = compile({ protocols, language: readLanguage() });
    expect(diagnostics.map(({ code, range }) => `${range.file}:${range.start.line} ${code}`)).toEqual([
      "demo/protocol.yaml:6 unknown-version",
    ]);
  },
);
