// What the stage draws: capsules, which are bytes that travel, and the tube between two windows.
import type { Bytes } from '../../engine/bytes/index.ts';
import { encodeUtf8, hexByte } from '../../engine/bytes/index.ts';
import { decodeFrames, SECTIONS, sectionLengths } from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { SECTION_TONES, type FieldTone } from '../bytes/field-tone.ts';

/** Says what the tube is: there is a connection, there is none, or it ended wrongly at this place. */
export type Tube = 'open' | 'none' | 'broken-at-client' | 'broken-at-server' | 'broken-in-between';

/** Describes one byte in a capsule. */
export interface CapsuleByte {
	readonly hex: string;
	readonly tone: FieldTone;
	/** Says what begins here: a part of a frame, after a gap, or another frame, which has a hull of its own. */
	readonly begins: 'part' | 'frame' | false;
	/** Says whether the byte was changed on its way. */
	readonly changed: boolean;
}

/** Describes bytes on their way. */
export interface Capsule {
	readonly id: number;
	/** Says who has sent the bytes. */
	readonly by: Role;
	/** Lists the bytes that are drawn. It is empty if `folded` is drawn instead. */
	readonly bytes: readonly CapsuleByte[];
	/** Counts the bytes for which the capsule has no room. */
	readonly more: number;
	/** Is drawn instead of bytes, such as the first line of a request. */
	readonly folded: string;
	/** Says what the capsule is, beside it. */
	readonly label: string;
	/** Says where on its way the capsule stands while it is held, from 0 to 1. It is null while it travels. */
	readonly heldAt: number | null;
	/** Says where it begins to travel, from 0 to 1. */
	readonly startsAt: number;
}

/** Holds the number of bytes for which a capsule has room. */
export const CAPSULE_ROOM = 16;

/**
 * Returns the bytes of frames as a capsule draws them, and how many it leaves out.
 * @param now the bytes after a change on their way; they keep the colours of what was sent
 */
export function capsuleBytes(
	bytes: Bytes,
	from: Role,
	now: Bytes = bytes,
): Pick<Capsule, 'bytes' | 'more'> {
	const rows = decodeFrames(bytes, { from, deflate: false, limit: null });
	const lengths = new Uint32Array(SECTIONS.length);
	const drawn: CapsuleByte[] = [];
	for (let frame = 0, at = 0; frame < rows.count && drawn.length < CAPSULE_ROOM; frame++) {
		sectionLengths(rows, frame, lengths);
		const frameStart = at;
		for (const [i, section] of SECTIONS.entries()) {
			const end = Math.min(at + lengths[i]!, CAPSULE_ROOM);
			const start = at;
			for (; at < end; at++) {
				const begins = at === start && at > 0 && (at === frameStart ? 'frame' : 'part');
				const changed = bytes[at] !== now[at];
				const hex = hexByte(now[at]!);
				drawn.push({ hex, tone: SECTION_TONES[section], begins, changed });
			}
		}
	}
	return { bytes: drawn, more: bytes.length - drawn.length };
}

/** Returns the bytes of each frame, in a list without bytes those of none. */
export function framesOf(bytes: readonly CapsuleByte[]): readonly (readonly CapsuleByte[])[] {
	const frames: CapsuleByte[][] = [[]];
	for (const byte of bytes) {
		if (byte.begins === 'frame') frames.push([]);
		frames.at(-1)!.push(byte);
	}
	return frames;
}

/** Returns the bytes of a text that is no frame yet, as a capsule draws them. */
export function textBytes(text: string): Pick<Capsule, 'bytes' | 'more'> {
	const bytes = encodeUtf8(text);
	const drawn = Array.from(bytes.subarray(0, CAPSULE_ROOM), (byte) => ({
		hex: hexByte(byte),
		tone: SECTION_TONES.payload,
		begins: false as const,
		changed: false,
	}));
	return { bytes: drawn, more: bytes.length - drawn.length };
}

/** Holds how long a capsule travels from one end of the tube to the other, in milliseconds. */
export const CROSSING_MS = 2000;
