import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, startSiteServer } from "../../../generator/commands/site/site-server.js";

let server: SiteServer;
let port = 0;

beforeAll(async () => {
  server = await startSiteServer(0);
  port = Number(new URL(server.url).port);
  server.show(
    new Map([
      ["index.html", "start"],
      ["a/index.html", "a"],
      ["assets/site.js", "code"],
    ]),
  );
});
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

async function get(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answer> {
  const sent = request({ host: "127.0.0.1", port, path, method, headers });
  sent.end();
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (response === undefined) throw new Error("No response.");
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

test("serves the files of the site with their types", async () => {
  expect(await get("/")).toMatchObject({ status: 200, text: "start" });
  expect(await get("/a/")).toMatchObject({ status: 200, text: "a" });
  const script = await get("/assets/site.js?v=1");
  expect(script).toMatchObject({ status: 200, text: "code" });
  expect(script.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

describe("serves nothing else", () => {
  test.each(["/package.json", "/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "//etc/passwd", "/a"])(
    "not %s",
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404 });
    },
  );

  test("no invalid path", async () => {
    expect(await get("/%zz")).toMatchObject({ status: 400 });
  });

  test.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example"])(
    "not under the name %j",
    async (host) => {
      expect(await get("/", { host })).toMatchObject({ status: 403, text: "" });
    },
  );

  test("not without a name", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.end("GET / HTTP/1.0\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 403 /);
    expect(text).not.toContain("start");
  });

  test("under its own names", async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect(await get("/", { host })).toMatchObject({ status: 200 });
    }
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("not by %s", async (method) => {
    expect(await get("/", {}, method)).toMatchObject({ status: 405 });
  });
});

test("listens on the loopback interface only", () => {
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
});

test("tells open pages about a new site", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  let text = "";
  socket.on("data", (data) => (text += data.toString()));
  await expect.poll(() => text).toContain("text/event-stream");
  server.show(new Map([["index.html", "new"]]));
  await expect.poll(() => text).toContain("data: reload");
  socket.destroy();
  expect(await get("/")).toMatchObject({ text: "new" });
});

test("reports a port that is in use", async () => {
  await expect(startSiteServer(port)).rejects.toThrow(
    `Port ${port} cannot be used: another program uses it. Choose another --port.`,
  );
});
