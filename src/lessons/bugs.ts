// Lists bugs of real projects, with bytes made again: what breaks, and on whose side is the fault?
import type { Card } from './card.ts';
import { encodedHead } from './encoded-head.ts';

const REQUEST = [
	'GET /chat HTTP/1.1',
	'Host: server.example.com',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version: 13',
	'Origin: http://example.com',
];
const SWITCHING = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
/** Holds the response to `REQUEST`. */
const ACCEPTED = [...SWITCHING, 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo='];

export const BUGS: readonly Card[] = [
	{
		id: 'length-of-four-bytes',
		choices: ['receiver', 'sender', 'network'],
		right: 'sender',
		proof: {
			open: `/frame?hex=82fe0000012c37fa213d${'569b405c'.repeat(75)}&from=client&select=16-31`,
			shownBy: [
				{ fact: 'frame.0.length', is: 0 },
				{ fact: 'frame.0.key', is: '01 2c 37 fa' },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/domoticz/domoticz/pull/6543',
	},
	{
		id: 'four-bytes-after-127',
		choices: ['cut', 'nothing', 'waits'],
		right: 'waits',
		proof: {
			open: '/frame?hex=817f00011170616161616161616161616161&from=server&select=16-79',
			shownBy: [
				{ fact: 'frame.0.length', is: 0x00_01_11_70_61_61_61_61 },
				{ fact: 'frame.0.complete', is: false },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/jmrashed/phpwebsocket/issues/52',
	},
	{
		id: 'reads-four-of-eight',
		choices: ['receiver', 'sender', 'form'],
		right: 'receiver',
		proof: {
			open: '/frame?hex=827f000000000001117061626364&from=server&select=16-79',
			shownBy: [
				{ fact: 'frame.0.length', is: 70_000 },
				{ fact: 'failure.rule', is: null },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/socketry/protocol-websocket/pull/2',
	},
	{
		id: 'shift-by-42',
		choices: ['right', 'too-long', 'one-gibibyte'],
		right: 'one-gibibyte',
		proof: {
			open: '/frame?hex=827f000000004000000061626364&from=server&select=40-47',
			shownBy: [{ fact: 'frame.0.length', is: 2 ** 30 }],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/capnproto/capnproto/pull/2684',
	},
	{
		id: 'high-bit-of-two-bytes',
		choices: ['forbidden', 'allowed', 'long-form'],
		right: 'allowed',
		proof: {
			open: '/frame?hex=827e800061626364&from=server&select=16-31',
			shownBy: [
				{ fact: 'frame.0.length', is: 32_768 },
				{ fact: 'failure.rule', is: null },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/croservices/cro-websocket/issues/23',
	},
	{
		id: 'length-sets-mask',
		choices: ['two-hundred', 'masked', 'extended'],
		right: 'masked',
		proof: {
			open: `/frame?hex=81c8${'61'.repeat(200)}&from=server&select=8-15`,
			shownBy: [
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.length', is: 72 },
				{ fact: 'failure.rule', is: 'mask-server' },
			],
		},
		section: 'RFC 6455 §5.1, §5.2',
		thread: 'https://github.com/crystal-lang/crystal/pull/1341',
	},
	{
		id: 'payload-of-126',
		choices: ['seven-bits', 'key-as-length', 'too-long'],
		right: 'key-as-length',
		proof: {
			open: `/frame?hex=82fe37fa213d${'569b405c'.repeat(31)}569b&from=client&select=16-31`,
			shownBy: [
				{ fact: 'frame.0.length', is: 14_330 },
				{ fact: 'frame.0.complete', is: false },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/dandeliondeathray/DandelionWebSockets.jl/issues/13',
	},
	{
		id: 'two-ampersands',
		choices: ['rest-is-a-frame', 'dropped', 'waits'],
		right: 'rest-is-a-frame',
		proof: {
			open: `/frame?hex=817e0101${'61'.repeat(300)}&from=server&select=24-31`,
			shownBy: [
				{ fact: 'frame.0.length', is: 257 },
				{ fact: 'failure.rule', is: 'frame-rsv1' },
				{ fact: 'failure.frame', is: 1 },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/brandenhall/Arduino-Websocket/pull/1',
	},
	{
		id: 'masked-length',
		choices: ['unmasks', 'fails', 'waits'],
		right: 'waits',
		proof: {
			open: `/frame?hex=82fe36d637fa213d${'569b405c'.repeat(75)}&from=client&select=16-31`,
			shownBy: [
				{ fact: 'frame.0.length', is: 14_038 },
				{ fact: 'frame.0.complete', is: false },
				{ fact: 'failure.rule', is: null },
			],
		},
		section: 'RFC 6455 §5.3',
		thread: 'https://github.com/JuliaWeb/WebSockets.jl/issues/91',
	},
	{
		id: 'key-begins-wrong',
		choices: ['server', 'restart', 'client'],
		right: 'server',
		proof: {
			open: '/frame?hex=8185b700bb51ff65d73dd8&from=client&select=16-47',
			shownBy: [
				{ fact: 'frame.0.key', is: 'b7 00 bb 51' },
				{ fact: 'frame.0.text', is: 'Hello' },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.3',
		thread: 'https://github.com/boostorg/beast/issues/1061',
	},
	{
		id: 'second-segment-stays-masked',
		choices: ['client', 'network', 'server'],
		right: 'server',
		proof: {
			open: '/frame?hex=818a37fa213d7f9f4d5158b244515b95&from=client&select=88-127',
			shownBy: [
				{ fact: 'frame.0.length', is: 10 },
				{ fact: 'frame.0.text', is: 'HelloHello' },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.3',
		thread: 'https://github.com/uNetworking/uWebSockets/pull/1406',
	},
	{
		id: 'mask-bit-not-read',
		choices: ['read', 'fail', 'take-key'],
		right: 'fail',
		proof: {
			open: '/frame?hex=810548656c6c6f&from=client&select=8-8',
			shownBy: [
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'failure.rule', is: 'mask-client' },
			],
		},
		section: 'RFC 6455 §5.1, §5.2',
		thread: 'https://github.com/XX-net/XX-Net/issues/14169',
	},
	{
		id: 'masked-pong',
		choices: ['client', 'server', 'both'],
		right: 'both',
		proof: {
			open: '/frame?hex=8a8000000000&from=server&select=8-8',
			shownBy: [
				{ fact: 'frame.0.key', is: '00 00 00 00' },
				{ fact: 'frames', is: 1 },
				{ fact: 'failure.rule', is: 'mask-server' },
			],
		},
		section: 'RFC 6455 §5.1',
		thread: 'https://github.com/daltoniam/Starscream/issues/356',
	},
	{
		id: 'unmasked-pong',
		choices: ['server', 'client', 'ping'],
		right: 'client',
		proof: {
			open: '/frame?hex=8a00&from=client&select=8-8',
			shownBy: [
				{ fact: 'frame.0.kind', is: 'Pong' },
				{ fact: 'failure.rule', is: 'mask-client' },
			],
		},
		section: 'RFC 6455 §5.1',
		thread: 'https://github.com/vapor/websocket-kit/pull/24',
	},
	{
		id: 'pong-of-masked-bytes',
		choices: ['mask', 'nothing', 'payload'],
		right: 'payload',
		proof: {
			open: '/frame?hex=898437fa213d47934f5a&from=client&select=48-79',
			shownBy: [
				{ fact: 'frame.0.payload', is: '70 69 6e 67' },
				{ fact: 'frame.0.wire', is: '47 93 4f 5a' },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.5.3',
		thread: 'https://github.com/vapor/websocket-kit/issues/49',
	},
	{
		id: 'pong-in-two-segments',
		choices: ['server', 'browser', 'network'],
		right: 'server',
		proof: {
			open: '/frame?hex=8a8046dc9f25&from=client&select=16-47',
			shownBy: [
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.key', is: '46 dc 9f 25' },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/ESP32Async/ESPAsyncWebServer/pull/353',
	},
	{
		id: 'rsv1-on-second-fragment',
		choices: ['receiver', 'sender', 'opcode'],
		right: 'sender',
		proof: {
			open: '/frame?hex=4103f248cdc004c9c90700&from=server&deflate=1&select=41-41',
			shownBy: [
				{ fact: 'failure.rule', is: 'deflate-rsv1-first-frame' },
				{ fact: 'failure.frame', is: 1 },
				{ fact: 'failure.code', is: 1002 },
			],
		},
		section: 'RFC 7692 §6.1',
		thread: 'https://github.com/nats-io/nats-server/pull/2300',
	},
	{
		id: 'rsv1-on-ping',
		choices: ['inflates', 'answers', 'accepts'],
		right: 'accepts',
		proof: {
			open: '/frame?hex=c98037fa213d82841f8b0c557ee96f31&from=client&deflate=1&select=1-1',
			shownBy: [
				{ fact: 'failure.rule', is: 'deflate-rsv1-control' },
				{ fact: 'frame.1.rsv1', is: false },
				{ fact: 'frame.1.text', is: 'abcd' },
				{ fact: 'message.1.compressed', is: false },
			],
		},
		section: 'RFC 7692 §6.1',
		thread: 'https://github.com/oven-sh/bun/pull/33001',
	},
	{
		id: 'one-more-byte',
		choices: ['sender', 'browser', 'byte'],
		right: 'sender',
		proof: {
			open: '/frame?hex=410bf248cdc9c907000000ffffc00100&from=server&deflate=1&select=105-105',
			shownBy: [
				{ fact: 'failure.rule', is: 'deflate-rsv1-first-frame' },
				{ fact: 'faults', is: 1 },
				{ fact: 'message.0.text', is: 'Hello' },
			],
		},
		section: 'RFC 7692 §6.1, §7.2.3.6',
		thread: 'https://github.com/crossbario/autobahn-testsuite/issues/59',
	},
	{
		id: 'rsv1-without-extension',
		choices: ['inflate', 'fail', 'ignore'],
		right: 'fail',
		proof: {
			open: '/frame?hex=c107f248cdc9c90700&from=server&select=1-1',
			shownBy: [
				{ fact: 'frame.0.rsv1', is: true },
				{ fact: 'failure.rule', is: 'frame-rsv1' },
				{ fact: 'failure.code', is: 1002 },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/skaarj1989/mWebSockets/issues/23',
	},
	{
		id: 'http-after-close',
		choices: ['close', 'text', 'http'],
		right: 'close',
		proof: {
			open: '/frame?hex=88021130485454502f312e3120323034&from=server&select=32-63',
			shownBy: [
				{ fact: 'frame.0.code', is: 4400 },
				{ fact: 'frame.1.fin', is: false },
				{ fact: 'frame.1.rsv1', is: true },
				{ fact: 'frame.1.kind', is: 'Close' },
			],
		},
		section: 'RFC 6455 §5.2',
		thread: 'https://github.com/Effect-TS/effect/pull/7457',
	},
	{
		id: 'buffer-cuts-character',
		choices: ['sender', 'text', 'receiver'],
		right: 'receiver',
		proof: {
			open: '/frame?hex=8108c3a6c3b8c3a5c3a6&from=server&select=64-79',
			shownBy: [
				{ fact: 'frame.0.utf8', is: true },
				{ fact: 'frame.0.length', is: 8 },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.6, §8.1',
		thread: 'https://github.com/dotnet/corefx/issues/29834',
	},
	{
		id: 'one-byte-per-message',
		choices: ['browser', 'sender', 'binary'],
		right: 'sender',
		proof: {
			open: '/frame?hex=8101d0810194&from=server&select=16-23',
			shownBy: [
				{ fact: 'frame.0.utf8', is: false },
				{ fact: 'failure.rule', is: 'utf8-truncated' },
				{ fact: 'failure.code', is: 1007 },
			],
		},
		section: 'RFC 6455 §5.6, §8.1',
		thread: 'https://github.com/micropython/micropython/issues/3342',
	},
	{
		id: 'fragment-cuts-character',
		choices: ['receiver', 'sender', 'both'],
		right: 'receiver',
		proof: {
			open: '/frame?hex=0101d0800194&from=server&select=16-23',
			shownBy: [
				{ fact: 'frame.0.utf8', is: false },
				{ fact: 'message.0.hex', is: 'd0 94' },
				{ fact: 'faults', is: 0 },
			],
		},
		section: 'RFC 6455 §5.6',
		thread: 'https://github.com/aws/aws-appsync-community/issues/245',
	},
	{
		id: 'text-not-checked',
		choices: ['pass-on', 'replace', 'fail'],
		right: 'fail',
		proof: {
			open: '/frame?hex=818237fa213dc804&from=client&select=48-63',
			shownBy: [
				{ fact: 'frame.0.payload', is: 'ff fe' },
				{ fact: 'failure.code', is: 1007 },
			],
		},
		section: 'RFC 6455 §8.1, §7.4.1',
		thread: 'https://github.com/freeunitorg/freeunit/issues/378',
	},
	{
		id: 'characters-for-bytes',
		choices: ['encoding', 'bytes', 'browser'],
		right: 'bytes',
		proof: {
			open: '/frame?hex=8102e4bd&from=server&select=8-31',
			shownBy: [
				{ fact: 'frame.0.length', is: 2 },
				{ fact: 'failure.rule', is: 'utf8-truncated' },
				{ fact: 'failure.code', is: 1007 },
			],
		},
		section: 'RFC 6455 §5.2, §5.6',
		thread: 'https://github.com/radu-matei/websocket-manager/issues/40',
	},
	{
		id: 'empty-fragments',
		choices: ['rule', 'size', 'limit'],
		right: 'limit',
		proof: {
			open: '/frame?hex=010161000000000000&from=server&select=24-71',
			shownBy: [
				{ fact: 'frames', is: 4 },
				{ fact: 'faults', is: 0 },
				{ fact: 'message.0.end', is: 'open' },
			],
		},
		section: 'RFC 6455 §5.4, §10.4',
		thread: 'https://github.com/websockets/ws/pull/2329',
	},
	{
		id: 'other-key-behind-the-proxy',
		choices: ['between', 'server', 'browser'],
		right: 'between',
		proof: {
			open: handshake(REQUEST, [
				...SWITCHING,
				'Sec-WebSocket-Accept: C/0nmHhBztSRGR1CwL6Tf4ZjwpY=',
			]),
			shownBy: [
				{ fact: 'client.check', is: 'accept' },
				{ fact: 'accept.expected', is: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
				{ fact: 'page.code', is: 1006 },
			],
		},
		section: 'RFC 6455 §4.1',
		thread: 'https://github.com/aspnet/WebSockets/issues/210',
	},
	{
		id: 'upgrade-to-upgrade',
		choices: ['browser', 'proxy', 'server'],
		right: 'proxy',
		proof: {
			open: handshakeOfProgram(REQUEST.with(2, 'Upgrade: upgrade')),
			shownBy: [
				{ fact: 'server.check', is: 'upgrade' },
				{ fact: 'request.faults', is: 1 },
			],
		},
		section: 'RFC 6455 §4.2.1',
		thread: 'https://github.com/coreruleset/modsecurity-crs-docker/issues/42',
	},
	{
		id: 'subprotocol-not-asked-for',
		choices: ['client', 'nothing', 'server'],
		right: 'server',
		proof: {
			open: handshakeOfProgram(REQUEST, [...ACCEPTED, 'Sec-WebSocket-Protocol: xmpp']),
			shownBy: [
				{ fact: 'client.check', is: 'protocol' },
				{ fact: 'rule.subprotocol-unasked', is: true },
			],
		},
		section: 'RFC 6455 §4.1',
		thread: 'https://github.com/websockets/wscat/issues/127',
	},
	{
		id: 'subprotocol-not-answered',
		choices: ['browser-rule', 'rfc-rule', 'browser-bug'],
		right: 'browser-rule',
		proof: {
			open: handshake([...REQUEST, 'Sec-WebSocket-Protocol: mqtt'], ACCEPTED),
			shownBy: [
				{ fact: 'client.check', is: 'protocol' },
				{ fact: 'rule.api-protocol-answered', is: true },
				{ fact: 'page.code', is: 1006 },
			],
		},
		section: 'WHATWG WebSockets, establish; RFC 6455 §4.2.2',
		thread: 'https://github.com/sitegui/nodejs-websocket/issues/24',
	},
	{
		id: 'empty-subprotocol',
		choices: ['empty', 'leave-out', 'first'],
		right: 'leave-out',
		proof: {
			open: handshake(
				[...REQUEST, 'Sec-WebSocket-Protocol: mqtt'],
				[...ACCEPTED, 'Sec-WebSocket-Protocol: '],
			),
			shownBy: [
				{ fact: 'client.check', is: 'protocol' },
				{ fact: 'rule.subprotocol-empty-answer', is: true },
			],
		},
		section: 'RFC 6455 §4.2.2',
		thread: 'https://github.com/eclipse-ee4j/tyrus/issues/427',
	},
	{
		id: 'compares-with-itself',
		choices: ['none', 'right', 'any'],
		right: 'any',
		proof: {
			open: '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==&accept=C%2F0nmHhBztSRGR1CwL6Tf4ZjwpY%3D',
			shownBy: [
				{ fact: 'match', is: false },
				{ fact: 'computed', is: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
			],
		},
		section: 'RFC 6455 §4.1',
		thread: 'https://github.com/eclipse-paho/paho.mqtt.java/issues/295',
	},
	{
		id: 'key-of-36-bytes',
		choices: ['client', 'server', 'base64'],
		right: 'client',
		proof: {
			open: handshakeOfProgram(
				REQUEST.with(4, 'Sec-WebSocket-Key: MDAxMTIyMzMtNDQ1NS02Njc3LTg4OTktYWFiYmNjZGRlZWZm'),
			),
			shownBy: [
				{ fact: 'key.bytes', is: 36 },
				{ fact: 'server.check', is: 'key' },
				{ fact: 'server.status', is: 400 },
			],
		},
		section: 'RFC 6455 §4.1, §4.2.1',
		thread: 'https://github.com/chronoxor/NetCoreServer/issues/100',
	},
];

/** Returns the address of a handshake of a client other than a browser. */
function handshakeOfProgram(request: readonly string[], response?: readonly string[]): string {
	return `${handshake(request, response)}&client=other`;
}

/** Returns the address of a handshake with these lines, at the check that decides it. */
function handshake(request: readonly string[], response?: readonly string[]): string {
	const step = response === undefined ? '&step=5' : `&response=${encodedHead(response)}&step=8`;
	return `/handshake?request=${encodedHead(request)}${step}`;
}
