import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";

/** Errors in names: unknown, duplicate or reserved. */
export const nameCodes = {
  "unknown-type": {
    severity: "error",
    description: {
      en: "A field names a type that is neither a basic type nor defined in types/. Without the type, the size of the field and the offset of the next field are unknown.",
      zh: "字段引用的类型既不是基本类型，也没有在types/中定义。没有类型，就无法确定该字段的长度和下一个字段的偏移。",
    },
    message: ({ name, known }: { name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no type ${name}.${near.en} Use a basic type, or define it in types/.`,
        zh: `类型${name}不存在。${near.zh}请使用基本类型，或在types/中定义该类型。`,
      };
    },
  },
  "duplicate-type": {
    severity: "error",
    description: {
      en: "A type name is unique in a protocol, across all its files, and so is the name of a TLV among TLVs. With two definitions of one name, the meaning of a field would depend on the order of the files. The names of basic types are taken.",
      zh: "类型名在一个协议的所有文件中必须唯一，TLV名在TLV之间也是如此。如果有两个同名定义，字段的含义就取决于文件的顺序。基本类型的名称也不能使用。",
    },
    message: ({ name, isBasic, isTlv = false }: { name: string; isBasic: boolean; isTlv?: boolean }) =>
      isBasic
        ? {
            en: `${name} is a basic type. Give the new type another name.`,
            zh: `${name}是基本类型。请为新类型另取名称。`,
          }
        : {
            en: `The ${isTlv ? "TLV" : "type"} ${name} is defined twice. Rename or remove one of the two.`,
            zh: `${isTlv ? "TLV " : "类型"}${name}重复定义。请将其中一个改名或删除。`,
          },
  },
  "unused-type": {
    severity: "warning",
    description: {
      en: "types/ defines a type that no field, list or structure uses. Either the type is left over, or a field names a wrong type.",
      zh: "types/中定义的类型没有被任何字段、列表或结构使用：可能是遗留的类型，也可能是某个字段写错了类型。",
    },
    message: ({ name }: { name: string }) => ({
      en: `No field uses the type ${name}. Use it or remove it.`,
      zh: `没有字段使用类型${name}。请使用该类型，或将其删除。`,
    }),
  },
  "unknown-version": {
    severity: "error",
    description: {
      en: "since, until and values per version name versions that protocol.yaml declares. A version that is not declared would never apply, and a field would be missing or present without a warning.",
      zh: "since、until和按版本给出的值引用protocol.yaml中声明的版本。未声明的版本永远不会生效，字段会在没有警告的情况下缺少或多出。",
    },
    message: unknownVersion,
  },
  "duplicate-version": {
    severity: "error",
    description: {
      en: "The number of a version identifies it in its protocol. The id names its module, its folder and the protocol on the command line, and is unique across all protocols of the schema.",
      zh: "版本号在协议中唯一标识一个版本。id是模块名、目录名和命令行中的协议名，在schema的所有协议中必须唯一。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} is declared twice. Give every version its own number and id.`,
      zh: `${name}重复声明。请为每个版本设置不同的版本号和id。`,
    }),
  },
  "empty-version-span": {
    severity: "error",
    description: {
      en: "since names the first version that has an item, until the last one; both are included. In the wrong order they match no version, and the item is never generated.",
      zh: "since是最早适用的版本，until是最后适用的版本，两端都包括在内。顺序颠倒时不匹配任何版本，该项永远不会生成。",
    },
    message: ({ since, until }: { since: string; until: string }) => ({
      en: `No version is in the range from since ${since} to until ${until}. Swap the two, or remove one.`,
      zh: `since ${since}到until ${until}之间没有版本。请交换两者，或删除其中一个。`,
    }),
  },
  "unknown-party": {
    severity: "error",
    description: {
      en: "legs list the sender and the receiver of a request, by the names of parties in protocol.yaml. They appear in the documentation of every message.",
      zh: "legs列出请求的发送方和接收方，使用protocol.yaml中参与方的名称。它们显示在每条消息的文档中。",
    },
    message: ({ party, near, known }: { party: string; near: readonly string[]; known: readonly string[] }) => {
      const likely = didYouMean(party, near);
      return {
        en: `The protocol has no party ${party}.${likely.en} protocol.yaml declares ${known.join(", ")}.`,
        zh: `本协议没有参与方${party}。${likely.zh}protocol.yaml中声明的有${known.join("、")}。`,
      };
    },
  },
  "duplicate-leg": {
    severity: "error",
    description: {
      en: "An operation lists the same sender and receiver twice. The second leg has no effect, so a different one was probably intended.",
      zh: "一个操作重复列出了相同的发送方和接收方。第二个方向不起作用，可能本来要写另一个方向。",
    },
    message: ({ leg }: { leg: string }) => ({
      en: `The leg ${leg} is listed twice. Remove one of the two.`,
      zh: `方向${leg}重复列出。请删除其中一个。`,
    }),
  },
  "leg-to-sender": {
    severity: "warning",
    description: {
      en: "Only this operation has a leg from a party to itself, so the receiver was probably not changed after copying. Parties of one kind that talk to each other, such as gateways, do so in several operations.",
      zh: "只有这一个操作的发送方与接收方相同，可能是复制后忘了修改接收方。同类参与方之间（例如网关之间）的通信通常涉及多个操作。",
    },
    message: ({ leg, party }: { leg: string; party: string }) => ({
      en: `The leg ${leg} has ${party} as sender and receiver, in this operation only. Correct one of the two.`,
      zh: `方向${leg}的发送方和接收方都是${party}，且仅此操作如此。请更正其中一个。`,
    }),
  },
} as const;

/** A version that protocol.yaml does not declare. */
export interface UnknownVersion {
  readonly version: string;
  /** The versions that may be intended. */
  readonly near: readonly string[];
  /** The declared versions. */
  readonly known: readonly string[];
}

function unknownVersion({ version, near, known }: UnknownVersion): Bilingual {
  const likely = didYouMean(near.find((each) => each.startsWith(`${version}.`)) ?? version, near);
  return {
    en: `The protocol has no version ${version}.${likely.en} protocol.yaml declares ${known.join(", ")}.`,
    zh: `本协议没有版本${version}。${likely.zh}protocol.yaml中声明的有${known.join("、")}。`,
  };
}
