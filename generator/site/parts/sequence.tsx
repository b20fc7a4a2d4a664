import type { JSX } from "preact";
import { linkTo, pathOf } from "../links.js";
import { widthOfText } from "../map/geometry.js";
import type { ProtocolContext } from "../model.js";

/** A message from one party to another. */
export interface Arrow {
  /** The slug of the message. */
  readonly slug: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly isAnswer: boolean;
  /** When it follows: later, with the report. */
  readonly before?: string;
}

const ROW = 44;
const TOP = 44;
const MIN_WIDTH = 220;
/** The height of a line between two messages. */
const GAP = 24;

/** A sequence diagram of two parties. */
export function Sequence({
  context,
  arrows,
  label,
}: {
  readonly context: ProtocolContext;
  readonly arrows: readonly Arrow[];
  readonly label: string;
}): JSX.Element | null {
  const [first] = arrows;
  if (first === undefined) return null;
  const parties = [first.from, first.to] as const;
  const gap = Math.max(MIN_WIDTH, ...arrows.map(({ name }) => widthOfText(name) + 50));
  const left = Math.max(60, widthOfText(parties[0]) / 2 + 14);
  const right = left + gap;
  const width = right + Math.max(60, widthOfText(parties[1]) / 2 + 14);
  const gaps = arrows.map((_, index) => arrows.slice(0, index + 1).filter(({ before }) => before !== undefined).length);
  const height = TOP + arrows.length * ROW + (gaps.at(-1) ?? 0) * GAP + 16;
  const xOf = (party: string, isFirst: boolean): number =>
    parties[0] === parties[1] ? (isFirst ? left : right) : party === parties[0] ? left : right;
  return (
    <svg
      class="sequence"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      {[left, right].map((x, index) => (
        <g class="party">
          <line x1={x} y1={TOP - 14} x2={x} y2={height - 6} />
          <rect
            x={x - widthOfText(parties[index] ?? "") / 2 - 12}
            y="4"
            width={widthOfText(parties[index] ?? "") + 24}
            height="26"
            rx="4"
          />
          <text x={x} y="22" text-anchor="middle">
            {parties[index]}
          </text>
        </g>
      ))}
      {arrows.map((arrow, index) => (
        <ArrowLine
          context={context}
          arrow={arrow}
          y={TOP + index * ROW + (gaps[index] ?? 0) * GAP + 26}
          from={xOf(arrow.from, index % 2 === 0)}
          to={xOf(arrow.to, index % 2 === 1)}
        />
      ))}
    </svg>
  );
}

interface ArrowProps {
  readonly context: ProtocolContext;
  readonly arrow: Arrow;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

function ArrowLine({ context, arrow, y, from, to }: ArrowProps): JSX.Element {
  const path = pathOf(context.protocol, arrow.slug);
  const tip = to > from ? to - 8 : to + 8;
  const before = arrow.before !== undefined && (
    <text class="before" x={(from + to) / 2} y={y - 28} text-anchor="middle">
      {arrow.before}
    </text>
  );
  const content = (
    <>
      <line x1={from} y1={y} x2={tip} y2={y} />
      <path d={`M${to} ${y}L${tip} ${y - 4}V${y + 4}Z`} />
      <text x={(from + to) / 2} y={y - 7} text-anchor="middle">
        {arrow.name}
      </text>
    </>
  );
  const className = `arrow${arrow.isAnswer ? " answer" : ""}`;
  return (
    <>
      {before}
      {path === context.path ? (
        <g class={`${className} current`}>{content}</g>
      ) : (
        <a class={className} href={linkTo(context, path)} aria-label={arrow.name}>
          {content}
        </a>
      )}
    </>
  );
}
