// The broken rules of a connection in a piece, and which of them end it.
import { expect, test } from 'vitest';
import { readHex, type Bytes } from '../../src/engine/bytes/index.ts';
import { signsAndRules } from '../../src/evidence/signs-and-rules.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../src/evidence/piece.ts';
import { ascii, REQUEST, RESPONSE } from './opening-bytes.ts';

const EXTENSION = 'Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n';

test('a breach ends the connection only if the strict receiver fails it', () => {
	const ends = (frames: string) =>
		signsAndRules(opened(frames), '').broken.map(({ rule, fails }) => [rule, fails]);
	// “Hello” with the four bytes of the tail that the sender must remove: every receiver inflates it.
	expect(ends('c1 8b 37 fa 21 3d c5 b2 ec f4 fe fd 21 3d 37 05 de')).toEqual([
		['deflate-tail-removed', false],
	]);
	// The compressed data begin with a block of the reserved type 3.
	expect(ends('c1 81 37 fa 21 3d 30')).toEqual([['deflate-data-valid', true]]);
	// The compressed data end in the middle of a block: the receiver delivers what there is.
	expect(ends('c1 84 37 fa 21 3d c5 b2 ec f4')).toEqual([['deflate-data-valid', false]]);
	expect(ends('81 02 48 69')).toEqual([['mask-client', true]]);
});

test('one masking key of zeros, or one equal pair, may be chance; more of them are a breach', () => {
	const broken = (...frames: string[]) =>
		signsAndRules(opened(frames.join(' ')), '').broken.map(({ rule, times }) => [rule, times]);
	const ofZeros = '81 82 00 00 00 00 48 69';
	const masked = '81 82 37 fa 21 3d 7f 93';
	expect(broken(ofZeros, masked)).toEqual([]);
	expect(broken(masked, masked, ofZeros)).toEqual([]);
	expect(broken(ofZeros, masked, ofZeros)).toEqual([['mask-key-unpredictable', 2]]);
	expect(broken(masked, masked, masked)).toEqual([['mask-key-fresh', 2]]);
});

test('messages that leave after a Close are a breach only if they did not wait to leave', () => {
	const message = [0x82, 0x7e, 0x08, 0x00, ...new Array<number>(2048).fill(0)];
	const backlog = Uint8Array.from(Array.from({ length: 10 }, () => message).flat());
	/** The client closes at 100 ms; after it the server sends these bytes, each 800 ms after the others. */
	const brokenBy = (sent: readonly Bytes[]) => {
		const begins = opened('88 82 37 fa 21 3d 34 12');
		const events = sent.map((bytes, i) => ({
			...({ at: 3 + 800 * i, connection: 0, by: 'server', type: 'bytes', bytes } as const),
		}));
		const [request, response, close] = begins.transcript;
		const all = [request!, response!, ...events, { ...close!, at: 100 }];
		const transcript = all.toSorted((a, b) => a.at - b.at);
		return signsAndRules({ ...begins, transcript }, '').broken.map(({ rule }) => rule);
	};
	const segments = Array.from({ length: 15 }, (_, i) => backlog.slice(i * 1400, (i + 1) * 1400));
	expect(brokenBy(segments)).toEqual([]);
	const ticks = segments.map(() => readHex('81 04 74 69 63 6b').bytes);
	expect(brokenBy(ticks)).toEqual(['endpoint-open-to-send']);
});

function opened(frames: string): SeenConnection {
	const [request, response] = [REQUEST, RESPONSE].map((head) =>
		ascii(new TextDecoder().decode(head).replace(/\r\n$/, EXTENSION)),
	);
	const parts = [request!, response!, readHex(frames).bytes];
	return {
		name: '',
		transcript: parts.map((bytes, i) => ({
			at: i,
			connection: 0,
			by: i === 1 ? 'server' : 'client',
			type: 'bytes',
			bytes,
		})),
		ranges: parts.map(() => null),
		unseen: ['end'],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
}
