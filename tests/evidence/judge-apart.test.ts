import { describe, expect, test } from 'vitest';
import type { CauseId } from '../../src/evidence/cause.ts';
import type { PlacedSign } from '../../src/evidence/findings.ts';
import { findApart, signGroups, judgeApart } from '../../src/evidence/judge-apart.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import type { Answers } from '../../src/evidence/questions.ts';
import { sign, type SignId } from '../../src/evidence/sign.ts';
import type { SignValues } from '../../src/evidence/sign-meaning.ts';

/** A sign about a connection; null for a sign that names none. */
function of(connection: number | null, id: SignId, values: SignValues = {}): PlacedSign {
	return { ...sign(id, null, values), piece: 0, connection };
}

function found(...signs: readonly PlacedSign[]): readonly string[] {
	return findApart(signs).map(
		({ certainty, cause, connections }) => `${certainty} ${cause} ${connections.join()}`,
	);
}

const GOOD = (connection: number) => [
	of(connection, 'opened'),
	of(connection, 'message-passed'),
	of(connection, 'closed-cleanly'),
];

describe('connections are judged apart', () => {
	test('one that went well does not excuse another', () => {
		const refused = of(1, 'response', { status: 403 });
		expect(found(refused)[0]).toBe('possible origin-refused 1');
		expect(found(...GOOD(0), refused)).toEqual(found(refused));
		expect(found(...GOOD(0), ...GOOD(2), refused)).toEqual(found(refused));
	});

	test('each finding names its connections, and the same cause is found once', () => {
		expect(found(of(0, 'mask-missing'), of(1, 'text-not-utf8'), of(2, 'mask-missing'))).toEqual([
			'certain masking-fault 0,2',
			'certain bad-utf8 1',
		]);
		const likely = of(0, 'response', { status: 403 });
		expect(found(likely, of(1, 'origin-not-allowed'))[0]).toBe('certain origin-refused 0,1');
	});

	test('an open cause comes before one that fewer connections find', () => {
		// The wires on both sides of a proxy: the client gets a 426, and the server a request without Upgrade.
		const client = [of(0, 'http-1-1-in-use'), of(0, 'response', { status: 426 })];
		const lost = { rule: 'request-upgrade-missing', by: 'client', fatal: 1 };
		expect(found(...client, of(1, 'rule-broken', lost)).slice(0, 2)).toEqual([
			'likely proxy-drops-upgrade 0,1',
			'likely proxy-http-1-0 0',
		]);
		const old = { rule: 'request-http-version', by: 'client', fatal: 1 };
		expect(found(...client, of(1, 'rule-broken', old)).slice(0, 2)).toEqual([
			'likely proxy-http-1-0 0,1',
			'likely proxy-drops-upgrade 0',
		]);
	});

	test('a sign without a connection is about those that have trouble', () => {
		const message = of(null, 'upstream-died');
		const groups = signGroups([...GOOD(0), of(1, 'ended-without-close'), message]);
		expect(groups).toEqual([[of(1, 'ended-without-close'), message]]);
		expect(signGroups([...GOOD(0), message])).toEqual([[...GOOD(0), message]]);
		expect(signGroups([message])).toEqual([[message]]);
		expect(signGroups([])).toEqual([[]]);
	});

	test('a message that fits no connection of the case is judged alone', () => {
		const failed = of(null, 'opening-timed-out');
		expect(found(failed).length).toBeGreaterThan(0);
		expect(found(...GOOD(0), ...GOOD(1), failed)).toEqual(found(failed));
	});

	test('a message about an open connection is not about one that did not open', () => {
		const refused = of(0, 'response', { status: 401 });
		const ended = [of(1, 'opened'), of(1, 'ended-without-close')];
		const message = of(null, 'idle-limit-reached');
		expect(signGroups([refused, ...ended, message])).toEqual([[refused], [...ended, message]]);
		expect(found(refused, ...ended, message)).toEqual([
			'certain idle-timeout 1',
			'likely auth-refused 0',
			'likely origin-refused 0',
			'possible peer-vanished 1',
		]);
		expect(signGroups([refused, message])).toEqual([[refused], [message]]);
		expect(found(refused, message)).toEqual([
			'certain idle-timeout ',
			'likely auth-refused 0',
			'likely origin-refused 0',
		]);
	});

	test('a cause is ruled out only if every connection with trouble rules it out', () => {
		const standing = (...signs: readonly PlacedSign[]) =>
			judgeApart(signs).find(({ cause }) => cause === 'dns');
		expect(standing(of(0, 'opened'))?.standing).toBe('ruled-out');
		const both = [of(0, 'reset-from-server'), of(0, 'opened'), of(1, 'timed-out')];
		expect(standing(...both)?.standing).toBe('open');
		expect(standing(...both)?.against).toEqual([]);
		expect(standing(...both, of(2, 'name-not-found'))?.standing).toBe('proven');
	});
});

