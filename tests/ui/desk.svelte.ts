// A document and what is pointed at in it, as a lab would hold them, with the true engine beneath.
import type { Bytes, Edit } from '../../src/engine/bytes/index.ts';
import type { FrameContext } from '../../src/engine/frame/index.ts';
import type { BitRange } from '../../src/engine/report/index.ts';
import { applyEdit } from '../../src/engine/bytes/index.ts';
import { decodeFrames } from '../../src/engine/frame/index.ts';
import type { ByteMark } from '../../src/ui/bytes/byte-mark.ts';
import { hex } from '../support/hex-bytes.ts';

const CONTEXT: FrameContext = { from: 'client', deflate: false, limit: null };

export class Desk {
	bytes: Bytes = $state.raw(new Uint8Array(0));
	selection: BitRange | null = $state.raw(null);
	highlight: BitRange | null = $state.raw(null);
	frame = $state(0);
	marked: readonly ByteMark[] = $state.raw([]);
	readonly rows = $derived(decodeFrames(this.bytes, CONTEXT));
	/** What the view asked for, in order. */
	readonly log: string[] = [];

	constructor(document: string | Bytes) {
		this.bytes = typeof document === 'string' ? hex(document) : document;
	}

	readonly edit = (edit: Edit | null): void => {
		if (edit !== null) this.bytes = applyEdit(this.bytes, edit);
	};
	readonly select = (range: BitRange): void => {
		this.selection = range;
	};
	readonly point = (range: BitRange | null): void => {
		this.highlight = range;
	};
	readonly marks = (frame: number): readonly ByteMark[] => (frame === 0 ? this.marked : []);
}

/** As many two-byte frames as fit. */
export function pings(bytes: number): Uint8Array {
	return Uint8Array.from({ length: bytes }, (_, at) => (at % 2 === 0 ? 0x89 : 0x00));
}

/** One unmasked binary frame. */
export function blob(payload: number): Uint8Array {
	const frame = new Uint8Array(payload + 10);
	frame.set([0x82, 0x7f]);
	new DataView(frame.buffer).setUint32(6, payload);
	for (let at = 10; at < frame.length; at++) frame[at] = at % 251;
	return frame;
}
