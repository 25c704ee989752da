/** A line of a plot: pairs of across and upright; `null` upright leaves a gap. */
export interface Series {
	readonly name: string;
	readonly points: readonly (readonly [number, number | null])[];
}

interface PlotProps {
	readonly title: string;
	readonly across: string;
	readonly upright: string;
	readonly series: readonly Series[];
}

const WIDTH = 280;
const HEIGHT = 120;
const LEFT = 34;
const BOTTOM = 18;
const TOP = 6;

/** A small plot of one or two lines over a common range, with the ends of both axes written. */
export function Plot({ title, across, upright, series }: PlotProps) {
	const points = series.flatMap((one) => one.points);
	const seen = points.map(([, y]) => y).filter((y) => y !== null);
	if (seen.length === 0) {
		return null;
	}
	const [x0, x1] = ends(points.map(([x]) => x));
	const [y0, y1] = ends([...seen, 0]);
	const place = ([x, y]: readonly [number, number]) =>
		`${(LEFT + ((x - x0) / (x1 - x0)) * (WIDTH - LEFT)).toFixed(1)},${(HEIGHT - BOTTOM - ((y - y0) / (y1 - y0)) * (HEIGHT - BOTTOM - TOP)).toFixed(1)}`;
	return (
		<figure className="measure-plot">
			<figcaption>
				<span>{title}</span>
				{series.length > 1 &&
					series.map((one, at) => (
						<span key={one.name} className={`measure-plot-name measure-plot-name-${at}`}>
							{one.name}
						</span>
					))}
			</figcaption>
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${upright} / ${across}`}>
				<path className="measure-plot-axes" d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH}`} />
				{series.map((one, at) => (
					<path key={one.name} className={`measure-plot-line measure-plot-line-${at}`} d={path(one, place)} />
				))}
				<text x={LEFT - 4} y={TOP + 8} className="measure-plot-end">
					{short(y1)}
				</text>
				<text x={LEFT - 4} y={HEIGHT - BOTTOM} className="measure-plot-end">
					{short(y0)}
				</text>
				<text x={LEFT} y={HEIGHT - 4}>
					{short(x0)}
				</text>
				<text x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
					{across}
				</text>
				<text x={WIDTH} y={HEIGHT - 4} className="measure-plot-end">
					{short(x1)}
				</text>
			</svg>
		</figure>
	);
}

function path({ points }: Series, place: (at: readonly [number, number]) => string): string {
	let drawing = false;
	return points
		.map(([x, y]) => {
			const command = y === null ? "" : `${drawing ? "L" : "M"}${place([x, y])}`;
			drawing = y !== null;
			return command;
		})
		.join("");
}

function ends(values: readonly number[]): readonly [number, number] {
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const value of values) {
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	return high > low ? [low, high] : [low, low + 1];
}

function short(value: number): string {
	return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toFixed(2)));
}
