// Claims about WebSocket that are found on the web, each with the state of a lab that shows what is true. The
// misconceptions come from the articles with which this project began. The order is that of the course:
// handshake, frames, messages, close, network, API.
import { CLAIM_CHOICES, type Card } from './card.ts';
import { encodedHead } from './encoded-head.ts';

type Claim = Omit<Card, 'choices' | 'thread'> & { readonly right: (typeof CLAIM_CHOICES)[number] };

const claim = (one: Claim): Card => ({ ...one, choices: CLAIM_CHOICES, thread: null });

const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const OTHER_FIELDS = [
	`Sec-WebSocket-Key: ${SAMPLE_KEY}`,
	'Origin: http://example.com',
	'Sec-WebSocket-Version: 13',
];

const UPGRADE = ['Upgrade: websocket', 'Connection: Upgrade'];
/** Holds the accept value of the sample key. */
const SAMPLE_ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/**
 * Returns the state of the Handshake lab in which the client has judged the response to this request: the
 * server's own, or a 101 response with these further fields.
 */
function asking(target: string, fields: readonly string[], further?: readonly string[]): string {
	const request = [
		`GET ${target} HTTP/1.1`,
		'Host: server.example.com',
		...fields,
		...OTHER_FIELDS,
	];
	const accept = `Sec-WebSocket-Accept: ${SAMPLE_ACCEPT}`;
	const response =
		further && encodedHead(['HTTP/1.1 101 Switching Protocols', ...UPGRADE, accept, ...further]);
	const asked = `/handshake?request=${encodedHead(request)}`;
	return `${asked}${response === undefined ? '' : `&response=${response}`}&step=8`;
}

