// Holds the causes that are in the bytes of an open connection.
import { remedy } from '../remedies/remedy.ts';
import type { CauseRecord } from './record.ts';

export const FRAMES = {
	'compression-mismatch': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		// The bytes of another protocol, and those of a wrong window, make frames that cannot be.
		mayFollow: ['protocol-error'],
		scene: null,
		remedies: [],
	},
	'http-on-open-socket': {
		phase: 'open',
		sides: ['between', 'server'],
		provenBy: ['http-instead-of-frames'],
		fits: { 'open-connection-failed': 11, 'frame-unreadable': 1, 'code 1002': 3 },
		ruledOutBy: [],
		// An error handler of HTTP may write its response on the open socket.
		mayFollow: ['protocol-error', 'server-crashed'],
		scene: 'http-on-websocket',
		remedies: [],
	},
	'masking-fault': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: [
			'mask-missing',
			'mask-unexpected',
			'mask-wrong',
			// Not `mask-key-`: a key that repeats, or is zero, says nothing about the MASK bit.
			'rule mask-client',
			'rule mask-server',
		],
		fits: { 'open-connection-failed': 10, 'reset-from-server': 3, 'code 1002': 2 },
		ruledOutBy: [],
		mayFollow: ['http-on-open-socket', 'protocol-error'],
		scene: 'unmasked',
		remedies: [],
	},
	'bad-utf8': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: ['text-not-utf8', 'rule utf8-', 'rule deflate-text-utf8', 'rule close-reason-utf8'],
		// Chromium also sends 1002 for text that is not UTF-8.
		fits: { 'open-connection-failed': 8, 'code 1002': 4, 'code 1007': 1 },
		ruledOutBy: [],
		mayFollow: ['masking-fault', 'protocol-error'],
		scene: 'bad-utf8',
		remedies: [],
	},
	'too-big': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: [
			'message-too-big',
			'code 1009',
			'rule length-limit',
			'rule deflate-limit-inflated',
			'rule endpoint-limit-total',
		],
		fits: { 'open-connection-failed': 9, 'closed-with-error': 2 },
		ruledOutBy: [],
		mayFollow: ['http-on-open-socket', 'masking-fault', 'protocol-error'],
		scene: 'too-big',
		remedies: [
			{
				...remedy('ws', '/doc/ws.md#new-websocketserveroptions-callback', 'limit-default')`
				new WebSocketServer({ port: 8080, maxPayload: 200 * 1024 * 1024 });
			`,
				values: { limit: '100 MiB' },
			},
			{
				...remedy('websockets', '', 'limit-default')`
				serve(handler, "0.0.0.0", 8080, max_size=8 * 2**20)
			`,
				values: { limit: '1 MiB' },
			},
			{
				...remedy('aiohttp', '#websocketresponse', 'limit-default')`
				ws = web.WebSocketResponse(max_msg_size=8 * 2**20)
			`,
				values: { limit: '4 MiB' },
			},
			remedy('gorilla', '#Conn.SetReadLimit')`conn.SetReadLimit(8 << 20)`,
			{
				...remedy('coder', '#Conn.SetReadLimit', 'limit-default')`
				conn.SetReadLimit(8 << 20)
			`,
				values: { limit: '32 KiB' },
			},
		],
	},
	'protocol-error': {
		phase: 'open',
		sides: ['client', 'server'],
		provenBy: [
			'frame-invalid',
			'rule frame-',
			'rule control-',
			'rule fragment-',
			'rule length-',
			'rule close-',
			'rule deflate-',
		],
		// ws also sends 1007 when it cannot inflate a message.
		fits: { 'open-connection-failed': 7, 'frame-unreadable': 2, 'code 1002': 1, 'code 1007': 2 },
		ruledOutBy: [],
		mayFollow: ['compression-mismatch', 'http-on-open-socket', 'masking-fault'],
		scene: 'reserved-opcode',
		remedies: [],
	},
} as const satisfies Record<string, CauseRecord>;
