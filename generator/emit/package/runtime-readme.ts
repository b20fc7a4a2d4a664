/** The subpath of a public folder of the runtime; null if the folder is private. */
type Subpath = "runtime" | "text" | "reports" | "redis" | "flow" | "node" | null;

/** The folders of the runtime. */
const FOLDERS: readonly (readonly [folder: string, content: string, subpath: Subpath])[] = [
  ["index.ts", "what every protocol exports too", "runtime"],
  ["wire/", "integers, strings, lists, buffers; the two errors", null],
  ["frames/", "streams to frames", null],
  ["diagnose/", "the first error of a frame that a decoder rejected", null],
  ["interpreter/", "the table-driven engine: wire JSON, padding, encode errors", null],
  ["receipt/", "status reports that are texts of keys and values", null],
  ["rules/", "findings of rules, digests, descriptions, masking", null],
  ["conformance/", "the checks of generated tests; not in the packed package", null],
  ["text/", "codings, long messages, times, reports of all carriers", "text"],
  ["explain/", "errors in two languages: the Chinese texts of phrases", null],
  ["versions/", "conversions between versions, and which version frames fit", null],
  ["tolerant/", "frames that deviate from the specification", null],
  ["reports/", "which report belongs to which request; rates", "reports"],
  ["redis/", "stores in Redis for several processes", "redis"],
  ["flow/", "sessions without input and output: windows, timers, states", "flow"],
  ["node/", "clients and servers on sockets; the functions that need Node", "node"],
];

/** Returns README.md of the runtime folder of a package: the content of each folder, and whether it is public. */
export function runtimeReadme(name: string): string {
  const rows = FOLDERS.map(
    ([folder, content, subpath]) =>
      `| \`${folder}\` | ${content} | ${subpath === null ? "private" : `\`${name}/${subpath}\``} |`,
  );
  return `# Runtime

Code that all protocols of this package share. Import only the public entries: private folders change without notice.

| Path | Content | Import |
| --- | --- | --- |
${rows.join("\n")}
`;
}
