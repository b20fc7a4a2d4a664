import { expect, test } from "vitest";
import { moduleOf } from "../../generator/emit/code/module.js";
import { emitProtocol } from "../../generator/emit/emit-protocol.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { conformanceDeclarations } from "../../generator/emit/tests/conformance.js";
import { invariant } from "../../generator/diagnostics/index.js";
import type { Message } from "../../generator/model/index.js";
import { printer } from "../../generator/print/index.js";
import { compileChanged } from "../helpers/diagnose.js";

const protocol = invariant(compileChanged().protocols[0], "a protocol");

function messageOf(name: string): Message {
  return invariant(
    protocol.messages.find((each) => each.name === name),
    name,
  );
}

async function testsOf(name: string, vectors = protocol.vectors): Promise<string> {
  const declarations = conformanceDeclarations({ ...protocol, vectors }, messageOf(name));
  return printer(".js")(moduleOf(`${protocol.id}/conformance/x.test`, "", declarations)).print();
}

test("a message without vectors has a test for each check", async () => {
  const text = await testsOf("Login");
  const checks = [
    "checkBoundaries",
    "checkOutOfRange",
    "checkView",
    "checkTruncation",
    "checkTrailingBytes",
    "checkCommand",
  ];
  for (const check of [...checks, "checkSplits"]) expect(text).toContain(`${check}(subject`);
  expect(text).not.toContain("checkVector");
  expect(text.match(/\btest\(/g)).toHaveLength(7);
});

test("a message with vectors decodes each of its own vectors only", async () => {
  const vector = { id: "one", source: "elsewhere", frame: "0a0b", json: {}, protocol: protocol.id };
  const vectors = ["Login", "Note"].map((message) => ({ ...vector, id: `of-${message}`, message }));
  const text = await testsOf(
    "Login",
    vectors.map((each) => ({ ...invariant(each, "a vector") })),
  );
  expect(text).toContain('"of-Login"');
  expect(text).not.toContain("of-Note");
  expect(text).toContain("test.each(vectors)");
});

test("the values of an enumeration end with an unknown one", async () => {
  const text = await testsOf("Login_Resp");
  const values = /status: \[([\d, ]+)\]/.exec(text)?.[1]?.split(", ").map(Number) ?? [];
  const status = messageOf("Login_Resp").fields.find(({ name }) => name === "Status");
  const type = status?.type;
  if (type?.kind !== "enumeration") throw new Error("Status is not an enumeration.");
  const known = type.values.flatMap((value) => (value.kind === "value" ? [Number(value.value)] : []));
  expect(values.slice(0, -1)).toEqual(known);
  expect(known).not.toContain(values.at(-1));
});

test("tests are emitted only with the option conformance", () => {
  const paths = (conformance: boolean): string[] =>
    [...emitProtocol(protocol, { ...DEFAULT_OPTIONS, conformance })].map(({ path }) => path);
  expect(paths(false).filter((path) => path.includes("conformance/"))).toEqual([]);
  expect(paths(true).filter((path) => path.includes("conformance/"))).toHaveLength(protocol.messages.length);
});
