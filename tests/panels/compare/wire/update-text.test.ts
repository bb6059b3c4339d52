import { expect, test } from 'vitest';
import { updateBytesOf, updateText } from '../../../../src/panels/compare/wire/update-text.ts';

test.each([
	[0, ''],
	[1, '1'],
	[3, '1  '],
	[7, '{"n":1}'],
	[9, '{"n":1  }'],
	[15, '{"n":1,"x":"a"}'],
	[20, '{"t":"12:00:00.000"}'],
	[23, '{"t":"12:00:00.000"   }'],
	[30, '{"t":"12:00:00.000","x":"abc"}'],
])('an update of %d bytes', (bytes, text) => {
	expect(updateText(bytes, 0)).toBe(text);
});

test('has the length that is asked for, and is JSON as soon as it can be', () => {
	for (const index of [0, 8, 9, 99, 998, 999, 4000]) {
		for (let bytes = 0; bytes < 200; bytes++) {
			expect(updateBytesOf(bytes, index)).toHaveLength(bytes);
			if (bytes > 0) expect(() => void JSON.parse(updateText(bytes, index))).not.toThrow();
		}
	}
});

test('no update is like the one before', () => {
	for (const bytes of [1, 7, 20, 500]) {
		expect(updateText(bytes, 1)).not.toBe(updateText(bytes, 0));
	}
});
