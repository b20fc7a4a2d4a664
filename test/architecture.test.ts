import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAY_KNOW } from "./helpers/names/known-packages.js";
import { readFolder } from "../generator/files/index.js";
import { PHASES } from "../generator/pipeline.js";
import { sources, imports } from "./helpers/names/sources.js";

/* What ARCHITECTURE.md says about the layers, checked by reading the imports. */
const root = join(import.meta.dirname, "..");

const RUNTIME = ["runtime/wire", "runtime/frames", "runtime/diagnose", "runtime/interpreter", "runtime/conformance"];
const OF_INSPECTOR = ["wire", "interpreter", "text", "explain"].map((each) => `runtime/${each}`);

/** Which layers a layer may import; `types:` in front means types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "runtime/wire": [],
  "runtime/frames": RUNTIME.slice(0, 1),
  "runtime/diagnose": RUNTIME.slice(0, 1),
  "runtime/interpreter": RUNTIME.slice(0, 3),
  "runtime/tolerant": RUNTIME.slice(0, 4),
  "runtime/conformance": RUNTIME.slice(0, 4),
  "runtime/receipt": RUNTIME.slice(0, 1),
  "runtime/rules": [...RUNTIME.slice(0, 4), "runtime/receipt"],
  "runtime/text": [...RUNTIME.slice(0, 4), "runtime/receipt"],
  "runtime/node": [...RUNTIME.slice(0, 4), "runtime/text", "runtime/flow"],
  "runtime/explain": RUNTIME.slice(0, 4),
  "runtime/versions": RUNTIME.slice(0, 4),
  "runtime/flow": RUNTIME.slice(0, 2),
  "runtime/reports": RUNTIME.slice(0, 1),
  "runtime/redis": ["runtime/wire", "runtime/text", "runtime/reports"],
  runtime: [...RUNTIME, "runtime/tolerant", "runtime/rules", "runtime/explain", "runtime/versions"],
  diagnostics: [],
  cache: [],
  model: ["diagnostics"],
  naming: [],
  load: ["cache", "diagnostics"],
  syntax: ["load", "diagnostics"],
  validate: ["syntax", "load", "cache", "diagnostics"],
  expression: ["model", "diagnostics"],
  compose: ["validate", "syntax", "load", "cache", "diagnostics"],
  bind: ["expression", "syntax", "naming", "model", "cache", "diagnostics"],
  check: ["bind", "expression", "syntax", "naming", "model", "cache", "diagnostics"],
  lower: ["bind", "expression", "syntax", "naming", "model", "cache", "diagnostics"],
  tables: ["expression", "naming", "model", "types:runtime/interpreter", "types:runtime/tolerant"],
  dissector: ["expression", "model"],
  export: ["tables", "diagnostics"],
  "broken-rules": ["tables", "expression", "model", "runtime/wire", "runtime/interpreter", "runtime/rules"],
  dump: ["diagnostics", "runtime/wire", "runtime/frames", "types:runtime/interpreter"],
  report: [
    "dump",
    "broken-rules",
    "diagnostics",
    ...["wire", "frames", "interpreter", "tolerant", "rules", "explain", "versions"].map((each) => `runtime/${each}`),
  ],
  capture: ["diagnostics", ...["wire", "frames", "interpreter", "explain"].map((each) => `runtime/${each}`)],
  verify: ["tables", "model", "types:syntax", "cache", "diagnostics", "runtime/explain", ...RUNTIME.slice(0, 4)],
  emit: [
    "tables",
    "naming",
    "model",
    ...RUNTIME.map((each) => `types:${each}`),
    ...["flow", "rules", "text", "tolerant", "versions", "reports"].map((each) => `types:runtime/${each}`),
  ],
  print: ["emit"],
  inspector: "capture report dump broken-rules simulator tables model diagnostics".split(" ").concat(OF_INSPECTOR),
  site: ["inspector", "tables", "model", "diagnostics"],
  simulator: [
    "tables",
    "broken-rules",
    "expression",
    "model",
    ...["wire", "frames", "interpreter", "rules", "text", "explain", "flow", "node"].map((each) => `runtime/${each}`),
  ],
  config: ["emit", "validate", "syntax", "load", "diagnostics"],
  "pipeline.ts": [
    "verify",
    "lower",
    "check",
    "bind",
    "compose",
    "validate",
    "syntax",
    "load",
    "model",
    "cache",
    "diagnostics",
  ],
  fix: ["pipeline.ts", "cache", "diagnostics"],
  "build.ts": ["print", "emit", "model"],
  files: ["diagnostics"],
  commands: ["*"],
  "index.ts": ["build.ts", "pipeline.ts", "emit", "model", "cache", "diagnostics"],
  scenario: ["simulator", "tables", "validate", "syntax", "load", "expression", "model", "diagnostics"],
  "simulate.ts": ["simulator", "scenario", "pipeline.ts", "files", "model", "diagnostics"],
  "cli.ts": ["commands"],
};

/** Words for several layers in ARCHITECTURE.md. */
const TOGETHER: readonly (readonly [words: string, layers: readonly string[]])[] = [
  ["the phases", PHASES.map(({ name }) => name)],
  ["the runtime", "wire frames diagnose interpreter tolerant conformance rules text versions reports flow".split(" ")],
];

