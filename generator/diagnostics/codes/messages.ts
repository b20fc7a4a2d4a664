import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in operations, messages and what is generated from them: duplicate ids and names, reserved names. */
export const messageCodes = {
  "duplicate-operation": {
    severity: "error",
    description: {
      en: "The name of an operation becomes the names of its types and functions in every version. Two operations of one name would write the same file.",
      zh: "操作名决定各版本中类型和函数的名称。两个同名操作会写入同一个文件。",
    },
    message: ({ name }: { name: string }) => ({
      en: `The operation ${name} is defined twice. Rename or remove one of the two.`,
      zh: `操作${name}重复定义。请将其中一个改名或删除。`,
    }),
  },
  "duplicate-message": {
    severity: "error",
    description: {
      en: "A wire name identifies a message within a version: in wire JSON, on the command line, and in the type of a decoded message. Messages of different versions may share a name.",
      zh: "消息名（规范中的名称）在一个版本中唯一标识一条消息：用于JSON、命令行和解码所得消息的类型。不同版本的消息可以同名。",
    },
    message: ({ name, version }: { name: string; version: string }) => ({
      en: `Version ${version} has two messages named ${name}. Rename one, or limit them to different versions with since and until.`,
      zh: `版本${version}中有两条消息名为${name}。请将其中一条改名，或用since和until把它们限制在不同的版本。`,
    }),
  },
  "duplicate-id": {
    severity: "error",
    description: {
      en: "A decoder identifies a message by the command id of its frame. It cannot distinguish two messages of one version that have the same id, or the same id in also-ids. Note that 80000004 is decimal; 0x80000004 is a different number.",
      zh: "解码器根据帧中的命令字识别消息，无法区分同一版本中命令字相同或also-ids相同的两条消息。注意：80000004是十进制数，与0x80000004不是同一个数。",
    },
    message: ({ id, other, version }: { id: string; other: string; version: string }) => ({
      en: `Version ${version} has two messages with the id ${id}; the other is ${other}. Correct one of the ids, or limit the messages to different versions with since and until.`,
      zh: `版本${version}中有两条消息的命令字都是${id}，另一条是${other}。请更正其中一个命令字，或用since和until把两条消息限制在不同的版本。`,
    }),
  },
  "answers-twice": {
    severity: "error",
    description: {
      en: "A message with answers: any is the one that a session sends where no response fits, and negative: in flow.yaml names it. A version has at most one.",
      zh: "没有合适的应答时，会话发送带有answers: any的消息，flow.yaml中的negative:指的也是它。一个版本最多有一条这样的消息。",
    },
    message: ({ name, other, version }: { name: string; other: string; version: string }) => ({
      en: `In version ${version}, ${other} already answers any request, so ${name} cannot. Keep one of the two.`,
      zh: `版本${version}中，${other}已用于应答任何请求，${name}不能再用于此。请只保留其中一条。`,
    }),
  },
  "answers-and-response": {
    severity: "error",
    description: {
      en: "A message that answers any request ends an exchange. A response to it would be an answer to an answer, without end.",
      zh: "应答任何请求的消息结束一次交互。如果它还有应答，就成了对应答的应答。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} answers any request, so it has no response. Remove response: or answers:.`,
      zh: `${name}用于应答任何请求，因此没有应答。请删除response:或answers:。`,
    }),
  },
  "body-without-fields": {
    severity: "error",
    description: {
      en: "Without its body, a message has all properties of the body undefined. A body without a property has nothing to tell by; its frames end after the header, or always have the same bytes.",
      zh: "没有消息体时，消息体的所有属性都没有值。如果消息体没有属性，就无法区分有无消息体：其帧要么在消息头之后结束，要么字节总是相同。",
    },
    message: ({ name }: { name: string }) => ({
      en: `The optional body of ${name} has no property. Add a field that is neither a constant nor a count, or remove body:.`,
      zh: `${name}的可省略消息体没有属性。请添加一个既非固定值也非计数的字段，或删除body:。`,
    }),
  },
  "response-without-name": {
    severity: "error",
    description: {
      en: "A response needs a wire name and a command id. Omit them only if responses: in protocol.yaml derives them from those of the request.",
      zh: "应答需要消息名和命令字。只有当protocol.yaml中的responses:规定由请求得出时，才能省略。",
    },
    message: ({ keys }: { keys: readonly ("name" | "id")[] }) => ({
      en: `The response needs ${keys.map((key) => (key === "id" ? "an id" : "a name")).join(" and ")}. Add ${keys.length === 1 ? "it" : "them"} here, or derive names and ids with responses: in protocol.yaml.`,
      zh: `应答缺少${keys.map((key) => `${key}:`).join("和")}。请在此处添加，或在protocol.yaml中用responses:规定如何得出名称和命令字。`,
    }),
  },
  "request-named-response": {
    severity: "error",
    description: {
      en: "A response belongs to the operation of its request, and its names follow from those of the request. A request with such a name would get a response with the ending twice. Describe the response below response: in the file of its request.",
      zh: "应答属于其请求所在的操作，名称由请求得出。请求如果用了这样的名称，其应答名称的后缀就会重复。请在请求所在文件的response:之下描述应答。",
    },
    message: ({ name, likely }: { name: string; likely: string }) => ({
      en: `${name} is the name of a response, but this names the request. Write ${likely}.`,
      zh: `${name}是应答的名称，而此处应为请求的名称。请写${likely}。`,
    }),
  },
  "id-out-of-range": {
    severity: "error",
    description: {
      en: "The header field with the role command holds the command id. An id with more bits than this field would be truncated and identify a different message.",
      zh: "命令字存放在消息头中role为command的字段。位数超出该字段的命令字会被截断，成为另一条消息的命令字。",
    },
    message: idOutOfRange,
  },
  "decimal-id": {
    severity: "warning",
    description: {
      en: "This command id is decimal, but most ids of the protocol are hexadecimal. Specifications print ids in hexadecimal, so 0x is probably missing: 80000004 and 0x80000004 are different numbers.",
      zh: "该命令字是十进制数，而协议中的命令字大多是十六进制数。规范用十六进制书写命令字，因此可能漏写了0x：80000004和0x80000004是不同的数。",
    },
    message: ({ source, likely, intended }: { source: string; likely: string; intended: string }) => ({
      en: `The id ${source} is decimal, but other ids are hexadecimal. Did you mean ${likely}? If not, write ${intended}, which is the same number.`,
      zh: `命令字${source}是十进制数，而其他命令字是十六进制数。是否想写${likely}？如果不是，请写与它相等的十六进制数${intended}。`,
    }),
  },
  "duplicate-field": {
    severity: "error",
    description: {
      en: "Field names are unique within a message or structure, because they become properties and the keys of wire JSON. Fields of different versions may share a name.",
      zh: "字段名在一条消息或一个结构中必须唯一，因为它们会成为属性和JSON中的键。不同版本的字段可以同名。",
    },
    message: ({ name, version }: { name: string; version: string }) => ({
      en: `Version ${version} has two fields named ${name} here. Rename one, or limit them to different versions with since and until.`,
      zh: `版本${version}中此处有两个字段名为${name}。请将其中一个改名，或用since和until把它们限制在不同的版本。`,
    }),
  },
  "property-collision": {
    severity: "error",
    description: {
      en: "Property names are derived from wire names: underscores are removed, and words begin with a capital letter. Two names that differ only in this would become one property.",
      zh: "属性名由字段名得出：去掉下划线，单词首字母大写。只在这些地方不同的两个字段名会得到同一个属性。",
    },
    message: propertyCollision,
  },
  "reserved-property": {
    severity: "error",
    description: {
      en: "Some property names are reserved: name and sequenceId of every message, reserved words of JavaScript, and properties of every object, such as constructor. Use property: to choose a different one.",
      zh: "有些属性名已保留：每条消息的name和sequenceId、JavaScript的保留字，以及constructor等所有对象都有的属性。请用property:另取属性名。",
    },
    message: ({ name, property }: { name: string; property: string }) => ({
      en: `${name} becomes the property ${property}, which is reserved. Choose another one with property:.`,
      zh: `${name}的属性名将是${property}，而该名称已保留。请用property:另取属性名。`,
    }),
  },
  "export-collision": {
    severity: "error",
    description: {
      en: "Operations and types become exported types, functions and files. Two equal names, or a name that every protocol exports, would not compile.",
      zh: "操作和类型会成为导出的类型、函数和文件。两个名称相同，或与每个协议都导出的名称相同时，无法编译。",
    },
    message: ({ name, other }: { name: string; other: Bilingual }) => ({
      en: `${name} is also exported by ${other.en}. Rename one of them.`,
      zh: `${other.zh}也导出${name}。请将其中一个改名。`,
    }),
  },
  "unusable-file-name": {
    severity: "error",
    description: {
      en: "Version ids become folders and package exports; operations and types become files. Some names are reserved by the output, and file systems do not accept every name.",
      zh: "版本的id会成为目录和npm包的导出路径，操作和类型会成为文件。有些名称在输出目录中已有用途，文件系统也不接受所有名称。",
    },
    message: ({ name, path, problem }: { name: string; path: string; problem: Bilingual }) => ({
      en: `${shortened(name)} would become ${shortened(path)}, but ${problem.en}. Choose another name.`,
      zh: `${shortened(name)}会成为${shortened(path)}，但${problem.zh}。请另取名称。`,
    }),
  },
} as const;

