// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import {
  copyOfDigest,
  digitOctets,
  fixedOctets,
  type HashFunction,
  hashOf,
  integerOctets,
  isSameDigest,
  joinOctets,
  requireObject,
  type Secret,
  secretOctets,
  textOctets,
} from "../runtime/meaning/index.js";
import type { Connect } from "./messages/connect.js";
import type { ConnectResp } from "./messages/connect-resp.js";

/** What both sides know for the AuthenticatorSource of a CMPP_CONNECT, and no message holds. */
export interface ConnectAuthenticatorSourceSecrets {
  /**
   * Bytes, or a string with one byte per character. An empty one is rejected; `{ value, allowEmpty: true }`
   * accepts it.
   */
  readonly shared: Secret;
}

/**
 * How fields are hashed for the AuthenticatorSource of a CMPP_CONNECT, where peers differ. What is left out is
 * hashed in the usual form.
 */
export interface ConnectAuthenticatorSourceForms {
  /** `Source_Addr`: text, without its fill (usual); octets, as on the wire. */
  readonly sourceAddr?: "text" | "octets" | undefined;
}

/**
 * The octets whose MD5 is the AuthenticatorSource of a CMPP_CONNECT: Source_Addr without its fill, 9 zero
 * octets, the secret shared, Timestamp as 10 digits.
 *
 * They hold the secret: keep them out of logs. Throws an EncodeError where a value has no octets; it never shows
 * the secret.
 */
export function inputOfConnectAuthenticatorSource(
  message: Pick<Connect, "sourceAddr" | "timestamp">,
  secrets: ConnectAuthenticatorSourceSecrets,
  forms?: ConnectAuthenticatorSourceForms,
): Uint8Array<ArrayBuffer> {
  const context = { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT" };
  requireObject(context, "message", message);
  requireObject(context, "secrets", secrets);
  return joinOctets([
    textOctets(context, "Source_Addr", message.sourceAddr, 6, forms?.sourceAddr ?? "text"),
    new Uint8Array(9),
    secretOctets(context, "shared", secrets.shared),
    digitOctets(context, "Timestamp", message.timestamp, 10),
  ]);
}

/**
 * The AuthenticatorSource of a CMPP_CONNECT, computed by `hash`, a function for MD5. Throws an EncodeError if a
 * value has no octets or a secret is empty.
 */
export function computeConnectAuthenticatorSource(
  message: Pick<Connect, "sourceAddr" | "timestamp">,
  secrets: ConnectAuthenticatorSourceSecrets,
  hash: HashFunction,
  forms?: ConnectAuthenticatorSourceForms,
): Uint8Array<ArrayBuffer> {
  return hashOf(
    { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT" },
    "AuthenticatorSource",
    hash,
    16,
    inputOfConnectAuthenticatorSource(message, secrets, forms),
  );
}

/**
 * Whether the AuthenticatorSource of a CMPP_CONNECT is what the secret makes of it, compared in constant time.
 * Throws an EncodeError if a value has no octets or a secret is empty.
 */
export function verifyConnectAuthenticatorSource(
  message: Pick<Connect, "sourceAddr" | "timestamp" | "authenticatorSource">,
  secrets: ConnectAuthenticatorSourceSecrets,
  hash: HashFunction,
  forms?: ConnectAuthenticatorSourceForms,
): boolean {
  requireObject({ protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT" }, "message", message);
  const stated = copyOfDigest(message.authenticatorSource);
  return isSameDigest(computeConnectAuthenticatorSource(message, secrets, hash, forms), stated);
}

/** What both sides know for the AuthenticatorISMG of a CMPP_CONNECT_RESP, and no message holds. */
export interface ConnectRespAuthenticatorIsmgSecrets {
  /**
   * Bytes, or a string with one byte per character. An empty one is rejected; `{ value, allowEmpty: true }`
   * accepts it.
   */
  readonly shared: Secret;
}

/**
 * How fields are hashed for the AuthenticatorISMG of a CMPP_CONNECT_RESP, where peers differ. What is left out
 * is hashed in the usual form.
 */
export interface ConnectRespAuthenticatorIsmgForms {
  /** `Status`: octets, as on the wire (usual); four-octets, in four octets; digits, as decimal digits. */
  readonly status?: "octets" | "four-octets" | "digits" | undefined;
}

/**
 * The octets whose MD5 is the AuthenticatorISMG of a CMPP_CONNECT_RESP: Status as on the wire,
 * AuthenticatorSource of the request as on the wire, the secret shared.
 *
 * They hold the secret: keep them out of logs. Throws an EncodeError where a value has no octets; it never shows
 * the secret.
 */
export function inputOfConnectRespAuthenticatorIsmg(
  message: Pick<ConnectResp, "status">,
  request: Pick<Connect, "authenticatorSource">,
  secrets: ConnectRespAuthenticatorIsmgSecrets,
  forms?: ConnectRespAuthenticatorIsmgForms,
): Uint8Array<ArrayBuffer> {
  const context = { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT_RESP" };
  requireObject(context, "message", message);
  requireObject(context, "request", request);
  requireObject(context, "secrets", secrets);
  return joinOctets([
    integerOctets(context, "Status", message.status, 4, false, forms?.status ?? "octets"),
    fixedOctets(context, "AuthenticatorSource", request.authenticatorSource, 16),
    secretOctets(context, "shared", secrets.shared),
  ]);
}

/**
 * The AuthenticatorISMG of a CMPP_CONNECT_RESP, computed by `hash`, a function for MD5. Throws an EncodeError if
 * a value has no octets or a secret is empty.
 */
export function computeConnectRespAuthenticatorIsmg(
  message: Pick<ConnectResp, "status">,
  request: Pick<Connect, "authenticatorSource">,
  secrets: ConnectRespAuthenticatorIsmgSecrets,
  hash: HashFunction,
  forms?: ConnectRespAuthenticatorIsmgForms,
): Uint8Array<ArrayBuffer> {
  return hashOf(
    { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT_RESP" },
    "AuthenticatorISMG",
    hash,
    16,
    inputOfConnectRespAuthenticatorIsmg(message, request, secrets, forms),
  );
}

/**
 * Whether the AuthenticatorISMG of a CMPP_CONNECT_RESP is what the secret makes of it, compared in constant
 * time. Throws an EncodeError if a value has no octets or a secret is empty.
 */
export function verifyConnectRespAuthenticatorIsmg(
  message: Pick<ConnectResp, "status" | "authenticatorIsmg">,
  request: Pick<Connect, "authenticatorSource">,
  secrets: ConnectRespAuthenticatorIsmgSecrets,
  hash: HashFunction,
  forms?: ConnectRespAuthenticatorIsmgForms,
): boolean {
  requireObject({ protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_CONNECT_RESP" }, "message", message);
  const stated = copyOfDigest(message.authenticatorIsmg);
  return isSameDigest(computeConnectRespAuthenticatorIsmg(message, request, secrets, hash, forms), stated);
}
