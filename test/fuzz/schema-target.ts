import { join } from "node:path";
import { isDiagnosticCode } from "../../generator/diagnostics/index.js";
import { emitProtocol, DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { mutateText } from "./mutate-text.js";
import { type FuzzTarget, type Outcome, pick, thrownInWords } from "./target.js";

const SIGNS = "- : ? , [ ] { } & * ! | > ' \" % @ ` # ~ --- ... << &a *a !!js !!binary {} [] null true";
const VALUES = '0 -1 1 2 8 255 256 4294967296 1e999 0x 0xffffffff 2.0 "2.0" "3.0" __proto__ constructor toString x- \t';
const KEYS = "name type octets count of default constant since until printed fields values packed request import rest";

const WORDS = [
  ...[SIGNS, VALUES, KEYS].flatMap((words) => words.split(" ")),
  "Octet String",
  "C-Octet String",
  "Unsigned Integer",
  "List",
  "Octets",
  "\u0000",
  "\u2028",
  "\n",
  "\n  - ",
];

const folders = [join(import.meta.dirname, "..", "faulty-schemas", "base"), "schema/cmpp"];

/** Mutated schemas compile, or are rejected with diagnostics inside their files. The compiler never throws. */
export function schemaTarget(): FuzzTarget {
  const language = readLanguage();
  const [small, large] = folders.map(
    (folder) => new Map([...readFolder(folder, () => true)].map(([path, text]) => [`fuzzed/${path}`, text])),
  );
  const memory = new CompilationCache();
  return {
    name: "schema",
    try: (random) => {
      const sources = (random(60) === 0 ? large : small) ?? new Map<string, string>();
      const [file, text] = pick(
        random,
        [...sources].filter(([path]) => path.endsWith(".yaml")),
      );
      const mutated = mutateText(text, WORDS, 1 + random(3), random);
      const outcome = compiled(new Map([...sources, [file, mutated]]), language, memory);
      return typeof outcome === "string" ? outcome : { ...outcome, input: { file, text: mutated } };
    },
  };
}

function compiled(
  protocols: ReadonlyMap<string, string>,
  language: ReadonlyMap<string, string>,
  memory: CompilationCache,
): Outcome {
  try {
    const { protocols: models, diagnostics } = compile({ protocols, language }, memory);
    const stray = diagnostics.find(({ code, range, message }) => {
      const lines = protocols.get(range.file)?.split("\n").length ?? 0;
      return !isDiagnosticCode(code) || range.start.line < 1 || range.start.line > lines || message === "";
    });
    if (stray !== undefined) return { problem: `a diagnostic without a place: ${JSON.stringify(stray)}`, input: {} };
    if (diagnostics.some(({ severity }) => severity === "error")) return "rejected";
    for (const model of models) emitProtocol(model, DEFAULT_OPTIONS);
    return "accepted";
  } catch (error) {
    const place = error instanceof Error ? (error.stack?.split("\n")[1]?.trim() ?? "") : "";
    return { problem: `throws ${thrownInWords(error)} ${place}`, input: {} };
  }
}
