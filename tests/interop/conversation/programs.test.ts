// The programs that repeat a connection, run: the clients and the servers of all languages whose runtime is installed,
// each with each. What they print is what the scene shows; the raw programs send the scene's bytes.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, expect, test } from 'vitest';
import { joinBytes, type Role } from '../../../src/engine/index.ts';
import {
	programsOf,
	PROGRAM_LANGUAGES,
	type ProgramLanguage,
} from '../../../src/evidence/out/code/programs.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import { client, on, scenario, server } from '../../../src/panels/conversation/scenes/scene.ts';
import { SCENES, sceneOf } from '../../../src/panels/conversation/scenes/scenes.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';
import { programs as words } from '../../../src/strings/en/programs.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';

const ROOT = join(import.meta.dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => {
	rmSync(scratch, { recursive: true });
});

let running: ChildProcess[] = [];
afterEach(() => {
	for (const one of running) one.kill();
	running = [];
});

/** A directory with the packages of Node, and a stand-in for `nc` that keeps what it sends. */
symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'));
writeFileSync(
	join(scratch, 'nc'),
	`#!${process.execPath}
const { connect, createServer } = require('node:net');
const { createWriteStream } = require('node:fs');
const options = process.argv.slice(2);
const listens = options.includes('-l');
const port = Number(options.at(-1));
const sent = createWriteStream(process.env.SENT);
const join = (socket) => {
	process.stdin.on('data', (part) => { sent.write(part); socket.write(part); });
	process.stdin.on('end', () => sent.end(() => socket.end()));
	socket.on('data', (part) => process.stdout.write(part));
	socket.on('close', () => process.exit());
	socket.on('error', () => process.exit());
};
if (listens) {
	const server = createServer((socket) => { server.close(); join(socket); });
	server.listen(port, () => console.error('listening'));
} else join(connect(port, 'localhost'));
`,
);
chmodSync(join(scratch, 'nc'), 0o755);

const GOPATH = '/usr/share/gocode';
const runs = (command: string, ...args: readonly string[]) =>
	spawnSync(command, args, { env: { ...process.env, GO111MODULE: 'off', GOPATH } }).status === 0;

/** Whether a language can be run here. */
const INSTALLED: Readonly<Record<ProgramLanguage, boolean>> = {
	browser: true,
	node: true,
	python: runs('python3', '-c', 'import websockets.asyncio.client'),
	go: runs('go', 'list', 'github.com/gorilla/websocket'),
	raw: runs('sh', '-c', 'command -v mkfifo'),
};

const NEEDED: Readonly<Record<ProgramLanguage, string>> = {
	browser: 'Node',
	node: 'Node',
	python: 'Python with websockets 14 or newer',
	go: 'Go with gorilla/websocket',
	raw: 'a shell with mkfifo',
};

/** Returns what these languages need and is not installed; an empty text if nothing is missing. */
function missing(...languages: readonly ProgramLanguage[]): string {
	const absent = languages.find((one) => !INSTALLED[one]);
	return absent === undefined ? '' : `${NEEDED[absent]} is not installed`;
}

/** The command that runs a program. A browser's script runs in Node with the interface of the browser in `ws`. */
const COMMANDS: Readonly<Record<ProgramLanguage, readonly string[]>> = {
	browser: [process.execPath],
	node: [process.execPath],
	python: ['python3', '-u'],
	go: ['go', 'run'],
	raw: ['sh'],
};

function sceneConnection(id: string): SeenConnection {
	return connectionsOfTimeline(timelineOf(sceneOf(id)!.scenario))[0]!;
}

interface Running {
	readonly printed: string[];
	readonly listening: Promise<void>;
	readonly ended: Promise<unknown>;
	readonly sent: string;
}

