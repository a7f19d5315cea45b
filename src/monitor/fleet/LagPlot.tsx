// The lag of the fleet as it is shown: a bar for each quarter of a power of ten.
import { useMemo } from 'preact/hooks';

import { type LagBin, lagSummary, lagText, lagTicks } from './lagBins.js';
import type { ServerRow } from './serverRow.js';

const HEIGHT = 80;
const WIDTH = 600;
/** What is one server among thousands is still to be seen. */
const LOWEST = 3;

export function LagPlot({ rows }: { readonly rows: readonly ServerRow[] }) {
  const summary = useMemo(() => lagSummary(rows), [rows]);
  const { bins } = summary;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = WIDTH / Math.max(1, bins.length);
  return (
    <figure class="lag">
      <figcaption>
        <strong>Lag of what is shown.</strong> <span data-lag>{lagText(summary)}</span>
      </figcaption>
      {bins.length > 0 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 22}`} aria-hidden="true">
          <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
          {bins.map((bin, at) => (
            <Bar key={bin.toMs} bin={bin} x={at * width} width={width} unit={HEIGHT / most} />
          ))}
          {lagTicks(bins.length).map(({ at, text }) => (
            <g key={text}>
              <line class="axis" x1={at * width} x2={at * width} y1={HEIGHT} y2={HEIGHT + 5} />
              <text x={at * width} y={HEIGHT + 18} text-anchor={at === 0 ? 'start' : 'middle'}>
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}

interface BarProps {
  readonly bin: LagBin;
  readonly x: number;
  readonly width: number;
  readonly unit: number;
}

function Bar({ bin: { count, problems }, x, width, unit }: BarProps) {
  if (count === 0) return null;
  const height = Math.max(LOWEST, count * unit);
  const bad = problems === 0 ? 0 : Math.max(LOWEST, (height * problems) / count);
  return (
    <>
      <rect class="fine" x={x + 0.5} width={width - 1} y={HEIGHT - height} height={height} />
      <rect class="behind" x={x + 0.5} width={width - 1} y={HEIGHT - bad} height={bad} />
    </>
  );
}
