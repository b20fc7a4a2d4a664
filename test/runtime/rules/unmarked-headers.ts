import { octets, type RuleCase } from "./rule-case.js";

/* The rules about a user data header that the indicator does not state. */

const header8 = [5, 0, 3, 9, 2, 1];
const header16 = [6, 8, 4, 0, 9, 2, 1];

/** A content that begins with these octets, the one at a position replaced. */
const beginning = (first: readonly number[], position = 0, octet = first[0] ?? 0): object => ({
  msgContent: Uint8Array.from([...first, 0x41, 0x41]).fill(octet, position, position + 1),
});

/** A content of this size that begins like a header. */
export const likeHeader = (count: number): Uint8Array => octets(count).map((octet, index) => header8[index] ?? octet);

/** The rule about a header that the indicator does not state. */
export const unmarkedHeader = (message: string): RuleCase => ({
  message,
  rule: "header-without-indicator",
  breaks: [
    beginning(header8),
    beginning(header16),
    beginning(header8, 5, 2),
    beginning(header16, 6, 2),
    // a length that counts itself
    beginning(header8, 0, 6),
    beginning(header16, 0, 7),
  ],
  keeps: [
    { ...beginning(header8), tpUdhi: 1 },
    { msgContent: new Uint8Array(0) },
    { msgContent: Uint8Array.from(header8.slice(0, 5)) },
    ...[4, 7].map((octet) => beginning(header8, 0, octet)),
    ...[1, 8].map((octet) => beginning(header8, 1, octet)),
    ...[2, 4].map((octet) => beginning(header8, 2, octet)),
    ...[0, 3].map((octet) => beginning(header8, 5, octet)),
    ...[5, 8].map((octet) => beginning(header16, 0, octet)),
    ...[0, 7, 9].map((octet) => beginning(header16, 1, octet)),
    ...[3, 5].map((octet) => beginning(header16, 2, octet)),
    ...[0, 3].map((octet) => beginning(header16, 6, octet)),
  ],
});

const ports = [5, 4, 0x0b, 0x84, 0, 0] as const;
const onlyPorts = [6, 5, 4, ...ports.slice(2)];
const [before8, before16] = [
  [11, 0, 3, 9, 2, 1, 5, 4, ...ports.slice(2)],
  [12, 8, 4, 0, 9, 2, 1, 5, 4, ...ports.slice(2)],
];
const [after8, after16] = [
  [11, ...ports, 0, 3, 9, 2, 1],
  [12, ...ports, 8, 4, 0, 9, 2, 1],
];

/** Messages whose content is text, and those whose content is a report of a size. */
interface Kinds {
  readonly version?: "2.0" | "3.0";
  readonly texts?: readonly object[];
  readonly reports?: readonly object[];
  readonly size?: number;
}

/** The rules about a header with another element that the indicator does not state. */
export function unmarkedElements(
  message: string,
  { version, texts = [{}], reports = [], size = 60 }: Kinds,
): RuleCase[] {
  const of = version === undefined ? { message } : { message, version };
  const kept = (header: readonly number[]): object[] =>
    reports.map((each) => ({ ...each, msgContent: octets(size).map((octet, index) => header[index] ?? octet) }));
  const broken = (headers: readonly (readonly number[])[]): object[] =>
    texts.flatMap((each) => headers.map((header) => ({ ...each, ...beginning(header) })));
  return [
    {
      ...of,
      rule: "header-before-element-without-indicator",
      breaks: broken([before8, before16]),
      keeps: [
        ...kept(before8),
        { ...beginning(before8), tpUdhi: 1 },
        ...[10, 12].map((octet) => beginning(before8, 0, octet)),
        ...[11, 13].map((octet) => beginning(before16, 0, octet)),
        ...[1, 2].flatMap((at) => [beginning(before8, at, 9), beginning(before16, at, 9)]),
        ...[3, 5].flatMap((octet) => [beginning(before8, 7, octet), beginning(before16, 8, octet)]),
        { msgContent: Uint8Array.from(before8.slice(0, 7)) },
      ],
    },
    {
      ...of,
      rule: "header-behind-element-without-indicator",
      breaks: broken([after8, after16]),
      keeps: [
        ...kept(after8),
        { ...beginning(after8), tpUdhi: 1 },
        ...[10, 12].map((octet) => beginning(after8, 0, octet)),
        ...[11, 13].map((octet) => beginning(after16, 0, octet)),
        ...[7, 8].flatMap((at) => [beginning(after8, at, 9), beginning(after16, at, 9)]),
        ...[3, 5].flatMap((octet) => [beginning(after8, 2, octet), beginning(after16, 2, octet)]),
        { msgContent: Uint8Array.from(after8.slice(0, 7)) },
      ],
    },
    {
      ...of,
      rule: "ports-without-indicator",
      breaks: broken([onlyPorts]),
      keeps: [
        ...kept(onlyPorts),
        { ...beginning(onlyPorts), tpUdhi: 1 },
        ...[0, 1, 2].flatMap((at) => [3, 7].map((octet) => beginning(onlyPorts, at, octet))),
        { msgContent: Uint8Array.from(onlyPorts.slice(0, 2)) },
      ],
    },
  ];
}
