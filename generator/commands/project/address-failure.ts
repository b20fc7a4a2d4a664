import { escaped } from "../../diagnostics/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** An address that a command listens on or connects to. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** The error of a port that a command cannot listen on, in one sentence with advice. */
export function listenFailure({ host, port }: Address, error: unknown): UsageError {
  const code = codeOf(error);
  if (code !== "EADDRINUSE") {
    return new UsageError({
      en: escaped(`Cannot listen on ${host}:${port}: ${code}.`),
      zh: escaped(`无法监听${host}:${port}：${code}。`),
    });
  }
  return new UsageError({
    en: escaped(`Port ${port} of ${host} is in use. Choose another one with --port, or --port 0 for a free one.`),
    zh: escaped(`${host}的端口${port}已被占用。请用--port另选，或用--port 0选择空闲端口。`),
  });
}

/** The error of an address without a server, in one sentence with advice. */
export function connectFailure({ host, port }: Address, error: unknown): UsageError {
  const code = codeOf(error);
  return new UsageError({
    en: escaped(`No connection to ${host}:${port}: ${code}. Check --host and --port, and that the server runs.`),
    zh: escaped(`无法连接${host}:${port}：${code}。请检查--host和--port，以及服务端是否在运行。`),
  });
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
