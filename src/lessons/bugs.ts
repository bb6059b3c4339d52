// Bugs of real projects, with bytes made again: what breaks, and on whose side is the fault?
import type { Card } from './card.ts';

export const BUGS: readonly Card[] = [
	{
		id: 'length-of-four-bytes',
		choices: ['sender', 'receiver', 'network'],
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
		choices: ['waits', 'cut', 'nothing'],
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
		choices: ['one-gibibyte', 'right', 'too-long'],
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
		choices: ['allowed', 'forbidden', 'long-form'],
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
		choices: ['masked', 'two-hundred', 'extended'],
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
		choices: ['key-as-length', 'seven-bits', 'too-long'],
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
		choices: ['waits', 'unmasks', 'fails'],
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
		choices: ['server', 'client', 'network'],
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
		choices: ['fail', 'read', 'take-key'],
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
		choices: ['both', 'client', 'server'],
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
		choices: ['client', 'server', 'ping'],
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
		choices: ['payload', 'mask', 'nothing'],
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
		choices: ['sender', 'receiver', 'opcode'],
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
		choices: ['accepts', 'inflates', 'answers'],
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
		choices: ['fail', 'inflate', 'ignore'],
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
];
