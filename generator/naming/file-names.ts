/** Why a name cannot be used, in both languages. */
export interface NameProblem {
  readonly en: string;
  readonly zh: string;
}

/** Version ids that conflict with other names in the output folder, its build or its package. */
export const TAKEN_IDS: ReadonlyMap<string, NameProblem> = new Map([
  ["conformance", { en: "packages exclude folders with this name", zh: "npm包会排除该名称的目录" }],
  ["dist", { en: "packages are built into a folder with this name", zh: "npm包构建到该名称的目录中" }],
  ["license", { en: "packages have a file LICENSE", zh: "npm包中有文件LICENSE" }],
  [
    "flow",
    {
      en: "packages export the runtime's sessions with this name",
      zh: "npm包以该名称导出运行时的会话",
    },
  ],
  [
    "node",
    {
      en: "packages export the runtime's functions for Node with this name",
      zh: "npm包以该名称导出运行时的Node函数",
    },
  ],
  [
    "redis",
    {
      en: "packages export the runtime's stores in Redis with this name",
      zh: "npm包以该名称导出运行时的Redis存储",
    },
  ],
  [
    "reports",
    {
      en: "packages export the runtime's functions for status reports with this name",
      zh: "npm包以该名称导出运行时的状态报告函数",
    },
  ],
  ["runtime", { en: "the runtime is written into a folder with this name", zh: "运行时写入该名称的目录中" }],
  [
    "text",
    {
      en: "packages export the runtime's text functions with this name",
      zh: "npm包以该名称导出运行时的短信内容函数",
    },
  ],
]);

/** Device names that Windows reserves in every folder and with every ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** The maximum length of a file name on common file systems, without the longest ending. */
const MAX_LENGTH = 255 - ".test.d.ts.map".length;

const RESERVED_DEVICE: NameProblem = {
  en: "Windows reserves this name for a device",
  zh: "Windows把该名称保留为设备名",
};

const TOO_LONG: NameProblem = {
  en: `file systems allow at most ${MAX_LENGTH} characters and an ending`,
  zh: `文件系统最多允许${MAX_LENGTH}个字符和一个后缀`,
};

/** Returns why a file or folder cannot have a name; null if it can. */
export function problemOfFileName(name: string): NameProblem | null {
  if (DEVICES.test(name)) return RESERVED_DEVICE;
  return name.length > MAX_LENGTH ? TOO_LONG : null;
}
