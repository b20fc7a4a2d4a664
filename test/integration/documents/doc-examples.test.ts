import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder } from "../../../generator/files/index.js";
import * as flow from "../../../generated/runtime/flow/sessions.js";
import * as node from "../../../generated/runtime/node/index.js";
import * as redis from "../../../generated/runtime/redis/index.js";
import * as reports from "../../../generated/runtime/reports/index.js";
import * as text from "../../../generated/runtime/text/index.js";
import { lacksRedis, RedisServer } from "../../helpers/processes/redis-server.js";
import { moduleIds, modules } from "../../helpers/protocols.js";

/*
 * Every function and class of smswire/text, reports, redis, flow and node has an example, and so has every emitted function that describes values
 * or splits texts. The examples print what their comments show.
 */

interface Example {
  readonly name: string;
  readonly lines: readonly string[];
}

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\nexport (?:async )?(?:function|class) (\w+)/g;

function examplesIn(sources: readonly string[]): Example[] {
  return sources.flatMap((source) =>
    [...source.matchAll(COMMENT)].flatMap(([, comment = "", name = ""]): Example[] => {
      const [, example] = comment.split("@example\n");
      if (example === undefined) return [];
      const lines = example.split("\n").map((line) => line.replace(/^ \* ?/, ""));
      return [{ name, lines: lines.filter((line) => line.trim() !== "") }];
    }),
  );
}

const examples = examplesIn(
  ["text", "reports", "redis", "flow", "node"].flatMap((space) => [
    ...readFolder(join("generated", "runtime", space), (path) => path.endsWith(".ts")).values(),
  ]),
);

/** Scripts are in this folder, because it resolves the package like a user's project. */
const folder = join("node_modules", ".doc-examples");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORMATS = `{
  formats: [
    { format: 0, coding: "ascii", maxOctets: 160, maxOctetsWithHeader: 159 },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  maxOctets: 140,
}`;

/** Returns a script that runs an example and prints the value before each arrow. */
function scriptOf({ lines }: Example): string {
  const shown = lines.map((line) => line.replace(/^(.*?)((?:if \(.*?\) )?)([^\s].*); \/\/ → .*$/, show));
  return `async function example() {\n${shown.join("\n")}\n}\nawait example();\nconsole.log("----");\n`;
}

/** Runs scripts with examples, and returns the output of each. */
function outputsOf(name: string, shared: readonly string[], all: readonly Example[]): string[] {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.mts`);
  writeFileSync(file, [...shared, ...all.map((example) => `{\n${scriptOf(example)}}`)].join("\n"));
  const words = ["--import", "tsx", "--conditions=source", file];
  return execFileSync(process.execPath, words, { encoding: "utf8" }).split("----\n");
}

/** Returns the lines that an example shows as output: at least one. */
function reportedBy({ name, lines }: Example): string[] {
  const reported = lines.flatMap((line) => line.split(" // → ").slice(1));
  return reported.length === 0 ? [`The example of ${name} prints nothing.`] : reported;
}

function show(_: string, indent: string, condition: string, expression: string): string {
  return `${indent}${condition}console.log(${expression});`;
}

const ownOfFlow = Object.keys(flow).filter((name) => !(name in node));
const ownOfRedis = Object.keys(redis).filter((name) => !(name in reports));

const RELATION = `{
  keysOf: ({ receivers }, { msgId }) => countedUp(msgId, receivers, { bits: 16, min: 0, max: 0xffff }).map(String),
  idOf: ({ sequenceId }) => String(sequenceId),
  reportIn: ({ msgId, stat }) => ({ key: String(msgId), id: stat, report: stat }),
}`;

/** The examples that need a server, and the others. */
const ofServer = examples.filter(({ lines }) => lines.some((line) => /\(client\b/.test(line)));
const ofAll = examples.filter((example) => !ofServer.includes(example));

describe("the examples in the comments of", () => {
  const shared = [
    `import { ${Object.keys(text).join(", ")} } from "smswire/text";`,
    `import { ${Object.keys(node).join(", ")} } from "smswire/node";`,
    `import { ${ownOfFlow.join(", ")} } from "smswire/flow";`,
    'import { createSubmitResp, encode, spToIsmg } from "smswire/cmpp30";',
    'import * as cmpp20 from "smswire/cmpp20";',
    `import { ${Object.keys(reports).join(", ")} } from "smswire/reports";`,
    `import { ${ownOfRedis.join(", ")} } from "smswire/redis";`,
    'import { RespClient } from "../../test/helpers/processes/resp-client.js";',
    `const formats = ${FORMATS};`,
    `const relation = ${RELATION};`,
  ];
  const present = lacksRedis ? ofAll : examples;
  let outputs: readonly string[] = [];
  let server: RedisServer | null = null;

  beforeAll(async () => {
    server = lacksRedis ? null : await RedisServer.start();
    const client = `const client = new RespClient(${server?.port ?? 0});`;
    const close = { name: "close", lines: ["client.close();"] };
    outputs = outputsOf("examples", [...shared, client], [...present, close]);
  });

  afterAll(() => server?.stop());

  const printedBy = (example: Example) => outputs[present.indexOf(example)]?.trim().split("\n");

  test.each(ofAll)("$name print what they show", (example) => {
    expect(printedBy(example)).toEqual(reportedBy(example));
  });

  test.skipIf(lacksRedis).each(ofServer)("$name print what they show, with a server", (example) => {
    expect(printedBy(example)).toEqual(reportedBy(example));
  });
});

/** A function without an example: no protocol of generated/ has servers that connect. */
const WITHOUT_EXAMPLE = "acceptInvitations";

test("exist for every exported function and class", () => {
  const callable = Object.entries({ ...text, ...reports, ...redis, ...flow, ...node }).filter(
    ([name, value]) => typeof value === "function" && name !== WITHOUT_EXAMPLE,
  );
  expect(examples.map(({ name }) => name).sort()).toEqual(callable.map(([name]) => name).sort());
});

describe.each(moduleIds)("the examples in the comments of %s", (id) => {
  const emitted = ["describe", "text"].map((name) => readFileSync(join("generated", id, `${name}.ts`), "utf8"));
  const found = examplesIn(emitted);

  test("print what they show", () => {
    const shared = [`import { ${found.map(({ name }) => name).join(", ")} } from "smswire/${id}";`];
    const outputs = outputsOf(id, shared, found);
    expect(outputs.slice(0, -1).map((output) => output.trim().split("\n"))).toEqual(found.map(reportedBy));
  });

  test("exist for every function that takes no whole message", () => {
    const names = Object.keys(modules[id]).filter((name) =>
      /^describe[A-Z]|^split.*Text$|^(en|de)codeText$/.test(name),
    );
    expect(names.length).toBeGreaterThan(id.startsWith("cmpp") ? 25 : 20);
    expect(found.map(({ name }) => name).sort()).toEqual([...names, "chooseTextFormat"].sort());
  });
});

test("have documentation for every exported function", () => {
  for (const id of moduleIds) {
    const sources = [...readFolder(join("generated", id), (path) => /^[^.]*\.ts$/.test(path)).values()];
    const undocumented = sources.flatMap((source) => [
      ...source.matchAll(/(?<!\*\/\n)^export (?:function|class|const|interface|type) .*/gm),
    ]);
    expect(sources.length).toBeGreaterThan(50);
    expect(undocumented.map(([line]) => line)).toEqual([]);
  }
});
