// The laws of what the labs show as correct in frames: frames and messages with ✓, the verdict, "valid
// UTF-8", and the verdicts of receivers. `plain-frames.ts`, zlib and TextDecoder decide what is correct.
import { constants, inflateRawSync } from 'node:zlib';
import { encodeUtf8, hexText } from '../../src/engine/bytes/index.ts';
import { readerVerdict } from '../../src/engine/endpoint/index.ts';
import {
	decodeFrames,
	diagnosesOf,
	frameFields,
	frameAt,
	payloadOf,
} from '../../src/engine/frame/index.ts';
import { hasCompressed } from '../../src/engine/message/index.ts';
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../src/engine/frame/index.ts';
import { changedStanding } from '../../src/panels/conversation/act/changed-meaning.ts';
import { characterView } from '../../src/panels/frame/payload/characters.ts';
import { titleFacts, frameVerdictFacts } from '../../src/panels/frame/verdict/document-facts.ts';
import { frameMarks } from '../../src/panels/frame/frame-marks.ts';
import { messageLine } from '../../src/panels/frame/messages/message-line.ts';
import { judgedMessages, messagesOf } from '../../src/panels/frame/messages/read-messages.ts';
import { verdictState } from '../../src/panels/frame/readers/reader-facts.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { frameLine } from '../../src/ui/bytes/frame-lines.ts';
import { compressedStream } from './compressed.ts';
import type { Draw } from './draw.ts';
import { documentBytes, frameContext, stream } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import type { PlainFrame } from './plain-frames.ts';
import { isUtf8, messageOf, plainFrames } from './plain-frames.ts';

interface Input {
	readonly bytes: Bytes;
	readonly context: FrameContext;
}

export const FRAME_CHECK_LAWS: readonly Law[] = [
	law('a frame is ticked only if it is legal in its place', lackingFrames, (input) => {
		const { rows, plain, bytes } = readBoth(input);
		const marks = frameMarks(rows, bytes);
		for (let i = 0; i < rows.count; i++) {
			if (!frameLine(rows, bytes, marks, i).valid) continue;
			const there = plain[i];
			must(there !== undefined && there.problems.length === 0, `frame ${i}: ${there?.problems}`);
		}
	}),
	law('a message is ticked only if it is whole and legal', lackingFrames, (input) => {
		const { rows, plain, bytes } = readBoth(input);
		const messages = messagesOf(documentOf(input, rows));
		for (let i = 0; i < messages.count; i++) {
			if (messageLine(messages.at(i), rows).sign !== 'check') continue;
			must(isWholeMessage(plain, messages.firstFrame(i)), `message ${i}`);
		}
		must(bytes.length > 0 || messages.count === 0, 'a message of no bytes');
	}),
	law(
		'frames are said to be valid only if each is, and what they carry',
		lackingFrames,
		(input) => {
			const { rows, plain, bytes } = readBoth(input);
			const fault = firstFault(rows, bytes);
			const facts = frameVerdictFacts(rows, fault === null ? [] : [fault], null);
			const above = hasCompressed(rows) ? judgedMessages(documentOf(input, rows)).fault : null;
			if (facts.type !== 'valid' || above !== null) return;
			must(
				facts.frames === plain.length && plain.every(({ problems }) => problems.length === 0),
				'no',
			);
			const last = plain.findLast(({ opcode }) => opcode < 8);
			must(facts.open === (last?.fin === false), 'the message is finished, or is not');
			const whole = plain.filter(({ fin, opcode }) => fin && opcode < 8);
			must(
				whole.every(({ start }) => isWholeMessage(plain, start)),
				'a message is not whole',
			);
		},
	),
	law('a text is said to be valid UTF-8 only if it is', lackingFrames, (input) => {
		const { rows, plain, bytes } = readBoth(input);
		for (let i = 0; i < rows.count; i++) {
			const view = characterView(rows, bytes, i, -1, diagnosesOf(rows, bytes, i));
			if (view?.state !== 'valid') continue;
			must(isInText(plain, rows, bytes, i), `frame ${i}`);
		}
		const frame = rows.count > 0 ? frameAt(rows, 0) : null;
		const payload = frame ? payloadOf(rows, bytes, 0) : bytes;
		const title = titleFacts(frame, frame ? frameFields(rows, bytes, 0) : [], payload, null);
		if (title.type !== 'frame' || title.text === null || title.text.endsWith('…')) return;
		must(hexText(encodeUtf8(title.text)) === hexText(payload), 'a title that is not the payload');
	}),
	law('changed bytes are said to break no rule only if they break none', lackingFrames, (input) => {
		const { rows, plain, bytes } = readBoth(input);
		for (let index = 0; index < rows.count; index++) {
			if (changedStanding({ rows, bytes, index }) !== 'valid') continue;
			const frame = plain[index];
			must(frame?.problems.length === 0 && !frame.compressed, `frame ${index}`);
		}
	}),
	law('a reader is said to go on only if nothing ends the connection', lackingFrames, (input) => {
		const { rows, plain } = readBoth(input);
		const verdict = readerVerdict(documentOf(input, rows).document, 'strict', deflateCodec)!;
		if (verdictState(verdict) !== 'ok') return;
		const isWhole = ({ problems }: PlainFrame) => !problems.includes('not whole');
		const close = plain.findIndex((frame) => frame.opcode === 8 && isWhole(frame));
		const read = close < 0 ? plain : plain.slice(0, close + 1);
		const mild = ['key', 'not whole'];
		const grave = read.filter(({ problems }) => problems.some((one) => !mild.includes(one)));
		// §5.4: a Close between the fragments of a message does not make the connection fail.
		must(
			grave.every(({ opcode }) => opcode === 8),
			'a frame that ends the connection',
		);
		must((verdict.outcome === 'clean') === close >= 0, 'a Close has come, or has not');
		const last = read.filter((frame) => frame.opcode < 8 && frame.fin && isWhole(frame));
		must(verdict.messages === last.length, `${last.length} messages, not ${verdict.messages}`);
		must(
			last.every(({ start }) => isRight(plain, start)),
			'a message that is not right',
		);
	}),
];

