// The shape of a capsule on an arrow: its size, its outline, and the places of the bytes in it. Lengths are in em of the
// diagram's text, and the capsule lies around the origin with its nose towards the receiver.
import type { CapsuleByte } from '../../../ui/stage/stage.ts';

/** Holds the height of a capsule. */
export const CAPSULE_EM = 1.7;
/** `TAIL` and `NOSE` are the room before and behind what a capsule holds. */
const TAIL = 0.5;
const NOSE = 0.95;
/** `CELL` is the width of a byte, `PITCH` the way from one byte to the next, `BEGINS` the gap before a part of a frame. */
const CELL = 1.3;
const PITCH = 1.53;
const BEGINS = 0.3;
/** `SIZE_GAP` is the room between the words in a capsule and the size of its unit, `SIZE_CHARACTER` the width of a character. */
const SIZE_GAP = 0.6;
const SIZE_CHARACTER = 0.6 * 0.85;

/** Returns the width of the size of a unit, with the room before it. */
export function sizeEm(size: string): number {
	return SIZE_GAP + size.length * SIZE_CHARACTER;
}

/** Returns the width of a capsule around something of this width. */
export function capsuleEm(insideEm: number): number {
	return TAIL + insideEm + NOSE;
}

/** Returns how far the middle of what a capsule holds is from the middle of the capsule. */
export function insideShiftEm(toRight: boolean): number {
	return ((NOSE - TAIL) / 2) * (toRight ? -1 : 1);
}

/** Returns the width of the bytes in a capsule. */
export function bytesEm(bytes: readonly CapsuleByte[]): number {
	if (bytes.length === 0) return 0;
	return placesOf(bytes).at(-1)! + CELL;
}

function placesOf(bytes: readonly CapsuleByte[]): readonly number[] {
	let at = 0;
	return bytes.map(({ begins }, i) => (at += i === 0 ? 0 : begins ? PITCH + BEGINS : PITCH));
}

/** Holds the bytes of one part of a frame. `x` is the middle of them, and `cells` the outlines of the bytes. */
export interface CapsulePart {
	readonly tone: CapsuleByte['tone'];
	readonly hex: string;
	readonly x: number;
	readonly cells: string;
	/** Holds the outlines of the bytes that were changed on their way. */
	readonly changed: string;
}

/** Returns the parts of a frame as its capsule draws them, in pixels. */
export function capsuleParts(
	bytes: readonly CapsuleByte[],
	emPx: number,
	toRight: boolean,
): readonly CapsulePart[] {
	const places = placesOf(bytes);
	const left = insideShiftEm(toRight) - bytesEm(bytes) / 2;
	const parts: { first: number; last: number }[] = [];
	for (const [i, { begins }] of bytes.entries()) {
		const part = parts.at(-1);
		if (part === undefined || begins) parts.push({ first: i, last: i });
		else part.last = i;
	}
	return parts.map(({ first, last }) => {
		const own = bytes.slice(first, last + 1);
		const cellAt = (i: number) => cell((left + places[first + i]!) * emPx, emPx);
		return {
			tone: own[0]!.tone,
			hex: own.map(({ hex }) => hex).join(' '),
			x: (left + (places[first]! + places[last]! + CELL) / 2) * emPx,
			cells: own.map((_, i) => cellAt(i)).join(''),
			changed: own.map(({ changed }, i) => (changed ? cellAt(i) : '')).join(''),
		};
	});
}

function cell(x: number, emPx: number): string {
	return rounded(x, -0.6 * emPx, CELL * emPx, 1.2 * emPx, 0.25 * emPx);
}

/** Returns the outline of a capsule. Its nose is round, and its tail has small corners. */
export function capsulePath(widthPx: number, heightPx: number, toRight: boolean): string {
	const [w, h] = [widthPx / 2, heightPx / 2];
	const r = Math.min(h, w);
	const corner = Math.min(0.22 * heightPx, w);
	const x = (at: number) => px(toRight ? at : -at);
	const sweep = toRight ? 1 : 0;
	return (
		`M${x(-w + corner)} ${px(-h)}H${x(w - r)}A${px(r)} ${px(h)} 0 0 ${sweep} ${x(w - r)} ${px(h)}` +
		`H${x(-w + corner)}A${px(corner)} ${px(corner)} 0 0 ${sweep} ${x(-w)} ${px(h - corner)}` +
		`V${px(-h + corner)}A${px(corner)} ${px(corner)} 0 0 ${sweep} ${x(-w + corner)} ${px(-h)}Z`
	);
}

function rounded(x: number, y: number, width: number, height: number, r: number): string {
	const arc = `a${px(r)} ${px(r)} 0 0 1 `;
	return (
		`M${px(x + r)} ${px(y)}h${px(width - 2 * r)}${arc}${px(r)} ${px(r)}v${px(height - 2 * r)}` +
		`${arc}${px(-r)} ${px(r)}h${px(2 * r - width)}${arc}${px(-r)} ${px(-r)}v${px(2 * r - height)}` +
		`${arc}${px(r)} ${px(-r)}Z`
	);
}

function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}
