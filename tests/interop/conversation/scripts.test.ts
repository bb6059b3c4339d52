// The code that the lab shows, copied and run: the server's by Node with `ws`, the client's by Node with the WebSocket
// interface of `ws`. Both consoles then hold what the lab's held, line by line.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import type { Role } from '../../../src/engine/role.ts';
import type { Scenario } from '../../../src/engine/simulation/index.ts';
import { client, on, scenario, server } from '../../../src/panels/conversation/scenes/scene.ts';
import { sceneOf } from '../../../src/panels/conversation/scenes/scenes.ts';
import {
	codeOf,
	codeText,
	openedMs,
	PORT,
} from '../../../src/panels/conversation/scripts/script-code.ts';
import { printedBy, runOf } from '../../../src/panels/conversation/scripts/script-run.ts';
import { en } from '../../../src/panels/conversation/strings/en.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';

/** Where `ws` is found by an import. */
const ROOT = join(import.meta.dirname, '../../..');

let running: ChildProcess[] = [];
afterEach(() => {
	for (const one of running) one.kill();
	running = [];
});

/** Echoes a message later, and once more when a Ping comes. */
const LATER_ECHOES = scenario(
	[
		client(on('open'), { type: 'text', text: '你好\n' }),
		server(on('message', 1, 10), { type: 'echo' }),
		client(on('message', 1), { type: 'ping', text: '' }),
		server(on('ping'), { type: 'echo' }),
		// Where bytes are sent, a program prints of a binary message only its length.
		client(on('message', 2), { type: 'binary', hex: 'ff' }),
		client(on('message', 2), { type: 'close' }),
	],
	{ client: { kind: 'program' } },
);

test.each<readonly [name: string, of: Scenario]>([
	...['hello', 'fragments', 'echo-server', 'no-code', 'server-closes'].map(
		(id) => [id, sceneOf(id)!.scenario] as const,
	),
	['later echoes', LATER_ECHOES],
])('the programs of “%s” print what the lab shows', async (_, of) => {
	const port = await freePort();
	const programs = { server: program(of, 'server', port), client: program(of, 'client', port) };
	const listening = started(programs.server.code, port);
	await listening.ready;
	// The code of a page imports nothing.
	const imported = of.client.kind === 'page' ? "import { WebSocket } from 'ws';\n" : '';
	const opening = started(`${imported}${programs.client.code}`);
	// Both tell of the end last.
	await Promise.all([opening.closed, listening.closed]);
	expect(opening.printed).toEqual(programs.client.printed);
	expect(listening.printed).toEqual(programs.server.printed);
});

/** One side's code, and what the lab's console holds in the end. */
function program(of: Scenario, side: Role, port: number) {
	const timeline = timelineOf(of);
	const words = en.scripts.comments;
	const code = codeOf(side, { scenario: of, openedMs: openedMs(timeline), words });
	const run = runOf(timeline, side, code);
	return {
		code: codeText(code).replaceAll(String(PORT), String(port)),
		// The program’s output is read line by line, and a message can contain a line feed.
		printed: printedBy(run, timeline.entries.length, Infinity).flatMap(({ text }) =>
			text.split('\n'),
		),
	};
}

/** Runs a module; with a port, `ready` when its server listens there. */
function started(code: string, port?: number) {
	const ready = port === undefined ? '' : "\nserver.on('listening', () => console.log('ready'));";
	const child = spawn(process.execPath, ['--input-type=module', '-e', code + ready], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	running.push(child);
	const printed: string[] = [];
	const listeners = new Map<string, () => void>();
	createInterface({ input: child.stdout }).on('line', (line) => {
		const [word = ''] = line.split(' ');
		if (word !== 'ready') printed.push(line);
		listeners.get(word)?.();
	});
	const when = (word: string) =>
		new Promise<void>((resolve) => {
			listeners.set(word, resolve);
		});
	return { printed, ready: when('ready'), closed: when('close') };
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
