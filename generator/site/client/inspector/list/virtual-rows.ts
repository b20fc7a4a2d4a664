/** The height of a row of the list, in pixels. */
export const ROW_HEIGHT = 28;

/** Browsers cannot show higher elements; above it, the scroll position is scaled. */
const MAX_HEIGHT = 10_000_000;

/** The height of all rows. */
export function heightOf(rows: number): number {
  return Math.min(MAX_HEIGHT, rows * ROW_HEIGHT);
}

/** The first row that is visible at a scroll position. */
export function rowAt(top: number, height: number, rows: number): number {
  const whole = heightOf(rows);
  if (whole === rows * ROW_HEIGHT) return Math.floor(top / ROW_HEIGHT);
  const last = rows - Math.floor(height / ROW_HEIGHT);
  return Math.round(Math.min(1, top / Math.max(1, whole - height)) * last);
}

/** What is visible. */
interface View {
  readonly top: number;
  readonly height: number;
}

/** The scroll position at which a row is visible; null if it is. */
export function scrollFor(row: number, { top, height }: View, rows: number): number | null {
  const fitting = Math.floor(height / ROW_HEIGHT);
  const first = Math.ceil(top / ROW_HEIGHT);
  const whole = heightOf(rows);
  if (whole === rows * ROW_HEIGHT) {
    if (row < first) return row * ROW_HEIGHT;
    return row >= first + fitting ? (row + 1) * ROW_HEIGHT - height : null;
  }
  const shown = rowAt(top, height, rows);
  if (row >= shown && row < shown + fitting) return null;
  const target = row < shown ? row : row - fitting + 1;
  return (target / Math.max(1, rows - fitting)) * (whole - height);
}
