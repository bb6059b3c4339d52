import { expect, test } from 'vitest';
import { unsendableMembers, type ScriptAction } from '../../../../src/engine/simulation/index.ts';

const found = (action: ScriptAction) =>
	unsendableMembers(action).map(({ name, kind }) => `${name} ${kind}`);

test('a text fits into a control frame by its bytes of UTF-8, not by its characters', () => {
	expect(found({ type: 'ping', text: 'x'.repeat(125) })).toEqual([]);
	expect(found({ type: 'ping', text: 'x'.repeat(126) })).toEqual(['text does-not-fit']);
	const [member] = unsendableMembers({ type: 'pong', text: '♥'.repeat(42) });
	expect(member).toEqual({ name: 'text', kind: 'does-not-fit', bytes: 126, fits: 125 });
});

test('a reason needs a close code, which takes two of the 125 bytes', () => {
	expect(found({ type: 'close' })).toEqual([]);
	expect(found({ type: 'close', reason: 'bye' })).toEqual(['reason needs']);
	expect(found({ type: 'close', code: 1000, reason: 'x'.repeat(123) })).toEqual([]);
	expect(found({ type: 'close', code: 1000, reason: 'x'.repeat(124) })).toEqual([
		'reason does-not-fit',
	]);
});

test('raw bytes must not be empty; a binary message may be', () => {
	expect(found({ type: 'raw', hex: ' ' })).toEqual(['hex empty']);
	expect(found({ type: 'binary', hex: '' })).toEqual([]);
});