/** Returns frames that may be valid, damaged or compressed, or noise. */
function lackingFrames(draw: Draw): Input {
	const context = frameContext(draw);
	const { from } = context;
	if (draw.rarely(3))
		return { context: { ...context, deflate: true }, bytes: compressedStream(draw, from) };
	return { context, bytes: draw.rarely(3) ? documentBytes(draw) : stream(draw, from) };
}

function readBoth({ bytes, context }: Input) {
	const plain = plainFrames(Uint8Array.from(bytes), context);
	return { bytes, rows: decodeFrames(bytes, context), plain };
}

function documentOf({ bytes, context }: Input, rows: FrameRows) {
	const document = { ...context, bytes, takesOver: true, windowBits: 15 };
	return { rows, bytes, document };
}

function firstFault(rows: FrameRows, bytes: Bytes) {
	for (let i = 0; i < rows.count; i++) {
		const [found] = diagnosesOf(rows, bytes, i);
		if (found && found.code !== 'frame-incomplete') return found.code;
	}
	return null;
}

function isWholeMessage(plain: readonly PlainFrame[], first: number): boolean {
	const frame = plain[first];
	if (!frame) return false;
	if (frame.opcode >= 8) return frame.problems.length === 0;
	const message = messageOf(plain, first);
	const legal = message.every(({ problems }) => problems.length === 0);
	if (!legal || message.at(-1)?.fin !== true) return false;
	return isRight(plain, first);
}

/** Whether the message inflates if it is compressed, and is UTF-8 if it is text. */
function isRight(plain: readonly PlainFrame[], first: number): boolean {
	const { compressed, opcode } = plain[first]!;
	const payload = Buffer.concat(messageOf(plain, first).map((one) => one.payload));
	const content = compressed ? inflatedMessages(plain).get(first) : payload;
	if (content === undefined) return true;
	return content !== null && (opcode !== 1 || isUtf8(content));
}

/** Maps the first frame of each compressed message to its content, or to null if it does not inflate. */
type Contents = ReadonlyMap<number, Buffer | null>;

const known = new WeakMap<readonly PlainFrame[], Contents>();

/**
 * Inflates each message by RFC 7692 §7.2.2 with the context of the messages before it. After a message that does not
 * inflate there are no others, because receivers then keep different contexts.
 */
function inflatedMessages(plain: readonly PlainFrame[]): Contents {
	const before = known.get(plain);
	if (before !== undefined) return before;
	const contents = new Map<number, Buffer | null>();
	known.set(plain, contents);
	let history = Buffer.alloc(0);
	for (const [i, { compressed, start }] of plain.entries()) {
		if (!compressed || start !== i) continue;
		const data = messageOf(plain, start).map((one) => one.payload);
		const made = inflatedAfter(history, Buffer.concat([...data, Buffer.from('0000ffff', 'hex')]));
		contents.set(i, made);
		if (made === null) break;
		history = Buffer.concat([history, made]);
	}
	return contents;
}

/**
 * Inflates data in which a block may be final and others follow. zlib stops after that block and starts again
 * with the rest.
 */
function inflatedAfter(before: Buffer, data: Buffer): Buffer | null {
	let history = before;
	for (let at = 0, read = 1; at < data.length && read > 0; at += read) {
		const dictionary = history.length > 0 ? { dictionary: history.subarray(-32_768) } : {};
		const options = { ...dictionary, finishFlush: constants.Z_SYNC_FLUSH, info: true } as const;
		try {
			// The types do not contain the result that `info` requests.
			const { buffer, engine } = inflateRawSync(data.subarray(at), options) as unknown as Inflated;
			history = Buffer.concat([history, buffer]);
			read = engine.bytesWritten;
		} catch {
			return null;
		}
	}
	return history.subarray(before.length);
}

interface Inflated {
	readonly buffer: Buffer;
	readonly engine: { readonly bytesWritten: number };
}

/** Whether the payload of a frame is part of whole characters of its message. */
function isInText(
	plain: readonly PlainFrame[],
	rows: FrameRows,
	bytes: Bytes,
	index: number,
): boolean {
	const { opcode } = frameAt(rows, index);
	const payload = payloadOf(rows, bytes, index);
	if (opcode === 8) return isUtf8(Uint8Array.from(payload).slice(2));
	const frame = plain[index];
	if (!frame) return false;
	const message = messageOf(plain, frame.start);
	const all = Buffer.concat(message.map((one) => one.payload));
	const before = message.slice(0, message.indexOf(frame));
	const from = before.reduce((sum, one) => sum + one.payload.length, 0);
	const to = from + payload.length;
	const near = [0, 1, 2, 3];
	return near.some((left) =>
		near.some((right) => isUtf8(all.subarray(Math.max(0, from - left), to + right))),
	);
}
