/** A file of an example, with the path that it has in the example's schema. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** What the tool is expected to say about it. */
  readonly said: string;
}

/** A mistake and the same without it; each replaces a file of a sound schema, or adds one to it. */
export interface DiagnosticExample {
  readonly wrong: ExampleFile;
  readonly right: ExampleFile;
}

/** The folder of the protocol that mistakes are shown in. */
const PROTOCOL = "demo";

/** The example of a code, from the files of the examples; null where there is none. */
export function findExample(files: ReadonlyMap<string, string>, code: string): DiagnosticExample | null {
  const find = (folder: string): ExampleFile | null => {
    const text = files.get(`${folder}${code}.yaml`) ?? files.get(`${folder}${code}.jsonl`);
    return text === undefined ? null : parseExample(text);
  };
  const wrong = find("");
  const right = find("right/");
  return wrong === null || right === null ? null : { wrong, right };
}

/** The texts of the sound schema, with the file of an example in it. */
export function schemaWith(files: ReadonlyMap<string, string>, example: ExampleFile): ReadonlyMap<string, string> {
  const base = [...files].filter(([path]) => path.startsWith("base/"));
  const sound = base.map(([path, text]) => [path.replace("base", PROTOCOL), text] as const);
  return new Map([...sound, [example.path, example.text]]);
}

/** An example begins with comments: its path, and what the tool says about it. They are no part of its text. */
function parseExample(content: string): ExampleFile {
  const lines = content.split("\n");
  const head = lines.findIndex((line) => !line.startsWith("#"));
  const [path = "", ...said] = lines.slice(0, head).map((line) => line.replace(/^# ?/, ""));
  return { path, said: said.map((line) => `${line}\n`).join(""), text: lines.slice(head).join("\n") };
}
