import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	decodeUtf8,
	encodeUtf8,
	hexText,
	joinBytes,
	type Bytes,
} from '../../../src/engine/bytes/index.ts';
import {
	compressMessage,
	startDeflate,
	type DeflateCodec,
} from '../../../src/engine/extension/index.ts';
import type { DeflateContext } from '../../../src/engine/extension/permessage-deflate.ts';
import {
	decompressMessage,
	decompressPart,
	releaseStreams,
} from '../../../src/engine/extension/permessage-deflate.ts';
import type { DeflateAgreement } from '../../../src/engine/handshake/deflate-negotiation.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';

const USUAL: DeflateAgreement = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};
const NO_LIMIT = 1 << 20;

const client = (some: Partial<DeflateAgreement> = {}) =>
	startDeflate({ ...USUAL, ...some }, 'client');
const server = (some: Partial<DeflateAgreement> = {}) =>
	startDeflate({ ...USUAL, ...some }, 'server');
const take = (context: DeflateContext, payload: string, limit = NO_LIMIT) =>
	decompressMessage(context, deflateCodec, hex(payload), limit);
const text = (context: DeflateContext, payload: string) => {
	const result = take(context, payload);
	return result.type === 'message' ? decodeUtf8(result.message).text : result.type;
};

describe('RFC 7692 §7.2.3, its examples', () => {
	test.each([
		['§7.2.3.1 one block', 'f2 48 cd c9 c9 07 00', 'Hello'],
		['§7.2.3.3 a stored block', '00 05 00 fa ff 48 65 6c 6c 6f 00', 'Hello'],
		['§7.2.3.4 a final block', 'f3 48 cd c9 c9 07 00 00', 'Hello'],
		['§7.2.3.5 two blocks', 'f2 48 05 00 00 00 ff ff ca c9 c9 07 00', 'Hello'],
		['§7.2.3.6 nothing', '00', ''],
	])('%s', (_, payload, message) => {
		expect(text(client(), payload)).toBe(message);
		expect(take(client(), payload)).toMatchObject({ complete: true });
	});

	test.each([
		['a tail that was left on', 'f2 48 cd c9 c9 07 00 00 00 ff ff', 'Hello'],
		['an empty payload', '', ''],
		['a message cut in the middle of a block', 'f2 48 cd', 'He'],
	])('%s is read as peers read it, and told from a whole one', (_, payload, message) => {
		expect(text(client(), payload)).toContain(message);
		expect(take(client(), payload)).toMatchObject({ complete: false });
	});

	test('§7.2.3.2 the second message refers to the first, where the window is shared', () => {
		const first = take(client(), 'f2 48 cd c9 c9 07 00');
		expect(first.type).toBe('message');
		if (first.type !== 'message') return;
		expect(text(first.context, 'f2 00 11 00 00')).toBe('Hello');
		expect(text(client(), 'f2 00 11 00 00')).toBe('bad-data');
	});

	test('a message is deflated as there', () => {
		const hello = encodeUtf8('Hello');
		const first = compressMessage(server(), deflateCodec, hello);
		expect(hexText(first.payload)).toBe('f2 48 cd c9 c9 07 00');
		expect(hexText(compressMessage(first.context, deflateCodec, hello).payload)).toBe(
			'f2 00 11 00 00',
		);
		const forgets = compressMessage(server({ serverNoContextTakeover: true }), deflateCodec, hello);
		expect(hexText(compressMessage(forgets.context, deflateCodec, hello).payload)).toBe(
			'f2 48 cd c9 c9 07 00',
		);
		expect(hexText(compressMessage(server(), deflateCodec, hex('')).payload)).toBe('00');
	});
});

/** The streams that a codec is asked for, by one that changes nothing. */
function asked() {
	const asks: { bits: number; before: number }[] = [];
	const codec: DeflateCodec = {
		deflater: (before, bits) => {
			asks.push({ bits, before: before.length });
			return {
				add: () => undefined,
				deflate: (bytes) => Uint8Array.from([...bytes, 0, 0, 0xff, 0xff]),
			};
		},
		inflater: (before, bits) => {
			asks.push({ bits, before: before.length });
			return {
				inflate: (bytes) => ({ bytes: Uint8Array.from(bytes.slice(0, -4)), end: 'between-blocks' }),
				restart: () => undefined,
			};
		},
	};
	return { asks, codec };
}

