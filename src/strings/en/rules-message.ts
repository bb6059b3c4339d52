// Holds the English words about the rules that only a whole message shows.
import type { MessageRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';
import { number } from './numbers.ts';

/** Holds the sentence for each reason why data are not DEFLATE data (RFC 1951). */
const FAULTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'block-type': 'A block has type 3, which does not exist.',
		'stored-length': 'The two lengths of a stored block do not match.',
		'code-lengths': 'A block describes an impossible Huffman code.',
		'no-code-word': 'A block contains bits that are not a code word of its Huffman code.',
		'length-symbol': 'A back-reference has a length code that does not exist.',
		'distance-symbol': 'A back-reference has a distance code that does not exist.',
		distance: 'A back-reference points before the start of the data.',
		unfinished: 'The data ends inside a block.',
	}),
);

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, ReactionRuleWords>> = {
	'deflate-data-valid': {
		title: 'The payload is not DEFLATE data',
		duty: 'RSV1 on the first frame means that the message is compressed. The receiver joins the payloads of all frames of the message and appends 00 00 ff ff. The result has to be valid DEFLATE data (RFC 1951).',
		remedy:
			'Send the output of the compressor, complete and in order. If the message is not compressed, clear RSV1.',
		detail: ({ fault }) => FAULTS.get(String(fault)) ?? '',
		reaction:
			'The connection fails. RFC 7692 does not name a close code. This site’s endpoint and ws send 1007; Chromium and Python’s websockets send 1002; Firefox sends no Close. If the data merely ends too early, this site’s endpoint delivers the part that it could inflate.',
	},
	'deflate-tail-removed': {
		title: 'The tail 00 00 ff ff was not removed',
		duty: 'After a flush, DEFLATE data ends in an empty stored block, whose last four bytes are always 00 00 ff ff. The sender removes these four bytes and the receiver appends them again.',
		remedy: 'Remove the last four bytes of the payload.',
		reaction:
			'This message inflates to the same data. But the tail that the receiver appends then begins a block that does not end. With context takeover, Chromium, Firefox and ws therefore fail the connection at the next compressed message (measured).',
	},
	'deflate-empty-message': {
		title: 'A compressed empty message with an empty payload',
		duty: 'A compressed empty message consists of the one byte 00, which is an empty block without its tail. If the payload is empty, the receiver has only 00 00 ff ff, which is not a complete block.',
		remedy: 'Send the one byte 00, or send the empty message uncompressed, with RSV1 = 0.',
		reaction:
			'Chromium, Firefox, ws and Python’s websockets read an empty payload as an empty message (measured). With context takeover, Chromium, Firefox and ws then fail the connection at the next compressed message (measured).',
	},
	'deflate-window-kept': {
		title: 'A back-reference beyond the agreed window',
		duty: 'server_max_window_bits limits the server’s window, and client_max_window_bits limits the client’s window. A sender’s back-references must not reach farther back than its window. The receiver therefore needs to keep only this window in memory.',
		remedy:
			'Set the compressor to the agreed window size. If the compressor does not support a window of that size, do not agree to it.',
		detail: ({ distance, window }) =>
			`A back-reference reaches ${distance} bytes back, but the window has only ${window} bytes.`,
		reaction:
			'A receiver that kept only the window cannot inflate the message and fails the connection; this site’s endpoint sends 1007. A receiver that kept more does not notice the mistake.',
	},
	'deflate-takeover-kept': {
		title: 'A back-reference to an earlier message',
		duty: 'If no_context_takeover was agreed for a sender, it must start each message with an empty window. The receiver may then forget earlier messages, which saves memory on idle connections.',
		remedy: 'Reset the compressor before each message, or do not agree to no_context_takeover.',
		detail: ({ distance }) =>
			`A back-reference reaches ${distance} bytes back, beyond the start of this message.`,
		reaction:
			'A receiver that has forgotten the earlier message cannot inflate this one and fails the connection; this site’s endpoint sends 1007. A receiver that kept the earlier message does not notice the mistake.',
	},
	'deflate-length-compressed': {
		title: 'The payload length counts the uncompressed bytes',
		duty: 'The payload length counts the compressed bytes, because these bytes follow the header. The length after inflating is not sent.',
		remedy: 'Compress first, then write the length of the compressed data.',
		reaction:
			'The receiver cannot detect the wrong length directly. If the length is too large, the receiver waits and reads the next frames as payload. If the length is too small, the receiver reads compressed bytes as a header and probably fails the connection.',
	},
	'deflate-text-utf8': {
		title: 'The inflated text is not valid UTF-8',
		duty: 'A text message must be valid UTF-8 after inflating. The compressed bytes may have any value.',
		remedy: 'Encode text as UTF-8 before you compress it, or send the bytes as binary.',
		detail: ({ bytes, offset }) => `The inflated text contains ${bytes} at offset ${offset}.`,
		reaction:
			'The connection fails. This site’s endpoint, ws and Python’s websockets send 1007; Chromium sends 1002; Firefox sends no Close.',
	},
	'deflate-limit-inflated': {
		title: 'The message inflates to more than the limit',
		duty: 'If a receiver limits the size of messages, it must apply the limit to the inflated bytes. For instance, 1 MiB of zeros can be compressed to about 1 KiB.',
		remedy: 'As a receiver, stop inflating at the limit. As a sender, send smaller messages.',
		detail: ({ limit }) => `This message inflates to more than ${number(Number(limit))} bytes.`,
		reaction:
			'The receiver, for instance ws, stops inflating and fails the connection with close code 1009.',
	},
};
