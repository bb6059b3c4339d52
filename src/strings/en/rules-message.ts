// The English words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** The sentence for each reason why data are not DEFLATE data (RFC 1951). */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': 'A block says it is of type 3, which does not exist.',
		'stored-length': 'The two lengths of a stored block do not match.',
		'code-lengths': 'A block describes codes that cannot be.',
		'no-code-word': 'These bits are no word of the block’s code.',
		'length-symbol': 'A copy names a length that does not exist.',
		'distance-symbol': 'A copy names a distance that does not exist.',
		distance: 'A copy reaches back to before everything that was said.',
		unfinished: 'The data end inside a block.',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, TaleWords>> = {
	'deflate-data-valid': {
		title: 'The payload is no DEFLATE data',
		duty: 'RSV1 says that the message is compressed. The payloads of its frames, joined, with 00 00 ff ff put back, must then be data that DEFLATE (RFC 1951) can read to their end: the receiver has nothing else to go by.',
		remedy:
			'Send what the compressor gave, all of it and in order. If the message is not compressed, clear RSV1.',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'The connection fails. The RFC names no close code: ours and ws 8 send 1007, Chromium and Python’s websockets 1002, Firefox no Close at all. Data that merely end too early ours takes as far as they go.',
	},
	'deflate-tail-removed': {
		title: 'The tail 00 00 ff ff was left on',
		duty: 'Compressed data that are flushed end in an empty stored block, whose last four bytes are always 00 00 ff ff. The sender cuts them off and the receiver puts them back: why send what everybody knows?',
		remedy: 'Cut the last four bytes off the payload.',
		reaction: 'None: the message inflates to the same. Four bytes of each message are wasted.',
	},
	'deflate-empty-message': {
		title: 'An empty compressed message without its byte',
		duty: 'An empty message, compressed, is an empty stored block without its tail: the one byte 00. A payload of no bytes leaves the receiver with 00 00 ff ff, which is no whole block.',
		remedy: 'Send the one byte 00, or send the empty message uncompressed, with RSV1 = 0.',
		reaction:
			'Chromium, Firefox, ws 8 and Python’s websockets take it as empty. Do not rely on it.',
	},
	'deflate-window-kept': {
		title: 'A copy from beyond the agreed window',
		duty: 'server_max_window_bits and client_max_window_bits promise how far back a sender’s copies reach. The other side keeps no more than that in memory, which is what it asked for.',
		remedy:
			'Give the compressor the window that was agreed on. Where it cannot be that small, do not agree to it.',
		detail: ({ distance, window }) =>
			`A copy reaches ${distance} bytes back; the window has ${window}.`,
		reaction:
			'A receiver that has kept no more than the window cannot inflate the message and fails the connection. One that has kept more notices nothing.',
	},
	'deflate-takeover-kept': {
		title: 'A copy from an earlier message',
		duty: 'With no_context_takeover agreed, the sender begins each message with an empty window: the other side forgets everything between messages, so as to need no memory for connections that are silent.',
		remedy: 'Reset the compressor before each message, or do not agree to no_context_takeover.',
		detail: ({ distance }) =>
			`A copy reaches ${distance} bytes back, to before this message begins.`,
		reaction:
			'A receiver that has forgotten the earlier message cannot inflate this one and fails the connection. One that has kept it notices nothing.',
	},
	'deflate-length-compressed': {
		title: 'The length counts what is not sent',
		duty: 'The payload length counts the compressed bytes, for they are what follows. How long the message is once inflated is nowhere on the wire. A sender that writes the original length there shifts where every later frame begins.',
		remedy: 'Compress first, then write the length of what came out.',
		reaction:
			'Not seen as such. With a length too large the receiver waits, and reads the next frames as payload; with one too small it reads compressed bytes as a header, and fails with 1002.',
	},
	'deflate-text-utf8': {
		title: 'The inflated text is no UTF-8',
		duty: 'A text message is UTF-8, compressed or not. What counts is what was inflated: the compressed bytes may be anything.',
		remedy: 'Encode text as UTF-8 before compressing it, or send the bytes as binary.',
		detail: ({ bytes, offset }) => `${bytes} at byte ${offset} of the text.`,
		reaction:
			'The connection fails: ours, ws 8 and Python’s websockets send 1007, Chromium 1002, Firefox no Close at all.',
	},
	'deflate-limit-inflated': {
		title: 'More than the limit comes of it',
		duty: 'A receiver that limits the size of messages has to count the inflated bytes: 1 KiB of compressed zeros can unfold into 1 MiB. An attacker counts on those who only count what is on the wire.',
		remedy: 'As a receiver, stop inflating at the limit. As a sender, send smaller messages.',
		detail: ({ limit }) => `More than ${number(Number(limit))} bytes come of this message.`,
		reaction: 'The receiver stops inflating and fails the connection with 1009, as ws 8 does.',
	},
};
