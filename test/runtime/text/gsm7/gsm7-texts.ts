import fc from "fast-check";

/** The default alphabet in the order of its septets, without the escape. */
export const PLAIN =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/** The extension table in the order of its septets. */
export const EXTENDED = "\f^{}\\[~]|€";

/** Random texts, with many characters that are special when septets are packed or cut. */
export function gsm7Text(maxLength: number = 60): fc.Arbitrary<string> {
  const special = fc.constantFrom("@", "\r", ...EXTENDED.split(""));
  return fc
    .array(fc.oneof(special, fc.constantFrom(...PLAIN.split(""))), { maxLength })
    .map((characters) => characters.join(""));
}

/** Bytes of hexadecimal digits. */
export function octetsOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
}
