// Real browsers play the scripts of the rules of the page API: what their pages see is what the vectors say.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../../src/engine/index.ts';
import { headOf, served } from '../../support/page-server.ts';
import { playPage } from '../../support/played-page.ts';
import { API_VECTORS, type ApiExample, type ApiServer } from '../../vectors/rules.ts';
import { BROWSERS } from './browsers.ts';
import { EndpointSocket } from './endpoint-socket.ts';

describe.each(BROWSERS)('$name', ({ launch }) => {
	let browser: Browser;
	let page: Page;
	let server: Server;
	let url = '';
	let serves: ApiServer | undefined;
	let arrived: string[] = [];
	/** Of this script: a server that answers once is a WebSocket server to whoever comes again. */
	let visits = 0;

	beforeAll(async () => {
		server = createServer((socket) => {
			const head = visits++ === 0 ? headOf(serves, url) : null;
			if (head !== null) {
				socket.on('error', () => undefined);
				socket.once('data', () => socket.end(head));
				return;
			}
			const [doing, texts] = [serves, arrived];
			const begun = startServer({ server: { subprotocols: ['chat'] } });
			new EndpointSocket(socket, begun, (event, self) => {
				served(
					doing,
					event,
					(command) => {
						self.send(command);
					},
					texts,
				);
			});
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/chat`;
		browser = await launch();
		page = await browser.newPage();
	}, 60_000);

	afterAll(async () => {
		await browser.close();
		server.close();
	});

	async function playsAsSaid(example: ApiExample): Promise<void> {
		visits = 0;
		arrived = [];
		serves = example.server;
		const play = `(${playPage.toString()})(${JSON.stringify({ script: example.script, url })}, window)`;
		expect(await page.evaluate(play)).toEqual(example.shows);
		if (example.arrives) expect(arrived).toEqual(example.arrives);
	}

	test.each(API_VECTORS)('$code', async ({ bad, good }) => {
		await playsAsSaid(bad);
		await playsAsSaid(good);
	});
});
