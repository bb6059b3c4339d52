// Reads the example of a connection for display: each step with its frames, the breaches found in it, and
// whether it differs from the other example.
import { joinBytes, latin1Bytes, readHex, type Bytes } from '../../../engine/bytes/index.ts';
import {
	decodeFrames,
	frameFields,
	frameAt,
	isText,
	type Frame,
	type FrameField,
} from '../../../engine/frame/index.ts';
import { observe, type Observed } from '../../../engine/observer/index.ts';
import { byteRange, intersects, type BitRange } from '../../../engine/report/index.ts';
import { frameLine } from '../../../ui/bytes/frame-lines.ts';
import type { ConnectionExample, ConnectionStep } from '../../../vectors/rules.ts';
import { transcriptOf } from '../connection-transcript.ts';
import { sharedParts } from '../shared-parts.ts';

/** Represents the part of a frame that one step sent. */
export interface FramePart {
	readonly frame: Frame;
	/** Shows the beginning of the payload, or null if the frame began in an earlier step. */
	readonly preview: string | null;
	/** Says whether the preview is text. If not, it is hex digits or a close code. */
	readonly isText: boolean;
	readonly bytes: Bytes;
	/** Lists the fields, as bit ranges of `bytes`. `marked` has the ranges with a fault in the same unit. */
	readonly fields: readonly FrameField[];
	readonly marked: readonly BitRange[];
}

export interface StepReading {
	readonly step: ConnectionStep;
	readonly found: readonly Observed[];
	/** Says whether the other example does not have this step. */
	readonly differs: boolean;
	readonly parts: readonly FramePart[];
	readonly head: Bytes | null;
	/** Holds the head at the same place in the other example, or null if there is none. */
	readonly otherHead: Bytes | null;
}

export interface ConnectionReading {
	readonly steps: readonly StepReading[];
	readonly found: readonly Observed[];
	/** Says whether the example has more than one connection. */
	readonly several: boolean;
	/** Says whether an intermediary is between client and server. */
	readonly hops: boolean;
}

export function readConnection(
	example: ConnectionExample,
	other: ConnectionExample,
): ConnectionReading {
	const found = observe(transcriptOf(example), example.known);
	const differing = differingSteps(example.steps, other.steps);
	const parts = framePartsOf(example.steps, found);
	return {
		found,
		several: example.steps.some(({ connection = 0 }) => connection > 0),
		hops: example.steps.some(({ hop }) => hop !== undefined),
		steps: example.steps.map((step, i) => ({
			step,
			found: found.filter(({ event }) => event === i),
			differs: differing.has(i),
			parts: parts.get(i) ?? [],
			head: headOf(step),
			otherHead: counterpart(example.steps, i, other.steps),
		})),
	};
}

/** Returns a name for the direction and the wire of a step. */
export function streamOf(step: ConnectionStep): string {
	return [step.connection ?? 0, step.hop, 'by' in step ? step.by : null].join(' ');
}

/** Returns the bytes of all frames in the direction of a step. Frames sent many times occur once. */
export function framesAlong(steps: readonly ConnectionStep[], stream: string) {
	const own = steps.flatMap((step, i) =>
		'frames' in step && streamOf(step) === stream ? [{ i, bytes: readHex(step.frames).bytes }] : [],
	);
	return { own, bytes: joinBytes(own.map(({ bytes }) => bytes)) };
}

/** Returns whether permessage-deflate was agreed on, before the first step or in a head. */
export function isDeflated(steps: readonly ConnectionStep[], connection = 0): boolean {
	return steps.some((step) => {
		if ((step.connection ?? 0) !== connection) return false;
		if ('opened' in step) return step.opened.includes('permessage-deflate');
		const agreed = /^sec-websocket-extensions:.*permessage-deflate/i;
		return 'head' in step && step.by === 'server' && step.head.some((line) => agreed.test(line));
	});
}

export function headOf(step: ConnectionStep): Bytes | null {
	return 'head' in step ? latin1Bytes([...step.head, '', ''].join('\r\n')) : null;
}

/**
 * Returns the steps that the other example does not have; if both have the same steps, those at another time.
 * Returns none if the examples have nothing in common: then no difference is worth a mark.
 */
export function differingSteps(
	steps: readonly ConnectionStep[],
	others: readonly ConnectionStep[],
): ReadonlySet<number> {
	const without = (list: readonly ConnectionStep[], timed: boolean) =>
		list.map((step) => JSON.stringify(timed ? step : { ...step, at: 0 }));
	const differing = (timed: boolean) => {
		const shared = sharedParts(without(steps, timed), without(others, timed));
		return steps.flatMap((_, i) => (shared.has(i) ? [] : [i]));
	};
	const changed = differing(false);
	const same = changed.length === 0 && steps.length === others.length;
	const found = same ? differing(true) : changed;
	return new Set(found.length === steps.length ? [] : found);
}

/** Returns the head at the same place in the other example. */
function counterpart(
	steps: readonly ConnectionStep[],
	index: number,
	others: readonly ConnectionStep[],
): Bytes | null {
	const headsAlong = (list: readonly ConnectionStep[]) =>
		list.filter((step) => 'head' in step && streamOf(step) === streamOf(steps[index]!));
	const found = headsAlong(others)[headsAlong(steps).indexOf(steps[index]!)];
	return found === undefined ? null : headOf(found);
}

function framePartsOf(
	steps: readonly ConnectionStep[],
	found: readonly Observed[],
): ReadonlyMap<number, readonly FramePart[]> {
	const parts = new Map<number, readonly FramePart[]>();
	const streams = new Set(steps.filter((step) => 'frames' in step).map(streamOf));
	for (const stream of streams) {
		const { own, bytes } = framesAlong(steps, stream);
		const { connection = 0, ...first } = steps[own[0]!.i]!;
		const rows = decodeFrames(bytes, {
			from: 'by' in first ? first.by : 'client',
			deflate: isDeflated(steps, connection),
			limit: null,
		});
		const frames = Array.from({ length: rows.count }, (_, i) => ({
			frame: frameAt(rows, i),
			fields: frameFields(rows, bytes, i),
			preview: frameLine(rows, bytes, () => [], i).preview,
			text: isText(rows, i),
		}));
		let at = 0;
		for (const { i, bytes: brought } of own) {
			const [from, to] = [at, at + brought.length];
			at = to;
			const marked = found.flatMap(({ event, range }) => (event === i && range ? [range] : []));
			parts.set(
				i,
				frames.flatMap(({ frame, fields, preview, text }): readonly FramePart[] => {
					const start = Math.max(frame.offset, from);
					const end = Math.min(frame.end, to);
					if (start >= end) return [];
					const within = byteRange(start, end);
					return [
						{
							frame,
							preview: frame.offset >= from ? preview : null,
							isText: text,
							bytes: bytes.subarray(start, end),
							fields: fields
								.filter(({ range }) => intersects(range, within))
								.map((field) => ({ ...field, range: shifted(field.range, start) })),
							// Ranges in `found` count from the beginning of the step.
							marked: marked.map((range) => shifted(range, start - from)),
						},
					];
				}),
			);
		}
	}
	return parts;
}

function shifted({ start, end }: BitRange, bytes: number): BitRange {
	return { start: start - bytes * 8, end: end - bytes * 8 };
}
