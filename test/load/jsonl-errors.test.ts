import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { CompilationCache } from "../../generator/cache/index.js";

/* A file that is not valid YAML is one error: nothing that it defines is reported as missing, and other files are checked. */

const language = readLanguage();
const memory = new CompilationCache();
const demo = new Map(
  [...readExamples()].flatMap(([path, text]) =>
    path.startsWith("base/") ? [[path.replace("base/", "demo/"), text] as const] : [],
  ),
);
const files = [...demo.keys()].filter((path) => path.endsWith(".yaml"));

function diagnosticsOf(...changed: readonly (readonly [file: string, text: string])[]) {
  return compile({ protocols: new Map([...demo, ...changed]), language }, memory).diagnostics;
}

test.each<readonly [string, (line: string) => string]>([
  ["without its first colon", (line) => line.replace(":", "")],
  ["without its last colon", (line) => line.replace(/:(?=[^:]*$)/, "")],
  ["with a Chinese colon", (line) => line.replace(":", "：")],
  ["with an open bracket", (line) => `${line} {`],
  ["without a closing bracket", (line) => line.replace("}", "")],
  ["with an open quote", (line) => line.replace(": ", ': "')],
  ["with a tab", (line) => `\t${line.trimStart()}`],
  ["with one more space", (line) => ` ${line}`],
  ["with one space less", (line) => line.slice(1)],
  ["without a comma", (line) => line.replace(",", "")],
  ["with a reference", (line) => line.replace(": ", ": *")],
])("reports any line %s once", (_, spoil) => {
  const reported = files.flatMap((file) => {
    const lines = (demo.get(file) ?? "").split("\n");
    return lines.flatMap((line, index) => {
      const diagnostics = diagnosticsOf([file, lines.with(index, spoil(line)).join("\n")]);
      if (!diagnostics.some(({ code }) => code === "yaml-syntax")) return [];
      return [{ where: `${file}:${index + 1}`, others: diagnostics.filter(({ code }) => code !== "yaml-syntax") }];
    });
  });
  expect(reported.length).toBeGreaterThan(10);
  expect(reported.filter(({ others }) => others.length > 0)).toEqual([]);
});

test.each([
  ["between braces", "types: { Own: { type: Octets, octets: 2 , Other: {}\n"],
  ["indented by four", "types:\n    Own: { type: Octets, octets: 2\n"],
  ["in quotes", 'types:\n  "Own": { type: Octets, octets: 2\n'],
  ["without a colon", "types:\n  Other: {}\n  Own\n  Third: {}\n"],
  ["as UTF-16", Buffer.from("\uFEFFtypes:\n  Own: {}\n", "utf16le").toString()],
])("does not report a type %s in an unreadable file as missing", (_, text) => {
  const own = ["demo/types/own.yaml", text] as const;
  const note = demo.get("demo/messages/note.yaml") ?? "";
  const use = ["demo/messages/note.yaml", note.replace("type: Octet String, octets: 10", "type: Own")] as const;
  expect(diagnosticsOf(own, use).map(({ code }) => code)).toEqual(["yaml-syntax"]);
});

test("checks a type of another file, even if an unreadable file seems to define it", () => {
  const broken = ["demo/types/own.yaml", "types:\n  Point: [\n"] as const;
  const common = demo.get("demo/types/common.yaml") ?? "";
  const wrong = [
    "demo/types/common.yaml",
    common.replace("{ name: Y, type: Integer", "{ name: Y, type: Integr"),
  ] as const;
  expect(diagnosticsOf(broken, wrong).map(({ code }) => code)).toEqual(["unknown-type", "yaml-syntax"]);
});
