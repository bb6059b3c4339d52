import { expect, test } from 'vitest';
import { causeSides } from '../../src/evidence/cause-side.ts';
import { CAUSE_IDS } from '../../src/evidence/cause.ts';
import { sign } from '../../src/evidence/sign.ts';

test('every cause has one side or two', () => {
	for (const cause of CAUSE_IDS) expect([1, 2]).toContain(causeSides(cause, []).length);
	expect(causeSides('idle-timeout', [])).toEqual(['between']);
	expect(causeSides('closed-by-page', [])).toEqual(['page']);
});

test('a broken rule names the side that sent the frame', () => {
	const rule = (by: string) =>
		sign('rule-broken', null, { rule: 'frame-opcode-reserved', by, fatal: 1 });
	expect(causeSides('protocol-error', [rule('client')])).toEqual(['client']);
	expect(causeSides('protocol-error', [rule('server')])).toEqual(['server']);
	expect(causeSides('protocol-error', [rule('server'), rule('client')])).toHaveLength(2);
});

test('the side that closes because of a frame is not the one that sent it', () => {
	const close = sign('close-frame', null, { code: 1007, by: 'server' });
	const answer = sign('close-frame', null, { code: 1007, by: 'client' });
	expect(causeSides('bad-utf8', [close])).toEqual(['client']);
	expect(causeSides('bad-utf8', [close, answer])).toEqual(['client']);
	expect(causeSides('bad-utf8', [sign('close-event', null, { code: 1007 })])).toHaveLength(2);
});

test('a frame without a mask is one of the client', () => {
	expect(causeSides('masking-fault', [sign('mask-missing')])).toEqual(['client']);
	expect(causeSides('masking-fault', [])).toEqual(['client', 'server']);
});

test('no route to the host lies between client and server', () => {
	expect(causeSides('no-server', [])).toEqual(['server']);
	expect(causeSides('no-server', [sign('network-unreachable')])).toEqual(['between']);
});
