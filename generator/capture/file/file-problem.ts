import type { Bilingual } from "../../diagnostics/index.js";

/** Why a capture could not be read, or not to its end. */
export interface FileProblem {
  /** `no-capture`: nothing can be read; `cut` or `broken`: the packets before it are right. */
  readonly kind: "no-capture" | "cut" | "broken";
  readonly text: Bilingual;
}

/** Reports a file without a byte. */
export const EMPTY: FileProblem = {
  kind: "no-capture",
  text: { en: "The file is empty.", zh: "文件为空。" },
};

/** Reports a file that is compressed. */
export const COMPRESSED: FileProblem = {
  kind: "no-capture",
  text: { en: "The capture is compressed. Unpack it first: gunzip.", zh: "抓包文件已压缩。请先用gunzip解压。" },
};

/** Reports a file that begins with other bytes. */
export function notCapture(beginning: string): FileProblem {
  return {
    kind: "no-capture",
    text: {
      en: `The file is not a capture: expected pcap or pcapng, but it begins with the bytes ${beginning}.`,
      zh: `文件不是抓包文件：应为pcap或pcapng，实际以字节${beginning}开头。`,
    },
  };
}

/** Reports a version of the format that is not known. */
export function unknownVersion(format: string, version: string): FileProblem {
  return {
    kind: "no-capture",
    text: {
      en: `Cannot read version ${version} of ${format}. Convert the file: editcap -F pcapng.`,
      zh: `无法读取${format}的${version}版本。请转换文件：editcap -F pcapng。`,
    },
  };
}

/** Reports a file that ends inside a packet. */
export function cutFile(packet: number, offset: number): FileProblem {
  return {
    kind: "cut",
    text: {
      en: `The file ends in the middle of packet ${packet}, at offset ${offset}. The packets before it were read.`,
      zh: `文件在第${packet}个数据包中间（偏移${offset}）结束。此前的数据包已读取。`,
    },
  };
}

/** Reports a length that cannot be right: what follows cannot be found. */
export function brokenFile(packet: number, offset: number): FileProblem {
  return {
    kind: "broken",
    text: {
      en: `Packet ${packet}, at offset ${offset} of the file, has an invalid length. The packets before it were read.`,
      zh: `第${packet}个数据包（文件偏移${offset}）的长度无效。此前的数据包已读取。`,
    },
  };
}
