// Generated from schema/cmpp/types/identifiers.yaml. Do not edit: run `smswire generate`.

import { checkedPart, checkPacked } from "../../runtime/octets/index.js";
import { frameLayout } from "../layouts.js";

/**
 * The parts of Version.
 *
 * Protocol version, its major and its minor number in half an octet each.
 * 协议版本号，高位4bit表示主版本号，低位4bit表示次版本号。
 */
export interface VersionParts {
  /**
   * Major version number.
   * 主版本号。
   *
   * `Major`: 4 bits, 0 to 15.
   */
  readonly major: number;
  /**
   * Minor version number.
   * 次版本号。
   *
   * `Minor`: 4 bits, 0 to 15.
   */
  readonly minor: number;
}

/**
 * Takes a Version apart, whatever its parts hold: peers do not keep to the ranges. Throws an EncodeError where
 * it is no integer of 8 bits.
 */
export function unpackVersion(value: number): VersionParts {
  checkPacked(frameLayout, "Version", value, 1);
  return {
    major: (value >>> 4) & 0xf,
    minor: value & 0xf,
  };
}

/** Puts a Version together. Throws an EncodeError where a part is no integer or outside its range. */
export function packVersion(parts: VersionParts): number {
  return (
    checkedPart(frameLayout, "Version.Major", parts.major, 0, 15) * 16 +
    checkedPart(frameLayout, "Version.Minor", parts.minor, 0, 15)
  );
}
