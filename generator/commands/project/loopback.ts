const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** Whether an address is one of this machine that others cannot reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
