import { describe, expect, test } from 'vitest';
import { itemName } from '../../../src/evidence/case-items.ts';
import { makeCase } from '../../../src/evidence/case.ts';
import { CAUSES } from '../../../src/evidence/cause.ts';
import { readHeadsText } from '../../../src/evidence/heads/read-heads.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';

// RFC 6455 §1.2
const REQUEST = `GET /chat HTTP/1.1
Host: server.example.com
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
Origin: http://example.com
Sec-WebSocket-Version: 13`;
const RESPONSE = `HTTP/1.1 101 Switching Protocols
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`;

function findings(text: string): readonly string[] {
	return caseOf(readHeadsText(text)!).findings.map(
		({ certainty, cause }) => `${certainty} ${cause}`,
	);
}

describe('heads as tools copy them', () => {
	test('a request and a response', () => {
		const reading = readHeadsText(`${REQUEST}\n\n${RESPONSE}\n\n`)!;
		const [connection] = reading.connections;
		expect(connection!.transcript.map(({ type }) => type)).toEqual(['bytes', 'bytes']);
		expect(connection!.name).toBe('server.example.com');
		expect(findings(`${REQUEST}\n\n${RESPONSE}\n\n`)).toEqual([]);
	});

	test('a request as a command of curl', async () => {
		const fields = REQUEST.split('\n').slice(2, -1);
		const command = [
			"curl 'wss://server.example.com/chat'",
			...fields.map((line) => `  -H '${line}'`),
		].join(' \\\n');
		const reading = await readPiece({ content: command, name: null, kind: null });
		expect(reading).toMatchObject({ kind: 'heads', format: 'command' });
		expect(reading.connections[0]!.name).toBe('server.example.com');
		expect(reading.broken.map(({ rule }) => rule)).toEqual(['request-version-missing']);
	});

	test('a wrong accept value', () => {
		const wrong = RESPONSE.replace('s3pP', 'AAAA');
		expect(findings(`${REQUEST}\n\n${wrong}\n\n`)).toEqual(['certain wrong-accept']);
	});

	test('a request alone, as it arrives behind a proxy', () => {
		const reading = readHeadsText(REQUEST)!;
		expect(reading.connections[0]!.unseen).toContain('server-bytes');
		expect(findings(REQUEST)).toEqual([]);
		const old = REQUEST.replace('HTTP/1.1', 'HTTP/1.0').replace(
			/^(Upgrade|Connection): .*\n/gm,
			'',
		);
		expect(findings(old)[0]).toMatch(/(likely|possible) proxy-(http-1-0|drops-upgrade)/);
	});

	test('a response alone', () => {
		expect(findings('HTTP/1.1 502 Bad Gateway\nServer: nginx\n\n<h1>502</h1>')).toEqual([
			'certain bad-gateway',
		]);
		expect(findings(RESPONSE)).toEqual([]);
	});

	test('pseudo-header fields of HTTP/2', () => {
		const request = ':method: GET\n:authority: a.example\n:path: /ws\nsec-websocket-key: x';
		expect(findings(`Request Headers\n${request}\nResponse Headers\n:status: 400`)[0]).toBe(
			'likely http-2-only',
		);
	});

	test('provisional headers of a browser', () => {
		const pane = `General\nRequest URL: ws://a.example/\nRequest Method: GET\nRequest Headers\nProvisional headers are shown\nUser-Agent: x\nOrigin: http://a.example`;
		expect(readHeadsText(pane)?.connections ?? []).toEqual([]);
	});

	test.each([
		[
			'in lines of their own',
			'Request URL\nwss://a.example/\nRequest Method\nGET\nStatus Code\n',
			'',
		],
		['behind a colon', 'General\nRequest URL: wss://a.example/\nStatus Code: ', '\n'],
		[
			'in Chinese',
			'请求网址\nwss://a.example/\n请求方法\nGET\n状态代码\n',
			'\n远程地址\n[::1]:443',
		],
		[
			'in Chinese, as Edge names it',
			'请求 URL\nwss://a.example/\n请求方法\nGET\n状态代码\n',
			'\n远程地址\n[::1]:443',
		],
	])('the status in the part “General” alone, %s', async (_, before, after) => {
		expect(findings(`${before}200 OK${after}`)).toEqual(['certain not-upgraded-200']);
		expect(findings(`${before}502 Bad Gateway${after}`)).toEqual(['certain bad-gateway']);
		// The fields are not shown, so nothing is missing in this response.
		expect(findings(`${before}101 Switching Protocols${after}`)).toEqual([]);
		const reading = await readPiece({ content: `${before}200 OK${after}`, name: null, kind: null });
		expect(reading.kind).toBe('heads');
	});

	test('a pane that was selected below its first title', () => {
		const heads = `Response Headers\nConnection: keep-alive\nRequest Headers\n${REQUEST.split('\n').slice(1).join('\n')}`;
		const general = 'Request URL: wss://a.example/chat\nRequest Method: GET\n';
		const failed = `${general}Status Code: 502 Bad Gateway\n${heads}`;
		expect(findings(failed)).toEqual(['certain bad-gateway']);
		// Without a status nothing is known of the response.
		for (const text of [general + heads, heads]) {
			const [connection] = readHeadsText(text)!.connections;
			expect(connection!.unseen).toContain('server-bytes');
			expect(findings(text)).toEqual([]);
		}
	});

	test('a URL without a status says nothing', () => {
		expect(readHeadsText('Request URL\nwss://a.example/\nRequest Method\nGET')).toBeNull();
	});

	test('are recognised', async () => {
		for (const content of [REQUEST, RESPONSE, `${REQUEST}\n\n${RESPONSE}\n\n`]) {
			const reading = await readPiece({ content, name: null, kind: null });
			expect(reading.kind).toBe('heads');
		}
	});
});

