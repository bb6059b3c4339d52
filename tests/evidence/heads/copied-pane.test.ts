import { describe, expect, test } from 'vitest';
import { readCopiedPane } from '../../../src/evidence/heads/copied-pane.ts';

const read = (...lines: readonly string[]) => readCopiedPane(lines);

/** The tab "Headers" of a WebSocket in a browser's developer tools, selected as a whole. */
const PANE = [
	'General',
	'Request URL',
	'ws://localhost:8080/chat',
	'Request Method',
	'GET',
	'Status Code',
	'101 Switching Protocols',
	'Response Headers',
	'Raw',
	'connection',
	'Upgrade',
	'sec-websocket-accept',
	's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	'upgrade',
	'websocket',
	'Request Headers',
	'Raw',
	'connection',
	'Upgrade',
	'host',
	'localhost:8080',
	'origin',
	'http://localhost:3000',
	'sec-websocket-key',
	'dGhlIHNhbXBsZSBub25jZQ==',
];
const FOUND = {
	request: {
		startLine: 'GET /chat HTTP/1.1',
		fields: [
			'connection: Upgrade',
			'host: localhost:8080',
			'origin: http://localhost:3000',
			'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
		],
		rewritten: false,
	},
	response: {
		startLine: 'HTTP/1.1 101 Switching Protocols',
		fields: [
			'connection: Upgrade',
			'sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
			'upgrade: websocket',
		],
		rewritten: false,
	},
};

const CHINESE: Readonly<Record<string, string>> = {
	General: '常规',
	'Request URL': '请求网址',
	'Request Method': '请求方法',
	'Status Code': '状态代码',
	'Request Headers': '请求标头',
	'Response Headers': '响应标头',
};
const inChinese = (lines: readonly string[]) =>
	lines.map((line) => {
		const [name, ...rest] = line.split(': ');
		return [CHINESE[name!] ?? name, ...rest].join(': ');
	});

test('names and values in lines of their own, with the titles of the pane', () => {
	expect(read(...PANE)).toEqual(FOUND);
});

test('the titles in Chinese', () => {
	expect(read(...inChinese(PANE))).toEqual(FOUND);
});

const FAILED_GENERAL = [
	'Request URL: wss://chat.example/ws',
	'Request Method: GET',
	'Status Code: 502 Bad Gateway',
];
const FAILED_HEADS = [
	'Response Headers',
	'Content-Length: 12',
	'Request Headers',
	'Host: chat.example',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const FAILED_REQUEST = {
	startLine: 'GET /ws HTTP/1.1',
	fields: FAILED_HEADS.slice(3),
	rewritten: false,
};
const inOwnLines = (lines: readonly string[]) => lines.flatMap((line) => line.split(': '));
test.each([
	['in one line', (lines: readonly string[]) => lines],
	['in lines of their own', inOwnLines],
	['in one line, in Chinese', inChinese],
	['in lines of their own, in Chinese', (lines: readonly string[]) => inChinese(inOwnLines(lines))],
	['below a title with an arrow', (lines: readonly string[]) => ['▼ General', ...lines]],
	[
		'below titles with arrows',
		(lines: readonly string[]) => [
			'▼ General',
			...lines.map((line) => line.replace(/^\w+ Headers$/, '▼ $&')),
		],
	],
])('the part “General” without its title, names and values %s', (_, write) => {
	expect(read(...write([...FAILED_GENERAL, ...FAILED_HEADS]))).toEqual({
		request: FAILED_REQUEST,
		response: {
			startLine: 'HTTP/1.1 502 Bad Gateway',
			fields: ['Content-Length: 12'],
			rewritten: false,
		},
	});
});

test('a selection below the title “General” gives the same heads', () => {
	expect(read(...PANE.slice(1))).toEqual(FOUND);
});

describe('a response whose status is not shown', () => {
	const pane = [...FAILED_GENERAL.slice(0, 2), ...FAILED_HEADS];

	test('is none', () => {
		expect(read(...pane)).toEqual({ request: FAILED_REQUEST, response: null });
		expect(read('General', ...pane)).toEqual({ request: FAILED_REQUEST, response: null });
		expect(read('Response Headers', 'Content-Length: 12')).toBeNull();
	});

	test('is a 101 if it has an accept value', () => {
		const accept = 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
		expect(read('Response Headers', accept)?.response?.startLine).toBe(
			'HTTP/1.1 101 Switching Protocols',
		);
	});
});

test('a raw head below its title', () => {
	const lines = [
		'Request Headers',
		'GET ws://localhost:8080/chat HTTP/1.1',
		'Host: localhost:8080',
	];
	expect(read(...lines)?.request).toEqual({
		startLine: 'GET /chat HTTP/1.1',
		fields: ['Host: localhost:8080'],
		rewritten: false,
	});
});

test('pseudo-header fields of HTTP/2 become the start line and Host', () => {
	const lines = [
		':authority: example.com',
		':method: CONNECT',
		':path: /chat?room=1',
		':protocol: websocket',
		':scheme: https',
		'origin: https://example.com',
		':status: 200',
		'server: a',
	];
	expect(read(...lines)).toEqual({
		request: {
			startLine: 'CONNECT /chat?room=1 HTTP/1.1',
			fields: ['Host: example.com', 'origin: https://example.com'],
			rewritten: true,
		},
		response: { startLine: 'HTTP/1.1 200 ', fields: ['server: a'], rewritten: true },
	});
	const stacked = lines.flatMap((line) => {
		const colon = line.indexOf(':', 1);
		return [line.slice(0, colon), line.slice(colon + 2)];
	});
	expect(read(...stacked)).toEqual(read(...lines));
});

test('a field without a value does not take the next line if others are `name: value`', () => {
	const lines = ['Request Headers', 'host: a', 'cookie:', 'origin: b'];
	expect(read(...lines)?.request?.fields).toEqual(['host: a', 'cookie: ', 'origin: b']);
});

test('without titles the Sec-WebSocket field of stacked lines tells whose head it is', () => {
	const key = ['connection', 'Upgrade', 'sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='];
	expect(read(...key)).toMatchObject({ request: { startLine: 'GET / HTTP/1.1' }, response: null });
});

test('lines of name and value alone are a part of a head', () => {
	expect(read('Host: a', 'Sec-WebSocket-Key: b')).toBeNull();
});
