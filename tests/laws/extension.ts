// permessage-deflate: what one side deflates the other inflates, any data gives a message or a reason, contexts are values.
import type { DeflateAgreement } from '../../src/engine/index.ts';
import {
	compressMessage,
	decompressMessage,
	encodeUtf8,
	sameBytes,
	startDeflate,
} from '../../src/engine/index.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import type { Draw } from './draw.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';

const LIMIT = 4096;

export const EXTENSION_LAWS: readonly Law[] = [
	law(
		'what one side deflates the other inflates, whatever was agreed on; an older context is as it was',
		(draw) => ({ agreed: anyAgreement(draw), messages: draw.list(3, () => anyMessage(draw)) }),
		({ agreed, messages }) => {
			let [from, to] = [startDeflate(agreed, 'client'), startDeflate(agreed, 'server')];
			let first: { readonly context: typeof from; readonly payload: Uint8Array } | null = null;
			for (const message of messages) {
				const sent = compressMessage(from, deflateCodec, message);
				first ??= { context: from, payload: sent.payload };
				const got = decompressMessage(to, deflateCodec, sent.payload, Infinity);
				must(got.type === 'message', `it is ${got.type}`);
				must(got.complete && sameBytes(got.message, message), 'another message came');
				[from, to] = [sent.context, got.context];
			}
			if (first === null || messages.length < 2) return;
			const again = compressMessage(first.context, deflateCodec, messages[0]!);
			must(sameBytes(again.payload, first.payload), 'the first context has changed');
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

function anyAgreement(draw: Draw): DeflateAgreement {
	return {
		serverNoContextTakeover: draw.rarely(3),
		clientNoContextTakeover: draw.rarely(3),
		serverMaxWindowBits: draw.one([15, 9, 10, 12]),
		clientMaxWindowBits: draw.one([9, 10, 15, 11]),
	};
}

const WORDS = ['abc', 'a', 'WebSocket ', '你好', '\0\0\0\0'];

/** With much to refer back to; some longer than a small window. */
function anyMessage(draw: Draw): Uint8Array {
	const times = draw.rarely(10) ? 600 : 12;
	return encodeUtf8((draw.one(WORDS) + draw.one(WORDS)).repeat(draw.nat(times)));
}

/** Deflated text with bits flipped, and noise. */
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
