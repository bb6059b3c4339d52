// Every lab on paper: black on white, one page of A4 or Letter, without the controls, and nothing cut.
import type { Page } from '@playwright/test';
import { RULES } from '../../src/engine/report/index.ts';
import { cairoPdfPages } from '../support/cairo-pdf-pages.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { oneIn } from '../support/extent.ts';
import { labIsOpen } from './labs.ts';
import { expect, follow, opened, test, visit, type LabName } from './watched.ts';

/** In points, as the PDF names it. A4 is the narrower page and Letter the lower one. */
const SIZES = { A4: [596, 843], Letter: [612, 792] } as const;
/** The width of A4 without the margins on the left and on the right, which are 22 mm together. */
const A4_WIDTH = Math.floor(((210 - 22) * 96) / 25.4);

/** A lab, its address, and texts that must be on the page. */
const PRINTED: readonly (readonly [LabName, string, readonly string[]])[] = [
	[
		'handshake',
		'#/handshake?example=article-000&step=8&',
		['Fails the connection', 'Sec-Websocket-Accept:', 'TornadoServer/4.5.1', 'never sent'],
	],
	[
		'accept-key',
		'#/accept-key?key=abc&accept=s3pPLMBiTxaQ9kYGzzhZRbK%2BxOo=&round=33&stage=6&',
		['zwKd5BnoWxQ6GxTxxSmBSHGHX9M=', 'round 33 of 80', 'Wrong: the client must close'],
	],
	[
		'frame',
		'#/frame?hex=83018502880103e8c1&from=server&',
		['Reserved opcode 0x3', '8301850288', 'Frame 1 fails the connection with 1002', '2 broken'],
	],
	['rules', '#/rules/mask-client?', ['A client’s frame must be masked', 'RFC 6455 §5.1', 'Broken']],
	[
		'conversation',
		'#/conversation?scenario=fragments&at=165&',
		[
			'A Ping cuts in between the fragments',
			'101 Switching Protocols',
			'onclose 1000',
			'In transit',
		],
	],
	[
		'compare',
		'#/compare?clients=10000&rate=1&rtt=100&poll=1000&headers=871&',
		['1,050 ms from server to page', 'Waiting time of a message', 'median wait', 'bare ACKs'],
	],
	[
		'doctor',
		'#/doctor?evidence=connect%20ECONNREFUSED%20127.0.0.1%3A8080&',
		[
			'connect ECONNREFUSED',
			'The host refuses the connection',
			'How to make sure',
			'Why we think so',
		],
	],
];
/** Asks the first question; the causes are folded, so they are not printed. The lab keeps evidence, so this comes before any. */
const EMPTY_DOCTOR = [
	'doctor',
	'#/doctor?',
	['Why 1006?', 'Does the page get an open event before the close event?'],
] as const;

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** What prints loads when a visitor first uses the page. */
async function touched(page: Page): Promise<void> {
	await page.keyboard.press('Control');
	await expect(page.locator('.print-head')).toBeAttached();
}

/** The texts are in the lab: some parts of it come after the lab is open, and what is printed is what is there. */
async function textsAreThere(page: Page, texts: readonly string[]): Promise<void> {
	const read = async () =>
		bare(
			await page.getByRole('main').evaluate((main) => {
				const fields = [...main.querySelectorAll<HTMLInputElement>('input, textarea')];
				return [main.textContent, ...fields.map(({ value }) => value)].join(' ');
			}),
		);
	const missing = async () => {
		const there = await read();
		return texts.filter((text) => !there.includes(bare(text)));
	};
	await expect.poll(missing).toEqual([]);
}

