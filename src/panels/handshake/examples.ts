// The examples of the Handshake lab: those of the RFCs, those of much-copied articles as printed, what real programs
// send, and an obsolete protocol. The strings describe each example under its id.
import { joinBytes, decodeBase64, latin1Bytes, type Bytes } from '../../engine/bytes/index.ts';
import { DEFAULT_SERVER, type ServerSettings } from '../../engine/handshake/index.ts';
import { head, START, type HandshakeDocument } from './handshake-document.ts';
import recorded from './recorded.json' with { type: 'json' };

export type HandshakeExampleGroup = 'simple' | 'rfc' | 'articles' | 'recorded' | 'history';

export interface HandshakeLabExample {
	readonly id: string;
	readonly group: HandshakeExampleGroup;
	readonly document: HandshakeDocument;
	/** Names the program that sent the handshake, with its version and the date of the recording. */
	readonly program?: { readonly name: string; readonly version: string; readonly date: string };
}

interface ExampleParts {
	readonly url: string;
	readonly request: Bytes;
	readonly response?: Bytes;
	readonly client?: 'browser' | 'other';
	readonly server?: Partial<ServerSettings>;
}

function example(
	id: string,
	group: HandshakeExampleGroup,
	parts: ExampleParts,
): HandshakeLabExample {
	const { url, request, response = null, client = 'browser', server = {} } = parts;
	return {
		id,
		group,
		document: { url, client, request, response, server: { ...DEFAULT_SERVER, ...server } },
	};
}

