// Generated from schema/cmpp/messages/query.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeOctetString,
  writeUint32,
  writeUint8,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findQueryRespFault } from "../faults.js";
import { queryRespLayout } from "../layouts.js";
import type { QueryResp } from "../messages/query-resp.js";
import { readOctetString10, readOctetString8 } from "../octet-strings.js";

/**
 * A view of a CMPP_QUERY_RESP: its properties are those of QueryResp, each read from the frame when it is asked
 * for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one
 * after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class QueryRespView implements QueryResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_QUERY_RESP" {
    return "CMPP_QUERY_RESP";
  }

  get sequenceId(): QueryResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: QueryResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(queryRespLayout, "sequenceId", value);
  }

  get time(): QueryResp["time"] {
    const { view, start } = this.#frame;
    return readOctetString8(view, start + 12);
  }

  set time(value: QueryResp["time"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 8)) throw fieldFailure(queryRespLayout, "time", value);
    writeZeros(view, start + 12, start + 20);
    writeOctetString(octets, start + 12, value, 8);
  }

  get queryType(): QueryResp["queryType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 20);
  }

  set queryType(value: QueryResp["queryType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 20, value) !== 0) throw fieldFailure(queryRespLayout, "queryType", value);
  }

  get queryCode(): QueryResp["queryCode"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 21);
  }

  set queryCode(value: QueryResp["queryCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(queryRespLayout, "queryCode", value);
    writeZeros(view, start + 21, start + 31);
    writeOctetString(octets, start + 21, value, 10);
  }

  get mtTlMsg(): QueryResp["mtTlMsg"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 31);
  }

  set mtTlMsg(value: QueryResp["mtTlMsg"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 31, value) !== 0) throw fieldFailure(queryRespLayout, "mtTlMsg", value);
  }

  get mtTlusr(): QueryResp["mtTlusr"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 35);
  }

  set mtTlusr(value: QueryResp["mtTlusr"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 35, value) !== 0) throw fieldFailure(queryRespLayout, "mtTlusr", value);
  }

  get mtScs(): QueryResp["mtScs"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 39);
  }

  set mtScs(value: QueryResp["mtScs"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 39, value) !== 0) throw fieldFailure(queryRespLayout, "mtScs", value);
  }

  get mtWt(): QueryResp["mtWt"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 43);
  }

  set mtWt(value: QueryResp["mtWt"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 43, value) !== 0) throw fieldFailure(queryRespLayout, "mtWt", value);
  }

  get mtFl(): QueryResp["mtFl"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 47);
  }

  set mtFl(value: QueryResp["mtFl"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 47, value) !== 0) throw fieldFailure(queryRespLayout, "mtFl", value);
  }

  get moScs(): QueryResp["moScs"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 51);
  }

  set moScs(value: QueryResp["moScs"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 51, value) !== 0) throw fieldFailure(queryRespLayout, "moScs", value);
  }

  get moWt(): QueryResp["moWt"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 55);
  }

  set moWt(value: QueryResp["moWt"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 55, value) !== 0) throw fieldFailure(queryRespLayout, "moWt", value);
  }

  get moFl(): QueryResp["moFl"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 59);
  }

  set moFl(value: QueryResp["moFl"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 59, value) !== 0) throw fieldFailure(queryRespLayout, "moFl", value);
  }

  /**
   * Puts the view over the CMPP_QUERY_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeQueryRespFrom`, and then
   * stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 63 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000006
    ) {
      throw findQueryRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
