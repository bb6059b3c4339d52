import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { literalBlock, readLiteralBlock } from '../../../src/engine/http2/literal-block.ts';
import { hex } from '../../support/hex-bytes.ts';

const STATUS = '00 07 3a 73 74 61 74 75 73 03 32 30 30';

test('a field is a literal with its name spelled out (RFC 7541 §6.2.2)', () => {
	expect(hexText(literalBlock([{ name: ':status', value: '200' }]))).toBe(STATUS);
});

test('a written block is read again, long values too', () => {
	for (const length of [0, 1, 126, 127, 128, 254, 255, 5000]) {
		const fields = [
			{ name: 'a', value: 'x'.repeat(length) },
			{ name: 'sec-websocket-version', value: '13' },
		];
		expect(readLiteralBlock(literalBlock(fields))).toEqual(fields);
	}
});

test.each<[string, string]>([
	['an index of the static table', '88'],
	['a name by its index', '04 05 2f 63 68 61 74'],
	['a string in the Huffman code', '00 81 1f 01 61'],
	['a name without an end', '00 07 3a 73'],
	['no value', '00 01 61'],
	['a length without an end', '00 7f ff'],
	['a length beyond all measure', '00 7f ff ff ff ff ff ff ff ff 7f'],
])('any other block is not read: %s', (_, block) => {
	expect(readLiteralBlock(hex(block))).toBeNull();
});
