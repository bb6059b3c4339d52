// Selects what is drawn of the messages of a round. The amount is bounded for every setting.
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import type { ShownMessage, WirePart } from './wire-messages.ts';

export const MOST_DRAWN = { messageBytes: 4096, runs: 200 } as const;

export interface DrawnMessage {
	readonly message: ShownMessage;
	readonly runs: readonly WirePart[];
	/** Counts the bytes at the end that are not drawn. */
	readonly leftOut: number;
}

export interface DrawnMessages {
	readonly messages: readonly DrawnMessage[];
	/** Counts the messages at the end that are not drawn. */
	readonly leftOut: number;
}

export function drawnMessages(messages: readonly ShownMessage[]): DrawnMessages {
	const drawn: DrawnMessage[] = [];
	let runsLeft: number = MOST_DRAWN.runs;
	for (const message of messages) {
		const runs = drawnRuns(message.parts, runsLeft);
		if (runs.length === 0) break;
		runsLeft -= runs.length;
		drawn.push({ message, runs, leftOut: message.bytes.length - runs.at(-1)!.to });
	}
	return { messages: drawn, leftOut: messages.length - drawn.length };
}

function drawnRuns(parts: readonly WirePart[], mostRuns: number): readonly WirePart[] {
	const most = MOST_DRAWN.messageBytes;
	return parts
		.filter(({ from }) => from < most)
		.slice(0, mostRuns)
		.map((part) => ({ ...part, to: Math.min(part.to, most) }));
}

export interface WireLine {
	readonly text: string;
	/** Shows the line ending. It is empty if the run ends within a line. */
	readonly ending: '\\r\\n' | '\\n' | '';
}

/** Returns the lines of a run with visible line endings. */
export function linesOfRun({ bytes }: ShownMessage, { from, to }: WirePart): readonly WireLine[] {
	const lines = latin1Text(bytes, from, to).match(/[^\n]+\n?|\n/g) ?? [];
	return lines.map((line): WireLine => {
		if (line.endsWith('\r\n')) return { text: line.slice(0, -2), ending: '\\r\\n' };
		if (line.endsWith('\n')) return { text: line.slice(0, -1), ending: '\\n' };
		return { text: line, ending: '' };
	});
}

export function hexOfRun({ bytes }: ShownMessage, { from, to }: WirePart): string {
	return hexText(bytes.subarray(from, to));
}

const MOST_READ = 200;

/**
 * Returns the payload of a message in hex form as text; null if it has no payload or the payload is masked.
 */
export function payloadText({ bytes, form, parts }: ShownMessage): string | null {
	const masked = parts.some(({ expense }) => expense === 'masking-key');
	const payload = parts.filter(({ expense }) => expense === 'payload');
	if (form === 'text' || masked || payload.length === 0) return null;
	const text = payload.map(({ from, to }) =>
		latin1Text(bytes, from, Math.min(to, from + MOST_READ)),
	);
	const whole = text.join('');
	return whole.length > MOST_READ || payload.some(({ from, to }) => to - from > MOST_READ)
		? `${whole.slice(0, MOST_READ)}…`
		: whole;
}

/** Returns the text to copy: the whole message, as text with its line ends or as hex. */
export function copyOf({ bytes, form }: ShownMessage): string {
	return form === 'text' ? latin1Text(bytes) : hexText(bytes);
}
