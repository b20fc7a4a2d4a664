import { expect } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { verifyVectors } from "../../generator/verify/verify-vectors.js";
import { validateVector } from "../../generator/validate/validate-vectors.js";
import type { Protocol } from "../../generator/model/index.js";

/* The vectors of CMPP and of an invented protocol. */

/** The schema language. */
export const language = readLanguage();
/** The files of CMPP. */
export const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));
/** The files of an invented protocol. */
export const invented = new Map(
  [...readFolder("test/fixtures/synthetic", () => true)].map(([path, text]) => [`buoy/${path}`, text] as const),
);

/** Returns the protocols of a schema without an error. */
export function protocolsOf(sources: ReadonlyMap<string, string>): readonly Protocol[] {
  const { protocols, diagnostics } = compile({ protocols: sources, language });
  expect(diagnostics).toEqual([]);
  return protocols;
}

/** Both protocols. */
export const protocols = [...protocolsOf(cmpp), ...protocolsOf(invented)];

/** The vectors, as lines of their files. */
export const lines: readonly string[] = [...cmpp, ...invented]
  .filter(([path]) => path.endsWith(".jsonl"))
  .flatMap(([, text]) => text.split("\n").filter((line) => line !== ""));

/** Returns the diagnostics of vectors. */
export function verified(...vectorLines: readonly string[]): Diagnostic[] {
  const loaded = loadVectors("demo/vectors/v.jsonl", vectorLines.join("\n")).vectors;
  const vectors = loaded.flatMap((vector) => validateVector(new CompilationCache(), vector).tree ?? []);
  return protocols.flatMap((protocol) => verifyVectors(protocol, vectors));
}

/** Returns the part of the line at which a diagnostic points. */
export function pointedAt(line: string, { range }: Diagnostic): string {
  return line.slice(range.start.column - 1, range.end.column - 1);
}
