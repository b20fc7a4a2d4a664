import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/* The size of texts and descriptions in a bundle: zero without their import. */

interface Bundle {
  /** Returns the minified and gzipped size. */
  readonly octets: number;
  readonly text: string;
  /** Returns the files that are part of the bundle. */
  readonly files: readonly string[];
}

async function bundle(code: string, platform: "browser" | "node" = "browser"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform,
    conditions: ["source"],
    write: false,
    metafile: true,
    stdin: { contents: code, resolveDir: join(import.meta.dirname, "..", "..") },
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array(0);
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    octets: gzipSync(contents, { level: 9 }).length,
    text: new TextDecoder().decode(contents),
    files: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
  };
}

const OF_MEANING =
  /runtime\/(text|node|rules|tolerant|receipt)\/|\/(rules\/.*|check|digests|describe|redact|text|descriptors|tolerant)\.ts$/;

const ofMeaning = ({ files }: Bundle): readonly string[] => files.filter((path) => OF_MEANING.test(path));

describe("a bundle", () => {
  test.each(["decodeSubmit", "decodeSubmit, encodeSubmit, createSubmit", "decode, encode, decodeEach, createSplitter"])(
    "that imports %s contains no texts, rules, digests, descriptions or tolerant reading",
    async (names) => {
      const made = await bundle(`export { ${names} } from "smswire/cmpp30"`);
      expect(made.files.length).toBeGreaterThan(1);
      expect(ofMeaning(made)).toEqual([]);
    },
  );

  test("contains all of them if they are imported", async () => {
    const names =
      "textOfSubmit, check, computeConnectAuthenticatorSource, describeStat, redact, descriptors, decodeTolerant";
    const found = ofMeaning(await bundle(`export { ${names} } from "smswire/cmpp30"`)).join(" ");
    for (const file of ["text", "check", "digests", "describe", "redact", "descriptors", "rules/submit", "tolerant"])
      expect(found).toContain(`cmpp30/${file}.ts`);
    expect(found).toContain("runtime/rules/");
  });

  test("contains only the used functions of texts", async () => {
    const sizes = {
      everything: await bundle('export * from "smswire/text"'),
      splitMessage: await bundle('export { splitMessage } from "smswire/text"'),
      Reassembler: await bundle('export { Reassembler } from "smswire/text"'),
      msgIdKey: await bundle('export { msgIdKey } from "smswire/text"'),
    };
    const octets = Object.entries(sizes).map(([name, made]) => `${name} ${made.octets}`);
    console.log(`smswire/text, minified and gzipped: ${octets.join(", ")} octets`);
    expect(sizes.everything.octets).toBeLessThan(19_500);
    expect(sizes.splitMessage.octets).toBeLessThan(4450);
    // Fair eviction, the clock, and the effects of failed calls take 1.9 kB of it; deviations of real phones take 2.9 kB;
    // places in fields and other formats of a connection take 0.1 kB.
    expect(sizes.Reassembler.octets).toBeLessThan(10_550);
    // The tables of GSM 03.38 and of ISO 8859 are only there if a table of formats has their codecs.
    expect(sizes.splitMessage.files.filter((path) => /gsm7|single-octet/.test(path))).toEqual([]);
    expect(sizes.Reassembler.files.filter((path) => /gsm7|single-octet/.test(path))).toEqual([]);
    expect(sizes.msgIdKey.octets).toBeLessThan(800);
  });

  test("contains the parser of receipts only if it is imported", async () => {
    const sizes = {
      parseReceipt: await bundle('export { parseReceipt, receiptIds } from "smswire/text"'),
      deliveryReport: await bundle('export { deliveryReport } from "smswire/text"'),
      texts: await bundle('export { splitMessage, Reassembler, readContent, parseReportTime } from "smswire/text"'),
      protocol: await bundle('export { textOfSubmit, splitSubmitText, statusReportOf } from "smswire/cmpp30"'),
    };
    const octets = Object.entries(sizes).map(([name, made]) => `${name} ${made.octets}`);
    console.log(`receipts, minified and gzipped: ${octets.join(", ")} octets`);
    const filesOf = ({ files }: Bundle) => files.filter((path) => path.includes("/receipt/"));
    expect(filesOf(sizes.parseReceipt).join(" ")).toContain("runtime/receipt/receipt-text.ts");
    expect(sizes.parseReceipt.octets).toBeLessThan(2400);
    expect(filesOf(sizes.deliveryReport).filter((path) => /runtime\/receipt\/|parse-receipt/.test(path))).toEqual([]);
    expect(sizes.deliveryReport.octets).toBeLessThan(2500);
    expect(filesOf(sizes.texts)).toEqual([]);
    expect(filesOf(sizes.protocol).filter((path) => path.includes("runtime/text/"))).toEqual([]);
  });

  test("of texts requires no module of Node, and contains only texts", async () => {
    const made = await bundle('export * from "smswire/text"');
    expect(made.text).not.toMatch(/\brequire\(|\bprocess\b|\bBuffer\b|node:/);
    expect(made.files.filter((path) => !/runtime\/(text|receipt|wire)\//.test(path) && path !== "<stdin>")).toEqual([]);
  });
});
