import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Terminal } from "../../../generator/commands/terminal/terminal.js";
import { run } from "../../../generator/commands/program.js";
import { writeSmallSchema } from "../../helpers/small-schema.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `generate --watch` notices every change: at any place of the schema, at any time, and with any way to replace a file. */

const MESSAGE = "operation: Ping\nen: Asks.\nzh: 请求。\nlegs: [Client -> Server]\nrequest: { name: Ping, id: 0x77 }\n";

/** Creates a project in a new folder, with its schema at the given place. */
function project(schema: string): string {
  const folder = temporaryFolder();
  writeSmallSchema(join(folder, schema));
  writeFileSync(join(folder, "smswire.config.yaml"), `schema: ${JSON.stringify(schema)}\nruntime: none\n`);
  return folder;
}

function messageFile(folder: string, schema: string): string {
  return join(folder, schema, "demo", "messages", "ping.yaml");
}

function emittedFile(folder: string, name = "ping"): string {
  return join(folder, "generated", "demo10", "messages", `${name}.ts`);
}

interface Watch {
  /** Waits until a condition holds, for at most one minute. */
  until(isSo: () => boolean): Promise<void>;
  reported(): string;
  end(): Promise<number>;
}

/** Starts to watch, and returns when the watchers are ready. `heard` is called with each printed text. */
function begin(folder: string): Watch {
  let reported = "";
  let end = (): void => undefined;
  const terminal: Terminal = {
    out: (text) => void (reported += text),
    err: (text) => void (reported += text),
    color: false,
    resultColor: false,
    columns: () => null,
    messageColumns: () => null,
    language: "en",
    interrupted: () => new Promise((resolve) => (end = resolve)),
    lines: async function* () {},
  };
  const code = run(["generate", "--watch", "--config", join(folder, "smswire.config.yaml")], terminal);
  return {
    until: async (isSo) => {
      for (let tries = 0; !isSo(); tries++) {
        if (tries > 6000) throw new Error(`It never came about. Said was:\n${reported}`);
        await wait(10);
      }
    },
    reported: () => reported,
    end: () => {
      end();
      return code;
    },
  };
}

async function watching(folder: string): Promise<Watch> {
  const watch = begin(folder);
  await watch.until(() => watch.reported().includes("Watching"));
  return watch;
}

function isEmittedWith(folder: string, text: string): boolean {
  return existsSync(emittedFile(folder)) && readFileSync(emittedFile(folder), "utf8").includes(text);
}

describe("watches a schema in", { timeout: 60_000 }, () => {
  test.each([
    "node_modules/@acme/wire/schema",
    "dist/schema",
    "dist",
    ".cache/schema",
    "a folder/(of) [mine]{1,2}/*?!#",
    "schemas/**/x",
    "文件夹",
    "back\\slash",
  ])("%s", async (schema) => {
    const folder = project(schema);
    const watch = await watching(folder);
    writeFileSync(messageFile(folder, schema), MESSAGE);
    await watch.until(() => isEmittedWith(folder, "Asks."));
    writeFileSync(messageFile(folder, schema), MESSAGE.replace("Asks.", "Asks again."));
    await watch.until(() => isEmittedWith(folder, "Asks again."));
    expect(await watch.end()).toBe(0);
  });
});

