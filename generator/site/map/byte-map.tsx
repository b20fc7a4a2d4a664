import type { JSX } from "preact";
import {
  bitLabel,
  layoutOfMap,
  longestPiece,
  type MapCell,
  type MapField,
  offsetLabel,
  widthOfText,
} from "./geometry.js";

/** The size of a unit of a map, and of what surrounds the units. */
const UNIT = { width: 44, height: 38 } as const;
const LEFT = 46;
const TOP = 20;

/** What a map shows. */
export interface MapProps {
  readonly fields: readonly MapField[];
  readonly label: string;
  /** The columns on wide and on narrow screens; the same number twice for one map. */
  readonly columns: readonly [wide: number, narrow: number];
  /** The number of bits of a map of bits; absent for octets, whose columns have headings. */
  readonly bits?: number;
  /** The slugs of fields that are marked as changed. */
  readonly marked?: ReadonlySet<string>;
}

/** A map of octets or bits: one for wide screens and one for phones, of which styles show one. */
export function ByteMap(props: MapProps): JSX.Element {
  const [wide, narrow] = props.columns;
  if (wide === narrow) return <Map {...props} count={wide} className="map" hasTitles />;
  return (
    <>
      <Map {...props} count={wide} className="map map-wide" hasTitles />
      <Map {...props} count={narrow} className="map map-narrow" hasTitles={false} />
    </>
  );
}

interface MapOfWidth {
  readonly count: number;
  readonly className: string;
  /** Whether a pointer shows what a field is. */
  readonly hasTitles: boolean;
}

function Map({ fields, label, count, className, bits, marked, hasTitles }: MapProps & MapOfWidth): JSX.Element {
  const layout = layoutOfMap(fields, count, bits === undefined ? offsetLabel : bitLabel(bits));
  const width = LEFT + count * UNIT.width + 2;
  const height = TOP + layout.rows.length * UNIT.height + 2;
  return (
    <svg
      class={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      <g aria-hidden="true" class="map-scale">
        {bits === undefined && headings(count)}
        {layout.rows.map((row, index) => (
          <text x={LEFT - 8} y={TOP + index * UNIT.height + UNIT.height / 2 + 4} text-anchor="end">
            {row}
          </text>
        ))}
      </g>
      {layout.cells.map((cell) => (
        <Cell cell={cell} hasTitle={hasTitles} isMarked={marked?.has(cell.field.slug) ?? false} />
      ))}
    </svg>
  );
}

function headings(count: number): JSX.Element[] {
  return Array.from({ length: count }, (_, column) => (
    <text x={LEFT + (column + 0.5) * UNIT.width} y={TOP - 6} text-anchor="middle">
      {column.toString(16).toUpperCase()}
    </text>
  ));
}

interface CellProps {
  readonly cell: MapCell;
  readonly isMarked: boolean;
  readonly hasTitle: boolean;
}

function Cell({ cell, isMarked, hasTitle }: CellProps): JSX.Element {
  const { field, isOpen } = cell;
  const longest = longestPiece(cell);
  const width = (longest.to - longest.from) * UNIT.width - 8;
  const text = textOf(cell, width);
  const center = LEFT + ((longest.from + longest.to) / 2) * UNIT.width;
  const y = TOP + longest.row * UNIT.height + UNIT.height / 2 + 4;
  const content = (
    <>
      {hasTitle && <title>{`${field.name}: ${field.place}. ${field.text}`}</title>}
      <path d={outline(cell)} />
      <text x={center} y={y} text-anchor="middle">
        {text}
      </text>
      {field.counts !== null && <circle cx={LEFT + longest.from * UNIT.width + 7} cy={y - 15} r="3" />}
      {isMarked && (
        <text class="mark" x={LEFT + longest.to * UNIT.width - 5} y={y - 10} text-anchor="end">
          *
        </text>
      )}
    </>
  );
  const className = `cell g-${field.group}${isOpen ? " open" : ""}${isMarked ? " changed" : ""}`;
  if (field.href === null) return <g class={`${className} unnamed`}>{content}</g>;
  return (
    <a
      href={field.href}
      class={className}
      data-f={field.slug}
      {...(field.counts === null ? {} : { "data-counts": field.counts })}
      aria-label={labelOf(field, text)}
    >
      {content}
    </a>
  );
}

/** The name of a field, with its size if that varies; its number where the name does not fit. */
function textOf({ field, isOpen }: MapCell, width: number): string {
  const { name, size, number } = field;
  const texts = isOpen ? [`${name}: ${size}`, name] : [name];
  return texts.find((text) => widthOfText(text) <= width) ?? (number === 0 ? "" : String(number));
}

/** A label that begins with the visible text. */
function labelOf({ name, place }: MapField, text: string): string {
  return text.startsWith(name) ? `${text}, ${place}` : `${text} ${name}, ${place}`;
}

/** The outline of a cell: a rectangle for each row that it touches. */
function outline({ pieces }: MapCell): string {
  return pieces
    .map(({ row, from, to }) => {
      const [x, y] = [LEFT + from * UNIT.width, TOP + row * UNIT.height];
      return `M${x} ${y}H${LEFT + to * UNIT.width}V${y + UNIT.height}H${x}Z`;
    })
    .join("");
}
