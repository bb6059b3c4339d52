// Real browsers play the scripts of the rules of the page API: what their pages see is what the vectors say.
import { describe, expect } from 'vitest';
import { headOf, served } from '../../support/page-server.ts';
import { playPage } from '../../support/played-page.ts';
import type { ApiExample } from '../../../src/vectors/rules.ts';
import { API_VECTORS } from '../../support/rule-vectors.ts';
import { BrowserPage } from './browser-page.ts';
import { BROWSERS } from './browsers.ts';
import { test } from './shared-browsers.ts';

describe.each(BROWSERS)('$name', (browser) => {
	let live: BrowserPage;

	test.beforeAll(async ({ shared }) => {
		live = await BrowserPage.start(await shared(browser));
	});

	test.afterAll(() => live.end());

	async function playsAsSaid({ script, server, shows, arrives }: ApiExample): Promise<void> {
		const arrived: string[] = [];
		const url = await live.serving({
			options: { server: { subprotocols: ['chat'] } },
			instead: (address) => headOf(server, address),
			serve: (event, self) => {
				served(
					server,
					event,
					(command) => {
						self.send(command);
					},
					arrived,
				);
			},
		});
		const play = `(${playPage.toString()})(${JSON.stringify({ script, url })}, window)`;
		expect(await live.page.evaluate(play)).toEqual(shows);
		if (arrives) expect(arrived).toEqual(arrives);
	}

	test.each(API_VECTORS)('$code', async ({ broken, mended }) => {
		await playsAsSaid(broken);
		await playsAsSaid(mended);
	});
});
