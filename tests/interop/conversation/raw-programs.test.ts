// The raw programs, run with the `nc` and the `openssl` that are installed, against a peer that keeps all that it
// receives: the bytes of both sides arrive as they were.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { encodeUtf8, type Bytes } from '../../../src/engine/bytes/index.ts';
import type { TranscriptEvent } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { programsOf } from '../../../src/evidence/out/code/programs.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { programs as words } from '../../../src/strings/en/programs.ts';
import { sceneConnections } from '../../evidence/out/written.ts';
import { seenConnection } from '../../support/seen-connection.ts';

const TOOLS = ['nc', 'openssl'] as const;
type Tool = (typeof TOOLS)[number];
const SIDES: readonly Role[] = ['client', 'server'];

/** Returns why a program cannot run here; an empty text if it can. */
const missing: Readonly<Record<Tool, string>> = {
	// The programs write `nc -l 8080`, as on OpenBSD and macOS; the traditional nc wants `-l -p 8080`.
	nc: outputOf('nc', '-h').includes('OpenBSD') ? '' : 'the nc of OpenBSD is not installed',
	openssl: outputOf('openssl', 's_client', '-help').includes('-nocommands')
		? ''
		: 'OpenSSL 3 is not installed',
};

/** Letters that are commands to `openssl s_client` or `s_server` where a read of their input begins with them. */
const LETTERS = [...'QRKkBqrPSs'].map((letter) => encodeUtf8(`${letter}\n`));
const ALL_BYTES = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256);

const CONNECTIONS: Readonly<Record<string, SeenConnection>> = {
	compressed: sceneConnections('compressed')[0]!,
	'server-closes': sceneConnections('server-closes')[0]!,
	letters: withWrites(LETTERS),
	'all bytes': withWrites([ALL_BYTES]),
};

/** Returns a connection in which each side sends these bytes after the handshake. */
function withWrites(writes: readonly Bytes[]): SeenConnection {
	const heads = sceneConnections('hello')[0]!.transcript.filter(({ type }) => type === 'bytes');
	const opening = heads.slice(0, 2);
	const events = writes.flatMap((bytes, i) =>
		SIDES.map((by) => ({ type: 'bytes' as const, by, bytes, at: opening[1]!.at + 60 * (i + 1) })),
	);
	return seenConnection([...opening, ...events]);
}

/** Holds the key and the certificate that all tests use, because making them takes long. */
const certified = mkdtempSync(join(tmpdir(), 'certified-'));
beforeAll(() => {
	if (missing.openssl === '') makeCertificate(certified);
});
afterAll(() => {
	rmSync(certified, { recursive: true });
});

let running: ChildProcess | null = null;
let listening: Server | null = null;
let scratch = '';
afterEach(() => {
	running?.kill();
	listening?.close();
	running = listening = null;
	if (scratch !== '') rmSync(scratch, { recursive: true });
	scratch = '';
});

const RUNS = TOOLS.flatMap((tool) =>
	SIDES.flatMap((side) => Object.keys(CONNECTIONS).map((name) => [side, name, tool] as const)),
);

test.for(RUNS)('the %s of “%s” with %s', async ([side, name, tool], { skip }) => {
	skip(missing[tool] !== '', missing[tool]);
	const connection = overTls(CONNECTIONS[name]!, tool === 'openssl');
	const own = bytesOf(connection, side);
	const theirs = bytesOf(connection, side === 'client' ? 'server' : 'client');
	scratch = mkdtempSync(join(tmpdir(), 'raw-programs-'));
	const program = programsOf(connection, 'raw', words.comments)[side]!.text;
	if (tool === 'openssl') cpSync(certified, scratch, { recursive: true });
	const peer = side === 'client' ? await listen(tool) : null;
	const port = peer?.port ?? (await freePort());
	writeFileSync(
		join(scratch, 'program.sh'),
		program.replaceAll(/\b8080\b|\b8443\b/g, String(port)),
	);
	running = spawn('sh', ['program.sh'], { cwd: scratch, stdio: 'ignore' });
	const ended = once(running, 'close');
	const socket = await (peer?.socket ?? connected(tool, port));
	if (side === 'server') socket.write(theirs);
	let received = Buffer.alloc(0);
	for await (const part of socket as AsyncIterable<Buffer>) {
		if (side === 'client' && received.length === 0) socket.write(theirs);
		received = Buffer.concat([received, part]);
		if (received.length >= own.length) break;
	}
	socket.end();
	await ended;
	expect([...received]).toEqual([...own]);
	// The program has read the first line of the other side.
	const kept = readFileSync(join(scratch, `received-by-${side}.bin`));
	expect([...kept]).toEqual([...theirs.subarray(theirs.indexOf(10) + 1)]);
});

function overTls(connection: SeenConnection, secure: boolean): SeenConnection {
	const { transcript } = connection;
	const first: TranscriptEvent = { type: 'secure', at: transcript[0]!.at };
	return seenConnection(secure ? [first, ...transcript] : transcript);
}

function bytesOf({ transcript }: SeenConnection, side: Role): Buffer {
	return Buffer.concat(
		transcript.flatMap((event) =>
			event.type === 'bytes' && event.by === side ? [Uint8Array.from(event.bytes)] : [],
		),
	);
}

/** Makes a certificate with the command that a comment of the server’s program has. */
function makeCertificate(directory: string): void {
	const secure = overTls(CONNECTIONS['letters']!, true);
	const { text } = programsOf(secure, 'raw', words.comments).server!;
	const command = /^# (openssl req .*)$/m.exec(text)![1]!;
	expect(spawnSync('sh', ['-c', command], { cwd: directory }).status).toBe(0);
}

async function listen(tool: Tool): Promise<{ port: number; socket: Promise<Socket> }> {
	const file = (name: string) => readFileSync(join(scratch, name));
	const server =
		tool === 'nc'
			? createServer()
			: createTlsServer({ key: file('key.pem'), cert: file('cert.pem') });
	const event = tool === 'nc' ? 'connection' : 'secureConnection';
	const socket = once(server, event).then(([one]) => one as Socket);
	listening = server.listen(0, 'localhost');
	await once(server, 'listening');
	return { port: (server.address() as AddressInfo).port, socket };
}

/** Connects as soon as the program listens: neither tool says when. */
function connected(tool: Tool, port: number): Promise<Socket> {
	const attempt = async () => {
		const socket =
			tool === 'nc'
				? connect(port, 'localhost')
				: connectTls({ port, host: 'localhost', rejectUnauthorized: false });
		try {
			await once(socket, tool === 'nc' ? 'connect' : 'secureConnect');
		} catch (error) {
			socket.destroy();
			throw error;
		}
		return socket;
	};
	return vi.waitFor(attempt, { timeout: 60_000, interval: 5 });
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

function outputOf(command: string, ...args: readonly string[]): string {
	const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
	return `${stdout ?? ''}${stderr ?? ''}`;
}
