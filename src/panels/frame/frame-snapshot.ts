// A snapshot is what the engine derives from a document of the Frame lab and a selection. Three functions make it, so
// that a moved selection decodes nothing again.
import { NO_BYTES } from '../../engine/bytes/index.ts';
import {
	decodeFrames,
	frameAt,
	frameFields,
	frameIndexAt,
	payloadOf,
	type FrameField,
	type FrameRows,
} from '../../engine/frame/index.ts';
import { bitRange, bytesOfRange, type BitRange } from '../../engine/report/index.ts';
import { listFaults } from './verdict/faults.ts';
import type { FrameDocument } from './frame-document.ts';

export type DecodedDocument = ReturnType<typeof decodeDocument>;

export function decodeDocument(document: FrameDocument) {
	const { bytes } = document;
	return { document, bytes, rows: decodeFrames(bytes, document) };
}

/** Adds the selection inside the document, and the frame in which it begins. */
export function withSelection(decoded: DecodedDocument, selected: BitRange) {
	const selection = within(selected, decoded.bytes.length * 8);
	return {
		...decoded,
		/** Is cut to the document, and empty at its end if the selection begins after the last bit. */
		selection,
		/** Holds the index of the current frame, in which the selection begins. It is −1 if there are no bytes. */
		currentIndex: frameOf(decoded.rows, selection),
	};
}

/** Returns the parts of one frame, and the diagnoses to list with it. */
export function currentFrame({ bytes, rows }: DecodedDocument, index: number) {
	const none = index < 0;
	const fields: readonly FrameField[] = none ? [] : frameFields(rows, bytes, index);
	return {
		frame: none ? null : frameAt(rows, index),
		fields,
		payload: none ? NO_BYTES : payloadOf(rows, bytes, index),
		faults: listFaults(rows, bytes, index),
	};
}

function within({ start, end }: BitRange, bits: number): BitRange {
	if (end <= bits && start < end) return { start, end };
	if (start < bits) return bitRange(start, Math.min(Math.max(end, start + 1), bits));
	return bitRange(bits, bits);
}

function frameOf(rows: FrameRows, selection: BitRange): number {
	const index = frameIndexAt(rows, bytesOfRange(selection).from);
	return index < 0 ? rows.count - 1 : index;
}
