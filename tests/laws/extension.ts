// The laws of permessage-deflate: one side inflates what the other deflates, any data gives a message or a
// reason, and contexts are values.
import type { DeflateAgreement } from '../../src/engine/handshake/deflate-negotiation.ts';
import { encodeUtf8, joinBytes, sameBytes } from '../../src/engine/bytes/index.ts';
import { compressMessage, startDeflate } from '../../src/engine/extension/index.ts';
import {
	decompressMessage,
	decompressPart,
} from '../../src/engine/extension/permessage-deflate.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import type { Draw } from './draw.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

const LIMIT = 4096;
/** The share of a law that begins streams of zlib in each run. */
const STREAMS = 0.25;

export const EXTENSION_LAWS: readonly Law[] = [
	law(
		'what one side deflates the other inflates, whatever was agreed on; an older context is as it was',
		(draw) => ({
			agreed: anyAgreement(draw),
			messages: draw.list(4, () => anyMessage(draw)),
			older: draw.nat(3),
		}),
		({ agreed, messages, older }) => {
			let [from, to] = [startDeflate(agreed, 'client'), startDeflate(agreed, 'server')];
			const steps = messages.map((message) => {
				const sent = compressMessage(from, deflateCodec, message);
				const got = decompressMessage(to, deflateCodec, sent.payload, Infinity);
				must(got.type === 'message', `it is ${got.type}`);
				must(got.complete && sameBytes(got.message, message), 'another message came');
				const step = { from, to, message, payload: sent.payload };
				[from, to] = [sent.context, got.context];
				return step;
			});
			const step = steps[older];
			if (step === undefined) return;
			const again = compressMessage(step.from, deflateCodec, step.message);
			must(sameBytes(again.payload, step.payload), 'an older context says it differently');
			const got = decompressMessage(step.to, deflateCodec, step.payload, Infinity);
			must(
				got.type === 'message' && sameBytes(got.message, step.message),
				'it is inflated otherwise',
			);
		},
		STREAMS,
	),
	law(
		'neither a cut of the data nor another use of an earlier context changes the result',
		(draw) => {
			const data = joinBytes([anyData(draw), anyData(draw)]);
			const cuts = draw.list(4, () => draw.nat(data.length)).sort((one, other) => one - other);
			const limit = draw.one([LIMIT, 0, 5, 300]);
			return { agreed: anyAgreement(draw), before: draw.one(DEFLATED), data, cuts, limit };
		},
		({ agreed, before, data, cuts, limit }) => {
			const first = decompressMessage(
				startDeflate(agreed, 'server'),
				deflateCodec,
				before,
				Infinity,
			);
			must(first.type === 'message', 'the first is bad');
			const whole = resultOf(decompressMessage(first.context, deflateCodec, data, limit));
			const parts = [first.context];
			for (const cut of cuts) {
				const part = decompressPart(parts.at(-1)!, deflateCodec, data.subarray(0, cut), limit);
				if (part.type !== 'part') {
					mustBeSame(resultOf(part), whole, 'a part fails');
					break;
				}
				parts.push(part.context);
			}
			for (const context of parts.toReversed()) {
				mustBeSame(
					resultOf(decompressMessage(context, deflateCodec, data, limit)),
					whole,
					'the rest of it',
				);
			}
		},
	),
	law(
		'any data gives a message within the limit, or a reason',
		(draw) => ({ agreed: anyAgreement(draw), data: anyData(draw) }),
		({ agreed, data }) => {
			const got = decompressMessage(startDeflate(agreed, 'server'), deflateCodec, data, LIMIT);
			if (got.type === 'message') must(got.message.length <= LIMIT, 'a message over the limit');
		},
	),
];

/** Returns the result without the context. */
function resultOf(found: ReturnType<typeof decompressPart | typeof decompressMessage>): object {
	const complete = found.type === 'message' && found.complete;
	return { type: found.type, message: found.message.slice(), complete };
}

function anyAgreement(draw: Draw): DeflateAgreement {
	return {
		serverNoContextTakeover: draw.rarely(3),
		clientNoContextTakeover: draw.rarely(3),
		serverMaxWindowBits: draw.one([15, 9, 10, 12]),
		clientMaxWindowBits: draw.one([9, 10, 15, 11]),
	};
}

const WORDS = ['abc', 'a', 'WebSocket ', '你好', '\0\0\0\0'];

/** Returns a message with many repetitions; some messages are longer than a small window. */
function anyMessage(draw: Draw): Uint8Array {
	// Noise may be stored instead of compressed, depending on the state of the stream.
	if (draw.rarely(6)) return draw.bytes(700);
	const times = draw.rarely(10) ? 600 : 12;
	return encodeUtf8((draw.one(WORDS) + draw.one(WORDS)).repeat(draw.nat(times)));
}

/** Returns deflated text with flipped bits, or noise. */
function anyData(draw: Draw): Uint8Array {
	if (draw.rarely(2)) return draw.bytes(24);
	const data = DEFLATED[draw.nat(DEFLATED.length - 1)]!.slice();
	for (let flips = draw.nat(3); flips > 0; flips--) {
		const at = draw.nat(data.length - 1);
		data[at] = data[at]! ^ (1 << draw.nat(7));
	}
	return data.subarray(0, data.length - draw.small(data.length));
}

const PLAIN: DeflateAgreement = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};
const DEFLATED = [
	'Hello',
	'abcabcabc'.repeat(20),
	'\0'.repeat(8000),
	'the quick brown fox '.repeat(3),
].map(
	(one) => compressMessage(startDeflate(PLAIN, 'client'), deflateCodec, encodeUtf8(one)).payload,
);
