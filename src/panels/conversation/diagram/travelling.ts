// Says where the units in transit are: a capsule with its nose at the place that the unit has reached, or a small mark for
// each segment of a unit whose label cannot travel.
import type { Arrow, Leg } from './arrows.ts';
import type { Drawing } from './drawing.ts';
import { areasAlong, areTooClose, reachOf, type LabelArea } from './label-areas.ts';
import type { Lanes } from './lanes.ts';

type DrawnLabel = Drawing['labels'][number];

/** Holds a capsule on its way, with the place of its middle in pixels of the window. */
export interface Travelling {
	readonly label: DrawnLabel;
	readonly x: number;
	readonly y: number;
}

/** Holds a segment on its way, with its place. */
export interface SegmentMark {
	readonly x: number;
	readonly y: number;
	readonly toRight: boolean;
}

/** Holds the times between which a copy of a segment crosses its hop, in milliseconds. */
interface Run {
	readonly from: number;
	readonly to: number;
}

/** Holds the room between two capsules of one segment, in pixels. */
const APART = 6;

/** Returns the labels that travel while their unit does: those of a unit of one segment that is not in a band. */
export function travellingLabels(
	inTransit: readonly Arrow[],
	drawing: Drawing,
): ReadonlyMap<Arrow, DrawnLabel> {
	const own = new Map<number, DrawnLabel | null>();
	for (const label of drawing.labels) {
		const capsule = label.anchor === 'middle' && !own.has(label.index);
		own.set(label.index, capsule ? label : null);
	}
	const found = new Map<Arrow, DrawnLabel>();
	for (const { shape } of drawing.arrows) {
		const [arrow] = shape.arrows;
		if (shape.arrows.length > 1 || arrow?.legs.length !== 1 || !inTransit.includes(arrow)) continue;
		const label = own.get(shape.index);
		if (label) found.set(arrow, label);
	}
	return found;
}

/**
 * Returns where everything in transit is.
 * @param at the time in milliseconds
 * @param y returns the y coordinate of a time in the window
 */
export function placesAt(
	at: number,
	inTransit: readonly Arrow[],
	labels: ReadonlyMap<Arrow, DrawnLabel>,
	lanes: Lanes,
	y: (ms: number) => number,
): { readonly capsules: readonly Travelling[]; readonly marks: readonly SegmentMark[] } {
	const capsules: Travelling[] = [];
	const marks: SegmentMark[] = [];
	/** Holds the capsules of each segment, in the order in which they were sent. */
	const trains = new Map<
		string,
		{ readonly arrow: Arrow; readonly run: Run; labels: DrawnLabel[] }
	>();
	for (const arrow of inTransit.toSorted((a, b) => a.index - b.index)) {
		const label = labels.get(arrow);
		for (const leg of arrow.legs) {
			const run = runAt(leg, at);
			if (run === null) continue;
			const key = `${String(arrow.from)} ${String(arrow.to)} ${String(run.from)} ${String(run.to)}`;
			const train = trains.get(key);
			if (label === undefined) marks.push(markAt(arrow, run));
			else if (train === undefined) trains.set(key, { arrow, run, labels: [label] });
			else train.labels.push(label);
		}
	}
	for (const { arrow, run, labels: own } of trains.values()) {
		const [x1, x2] = [lanes.xs[arrow.from]!, lanes.xs[arrow.to]!];
		const way = Math.sign(x2 - x1);
		const hop = Math.abs(x2 - x1);
		const length = own.reduce((sum, { widthPx }) => sum + widthPx + APART, -APART);
		// A capsule and its title stay between the life lines, so that they can be read on the whole way.
		const beyond = (own[0]!.widthPx - own[0]!.capsulePx) / 2;
		let ahead = Math.min(hop, Math.max(length, hop * shareOf(run) + beyond));
		for (const label of own) {
			const x = x1 + way * (ahead - label.widthPx / 2);
			const share = (x - x1) / (x2 - x1);
			capsules.push({ label, x, y: y(run.from) + share * (y(run.to) - y(run.from)) });
			ahead -= label.widthPx + APART;
		}
	}
	return { capsules, marks };

	function shareOf({ from, to }: Run): number {
		return (at - from) / (to - from);
	}

	function markAt(arrow: Arrow, run: Run): SegmentMark {
		const [x1, x2] = [lanes.xs[arrow.from]!, lanes.xs[arrow.to]!];
		return { x: x1 + shareOf(run) * (x2 - x1), y: y(at), toRight: x2 > x1 };
	}
}

