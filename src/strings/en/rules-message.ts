// The English words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** The sentence for each reason why data are not DEFLATE data (RFC 1951). */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': 'A block has type 3, which does not exist.',
		'stored-length': 'The two lengths of a stored block do not match.',
		'code-lengths': 'A block describes an impossible Huffman code.',
		'no-code-word': 'These bits are not a code word of the block’s Huffman code.',
		'length-symbol': 'A back-reference has a length that does not exist.',
		'distance-symbol': 'A back-reference has a distance that does not exist.',
		distance: 'A back-reference points before the start of the data.',
		unfinished: 'The data end inside a block.',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, TaleWords>> = {
	'deflate-data-valid': {
		title: 'The payload is not DEFLATE data',
		duty: 'RSV1 on the first frame means that the message is compressed. The receiver joins the payloads of its frames and appends 00 00 ff ff. The result has to be valid DEFLATE data (RFC 1951).',
		remedy:
			'Send the output of the compressor, complete and in order. If the message is not compressed, clear RSV1.',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'The connection fails. The RFC names no close code. Our endpoint and ws send 1007; Chromium and Python’s websockets send 1002; Firefox sends no Close. If the data only end too early, our endpoint delivers what it could inflate.',
	},
	'deflate-tail-removed': {
		title: 'The tail 00 00 ff ff was not removed',
		duty: 'Flushed DEFLATE data end in an empty stored block, whose last four bytes are always 00 00 ff ff. The sender removes these four bytes and the receiver appends them again.',
		remedy: 'Remove the last four bytes of the payload.',
		reaction: 'The message inflates to the same data. It only takes four bytes more.',
	},
	'deflate-empty-message': {
		title: 'An empty compressed message without its byte',
		duty: 'An empty message, compressed, is the one byte 00: an empty block without its tail. From an empty payload the receiver has only 00 00 ff ff, which is not a complete block.',
		remedy: 'Send the one byte 00, or send the empty message uncompressed, with RSV1 = 0.',
		reaction:
			'Chromium, Firefox, ws and Python’s websockets read it as an empty message (measured). Other receivers may not.',
	},
	'deflate-window-kept': {
		title: 'A back-reference beyond the agreed window',
		duty: 'With server_max_window_bits or client_max_window_bits agreed, that side must not use a larger window: its back-references may reach only so far. The other side needs to keep no more than this in memory.',
		remedy:
			'Set the compressor to the agreed window. If it cannot use so small a window, do not agree to it.',
		detail: ({ distance, window }) =>
			`A back-reference reaches ${distance} bytes back; the window has ${window}.`,
		reaction:
			'A receiver that kept only the window cannot inflate the message and fails the connection. A receiver that kept more does not notice.',
	},
	'deflate-takeover-kept': {
		title: 'A back-reference to an earlier message',
		duty: 'With no_context_takeover agreed for its side, a sender must start each message with an empty window. The receiver may then forget earlier messages, which saves memory on idle connections.',
		remedy: 'Reset the compressor before each message, or do not agree to no_context_takeover.',
		detail: ({ distance }) =>
			`A back-reference reaches ${distance} bytes back, to before this message begins.`,
		reaction:
			'A receiver that has forgotten the earlier message cannot inflate this one and fails the connection. A receiver that kept it does not notice.',
	},
	'deflate-length-compressed': {
		title: 'The length counts the uncompressed bytes',
		duty: 'The payload length counts the compressed bytes, because these follow the header. The length after inflating is not on the wire.',
		remedy: 'Compress first, then write the length of the result.',
		reaction:
			'The receiver cannot see the cause. If the length is too large, it waits and reads the next frames as payload. If it is too small, it reads compressed bytes as a header and fails the connection with 1002.',
	},
	'deflate-text-utf8': {
		title: 'The inflated text is not valid UTF-8',
		duty: 'A text message must be valid UTF-8 after inflating. The compressed bytes may have any value.',
		remedy: 'Encode text as UTF-8 before you compress it, or send the bytes as binary.',
		detail: ({ bytes, offset }) => `${bytes} at byte ${offset} of the text.`,
		reaction:
			'The connection fails: our endpoint, ws and Python’s websockets send 1007, Chromium 1002, Firefox no Close.',
	},
	'deflate-limit-inflated': {
		title: 'It inflates to more than the limit',
		duty: 'A receiver with a limit on the size of messages must protect itself, so it has to count the inflated bytes. 1 KiB of compressed zeros can become 1 MiB.',
		remedy: 'As a receiver, stop inflating at the limit. As a sender, send smaller messages.',
		detail: ({ limit }) => `This message inflates to more than ${number(Number(limit))} bytes.`,
		reaction: 'The receiver stops inflating and fails the connection with 1009, as ws does.',
	},
};
