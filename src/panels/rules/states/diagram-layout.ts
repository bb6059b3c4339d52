// The positions of the states and ways in the diagram, for a wide page and for a phone. The table of states
// in the engine says which states and ways exist. The tests check that each box is inside its region and that
// each line joins its boxes.
import type { ReadyState, StateTrigger, StateName } from '../../../engine/endpoint/index.ts';

export interface StateBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type DiagramPoint = readonly [x: number, y: number];

export interface StateLabel {
	readonly at: DiagramPoint;
	readonly anchor: 'start' | 'middle' | 'end';
}

export interface TransitionLine {
	readonly points: readonly DiagramPoint[];
	/** Places the label. It is absent if several lines of one trigger join and another line has the label. */
	readonly label?: StateLabel;
}

export interface Layout {
	readonly width: number;
	readonly height: number;
	readonly regions: Readonly<Record<ReadyState, StateBox & { readonly title: DiagramPoint }>>;
	readonly states: Readonly<Record<StateName, StateBox>>;
	readonly lines: Readonly<
		Record<StateName, Readonly<Partial<Record<StateTrigger, TransitionLine>>>>
	>;
}

const box = (x: number, y: number, width = 128, height = 44): StateBox => ({ x, y, width, height });
const region = (x: number, y: number, width: number, height: number, title: DiagramPoint) => ({
	...box(x, y, width, height),
	title,
});
const line = (...points: readonly DiagramPoint[]): TransitionLine => ({ points });
const labelled = (
	at: DiagramPoint,
	anchor: StateLabel['anchor'],
	...points: readonly DiagramPoint[]
): TransitionLine => ({ points, label: { at, anchor } });

/** Lays the diagram out from left to right. Failures and ends are at the bottom. */
export const WIDE: Layout = {
	width: 844,
	height: 428,
	regions: {
		CONNECTING: region(8, 8, 180, 204, [34, 29]),
		OPEN: region(216, 8, 124, 204, [228, 29]),
		CLOSING: region(414, 8, 420, 304, [446, 29]),
		CLOSED: region(414, 340, 420, 80, [436, 410]),
	},
	states: {
		'awaiting-request': box(34, 44, 138),
		'awaiting-response': box(34, 148, 138),
		open: box(232, 96, 96),
		'close-received': box(446, 44),
		'close-sent': box(446, 148),
		'close-done': box(670, 96, 136),
		'half-closed': box(674, 196),
		ending: box(446, 252),
		closed: box(424, 350, 400, 40),
	},
	lines: {
		'awaiting-request': {
			accept: labelled([180, 58], 'start', [172, 66], [204, 66], [204, 110], [232, 110]),
			fail: line([34, 74], [25, 74], [25, 274], [446, 274]),
			'tcp-end': line([34, 58], [16, 58], [16, 370], [424, 370]),
		},
		'awaiting-response': {
			accept: labelled([180, 186], 'start', [172, 170], [204, 170], [204, 126], [232, 126]),
			fail: line([90, 192], [90, 274], [446, 274]),
			'tcp-end': line([70, 192], [70, 370], [424, 370]),
		},
		open: {
			'send-close': labelled([377, 187], 'middle', [328, 126], [377, 126], [377, 170], [446, 170]),
			'receive-close': labelled([377, 57], 'middle', [328, 110], [377, 110], [377, 66], [446, 66]),
			fail: labelled([406, 266], 'end', [290, 140], [290, 274], [446, 274]),
			'tcp-end': labelled([406, 362], 'end', [268, 140], [268, 370], [424, 370]),
		},
		'close-received': {
			'send-close': labelled([626, 57], 'middle', [574, 66], [626, 66], [626, 110], [670, 110]),
			'tcp-end': labelled([598, 331], 'start', [574, 78], [590, 78], [590, 350]),
		},
		'close-sent': {
			'receive-close': labelled(
				[598, 187],
				'start',
				[574, 170],
				[626, 170],
				[626, 126],
				[670, 126],
			),
			fail: labelled([518, 226], 'start', [510, 192], [510, 252]),
			'tcp-end': labelled([442, 331], 'start', [446, 182], [434, 182], [434, 350]),
		},
		'close-done': {
			'shut-down': labelled([736, 172], 'start', [728, 140], [728, 196]),
			'tcp-end': labelled([806, 290], 'end', [806, 118], [818, 118], [818, 350]),
		},
		'half-closed': { 'tcp-end': labelled([736, 331], 'start', [728, 240], [728, 350]) },
		ending: { 'tcp-end': labelled([518, 331], 'start', [510, 296], [510, 350]) },
		closed: {},
	},
};

/** Lays the diagram out from top to bottom, for a phone. */
export const NARROW: Layout = {
	width: 358,
	height: 580,
	regions: {
		CONNECTING: region(4, 4, 350, 88, [26, 23]),
		OPEN: region(4, 112, 350, 66, [26, 131]),
		CLOSING: region(4, 194, 350, 274, [26, 213]),
		CLOSED: region(4, 490, 350, 84, [34, 566]),
	},
	states: {
		'awaiting-request': box(34, 36),
		'awaiting-response': box(190, 36),
		open: box(120, 124, 112, 42),
		'close-received': box(34, 228),
		'close-sent': box(190, 228),
		'close-done': box(34, 320),
		'half-closed': box(34, 412),
		ending: box(190, 354),
		closed: box(34, 508, 284, 40),
	},
	lines: {
		'awaiting-request': {
			accept: labelled([128, 117], 'middle', [98, 80], [98, 102], [160, 102], [160, 124]),
			fail: line([140, 36], [140, 26], [332, 26], [332, 376], [318, 376]),
			'tcp-end': line([34, 58], [14, 58], [14, 528], [34, 528]),
		},
		'awaiting-response': {
			accept: labelled([224, 117], 'middle', [254, 80], [254, 102], [192, 102], [192, 124]),
			fail: line([318, 50], [332, 50], [332, 376], [318, 376]),
			'tcp-end': line([318, 64], [346, 64], [346, 528], [318, 528]),
		},
		open: {
			'send-close': labelled([262, 217], 'start', [192, 166], [192, 186], [254, 186], [254, 228]),
			'receive-close': labelled([106, 217], 'start', [160, 166], [160, 186], [98, 186], [98, 228]),
			fail: labelled([326, 190], 'end', [232, 140], [332, 140], [332, 376], [318, 376]),
			'tcp-end': labelled([20, 484], 'start', [120, 150], [14, 150], [14, 528], [34, 528]),
		},
		'close-received': {
			'send-close': labelled([92, 300], 'end', [98, 272], [98, 320]),
			'tcp-end': line([34, 250], [14, 250], [14, 528], [34, 528]),
		},
		'close-sent': {
			'receive-close': labelled(
				[170, 322],
				'start',
				[222, 272],
				[222, 306],
				[136, 306],
				[136, 320],
			),
			fail: labelled([272, 322], 'start', [264, 272], [264, 354]),
			'tcp-end': labelled([340, 484], 'end', [318, 250], [346, 250], [346, 528], [318, 528]),
		},
		'close-done': {
			'shut-down': labelled([106, 393], 'start', [98, 364], [98, 412]),
			'tcp-end': line([34, 342], [14, 342], [14, 528], [34, 528]),
		},
		'half-closed': { 'tcp-end': labelled([106, 484], 'start', [98, 456], [98, 508]) },
		ending: { 'tcp-end': labelled([262, 430], 'start', [254, 398], [254, 508]) },
		closed: {},
	},
};
