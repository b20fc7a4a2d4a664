/* The nodes of the syntax tree that describe texts. */

/** The fields that describe the text in a field of octets. */
export interface TextBindingNode {
  readonly coding: string;
  readonly "header-indicator"?: string;
  readonly total?: string;
  readonly number?: string;
  readonly parts?: PlaceOfPartNode;
  readonly instead?: string;
  readonly from?: string;
  readonly to?: string;
  readonly identifier?: string;
}

/** The fields that hold the place of a part where its content has no header. */
export interface PlaceOfPartNode {
  readonly reference: string;
  readonly total: string;
  readonly number: string;
}

/** How the octets of a text are encoded. */
export type CodingNode =
  "ascii" | "ucs2" | "gb18030" | "gsm7" | "gsm7-packed" | "latin1" | "iso-8859-5" | "iso-8859-8" | "binary" | "sim";

/** The coding of a format, and the limits of its contents. */
export interface ContentFormatNode {
  readonly coding?: CodingNode;
  readonly "content-octets"?: number;
  readonly "content-octets-with-header"?: number;
  readonly "content-septets"?: number;
}
