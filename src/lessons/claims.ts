// Claims about WebSocket that are found on the web, each with the state of a lab that shows what is true. The
// misconceptions come from the articles with which this project began. The order is that of the course:
// handshake, frames, messages, close, network, API.
import { CLAIM_CHOICES, type Card } from './card.ts';

type Claim = Omit<Card, 'choices' | 'thread'> & { readonly right: (typeof CLAIM_CHOICES)[number] };

const claim = (one: Claim): Card => ({ ...one, choices: CLAIM_CHOICES, thread: null });

const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const OTHER_FIELDS = [
	`Sec-WebSocket-Key: ${SAMPLE_KEY}`,
	'Origin: http://example.com',
	'Sec-WebSocket-Version: 13',
];

/** Returns the state of the Handshake lab in which the client has judged the response to this request. */
function asking(target: string, fields: readonly string[]): string {
	const lines = [`GET ${target} HTTP/1.1`, 'Host: server.example.com', ...fields, ...OTHER_FIELDS];
	return `/handshake?request=${encodeURIComponent([...lines, '', ''].join('\r\n'))}&step=8`;
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
			open: asking('ws://server.example.com/chat', ['Upgrade: websocket', 'Connection: Upgrade']),
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
			open: `/accept-key?key=${SAMPLE_KEY}&accept=s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`,
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
];
