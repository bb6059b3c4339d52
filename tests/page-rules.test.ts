// What each rule of the page API says a page sees, held against the engine's model of it. A real Chromium, and Firefox
// where it is present, play the same scripts in tests/interop/live/page-rules.test.ts.
import { describe, expect, test } from 'vitest';
import { PAGE_RULES } from '../src/engine/report/page-rules.ts';
import { modelWindow } from './support/model-socket.ts';
import { playPage } from './support/played-page.ts';
import type { ApiExample } from '../src/vectors/rules.ts';
import { API_VECTORS } from './support/rule-vectors.ts';

const URL = 'ws://server.example.com/chat';

test('each row has scripts, and each pair of scripts a row', () => {
	expect(API_VECTORS.map(({ code }) => code).toSorted()).toEqual(
		Object.keys(PAGE_RULES).toSorted(),
	);
});

describe.each(API_VECTORS)('$code', ({ broken, mended }) => {
	test('the page sees of the breach exactly what the vector states', async () => {
		await playsAsSaid(broken);
	});

	test('the page sees of the near miss exactly what the vector states, and this differs from the breach', async () => {
		await playsAsSaid(mended);
		expect([mended.shows, mended.arrives]).not.toEqual([broken.shows, broken.arrives]);
	});
});

async function playsAsSaid({ script, server, shows, arrives }: ApiExample): Promise<void> {
	const { page, arrived } = modelWindow(server, URL);
	expect(await playPage({ script, url: URL }, page)).toEqual(shows);
	if (arrives) expect(arrived).toEqual(arrives);
}
