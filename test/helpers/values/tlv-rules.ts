import { TAGGED } from "../compile/tagged.js";

/* Rules about TLVs of the fixture, with their results. */

/** A message with a value for each TLV that the rules name. */
export const TLVS = {
  userReference: 7,
  trace: 8n,
  service: "CALL",
  messageState: 2,
  messagePayload: Uint8Array.of(5, 0),
  language: [1, 2],
  alertOnDelivery: true,
};

/** Conditions: whether they hold for the message with TLVs and without any, and their code. */
export const TLV_RULES: readonly (readonly [text: string, withTlvs: boolean, without: boolean, code: string])[] = [
  ["has(tlvs.user_reference)", true, false, "(message.tlvs?.userReference ?? null) !== null"],
  ["has(tlvs.alert_on_delivery)", true, false, "(message.tlvs?.alertOnDelivery ?? null) !== null"],
  ["has(tlvs.lifetime)", false, false, "(message.tlvs?.lifetime ?? null) !== null"],
  ["tlvs.user_reference >= 7", true, false, "((message.tlvs?.userReference ?? -1)) >= (7)"],
  ["tlvs.user_reference == -1", false, true, "((message.tlvs?.userReference ?? -1)) === (-1)"],
  ["tlvs.trace == 8", true, false, "((message.tlvs?.trace ?? -1n)) === (8n)"],
  ["tlvs.trace < 0", false, true, "((message.tlvs?.trace ?? -1n)) < (0n)"],
  ["tlvs.service == ''", false, true, '((message.tlvs?.service ?? "")) === ("")'],
  ["begins(tlvs.service, 'CA')", true, false, '((message.tlvs?.service ?? "")).startsWith("CA")'],
  ["tlvs.message_state == delivered", true, false, "((message.tlvs?.messageState ?? -1)) === (MessageState.delivered)"],
  ["octets(tlvs.message_payload) == 2", true, false, "((message.tlvs?.messagePayload ?? []).length) === (2)"],
  [
    "octet(tlvs.message_payload, 1) == 5",
    true,
    false,
    "(octetIn((message.tlvs?.messagePayload ?? new Uint8Array(0)), 1)) === (5)",
  ],
  ["zeros(tlvs.message_payload)", false, true, "areZeros((message.tlvs?.messagePayload ?? new Uint8Array(0)))"],
  ["count(tlvs.language) > 1", true, false, "((message.tlvs?.language ?? []).length) > (1)"],
  [
    "has(tlvs.service) == has(tlvs.trace)",
    true,
    true,
    "((message.tlvs?.service ?? null) !== null) === ((message.tlvs?.trace ?? null) !== null)",
  ],
  [
    "has(tlvs.service) != has(tlvs.lifetime)",
    true,
    false,
    "((message.tlvs?.service ?? null) !== null) !== ((message.tlvs?.lifetime ?? null) !== null)",
  ],
];

/** A condition that only a value of the enumeration fulfils. */
export const KNOWN = "known(tlvs.message_state)";

const rules = [...TLV_RULES.map(([text]) => text), KNOWN].map(
  (text, index) => `    - { id: rule-${index}, require: "${text}", en: R., zh: 则。 }`,
);
const file = "tagged/messages/submit.yaml";
const text = (TAGGED.get(file) ?? "").replace("response:", ["  rules:", ...rules, "response:"].join("\n"));

/** The files of the fixture with these rules. */
export const TAGGED_WITH_RULES: ReadonlyMap<string, string> = new Map([...TAGGED, [file, text]]);
