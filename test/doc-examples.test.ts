import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder } from "../generator/files/index.js";
import * as node from "../generated/runtime/node/index.js";
import * as text from "../generated/runtime/text/index.js";

/* Every function and class of smswire/text and smswire/node has an example, and the examples do what they say. */

interface Example {
  readonly name: string;
  readonly lines: readonly string[];
}

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\nexport (?:async )?(?:function|class) (\w+)/g;

const sources = ["text", "node"].flatMap((room) => [
  ...readFolder(join("generated", "runtime", room), (path) => path.endsWith(".ts")).values(),
]);
const examples = sources.flatMap((source) =>
  [...source.matchAll(COMMENT)].flatMap(([, comment = "", name = ""]): Example[] => {
    const [, example] = comment.split("@example\n");
    if (example === undefined) return [];
    const lines = example.split("\n").map((line) => line.replace(/^ \* ?/, ""));
    return [{ name, lines: lines.filter((line) => line.trim() !== "") }];
  }),
);

/** Scripts lie here, because from here the package is found as its users find it. */
const folder = join("node_modules", ".doc-examples");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORMATS = `{
  formats: [
    { format: 0, coding: "ascii", greatestOctets: 159 },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  greatestOctets: 140,
}`;

/** A script that runs an example and prints what stands before each arrow. */
function scriptOf({ lines }: Example): string {
  const shown = lines.map((line) => line.replace(/^(.*?)((?:if \(.*?\) )?)([^\s].*); \/\/ → .*$/, show));
  return `async function example() {\n${shown.join("\n")}\n}\nawait example();\nconsole.log("----");\n`;
}

function show(_: string, indent: string, condition: string, expression: string): string {
  return `${indent}${condition}console.log(${expression});`;
}

describe("the examples in the comments of", () => {
  const shared = [
    `import { ${Object.keys(text).join(", ")} } from "smswire/text";`,
    `import { ${Object.keys(node).join(", ")} } from "smswire/node";`,
    `const formats = ${FORMATS};`,
  ];
  let outputs: readonly string[] = [];

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "examples.mts");
    writeFileSync(file, [...shared, ...examples.map((example) => `{\n${scriptOf(example)}}`)].join("\n"));
    const words = ["--import", "tsx", "--conditions=source", file];
    outputs = execFileSync(process.execPath, words, { encoding: "utf8" }).split("----\n");
  });

  test.each(examples.map((example, index) => [example.name, example, index] as const))(
    "%s print what they say",
    (_, { lines }, index) => {
      const expected = lines.flatMap((line) => line.split(" // → ").slice(1));
      expect(expected.length).toBeGreaterThan(0);
      expect(outputs[index]?.trim().split("\n")).toEqual(expected);
    },
  );
});

test("there is one for everything that can be called", () => {
  const callable = Object.entries({ ...text, ...node }).filter(([, value]) => typeof value === "function");
  expect(examples.map(({ name }) => name).sort()).toEqual(callable.map(([name]) => name).sort());
});
