import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/* What the TLVs of all messages of a protocol share. */

const read = (path: string): string => readFileSync(`generated/smpp34/${path}.ts`, "utf8");

describe("equal TLVs of several messages", () => {
  test("have one reader and one writer", () => {
    expect(read("types/bind-receiver-resp-tlvs")).toContain("export function readBindReceiverRespTlvs(");
    for (const name of ["bind-transmitter-resp", "bind-transceiver-resp"]) {
      expect(read(`types/${name}-tlvs`)).not.toContain("function ");
      expect(read(`messages/${name}`)).toContain("writeBindReceiverRespTlvs(");
    }
  });

  test("have one layout, under the name of each message", () => {
    const layouts = read("layouts");
    expect(layouts).toContain("bindTransmitterRespTlvsLayout: TlvsLayout = bindReceiverRespTlvsLayout;");
    expect(layouts.match(/name: "user_message_reference"/g)).toHaveLength(1);
  });
});

test("the values of a type have one writer", () => {
  const writers = read("tlvs").match(/^export function \w+/gm) ?? [];
  expect(writers).toContain("export function writeUint8Tlv");
  expect(new Set(writers).size).toBe(writers.length);
  expect(read("types/submit-sm-tlvs")).toContain("writeUint8Tlv(view, from, to, 0x0005, value.destAddrSubunit)");
});
