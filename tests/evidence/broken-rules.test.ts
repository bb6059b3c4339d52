// The broken rules of a connection in a piece, and which of them end it.
import { expect, test } from 'vitest';
import { readHex } from '../../src/engine/index.ts';
import { brokenRules } from '../../src/evidence/broken-rules.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../src/evidence/piece.ts';
import { ascii, REQUEST, RESPONSE } from './opening-bytes.ts';

const EXTENSION = 'Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n';

test('a breach ends the connection only if the strict receiver fails it', () => {
	const ends = (frames: string) =>
		brokenRules([opened(frames)], '').map(({ rule, fails }) => [rule, fails]);
	// “Hello” with the four bytes of the tail that the sender must remove: every receiver inflates it.
	expect(ends('c1 8b 37 fa 21 3d c5 b2 ec f4 fe fd 21 3d 37 05 de')).toEqual([
		['deflate-tail-removed', false],
	]);
	// The compressed data begin with a block of the reserved type 3.
	expect(ends('c1 81 37 fa 21 3d 30')).toEqual([['deflate-data-valid', true]]);
	expect(ends('81 02 48 69')).toEqual([['mask-client', true]]);
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
