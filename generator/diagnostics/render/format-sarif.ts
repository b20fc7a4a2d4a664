import { catalogue } from "../catalogue.js";
import type { Diagnostic, DiagnosticCode, RelatedPlace } from "../diagnostic.js";
import { type Language, messageIn } from "../language.js";
import type { SourceRange } from "../source-range.js";
import { safeJson } from "./terminal-text.js";

/** What a SARIF log needs besides the diagnostics. */
export interface SarifOptions {
  readonly language: Language;
  /** The version of the tool. */
  readonly version: string;
  readonly pathOf: (file: string) => string;
  readonly sources: ReadonlyMap<string, string>;
  /** Returns the certain correction of a diagnostic: what it replaces, by offset, and the new text; null without one. */
  readonly fixOf: (diagnostic: Diagnostic) => SarifFix | null;
}

/** A replacement in the file of a diagnostic. */
export interface SarifFix {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Formats diagnostics as a log of the Static Analysis Results Interchange Format 2.1.0, for code scanning. */
export function formatSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  return `${safeJson(sarifLog(diagnostics, options), 2)}\n`;
}

/** Returns diagnostics as a SARIF log. */
export function sarifLog(diagnostics: readonly Diagnostic[], options: SarifOptions) {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const fingerprints = new Map<string, number>();
  const results = diagnostics.map((each) => {
    const text = `${each.code} ${lineOf(each, options.sources)}`;
    const count = (fingerprints.get(text) ?? 0) + 1;
    fingerprints.set(text, count);
    return resultOf(each, options, { ruleIndex: codes.indexOf(each.code), fingerprint: `${hashOf(text)}:${count}` });
  });
  const driver = {
    name: "smswire",
    semanticVersion: options.version,
    rules: codes.map((code) => ruleOf(code, options.language)),
  };
  return {
    version: "2.1.0" as const,
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits" as const, results }],
  };
}

function ruleOf(code: DiagnosticCode, language: Language) {
  const { severity, description } = catalogue[code];
  const text = description[language];
  return {
    id: code,
    shortDescription: { text: code.replaceAll("-", " ") },
    fullDescription: { text },
    help: { text: `${text} smswire explain ${code}` },
    defaultConfiguration: { level: severity },
  };
}

interface Identity {
  readonly ruleIndex: number;
  /** Stays the same while lines above change. */
  readonly fingerprint: string;
}

function resultOf(diagnostic: Diagnostic, options: SarifOptions, { ruleIndex, fingerprint }: Identity) {
  const { code, severity, range, related } = diagnostic;
  const fix = options.fixOf(diagnostic);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: messageIn(diagnostic, options.language) },
    locations: [{ physicalLocation: locationOf(range, options) }],
    relatedLocations: related.map((place, id) => relatedLocation(place, id, options)),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(fix === null ? {} : { fixes: [fixOf(range.file, fix, options)] }),
  };
}

function relatedLocation(place: RelatedPlace, id: number, options: SarifOptions) {
  const message = { text: messageIn(place, options.language) };
  return { id, physicalLocation: locationOf(place.range, options), message };
}

function locationOf({ file, start, end }: SourceRange, options: SarifOptions) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { artifactLocation: artifactOf(options.pathOf(file)), region };
}

/** Names a file relative to the root of the sources, if it is below it. */
function artifactOf(path: string) {
  const uri = path.split(/[\\/]/).map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  return path.startsWith("..") ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}

function fixOf(file: string, { from, to, text }: SarifFix, { pathOf }: SarifOptions) {
  const replacement = { deletedRegion: { charOffset: from, charLength: to - from }, insertedContent: { text } };
  return { artifactChanges: [{ artifactLocation: artifactOf(pathOf(file)), replacements: [replacement] }] };
}

/** The line of a diagnostic without blanks. */
function lineOf({ range }: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const line = sources.get(range.file)?.split("\n")[range.start.line - 1] ?? "";
  return line.replaceAll(/\s/g, "");
}

/** A hash of a text, by FNV-1a with 64 bits. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const octet of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