/** Whatever of the lab is wider than the page or hidden in a part that would scroll. */
async function cutParts(page: Page, width: number): Promise<readonly string[]> {
	return page.evaluate((most) => {
		const clips = new Set(['auto', 'hidden', 'scroll', 'clip']);
		const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter(
			(one) => one.checkVisibility() && !one.closest('.unseen, .ruler, svg'),
		);
		return shown
			.filter((one) => {
				const { overflowX, overflowY } = getComputedStyle(one);
				return (
					one.getBoundingClientRect().right > most + 1 ||
					(clips.has(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
					(clips.has(overflowY) && one.scrollHeight > one.clientHeight + 1)
				);
			})
			.map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 60)}`);
	}, width);
}

/** Opens labs with what is to be printed, in turn. */
async function forEachLab(
	page: Page,
	labs: typeof PRINTED,
	print: (lab: LabName, texts: readonly string[]) => Promise<void>,
): Promise<void> {
	for (const [lab, address, texts] of labs) {
		await (opened(page) ? follow : visit)(page, `${address}lang=en&theme=dark`);
		await labIsOpen(page, lab);
		await touched(page);
		await print(lab, texts);
	}
}

test(
	'each lab prints on one page, whole and without controls',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await forEachLab(page, [EMPTY_DOCTOR, ...PRINTED], async (lab, texts) => {
			await page.setViewportSize({ width: A4_WIDTH, height: 1000 });
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.print-head'), lab).toBeVisible();
			await expect(page.getByRole('banner')).toBeHidden();
			await expect(page.locator('.button:visible, [role=tablist]:visible'), lab).toHaveCount(0);
			await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
			await expect(page.locator('main')).toHaveCSS('color', 'rgb(0, 0, 0)');
			await textsAreThere(page, texts);
			expect(await cutParts(page, A4_WIDTH), lab).toEqual([]);
			await page.emulateMedia({ media: null });
			// What fits on Letter fits on A4, which the tests below print.
			const pages = pdfPages(await page.pdf({ format: 'Letter' }));
			expect(
				pages.map((one) => one.size),
				lab,
			).toEqual([SIZES.Letter]);
			const [{ text }] = pages as [(typeof pages)[number]];
			expect(text).toContain(bare(`#/${lab}`));
			for (const wanted of texts) expect(text, wanted).toContain(bare(wanted));
			expect(text).not.toContain('Share');
			await page.setViewportSize({ width: 1280, height: 720 });
			// A landscape page of A4 is the lower one.
			const [landscape, ...more] = pdfPages(await page.pdf({ format: 'A4', landscape: true }));
			expect(more, `${lab}, landscape`).toEqual([]);
			for (const wanted of texts) expect(landscape!.text, wanted).toContain(bare(wanted));
		});
	},
);

/** Firefox draws the outlined labels of the diagram as shapes, in which no text is found. */
const SHAPES: readonly string[] = ['101 Switching Protocols', 'onclose 1000'];

// Chromium prints them in the test above.
test(
	'each lab prints on one page in Firefox, without controls',
	{ tag: '@firefox' },
	async ({ page }) => {
		await forEachLab(page, oneIn(2, PRINTED), async (lab, texts) => {
			await textsAreThere(
				page,
				texts.filter((one) => !SHAPES.includes(one)),
			);
			// Playwright gives the browser inches where it expects centimetres.
			const pages = cairoPdfPages(await page.pdf({ width: '21in', height: '29.7in' }));
			expect(
				pages.map(({ size }) => size),
				lab,
			).toEqual([[596, 842]]);
			const [{ text }] = pages as [(typeof pages)[number]];
			expect(text).toContain(bare(`#/${lab}`));
			for (const wanted of texts) {
				if (!SHAPES.includes(wanted)) expect(text, wanted).toContain(bare(wanted));
			}
			expect(text).not.toContain('Share');
		});
	},
);

test(
	'from Present a diagram prints with the letters of a desk, so that no label covers another',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const root = page.locator('html');
		const label = page.getByRole('main').getByText('CLOSING').first();
		const letters = () => label.evaluate((one) => getComputedStyle(one).fontSize);
		await visit(page, '#/conversation?scenario=hello&at=200&lang=en');
		await labIsOpen(page, 'conversation');
		await touched(page);
		/** The page has prepared itself for paper, which it does a frame after the media have changed. */
		const onPaper = () => expect(page.locator('.print-head')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await onPaper();
		const desk = await letters();
		await page.emulateMedia({ media: null });
		await follow(page, '#/conversation?scenario=hello&at=200&present=1');
		await expect(root).toHaveAttribute('data-present');
		expect(await letters()).not.toBe(desk);
		await page.emulateMedia({ media: 'print' });
		await onPaper();
		await expect.poll(letters).toBe(desk);
		await page.emulateMedia({ media: null });
		await expect(root).toHaveAttribute('data-present');
	},
);

