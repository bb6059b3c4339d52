// Holds the English words of the table of receivers.
import type { ReaderFailure, ReaderVerdict } from '../../../../engine/endpoint/index.ts';
import type { DifferenceKind, DifferenceName, Reader } from '../../../../engine/reader/index.ts';
import { count, number } from '../../../../strings/en/numbers.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/en/rules-frame.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/en/rules-message.ts';

const TITLED_RULES = { ...FRAME_RULE_WORDS, ...MESSAGE_RULE_WORDS };

type Sentence = (name: string, reader: Reader) => string;

const DIFFERENCE: Readonly<Record<DifferenceName, Sentence>> = {
	'wide-length-taken': (name) => `${name} accepts a length that uses more bytes than it needs.`,
	'masked-taken': (name) =>
		`${name} unmasks a server’s masked frame and goes on. A client must close the connection here.`,
	'one-byte-close-taken': (name) =>
		`${name} treats a Close with a one-byte body as a Close without a code: the page gets a close event with 1005.`,
	'codes-taken': (name) =>
		`${name} accepts this close code and reports it to the page. §7.4 does not define it for use in a Close frame.`,
	'no-close-frame': (name) => `${name} closes the TCP connection without sending a Close frame.`,
	'text-code': (name) => `${name} sends 1002 for invalid UTF-8. §7.4.1 describes 1007 for that.`,
	'top-bit-code': (name) =>
		`${name} treats the length as too big and sends 1009. In fact the top bit of a 64-bit length must be 0 (§5.2), so this is a protocol error: 1002.`,
	'too-long-dropped': (name) =>
		`${name} accepts no frame of 2^31 bytes or more. It closes the TCP connection without a Close, and the page gets no error event.`,
	'own-limit': (name, reader) =>
		reader === 'ws'
			? `${name} accepts messages up to 100 MiB unless the program sets another limit.`
			: reader === 'chromium'
				? `A page cannot set a limit: ${name} accepts frames of up to 2^31 − 1 bytes.`
				: // Firefox has a preference, network.websocket.max-message-size, but no page can set it.
					`A page cannot set a limit: ${name} accepts up to 2^31 − 1 bytes.`,
	'first-bytes': (name) => `${name} checks a header when its first two bytes have arrived.`,
	'header-when-whole': (name) => `${name} checks a header only when all of it has arrived.`,
	'lengths-first': (name) =>
		`${name} first checks the lengths of all frames that arrived together. If one is wrong, the frames before it are lost too.`,
	'frame-when-whole': (name) => `${name} checks a header only when the whole frame has arrived.`,
	'close-when-whole': (name) =>
		`${name} checks the body of a Close only when all of it has arrived.`,
	'text-at-end': (name, reader) =>
		`${name} checks a ${reader === 'chromium' ? 'compressed ' : ''}text for valid UTF-8 only when its last frame has arrived.`,
	'data-code': (name) =>
		`${name} sends 1002 for data that it cannot inflate. The strict receiver sends 1007; RFC 7692 names no close code.`,
	'data-when-whole': (name, reader) =>
		reader === 'ws'
			? `${name} inflates the data of a frame only when all of it has arrived.`
			: `${name} inflates a message only when its last frame has arrived.`,
	'takeover-followed': (name) =>
		`${name} keeps the earlier messages even after no_context_takeover was agreed, so it can follow this back-reference.`,
	'window-exceeded': (name, reader) =>
		reader === 'chromium'
			? `${name} keeps 32 KiB of inflated data whatever window was agreed, so it can follow this back-reference.`
			: `${name} follows a back-reference to any place in the same message, whatever window was agreed.`,
	'after-close-fails': (name) =>
		`${name} fails the connection if a frame follows a Close. A strict receiver discards the frame.`,
	'after-close-judged': (name) =>
		`${name} still checks the headers of frames that arrive together with a Close. If a header is wrong, ${name} does not answer the Close. A strict receiver discards these frames.`,
};

const KINDS: Readonly<Record<DifferenceKind, string>> = {
	breach: 'this breaks a MUST',
	advice: 'the RFC recommends something else',
	sender: 'the rule binds the sender; the RFC does not say what a receiver does',
	open: 'the RFC does not decide this',
};

function ends({ outcome, reported }: ReaderVerdict): string {
	switch (outcome) {
		case 'open':
			return 'open';
		case 'clean':
			return `clean, ${reported}`;
		case 'failed':
			return `error, ${reported}`;
		case 'ended':
			return `${reported}, no error`;
	}
}

function sends({ pongs, sent }: ReaderVerdict): string {
	const pong = pongs === 0 ? '' : pongs === 1 ? 'Pong' : `${number(pongs)} Pongs`;
	const close = sent === 'nothing' ? '' : sent === 'empty' ? 'empty Close' : `Close ${sent}`;
	return [pong, close].filter(Boolean).join(', ') || '—';
}

function verdict(name: string, reader: Reader, told: ReaderVerdict): string {
	const { messages, pongs, sent, outcome, reported } = told;
	const who = reader === 'chromium' || reader === 'firefox' ? 'the page' : 'the application';
	const parts = [
		messages > 0 ? `delivers ${count(messages, 'message')}` : '',
		pongs > 0 || sent !== 'nothing' ? `sends ${sends(told)}` : '',
		{
			open: 'the connection stays open',
			clean: `closes cleanly: ${who} gets a close event with ${reported}`,
			failed: `${who} gets an error event, then a close event with ${reported}`,
			ended: `${who} gets a close event with ${reported} and no error event`,
		}[outcome],
	];
	return `${name}: ${parts.filter(Boolean).join('; ')}`;
}

export const READER_WORDS = {
	verdictOf: (name: string) => `Verdict of ${name}`,
	verdict,
	stop: (frame: number, rule: string) => `Frame ${number(frame)}: ${rule}`,
	rule: (rule: ReaderFailure['rule']) =>
		rule === 'after-close' ? 'the frame comes after a Close' : TITLED_RULES[rule].title,
	differences: (name: string) => `How ${name} differs`,
	difference: DIFFERENCE,
	kinds: KINDS,
	never: (name: string) => `${name} is a client. It does not receive frames from clients.`,
	neverShort: 'does not receive frames from clients',
	columns: { hands: 'delivers', sends: 'sends', ends: 'result' },
	hands: ({ messages }: ReaderVerdict) => (messages === 0 ? '—' : count(messages, 'message')),
	sends,
	ends,
	unlike: 'unlike the strict receiver:',
	agree: 'All receivers agree here.',
	cut: 'This comparison inflates at most 8 MiB per receiver and leaves out what follows.',
	together: 'In the measurements of these programs, all bytes arrived at once.',
};
export type ReaderWords = typeof READER_WORDS;
