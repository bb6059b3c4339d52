// The diagnoses of a frame: each has its rule, its bits and the values that its sentence needs. Diagnoses are
// made from the fault bits of the row when the page shows them. The decoder alone finds faults; this file
// judges nothing.
import type { Bytes } from '../bytes/bytes.ts';
import { hexText } from '../bytes/hex.ts';
import { UTF8_FAULT_KINDS, utf8FaultOf } from '../bytes/utf8.ts';
import type { Diagnosis, RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { FrameFaultCode } from './fault-bits.ts';
import { codesOfFaultBits } from './fault-bits.ts';
import type { Frame } from './frame.ts';
import { frameAt, payloadOf } from './frame.ts';
import { minimalLengthForm } from './encode.ts';
import { readCloseBody } from './close.ts';
import type { FrameRows } from './rows.ts';
import { COLUMN, ROW_WORDS, rowCell } from './rows.ts';

export type FrameDiagnosis = Diagnosis<FrameFaultCode>;

/** Returns whether a frame has at least one fault, advice included. */
export function hasDiagnoses(rows: FrameRows, index: number): boolean {
	return (
		(rowCell(rows, index, COLUMN.headerFaults) | rowCell(rows, index, COLUMN.payloadFaults)) !== 0
	);
}

/** Returns the index of the first frame from `from` on that has a diagnosis, or −1. */
export function nextFaulty(rows: FrameRows, from: number): number {
	if (rows.faultyFrames === 0) return -1;
	const { words } = rows;
	for (let i = Math.max(0, from); i < rows.count; i++) {
		const base = i * ROW_WORDS;
		if (words[base + COLUMN.headerFaults]! | words[base + COLUMN.payloadFaults]!) return i;
	}
	return -1;
}

/** Returns the index of the last frame up to `from` that has a diagnosis, or −1. */
export function previousFaulty(rows: FrameRows, from: number): number {
	if (rows.faultyFrames === 0) return -1;
	for (let i = Math.min(rows.count - 1, from); i >= 0; i--) if (hasDiagnoses(rows, i)) return i;
	return -1;
}

/** Returns the codes of a frame's diagnoses, in the order in which a receiver meets them. */
export function faultCodes(rows: FrameRows, index: number): readonly FrameFaultCode[] {
	return codesOfFaultBits(
		rowCell(rows, index, COLUMN.headerFaults),
		rowCell(rows, index, COLUMN.payloadFaults),
	);
}

/**
 * Returns a frame's diagnoses in the order in which a receiver meets them. @throws RangeError when the
 * document has no frame `index`.
 */
export function diagnosesOf(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
): readonly FrameDiagnosis[] {
	if (!hasDiagnoses(rows, index)) return [];
	const frame = frameAt(rows, index);
	return faultCodes(rows, index).map((code) => {
		const { range, data } = describeFault(code, frame, rows, bytes);
		return diagnosis(code, range, data);
	});
}

interface DiagnosisDetail {
	readonly range: BitRange;
	readonly data: RuleData;
}

/**
 * Returns the range and the values of a breach. An endpoint asks about its last frame alone, so a value about earlier
 * frames may be −1.
 */
export function describeFault(
	code: FrameFaultCode,
	frame: Frame,
	rows: FrameRows,
	bytes: Bytes,
): DiagnosisDetail {
	const { opcode } = frame;
	const start = frame.offset * 8;
	const bitAt = (bit: number, data: RuleData = {}): DiagnosisDetail => ({
		range: bitRange(start + bit, start + bit + 1),
		data,
	});
	const opcodeBits = bitRange(start + 4, start + 8);
	switch (code) {
		case 'frame-rsv1':
		case 'deflate-rsv1-first-frame':
		case 'deflate-rsv1-control':
			return bitAt(1, { opcode });
		case 'frame-rsv2':
			return bitAt(2, { opcode });
		case 'frame-rsv3':
			return bitAt(3, { opcode });
		case 'frame-opcode-reserved-data':
		case 'frame-opcode-reserved-control':
		case 'fragment-start-missing':
			return { range: opcodeBits, data: { opcode } };
		case 'control-unfragmented':
			return bitAt(0, { opcode });
		case 'fragment-interleaved':
		case 'close-mid-message':
			return { range: opcodeBits, data: { opcode, start: frame.runningMessage } };
		case 'close-once':
		case 'close-no-data-after':
			return { range: opcodeBits, data: { opcode, close: rows.firstClose } };
		case 'mask-client':
		case 'mask-server':
			return bitAt(8, { opcode });
		case 'mask-key-fresh':
		case 'mask-key-unpredictable':
			return keyDetail(frame);
		case 'frame-incomplete':
			return incompleteDetail(frame, bytes);
		case 'length-top-bit':
			return bitAt(16, lengthData(frame));
		case 'length-minimal-16':
		case 'length-minimal-64':
		case 'length-representable':
		case 'control-length':
			return { range: lengthBits(frame, bytes), data: { opcode, ...lengthData(frame) } };
		case 'length-limit':
			return {
				range: lengthBits(frame, bytes),
				data: { ...lengthData(frame), limit: rows.context.limit ?? 0 },
			};
		case 'close-body-length': {
			const there = frame.payloadTo > frame.payloadFrom;
			const range = there
				? byteRange(frame.payloadFrom, frame.payloadTo)
				: lengthBits(frame, bytes);
			return { range, data: { length: 1 } };
		}
		case 'close-code-reserved-local':
		case 'close-code-reserved-1004':
		case 'close-code-unassigned':
		case 'close-code-below-1000':
		case 'close-code-above-4999': {
			const { code: closeCode } = readCloseBody(payloadOf(rows, bytes, frame.index));
			const range = byteRange(frame.payloadFrom, frame.payloadFrom + 2);
			return { range, data: { closeCode: closeCode ?? 0 } };
		}
		case 'close-reason-utf8': {
			const reason = payloadOf(rows, bytes, frame.index, 2);
			const kind = utf8FaultOf(reason)?.kind ?? UTF8_FAULT_KINDS[0];
			const detail = textDetail(frame, rows, bytes, 2);
			return { range: detail.range, data: { ...detail.data, kind } };
		}
		case 'utf8-lead-byte':
		case 'utf8-continuation':
		case 'utf8-stray-continuation':
		case 'utf8-overlong':
		case 'utf8-surrogate':
		case 'utf8-too-large':
		case 'utf8-truncated':
			return textDetail(frame, rows, bytes, 0);
	}
}

/** Returns the seven length bits and the extended length, as far as the document contains them. */
function lengthBits(frame: Frame, bytes: Bytes): BitRange {
	const to = frame.offset + frame.headerLength - (frame.masked ? 4 : 0);
	return bitRange(frame.offset * 8 + 9, Math.min(to, bytes.length) * 8);
}

function lengthData({ announcedLength, lengthForm }: Frame): RuleData {
	const length = announcedLength ?? 0;
	return {
		length: typeof length === 'bigint' ? String(length) : length,
		hex: `0x${length.toString(16)}`,
		form: lengthForm,
		minimal: minimalLengthForm(length),
	};
}

function keyDetail(frame: Frame): DiagnosisDetail {
	const to = frame.offset + frame.headerLength;
	return { range: byteRange(to - 4, to), data: { key: hexText(frame.key!) } };
}

function incompleteDetail(frame: Frame, bytes: Bytes): DiagnosisDetail {
	const { payloadFrom, payloadTo, offset, headerLength } = frame;
	if (!frame.headerComplete) {
		return {
			range: byteRange(offset, payloadFrom),
			data: { part: 'header', available: payloadFrom - offset, announced: headerLength },
		};
	}
	const available = payloadTo - payloadFrom;
	return {
		range: available > 0 ? byteRange(payloadFrom, payloadTo) : lengthBits(frame, bytes),
		data: { part: 'payload', available, announced: lengthData(frame)['length']! },
	};
}

/**
 * Returns the bad byte and the bytes of the same character before it in this frame. The first `skip` bytes of
 * the payload are not text.
 */
function textDetail(frame: Frame, rows: FrameRows, bytes: Bytes, skip: number): DiagnosisDetail {
	const packed = rowCell(rows, frame.index, COLUMN.utf8) - 1;
	const offset = packed >>> 2;
	const preceding = packed & 3;
	const from = Math.max(skip, offset - preceding);
	const to = Math.min(frame.payloadTo - frame.payloadFrom, offset + 1);
	const seen = payloadOf(rows, bytes, frame.index, from, to);
	const data = { offset, start: offset - preceding, bytes: hexText(seen) };
	// The character began in an earlier fragment and has no byte in this frame. FIN is marked, because FIN
	// ends the message too early.
	if (from === to) return { range: bitRange(frame.offset * 8, frame.offset * 8 + 1), data };
	return { range: byteRange(frame.payloadFrom + from, frame.payloadFrom + to), data };
}
