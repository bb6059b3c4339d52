// Facts of bytes on the wire, as the Frame lab holds them: `from`, `bytes`, `length`, `frames`, `faults`,
// `rule.<code>`, `byte.<n>`, `frame.<n>.<name>`, `messages`, `message.<n>.<name>`. Of the frame with which a
// strict receiver fails: `failure.code` (the close code), `failure.rule`, `failure.frame`, `failure.byte`.
// `slicings.same`: of 50 random ways to cut the bytes, how many make no difference to a receiver.
import { decodeUtf8, hexByte, hexText, utf8FaultOf, type Bytes } from '../../engine/bytes/index.ts';
import type { SentFrames } from '../../engine/endpoint/index.ts';
import {
	decodeFrames,
	diagnosesOf,
	frameAt,
	opcodeOf,
	payloadOf,
	readCloseBody,
	type FrameRows,
} from '../../engine/frame/index.ts';
import { readMessages, USUAL_AGREEMENT } from '../../engine/message/index.ts';
import { bytesOfRange } from '../../engine/report/index.ts';
import type { Facts, FactValue } from '../lesson.ts';
import { sameSlicings } from './slicings.ts';

export type WireBytes = SentFrames;

/** Returns the document of the Frame lab if it has the form of one. */
export function asWireBytes(document: object): WireBytes | null {
	return 'bytes' in document && document.bytes instanceof Uint8Array && 'from' in document
		? // The Frame lab is the only lab whose document has bytes and their sender.
			(document as WireBytes)
		: null;
}

/** Returns bytes that one side sends on a connection without extensions. */
export function wireBytes(bytes: Bytes, from: 'client' | 'server'): WireBytes {
	return { bytes, from, deflate: false, limit: null, ...USUAL_AGREEMENT };
}

export function frameFacts(document: WireBytes): Facts {
	const { bytes, from } = document;
	const rows = decodeFrames(bytes, document);
	let found: readonly string[] | null = null;
	const codes = () => (found ??= codesOf(rows, bytes));
	let read: ReturnType<typeof readMessages> | null = null;
	const messages = () => (read ??= readMessages(rows, bytes, document));
	return (name) => {
		const [first = '', second, ...rest] = name.split('.');
		switch (first) {
			case 'from':
				return from;
			case 'bytes':
				return hexText(bytes);
			case 'length':
				return bytes.length;
			case 'frames':
				return rows.count;
			case 'faults':
				return codes().length;
			case 'rule':
				return codes().includes([second, ...rest].join('.'));
			case 'byte':
				return hexAt(bytes, Number(second));
			case 'frame':
				return frameFact(document, rows, Number(second), rest.join('.'));
			case 'failure':
				return failureFact(rows, bytes, second ?? '');
			case 'slicings':
				return second === 'same' ? sameSlicings(bytes, from) : undefined;
			case 'messages':
				return messages().count;
			case 'message':
				return messageFact(messages(), Number(second), rest.join('.'));
			default:
				return undefined;
		}
	};
}

function codesOf(rows: FrameRows, bytes: Bytes): readonly string[] {
	const codes: string[] = [];
	for (let i = 0; i < rows.count; i++) {
		for (const { code } of diagnosesOf(rows, bytes, i)) codes.push(code);
	}
	return codes;
}

function failureFact(rows: FrameRows, bytes: Bytes, name: string): FactValue | undefined {
	const { firstFailure } = rows;
	switch (name) {
		case 'code':
			return firstFailure?.closeCode ?? null;
		case 'rule':
			return firstFailure?.code ?? null;
		case 'frame':
			return firstFailure?.frame ?? null;
		case 'byte': {
			if (firstFailure === null) return null;
			const { frame, code } = firstFailure;
			const found = diagnosesOf(rows, bytes, frame).find((one) => one.code === code);
			return found === undefined ? null : bytesOfRange(found.range).to - 1;
		}
		default:
			return undefined;
	}
}

function hexAt(bytes: Bytes, at: number): string | null {
	const byte = bytes[at];
	return byte === undefined ? null : hexByte(byte);
}

function frameFact(
	document: WireBytes,
	rows: FrameRows,
	index: number,
	name: string,
): FactValue | undefined {
	if (!(index >= 0 && index < rows.count)) return null;
	const { bytes } = document;
	const frame = frameAt(rows, index);
	const payload = () => payloadOf(rows, bytes, index);
	switch (name) {
		case 'fin':
			return frame.fin;
		case 'rsv1':
			return frame.rsv1;
		case 'rsv':
			return frame.rsv1 || frame.rsv2 || frame.rsv3;
		case 'opcode':
			return frame.opcode;
		case 'kind':
			return opcodeOf(frame.opcode).name;
		case 'masked':
			return frame.masked;
		case 'length':
			return frame.announcedLength === null ? null : Number(frame.announcedLength);
		case 'form':
			return frame.lengthForm;
		case 'key':
			return frame.key && hexText(frame.key);
		case 'header':
			return frame.headerLength;
		case 'complete':
			return frame.complete;
		case 'size':
			return frame.end - frame.offset;
		case 'payload':
			return hexText(payload());
		case 'text':
			return decodeUtf8(payload()).text;
		case 'utf8':
			return utf8FaultOf(payload()) === null;
		case 'code':
			return readCloseBody(payload()).code;
		case 'wire':
			return hexText(bytes.subarray(frame.payloadFrom, frame.payloadTo));
		default:
			return undefined;
	}
}

function messageFact(
	messages: ReturnType<typeof readMessages>,
	index: number,
	name: string,
): FactValue | undefined {
	if (!(index >= 0 && index < messages.count)) return null;
	const message = messages.at(index);
	switch (name) {
		case 'kind':
			return message.kind;
		case 'end':
			return message.end;
		case 'text':
			return decodeUtf8(message.content).text;
		case 'hex':
			return hexText(message.content);
		case 'length':
			return message.content.length;
		case 'compressed':
			return message.compressed;
		default:
			return undefined;
	}
}
