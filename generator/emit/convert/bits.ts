import type { BitField, Bits, BitValue } from "../../model/index.js";
import type { Code } from "../code/code.js";
import { membersOf, tuple } from "./version-pair.js";

/** Bits that only one version names; with `to`, bits of both versions of which only one defines some values. */
interface OwnBits {
  readonly from: BitField;
  readonly to: BitField | null;
}

/** The bits and values of bits that one version defines and the other does not. */
export function ownBits(from: Bits, to: Bits): OwnBits[] {
  return from.bitFields.flatMap((own): OwnBits[] => {
    const same = to.bitFields.find(({ low, count }) => low === own.low && count === own.count);
    if (same !== undefined) return definesMore(own, same) ? [{ from: own, to: same }] : [];
    return isNamedBy(to, own) ? [] : [{ from: own, to: null }];
  });
}

/** Whether all bits have names, maybe in other groups. */
function isNamedBy({ bitFields }: Bits, { low, count }: BitField): boolean {
  const bits = Array.from({ length: count }, (_, index) => low + index);
  return bits.every((bit) => bitFields.some((each) => bit >= each.low && bit < each.low + each.count));
}

/** Whether a version defines values of bits that the other one does not. Bits without values have any number. */
function definesMore({ values: own }: BitField, { values: others }: BitField): boolean {
  return others.length > 0 && own.some((value) => !others.some((other) => covers(other, value)));
}

function covers(one: BitValue, other: BitValue): boolean {
  const [range, inner] = [boundsOf(one), boundsOf(other)];
  return range[0] <= inner[0] && range[1] >= inner[1];
}

function boundsOf(value: BitValue): readonly [first: number, last: number] {
  return value.kind === "value" ? [value.value, value.value] : [value.first, value.last];
}

/** The argument of the function that records such bits: their position, and the values of both versions. */
export function ownBitsCode(from: Bits, to: Bits): Code {
  const bits = ownBits(from, to).map(({ from: own, to: other }) => {
    const position = [own.low, own.count];
    return other === null ? tuple(...position) : tuple(...position, membersOf(own), membersOf(other));
  });
  return tuple(...bits);
}
