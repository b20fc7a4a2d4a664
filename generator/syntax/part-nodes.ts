/* The nodes of the parts of a value. */

/** A part of a packed integer. */
export interface PartNode {
  readonly name: string;
  readonly bits: number;
  readonly digits?: number;
  readonly min?: number;
  readonly max?: number;
  readonly property?: string;
  readonly en: string;
  readonly zh: string;
}

/** A part of a string of digits. */
export interface DigitPartNode {
  readonly name: string;
  readonly digits: number;
  readonly property?: string;
  readonly en: string;
  readonly zh: string;
}