/** What both contexts hold after these messages went one way. */
function carried(messages: readonly Bytes[], agreed: DeflateAgreement, from: 'client' | 'server') {
	const { asks, codec } = asked();
	let sender = startDeflate(agreed, from);
	let receiver = startDeflate(agreed, from === 'client' ? 'server' : 'client');
	for (const one of messages) {
		const { context, payload } = compressMessage(sender, codec, one);
		const taken = decompressMessage(receiver, codec, payload, NO_LIMIT);
		if (taken.type !== 'message') throw new Error(taken.type);
		[sender, receiver] = [context, taken.context];
	}
	return { asks, sender, receiver };
}

const counting = (length: number, first: number) =>
	Uint8Array.from({ length }, (_, i) => (first + i) % 251);

describe('§7.1 a parameter limits the side that it names', () => {
	const AGREED: DeflateAgreement = {
		serverNoContextTakeover: true,
		clientNoContextTakeover: false,
		serverMaxWindowBits: 10,
		clientMaxWindowBits: 12,
	};
	const OTHER: DeflateAgreement = {
		...AGREED,
		serverNoContextTakeover: false,
		clientNoContextTakeover: true,
	};
	test.each([
		{ from: 'client', agreed: AGREED, bits: 12, takesOver: true },
		{ from: 'client', agreed: OTHER, bits: 12, takesOver: false },
		{ from: 'server', agreed: AGREED, bits: 10, takesOver: false },
		{ from: 'server', agreed: OTHER, bits: 10, takesOver: true },
	] as const)('a $from with window $bits takes over: $takesOver', (row) => {
		const messages = [counting(7, 0), counting(9, 100)];
		const { asks, sender, receiver } = carried(messages, row.agreed, row.from);
		const one = { bits: row.bits, before: 0 };
		// Streams run on where the context is taken over.
		expect(asks).toEqual(row.takesOver ? [one, one] : [one, one, one, one]);
		expect([sender.sent.compressed?.bytes, receiver.received.inflated?.bytes]).toEqual(
			row.takesOver ? [16, 16] : [undefined, undefined],
		);
		const untouched = startDeflate(row.agreed, 'client');
		expect(sender.received).toBe(untouched.received);
		expect(receiver.sent).toBe(untouched.sent);
	});

	test.each([
		['is for zlib one of 9', 8, 9],
		['is taken as it is', 9, 9],
		['is taken as it is', 15, 15],
	])('a window %s: %d bits', (_, serverMaxWindowBits, bits) => {
		const { asks, codec } = asked();
		compressMessage(server({ serverMaxWindowBits }), codec, hex('61'));
		expect(asks).toEqual([{ bits, before: 0 }]);
	});
});

describe('§7.2.1 the window is the last bytes of all messages', () => {
	test.each([
		['one that is shorter', [100]],
		['two that are shorter together', [100, 200]],
		['one that fills it', [512]],
		['two that fill it together', [200, 312]],
		['one more than it holds', [513]],
		['a byte after a full one', [512, 1]],
		['two that are longer together', [400, 300]],
		['three, of which the first is gone', [300, 300, 300]],
		['a short one after a long one', [2000, 5]],
		['one with which a stream ends', [70_000]],
	])('%s', (_, lengths) => {
		const messages = lengths.map((length, i) => counting(length, i * 77));
		const { receiver } = carried(messages, { ...USUAL, clientMaxWindowBits: 9 }, 'client');
		releaseStreams(receiver);
		let window = hex('');
		const { codec } = asked();
		const begins: DeflateCodec = {
			...codec,
			inflater: (before, bits) => {
				window = before.slice();
				return codec.inflater(before, bits);
			},
		};
		decompressMessage(receiver, begins, hex('00'), NO_LIMIT);
		expect(window).toEqual(joinBytes(messages).slice(-512));
	});

	test('§7.2.3.6 an empty message needs no codec: a second flush of zlib gives no block', () => {
		const { asks, codec } = asked();
		expect(hexText(compressMessage(server(), codec, hex('')).payload)).toBe('00');
		expect(asks).toEqual([]);
	});
});

describe('impossible arguments', () => {
	test.each([
		['block type 3', '07 00'],
		['a stored block whose lengths disagree', '00 05 00 00 00 48'],
	])('%s is bad data', (_, payload) => {
		expect(take(client(), payload)).toEqual({ type: 'bad-data', message: hex('') });
	});

	test('a bomb is stopped at the limit, and not before it', () => {
		const zeros = new Uint8Array(1_000_000);
		const { payload } = compressMessage(server(), deflateCodec, zeros);
		expect(payload.length).toBeLessThan(2000);
		const stopped = decompressMessage(client(), deflateCodec, payload, 999_999);
		expect(stopped).toMatchObject({ type: 'too-long', message: { length: 999_999 } });
		expect(decompressMessage(client(), deflateCodec, payload, 1_000_000).type).toBe('message');
	});
});