describe("notices a change", { timeout: 60_000 }, () => {
  const schema = "schema";

  test("during the first run", async () => {
    const folder = project(schema);
    const watch = begin(folder);
    writeFileSync(messageFile(folder, schema), MESSAGE);
    await watch.until(() => isEmittedWith(folder, "Asks."));
    expect(await watch.end()).toBe(0);
  });

  test("of the configuration during the first run", async () => {
    const folder = project(schema);
    const watch = begin(folder);
    writeFileSync(join(folder, "smswire.config.yaml"), "out: own\nruntime: none\n");
    await watch.until(() => existsSync(join(folder, "own", "demo10", "index.ts")));
    expect(await watch.end()).toBe(0);
  });

  test("during a later run", async () => {
    const folder = project(schema);
    const watch = await watching(folder);
    writeFileSync(messageFile(folder, schema), MESSAGE);
    for (const delay of [5, 15, 20, 30, 60, 120]) {
      await wait(delay);
      writeFileSync(messageFile(folder, schema), MESSAGE.replace("Asks.", `Asks ${delay}.`));
    }
    await watch.until(() => isEmittedWith(folder, "Asks 120."));
    expect(await watch.end()).toBe(0);
  });

  test("of a file that an editor replaces", async () => {
    const folder = project(schema);
    const file = messageFile(folder, schema);
    const watch = await watching(folder);
    for (const text of ["One.", "Two.", "Three."]) {
      writeFileSync(`${file}.tmp`, MESSAGE.replace("Asks.", text));
      renameSync(`${file}.tmp`, file);
      await watch.until(() => isEmittedWith(folder, text));
    }
    rmSync(file);
    await watch.until(() => !existsSync(emittedFile(folder)));
    expect(await watch.end()).toBe(0);
  });

  test.each(["schema", "schema/demo", "schema/demo/messages", "deep/er/schema"])(
    "of the folder %s that is removed and created again",
    async (path) => {
      const place = path.startsWith("deep") ? path : schema;
      const folder = project(place);
      const watch = await watching(folder);
      for (const text of ["One.", "Two."]) {
        const kept = temporaryFolder();
        cpSync(join(folder, path), join(kept, "copy"), { recursive: true });
        const removed = path.startsWith("deep") ? "deep" : path;
        const before = watch.reported();
        rmSync(join(folder, removed), { recursive: true });
        await watch.until(() => watch.reported() !== before);
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        renameSync(join(kept, "copy"), join(folder, path));
        writeFileSync(messageFile(folder, place), MESSAGE.replace("Asks.", text));
        await watch.until(() => isEmittedWith(folder, text));
      }
      expect(await watch.end()).toBe(0);
    },
  );

  test("of a schema that the configuration now names", async () => {
    const folder = project(schema);
    const watch = await watching(folder);
    renameSync(join(folder, schema), join(folder, "other"));
    writeFileSync(join(folder, "smswire.config.yaml"), "schema: other\nruntime: none\n");
    writeFileSync(messageFile(folder, "other"), MESSAGE);
    await watch.until(() => isEmittedWith(folder, "Asks."));
    writeFileSync(messageFile(folder, "other"), MESSAGE.replace("Asks.", "Asks again."));
    await watch.until(() => isEmittedWith(folder, "Asks again."));
    expect(await watch.end()).toBe(0);
  });

  test("of a configuration that was wrong from the start", async () => {
    const folder = project(schema);
    writeFileSync(join(folder, "smswire.config.yaml"), "runtim: none\n");
    const watch = await watching(folder);
    expect(watch.reported()).toContain("unknown-key");
    writeFileSync(join(folder, "smswire.config.yaml"), "runtime: none\n");
    await watch.until(() => existsSync(emittedFile(folder, "ask")));
    expect(await watch.end()).toBe(0);
  });
});

describe("notices a change through a symbolic link", { timeout: 60_000 }, () => {
  test.each(["schema", "schema/demo", "schema/demo/messages"])("to a folder: %s", async (path) => {
    const folder = project("schema");
    const target = join(folder, "shared", "it");
    mkdirSync(dirname(target));
    renameSync(join(folder, path), target);
    symlinkSync(target, join(folder, path));
    const watch = await watching(folder);
    writeFileSync(messageFile(folder, "schema"), MESSAGE);
    await watch.until(() => isEmittedWith(folder, "Asks."));
    cpSync(target, `${target}2`, { recursive: true });
    writeFileSync(
      messageFile(folder, "schema").replace(join(folder, path), `${target}2`),
      MESSAGE.replace("Asks.", "Two."),
    );
    rmSync(join(folder, path));
    symlinkSync(`${target}2`, join(folder, path));
    await watch.until(() => isEmittedWith(folder, "Two."));
    expect(await watch.end()).toBe(0);
  });

  test("to a file whose target is replaced, removed and created again", async () => {
    const folder = project("schema");
    const target = join(folder, "shared.yaml");
    writeFileSync(target, MESSAGE);
    symlinkSync("../../../shared.yaml", messageFile(folder, "schema"));
    const watch = await watching(folder);
    writeFileSync(`${target}.tmp`, MESSAGE.replace("Asks.", "One."));
    renameSync(`${target}.tmp`, target);
    await watch.until(() => isEmittedWith(folder, "One."));
    rmSync(target);
    await watch.until(() => watch.reported().includes("which does not exist"));
    writeFileSync(target, MESSAGE.replace("Asks.", "Two."));
    await watch.until(() => isEmittedWith(folder, "Two."));
    expect(await watch.end()).toBe(0);
  });
});

test("ignores changes of its own output in the same folder as the schema", async () => {
  const folder = project(".");
  const watch = await watching(folder);
  writeFileSync(messageFile(folder, "."), MESSAGE);
  await watch.until(() => isEmittedWith(folder, "Asks."));
  await wait(500);
  expect(watch.reported().match(/ ms$/gm)).toHaveLength(2);
  expect(await watch.end()).toBe(0);
}, 60_000);
