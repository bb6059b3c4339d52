// Runs the programs that repeat a connection, in all languages whose runtime is installed, and records what passes between
// a client and a server: a relay between them keeps the bytes of both, in their order.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Transcript, TranscriptAction } from '../../../src/engine/observer/index.ts';
import { otherRole, type Role } from '../../../src/engine/role.ts';
import { programsOf, type ProgramLanguage } from '../../../src/evidence/out/code/programs.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { programs as words } from '../../../src/strings/en/programs.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A directory for programs, with the packages of Node, and a stand-in for `nc` that keeps what it sends. */
export const scratch = mkdtempSync(join(tmpdir(), 'programs-'));

export function removeScratch(): void {
	rmSync(scratch, { recursive: true });
}

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
export function missing(...languages: readonly ProgramLanguage[]): string {
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

interface RunningProgram {
	readonly text: string;
	readonly printed: string[];
	readonly listening: Promise<void>;
	readonly ended: Promise<unknown>;
	/** The file with what the stand-in for `nc` sent. */
	readonly sent: string;
	readonly kill: () => void;
}

function start(
	connection: SeenConnection,
	language: ProgramLanguage,
	side: Role,
	port: number,
): RunningProgram {
	const { text, extension } = programsOf(connection, language, words.comments)[side]!;
	const file = join(scratch, `${language}-${side}-${port}.${extension.replace(/^js$/, 'mjs')}`);
	const interfaceOf = language === 'browser' ? "import { WebSocket } from 'ws';\n" : '';
	writeFileSync(file, interfaceOf + text.replaceAll('8080', String(port)));
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
		detached: true,
	});
	const printed: string[] = [];
	const listening = new Promise<void>((done) => {
		for (const stream of [child.stdout, child.stderr]) {
			createInterface({ input: stream }).on('line', (line) => {
				if (line === 'listening') done();
				else printed.push(line);
			});
		}
	});
	const kill = () => {
		// The program of `go run` is a child of its own.
		if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
	};
	return { text, printed, listening, ended: once(child, 'close'), sent, kill };
}

export interface PlayedConnection {
	readonly client: RunningProgram;
	readonly server: RunningProgram;
	/** What passed between the two, as a relay saw it. */
	readonly transcript: Transcript;
}

/**
 * Runs a client and a server until both have ended.
 * @param whenOver is given what ends the programs
 */
export async function together(
	connection: SeenConnection,
	languages: Readonly<Record<Role, ProgramLanguage>>,
	whenOver: (end: () => void) => void,
): Promise<PlayedConnection> {
	const port = await freePort();
	const server = start(connection, languages.server, 'server', port);
	whenOver(server.kill);
	await Promise.race([server.listening, server.ended]);
	const relay = await recordingRelay(port);
	whenOver(relay.close);
	const client = start(connection, languages.client, 'client', relay.port);
	whenOver(client.kill);
	await Promise.all([client.ended, server.ended]);
	relay.close();
	return { client, server, transcript: relay.transcript };
}

async function recordingRelay(to: number) {
	const transcript: (TranscriptAction & { at: number })[] = [];
	const add = (action: TranscriptAction) => transcript.push({ ...action, at: transcript.length });
	const sockets: Socket[] = [];
	const relay = createServer({ allowHalfOpen: true }, (down) => {
		const up = connect({ port: to, host: 'localhost', allowHalfOpen: true });
		const ends: Readonly<Record<Role, Socket>> = { client: down, server: up };
		sockets.push(down, up);
		for (const by of ['client', 'server'] as const) {
			const other = ends[otherRole(by)];
			ends[by].on('data', (bytes) => {
				add({ type: 'bytes', by, bytes: new Uint8Array(bytes) });
				other.write(bytes);
			});
			const fin = () => {
				add({ type: 'fin', by });
				other.end();
			};
			ends[by].on('end', () => {
				// A reset right behind data is an end for Node as well. Writing nothing makes an error of it.
				if (ends[by].writableEnded) fin();
				else
					ends[by].write(new Uint8Array(), (error) => {
						if (!error) fin();
					});
			});
			ends[by].on('error', () => {
				add({ type: 'reset', by });
				if (!other.destroyed) other.resetAndDestroy();
			});
		}
	});
	relay.listen(0);
	await once(relay, 'listening');
	const close = () => {
		for (const socket of sockets) socket.destroy();
		relay.close();
	};
	return { port: (relay.address() as AddressInfo).port, transcript, close };
}

/** Gives ports below those that a system gives by itself: a relay of another run would take one of these. */
let nextPort = 20_000 + (process.pid % 500) * 20;

async function freePort(): Promise<number> {
	for (;;) {
		const port = nextPort++;
		const server = createServer();
		const listens = await new Promise((done) => {
			server.on('error', () => done(false));
			server.listen(port, () => server.close(() => done(true)));
		});
		if (listens) return port;
	}
}
