// What a line of the list says of a message.
import {
	frameAt,
	hexText,
	utf8Characters,
	type FrameRows,
	type Message,
	type MessageEnd,
	type MessageType,
} from '../../../engine/index.ts';

export interface MessageLine {
	readonly index: number;
	readonly kind: MessageType;
	readonly end: MessageEnd;
	readonly compressed: boolean;
	readonly frames: number;
	/** Payload bytes on the wire, and those of the message. */
	readonly wireBytes: number;
	readonly bytes: number;
	/** The beginning of it: text, or bytes in hex. */
	readonly preview: string;
	/** A control frame between the fragments of another message. */
	readonly inside: boolean;
	readonly faults: number;
}

const PREVIEW_BYTES = 64;

export function messageLine(message: Message, rows: FrameRows): MessageLine {
	const { index, kind, end, compressed, joined, content, diagnoses } = message;
	const first = frameAt(rows, joined.frames[0]!);
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
		faults: diagnoses.length,
	};
}

/** Whether a person reads it as text. */
export function isReadable({ kind }: Message): boolean {
	return kind === 'text' || kind === 'ping' || kind === 'pong';
}

function preview(message: Message): string {
	const { content } = message;
	const start = content.subarray(0, PREVIEW_BYTES);
	const more = content.length > PREVIEW_BYTES ? '…' : '';
	if (!isReadable(message)) return hexText(start) + more;
	const characters = utf8Characters(content, 0, PREVIEW_BYTES);
	return characters.map(({ codePoint }) => shown(codePoint)).join('') + more;
}

/** Control characters as their pictures, what is none as U+FFFD. */
export function shown(codePoint: number | null): string {
	if (codePoint === null) return '\ufffd';
	if (codePoint < 0x20) return String.fromCharCode(0x2400 + codePoint);
	return codePoint === 0x7f ? '\u2421' : String.fromCodePoint(codePoint);
}
