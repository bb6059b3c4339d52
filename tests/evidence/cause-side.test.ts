import { expect, test } from 'vitest';
import { causeSides } from '../../src/evidence/cause-side.ts';
import { CAUSE_IDS } from '../../src/evidence/cause.ts';
import { readMessageText } from '../../src/evidence/messages/read-messages.ts';
import { sign } from '../../src/evidence/sign.ts';

test('every cause has one side or two', () => {
	for (const cause of CAUSE_IDS) expect([1, 2]).toContain(causeSides(cause, []).length);
	expect(causeSides('closed-by-page', [])).toEqual(['page']);
});

test('a broken rule names the side that sent the frame', () => {
	const rule = (by: string) => sign('rule-broken', null, { rule: 'frame-opcode-reserved', by });
	expect(causeSides('protocol-error', [rule('client')])).toEqual(['client']);
	expect(causeSides('protocol-error', [rule('server')])).toEqual(['server']);
	expect(causeSides('protocol-error', [rule('server'), rule('client')])).toHaveLength(2);
});

test('the side that closes because of a frame is not the one that sent it', () => {
	const close = sign('close-frame', null, { code: 1007, by: 'server' });
	expect(causeSides('bad-utf8', [close])).toEqual(['client']);
	expect(causeSides('bad-utf8', [sign('close-event', null, { code: 1007 })])).toHaveLength(2);
});

test('a frame without a mask is one of the client', () => {
	expect(causeSides('masking-fault', [sign('mask-missing')])).toEqual(['client']);
	expect(causeSides('masking-fault', [])).toEqual(['client', 'server']);
});

test('no route to the host lies between client and server', () => {
	expect(causeSides('no-server', [])).toEqual(['server', 'between']);
	expect(causeSides('no-server', [sign('path-unknown')])).toEqual(['server']);
	expect(causeSides('no-server', [sign('network-unreachable')])).toEqual(['client', 'between']);
});

test('a stored response with a wrong accept value may be one of a cache', () => {
	expect(causeSides('wrong-accept', [])).toEqual(['between', 'server']);
});

test('an idle limit is one of a proxy or of an endpoint on either side, as its log says', () => {
	const ofProxy = sign('idle-limit-reached');
	const own = readMessageText('The WebSocket session [0] idle timeout expired')?.signs ?? [];
	expect(causeSides('idle-timeout', [])).toEqual(['between', 'server']);
	expect(causeSides('idle-timeout', [ofProxy])).toEqual(['between']);
	// Tomcat prints it as a client, too.
	expect(causeSides('idle-timeout', own)).toEqual(['client', 'server']);
	expect(causeSides('idle-timeout', [...own, ofProxy])).toEqual(['between', 'server']);
});

test('a message that is too big needs smaller messages or a greater limit', () => {
	const close = sign('close-frame', null, { code: 1009, by: 'server' });
	expect(causeSides('too-big', [close])).toEqual(['client', 'server']);
});

test('a 407 comes from the proxy of the client', () => {
	const response = (status: number) => sign('response', null, { status });
	expect(causeSides('auth-refused', [response(407)])).toEqual(['client', 'between']);
	expect(causeSides('auth-refused', [response(401)])).toEqual(['client', 'server']);
});

test('a client whose network changed is the side that disappeared', () => {
	expect(causeSides('peer-vanished', [sign('network-changed')])).toEqual(['client']);
	expect(causeSides('peer-vanished', [])).toEqual(['client', 'server']);
});
