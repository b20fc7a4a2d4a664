/** A file of an example, with its path in the example's schema. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** The expected diagnostic output for the file. */
  readonly reported: string;
  /** The names of further files of the example's schema, which are in the folder more/. */
  readonly more: readonly string[];
}

/** A faulty file and its correction. Each replaces a file of a valid schema, or is added to it. */
export interface DiagnosticExample {
  readonly wrong: ExampleFile;
  readonly right: ExampleFile;
}

/** The protocol folder of the examples. */
const PROTOCOL = "demo";

/** Returns the example of a code; null if none exists. */
export function findExample(files: ReadonlyMap<string, string>, code: string): DiagnosticExample | null {
  const find = (folder: string): ExampleFile | null => {
    const text = files.get(`${folder}${code}.yaml`) ?? files.get(`${folder}${code}.jsonl`);
    return text === undefined ? null : parseExample(text);
  };
  const wrong = find("");
  const right = find("right/");
  return wrong === null || right === null ? null : { wrong, right };
}

/** Returns the valid schema with the file of an example in it. */
export function schemaWith(files: ReadonlyMap<string, string>, example: ExampleFile): ReadonlyMap<string, string> {
  const base = [...files].filter(([path]) => path.startsWith("base/"));
  const sound = base.map(([path, text]) => [path.replace("base", PROTOCOL), text] as const);
  const further = example.more.map((file) => [`${PROTOCOL}/${file}`, files.get(`more/${file}`) ?? ""] as const);
  return new Map([...sound, ...further, [example.path, example.text]]);
}

/**
 * Splits an example into its leading comments, which hold the path and the expected output, and its content. After the
 * path may be further files, each after ` + `.
 */
function parseExample(content: string): ExampleFile {
  const lines = content.split("\n");
  const head = lines.findIndex((line) => !line.startsWith("#"));
  const [path = "", ...reported] = lines.slice(0, head).map((line) => line.replace(/^# ?/, ""));
  const [file = "", ...more] = path.split(" + ");
  const text = lines.slice(head).join("\n");
  return { path: file, reported: reported.map((line) => `${line}\n`).join(""), text, more };
}