describe('curl shows the request that it sends itself', () => {
	const pasted = (request: string, response: string) =>
		`> ${request}\n> Host: localhost:8080\n> User-Agent: curl/8.5.0\n> Accept: */*\n>\n< ${response}\n< Server: nginx\n<`;
	const itemsOf = async (content: string) => {
		const { items } = makeCase([await readPiece({ content, name: null, kind: null })], {});
		return items.map(itemName);
	};

	test('a request that the text cuts off lacks nothing', async () => {
		const marked = '> GET /chat HTTP/1.1\n> Host: a.example\n> Connection: Upgrade';
		expect(await itemsOf(marked)).toEqual([]);
		expect(await itemsOf(`${marked}\n> `)).toContain('request-upgrade-missing');
	});

	test.each(['HTTP/1.1 400 Bad Request', 'HTTP/1.1 200 OK'])(
		'what a request lacks has no cause on the way, with %s',
		async (status) => {
			const items = await itemsOf(pasted('GET /ws HTTP/1.1', status));
			expect(items).toContain('request-upgrade-missing');
			expect(items.filter((one) => one in CAUSES)).toEqual([]);
		},
	);

	test('a 426 says that it should have asked for a WebSocket', async () => {
		const asked = pasted('GET /ws HTTP/1.1', 'HTTP/1.1 426 Upgrade Required');
		expect(await itemsOf(asked)).toEqual(['plain-request']);
	});

	test('a browser that opens the address as a page breaks no rule of the opening handshake', async () => {
		const page = [
			'GET / HTTP/1.1',
			'Host: localhost:8080',
			'Connection: keep-alive',
			'Sec-Fetch-Mode: navigate',
			'',
			'HTTP/1.1 426 Upgrade Required',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Version: 13',
			'',
			'',
		];
		expect(await itemsOf(page.join('\r\n'))).toEqual(['plain-request']);
		const asked = page.join('\r\n').replace('navigate', 'websocket');
		expect(await itemsOf(asked)).toContain('request-upgrade-missing');
	});

	test('a 426 without its request may be one to an ordinary request', async () => {
		const answer = 'HTTP/1.1 426 Upgrade Required\nContent-Length: 16\n\n';
		expect((await itemsOf(answer))[0]).toBe('plain-request');
		expect((await itemsOf(`${answer}Upgrade Required`))[0]).toBe('plain-request');
	});

	test('a status that any request gets still has its cause', async () => {
		for (const request of ['GET /ws HTTP/1.1', 'GET /ws HTTP/2']) {
			const version = request.split(' ').at(-1)!;
			expect(await itemsOf(pasted(request, `${version} 502 Bad Gateway`))).toContain('bad-gateway');
			expect(await itemsOf(pasted(request, `${version} 429 `))).toContain('rate-limited');
		}
	});

	test('a request that asks for a WebSocket is judged by its response', async () => {
		const asks = pasted('GET /ws HTTP/1.1\n> Upgrade: websocket', 'HTTP/1.1 200 OK');
		expect(await itemsOf(asks)).toContain('not-upgraded-200');
		const later = pasted('GET /ws HTTP/2\n> sec-websocket-key: x', 'HTTP/2 400 ');
		expect(await itemsOf(later)).toContain('http-2-only');
	});

	test('an ordinary page over HTTP/2 says nothing about a WebSocket', async () => {
		const page = pasted('GET / HTTP/2', 'HTTP/2 200 ');
		expect(await itemsOf(page)).toEqual([]);
		expect(
			await itemsOf(`* Connected to example.com (192.0.2.1) port 443\n${page}\n* using HTTP/2`),
		).toEqual([]);
	});
});

test('other texts have no heads', () => {
	for (const text of ['', 'GET', 'hello', 'HTTP/1.1', '81 05', `GET ${'a'.repeat(100_000)}`]) {
		expect([text, readHeadsText(text)]).toEqual([text, null]);
	}
});