export const EXAMPLES: readonly HandshakeLabExample[] = [
	// What a new visitor sees.
	{ id: 'article-004', group: 'simple', document: START },
	example('rfc', 'rfc', {
		url: 'ws://server.example.com/chat',
		request: head(
			'GET /chat HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Origin: http://example.com',
			'Sec-WebSocket-Protocol: chat, superchat',
			'Sec-WebSocket-Version: 13',
		),
		server: { subprotocols: ['chat'] },
	}),
	example('rfc-version', 'rfc', {
		url: 'ws://server.example.com/chat',
		request: head(
			'GET /chat HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Origin: http://example.com',
			'Sec-WebSocket-Version: 25',
		),
		response: head('HTTP/1.1 400 Bad Request', 'Sec-WebSocket-Version: 13, 8, 7'),
	}),
	example('rfc-deflate', 'rfc', {
		url: 'ws://server.example.com/chat',
		request: head(
			'GET /chat HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Origin: http://example.com',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits; server_max_window_bits=10, permessage-deflate; client_max_window_bits',
		),
		server: { deflate: true },
	}),
	example('article-000', 'articles', {
		url: 'ws://127.0.0.1:8001/chat',
		request: head(
			'GET /chat HTTP/1.1',
			'Host: 127.0.0.1:8001',
			'Origin: http://127.0.0.1:8001',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: hj0eNqbhE/A0GkBXDRrYYw==',
			'Sec-WebSocket-Version: 13',
		),
		response: head(
			'HTTP/1.1 101 Switching Protocols',
			'Content-Length: 0',
			'Upgrade: websocket',
			'Sec-Websocket-Accept: ZEs+c+VBk8Aj01+wJGN7Y15796g=',
			'Server: TornadoServer/4.5.1',
			'Connection: Upgrade',
			'Date: Wed, 21 Jun 2017 03:29:14 GMT',
		),
	}),
	example('article-000-code', 'articles', {
		url: 'ws://127.0.0.1:9527/',
		request: head(
			'GET / HTTP/1.1',
			'Host: 127.0.0.1:9527',
			'Connection: Upgrade',
			'Pragma: no-cache',
			'Cache-Control: no-cache',
			'User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/71.0.3578.98 Safari/537.36',
			'Upgrade: websocket',
			'Origin: http://127.0.0.1:8000',
			'Sec-WebSocket-Version: 13',
			'Accept-Encoding: gzip, deflate, br',
			'Accept-Language: zh-CN,zh;q=0.9',
			'Sec-WebSocket-Key: MAZZU5DPIxWmhk/UWL2+BA==',
			'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
		),
		response: head(
			'HTTP/1.1 101 Switching Protocols',
			'Upgrade:websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Accept: l2p2JPxfdV6ZqtzVh8jrodA2pLs=',
			'WebSocket-Location: ws://127.0.0.1:9527',
		),
	}),
	example('article-000-blank-lines', 'articles', {
		url: 'ws://127.0.0.1:9527/',
		request: latin1Bytes(
			[
				'GET / HTTP/1.1',
				'Host: 127.0.0.1:9527',
				'Connection: Upgrade',
				'Upgrade: websocket',
				'Sec-WebSocket-Version: 13',
				'Sec-WebSocket-Key: MAZZU5DPIxWmhk/UWL2+BA==',
			]
				.map((line) => `${line}\r\n\r\n`)
				.join(''),
		),
	}),
	example('article-001', 'articles', {
		url: 'ws://server.example.com/',
		request: head(
			'GET / HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: UdTUf90CC561cQXn4n5XRg==',
			'Origin: http://example.com',
			'Sec-WebSocket-Version: 13',
		),
		response: head(
			'HTTP/1.1 101 Switching Protocols',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Accept: GZk41FJZSYY0CmsrZPGpUGRQzkY=',
		),
	}),
	example('article-002', 'articles', {
		url: 'ws://192.168.8.128:1300/',
		request: head(
			'GET / HTTP/1.1',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Host: 192.168.8.128:1300',
			'Origin: null',
			'Pragma: no-cache',
			'Cache-Control: no-cache',
			'Sec-WebSocket-Key: d359Fdo6omyqfxyYF7Yacw==',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Extensions: x-webkit-deflate-frame',
			'User-Agent: Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1653.0 Safari/537.36',
		),
	}),
	example('article-002-kaazing', 'articles', {
		url: 'ws://echo.example.com/?encoding=text',
		request: head(
			'GET ws:///?encoding=text HTTP/1.1',
			'Origin: ',
			'Cookie: ',
			'Connection: Upgrade',
			'Host: ',
			'Sec-WebSocket-Key: uRovscZjNol/umbTt5uKmw==',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
		),
		response: head(
			'HTTP/1.1 101 WebSocket Protocol Handshake',
			'Date: Fri, 10 Feb 2012 17:38:18 GMT',
			'Connection: Upgrade',
			'Server: Kaazing Gateway',
			'Upgrade: WebSocket',
			'Access-Control-Allow-Origin: http://websocket.org',
			'Access-Control-Allow-Credentials: true',
			'Sec-WebSocket-Accept: rLHCkw/SKsO9GAH/ZSFhBATDKrU=',
			'Access-Control-Allow-Headers: content-type',
		),
	}),
	example('article-003', 'articles', {
		url: 'ws://localhost:8080/ws',
		request: head(
			'GET /ws HTTP/1.1',
			'Host: localhost:8080',
			'Connection: Upgrade',
			'Upgrade: websocket',
			'Origin: http://localhost:8080',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		),
		response: joinBytes([
			head('HTTP/1.1 200 OK', 'Content-Length: 28', 'Content-Type: text/plain; charset=utf-8'),
			latin1Bytes('websocket connected success!'),
		]),
	}),
	...recorded.map(({ id, program, version, date, url, request }) => ({
		...example(`recorded-${id}`, 'recorded', {
			url,
			request: decodeBase64(request).bytes,
			client: id === 'chromium' || id === 'firefox' ? 'browser' : 'other',
			server: { deflate: true },
		}),
		program: { name: program, version, date },
	})),
	example('hixie-76', 'history', {
		url: 'ws://example.com/demo',
		request: joinBytes([
			head(
				'GET /demo HTTP/1.1',
				'Host: example.com',
				'Connection: Upgrade',
				'Sec-WebSocket-Key2: 12998 5 Y3 1  .P00',
				'Sec-WebSocket-Protocol: sample',
				'Upgrade: WebSocket',
				'Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5',
				'Origin: http://example.com',
			),
			latin1Bytes('^n:ds[4U'),
		]),
		response: joinBytes([
			head(
				'HTTP/1.1 101 WebSocket Protocol Handshake',
				'Upgrade: WebSocket',
				'Connection: Upgrade',
				'Sec-WebSocket-Origin: http://example.com',
				'Sec-WebSocket-Location: ws://example.com/demo',
				'Sec-WebSocket-Protocol: sample',
			),
			latin1Bytes("8jKS'y:G*Co,Wxa-"),
		]),
	}),
];
