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
];
