import { expect, test } from 'vitest';
import { nearestCodes } from '../../../src/panels/rules/suggestions.ts';

test.each([
	['frame-rsv9', 'frame-rsv1'],
	['mask_client', 'mask-client'],
	['Mask Client', 'mask-client'],
	['client-mask', 'mask-client'],
	['utf8-overlog', 'utf8-overlong'],
	['close-code-1004', 'close-code-reserved-1004'],
	['rsv2', 'frame-rsv2'],
])('%s may have been meant for %s', (text, code) => {
	expect(nearestCodes(text)).toContain(code);
	expect(nearestCodes(text).length).toBeLessThanOrEqual(4);
});

test.each(['', 'zzzz', '你好', '12345', 'x'.repeat(200)])('“%s” is near nothing', (text) => {
	expect(nearestCodes(text)).toEqual([]);
});
