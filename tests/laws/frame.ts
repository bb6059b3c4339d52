// The laws of frames: the decoder is total, fields tile the bytes, encoding and decoding are inverse, and
// cuts change nothing.
import type { Bytes, Edit } from '../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../src/engine/frame/index.ts';
import {
	applyEdit,
	diffBytes,
	invertEdit,
	joinBytes,
	sameBytes,
} from '../../src/engine/bytes/index.ts';
import {
	FrameDecoder,
	decodeFrames,
	deleteFrame,
	diagnosesOf,
	encodeFrame,
	faultCodes,
	frameFields,
	flipBit,
	frameAt,
	joinWithNext,
	payloadOf,
	setAnnouncedLength,
	setLengthForm,
	setMaskBit,
	setMasked,
	setOpcode,
	splitFrame,
	provesBreach,
} from '../../src/engine/frame/index.ts';
import { failsConnection, STRICT_FRAME_POLICY } from '../../src/engine/reader/index.ts';
import { frameSpec as specOf } from '../../src/engine/frame/encode.ts';
import type { Draw } from './draw.ts';
import { cutsIn, documentBytes, frameContext, frameSpec } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

interface Document {
	readonly bytes: Uint8Array;
	readonly context: FrameContext;
}

const document = (draw: Draw): Document => ({
	bytes: documentBytes(draw),
	context: frameContext(draw),
});

/** The number of words of a row. Rows are compared without the unused space behind them. */
const ROW_WORDS = 10;
export function mustBeSameRows(found: FrameRows, expected: FrameRows): void {
	const { words, ...rest } = found;
	const { words: expectedWords, ...expectedRest } = expected;
	mustBeSame(rest, expectedRest, 'the rows');
	for (let i = 0; i < found.count * ROW_WORDS; i++) {
		if (words[i] !== expectedWords[i]) {
			mustBeSame(
				words[i],
				expectedWords[i],
				`row ${Math.floor(i / ROW_WORDS)}, word ${i % ROW_WORDS}`,
			);
		}
	}
}

function inPieces({ bytes, context }: Document, cuts: readonly number[]): FrameRows {
	const decoder = new FrameDecoder(context);
	let from = 0;
	for (const to of cuts) {
		decoder.push(bytes.subarray(from, to));
		from = to;
	}
	decoder.push(bytes.subarray(from));
	return decoder.finish();
}

