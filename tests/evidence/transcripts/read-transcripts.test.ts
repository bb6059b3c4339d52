import { describe, expect, test } from 'vitest';
import { readPiece } from '../../../src/evidence/readers.ts';
import { readTranscriptText } from '../../../src/evidence/transcripts/read-transcripts.ts';
import { caseOf } from '../case-of.ts';
import { CURL_V, S_CLIENT } from './recorded.ts';

function firstFinding(text: string): string | null {
	const [first] = caseOf(readTranscriptText(text)!).findings;
	return first ? `${first.certainty} ${first.cause}` : null;
}

describe('openssl s_client', () => {
	test.each([
		['refused', 'certain refused'],
		['unknown host', 'certain dns'],
		['TLS to a plain port', 'certain tls-failed'],
		['403', 'possible origin-refused'],
	] as const)('%s: %s', (name, finding) => {
		expect(readTranscriptText(S_CLIENT[name])!.format).toBe('s_client');
		expect(firstFinding(S_CLIENT[name])).toBe(finding);
	});

	test('a certificate that is not accepted counts where no response follows', () => {
		const [check = ''] = S_CLIENT['403'].split('HTTP/1.1');
		expect(firstFinding(check)).toBe('certain tls-failed');
	});
});

// wscat 6.1.0 in a terminal (script -qc), recorded on 2026-11-22.
const OPEN =
	'\r\u001b[2K\u001b[3D\u001b[32mConnected (press CTRL+C to quit)\u001b[39m\r\n\u001b[1G\u001b[0J> \u001b[3G\r\u001b[2K\u001b[3D\u001b[34m< hello\u001b[39m\r\n';
const CLOSED =
	'\u001b[1G\u001b[0J> \u001b[3G\r\u001b[2K\u001b[3D\u001b[32mDisconnected (code: 1000, reason: "bye")\u001b[39m\r\n';

describe('wscat', () => {
	test('messages in both directions, between open and closed', () => {
		const reading = readTranscriptText(`${OPEN}> hi\n${CLOSED}`)!;
		expect(reading.format).toBe('wscat');
		const [connection] = reading.connections;
		expect(connection!.transcript.map(({ type }) => type)).toEqual([
			'opened',
			'deliver',
			'deliver',
			'show',
		]);
		expect(caseOf(reading).findings).toEqual([]);
	});

	test('a connection that is lost', () => {
		const text = `${OPEN}Disconnected (code: 1006, reason: "")\n`;
		const { signs } = caseOf(readTranscriptText(text)!);
		expect(signs.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['close-event', 'ended-without-close']),
		);
	});

	test('an error has the signs of the message of ws', async () => {
		const text = '$ wscat -c ws://localhost:8809/\nerror: connect ECONNREFUSED 127.0.0.1:8809\n> ';
		const reading = await readPiece({ content: text, name: null, kind: null });
		expect(reading).toMatchObject({ kind: 'transcript', format: 'wscat' });
		expect(caseOf(reading).findings[0]).toMatchObject({ cause: 'refused' });
	});
});

describe('websocat', () => {
	test.each([
		// https://github.com/vi/websocat/issues/146, with the status as since 1.6.0
		[
			'websocat: WebSocketError: Received unexpected status code (402 x)\nwebsocat: error running',
			null,
		],
		[
			'websocat: WebSocketError: Received unexpected status code (502 Bad Gateway)',
			'certain bad-gateway',
		],
		['websocat: WebSocketError: I/O failure\nwebsocat: error running', 'possible dns'],
		['websocat: Connection refused (os error 111)\nwebsocat: error running', 'certain refused'],
		[
			'[INFO  websocat::ws_client_peer] Connected to ws\nwebsocat: WebSocketError: WebSocket protocol error',
			'certain protocol-error',
		],
	])('%s: %s', (text, finding) => {
		expect(readTranscriptText(text)!.format).toBe('websocat');
		expect(firstFinding(text)).toBe(finding);
	});

	test('a connection that is lost', () => {
		// https://github.com/vi/websocat/issues/303
		const text =
			'[INFO  websocat::ws_client_peer] Connected to ws\nwebsocat: WebSocketError: I/O failure\nwebsocat: error running';
		const [connection] = readTranscriptText(text)!.connections;
		expect(connection!.transcript.map(({ type }) => type)).toEqual(['opened', 'lost']);
	});
});

test('a pasted transcript is recognised', async () => {
	const reading = await readPiece({ content: CURL_V['403'], name: null, kind: null });
	expect(reading).toMatchObject({ kind: 'transcript', format: 'curl-v' });
});

test('other texts are no transcripts, however long', () => {
	const texts = [
		'',
		'hello',
		'< ',
		'error: ',
		'CONNECTED',
		'* '.repeat(200_000),
		'0: '.repeat(200_000),
	];
	for (const text of texts) expect(readTranscriptText(text)).toBeNull();
	expect(readTranscriptText(`${'> x\n'.repeat(100_000)}`)).toBeNull();
});