/**
 * Returns what can be read of capsules that pass each other and the labels at rest. Where two would cover each other, the
 * capsule that was sent first is whole, a later one is a mark until it has passed, and a label at rest is left out.
 */
export function readable(
	{ capsules, marks }: ReturnType<typeof placesAt>,
	resting: readonly DrawnLabel[],
	emPx: number,
): ReturnType<typeof placesAt> & { readonly resting: readonly DrawnLabel[] } {
	const taken: LabelArea[] = [];
	const whole: Travelling[] = [];
	const passing: SegmentMark[] = [];
	for (const one of capsules) {
		const own = coveredBy(one.label, one.x, one.y, emPx);
		if (areTooClose(own, taken, 0))
			passing.push({ x: one.x, y: one.y, toRight: one.label.toRight });
		else {
			taken.push(...own);
			// What a label counts stays with its place: beside a life line there is no room for it.
			whole.push({ ...one, label: { ...one.label, more: [] } });
		}
	}
	const seen = resting.filter(
		(label) => !areTooClose(coveredBy(label, label.x, label.y, emPx), taken, 0),
	);
	return { capsules: whole, marks: [...marks, ...passing], resting: seen };
}

/** Returns what a label covers at a place. */
function coveredBy(label: DrawnLabel, x: number, y: number, emPx: number): readonly LabelArea[] {
	const { anchor, widthPx, form, degrees } = label;
	if (anchor !== 'middle') {
		const from = anchor === 'start' ? x : x - widthPx;
		return [{ x1: from, x2: from + widthPx, y1: y - emPx, y2: y + 0.4 * emPx }];
	}
	const slope = Math.tan((degrees * Math.PI) / 180);
	return areasAlong(
		{ x1: x, y1: y, x2: x + 1, y2: y + slope },
		slope,
		x,
		widthPx,
		reachOf(form, emPx),
	);
}

/** Returns the copy of a segment that is on its way at a time. A lost copy comes to half of its way. */
function runAt({ sent, ends, lost }: Leg, at: number): Run | null {
	const crossingMs = ends - sent;
	const from = [...lost, sent].find((departs) => {
		const until = departs + (departs === sent ? crossingMs : crossingMs / 2);
		return departs <= at && at < until;
	});
	return from === undefined ? null : { from, to: from + crossingMs };
}

/** Returns what an arrow’s capsule covers now, in pixels of the window. Without a capsule it is a place on the line. */
export function areaOf(
	arrow: Arrow,
	at: number,
	{
		travelling,
		shown,
		lanes,
		view,
	}: {
		readonly travelling: ReadonlyMap<Arrow, DrawnLabel>;
		readonly shown: Drawing;
		readonly lanes: Lanes;
		readonly view: { readonly emPx: number; readonly y: (ms: number) => number };
	},
): { readonly x: number; readonly top: number; readonly bottom: number } {
	const { emPx } = view;
	const moving = travelling.has(arrow)
		? placesAt(at, [...travelling.keys()], travelling, lanes, (ms) => view.y(ms)).capsules.find(
				({ label }) => label === travelling.get(arrow),
			)
		: undefined;
	const label = moving?.label ?? shown.labels.find(({ index }) => index === arrow.index);
	if (label === undefined || label.anchor !== 'middle') {
		const [x1, x2] = [lanes.xs[arrow.from]!, lanes.xs[arrow.to]!];
		const ms = Math.min(arrow.ends, Math.max(at, arrow.departs));
		const share = (ms - arrow.departs) / Math.max(1e-6, arrow.ends - arrow.departs);
		const y = view.y(ms);
		return { x: x1 + share * (x2 - x1), top: y - emPx, bottom: y + emPx };
	}
	const { x, y } = moving ?? label;
	const { above, below } = reachOf(label.form, emPx);
	const lean = Math.abs(Math.tan((label.degrees * Math.PI) / 180)) * (label.widthPx / 2);
	return { x, top: y - above - lean, bottom: y + below + lean };
}
