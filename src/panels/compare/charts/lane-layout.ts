// The positions of the parts of the lane chart, in pixels. The names are left of the lanes, or above them if
// the chart is narrow. Heights within a lane count from the top of the lane.
import type { TransportId } from '../../../engine/compare/index.ts';
import type { Lane } from './lane.ts';
import { textWidthEm } from '../../../ui/text-width.ts';

export interface LaneLayout {
	readonly wide: boolean;
	readonly left: number;
	readonly right: number;
	readonly rowPx: number;
	readonly nameY: number;
	readonly noteY: number;
	readonly noteX: Readonly<Partial<Record<TransportId, number>>>;
	readonly clientY: number;
	readonly serverY: number;
	readonly dotsY: number;
	readonly remarkY: number;
	readonly axisY: number;
	readonly height: number;
}

const WIDE_FROM_EM = 42;
/** Holds the width, in em, of the words "client" and "server" at the ends of the lines. */
const ENDS_EM = 3.6;

export function laneLayout(
	lanes: readonly Pick<Lane, 'id' | 'name' | 'note'>[],
	widthPx: number,
	emPx: number,
): LaneLayout {
	const wide = widthPx >= WIDE_FROM_EM * emPx;
	const namesEm = Math.max(
		...lanes.map(({ name, note }) => Math.max(textWidthEm(name) * 1.04, textWidthEm(note) * 0.92)),
		0,
	);
	const topEm = wide ? 0.9 : 2.3;
	const gapEm = wide ? 3.4 : 2.9;
	const clientY = topEm * emPx;
	const serverY = (topEm + gapEm) * emPx;
	const rowPx = (topEm + gapEm + 1.2) * emPx;
	const axisY = lanes.length * rowPx;
	const noteX = wide
		? lanes.map(({ id }) => [id, 0] as const)
		: lanes.map(({ id, name }) => [id, (textWidthEm(name) * 1.06 + 0.6) * emPx] as const);
	const right = widthPx - 1.6 * emPx;
	return {
		wide,
		left: (wide ? Math.min(namesEm, 14) + ENDS_EM : 0.2) * emPx,
		right,
		rowPx,
		nameY: (wide ? 2.3 : 1.5) * emPx,
		noteY: (wide ? 3.7 : 1.5) * emPx,
		noteX: Object.fromEntries(noteX),
		clientY,
		serverY,
		dotsY: serverY + 0.5 * emPx,
		remarkY: (clientY + serverY) / 2 + 0.3 * emPx,
		axisY,
		height: Math.ceil(axisY + 1.8 * emPx),
	};
}