function start(connection: SeenConnection, language: ProgramLanguage, side: Role, port: number) {
	const program = programsOf(connection, language, words.comments)[side]!;
	const file = join(
		scratch,
		`${language}-${side}-${port}.${program.extension.replace(/^js$/, 'mjs')}`,
	);
	const interfaceOf = language === 'browser' ? "import { WebSocket } from 'ws';\n" : '';
	writeFileSync(file, interfaceOf + program.text.replaceAll('8080', String(port)));
	const sent = join(scratch, `sent-${side}-${port}`);
	const [command, ...args] = COMMANDS[language];
	const child = spawn(command!, [...args, file], {
		cwd: scratch,
		env: {
			...process.env,
			PATH: `${scratch}:${process.env['PATH'] ?? ''}`,
			GO111MODULE: 'off',
			GOPATH,
			SENT: sent,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	running.push(child);
	const printed: string[] = [];
	const listening = new Promise<void>((done) => {
		for (const stream of [child.stdout, child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => {
				if (line === 'listening') done();
				else printed.push(line);
			});
		}
	});
	return { printed, listening, ended: once(child, 'close'), sent } satisfies Running;
}

async function together(
	connection: SeenConnection,
	client: ProgramLanguage,
	server: ProgramLanguage,
) {
	const port = await freePort();
	const answering = start(connection, server, 'server', port);
	await answering.listening;
	const asking = start(connection, client, 'client', port);
	await Promise.all([asking.ended, answering.ended]);
	return { client: asking, server: answering };
}

const SIDES: readonly Role[] = ['client', 'server'];
const CLIENTS = PROGRAM_LANGUAGES.filter((one) => one !== 'raw');
const SERVERS = CLIENTS.filter((one) => one !== 'browser');
const PAIRS = CLIENTS.flatMap((client) => SERVERS.map((server) => ({ client, server })));

/** Messages with characters that a literal must escape, binary data, a Ping, and a Close with a reason. */
const RICH = connectionsOfTimeline(
	timelineOf(
		scenario(
			[
				server(120, { type: 'text', text: '“你好” "\\\n♥' }),
				server(on('message'), { type: 'binary', hex: '00 22 5c ff' }),
				server(140, { type: 'ping', text: '♥' }),
				client(200, { type: 'text', text: '{"a":1}\t😀' }),
				client(on('message', 2), { type: 'close', code: 4001, reason: 'fertig ü' }),
			],
			{ client: { subprotocols: ['b', 'a'] }, server: { subprotocols: ['a'] } },
		),
	),
)[0]!;

for (const languages of PAIRS) {
	const name = `a client in ${languages.client} and a server in ${languages.server}`;
	test(`${name} repeat a connection`, async ({ skip }) => {
		const absent = missing(languages.client, languages.server);
		skip(absent !== '', absent);
		const both = await together(RICH, languages.client, languages.server);
		expect(talk(both.client.printed)).toEqual([
			'open',
			'message text “你好” "\\',
			'♥',
			languages.client === 'browser' ? 'message binary 4 bytes' : 'message binary 00225cff',
			// The reason of the answer is the choice of the server’s library.
			expect.stringMatching(/^close 4001\b/),
		]);
		expect(talk(both.server.printed)).toEqual([
			'open',
			'message text {"a":1}\t😀',
			'close 4001 fertig ü',
		]);
	});
}

for (const language of SERVERS) {
	test(`a server in ${language} refuses as in the scene`, async ({ skip }) => {
		skip(missing(language) !== '', missing(language));
		const both = await together(sceneConnection('never-upgrades'), 'node', language);
		expect(both.client.printed).toEqual(['error Unexpected server response: 200', 'close 1006 ']);
	});
}

/** How the programs of a language are checked without running them; null where the check is not installed. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
	python: [
		'python3',
		'-c',
		'import ast,sys\nfor name in sys.argv[1:]: ast.parse(open(name).read())',
	],
	go: ['gofmt', '-e', '-l'],
	raw: ['sh', '-c', 'for name in "$@"; do sh -n "$name" || exit 1; done', 'sh'],
};

for (const language of ['python', 'go', 'raw'] as const) {
	const [command, ...args] = CHECKS[language]!;
	test(`the programs of all scenes in ${language} are well-formed`, ({ skip }) => {
		const absent = spawnSync(command!, ['--help']).error !== undefined;
		skip(absent, `${command!} is not installed`);
		const files = SCENES.flatMap(({ id }) =>
			id === 'slow-receiver'
				? []
				: SIDES.flatMap((side) => {
						const program = programsOf(sceneConnection(id), language, words.comments)[side];
						if (program === null) return [];
						const file = join(scratch, `${id}-${side}.${program.extension}`);
						writeFileSync(file, program.text);
						return [file];
					}),
		);
		expect(files.length).toBeGreaterThan(60);
		const checked = spawnSync(command!, [...args, ...files], { encoding: 'utf8' });
		expect(`${checked.stdout}${checked.stderr}`).toBe('');
		expect(checked.status).toBe(0);
	});
}

/** What is printed, without Pings and Pongs: only some of the programs can print them. */
function talk(printed: readonly string[]): readonly string[] {
	return printed.filter((line) => !/^p[io]ng/.test(line));
}

test.for(['hello', 'fragments', 'compressed', 'server-closes', 'no-code', 'crossing-data'])(
	'the raw programs of “%s” send its bytes',
	async (id, { skip }) => {
		skip(missing('raw') !== '', missing('raw'));
		const connection = sceneConnection(id);
		const both = await together(connection, 'raw', 'raw');
		for (const side of SIDES) {
			expect([...readFileSync(both[side].sent)]).toEqual([...bytesOf(connection, side)]);
		}
	},
);

function bytesOf({ transcript }: SeenConnection, side: Role) {
	return joinBytes(
		transcript.flatMap((event) =>
			event.type === 'bytes' && event.by === side ? [event.bytes] : [],
		),
	);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
