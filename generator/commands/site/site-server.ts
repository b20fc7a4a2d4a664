import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { UsageError } from "../terminal/usage-error.js";

/** A server of a site that is in memory: it can serve nothing else. */
export interface SiteServer {
  readonly url: string;
  /** Replaces the site, and reloads the pages that are open. */
  show(files: ReadonlyMap<string, string>): void;
  close(): Promise<void>;
}

/** Only this machine can connect. */
const HOST = "127.0.0.1";

/** The path of the events that reload pages. */
const EVENTS = "events";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A file of the disk that a server has, under a random path. */
export interface ServedFile {
  readonly path: string;
  readonly file: string;
}

/** Starts a server on this machine. Port 0 is any free one. Throws a UsageError if the port is in use. */
export async function startSiteServer(port: number, served: ServedFile | null = null): Promise<SiteServer> {
  let files: ReadonlyMap<string, string> = new Map();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathOf(request, portOf(server));
    if (typeof path === "number") return void response.writeHead(path, HEADERS).end();
    if (path === EVENTS) return listen(listeners, response);
    if (path === served?.path) return stream(served.file, request, response);
    const text = files.get(path);
    if (text === undefined) return void response.writeHead(404, HEADERS).end("404");
    response.writeHead(200, { ...HEADERS, "content-type": TYPES[extname(path)] ?? "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : text);
  });
  await listening(server, port);
  return {
    url: `http://${HOST}:${portOf(server)}/`,
    show: (next) => {
      files = next;
      for (const each of listeners) each.write("data: reload\n\n");
    },
    close: async () => {
      for (const each of listeners) each.end();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};

/**
 * The path of a file that is requested, or the status of an answer without one. Another site could let its name lead to this
 * machine, so the name in the request must be that of this machine.
 */
function pathOf({ method, url = "/", headers }: IncomingMessage, port: number): string | number {
  const names = [HOST, "localhost", "[::1]"].map((name) => `${name}:${port}`);
  if (!names.includes(headers.host ?? "")) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, "")).replace(/^\//, "");
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return 400;
  }
}

/** Sends a file as it is; it may be large. */
function stream(file: string, { method }: IncomingMessage, response: ServerResponse): void {
  const content = createReadStream(file);
  content.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(404, HEADERS).end("404")));
  content.on("open", () => {
    response.writeHead(200, { ...HEADERS, "content-type": "application/octet-stream" });
    if (method === "HEAD") response.end();
    else content.pipe(response);
  });
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
  response.write(":\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    throw new UsageError({
      en: `Port ${port} cannot be used: ${code === "EACCES" ? "permission denied" : "another program uses it"}. Choose another --port.`,
      zh: `无法使用端口${port}：${code === "EACCES" ? "权限不足" : "已被其他程序占用"}。请用--port另选端口。`,
    });
  }
}
