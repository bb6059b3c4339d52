// Holds the words of the messages view.
import type {
	Message,
	MessageEnd,
	MessageFault,
	MessageType,
} from '../../../../engine/message/index.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/en/rules-message.ts';
import type { MessageLine } from '../../messages/message-line.ts';
import type { CarriedFacts, ContentCell } from '../../messages/message-page.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';
import { numberFormat } from '../../../../strings/number-format.ts';

const percent = numberFormat('en', { style: 'percent', maximumSignificantDigits: 2 });

const KINDS: Readonly<Record<MessageType, string>> = {
	text: 'text',
	binary: 'binary',
	close: 'Close',
	ping: 'Ping',
	pong: 'Pong',
	unknown: 'not a message',
};

const ENDS: Readonly<Record<MessageEnd, string>> = {
	whole: '',
	open: 'unfinished',
	'broken-off': 'never finished',
};

function size({
	compressed,
	wireBytes,
	bytes,
}: Pick<MessageLine, 'compressed' | 'wireBytes' | 'bytes'>) {
	if (!compressed) return countBytes(bytes);
	const ratio = bytes > 0 ? ` · ${percent.format(wireBytes / bytes)}` : '';
	return `${number(wireBytes)} → ${countBytes(bytes)}${ratio}`;
}

function how({ source, bits, copy }: CarriedFacts): string {
	const where = bits
		? `bits ${number(bits.from)}–${number(bits.to - 1)} of the compressed data, counted from the lowest bit of each byte`
		: '';
	if (copy) {
		const from =
			copy.message === null
				? 'in this message'
				: `in message ${number(copy.message + 1)} (context takeover)`;
		return `Encoded as a copy (${where}). It repeats ${countBytes(copy.length)} from ${countBytes(copy.distance)} earlier, ${from}.`;
	}
	return source === 'stored'
		? 'Stored unchanged, in a block without compression.'
		: `Encoded as a code word of its own: ${where}. A byte may hold parts of several code words.`;
}

export const messageWords = {
	empty: 'There are no bytes, so there are no messages.',
	list: 'Messages',
	kinds: KINDS,
	ends: ENDS,
	frames: (n: number) => count(n, 'frame'),
	size,
	line: (line: MessageLine) =>
		[
			`message ${number(line.index + 1)}`,
			KINDS[line.kind],
			...(line.inside ? ['between the fragments of another message'] : []),
			count(line.frames, 'frame'),
			...(line.compressed ? ['compressed'] : []),
			size(line),
			line.preview,
			ENDS[line.end],
			line.breachCount > 0 ? count(line.breachCount, 'rule broken', 'rules broken') : '',
		]
			.filter((part) => part !== '')
			.join(', '),
	facts: ({ kind, joined, compressed, content, end }: Message) => {
		const frames = joined.frames;
		const made =
			frames.length === 1
				? `frame ${number(frames[0]! + 1)}`
				: `${count(frames.length, 'fragment')}, frames ${number(frames[0]! + 1)} to ${number(frames.at(-1)! + 1)}`;
		const sizes = compressed
			? `${countBytes(joined.payload.length)} of compressed payload inflate to ${countBytes(content.length)}`
			: `${countBytes(content.length)} of payload`;
		const state = {
			whole: '',
			open: ' The message is not finished.',
			'broken-off':
				' The message is never finished: another message begins before the last fragment of this one.',
		}[end];
		const name = { ...KINDS, text: 'Text', binary: 'Binary', unknown: 'Not a message' }[kind];
		return `${name}, ${made}: ${sizes}.${state}`;
	},
	verdict: ({ message, diagnosis, closeCode, duty }: MessageFault, messages: number) => {
		const { title } = MESSAGE_RULE_WORDS[diagnosis.code];
		const which = messages > 1 ? `Message ${number(message + 1)}` : '';
		if (!duty) {
			return `The receiver goes on${which === '' ? '' : ` after message ${number(message + 1)}`}: ${title}`;
		}
		if (closeCode === null) {
			return `${which === '' ? 'A rule is broken' : `${which} breaks a rule`}: ${title}`;
		}
		return `${which === '' ? 'The connection fails' : `${which} fails the connection`} with ${closeCode}: ${title}`;
	},
	looked: (n: number) => `the first ${count(n, 'message')} inflated, not the rest`,
	diagnoses: 'Diagnoses of the message',
	rules: MESSAGE_RULE_WORDS,
	stopped: 'Inflating stopped here: this lab inflates at most 8 MiB per document.',
	nothing: 'The message is empty.',
	content: 'Content of the message',
	choose: 'Choose a character to see which bytes carry it.',
	noCharacter: 'not a character',
	cell: (what: string, { split, source }: ContentCell) =>
		[
			what,
			...(split ? ['in two frames'] : []),
			...(source === 'copy' ? ['a copy'] : []),
			...(source === 'earlier' ? ['a copy from an earlier message'] : []),
		].join(', '),
	earlier: 'Earlier',
	later: 'Later',
	page: (from: number, to: number, all: number) =>
		`bytes ${number(from)}–${number(to - 1)} of ${number(all)}`,
	and: ' and ',
	slice: ({ frame, from, to }: { frame: number; from: number; to: number }) =>
		to - from === 1
			? `payload byte ${number(from)} of frame ${number(frame + 1)}`
			: `payload bytes ${number(from)}–${number(to - 1)} of frame ${number(frame + 1)}`,
	how,
	agreement: 'The sender agreed to',
	window: (bits: number, bytes: number) => `${bits} (${number(bytes)} bytes)`,
};

export type MessageWords = typeof messageWords;
