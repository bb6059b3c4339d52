// What only a browser's own streams show: node's are more patient with what is wrong.
import { afterEach, expect, test, vi } from 'vitest';
import { packText, unpackText } from '../../src/platform/packing.ts';

const LIMIT = 64 << 10;
/** DEFLATE makes no byte into more than this many. */
const MOST_EXPANSION = 1032;

afterEach(() => {
	vi.unstubAllGlobals();
});

test('a bomb is stopped long before it has gone off', async () => {
	const bomb = await packText('\0'.repeat(64 << 20));
	expect(bomb.length).toBeLessThan(LIMIT * 1.4);
	const given: number[] = [];
	const Whole = DecompressionStream;
	vi.stubGlobal('DecompressionStream', function (format: CompressionFormat) {
		const { readable, writable } = new Whole(format);
		const counting = new TransformStream<Uint8Array, Uint8Array>({
			transform(part, controller) {
				given.push(part.length);
				controller.enqueue(part);
			},
		});
		void counting.readable.pipeTo(writable as never).catch(() => undefined);
		return { readable, writable: counting.writable };
	});
	expect(await unpackText(bomb, LIMIT)).toEqual({ type: 'too-long' });
	// What is given at once expands at once: no part, and not all of them, may become large.
	expect(Math.max(...given) * MOST_EXPANSION).toBeLessThan(2 * LIMIT);
	const all = given.reduce((sum, length) => sum + length, 0);
	expect(all * MOST_EXPANSION).toBeLessThan(16 * LIMIT);
});

test('something after the end of a link is damage', async () => {
	expect(await unpackText(`${await packText('text')}AAAA`, LIMIT)).toEqual({ type: 'damaged' });
});
