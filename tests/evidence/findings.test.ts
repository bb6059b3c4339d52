import { describe, expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { CAUSE_IDS, CAUSES, type CauseId } from '../../src/evidence/cause.ts';
import {
	findCauses,
	judgeCauses,
	sayWhy,
	troubleSigns,
	type PlacedSign,
} from '../../src/evidence/findings.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { meaningOf, sign, type SignId } from '../../src/evidence/sign.ts';
import { signs as SIGN_WORDS } from '../../src/panels/doctor/strings/en/signs.ts';
import type { SignValues } from '../../src/evidence/sign-meaning.ts';

function placed(id: SignId, values: SignValues = {}): PlacedSign {
	return { ...sign(id, null, values), piece: 0, connection: null };
}

function standing(cause: CauseId, signs: readonly PlacedSign[]) {
	return judgeCauses(signs).find((one) => one.cause === cause)?.standing;
}

function found(...signs: readonly PlacedSign[]): readonly string[] {
	return findCauses(signs).map(({ cause, certainty }) => `${certainty} ${cause}`);
}

describe('what a case shows', () => {
	test('nothing, without a sign of trouble', () => {
		expect(found()).toEqual([]);
		expect(found(placed('opened'), placed('message-passed'), placed('closed-cleanly'))).toEqual([]);
		expect(found(placed('close-frame', { code: 1000, by: 'server' }))).toEqual([]);
	});

	test('a proven cause, and no other that it excludes', () => {
		expect(found(placed('tcp-refused'), placed('close-event', { code: 1006 }))).toEqual([
			'certain refused',
		]);
		expect(standing('idle-timeout', [placed('tcp-refused')])).toBe('ruled-out');
		expect(standing('dns', [placed('tcp-refused')])).toBe('ruled-out');
	});

	test('no route to an address, which may be the fault of the client’s network, too', () => {
		expect(found(placed('network-unreachable'))).toEqual(['likely no-server']);
		expect(standing('refused', [placed('network-unreachable')])).toBe('ruled-out');
	});

	test('a status', () => {
		expect(found(placed('response', { status: 502 }))).toEqual(['certain bad-gateway']);
		expect(found(placed('response', { status: 200 }))).toEqual(['certain not-upgraded-200']);
		expect(found(placed('response', { status: 302 }))).toEqual(['certain redirected']);
		expect(found(placed('response', { status: 403 }))).toEqual([
			'possible origin-refused',
			'possible auth-refused',
			'possible access-denied',
			'possible no-server',
			'possible proxy-drops-upgrade',
		]);
	});

	test('a status and a close code that more than one program sends prove no cause', () => {
		expect(found(placed('response', { status: 503 }))).toEqual([
			'possible bad-gateway',
			'possible process-restarted',
			'possible rate-limited',
		]);
		expect(found(placed('close-frame', { code: 1011, by: 'server' }))).toEqual([
			'likely server-crashed',
			'likely peer-vanished',
		]);
	});

	test('a 401 is certain only if it asks for credentials', () => {
		expect(found(placed('response', { status: 401, challenge: 1 }))).toEqual([
			'certain auth-refused',
		]);
		expect(found(placed('response', { status: 401 }))).toEqual([
			'likely auth-refused',
			'likely origin-refused',
		]);
	});

	test('1001 says another thing from each side', () => {
		const going = (by: string) => found(placed('close-frame', { code: 1001, by }))[0];
		expect(going('client')).toBe('likely closed-by-page');
		expect(going('server')).toMatch(/process-restarted$/);
	});

	test('a close code of an application names the side that closed, and is no fault by itself', () => {
		const open = placed('opened');
		const close = (code: number, by: string, answer?: 1) =>
			placed('close-frame', { code, by, ...(answer && { answer }) });
		expect(found(open, close(4000, 'server'))).toEqual(['possible closed-by-server']);
		expect(found(open, close(4000, 'client'))).toEqual(['possible closed-by-page']);
		const both = [close(4000, 'client'), close(4000, 'server', 1)];
		expect(found(open, ...both)).toEqual(['possible closed-by-page']);
		expect(found(placed('close-event', { code: 4999 }))).toEqual([
			'possible closed-by-server',
			'possible closed-by-page',
		]);
		// Something failed, too.
		expect(found(close(4000, 'server'), placed('server-error'))).toEqual([
			'certain server-crashed',
			'certain closed-by-server',
		]);
		// Codes from 3000 are of libraries.
		expect(found(open, close(3000, 'server'))).toEqual(['certain closed-by-server']);
		expect(found(open, close(1008, 'server'))).toEqual(['likely closed-by-server']);
		expect(found(placed('close-event', { code: 3000 }))).toEqual([
			'likely closed-by-server',
			'likely closed-by-page',
		]);
	});

	test('a head without Upgrade does not tell who left it out', () => {
		const rule = { rule: 'request-upgrade-missing', by: 'client' };
		expect(found(placed('rule-broken', rule))).toEqual(['likely proxy-drops-upgrade']);
	});

	test('a silence that ends at a usual limit', () => {
		const end = [placed('opened'), placed('ended-without-close')];
		expect(found(...end, placed('silence', { seconds: 60.01 }))[0]).toBe('likely idle-timeout');
		expect(found(...end, placed('silence', { seconds: 41 }))[0]).not.toBe('likely idle-timeout');
	});

	test('a broken rule that fails the connection, and none for a name that is no rule', () => {
		const rule = (code: string) => placed('rule-broken', { rule: code });
		expect(found(rule('mask-client'))).toEqual(['certain masking-fault']);
		expect(found(rule('utf8-overlong'))).toEqual(['certain bad-utf8']);
		expect(found(rule('constructor'))).toEqual([]);
	});
});

describe('a certain cause', () => {
	const verdict = (cause: CauseId, signs: readonly PlacedSign[]) => {
		const { standing: found, explainedBy } = judgeCauses(signs).find((one) => one.cause === cause)!;
		return [found, explainedBy];
	};
	const of = (connection: number, id: SignId, values: SignValues = {}): PlacedSign => ({
		...placed(id, values),
		connection,
	});

	test('rules out the causes of its phase whose evidence it explains', () => {
		const signs = [placed('open-connection-failed'), placed('idle-limit-reached')];
		expect(found(placed('open-connection-failed')).length).toBeGreaterThan(5);
		expect(found(...signs)).toEqual(['certain idle-timeout', 'possible peer-vanished']);
		expect(verdict('server-crashed', signs)).toEqual(['ruled-out', 'idle-timeout']);
		expect(verdict('too-big', signs)).toEqual(['ruled-out', 'idle-timeout']);
		expect(verdict('dns', signs)).toEqual(['ruled-out', null]);
	});

	test('does not rule out what may have led to it', () => {
		const silent = [placed('idle-limit-reached')];
		expect(verdict('peer-vanished', silent)).toEqual(['open', null]);
		const plain = [placed('handshake-failed'), placed('response', { status: 200 })];
		expect(found(...plain)).toEqual([
			'certain not-upgraded-200',
			'possible no-server',
			'possible proxy-drops-upgrade',
			'possible auth-refused',
			'possible proxy-http-1-0',
			'possible http-2-only',
		]);
		// The page of a login, or the start page of a server of files.
		expect(verdict('auth-refused', plain)).toEqual(['open', null]);
		expect(verdict('no-server', plain)).toEqual(['open', null]);
		const unreachable = [placed('handshake-failed'), placed('upstream-unreachable')];
		expect(verdict('proxy-drops-upgrade', unreachable)).toEqual(['ruled-out', null]);
	});

	test('does not rule out a cause whose evidence it does not explain', () => {
		const signs = [placed('idle-limit-reached'), placed('upstream-died')];
		expect(verdict('server-crashed', signs)).toEqual(['open', null]);
		expect(verdict('too-big', signs)).toEqual(['ruled-out', 'idle-timeout']);
	});

	test('explains all that is about the same connection', () => {
		const signs = [of(0, 'text-not-utf8'), of(0, 'reset-from-server')];
		expect(verdict('server-crashed', signs)).toEqual(['ruled-out', 'bad-utf8']);
		const loose = [of(0, 'text-not-utf8'), placed('reset-from-server')];
		expect(verdict('server-crashed', loose)).toEqual(['open', null]);
	});

	test('rules out nothing beside another one, if they may be about two connections', () => {
		const two = [placed('idle-limit-reached'), placed('text-not-utf8')];
		expect(verdict('too-big', two)).toEqual(['open', null]);
		const one = [of(0, 'lifetime-limit-reached'), of(0, 'text-not-utf8')];
		expect(verdict('closed-by-page', one)).toEqual(['ruled-out', 'load-balancer-limit']);
	});

	test('keeps every proven cause', () => {
		const both = [of(0, 'mask-missing'), of(0, 'frame-invalid')];
		expect(found(...both)).toEqual(['certain masking-fault', 'certain protocol-error']);
	});
});

/** The words have each sign: the compiler asks for them. */
const SIGN_IDS = Object.keys(SIGN_WORDS) as readonly SignId[];

test('every sign has a meaning, and every cause can be found and ruled out', () => {
	const meanings = SIGN_IDS.map((id) => meaningOf(sign(id)));
	expect(meanings).not.toContain(undefined);
	for (const cause of CAUSE_IDS) {
		const proven = SIGN_IDS.some(
			(id) => standing(cause, [placed(id, { certainty: 'certain' })]) === 'proven',
		);
		const out = SIGN_IDS.some((id) => standing(cause, [placed(id)]) === 'ruled-out');
		expect([cause, proven || provenByValue(cause), out]).toEqual([cause, true, true]);
	}
});

test('a sign proves at most one cause, and each of its causes has a place of its own', () => {
	const proven = CAUSE_IDS.flatMap((cause) => CAUSES[cause].provenBy);
	expect(new Set(proven).size).toBe(proven.length);
	const fitting = CAUSE_IDS.flatMap((cause) =>
		Object.entries(CAUSES[cause].fits).map(([key, place]) => `${key} ${place}`),
	);
	expect(new Set(fitting).size).toBe(fitting.length);
});

/** Causes that only a status, a close code or a broken rule proves. */
function provenByValue(cause: CauseId): boolean {
	const statuses = [200, 301, 407, 502].map((status) => placed('response', { status }));
	const close = placed('close-frame', { code: 4000, by: 'server' });
	return [...statuses, close].some((one) => standing(cause, [one]) === 'proven');
}

test('a request that arrives without its Upgrade field is likely to have lost it, whatever the response', async () => {
	const request = [
		'GET /ws HTTP/1.1',
		'Host: a',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
	];
	for (const status of ['200 OK', '404 Not Found', '426 Upgrade Required']) {
		const response = [`HTTP/1.1 ${status}`, 'Content-Length: 0'];
		const content = [...request, '', ...response, '', ''].join('\r\n');
		const { findings } = makeCase([await readPiece({ content, name: null, kind: null })], {});
		const lost = findings.find(({ cause }) => cause === 'proxy-drops-upgrade');
		expect(lost?.certainty, status).toBe('likely');
	}
});

async function troubleIn(content: string) {
	const { items, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
	// What is only shown is no finding.
	const found = items.filter(
		({ type, finding }) => type === 'rule' || finding.certainty !== 'info',
	);
	return {
		items: found,
		trouble: troubleSigns(signs).map(({ id, values }) => ({ id, ...values })),
	};
}

test('a close code 1006 alone is trouble without a finding', async () => {
	const line = 'onclose code=1006 reason="" wasClean=false';
	const expected = { items: [], trouble: [{ id: 'close-event', code: 1006 }] };
	expect(await troubleIn(line)).toEqual(expected);
	expect(await troubleIn(`${line}\n${line}`)).toEqual(expected);
});

test('a reason explains what else is told of the same end, and nothing of another connection', () => {
	const abnormal = placed('close-event', { code: 1006 });
	expect(sayWhy([placed('client-offline')])).toBe(true);
	expect(sayWhy([placed('client-offline'), abnormal])).toBe(true);
	expect(sayWhy([placed('response', { status: 400 }), placed('plain-http-to-tls-port')])).toBe(
		true,
	);
	expect(sayWhy([placed('client-offline'), placed('close-event', { code: 1001 })])).toBe(false);
	expect(sayWhy([abnormal])).toBe(false);
});

test('a message sent too early is a reason of its own, and does not explain an end', () => {
	expect(sayWhy([placed('sent-before-open')])).toBe(true);
	expect(sayWhy([placed('sent-before-open'), placed('close-event', { code: 1006 })])).toBe(false);
	expect(sayWhy([placed('sent-after-end')])).toBe(false);
});

test('a connection that closed cleanly has no trouble', async () => {
	expect(await troubleIn('WebSocket closed: code 1000')).toEqual({ items: [], trouble: [] });
});
