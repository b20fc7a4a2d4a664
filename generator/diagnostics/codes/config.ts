import type { Bilingual } from "../language.js";

/** Configuration errors that its JSON Schema cannot detect. */
export const configCodes = {
  "output-folder-not-its-own": {
    severity: "error",
    description: {
      en: "Each run deletes files from the output folder that are no longer generated. The output folder must not contain the project or a schema folder, and must not be inside a schema folder. Otherwise smswire could treat your own files as generated files.",
      zh: "每次运行都会从输出目录中删除不再生成的文件。输出目录不能包含项目目录或schema目录，也不能位于schema目录之内，否则smswire可能把手写的文件当作生成的文件。",
    },
    message: ({ out, other }: { out: string; other: string }) => ({
      en: `The output folder ${out} overlaps ${other === "." ? "the project folder" : `the schema folder ${other}`}. Choose a folder that holds only generated files.`,
      zh: `输出目录${out}与${other === "." ? "项目目录" : `schema目录${other}`}重叠。请选择一个只存放生成文件的目录。`,
    }),
  },
  "unusable-path": {
    severity: "error",
    description: {
      en: "A path in a configuration is absolute or relative to the configuration file. It is used as written: only shells expand ~ and variables such as $HOME. Such values also differ between machines, and a configuration is shared.",
      zh: "配置中的路径可以是绝对路径，也可以相对于配置文件。路径按原样使用：只有shell才会展开~和$HOME之类的变量。这类值还因机器而异，而配置是共用的。",
    },
    message: unusablePath,
  },
} as const;

function unusablePath({ path, part }: { path: string; part: string | null }): Bilingual {
  if (part === null)
    return { en: "This path is blank. Write a path relative to this file.", zh: "路径为空。请写相对于本文件的路径。" };
  return {
    en: `${part} in the path ${path} is not expanded. Write an absolute path or a path relative to this file. If a folder has this name, put ./ before it.`,
    zh: `路径${path}中的${part}不会展开。请写绝对路径，或相对于本文件的路径。如果目录确实叫这个名字，请在前面加./。`,
  };
}