/** A command id that its field cannot hold. */
export interface IdOutOfRange {
  readonly id: string;
  /** The octets of the field. */
  readonly width: number;
  /** The intended id of a request whose response has no id; null if the id itself is too large. */
  readonly likely: string | null;
  /** The hexadecimal digits of an id that has too many of them; null if its value is too large. */
  readonly digits: number | null;
}

function idOutOfRange({ id, width, likely, digits }: IdOutOfRange): Bilingual {
  if (digits !== null) {
    return {
      en: `The id ${id} has ${digits} hexadecimal digits, but the command field of the header has ${pluralize(width, "octet")}. Write ${2 * width} digits.`,
      zh: `命令字${id}有${digits}位十六进制数字，而消息头中命令字字段只有${width}字节。请写${2 * width}位数字。`,
    };
  }
  if (likely === null) {
    return {
      en: `The id ${id} does not fit in the command field of the header, which has ${pluralize(width, "octet")}. Choose a smaller id.`,
      zh: `命令字${id}超出消息头中命令字字段的${width}字节。请改用更小的命令字。`,
    };
  }
  return {
    en: `The id ${id} is in the range of response ids, so the response to this request has no id. Did you mean ${likely}?`,
    zh: `命令字${id}属于应答的命令字，因此该请求的应答没有命令字可用。是否想写${likely}？`,
  };
}

function shortened(name: string): string {
  return name.length > 64 ? `${name.slice(0, 64)}…` : name;
}

/** Two fields or parts with the same property. */
export interface PropertyCollision {
  readonly name: string;
  readonly other: string;
  readonly property: string;
}

function propertyCollision({ name, other, property }: PropertyCollision): Bilingual {
  if (name === other) {
    return {
      en: `${name} is defined twice here. Rename or remove one.`,
      zh: `${name}在此处重复定义。请将其中一个改名或删除。`,
    };
  }
  return {
    en: `${name} and ${other} both become the property ${property}. Set property: on one of them.`,
    zh: `${name}和${other}得到同一个属性${property}。请为其中一个设置property:。`,
  };
}
