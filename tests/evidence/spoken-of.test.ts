// A message that came up proves a cause. One that a sentence only speaks of does not, whatever the message is.
import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';

const MESSAGES: readonly string[] = [
	"WebSocket connection to 'wss://a.example/ws' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED",
	"WebSocket connection to 'wss://a.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 502",
	"Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
	"Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value",
	'Error: getaddrinfo ENOTFOUND ws.a.example',
	'connect ECONNREFUSED 127.0.0.1:8080',
	'Invalid WebSocket frame: MASK must be set',
	"WebSocket connection to 'wss://a.example/ws' failed: A server must not mask any frames that it sends to the client.",
	'WebSocket closed with code 1009 (message too big)',
	'WebSocket closed with code 1012',
];

/** Each form says that the message did not come up, or not here, or no more. */
const FORMS: Readonly<Record<string, (message: string) => string>> = {
	denied: (message) => `There is no "${message}" in the log: the connection is open.`,
	'denied in Chinese': (message) => `日志里没有 ${message}，连接正常。`,
	mended: (message) => `Before 2.3 we saw "${message}". That is fixed, everything connects now.`,
	'mended in Chinese': (message) => `之前报 ${message}，升级之后已经好了。`,
	'of another person': (message) => `A colleague gets "${message}". I do not: mine stays silent.`,
	'in a test': (message) => `expect(error.message).toBe("${message}");`,
	'in code': (message) => `  throw new Error("${message}");`,
	'a question': (message) => `What does "${message}" mean?`,
	'a question in Chinese': (message) => `"${message}" 是什么意思？`,
};

const certain = (content: string): readonly string[] => {
	const { items } = makeCase([readPiece({ content, name: null, kind: null })], {});
	return items.flatMap((item) =>
		item.type === 'rule' || item.finding.certainty === 'certain' ? [content] : [],
	);
};

test('each message alone proves a cause', () => {
	expect(MESSAGES.filter((message) => certain(message).length === 0)).toEqual([]);
});

test.each(Object.entries(FORMS))('%s: nothing is certain', (_, form) => {
	expect(MESSAGES.flatMap((message) => certain(form(message)))).toEqual([]);
});

/** Lists sentences about what is allowed, planned or of something else. */
const SENTENCES: readonly string[] = [
	'What happens if the WebSocket connection is refused? Will onclose fire?',
	'In case the connection is refused, the websocket client waits 5 s.',
	'When the limit is exceeded the server must close the WebSocket with code 1009.',
	'- Support for close code 1012-1014 in our WebSocket library',
	'No ECONNREFUSED, no ETIMEDOUT, just close 1006.',
	'Error: connect ECONNREFUSED 127.0.0.1:6379 (redis). WebSocket clients connect normally.',
	'net::ERR_CERT_AUTHORITY_INVALID for https://cdn.example.com/a.woff, unrelated to the WebSocket, which closes with 1006',
	'面试题：ERR_CONNECTION_REFUSED 是什么意思？WebSocket 相关。',
	'await ws.send(new Uint8Array([0, 1, 2, 3]));',
	'const opcodes = [0, 1, 2, 8, 9, 10];',
	'for _, size := range []int{1, 2, 3, 4, 5, 6, 7} {',
	'url("data:image/x-icon;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQEAYAAABPYyMiAAAABmJLR0T8JWPfcAAAACXBIWXM=")',
];

test.each(SENTENCES)('nothing is certain: %s', (sentence) => {
	expect(certain(sentence)).toEqual([]);
});

test.each([
	"    throw new Error('Invalid WebSocket frame: MASK must be set');\n    ^\n\nError: Invalid WebSocket frame: MASK must be set\n    at Receiver.getInfo (receiver.js:1:2)",
	"const ws = new WebSocket(url);\nws.onopen = () => {\n  ws.send('hi');\n};\nws.on('error', console.error);\nError: connect ECONNREFUSED 127.0.0.1:8080\nerrno: -111,\ncode: 'ECONNREFUSED',",
	'http {\n  server {\n    location /ws {\n      proxy_pass http://app;\n    }\n  }\n}\nerror: upstream prematurely closed connection while reading response header from upstream\nstatus: 502',
])('what a program prints below code proves a cause: %j', (pasted) => {
	expect(certain(pasted)).not.toEqual([]);
});

