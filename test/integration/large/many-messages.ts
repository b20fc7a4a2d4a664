import { protocolText } from "../../helpers/protocol-text.js";

/** Returns the files of a protocol of `count` messages: requests of six fields with responses of two, each in a file. */
export function manyMessages(count: number): Map<string, string> {
  const operations = Array.from(
    { length: Math.ceil(count / 2) },
    (_, index) => [`many/messages/m${index}.yaml`, operation(index)] as const,
  );
  return new Map([["many/protocol.yaml", PROTOCOL], ["many/types/types.yaml", TYPES], ...operations]);
}

const PROTOCOL = protocolText({
  name: "MANY",
  en: "Many messages.",
  zh: "许多消息。",
  id: "many10",
  maxOctets: 8192,
  more: "responses: { suffix: _RESP, id-offset: 0x80000000 }\n",
});

const TYPES = `types:
  Number: { type: Octet String, octets: 21, en: A number., zh: 号码。 }
  Status:
    type: Unsigned Integer
    octets: 1
    en: What came of it.
    zh: 结果。
    values:
      - { value: 0, name: done, en: Done., zh: 完成。 }
      - { value: 1, name: failed, en: Failed., zh: 失败。 }
`;

function operation(index: number): string {
  return `operation: Many${index}
en: Message number ${index}.
zh: 第${index}条消息。
legs: [Client -> Server]
request:
  name: MANY_${index}
  id: ${index + 1}
  fields:
    - { name: From, type: Number }
    - { name: To_Count, type: Unsigned Integer, octets: 1, en: How many., zh: 数量。 }
    - { name: To, type: List, of: Number, count: To_Count, en: Receivers., zh: 接收者。 }
    - { name: Kind, type: Status }
    - { name: Text_Length, type: Unsigned Integer, octets: 1, en: Octets of the text., zh: 长度。 }
    - { name: Text, type: Octets, octets: Text_Length, en: The text., zh: 内容。 }
response:
  fields:
    - { name: Result, type: Status }
    - { name: Number, type: Number }
`;
}