describe('a certain cause of one connection', () => {
	const verdict = (cause: CauseId, ...signs: readonly PlacedSign[]) => {
		const { standing, explainedBy } = judgeApart(signs).find((one) => one.cause === cause)!;
		return [standing, explainedBy];
	};
	const ended = (connection: number) => of(connection, 'ended-without-close');

	test('explains that connection and no other', () => {
		expect(verdict('server-crashed', ended(0), of(0, 'idle-limit-reached'))).toEqual([
			'ruled-out',
			'idle-timeout',
		]);
		const two = [ended(0), of(0, 'idle-limit-reached'), ended(1)];
		expect(verdict('server-crashed', ...two)).toEqual(['open', null]);
		expect(found(...two)).toContain('possible server-crashed 1');
	});

	test('without its connection explains the only one, and none of several', () => {
		const line = of(null, 'idle-limit-reached');
		expect(verdict('server-crashed', ended(0), line)).toEqual(['ruled-out', 'idle-timeout']);
		expect(verdict('server-crashed', ended(0), ended(1), line)).toEqual(['open', null]);
	});

	test('is the reason if all connections rule the cause out', () => {
		const both = [ended(0), of(0, 'idle-limit-reached'), of(1, 'tcp-refused')];
		expect(verdict('server-crashed', ...both)).toEqual(['ruled-out', 'idle-timeout']);
	});
});

const REQUEST = (path: string) => [
	`> GET ${path} HTTP/1.1`,
	'> Host: a.example',
	'> Connection: Upgrade',
	'> Upgrade: websocket',
	'> Sec-WebSocket-Version: 13',
	'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'> ',
];
const OPEN = [
	'< HTTP/1.1 101 Switching Protocols',
	'< Upgrade: websocket',
	'< Connection: Upgrade',
	'< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	'< ',
];
const CURL = (status: readonly string[]) =>
	['* Connected to a.example (192.0.2.1) port 80', ...REQUEST('/'), ...status].join('\n');

async function caseOf(contents: readonly string[], answers: Answers = {}) {
	const readings = await Promise.all(
		contents.map((content) => readPiece({ content, name: null, kind: null })),
	);
	return makeCase(readings, answers);
}

test('the connections of all pieces are numbered, and their signs carry the number', async () => {
	const refused = ['< HTTP/1.1 401 Unauthorized', '< Content-Length: 0', '< '];
	const made = await caseOf([CURL(OPEN), 'connect ECONNREFUSED 127.0.0.1:80', CURL(refused)]);
	expect(made.connections.map(({ piece, inPiece }) => [piece, inPiece])).toEqual([
		[0, 0],
		[2, 0],
	]);
	const response = made.signs.filter(({ id }) => id === 'response');
	expect(
		response.map(({ piece, connection, values }) => [piece, connection, values['status']]),
	).toEqual([
		[0, 0, 101],
		[2, 1, 401],
	]);
	expect(made.signs.find(({ id }) => id === 'tcp-refused')?.connection).toBeNull();
	const two = await caseOf([CURL(OPEN), CURL(refused)]);
	expect(two.findings.map(({ cause, connections }) => [cause, connections])).toEqual([
		['auth-refused', [1]],
		['origin-refused', [1]],
	]);
});

test('a request and a response of HTTP/1.1 that are seen rule HTTP/2 out', async () => {
	const refused = ['< HTTP/1.1 426 Upgrade Required', '< Content-Length: 0', '< '];
	const made = await caseOf([CURL(refused)]);
	const verdict = made.verdicts.find(({ cause }) => cause === 'http-2-only');
	expect(verdict).toMatchObject({ standing: 'ruled-out', against: [{ id: 'http-1-1-in-use' }] });
	expect(made.findings.map(({ cause }) => cause)).toEqual([
		'proxy-drops-upgrade',
		'proxy-http-1-0',
	]);
});