/** What a cell of the table lets a layer import: `wire`, or `types:wire` after a semicolon. */
function allowedBy(cell: string): string[] {
  if (cell === "everything") return ["*"];
  return cell.split(";").flatMap((part) => {
    const together = TOGETHER.flatMap(([words, layers]) => (part.includes(words) ? layers : []));
    const named = [...part.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    return [...together, ...named].map((name) => (part.includes("as types") ? `types:${name}` : name));
  });
}

test("ARCHITECTURE.md has the same table of layers", () => {
  const table = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").matchAll(/^\| `([^`]+)` +\|[^|]+\| ([^|]+) \|$/gm);
  const rows = [...table].map(([, layer, cell = ""]) => [layer, allowedBy(cell.trim()).toSorted()]);
  const short = (name: string): string => name.replace("runtime/", "");
  const expected = Object.entries(MAY_IMPORT).map(([layer, names]) => [layer, names.map(short).toSorted()]);
  expect(rows).toEqual(expected);
});

function layerOf(file: string): string {
  const path = file.replace(/\.js$/, ".ts");
  const [first = "", second = ""] = path.split("/");
  return first === "runtime" && second.includes(".") ? "runtime" : first === "runtime" ? `runtime/${second}` : first;
}

test("layers import downwards only", () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith("."))
    .filter(({ from, target, isType }) => {
      const layer = layerOf(from);
      const other = layerOf(join(dirname(from), target));
      const allowed = MAY_IMPORT[layer] ?? [];
      return !(
        layer === other ||
        allowed.includes("*") ||
        allowed.includes(other) ||
        (isType && allowed.includes(`types:${other}`))
      );
    });
  expect(wrong).toEqual([]);
  expect(imports.length).toBeGreaterThan(300);
});

test("every layer has a row in the table, and the table has no others", () => {
  const layers = [...new Set([...sources.keys()].map(layerOf))];
  expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(layers.toSorted());
});

test("no folder has more than 20 entries, its index and README aside", () => {
  const entries = new Map<string, Set<string>>();
  for (const path of sources.keys()) {
    for (let at = path; dirname(at) !== at; at = dirname(at)) {
      entries.set(dirname(at), (entries.get(dirname(at)) ?? new Set()).add(at));
    }
  }
  const long = [...entries].flatMap(([folder, paths]) => {
    const count = [...paths].filter((path) => path !== join(folder, "index.ts")).length;
    return folder !== "." && count > 20 ? [`${folder}: ${count}`] : [];
  });
  expect(long).toEqual([]);
});

test("a package is known to its layers alone", () => {
  const wrong = imports
    .filter(({ target }) => !/^(\.|node:|\$)/.test(target))
    .filter(({ from, target }) => !(MAY_KNOW[target] ?? []).includes(layerOf(from)));
  expect(wrong).toEqual([]);
});

test("only files and commands touch Node, and the runtime touches nothing", () => {
  const wrong = imports.filter(
    ({ from, target }) => target.startsWith("node:") && !["files", "commands", "runtime/node"].includes(layerOf(from)),
  );
  expect(wrong).toEqual([]);
  expect([...sources].filter(([path, text]) => path.startsWith("runtime/") && /\bBuffer\b/.test(text))).toEqual([]);
});

test("files stay under 250 lines", () => {
  const long = [...sources].filter(([, text]) => text.split("\n").length > 250).map(([path]) => path);
  expect(long).toEqual([]);
});

/** Data of the tests: their lines are not limited. */
const TEST_DATA = /^(?:fixtures|emit\/golden)\/|(?:^|\/)(?:node_modules|dist)\//;

test("files of test/ have at most 250 lines", () => {
  const files = [...readFolder(join(root, "test"), (path) => path.endsWith(".ts") && !TEST_DATA.test(path))];
  const long = files.filter(([, text]) => text.trimEnd().split("\n").length > 250).map(([path]) => path);
  expect(long).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});

describe("every layer says what it is", () => {
  const layers = [...new Set([...sources.keys()].map(layerOf))].filter((layer) => !layer.includes("."));
  test.each(layers)("%s", (layer) => {
    const readme = join(root, "generator", layer, "README.md");
    expect(existsSync(readme)).toBe(true);
    expect(
      readFileSync(readme, "utf8")
        .split("\n")
        .filter((line) => line !== "").length,
    ).toBeLessThanOrEqual(5);
  });
});

/** Modules of help, whose examples name protocols and messages. */
const HELP = /^commands\/(?:\w+\/)?(?:\w+-)?help\.ts$/;

test("no line of the generator knows a protocol by name, but for examples in comments and help", () => {
  const named = [...sources].flatMap(([path, text]) =>
    (HELP.test(path) ? "" : text)
      .split("\n")
      .filter((line) => /cmpp|sgip|smgp|smpp/i.test(line))
      .filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line) && !/such as|例如/.test(line) && !/code`|\/\*\*/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});

test("every exported name of the generator has a sentence about it", () => {
  const bare = [...sources].flatMap(([path, text]) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const isExport = /^export (async )?(function|const|interface|type|class) [A-Za-z]/.test(line);
      const before = lines[index - 1] ?? "";
      const isOverload = before.startsWith("export function") || before.startsWith("): ");
      return isExport && !before.trimEnd().endsWith("*/") && !isOverload ? [`${path}:${index + 1} ${line}`] : [];
    });
  });
  expect(bare).toEqual([]);
});