export const FRAME_LAWS: readonly Law[] = [
	law('decoding is total: rows follow one another to the end of any bytes', document, (input) => {
		const { bytes, context } = input;
		const rows = decodeFrames(bytes, context);
		let at = 0;
		let faults = 0;
		let breaches = 0;
		let faulty = 0;
		let failure: FrameRows['firstFailure'] = null;
		for (let i = 0; i < rows.count; i++) {
			const { offset, end, payloadFrom, payloadTo } = frameAt(rows, i);
			must(offset === at && end > at && payloadTo === end, `frame ${i} is out of line`);
			must(payloadFrom >= offset && payloadFrom <= payloadTo, `frame ${i} has a strange payload`);
			at = end;
			const codes = faultCodes(rows, i);
			const found = diagnosesOf(rows, bytes, i);
			mustBeSame(
				found.map(({ code }) => code),
				codes,
				`the diagnoses of frame ${i}`,
			);
			for (const { range } of found) {
				must(range.start <= range.end, 'a diagnosis ends before it starts');
				must(range.end <= 8 * bytes.length, 'a diagnosis lies behind the bytes');
			}
			faults += codes.length;
			breaches += codes.filter(provesBreach).length;
			if (codes.length > 0) faulty++;
			const fails = codes.find((code) => failsConnection(code));
			const read = rows.firstClose < 0 || i <= rows.firstClose;
			if (fails !== undefined && read) {
				const closeCode = STRICT_FRAME_POLICY[fails];
				must(typeof closeCode === 'number', 'a failure without a close code');
				failure ??= { frame: i, code: fails, closeCode };
			}
		}
		must(at === bytes.length && rows.byteLength === at, 'not all was read');
		mustBeSame(
			[rows.faultCount, rows.faultyFrames, rows.breachCount],
			[faults, faulty, breaches],
			'the counts of faults',
		);
		mustBeSame(rows.firstFailure, failure, 'the first failure');
	}),
	law('fields tile the bytes', document, ({ bytes, context }) => {
		const rows = decodeFrames(bytes, context);
		let at = 0;
		for (let i = 0; i < rows.count; i++) {
			for (const { range, name } of frameFields(rows, bytes, i)) {
				must(range.start === at && range.end > at, `${name} of frame ${i} leaves a gap`);
				at = range.end;
			}
		}
		must(at === bytes.length * 8, 'the last field ends elsewhere than the bytes');
	}),
	law(
		'decode ∘ encode is the identity',
		(draw) => ({ specs: draw.list(4, () => frameSpec(draw)), context: frameContext(draw) }),
		({ specs, context }) => {
			const bytes = joinBytes(specs.map(encodeFrame));
			const rows = decodeFrames(bytes, context);
			must(rows.count === specs.length, 'another number of frames');
			specs.forEach((spec, i) => {
				const frame = frameAt(rows, i);
				must(sameBytes(payloadOf(rows, bytes, i), spec.payload), `payload ${i} differs`);
				for (const name of ['fin', 'rsv1', 'rsv2', 'rsv3', 'opcode', 'lengthForm'] as const) {
					must(frame[name] === spec[name], `${name} of frame ${i} differs`);
				}
				mustBeSame(frame.key, spec.key, `the key of frame ${i}`);
			});
		},
	),
	law('encode ∘ decode gives back every frame whose header is there', document, (input) => {
		const { bytes, context } = input;
		const rows = decodeFrames(bytes, context);
		for (let i = 0; i < rows.count; i++) {
			const { headerComplete, offset, end } = frameAt(rows, i);
			if (!headerComplete) continue;
			const again = encodeFrame(specOf(rows, bytes, i));
			must(sameBytes(again, bytes.subarray(offset, end)), `frame ${i} differs`);
		}
	}),
	law(
		'an edit and its inverse cancel out; what differs is found',
		(draw) => {
			const { bytes, context } = document(draw);
			return { bytes, edit: anyEdit(draw, bytes, decodeFrames(bytes, context)) };
		},
		({ bytes, edit }) => {
			const before = bytes.slice();
			const after = applyEdit(bytes, edit);
			must(after.length === bytes.length - (edit.to - edit.from) + edit.insert.length, 'a length');
			const back = applyEdit(after, invertEdit(bytes, edit));
			must(sameBytes(back, before) && sameBytes(bytes, before), 'not the bytes from before');
			const found = diffBytes(bytes, after);
			if (found === null) must(sameBytes(bytes, after), 'a difference that was not found');
			else must(sameBytes(applyEdit(bytes, found), after), 'a difference that leads elsewhere');
		},
	),
	law(
		'where bytes are cut changes no row',
		(draw) => {
			const input = document(draw);
			return { ...input, cuts: cutsIn(draw, input.bytes.length) };
		},
		(input) => {
			const whole = decodeFrames(input.bytes, input.context);
			mustBeSameRows(inPieces(input, input.cuts), whole);
			const each = new FrameDecoder(input.context);
			for (let i = 0; i < input.bytes.length; i++) each.push(input.bytes.subarray(i, i + 1));
			mustBeSameRows(each.finish(), whole);
		},
	),
	law(
		'a decoder that is forked and its twin do not disturb each other',
		(draw) => {
			const input = document(draw);
			return { ...input, other: documentBytes(draw, 3), at: draw.nat(input.bytes.length) };
		},
		({ bytes, context, other, at }) => {
			const decoder = new FrameDecoder(context);
			decoder.push(bytes.subarray(0, at));
			const twin = decoder.fork();
			const rest = bytes.subarray(at);
			// The decoders run alternately, so that shared state would show.
			for (let i = 0; i < Math.max(rest.length, other.length); i++) {
				decoder.push(rest.subarray(i, i + 1));
				twin.push(other.subarray(i, i + 1));
			}
			mustBeSameRows(decoder.finish(), decodeFrames(bytes, context));
			const joined = joinBytes([bytes.subarray(0, at), other]);
			mustBeSameRows(twin.finish(), decodeFrames(joined, context));
		},
	),
	law(
		'a decoder that is stepped stops at each border, and unmasks each payload',
		(draw) => ({ ...document(draw), size: 1 + draw.nat(30) }),
		({ bytes, context, size }) => {
			const rows = decodeFrames(bytes, context);
			const decoder = new FrameDecoder(context);
			let payload = new Uint8Array(0);
			let done = 0;
			for (let from = 0; from < bytes.length; from += size) {
				const piece = bytes.subarray(from, from + size);
				for (let at = 0; at < piece.length;) {
					if (decoder.payloadLeft === 0) {
						at = decoder.step(piece, at);
						must(decoder.received === from + at, 'another number of bytes was read');
						payload = new Uint8Array(Math.min(decoder.payloadLeft, bytes.length));
						done = 0;
						continue;
					}
					const frame = decoder.frames;
					const stop = decoder.stepInto(piece, at, payload, done);
					done += stop - at;
					at = stop;
					const expected = payloadOf(rows, bytes, frame, 0, done);
					must(sameBytes(payload.subarray(0, done), expected), `payload of frame ${frame}`);
				}
			}
			mustBeSameRows(decoder.finish(), rows);
		},
	),
];

/** Returns an edit like the gestures of the Frame lab, or any edit. */
function anyEdit(draw: Draw, bytes: Bytes, rows: FrameRows): Edit {
	const places = [draw.nat(bytes.length), draw.nat(bytes.length)].sort((a, b) => a - b);
	const plain: Edit = { from: places[0]!, to: places[1]!, insert: draw.bytes(6) };
	if (rows.count === 0) return plain;
	const index = draw.nat(rows.count - 1);
	const key = Uint8Array.of(1, 2, 3, 4);
	switch (draw.nat(9)) {
		case 1:
			return flipBit(bytes, draw.nat(8 * bytes.length - 1));
		case 2:
			return deleteFrame(rows, index);
		case 3:
			return setMasked(bytes, rows, index, draw.rarely(2) ? key : null) ?? plain;
		case 4:
			return setLengthForm(bytes, rows, index, draw.one([7, 16, 64])) ?? plain;
		case 5:
			return joinWithNext(bytes, rows, index) ?? plain;
		case 6:
			return split(draw, bytes, rows, index, key) ?? plain;
		case 7:
			return setOpcode(bytes, rows, index, draw.nat(15)) ?? plain;
		case 8:
			return setMaskBit(bytes, rows, index, draw.one([0, 1])) ?? plain;
		case 9:
			return setAnnouncedLength(bytes, rows, index, BigInt(draw.nat(200))) ?? plain;
		default:
			return plain;
	}
}

function split(draw: Draw, bytes: Bytes, rows: FrameRows, index: number, key: Bytes): Edit | null {
	const { payloadFrom, payloadTo } = frameAt(rows, index);
	return splitFrame(bytes, rows, index, [draw.nat(payloadTo - payloadFrom)], [key]);
}
