// What pages in a real browser say to the engine’s server.
import type { Page } from 'playwright';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { Relay } from '../transports/relay.ts';
import { BrowserPage } from './browser-page.ts';
import type { RealBrowser } from './browsers.ts';
import { keep, Listening, POSITIONS, type Recorded } from './record-scene.ts';

/** What page code does with an open socket; run in the page. */
interface PageScene {
	readonly id: string;
	readonly compress: boolean;
	readonly pings?: boolean;
	readonly run: (socket: globalThis.WebSocket, text: string) => void;
	readonly leaves?: boolean;
}

const PAGE_SCENES: readonly PageScene[] = [
	{
		id: 'talk',
		compress: false,
		pings: true,
		run: (socket) => {
			socket.onmessage = () => {
				socket.close(1000, 'bye');
			};
			socket.send('Hello');
			socket.send(Uint8Array.of(0, 1, 2, 253, 254, 255));
		},
	},
	{
		id: 'compressed',
		compress: true,
		run: (socket, text) => {
			socket.send('Hello');
			socket.send('Hello');
			socket.send(text);
			socket.close(1000);
		},
	},
	{
		id: 'large',
		compress: false,
		run: (socket) => {
			socket.send(new Uint8Array(1 << 17));
			socket.close(1000);
		},
	},
	{
		id: 'no-code',
		compress: false,
		run: (socket) => {
			socket.close();
		},
	},
	{
		id: 'left',
		compress: false,
		leaves: true,
		run: (socket) => {
			socket.send('Hello');
		},
	},
];

export async function recordPages(browser: RealBrowser): Promise<readonly Recorded[]> {
	const started = await browser.launch();
	const live = await BrowserPage.start(started);
	const recorded: Recorded[] = [];
	for (const scene of PAGE_SCENES) recorded.push(await play(browser.name, live, scene));
	await live.end();
	await started.close();
	return recorded;
}

async function play(program: RealBrowser['name'], live: BrowserPage, scene: PageScene) {
	const listening = new Listening(scene.pings ?? false);
	const url = await live.serving({
		serve: listening.handle,
		...(scene.compress ? { options: { server: { deflate: true }, codec: deflateCodec } } : {}),
	});
	const relay = await Relay.start(Number(new URL(url).port), 0);
	await playIn(live.page, relay.port, scene);
	const { events } = await live.connection;
	await listening.ended;
	const id = `${program.toLowerCase()}-${scene.id}`;
	const recorded = keep({ id, program, from: 'client' }, relay, events);
	await relay.close();
	return recorded;
}

async function playIn(page: Page, port: number, { run, leaves = false }: PageScene): Promise<void> {
	await page.evaluate(
		`new Promise((done) => {
			const socket = new WebSocket('ws://127.0.0.1:${port}/chat');
			socket.binaryType = 'arraybuffer';
			socket.onopen = () => {
				(${run.toString()})(socket, ${JSON.stringify(POSITIONS)});
				if (${leaves}) done();
			};
			socket.onclose = () => done();
		})`,
	);
	if (leaves) await page.goto('data:text/html,elsewhere');
}