export const CLAIMS: readonly Card[] = [
	claim({
		id: 'http-one-direction',
		right: 'false',
		proof: {
			open: '/conversation?scenario=never-upgrades&at=100',
			shownBy: [
				{ fact: 'bytes.up', atLeast: 1 },
				{ fact: 'bytes.down', atLeast: 1 },
				{ fact: 'page.events', is: 'error close' },
			],
		},
		section: 'RFC 9110 §3.4',
	}),
	claim({
		id: 'same-tcp-connection',
		right: 'true',
		proof: {
			open: '/conversation?scenario=hello&at=100',
			shownBy: [
				{ fact: 'connections', is: 1 },
				{ fact: 'page.events', is: 'open message close' },
				{ fact: 'client.got.0', is: 'Hello' },
			],
		},
		section: 'RFC 6455 §1.7, §4.1; RFC 9112 §9.3',
	}),
	claim({
		id: 'client-sends-request',
		right: 'true',
		proof: {
			open: '/handshake?example=rfc&step=8',
			shownBy: [
				{ fact: 'request.method', is: 'GET' },
				{ fact: 'server.status', is: 101 },
				{ fact: 'opens', is: true },
			],
		},
		section: 'RFC 6455 §4.1, §4.2',
	}),
	claim({
		id: 'ws-url-in-request-line',
		right: 'false',
		proof: {
			open: asking('ws://server.example.com/chat', UPGRADE),
			shownBy: [
				{ fact: 'rule.request-target-form', is: true },
				{ fact: 'server.check', is: 'target' },
				{ fact: 'opens', is: false },
			],
		},
		section: 'RFC 6455 §4.1',
	}),
	claim({
		id: 'connection-names-protocol',
		right: 'false',
		proof: {
			open: asking('/chat', ['Upgrade: Upgrade', 'Connection: websocket']),
			shownBy: [
				{ fact: 'server.check', is: 'upgrade' },
				{ fact: 'opens', is: false },
			],
		},
		section: 'RFC 9110 §7.6.1, §7.8',
	}),
	claim({
		id: 'key-is-16-characters',
		right: 'false',
		proof: { open: `/accept-key?key=${SAMPLE_KEY}`, shownBy: [{ fact: 'key.bytes', is: 16 }] },
		section: 'RFC 6455 §4.1',
	}),
	claim({
		id: 'key-identifies-client',
		right: 'false',
		proof: {
			open: `/accept-key?key=${SAMPLE_KEY}&accept=Oy4NRAQ13jhfONC7bP8dTKb4PTU=`,
			shownBy: [
				{ fact: 'match', is: false },
				{ fact: 'mistake', is: 'other-key' },
			],
		},
		section: 'RFC 6455 §1.3, §4.1',
	}),
	claim({
		id: 'accept-encrypts-key',
		right: 'false',
		proof: {
			open: `/accept-key?key=${SAMPLE_KEY}&accept=${SAMPLE_ACCEPT}`,
			shownBy: [
				{ fact: 'match', is: true },
				{ fact: 'computed', same: 'accept' },
			],
		},
		section: 'RFC 6455 §4.2.2, §10.8',
	}),
	claim({
		id: 'wrong-accept',
		right: 'true',
		proof: {
			open: '/handshake?example=article-000&step=8',
			shownBy: [
				{ fact: 'client.check', is: 'accept' },
				{ fact: 'status', is: 101 },
				{ fact: 'opens', is: false },
			],
		},
		section: 'RFC 6455 §4.1',
	}),
	claim({
		id: 'accept-stops-attackers',
		right: 'false',
		proof: {
			open: '/conversation?scenario=wrong-origin&what-if=unchecked&at=150',
			shownBy: [
				{ fact: 'client.code', is: 1000 },
				{ fact: 'client.got.0', is: 'balance: 1000' },
			],
		},
		section: 'RFC 6455 §1.3, §10.2, §10.5',
	}),
	claim({
		id: 'ok-opens',
		right: 'false',
		proof: {
			open: '/handshake?example=article-003&step=8',
			shownBy: [
				{ fact: 'status', is: 200 },
				{ fact: 'client.check', is: 'status-101' },
				{ fact: 'opens', is: false },
			],
		},
		section: 'RFC 6455 §1.3, §4.1',
	}),
	claim({
		id: 'content-length-zero',
		right: 'false',
		proof: {
			open: asking('/chat', UPGRADE, ['Content-Length: 0']),
			shownBy: [
				{ fact: 'rule.http-1xx-content-length', is: true },
				{ fact: 'response.faults', is: 1 },
				{ fact: 'opens', is: true },
			],
		},
		section: 'RFC 9110 §8.6, §15.2',
	}),
	claim({
		id: 'no-subprotocol',
		right: 'depends',
		proof: {
			open: asking('/chat', [...UPGRADE, 'Sec-WebSocket-Protocol: chat']),
			shownBy: [
				{ fact: 'status', is: 101 },
				{ fact: 'protocol', is: null },
				{ fact: 'client.check', is: 'protocol' },
				{ fact: 'page.code', is: 1006 },
			],
		},
		section: 'RFC 6455 §4.2.2; WHATWG WebSockets, establish',
	}),
	claim({
		id: 'webkit-deflate',
		right: 'false',
		proof: {
			open: asking('/chat', [...UPGRADE, 'Sec-WebSocket-Extensions: x-webkit-deflate-frame']),
			shownBy: [
				{ fact: 'rule.extension-registered', is: true },
				{ fact: 'deflate', is: false },
				{ fact: 'opens', is: true },
			],
		},
		section: 'RFC 6455 §9.1, RFC 7692 §7',
	}),
	claim({
		id: 'text-from-00-to-ff',
		right: 'false',
		proof: {
			open: '/frame?hex=0048656c6c6fff&from=server&select=0-7',
			shownBy: [
				{ fact: 'frame.0.kind', is: 'continuation' },
				{ fact: 'failure.code', is: 1002 },
			],
		},
		section: 'RFC 6455 §5.2, §5.6',
	}),
	claim({
		id: 'smallest-frame',
		right: 'depends',
		proof: {
			open: '/frame?hex=898037fa213d&from=client',
			shownBy: [
				{ fact: 'length', is: 6 },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.2, §5.3',
	}),
	claim({
		id: 'length-of-65536',
		right: 'true',
		proof: {
			open: '/frame?hex=827f0000000000010000&from=server&select=9-79',
			shownBy: [
				{ fact: 'frame.0.length', is: 65536 },
				{ fact: 'frame.0.form', is: 64 },
				{ fact: 'rule.length-minimal-64', is: false },
			],
		},
		section: 'RFC 6455 §5.2',
	}),
	claim({
		id: 'last-two-length-bytes',
		right: 'false',
		proof: {
			open: '/frame?hex=827f0000000011223344&from=server&select=16-79',
			shownBy: [
				{ fact: 'frame.0.form', is: 64 },
				{ fact: 'frame.0.length', is: 0x11223344 },
			],
		},
		section: 'RFC 6455 §5.2',
	}),
	claim({
		id: 'masking-encrypts',
		right: 'false',
		proof: {
			open: '/frame?hex=818537fa213d7f9f4d5158&from=client&select=16-47',
			shownBy: [
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.text', is: 'Hello' },
			],
		},
		section: 'RFC 6455 §5.3, §10.3',
	}),
	claim({
		id: 'send-is-packet',
		right: 'false',
		proof: {
			open: '/conversation?scenario=cuts&at=345',
			shownBy: [
				{ fact: 'segments.down', atLeast: 5 },
				{ fact: 'client.messages', is: 4 },
				{ fact: 'client.got.0', is: 'Hello' },
			],
		},
		section: 'RFC 6455 §6.2, RFC 9293 §2.2',
	}),
	claim({
		id: 'large-message-split',
		right: 'depends',
		proof: {
			open: '/conversation?scenario=recut&at=120',
			shownBy: [
				{ fact: 'client.messages', is: 1 },
				{ fact: 'client.got.0', is: 'ab' },
			],
		},
		section: 'RFC 6455 §5.4',
	}),
	claim({
		id: 'pong-is-message',
		right: 'false',
		proof: {
			open: '/conversation?scenario=heartbeat&at=30050',
			shownBy: [
				{ fact: 'server.pongs', atLeast: 2 },
				{ fact: 'server.messages', is: 1 },
			],
		},
		section: 'RFC 6455 §5.5.3, §5.6',
	}),
	claim({
		id: 'tcp-end-is-clean',
		right: 'false',
		proof: {
			open: '/conversation?scenario=hang-up&at=1025',
			shownBy: [
				{ fact: 'client.code', is: 1006 },
				{ fact: 'client.clean', is: false },
			],
		},
		section: 'RFC 6455 §7.1.1, §7.1.4',
	}),
	claim({
		id: 'server-sends-1006',
		right: 'false',
		proof: {
			open: '/frame?hex=880203ee&from=server&select=16-31',
			shownBy: [
				{ fact: 'frame.0.code', is: 1006 },
				{ fact: 'failure.rule', is: 'close-code-reserved-local' },
				{ fact: 'failure.code', is: 1002 },
			],
		},
		section: 'RFC 6455 §7.1.5, §7.4.1',
	}),
	claim({
		id: 'share-tcp-connection',
		right: 'depends',
		proof: {
			open: '/conversation?scenario=http2&at=266',
			shownBy: [
				{ fact: 'connections', is: 1 },
				{ fact: 'bytes.down', atLeast: 399_400 },
				{ fact: 'client.got.0', is: 'Hello' },
			],
		},
		section: 'RFC 6455 §1.7, RFC 8441 §1, §5',
	}),
	claim({
		id: 'detects-proxies',
		right: 'false',
		proof: {
			open: '/conversation?scenario=strips-upgrade&at=50',
			shownBy: [
				{ fact: 'client.code', is: 1006 },
				{ fact: 'page.events', is: 'error close' },
			],
		},
		section: 'RFC 6455 §4.1, RFC 9110 §7.6.1',
	}),
	claim({
		id: 'any-origin',
		right: 'depends',
		proof: {
			open: '/conversation?scenario=wrong-origin&at=125',
			shownBy: [
				{ fact: 'client.code', is: 1006 },
				{ fact: 'server.messages', is: 0 },
				{ fact: 'client.messages', is: 0 },
				{ fact: 'status.https://bank.example', is: 101 },
				{ fact: 'status.https://evil.example', is: 403 },
			],
		},
		section: 'RFC 6455 §10.2',
	}),
	claim({
		id: 'open-before-message',
		right: 'true',
		proof: {
			open: '/conversation?scenario=greeting&at=100',
			shownBy: [
				{ fact: 'page.events', is: 'open message close' },
				{ fact: 'client.got.0', is: 'world' },
			],
		},
		section: 'WHATWG WebSockets, feedback',
	}),
	claim({
		id: 'printed-log',
		right: 'false',
		proof: {
			open: '/conversation?scenario=greeting&at=1000',
			shownBy: [
				{ fact: 'server.got.0', is: 'from client: hello' },
				{ fact: 'client.got.0', is: 'world' },
			],
		},
		section: 'RFC 6455 §6.2',
	}),
	claim({
		id: 'page-sends-pings',
		right: 'false',
		proof: {
			open: '/conversation?scenario=page-heartbeat&at=20050',
			shownBy: [
				{ fact: 'server.pings', is: 0 },
				{ fact: 'server.messages', is: 4 },
				{ fact: 'server.got.0', is: 'ping' },
			],
		},
		section: 'RFC 6455 §5.5.2; WHATWG WebSockets, ping and pong frames',
	}),
	claim({
		id: 'ready-state-2',
		right: 'false',
		proof: {
			open: '/conversation?scenario=unanswered&at=1025',
			shownBy: [
				{ fact: 'page.events', is: 'open close' },
				{ fact: 'seconds', atLeast: 60 },
				{ fact: 'client.code', is: 1006 },
			],
		},
		section: 'WHATWG WebSockets, the WebSocket interface',
	}),
];
