import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../src/engine/role.ts';
import {
	codeOf,
	codeText,
	openedMs,
} from '../../../../src/panels/conversation/scripts/script-code.ts';
import {
	client,
	on,
	scenario,
	server,
	type Setting,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { timelineOf } from '../../../../src/panels/conversation/simulating/timelines.ts';
import type { Scenario, Scripted } from '../../../../src/engine/simulation/index.ts';

function linesOf(of: Scenario, side: Role) {
	const words = en.scripts.comments;
	return codeOf(side, { scenario: of, openedMs: openedMs(timelineOf(of)), words });
}

const written = (script: readonly Scripted[], side: Role, setting: Setting = {}) =>
	linesOf(scenario(script, setting), side).map(({ text }) => text);

test('a page is code that a browser runs', () => {
	const script = [
		client(on('open'), { type: 'text', text: 'it’s 你' }),
		client(on('message', 2), { type: 'close', code: 1000, reason: 'bye' }),
	];
	expect(codeText(linesOf(scenario(script), 'client'))).toBe(`\
const ws = new WebSocket('ws://localhost:8080/chat');
let messages = 0;
ws.onopen = () => {
  console.log('open');
  ws.send('it’s 你');
};
ws.onmessage = ({ data }) => {
  console.log('message', data);
  messages++;
  if (messages === 2) ws.close(1000, 'bye');
};
ws.onerror = () => {
  console.log('error');
};
ws.onclose = ({ code, reason, wasClean }) => {
  console.log('close', code, reason, wasClean);
};
`);
});

test.each(['/chat', '//evil.example/chat', ' chat', '', '?a'])(
	'a page without an origin dials nothing for the address %j, wherever its program runs',
	(url) => {
		const { client: page, ...rest } = scenario([]);
		const lines = linesOf({ ...rest, client: { ...page, url, origin: null } }, 'client');
		function WebSocket(dialled: string | URL) {
			throw new Error(`dials ${new URL(dialled, 'https://runs.example/').href}`);
		}
		const program = new Script(lines[0]!.text);
		expect(() => program.runInNewContext({ URL, WebSocket })).toThrow('Invalid URL');
	},
);

test.each(['/chat', '//evil.example/chat'])(
	'a page dials this machine for the address %s',
	(url) => {
		const { client: page, ...rest } = scenario([]);
		const lines = linesOf({ ...rest, client: { ...page, url } }, 'client');
		expect(lines[0]?.text).toBe("const ws = new WebSocket('ws://localhost:8080/chat');");
	},
);

test('a server is code that Node runs with ws', () => {
	const script = [
		server(on('message'), { type: 'echo' }),
		server(120, { type: 'ping', text: '♥' }),
	];
	expect(codeText(linesOf(scenario(script), 'server'))).toBe(`\
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (ws) => {
  console.log('connection');
  setTimeout(() => ws.ping('♥'), 45);
  ws.on('message', (data, isBinary) => {
    console.log('message', String(data));
    ws.send(data, { binary: isBinary });
  });
  ws.on('error', () => {
    console.log('error');
  });
  ws.on('close', (code, reason) => {
    console.log('close', code, String(reason));
  });
});
`);
});

describe.each<[string, Role, readonly Scripted[], readonly string[], Setting?]>([
	[
		'what comes before the connection is set from the beginning',
		'client',
		[client(0, { type: 'close' })],
		['ws.close();'],
	],
	[
		'what comes after the opening is set from there',
		'client',
		[client(110, { type: 'text', text: 'a' })],
		["  setTimeout(() => ws.send('a'), 10);"],
	],
	[
		'a reaction after a while',
		'client',
		[client(on('message', 1, 50), { type: 'text', text: 'a' })],
		['  if (messages === 1) {', "    setTimeout(() => ws.send('a'), 50);", '  }'],
	],
	[
		'an echo at another event keeps a text a text, and sends nothing before the first message',
		'server',
		[server(on('ping'), { type: 'echo' })],
		[
			"  ws.on('message', (data, isBinary) => {",
			'    last = isBinary ? data : String(data);',
			'    if (last !== undefined) ws.send(last);',
		],
	],
	[
		'an echo after a while sends the message that came last until then',
		'client',
		[client(on('message', undefined, 10), { type: 'echo' })],
		['  last = data;', '  setTimeout(() => ws.send(last), 10);'],
	],
	[
		'a new connection has no last message',
		'client',
		[client(500, { type: 'echo' })],
		['let last;', '  last = undefined;'],
		{ client: { reconnect: { policy: 'fixed', firstMs: 1000, mostMs: 1000, times: 1 } } },
	],
	[
		'the same again and again is a loop',
		'server',
		[1, 2, 3].map((i) => server(75 + i * 100, { type: 'ping', text: '' })),
		['  for (let i = 0; i < 3; i++) {', '    setTimeout(() => ws.ping(), 100 + i * 100);', '  }'],
	],
	[
		'a page sends no Ping',
		'client',
		[client(on('open'), { type: 'ping', text: '' })],
		['  // ping (page code cannot send it)'],
	],
	[
		'no API sends illegal bytes',
		'server',
		[server(120, { type: 'raw', hex: '83 00' })],
		['  // at 120 ms: 83 00 (raw bytes: no WebSocket API can send them)'],
	],
	[
		'a line break in the data of a comment does not end the comment',
		'client',
		[
			client(on('open'), { type: 'fragment', text: 'a\nalert(1);\r\u2028b\u2029c', last: true }),
			client(on('ping'), { type: 'raw', hex: '83\n00' }),
			client(120, { type: 'raw', hex: '83\r\n00' }),
		],
		[
			'  // send “a alert(1); b c” in fragments (page code cannot do this)',
			'// on ping (a page gets no such event): 83 00 (raw bytes: no WebSocket API can send them)',
			'  // at 120 ms: 83 00 (raw bytes: no WebSocket API can send them)',
		],
	],
	[
		'a comment has only the beginning of long data',
		'client',
		[client(on('open'), { type: 'fragment', text: 'x'.repeat(1 << 20), last: true })],
		[`  // send “${'x'.repeat(80)}…” in fragments (page code cannot do this)`],
	],
	[
		'a server can do nothing before there is a connection',
		'server',
		[server(10, { type: 'text', text: 'a' })],
		["  // before the connection exists: ws.send('a');"],
	],
	[
		'ws sends fragments',
		'server',
		[
			server(on('open'), { type: 'fragment', text: 'Hel', last: false }),
			server(on('open'), { type: 'fragment', text: 'lo', last: true }),
		],
		["  ws.send('Hel', { fin: false });", "  ws.send('lo');"],
	],
	[
		'a message in many fragments',
		'server',
		[server(on('open'), { type: 'text', text: 'Hello', fragmentBytes: 2 })],
		[
			"  for (let at = 0, bytes = Buffer.from('Hello'); at < bytes.length; at += 2) {",
			'    ws.send(bytes.subarray(at, at + 2), { binary: false, fin: at + 2 >= bytes.length });',
			'  }',
		],
	],
	[
		'two messages in fragments at the same event',
		'server',
		[
			server(on('open'), { type: 'text', text: 'Hello', fragmentBytes: 2 }),
			server(on('open'), { type: 'text', text: 'World', fragmentBytes: 2 }),
		],
		[
			"  for (let at = 0, bytes = Buffer.from('Hello'); at < bytes.length; at += 2) {",
			"  for (let at = 0, bytes = Buffer.from('World'); at < bytes.length; at += 2) {",
		],
	],
	[
		'two polite senders at the same event',
		'client',
		[
			client(on('open'), { type: 'bulk', bytes: 1000, times: 9, below: 500 }),
			client(on('open'), { type: 'bulk', bytes: 2000, times: 9, below: 500 }),
		],
		[
			'    for (; left > 0 && ws.bufferedAmount < 500; left--) ws.send(new Uint8Array(2000));',
			'  })(9);',
		],
	],
	[
		'bytes in the browser',
		'client',
		[client(on('open'), { type: 'binary', hex: '00 ff' })],
		["ws.binaryType = 'arraybuffer';", '  ws.send(new Uint8Array([0x00, 0xff]));'],
	],
	[
		'a polite sender',
		'client',
		[client(on('open'), { type: 'bulk', bytes: 1000, times: 9, below: 500 })],
		[
			'  (function sendMore(left) {',
			'    for (; left > 0 && ws.bufferedAmount < 500; left--) ws.send(new Uint8Array(1000));',
		],
	],
	[
		'a server that drops a slow client, later',
		'server',
		[
			server(200, { type: 'bulk', bytes: 1000, times: 9 }),
			server(200, { type: 'drop', above: 500 }),
		],
		[
			'  setTimeout(() => {',
			'    for (let i = 0; i < 9; i++) ws.send(new Uint8Array(1000));',
			'    if (ws.bufferedAmount > 500) ws._socket?.resetAndDestroy();',
		],
	],
	[
		'an RST, for which ws has no public method',
		'server',
		[server(175, { type: 'drop' })],
		[
			'// ws has no public method that sends an RST, so this line calls a method of the TCP socket',
			'  setTimeout(() => ws._socket?.resetAndDestroy(), 100);',
		],
	],
	[
		'a FIN without a Close',
		'server',
		[server(175, { type: 'end' })],
		[
			'// terminate() sends a FIN and no Close, and then reads nothing more',
			'  setTimeout(() => ws.terminate(), 100);',
		],
	],
	[
		'a page ends no TCP connection by itself',
		'client',
		[client(175, { type: 'end' })],
		['  // at 175 ms: TCP FIN without a Close frame (page code cannot do this)'],
	],
	[
		'what stands in front of a server of HTTP/2',
		'server',
		[],
		['// ws supports HTTP/1.1; a server in front of ws provides HTTP/2 (RFC 8441)'],
		{ link: { tls: true, http2: { extendedConnect: true, downloadBytes: null } } },
	],
	[
		'a program offers what it was told to offer',
		'client',
		[],
		[
			"import WebSocket from 'ws';",
			"const ws = new WebSocket('ws://localhost:8080/chat', [], { perMessageDeflate: false, origin: 'http://example.com' });",
		],
		{ client: { kind: 'program' } },
	],
	[
		'a page that comes back',
		'client',
		[],
		[
			'function connect() {',
			'    if (attempt < 5) setTimeout(connect, Math.random() * Math.min(60000, 1000 * 2 ** attempt));',
			'connect();',
		],
		{ client: { reconnect: { policy: 'jitter', firstMs: 1000, mostMs: 60_000, times: 5 } } },
	],
	[
		'a heartbeat',
		'server',
		[],
		[
			'  const heartbeat = setInterval(() => {',
			'    patience = setTimeout(() => ws.terminate(), 20000);',
		],
		{ server: { pingMs: 30_000 } },
	],
	[
		'a heartbeat that waits for a Pong longer than the time between two Pings',
		'server',
		[],
		[
			'    if (patience) return;',
			"  ws.on('pong', () => {",
			'    clearTimeout(patience);',
			'    patience = undefined;',
		],
		{ server: { pingMs: 10_000, pongMs: 20_000 } },
	],
	[
		'a server that speaks no WebSocket',
		'server',
		[],
		["    socket.end('HTTP/1.1 200 OK\\r\\n\\r\\n');"],
		{ server: { answer: 'HTTP/1.1 200 OK\r\n\r\n' } },
	],
	[
		'a server that writes frames by hand, over bare TCP',
		'server',
		[server(120, { type: 'raw', hex: '81 01 78' }), server(130, { type: 'drop' })],
		[
			"    setTimeout(() => socket.write(Buffer.from('810178', 'hex')), 45);",
			'    setTimeout(() => socket.resetAndDestroy(), 55);',
		],
		{ server: { answer: 'HTTP/1.1 101 Switching Protocols\r\n\r\n' } },
	],
])('%s', (_, side, script, lines, setting) => {
	test('is written so', () => {
		expect(written(script, side, setting)).toEqual(expect.arrayContaining([...lines]));
	});
});

test('texts of a shared scenario stay in their lines, and in a script of a page', () => {
	const text = '</script><!--\u202e\u2028\u0085\0\nalert(1)';
	const cases = [
		client(on('open'), { type: 'text', text }),
		client(on('open'), { type: 'text', text, fragmentBytes: 2 }),
		client(on('message'), { type: 'fragment', text, last: true }),
	];
	const lines = written(cases, 'client');
	expect(lines.join('\n')).not.toMatch(/<[!/s]|[^\n\P{C}]|[\u2028\u2029]/iu);
	expect(lines).toContain(
		String.raw`  ws.send('\x3c/script>\x3c!--\u{202e}\u{2028}\u{85}\u{0}\nalert(1)');`,
	);
	expect(lines.filter((line) => line.includes('alert(1)'))).toHaveLength(3);
	expect(lines.filter((line) => /^\s*alert/.test(line))).toEqual([]);
});

test('every action of a side is in its code, or a comment gives the reason why not', () => {
	for (const { id, scenario: of } of SCENES) {
		for (const side of ['client', 'server'] as const) {
			const done = new Set(linesOf(of, side).flatMap(({ actions }) => actions));
			const asked = of.script.flatMap(({ who }, index) => (who === side ? [index] : []));
			expect([id, side, [...done].toSorted((a, b) => a - b)]).toEqual([id, side, asked]);
		}
	}
});

test('all code of all scenes can be parsed', () => {
	for (const { id, scenario: of } of SCENES) {
		for (const side of ['client', 'server'] as const) {
			const text = codeText(linesOf(of, side)).replace(/^import .*$/gm, '');
			expect(() => new Script(text), `${id}, ${side}:\n${text}`).not.toThrow();
		}
	}
});
