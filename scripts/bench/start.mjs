// Measures how soon the site is there: the first visit until everything is stored, on a host that answers slowly, and
// the front page on a slow processor until a typed letter shows, with all files in the cache of the browser.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { join } from 'node:path';
import { WITHOUT_WORKERS } from './weights.mjs';

const OFFLINE_GOAL_S = 20;
const USABLE_GOAL_S = 1.5;
const SLOWDOWN = 4;
const VISITS = 5;
const LONGEST_MS = 300_000;

export async function start(options) {
	await firstVisit(options);
	await frontPage(options);
}

async function firstVisit({ browser, report, url }) {
	report.section('First visit until offline, a host that answers each file after 150 to 400 ms');
	const host = await slowHost(url);
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(LONGEST_MS);
		const from = performance.now();
		await page.goto(host.url);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		report.row('everything is stored', {
			value: (performance.now() - from) / 1000,
			unit: 's',
			goal: OFFLINE_GOAL_S,
			details: `${host.answered()} requests`,
		});
	} finally {
		await context.close();
		await host.close();
	}
}

/** Passes each request on to a host after a wait, whose lengths repeat from run to run. */
async function slowHost(url) {
	let answered = 0;
	const server = createServer((request, response) => {
		const wait = 150 + ((answered++ * 89) % 251);
		void pause(wait)
			.then(() => fetch(new URL(request.url.slice(1), url)))
			.then(async ({ status, headers, body }) => {
				response.writeHead(status, Object.fromEntries(headers));
				for await (const part of body ?? []) response.write(part);
				response.end();
			});
	});
	await new Promise((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		answered: () => answered,
		close: () =>
			new Promise((closed) => {
				server.close(closed);
				server.closeAllConnections();
			}),
	};
}

async function frontPage({ executablePath, report, url, scratch }) {
	report.section(`Front page, processor slowed ${SLOWDOWN} ×, from the cache`);
	// Only a context with a directory has a cache on the disk.
	const context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
		executablePath,
		args: ['--no-sandbox'],
		...WITHOUT_WORKERS,
	});
	try {
		const times = [];
		for (let visit = 0; visit <= VISITS; visit++) {
			const page = await context.newPage();
			await page.addInitScript(typeSoon);
			const session = await context.newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
			await page.goto(`${url}#/`);
			const shown = await page.waitForFunction(() => globalThis.shownAt);
			// The first visit fills the cache.
			if (visit > 0) times.push(await shown.jsonValue());
			await page.close();
		}
		report.row('a typed letter shows', {
			value: times.toSorted((a, b) => a - b)[VISITS >> 1] / 1000,
			unit: 's',
			goal: USABLE_GOAL_S,
			details: `${VISITS} visits, the slowest ${(Math.max(...times) / 1000).toFixed(2)} s`,
		});
	} finally {
		await context.close();
	}
}

/** Runs in the page: types into the first field or editor that takes it, and notes when the letter is there to be painted. */
function typeSoon() {
	requestAnimationFrame(function attempt() {
		const editor = document.querySelector('#lab .cm-content, #lab textarea, #lab input');
		if (editor === null || editor.closest('[inert]')) return requestAnimationFrame(attempt);
		editor.focus();
		document.execCommand('insertText', false, 'q');
		requestAnimationFrame(() => {
			if (!(editor.value ?? editor.textContent).includes('q'))
				return requestAnimationFrame(attempt);
			setTimeout(() => {
				globalThis.shownAt = performance.now();
			});
		});
	});
}
