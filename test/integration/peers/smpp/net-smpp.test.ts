import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { fromHex } from "../../../../generated/runtime/wire/index.js";
import { linesOfPerl } from "../../../helpers/processes/perl.js";
import { recordOf, tlvsOf, toBytes } from "./peer-values.js";
import { type SmppVector, smppVectors } from "./vectors.js";

/* The Perl module Net::SMPP reads the vectors of SMPP, and finds the stated values. */

const lacksNetSmpp = process.env["CI"] === undefined && spawnSync("perl", ["-MNet::SMPP", "-e", "1"]).status !== 0;

/** Net::SMPP has no broadcasts. */
const isKnown = ({ message }: SmppVector): boolean => !message.includes("broadcast");

/** A TLV with another name, and a field that it does not return. */
const RENAMED: Readonly<Record<string, string>> = { dest_port: "destination_port", sm_length: "" };

/** A script that prints a line for each frame: what Net::SMPP reads, as `name=hex` with commas between list elements. */
const script = (frames: readonly string[]): string => `
use Net::SMPP;
my $me = \\*STDIN;
\${*$me}{smpp_version} = 0x34;
$SIG{__WARN__} = sub {};
for my $frame (qw(${frames.join(" ")})) {
  my ($length, $cmd, $status, $seq, $data) = unpack "NNNNa*", pack("H*", $frame);
  my $pdu = { cmd => $cmd, status => $status, seq => $seq, data => $data };
  my $end = &{Net::SMPP::pdu_tab->{$cmd}{decode}}($pdu, $me);
  Net::SMPP::decode_optional_params($pdu, $end) if $end < length($data);
  delete $pdu->{data};
  print join(" ", map {
    my $value = $pdu->{$_};
    $_ . "=" . join(",", map { unpack "H*", $_ } ref $value ? @$value : ($value));
  } sort keys %$pdu), "\\n";
}`;

/** What Net::SMPP read: integers as decimal digits, TLVs as their bytes. */
function readLine(line: string): ReadonlyMap<string, readonly Buffer[]> {
  const pairs = line.split(" ").map((each) => each.split("="));
  return new Map(
    pairs.map(([name = "", value = ""]) => [name, value.split(",").map((hex) => Buffer.from(fromHex(hex) ?? []))]),
  );
}

/** The values of a field: several for a list. */
function statedValues(name: string, value: unknown): [string, readonly Buffer[]][] {
  if (!Array.isArray(value)) return [[name, [textOf(value)]]];
  const elements = value.map(recordOf);
  const names = [...new Set(elements.flatMap((each) => Object.keys(each)))].filter((each) => each !== "dl_name");
  // A distribution list has its name in the place of the address.
  return names.map((each) => [each, elements.map((element) => textOf(element[each] ?? element["dl_name"] ?? 0))]);
}

function textOf(value: unknown): Buffer {
  return typeof value === "number" ? Buffer.from(String(value)) : Buffer.from(toBytes(value));
}

function compare(
  { commandId, status, sequenceId, fields }: SmppVector,
  found: ReadonlyMap<string, readonly Buffer[]>,
): number {
  const header = { cmd: commandId, status, seq: sequenceId };
  const { tlvs: _, ...plain } = fields ?? {};
  const stated = Object.entries({ ...header, ...plain }).flatMap(([name, value]) => statedValues(name, value));
  const values = stated.filter(([name]) => RENAMED[name] !== "");
  for (const [name, value] of values) {
    // An element that is a distribution list has zeros for its numbers.
    const expected = name.startsWith("dest_addr_")
      ? value.map((each) => (Number(each.toString()) >= 0 ? each : Buffer.from("0")))
      : value;
    expect([name, found.get(name)]).toEqual([name, expected]);
  }
  for (const [tag, value] of tlvsOf(fields ?? {})) {
    const name = tag.startsWith("0x") ? String(Number(tag)) : (RENAMED[tag] ?? tag);
    const [bytes = Buffer.alloc(0)] = found.get(name) ?? [];
    expect([name, withoutZero(bytes)]).toEqual([name, withoutZero(Buffer.from(toBytes(value, bytes.length)))]);
  }
  return values.length + tlvsOf(fields ?? {}).length;
}

function withoutZero(bytes: Buffer): string {
  return bytes.toString("hex").replace(/(?<=^(?:..)+)00$/, "");
}

describe.skipIf(lacksNetSmpp)("Net::SMPP of Perl (if it is installed)", () => {
  const known = smppVectors.filter(isKnown);

  test("reads each vector", () => {
    const lines = linesOfPerl(script(known.map(({ frame }) => frame))).map(readLine);
    expect(lines).toHaveLength(known.length);
    const counts = known.map((vector, index) => compare(vector, lines[index] ?? new Map()));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(900);
  });
});
