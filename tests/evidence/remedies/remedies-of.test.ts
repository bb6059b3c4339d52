import { expect, test } from 'vitest';
import { CAUSE_IDS, type CauseId } from '../../../src/evidence/cause.ts';
import { namedPrograms } from '../../../src/evidence/remedies/named-programs.ts';
import { remediesOf } from '../../../src/evidence/remedies/remedies-of.ts';
import type { ConfiguredId } from '../../../src/evidence/remedies/remedy.ts';
import { readPiece } from '../../../src/evidence/readers.ts';

const read = (content: string) => readPiece({ content, name: null, kind: null });

test('each remedy has lines and a page of a documentation, and each program comes once', () => {
	const withRemedy = CAUSE_IDS.filter((cause) => remediesOf(cause).length > 0);
	expect(withRemedy).toEqual(
		expect.arrayContaining([
			'idle-timeout',
			'proxy-drops-upgrade',
			'proxy-http-1-0',
			'too-big',
			'load-balancer-limit',
			'origin-refused',
			'subprotocol-mismatch',
		]),
	);
	for (const cause of withRemedy) {
		const remedies = remediesOf(cause);
		const programs = remedies.map(({ where }) => where);
		expect([cause, new Set(programs).size]).toEqual([cause, programs.length]);
		for (const { code, source } of remedies) {
			expect(code.trim()).not.toBe('');
			expect(source).toMatch(/^https:\/\/\S+$/);
		}
	}
});

test('the programs that the evidence names come first', async () => {
	const log =
		'2026/10/06 06:43:21 [info] 72#72: *9 upstream timed out (110: Connection timed out) while proxying upgraded connection, client: 172.18.0.1, server: , request: "GET /ws HTTP/1.1", upstream: "http://172.18.0.2:8080/ws", host: "localhost"';
	const message = 'websocket: close 1006 (abnormal closure): unexpected EOF';
	const heads =
		'HTTP/1.1 101 Switching Protocols\r\nServer: Caddy\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n';
	const request =
		'GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';
	const named = namedPrograms(await Promise.all([log, message, request + heads].map(read)));
	expect([...named]).toEqual(['nginx', 'gorilla', 'caddy']);
	const [first, second, third] = remediesOf('idle-timeout', named);
	expect([first?.where, second?.where, third?.where]).toEqual(['nginx', 'gorilla', 'apache']);
});

const codeOf = (cause: CauseId, where: ConfiguredId) =>
	remediesOf(cause).find((one) => one.where === where)!;

test('a server that waits for Pongs sends Pings, more often than it waits', () => {
	const { code } = codeOf('peer-vanished', 'gorilla');
	expect(code).toContain('SetReadDeadline(time.Now().Add(60 * time.Second))');
	expect(code).toContain('time.Tick(25 * time.Second)');
	expect(code).toContain('websocket.PingMessage');
});

test('a limit that is raised is above the default', () => {
	const { code, values } = codeOf('too-big', 'ws');
	const [, mebibytes] = /maxPayload: (\d+) \* 1024 \* 1024/.exec(code)!;
	expect(Number(mebibytes)).toBeGreaterThan(Number.parseInt(String(values.limit), 10));
});

test('each remedy for a policy says that the page may have one already', () => {
	for (const { note } of remediesOf('csp-connect-src')) expect(note).toBe('one-policy');
});

test('a proxy passes the Host field on with its port', () => {
	const { code, note } = codeOf('origin-refused', 'nginx');
	expect([code, note]).toEqual(['proxy_set_header Host $http_host;', 'nginx-host']);
});

test('a server that accepts an upgrade by hand leaves no other handler to accept it', () => {
	expect(codeOf('origin-refused', 'ws').code).toContain('noServer: true');
});
