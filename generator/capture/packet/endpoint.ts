import { dataViewOf } from "../../runtime/wire/index.js";

/** Returns an address and a port as text: 10.0.0.1:7890, [2001:db8::1]:7890. */
export function endpointText(address: Uint8Array, port: number): string {
  return address.length === 4 ? `${address.join(".")}:${port}` : `[${ipv6Text(address)}]:${port}`;
}

/** The shortest form of an IPv6 address: the longest run of zeros, if it has two groups or more, is left empty. */
function ipv6Text(address: Uint8Array): string {
  const view = dataViewOf(address);
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(2 * index).toString(16));
  const { at, length } = longestZeros(groups);
  if (length < 2) return groups.join(":");
  return `${groups.slice(0, at).join(":")}::${groups.slice(at + length).join(":")}`;
}

function longestZeros(groups: readonly string[]): { readonly at: number; readonly length: number } {
  let best = { at: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let end = at;
    while (groups[end] === "0") end++;
    if (end - at > best.length) best = { at, length: end - at };
  }
  return best;
}
