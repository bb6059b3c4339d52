// Returns the facts of one message for its line in the list.
import { hexText, utf8Characters } from '../../../engine/bytes/index.ts';
import {
	faultCodes,
	frameAt,
	hasDiagnoses,
	provesBreach,
	type FrameRows,
} from '../../../engine/frame/index.ts';
import type { Message, MessageEnd, MessageType } from '../../../engine/message/index.ts';
import { failsConnection } from '../../../engine/reader/index.ts';
import { MESSAGE_RULES, type MessageRuleCode } from '../../../engine/report/index.ts';

export interface MessageLine {
	readonly index: number;
	readonly kind: MessageType;
	readonly end: MessageEnd;
	readonly compressed: boolean;
	readonly frames: number;
	/** `wireBytes` counts payload bytes on the wire, `bytes` those of the message after inflating. */
	readonly wireBytes: number;
	readonly bytes: number;
	/** Shows the beginning of the message: text, or bytes in hex. */
	readonly preview: string;
	/** Says whether the message is a control frame between the fragments of another message. */
	readonly inside: boolean;
	/** Counts the rules that the message and its frames break. Advice does not count. */
	readonly breachCount: number;
	/**
	 * Says which sign the line has. `check`: the message is whole and without faults. `cross`: a receiver may fail
	 * the connection.
	 */
	readonly sign: 'check' | 'warn' | 'cross' | null;
}

const PREVIEW_BYTES = 64;

/** Lists the rules whose breach keeps no receiver from reading the message. */
export const TOLERATED: readonly MessageRuleCode[] = [
	'deflate-tail-removed',
	'deflate-empty-message',
];

export function messageLine(message: Message, rows: FrameRows): MessageLine {
	const { index, kind, end, compressed, joined, content } = message;
	const first = frameAt(rows, joined.frames[0]!);
	const breaches = breachesOf(message, rows);
	return {
		index,
		kind,
		end,
		compressed,
		frames: joined.frames.length,
		wireBytes: joined.payload.length,
		bytes: content.length,
		preview: preview(message),
		inside: first.opcode > 2 && first.runningMessage >= 0,
		breachCount: breaches.filter(({ remark }) => !remark).length,
		sign: signOf(message, breaches),
	};
}

interface MessageBreach {
	/** Says whether a receiver may fail the connection because of the breach. */
	readonly grave: boolean;
	/** Says whether the rule only advises, or the bytes do not prove that it is broken. */
	readonly remark: boolean;
}

/** Returns the breaches without `frame-incomplete`: `end` already says that the message is not whole. */
function breachesOf({ joined, diagnoses }: Message, rows: FrameRows): readonly MessageBreach[] {
	const found = diagnoses.map(({ code }) => ({
		grave: !TOLERATED.includes(code),
		remark: MESSAGE_RULES[code].level === 'advice',
	}));
	for (const frame of joined.frames) {
		if (!hasDiagnoses(rows, frame)) continue;
		const codes = faultCodes(rows, frame).filter((code) => code !== 'frame-incomplete');
		found.push(
			...codes.map((code) => ({ grave: failsConnection(code), remark: !provesBreach(code) })),
		);
	}
	return found;
}

function signOf(
	{ end, inflation }: Message,
	breaches: readonly MessageBreach[],
): MessageLine['sign'] {
	if (breaches.length > 0) return breaches.some(({ grave }) => grave) ? 'cross' : 'warn';
	const inflated = inflation === null || inflation.reading.end !== 'too-long';
	return end === 'whole' && inflated ? 'check' : null;
}

/** Says whether the list and the page show the message as text. */
export function isReadable({ kind }: Message): boolean {
	return kind === 'text' || kind === 'ping' || kind === 'pong';
}

function preview(message: Message): string {
	const { content } = message;
	const start = content.subarray(0, PREVIEW_BYTES);
	const more = content.length > PREVIEW_BYTES ? '…' : '';
	if (!isReadable(message)) return hexText(start) + more;
	const characters = utf8Characters(content, 0, PREVIEW_BYTES);
	return characters.map(({ codePoint }) => characterText(codePoint)).join('') + more;
}

/** Returns a control character as its Unicode picture, and U+FFFD for bytes that form no character. */
export function characterText(codePoint: number | null): string {
	if (codePoint === null) return '\ufffd';
	if (codePoint < 0x20) return String.fromCharCode(0x2400 + codePoint);
	return codePoint === 0x7f ? '\u2421' : String.fromCodePoint(codePoint);
}
