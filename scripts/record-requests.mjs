// Records, byte for byte, the opening handshakes that the installed programs send, for the examples of the
// Handshake lab. The server is always 127.0.0.1:8765, so the recording contains nothing about this machine.
import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, hostname, networkInterfaces, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import WebSocket from 'ws';
import { findBrowsers } from './browsers.mjs';
import { writeJson } from './write-json.mjs';

const PORT = 8765;
const PAGE = `http://127.0.0.1:${PORT}/`;
const SOCKET = `ws://127.0.0.1:${PORT}/chat`;
const WAIT_MS = 60_000;
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const target = fileURLToPath(new URL('../src/panels/handshake/recorded.json', import.meta.url));

const run = promisify(execFile);
const { chromium, firefox } = await findBrowsers();
const curl = await versionOf('curl', /^curl ([\d.]+)/);
const wsPackage = new URL('../node_modules/ws/package.json', import.meta.url);

/** Lists the programs. `ask` opens the socket with the program and returns a function that ends the program. */
const PROGRAMS = [
	{ id: 'chromium', program: 'Chromium', version: chromium?.version, ask: askChromium },
	{ id: 'firefox', program: 'Firefox', version: firefox?.version, ask: askFirefox },
	{
		id: 'ws',
		program: 'ws (Node.js)',
		version: JSON.parse(readFileSync(wsPackage, 'utf8')).version,
		ask: askWs,
	},
	{ id: 'curl', program: 'curl', version: curl, ask: askCurl },
];

const scratch = mkdtempSync(join(tmpdir(), 'record-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

let received = () => {};
const server = createServer(answer);
await new Promise((listening, failed) => {
	server.once('error', failed);
	server.listen(PORT, '127.0.0.1', listening);
});

const date = new Date().toISOString().slice(0, 10);
const recorded = [];
for (const { id, program, version, ask } of PROGRAMS) {
	if (!version) {
		console.log(`${program}: not here, left out`);
		continue;
	}
	const request = await record(program, ask);
	refuseTracesOfThisMachine(program, request);
	console.log(`${program} ${version}\n${request.toString('latin1')}`);
	recorded.push({ id, program, version, date, request: request.toString('base64'), url: SOCKET });
}
server.close();

mkdirSync(dirname(target), { recursive: true });
writeJson(target, recorded);
process.exit(0);

async function record(program, ask) {
	let bound;
	const head = new Promise((resolve, reject) => {
		received = resolve;
		bound = setTimeout(
			() => reject(new Error(`${program} asked for no WebSocket within ${WAIT_MS / 1000} s`)),
			WAIT_MS,
		);
	});
	const stop = ask();
	try {
		return await head;
	} finally {
		clearTimeout(bound);
		await stop();
	}
}

/** Answers with a page that opens the socket, or accepts the socket and closes it at once. */
function answer(socket) {
	const chunks = [];
	socket.on('error', () => {});
	socket.on('data', (chunk) => {
		chunks.push(chunk);
		const bytes = Buffer.concat(chunks);
		const end = bytes.indexOf('\r\n\r\n');
		if (end < 0) return;
		const head = bytes.subarray(0, end + 4);
		const key = /^sec-websocket-key: *(\S+)/im.exec(head.toString('latin1'))?.[1];
		chunks.length = 0;
		if (!key) {
			const html = `<!doctype html><title>Recording</title><script>new WebSocket('${SOCKET}')</script>`;
			const found = head.toString('latin1').startsWith('GET / ');
			const body = found ? html : '';
			socket.end(
				`HTTP/1.1 ${found ? '200 OK' : '404 Not Found'}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
			);
			return;
		}
		const accept = createHash('sha1')
			.update(key + GUID)
			.digest('base64');
		socket.write(
			`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
		);
		socket.end(Buffer.from([0x88, 0x02, 0x03, 0xe8]));
		received(head);
	});
}

// Chromium is started without Playwright, which changes the browser's language and name. It has a window,
// because Chromium without a window calls itself HeadlessChrome.
function askChromium() {
	return started(chromium.path, [
		'--ozone-platform=headless',
		'--no-sandbox',
		'--no-first-run',
		'--disable-gpu',
		'--lang=en-US',
		`--user-data-dir=${join(scratch, 'chromium')}`,
		PAGE,
	]);
}

function askFirefox() {
	const profile = join(scratch, 'firefox');
	mkdirSync(profile);
	return started(firefox.path, ['--headless', '--no-remote', '--profile', profile, PAGE]);
}

function askWs() {
	const socket = new WebSocket(SOCKET);
	socket.on('error', () => {});
	return () => socket.terminate();
}

function askCurl() {
	const headers = [
		'Connection: Upgrade',
		'Upgrade: websocket',
		`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
		'Sec-WebSocket-Version: 13',
	];
	return started('curl', [
		'--disable',
		'--silent',
		'--include',
		'--no-buffer',
		...headers.flatMap((header) => ['--header', header]),
		SOCKET.replace('ws:', 'http:'),
	]);
}

function started(command, args) {
	const child = spawn(command, args, {
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' },
	});
	const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
	return async () => {
		try {
			process.kill(-child.pid, 'SIGKILL');
		} catch {
			// The process has already ended.
		}
		await ended;
	};
}

async function versionOf(command, pattern) {
	try {
		return pattern.exec((await run(command, ['--version'])).stdout)?.[1];
	} catch {
		return undefined;
	}
}

function refuseTracesOfThisMachine(program, request) {
	const values = request
		.toString('latin1')
		.replace(/^[\w-]+:/gm, '')
		.toLowerCase();
	const addresses = Object.values(networkInterfaces())
		.flat()
		.filter((address) => address && !address.internal)
		.map(({ address }) => address);
	const traces = [hostname(), userInfo().username, homedir(), ...addresses].filter((trace) =>
		values.includes(trace.toLowerCase()),
	);
	if (traces.length > 0) {
		throw new Error(`the request of ${program} tells of this machine: ${traces.join(', ')}`);
	}
}
