import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { exampleReader } from "../../../generator/commands/site/read-example.js";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import type { FieldReference } from "../../../generator/tables/index.js";
import { typescriptSample } from "../../../generator/site/parts/typescript.js";
import { referenceOf } from "../../helpers/documents/references.js";
import { moduleOf } from "../../helpers/protocols.js";
import { sharedCache } from "../../helpers/shared-cache.js";

const protocols = shippedProtocols({ cache: sharedCache() });

/** The samples of all messages with an example, with the frame of that example. */
function samplesOf(id: string) {
  const protocol = protocols.find((each) => each.id === id);
  if (protocol === undefined) throw new Error(`There is no protocol ${id}.`);
  const reference = referenceOf(id);
  const read = exampleReader(protocol);
  const placed = {
    reference,
    read,
    data: "",
    folder: id,
    former: null,
    messages: new Map(reference.messages.map((message) => [message.slug, message])),
    types: new Map(reference.types.map((type) => [type.slug, type])),
  };
  return reference.messages.flatMap((message) => {
    const example = reference.examples.find((each) => each.message === message.slug);
    if (example === undefined) return [];
    const values = read(example).message;
    const sample = typescriptSample({ protocol: placed, message, values, packageName: "smswire" });
    return [{ name: message.name, message, frame: example.frame, sample }];
  });
}

test.each(protocols.map(({ id }) => id))("the samples of %s make the frames of the examples", (id) => {
  const samples = samplesOf(id);
  expect(samples.length).toBeGreaterThan(10);
  for (const { name, frame, sample, message } of samples) {
    const padded = message.fields.filter(({ wire }) => wire.kind === "octet-string" && wire.padLeft !== null);
    const masked = (hex: string): string => padded.reduce(withoutOctetsOf, hex);
    expect(masked(frameMadeBy(id, sample)), name).toBe(masked(frame));
  }
});

/** Some senders do not pad strings that the specification pads on the left; an encoder always does. */
function withoutOctetsOf(hex: string, { offset, width }: FieldReference): string {
  const size = width.kind === "fixed" ? width.octets : 0;
  return hex.slice(0, 2 * offset.octets) + "-".repeat(2 * size) + hex.slice(2 * (offset.octets + size));
}

/** Runs a sample with the generated code, and returns its frame in hexadecimal. */
function frameMadeBy(id: string, sample: string): string {
  const [, names = ""] = /^import \{ (.*?) \} from/.exec(sample) ?? [];
  const body = sample.replace(/^import .*\n/, "");
  const { code } = transformSync(body, { loader: "ts" });
  const library: Readonly<Record<string, unknown>> = { ...moduleOf(id) };
  const parameters = names.split(", ");
  const run = compileFunction(`${code}\nreturn frame;`, parameters);
  const frame: unknown = Reflect.apply(
    run,
    undefined,
    parameters.map((name) => library[name]),
  );
  return frame instanceof Uint8Array ? Buffer.from(frame).toString("hex") : "";
}

test("a sample names its functions and leaves out what it need not state", () => {
  const sample = samplesOf("cmpp30").find(({ name }) => name === "CMPP_SUBMIT");
  expect(sample?.sample).toMatch(/^import \{ createSubmit, encodeSubmit/);
  expect(sample?.sample).not.toContain("name:");
});
