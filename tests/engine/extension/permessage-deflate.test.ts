import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compressMessage,
	decompressMessage,
	encodeUtf8,
	hexText,
	startDeflate,
	type Bytes,
	type DeflateAgreement,
	type DeflateCodec,
	type DeflateContext,
} from '../../../src/engine/index.ts';
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
	return result.type === 'message' ? new TextDecoder().decode(result.message) : result.type;
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

/** What a codec is asked for, by a codec that changes nothing. */
function asked() {
	const asks: { bits: number; before: number }[] = [];
	const codec: DeflateCodec = {
		deflate: (bytes, before, bits) => {
			asks.push({ bits, before: before.length });
			return Uint8Array.from([...bytes, 0, 0, 0xff, 0xff]);
		},
		inflate: (bytes, before, bits) => {
			asks.push({ bits, before: before.length });
			return { type: 'inflated', bytes: Uint8Array.from(bytes.slice(0, -4)), complete: true };
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

describe('§7.1 what was agreed binds the one it names', () => {
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
		const first = { bits: row.bits, before: 0 };
		const second = { bits: row.bits, before: row.takesOver ? 7 : 0 };
		expect(asks).toEqual([first, first, second, second]);
		expect([sender.sent.length, receiver.received.length]).toEqual(
			row.takesOver ? [16, 16] : [0, 0],
		);
		expect([sender.received.length, receiver.sent.length]).toEqual([0, 0]);
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
	])('%s', (_, lengths) => {
		const messages = lengths.map((length, i) => counting(length, i * 77));
		const { sender, receiver } = carried(messages, { ...USUAL, clientMaxWindowBits: 9 }, 'client');
		const window = hexText(Uint8Array.from(messages.flatMap((one) => [...one]).slice(-512)));
		expect(hexText(sender.sent)).toBe(window);
		expect(hexText(receiver.received)).toBe(window);
	});

	test('§7.2.3.6 for nothing no codec is asked: a second flush of zlib gives no block', () => {
		const { asks, codec } = asked();
		expect(hexText(compressMessage(server(), codec, hex('')).payload)).toBe('00');
		expect(asks).toEqual([]);
	});
});

describe('what cannot be', () => {
	test.each([
		['block type 3', '07 00'],
		['a stored block whose lengths disagree', '00 05 00 00 00 48'],
	])('%s is bad data', (_, payload) => {
		expect(take(client(), payload)).toEqual({ type: 'bad-data' });
	});

	test('a bomb is stopped at the limit, and not before it', () => {
		const zeros = new Uint8Array(1_000_000);
		const { payload } = compressMessage(server(), deflateCodec, zeros);
		expect(payload.length).toBeLessThan(2000);
		expect(decompressMessage(client(), deflateCodec, payload, 999_999)).toEqual({
			type: 'too-long',
		});
		expect(decompressMessage(client(), deflateCodec, payload, 1_000_000).type).toBe('message');
	});
});

/** Texts with much to refer back to, some longer than any window. */
const message = fc
	.tuple(fc.stringMatching(/^[a-c]{0,40}$/), fc.nat({ max: 1500 }))
	.map(([part, times]) => encodeUtf8(part.repeat(times)));

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