test(
	'of a long document the beginning is on the page, and how much is left out',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/frame?lang=en');
		await labIsOpen(page, 'frame');
		await touched(page);
		const hex = `827e0400${'20'.repeat(1024)}${'8900'.repeat(40)}`;
		await follow(page, `#/frame?hex=${hex}&from=server`);
		await expect(page.locator('.counts')).toContainText('frame 1 of 41');
		const frames = pdfPages(await page.pdf({ format: 'A4' }));
		expect(frames).toHaveLength(1);
		// 1,108 bytes are 70 lines of hex, of which 24 are printed, and 12 of the 41 frames.
		expect(frames[0]!.text).toContain(bare('This page leaves out 46 more lines.'));
		expect(frames[0]!.text).toContain(bare('This page leaves out 29 more lines.'));

		const lines = Array.from({ length: 60 }, (_, i) => `line ${i + 1} says nothing`);
		const evidence = encodeURIComponent(
			['connect ECONNREFUSED 127.0.0.1:8080', ...lines].join('\n'),
		);
		await follow(page, `#/doctor?evidence=${evidence}`);
		await expect(page.locator('[data-cause=refused]').first()).toBeVisible();
		const [found, ...more] = pdfPages(await page.pdf({ format: 'A4' }));
		expect(more).toEqual([]);
		expect(found!.text).toContain(bare('line 19 says nothing'));
		expect(found!.text).not.toContain(bare('line 20 says nothing'));
		expect(found!.text).toContain(bare('This page leaves out 41 more lines.'));
		// The screen has all lines again.
		await expect(page.getByText('line 60 says nothing')).toBeAttached();

		// Of the end of a print the browser may tell when the next one has begun. The page stays ready for paper.
		const leftOut = page.getByText('This page leaves out 41 more lines.');
		const dispatch = (event: string) =>
			page.evaluate((name) => void dispatchEvent(new Event(name)), event);
		await page.emulateMedia({ media: 'print' });
		await expect(leftOut).toBeAttached();
		await dispatch('beforeprint');
		await page.emulateMedia({ media: null });
		await page.evaluate(async () => {
			for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
		});
		await expect(leftOut).toBeAttached();
		await dispatch('afterprint');
		await expect(leftOut).not.toBeAttached();
	},
);

test(
	'the catalogue of the rules prints whole, and a step with its pins and its task',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/rules?lang=en');
		await labIsOpen(page, 'rules');
		await touched(page);
		await expect(page.locator('.list a code')).toHaveCount(Object.keys(RULES).length);
		const listed = await page.locator('.list a code').allInnerTexts();
		const pages = pdfPages(await page.pdf({ format: 'A4' })).map(({ text }) => text);
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.length).toBeLessThan(7);
		for (const code of listed) expect(pages.join('')).toContain(code);

		await follow(page, '#/learn/masking/last-byte');
		const pin = page.locator('main [data-pinned] [data-pin]');
		await expect(pin.first()).toBeVisible();
		const step = pdfPages(await page.pdf({ format: 'A4' })).map(({ text }) => text);
		expect(step).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		await expect(pin.first()).toBeVisible();
	},
);

/**
 * Answers the questions of the exam from the second one on, without the keys of a person, and returns those that did
 * not come in their turn.
 */
async function answerOthers(questions: number): Promise<readonly string[]> {
	const main = document.querySelector('main')!;
	const find = <Tag extends HTMLElement>(selector: string) => main.querySelector<Tag>(selector);
	const press = async (name: string) => {
		const buttons = [...main.querySelectorAll('button')];
		buttons
			.find((one) => one.checkVisibility() && one.textContent.trim().startsWith(name))!
			.click();
		await new Promise(requestAnimationFrame);
	};
	const missing: string[] = [];
	for (let i = 2; i <= questions; i++) {
		const number = `Question ${String(i)} of ${String(questions)}`;
		if (!main.textContent.includes(number)) missing.push(number);
		const radio = find('input[type=radio]');
		const field = find<HTMLInputElement>('.questions input:not([type=radio])');
		if (radio) radio.click();
		else {
			field!.value = '00';
			field!.dispatchEvent(new Event('input', { bubbles: true }));
		}
		await press('Check');
		if (i < questions) await press('Next');
	}
	return missing;
}

