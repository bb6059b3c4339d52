// The command of a case: which address it asks, and when there is nothing to ask.
import { expect, test } from 'vitest';
import { makeCase } from '../../../../src/evidence/case.ts';
import { readPiece } from '../../../../src/evidence/readers.ts';
import { START } from '../../../../src/panels/doctor/doctor-document.ts';
import { itemText } from '../../../../src/panels/doctor/findings/card-text.ts';
import {
	caseCommand,
	isHandshakeInDoubt,
	stepsOf,
	withHost,
} from '../../../../src/panels/doctor/sharing/case-command.ts';
import { en } from '../../../../src/panels/doctor/strings/en.ts';

function labOf(...contents: readonly string[]) {
	const pieces = contents.map((content) => ({ content, name: null, kind: null }));
	const readings = pieces.map((piece) => readPiece(piece));
	return { case: makeCase(readings, {}), document: { ...START, pieces } };
}

const asked = (...contents: readonly string[]) =>
	/'(https?:[^']+)'$/.exec(caseCommand(labOf(...contents)) ?? '')?.[1];

const FAILED = "WebSocket connection to 'wss://chat.example/ws' failed: ";

test.each([
	['works at ws://10.0.0.5:8080/ws', `${FAILED}Unexpected response code: 502`],
	[`It works with ws://localhost:3000/ws but through nginx wss://chat.example/ws fails with 400`],
	[`location /ws { proxy_pass http://127.0.0.1:3000; } # ws://backend:3000\n${FAILED}`],
])('where a proxy is at fault, the public address is asked: %j', (...contents) => {
	expect(asked(...contents)).toBe('https://chat.example/ws');
});

test('a proxy names the public host in the request that it forwards', () => {
	const request =
		'GET /ws HTTP/1.1\nHost: 10.0.0.5:8080\nConnection: close\nX-Forwarded-Host: a.example';
	const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13';
	expect(asked(`${request}\n${key}\n\nHTTP/1.1 426 Upgrade Required\n\n`)).toBe(
		'https://a.example/ws',
	);
});

test('without a proxy the first address is asked', () => {
	expect(asked('Firefox can’t establish a connection to ws://localhost:3000/a', FAILED)).toBe(
		'http://localhost:3000/a',
	);
});

test.each([
	['[id=2b1e9c40, uri=ws://a.example:8080/ws/chat] closed', 'http://a.example:8080/ws/chat'],
	['(see `wss://a.example/ws`), ["wss://b.example/"]', 'https://a.example/ws'],
	['["wss://a.example/ws"],', 'https://a.example/ws'],
	['Connecting to wss://a.example/ws...', 'https://a.example/ws'],
	['it is at ws://[::1]:8080.', 'http://[::1]:8080'],
	['it is at ws://[::1]', 'http://[::1]'],
])('marks of the text around an address do not belong to it: %j', (text, url) => {
	expect(asked(text)).toBe(url);
});

test.each([
	[
		'Connecting to wss://iot.example.cn/ws...',
		'-connect iot.example.cn:443 -servername iot.example.cn`',
	],
	[
		'ws://a.example works, wss://b.example:8443/ fails',
		'-connect b.example:8443 -servername b.example`',
	],
	['it fails', '-connect HOST:PORT -servername HOST`'],
])('the command for the certificate has the host of the evidence: %j', (text, end) => {
	const lab = labOf(`${text}\nesp-tls-mbedtls: mbedtls_ssl_handshake returned -0x7780`);
	expect(withHost(itemText(lab.case.items[0]!, en), lab).sure).toContain(end);
});

test.each([
	['an open connection', 'ws://a.example/ws closed: code 1009', false],
	[
		'an effect of React',
		"WebSocket connection to 'ws://localhost:8000/' failed: WebSocket is closed before the connection is established.\ncommitHookEffectListUnmount @ react-dom.development.js:23189",
		false,
	],
	['a status', `${FAILED}Unexpected response code: 502`, true],
	['no reason', FAILED, true],
	[
		'one address that works',
		`It works with ws://localhost:3000/ws\n${FAILED}Unexpected response code: 502`,
		true,
	],
])('the handshake is in doubt or not: %s', (_, text, inDoubt) => {
	expect(isHandshakeInDoubt(labOf(text).case)).toBe(inDoubt);
});

test.each([1883, 8883, 5672, 6379, 3306, 5432, 22])(
	'nothing is asked of port %i, which speaks no HTTP',
	(port) => {
		const lab = labOf(`WebSocket connection to 'ws://db.example:${port}/' failed: `);
		expect(caseCommand(lab)).toBeNull();
		const { steps, asks } = stepsOf(itemText(lab.case.items[0]!, en), lab, en);
		expect([steps.every(([, command]) => command === null), `${asks}`]).toEqual([
			true,
			expect.not.stringContaining('this command'),
		]);
	},
);
