import { expect, test } from 'vitest';
import { meaningOf } from '../../src/evidence/sign.ts';
import type { SignValues } from '../../src/evidence/sign-meaning.ts';
import { signs as ENGLISH } from '../../src/panels/doctor/strings/en/signs.ts';
import { signs as CHINESE } from '../../src/panels/doctor/strings/zh-CN/signs.ts';

const ruleMeaning = (values: SignValues) => meaningOf({ id: 'rule-broken', values });
const statusMeaning = (values: SignValues) => meaningOf({ id: 'response', values });
const closeCodeMeaning = (values: SignValues) => meaningOf({ id: 'close-frame', values });

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

test('the Upgrade field of a response says nothing about the request at the server', () => {
	expect(ruleMeaning({ rule: 'request-upgrade-missing' }).fits).toEqual(['proxy-drops-upgrade']);
	expect(ruleMeaning({ rule: 'response-upgrade-missing' })).toMatchObject({ trouble: true });
	expect(ruleMeaning({ rule: 'response-upgrade-missing' }).fits).toBeUndefined();
});

test('a missing accept value is not a wrong one', () => {
	expect(ruleMeaning({ rule: 'accept-matches' }).proves).toBe('wrong-accept');
	const { proves, fits, trouble } = ruleMeaning({ rule: 'response-accept-missing' });
	expect([proves, fits, trouble]).toEqual([undefined, undefined, true]);
});

// §7.4.1: 1003 is a type of data, 1010 an extension that the client misses. IANA: 1013 is an overload, 1014 a gateway.
test.each([1003, 1010, 1013, 1014])('the code %i is a reason of its own, and no cause', (code) => {
	const { isReason, proves, fits, reached } = closeCodeMeaning({ code, by: 'server' });
	expect([isReason, proves, fits, reached]).toEqual([true, undefined, undefined, 'open']);
	expect(closeCodeMeaning({ code, by: 'client', answer: 1 })).toEqual({ reached: 'open' });
	for (const words of [ENGLISH, CHINESE]) {
		const plain = words['close-event']({ code: 1011 }).replace('1011', String(code));
		expect(words['close-event']({ code }).length).toBeGreaterThan(plain.length);
	}
});

test('Chromium closes with 1002 because of bad UTF-8, too', () => {
	expect(closeCodeMeaning({ code: 1002 }).fits).toContain('bad-utf8');
});

// Python’s websockets sends 505.
test('a status 505 fits a request in HTTP/1.0', () => {
	expect(statusMeaning({ status: 505 }).fits).toEqual(['proxy-http-1-0']);
});

test('a status 501 is of a server that has no WebSocket, and not of one that crashed', () => {
	expect(statusMeaning({ status: 501 }).fits).toEqual(['no-server', 'proxy-drops-upgrade']);
});

test('403 and 503 fit each cause whose text names them', () => {
	expect(statusMeaning({ status: 403 }).fits).toEqual([
		'origin-refused',
		'auth-refused',
		'access-denied',
		'no-server',
		'proxy-drops-upgrade',
	]);
	expect(statusMeaning({ status: 503 }).fits).toContain('rate-limited');
});

test('the statuses of Cloudflare say that it did not reach the server behind it', () => {
	expect(statusMeaning({ status: 520 }).fits).toEqual(['bad-gateway', 'server-crashed']);
	for (const status of [521, 522, 523, 524, 525, 526, 530]) {
		expect(statusMeaning({ status }).fits).toEqual(['bad-gateway']);
	}
	expect(statusMeaning({ status: 529 }).fits).toEqual(['server-crashed', 'bad-gateway']);
});