test(
	'the exam prints as a paper to fill in, and at its end with the report and all answers; what was missed is noted',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/learn/exam?lang=en');
		const main = page.getByRole('main');
		const check = main.getByRole('button', { name: 'Check' });
		await expect(check).toBeVisible();
		// Arrows come from a font whose characters the PDF does not name.
		const ascii = (text: string) => bare(text).replace(/[^!-~]/g, '');
		const printed = async () =>
			ascii(
				pdfPages(await page.pdf({ format: 'A4' }))
					.map(({ text }) => text)
					.join(''),
			);
		const paper = await printed();
		expect(paper).not.toContain('Report');
		const sections = page.locator('article.paper section');
		const asked = await sections.locator('p:first-child').allTextContents();
		expect(asked).toHaveLength(26);
		for (const question of asked) expect(paper).toContain(ascii(question));

		await expect(main.getByText(/^Question \d+ of/)).toHaveText('Question 1 of 26');
		const radio = main.getByRole('radio').first();
		if (await radio.isVisible()) await radio.press('Space');
		else await main.getByRole('textbox').fill('00');
		await check.press('Enter');
		await main.getByRole('button', { name: 'Next' }).press('Enter');
		expect(await page.evaluate(answerOthers, asked.length)).toEqual([]);
		await expect(main.getByRole('heading', { name: 'Report' })).toBeVisible();
		await expect(main).toContainText('of 26 right.');
		const missed = 26 - Number(/(\d+) of 26 right/.exec((await main.textContent())!)![1]);
		await expect(main).toContainText(`${String(missed)} questions will come back`);
		const noted = await page.evaluate(() => localStorage.getItem('websocket-101:progress')!);
		expect((JSON.parse(noted) as { missed: unknown[] }).missed).toHaveLength(missed);
		const report = await printed();
		expect(report).toContain('Report');
		expect(report).toContain('Notyetright');
		for (const question of asked) expect(report).toContain(ascii(question));
		await page.emulateMedia({ media: 'print' });
		await expect(sections.getByText('✓').first()).toBeVisible();
		await expect(sections.getByText('✓')).toHaveCount(asked.length);
		await page.emulateMedia({ media: null });
	},
);

test(
	'a long conversation prints whole on several pages, as a diagram and as a table',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/conversation?scenario=heartbeat&lang=en&theme=dark');
		await labIsOpen(page, 'conversation');
		await touched(page);
		const printed = async () => pdfPages(await page.pdf({ format: 'A4' }));
		// The parts of the diagram load after the first input.
		let drawing: Awaited<ReturnType<typeof printed>> = [];
		await expect.poll(async () => (drawing = await printed()).length).toBeGreaterThan(1);
		const whole = drawing.map(({ text }) => text).join('');
		// The server sends twenty Pings through a load balancer, so there are forty arrows.
		expect(whole.match(/Ping/g)!.length).toBeGreaterThanOrEqual(40);
		expect(whole).toContain('Close1000');
		expect(whole).not.toContain('leavesout');
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		const table = page.getByRole('table', { name: 'All events in order' });
		await expect(table).toBeVisible();
		const rows = Number(await table.getAttribute('aria-rowcount'));
		expect(rows).toBeGreaterThan(60);
		const listed = (await printed()).map(({ text }) => text).join('');
		expect(listed).toContain('Close1000');
		expect(listed).not.toContain('leavesout');
	},
);

test(
	'a lab that is printed before any input is whole, and dark on white',
	{ tag: '@one-browser' },
	async ({ page }) => {
		// At the width of a page the other labs show some of their parts in tabs.
		const whole = ['handshake', 'accept-key', 'rules', 'doctor'];
		const printed = PRINTED.filter(([name]) => whole.includes(name));
		for (const [lab, address, texts] of oneIn(2, printed)) {
			await (opened(page) ? follow : visit)(page, `${address}lang=en&theme=dark`);
			await labIsOpen(page, lab);
			await textsAreThere(page, texts);
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator(':root')).toHaveCSS('color-scheme', 'light');
			await page.emulateMedia({ media: null });
			const pages = pdfPages(await page.pdf({ format: 'A4' }));
			for (const { size } of pages) expect(size, lab).toEqual(SIZES.A4);
			const text = pages.map((one) => one.text);
			for (const wanted of texts) expect(text.join(''), wanted).toContain(bare(wanted));
		}
	},
);
