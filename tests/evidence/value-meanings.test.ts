import { expect, test } from 'vitest';
import { ruleMeaning } from '../../src/evidence/value-meanings.ts';

test.each([
	['mask-client', { proves: 'masking-fault' }],
	['mask-server', { proves: 'masking-fault' }],
	['utf8-continuation', { proves: 'bad-utf8' }],
	['frame-rsv2', { proves: 'protocol-error' }],
])('a breach of %s comes from one cause', (rule, meaning) => {
	expect(ruleMeaning({ rule })).toMatchObject(meaning);
});

// How a key was chosen says nothing about the MASK bit, and no receiver refuses it.
test.each(['mask-key-fresh', 'mask-key-unpredictable', 'constructor'])(
	'%s says nothing about the end of a connection',
	(rule) => {
		expect(ruleMeaning({ rule })).toEqual({});
	},
);