/** Texts with much to refer back to, some longer than any window. */
const message = fc
	.tuple(fc.stringMatching(/^[a-c]{0,40}$/), fc.nat({ max: 1500 }))
	.map(([part, times]) => encodeUtf8(part.repeat(times)));

describe('a message that is not all there', () => {
	const HELLO = hex('f2 48 cd c9 c9 07 00');
	const part = (context: DeflateContext, payload: Bytes, limit = NO_LIMIT) =>
		decompressPart(context, deflateCodec, payload, limit);

	test('is inflated as far as it has come', () => {
		let context = client();
		const texts = Array.from(HELLO, (_, i) => {
			const found = part(context, HELLO.subarray(0, i + 1));
			if (found.type !== 'part') throw new Error(found.type);
			({ context } = found);
			return decodeUtf8(found.message).text;
		});
		expect(texts).toEqual(['', 'H', 'He', 'Hel', 'Hell', 'Hello', 'Hello']);
		expect(decompressMessage(context, deflateCodec, HELLO, NO_LIMIT)).toMatchObject({
			type: 'message',
			complete: true,
			message: encodeUtf8('Hello'),
		});
	});

	test('is bad, or too long, as soon as that shows', () => {
		expect(part(client(), hex('07'))).toEqual({ type: 'bad-data', message: hex('') });
		expect(part(client(), HELLO, 4)).toEqual({ type: 'too-long', message: encodeUtf8('Hell') });
		const after = part(client(), HELLO.subarray(0, 4), 4);
		if (after.type !== 'part') throw new Error(after.type);
		const longer = part(after.context, HELLO, 4);
		expect(longer).toEqual({ type: 'too-long', message: encodeUtf8('Hell') });
		// What came before bad data is known.
		const spoilt = hex('f2 48 05 00 00 00 ff ff 07');
		expect(part(client(), spoilt)).toEqual({ type: 'bad-data', message: encodeUtf8('He') });
	});

	test('a context whose stream failed can be continued in another way', () => {
		const first = hex('f2 48 05 00 00 00 ff ff');
		const begun = part(client(), first);
		if (begun.type !== 'part') throw new Error(begun.type);
		const { context } = begun;
		expect(part(context, Uint8Array.of(...first, 0x07)).type).toBe('bad-data');
		expect(text(context, 'f2 48 05 00 00 00 ff ff ca c9 c9 07 00')).toBe('Hello');
	});
});

test('a context whose streams were released gives the same result', () => {
	const words = ['Hello, Hello', 'Hello again', 'and again'].map((one) => encodeUtf8(one));
	const compressed = (release: boolean): readonly Bytes[] => {
		let [from, to] = [server(), client()];
		return words.flatMap((word) => {
			const sent = compressMessage(from, deflateCodec, word);
			const got = decompressMessage(to, deflateCodec, sent.payload, NO_LIMIT);
			if (got.type !== 'message') throw new Error(got.type);
			[from, to] = [sent.context, got.context];
			if (release) [from, to].forEach(releaseStreams);
			return [sent.payload.slice(), got.message.slice()];
		});
	};
	expect(compressed(true)).toEqual(compressed(false));
});

test('a context whose streams were released holds none', () => {
	const { asks, codec } = asked();
	const { context } = compressMessage(server(), codec, hex('61'));
	const taken = decompressMessage(context, codec, hex('61'), NO_LIMIT);
	if (taken.type !== 'message') throw new Error(taken.type);
	releaseStreams(taken.context);
	compressMessage(taken.context, codec, hex('61'));
	decompressMessage(taken.context, codec, hex('61'), NO_LIMIT);
	expect(asks).toHaveLength(4);
});

describe('laws', () => {
	test('a context that was gone on from is as it was', () => {
		fc.assert(
			fc.property(message, message, message, (first, one, other) => {
				const { context } = compressMessage(server(), deflateCodec, first);
				const before = compressMessage(context, deflateCodec, one).payload;
				compressMessage(context, deflateCodec, other);
				return hexText(compressMessage(context, deflateCodec, one).payload) === hexText(before);
			}),
			{ numRuns: 50 },
		);
	});
});
