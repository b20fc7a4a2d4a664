/** The slope of the line that fits values over their places. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const products = values.map((value, place) => (place - middle) * (value - mean));
  const squares = values.map((_, place) => (place - middle) ** 2);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return sum(products) / sum(squares);
}