const REFUSED =
	"WebSocket connection to 'wss://cdn.a.example/ws' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED";

test.each([
	`There is no \`Upgrade\` line in nginx.conf, Chrome says ${REFUSED}`,
	`没有 nginx 时正常，经过 nginx 报 ${REFUSED}`,
	`Expected: chat connects\nActual: ${REFUSED}`,
	`预期：能连上\n实际：${REFUSED}`,
	'it fails with connect ECONNREFUSED 127.0.0.1:8080 on my websocket',
	`works everywhere except Safari: ${REFUSED}`,
	'Errors in the console of my websocket page:\n- `Error: connect ECONNREFUSED 127.0.0.1:8080`',
	'connect ECONNREFUSED 10.0.0.5:8080 ws://10.0.0.5:8080/ws?limit=50',
	'WebSocket works locally, in production:\nconnect ECONNREFUSED 10.0.0.5:8080',
	'Error: WebSocket is not open: readyState 0\nError: connect ECONNREFUSED 10.0.0.5:8080',
	`I fixed the CORS header and now get ${REFUSED}`,
	'If I use wss I get net::ERR_CONNECTION_REFUSED on my WebSocket.',
	'如果我用 wss 就报 net::ERR_CONNECTION_REFUSED，WebSocket 连不上',
	'服务无响应 connect ECONNREFUSED 127.0.0.1:8080，websocket',
	'check if the server is running (connect ECONNREFUSED 127.0.0.1:8080) websocket',
	`${REFUSED}. It is still not fixed.`,
	`${REFUSED} and onopen is never called`,
	`${REFUSED}\nDNS resolved: 10.0.0.6`,
	`I get ${REFUSED}. What does that mean?`,
])('a message among such words came up: %s', (pasted) => {
	expect(
		makeCase([readPiece({ content: pasted, name: null, kind: null })], {}).items[0],
	).toMatchObject({ type: 'cause', finding: { cause: 'refused', certainty: 'certain' } });
});

test('a message that did not come up leaves the others', () => {
	const content = 'There is no "connect ECONNREFUSED" in the log of the websocket, only close 1006';
	const { signs } = readPiece({ content, name: null, kind: null });
	expect(signs.map(({ id }) => id)).toEqual(['close-event', 'ended-bare']);
});

test.each([
	[
		'of each line that a program printed',
		"websocket recv b'\\x81\\x05Hello' (7 bytes)\nwebsocket recv b'\\x81\\x02Hi' (4 bytes)\nwebsocket recv b'\\x83\\x02Hi' (4 bytes)\nwebsocket recv b'\\x81\\x02Yo' (4 bytes)",
		19,
	],
	[
		'below code that has a key',
		'const key = [55, 250, 33, 61];\nconst a = f(1);\nconst b = f(2);\nconst c = f(3);\nwebsocket frame: 81 85 37 fa 21 3d 7f 9f 4d 51 58',
		11,
	],
	[
		'that Wireshark shows, compressed',
		'onmessage never fires, Wireshark shows: c1 07 f2 48 cd c9 c9 07 00',
		9,
	],
])('reads the bytes %s', (_, content, count) => {
	const { connections } = readPiece({ content, name: null, kind: null });
	const { transcript } = connections[0]!;
	const all = transcript.flatMap((event) => (event.type === 'bytes' ? [...event.bytes] : []));
	expect(all).toHaveLength(count);
});

test('reads a head whose CRs are written out', () => {
	const head = [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		'',
	];
	const { broken, kind } = readPiece({
		content: head.map((line) => `${line}\\r\n`).join(''),
		name: null,
		kind: null,
	});
	expect({ broken, kind }).toEqual({ broken: [], kind: 'heads' });
});
