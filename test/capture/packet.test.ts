import { expect, test } from "vitest";
import { tcpSegment } from "../../generator/capture/index.js";
import { endpointText } from "../../generator/capture/packet/endpoint.js";
import { ipHeader, ipPacket } from "./build-packets.js";

/* The headers of packets. */

const client = { address: "10.0.0.1", port: 40_001 };
const server = { address: "10.0.0.2", port: 7890 };
const raw = (octets: Uint8Array, size = octets.length) =>
  tcpSegment({ number: 1, time: 0, linkType: 101, octets, size, offset: 0 });

const ACTIVE = Buffer.from("0000000c0000000800000019", "hex");
const whole = ipPacket({ from: client, to: server, sequence: 7, payload: ACTIVE });

test("a segment has its data, and states what the capture lacks of it", () => {
  expect(raw(whole)).toMatchObject({ sourcePort: 40_001, destinationPort: 7890, sequence: 7, missing: 0 });
  for (let size = 40; size < whole.length; size++) {
    const segment = raw(whole.subarray(0, size), whole.length);
    expect(segment).toMatchObject({ payload: ACTIVE.subarray(0, size - 40), missing: whole.length - size });
  }
  for (let size = 0; size < 40; size++) expect(raw(whole.subarray(0, size), whole.length)).toBe("short");
});

test("padding of a short Ethernet frame is no data", () => {
  expect(raw(Buffer.concat([whole, Buffer.alloc(6, 0xaa)]))).toMatchObject({ payload: ACTIVE, missing: 0 });
});

test("a packet that the network card will divide has no length", () => {
  const divided = Buffer.from(whole);
  divided.writeUInt16BE(0, 2);
  expect(raw(divided)).toMatchObject({ payload: ACTIVE, missing: 0 });
});

test("extension headers of IPv6 precede TCP, and a fragment is passed over", () => {
  const ends = [
    { address: "2001:db8::1", port: 1 },
    { address: "::2", port: 2 },
  ] as const;
  const tcp = ipPacket({ from: ends[0], to: ends[1], sequence: 9, payload: ACTIVE }).subarray(40);
  const options = Buffer.from("060001040000000006000502000000000000000000000000".slice(0, 16), "hex");
  expect(raw(ipHeader(...ends, 0, Buffer.concat([options, tcp])))).toMatchObject({ sequence: 9, payload: ACTIVE });
  expect(raw(ipHeader(...ends, 44, Buffer.concat([options, tcp])))).toBe("fragment");
  expect(raw(ipHeader(...ends, 41, tcp))).toBe("tunnel");
});

test.each([
  ["10.0.0.1:80", "0a000001"],
  ["[::1]:80", "00000000000000000000000000000001"],
  ["[2001:db8::2]:80", "20010db8000000000000000000000002"],
  ["[2001:db8:0:1:1:1:1:1]:80", "20010db8000000010001000100010001"],
  ["[2001:0:0:1::1]:80", "20010000000000010000000000000001"],
  ["[::]:80", "00000000000000000000000000000000"],
])("an endpoint is shown as %s", (text, address) => {
  expect(endpointText(Buffer.from(address, "hex"), 80)).toBe(text);
});
