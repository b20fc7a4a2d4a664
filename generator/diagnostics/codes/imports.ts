import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** The largest value of limits. */
const MAX_LIMIT = 16_777_216;

/** Errors in protocols that import other protocols. */
export const importCodes = {
  "unknown-import": {
    severity: "error",
    description: {
      en: "import names another protocol, one of its versions, some of its operations, and the fields and types that differ here. All of them must exist. Otherwise a change would have no effect, without a warning.",
      zh: "import引用另一个协议、该协议的一个版本、其中的操作，以及此处有所改动的字段和类型。它们都必须存在，否则改动会在没有警告的情况下不起作用。",
    },
    message: ({ what, name, of, known }: UnknownImport) => {
      const near = didYouMean(name, known);
      const all = knownNames(known, near.en !== "");
      return {
        en: `There is no ${what.en} ${name} in ${of.en}.${near.en} ${all.en}`,
        zh: `${of.zh}中没有${what.zh}${name}。${near.zh}${all.zh}`,
      };
    },
  },
  "already-imported": {
    severity: "error",
    description: {
      en: "An operation, type, party or module id has the same name as an imported one, so the name is ambiguous. Use import.change to change what is imported, and different names for additions.",
      zh: "操作、类型、参与方或模块名与导入的相同，名称的含义不明确。改动导入的内容请用import.change，新增的内容请另取名称。",
    },
    message: ({ what, name, of, fix }: { what: Bilingual; name: string; of: string; fix: Bilingual }) => ({
      en: `${what.en} ${name} is already imported from ${of}. ${fix.en}.`,
      zh: `${what.zh}${name}已从${of}导入。${fix.zh}。`,
    }),
  },
  "limits-outgrown": {
    severity: "warning",
    description: {
      en: "limits are imported too, and a change makes a message longer than they allow. Encoders reject its longest frames, and receivers cannot continue with the stream. To keep the limits on purpose, repeat them in protocol.yaml.",
      zh: "limits也是导入的，而一处改动使消息超过了它允许的长度：编码器会拒绝该消息最长的帧，接收方无法继续处理后面的数据。如果确实要保留这一限制，请在protocol.yaml中重写limits。",
    },
    message: ({ name, octets, max, of }: { name: string; octets: number; max: number; of: string }) => ({
      en: `This change allows ${name} up to ${pluralize(octets, "octet")}, but the limits of ${of} allow ${max}. Set limits: { max-octets: ${Math.min(octets, MAX_LIMIT)} } in protocol.yaml.`,
      zh: `改动后${name}最长可达${octets}字节，而${of}的limits只允许${max}字节。请在protocol.yaml中设置limits: { max-octets: ${Math.min(octets, MAX_LIMIT)} }。`,
    }),
  },
  "flow-change-useless": {
    severity: "error",
    description: {
      en: "import.change.flow changes the flow of the imported protocol. Without an imported flow, it has no effect: a protocol with its own flow.yaml imports none, and the imported protocol may have none.",
      zh: "import.change.flow用于改动所导入协议的流程。没有导入流程时它不起作用：协议有自己的flow.yaml时不导入流程，所导入的协议也可能没有流程。",
    },
    message: ({ of }: { of: string | null }) =>
      of === null
        ? {
            en: "change has no effect on flow, because the flow.yaml of this protocol replaces the imported flow. Remove flow from change, or remove flow.yaml.",
            zh: "此改动不起作用，因为本协议的flow.yaml取代了导入的流程。请删除change中的flow，或删除flow.yaml。",
          }
        : {
            en: `change has no effect on flow, because ${of} has no flow. Remove flow from change, or add a flow.yaml.`,
            zh: `此改动不起作用，因为${of}没有流程。请删除change中的flow，或添加flow.yaml。`,
          },
  },
  "import-cycle": {
    severity: "error",
    description: {
      en: "A protocol imports another protocol, which imports the first one, directly or through others. Neither can be composed before the other.",
      zh: "一个协议导入另一个协议，而后者又直接或间接导入前者。两者都要先得到对方的内容，因此无法处理。",
    },
    message: ({ folder, from }: { folder: string; from: string }) =>
      folder === from
        ? {
            en: `${folder} imports itself. Import another protocol, or remove import.`,
            zh: `${folder}导入了自身。请导入其他协议，或删除import。`,
          }
        : {
            en: `${folder} imports ${from}, which in turn imports ${folder}. Remove import from one of them.`,
            zh: `${folder}导入${from}，而${from}又导入${folder}。请删除其中一个的import。`,
          },
  },
} as const;

/** A name in an import that does not exist. */
export interface UnknownImport {
  /** What the name would name, in words. */
  readonly what: Bilingual;
  readonly name: string;
  /** Where it does not exist, in words. */
  readonly of: Bilingual;
  readonly known: readonly string[];
}

/** The maximum number of names that are listed if one of them is proposed, and if none is. */
const [MAX_LISTED, MAX_UNLIKE] = [12, 40];

/** Lists the existing names, unless there are too many. */
function knownNames(known: readonly string[], isProposed: boolean): Bilingual {
  if (known.length === 0) return { en: "None is defined.", zh: "其中没有定义任何名称。" };
  return known.length > (isProposed ? MAX_LISTED : MAX_UNLIKE)
    ? { en: "Correct the name.", zh: "请更正名称。" }
    : { en: `Known: ${known.join(", ")}.`, zh: `已有：${known.join("、")}。` };
}
