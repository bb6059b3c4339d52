// Every page for people who see it, hear it, or reach it by keys alone: axe-core finds nothing serious, everything is
// reached and seen when reached, and nothing moves for those who want no motion.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lessonFileText } from '../../src/app/learn/own/lesson-file.ts';
import { SAMPLE } from '../support/sample-lesson.ts';
import { ALL, oneIn } from '../support/extent.ts';
import { PAGES } from './pages.ts';
import { isAt } from './play-lesson.ts';
import {
	arrived,
	closed,
	expect,
	follow,
	opened,
	retype,
	settled,
	test,
	visit,
} from './watched.ts';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
	readonly id: string;
	readonly impact: string;
	readonly nodes: readonly {
		readonly target: readonly string[];
		readonly failureSummary: string;
	}[];
}
type Axe = { run(root: Element, options: object): Promise<{ violations: readonly Finding[] }> };

/** Rules of axe whose findings are moderate or minor: `findings` does not report them, so axe need not look for them. */
const LIGHT = [
	'aria-allowed-role',
	'empty-heading',
	'heading-order',
	'identical-links-same-purpose',
	'landmark-banner-is-top-level',
	'landmark-complementary-is-top-level',
	'landmark-contentinfo-is-top-level',
	'landmark-main-is-top-level',
	'landmark-no-duplicate-banner',
	'landmark-no-duplicate-contentinfo',
	'landmark-one-main',
	'landmark-unique',
	'page-has-heading-one',
	'presentation-role-conflict',
	'region',
	'skip-link',
];

/**
 * Serious and critical findings in the page or a part of it, as sentences. The contrast of colours is half of the work,
 * so a test that judges one part in several states judges the colours in the fullest one.
 */
async function findings(
	page: Page,
	part = ':root',
	{ contrast = true } = {},
): Promise<readonly string[]> {
	// The part of a dialog may still be loading when its button was pressed.
	await expect(page.locator(part).first()).toBeVisible();
	// Colours that fade are judged where they end. An animation that a later one replaces is cancelled.
	await page.waitForFunction(async () => {
		const animations = document.getAnimations();
		await Promise.allSettled(animations.map((one) => one.finished));
		return document.getAnimations().every(({ playState }) => playState === 'finished');
	});
	// Evaluated, not added as a script: the policy of the page would refuse that.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
	const off = contrast ? LIGHT : [...LIGHT, 'color-contrast'];
	const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
	const options = { resultTypes: ['violations'], rules };
	const violations = await page.evaluate(
		async ([part, options]) => {
			const { axe } = globalThis as unknown as { axe: Axe };
			return (await axe.run(document.querySelector(part)!, options)).violations;
		},
		[part, options] as const,
	);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => {
			const [first] = nodes;
			return `${id} ×${String(nodes.length)}: ${first?.target.join(' ') ?? ''} ${first?.failureSummary ?? ''}`;
		});
}

// It judges the document and its styles, which are the same in both browsers: playwright.config.ts.
test.describe('axe', { tag: '@one-browser' }, () => {
	// Both themes, both languages and Present take turns. In a test they stay, since a change draws the whole page again.
	for (const [turn, look] of [
		'theme=light&lang=en&present=0',
		'theme=dark&lang=zh-CN&present=1',
	].entries()) {
		test(`finds nothing serious on any page with ${look}`, async ({ page }) => {
			for (const [at, [lab, addresses]] of Object.entries(PAGES).entries()) {
				for (const [i, address] of oneIn(2, addresses).entries()) {
					if ((at + i) % 2 !== turn) continue;
					const linked = opened(page) && lab !== 'an unknown address';
					await (linked ? follow : visit)(page, address + look);
					// tests/contrast.test.ts computes every colour on every surface.
					const contrast = ALL || i === 0;
					expect(await findings(page, ':root', { contrast }), address + look).toEqual([]);
				}
			}
		});
	}

	test('finds nothing serious where a conversation is read as a table, built, acted in, compared', async ({
		page,
	}) => {
		const faultless = async (what: string) => expect(await findings(page), what).toEqual([]);
		await visit(page, '#/conversation?scenario=fragments&at=162&theme=dark');
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		await page.getByRole('button', { name: 'Act here' }).click();
		await page.getByRole('radio', { name: 'Network' }).check();
		await page.getByRole('button', { name: 'bit 0, FIN' }).click();
		await faultless('bytes in transit');
		await page.keyboard.press('Escape');
		await page.getByRole('tab', { name: 'Build' }).click();
		await page.getByLabel('Delay to the server').fill('soon');
		await faultless('table, forms');
		await page.getByRole('tab', { name: 'JSON' }).click();
		const json = page.getByRole('textbox', { name: 'The scene as JSON' });
		await retype(json, '{ "link": { "upMs": -4 }, "x": 1 }');
		await expect(page.getByRole('list', { name: 'Problems' })).toBeVisible();
		await page.getByRole('button', { name: 'Act here' }).click();
		await page.getByRole('button', { name: 'Let it arrive like this' }).click();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Edit branches' }).click();
		await faultless('JSON, branches');
		await page.getByRole('button', { name: 'Compare', exact: true }).click();
		expect(await findings(page, 'dialog'), 'two branches').toEqual([]);
		await page.getByRole('button', { name: 'Close comparison' }).click();
		await closed(page);
		await follow(page, '#/conversation?scenario=herd&at=100&theme=light');
		await page.getByRole('button', { name: 'Act here' }).click();
		await page.getByRole('radio', { name: 'Client' }).check();
		await page.getByRole('combobox', { name: 'Action', exact: true }).selectOption('close');
		await page.getByRole('textbox', { name: 'Close code' }).fill('x');
		await page.getByRole('button', { name: /^Do it at/ }).click();
		await faultless('herd, a fault in what is to be done');
	});

	test('finds nothing serious in a step of each kind before and after its answer', async ({
		page,
	}) => {
		const guide = page.getByRole('region', { name: 'Guide' });
		const button = (name: string | RegExp) => guide.getByRole('button', { name });
		const feedback = guide.getByRole('status', { name: 'Feedback' });
		/** Answers a step, and judges the Guide before and after it. */
		const step = async (
			address: string,
			title: string,
			answer: () => Promise<void>,
			{ contrast = ALL } = {},
		) => {
			await (opened(page) ? follow : visit)(page, `#/learn/${address}`);
			await isAt(page, title);
			expect(await findings(page, '.guide', { contrast: false }), address).toEqual([]);
			await answer();
			await expect(feedback).not.toBeEmpty();
			const found = await findings(page, '.guide', { contrast });
			expect(found, `${address}, answered`).toEqual([]);
		};
		/** The steps that have the most colours: a count of hands in Present, and pieces with their feedback. */
		const coloured = { contrast: true };
		const check = async () => {
			await guide.getByRole('radio').first().check();
			await button('Check').click();
		};
		await step(
			'accept-key/why?present=1&theme=dark',
			'What the value is for',
			async () => {
				await guide.getByText('Count hands in class').click();
				await guide.getByRole('radio').first().check();
				await button('Lock my guess').click();
			},
			coloured,
		);
		await step('accept-key/forged?present=0', 'You can now read this', async () => {
			for (const hint of [1, 2, 3]) await button(`Hint ${String(hint)} of 3`).click();
		});
		await step(
			'accept-key/order',
			'Put the steps of the computation in order',
			async () => {
				await button(/^Add /).first().click();
				await button(/^Put the next piece/).click();
				await button('Check').click();
			},
			coloured,
		);
		await step('accept-key/claim', 'A claim from the web', check);
		await step('accept-key/exit', 'What you know now', async () => {
			// The questions are drawn: the first may be one with choices or one that asks for digits.
			const field = guide.getByRole('radio').or(guide.getByRole('textbox')).first();
			await expect(field).toBeVisible();
			if ((await field.getAttribute('type')) === 'radio') await field.check();
			else await field.fill('00');
			await button('Check').click();
		});
		await step(
			'length-forms/second-byte?theme=light',
			'The length is missing',
			() => button('Check').click(),
			coloured,
		);
		await step('closing/answer-close', 'You are the client: a Close arrives', async () => {
			await guide.getByRole('radio', { name: /^Answer/ }).check();
			await guide.getByRole('textbox').fill('8a00');
			await button('Check').click();
		});
		await step('utf8/count', 'Characters and bytes', async () => {
			await guide.getByRole('textbox').fill('1');
			await button('Lock my guess').click();
		});
		await follow(page, '#/learn/accept-key/worked');
		await isAt(page, 'The computation, stage by stage');
		expect(await findings(page, '.guide')).toEqual([]);
	});

	test('finds nothing serious on the pages of the course: bugs, the exam, a lesson from a file', async ({
		page,
	}) => {
		const faultless = async (what: string) => expect(await findings(page), what).toEqual([]);
		const main = page.getByRole('main');
		await visit(page, '#/learn/bugs?theme=dark');
		await main.getByRole('listitem').first().getByRole('button').first().click();
		await main.getByText('Count hands in class').first().click();
		await faultless('a bug, answered, with hands');
		await follow(page, '#/learn/exam');
		await main.getByRole('button', { name: 'Check' }).click();
		await faultless('the exam');
		await follow(page, '#/learn');
		const chooser = page.waitForEvent('filechooser');
		await main.getByRole('button', { name: 'Open a lesson file' }).click();
		const buffer = Buffer.from(lessonFileText(SAMPLE));
		await (await chooser).setFiles({ name: 'pings.json', mimeType: 'application/json', buffer });
		await expect(main.getByRole('list', { name: 'Your lessons' })).toBeVisible();
		await faultless('a lesson from a file among the others');
		await follow(page, '#/learn/own-pings/change');
		await isAt(page, 'Make a Pong');
		expect(await findings(page, '.guide'), 'a step of it').toEqual([]);
	});

	test('finds nothing serious in a dialog, beside a link, under notices', async ({ page }) => {
		await visit(page, '#/accept-key');
		await page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true }).fill('abc');
		await page.evaluate(() => (location.hash = '#/accept-key?key=abcd&round=x&theme=y&z'));
		await expect(page.getByRole('region', { name: 'Notices' }).getByRole('button')).not.toHaveCount(
			0,
		);
		expect(await findings(page)).toEqual([]);
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(await findings(page, 'dialog')).toEqual([]);
	});

	test('finds nothing serious where a term is explained', async ({ page }) => {
		for (const look of ['theme=light&lang=en', 'theme=dark&lang=zh-CN&present=1']) {
			await (opened(page) ? follow : visit)(page, `#/handshake?step=2&${look}`);
			await page.keyboard.press('Shift');
			const mark = page.getByRole('button', { name: 'nonce', exact: true });
			await mark.press('Enter');
			await expect(page.getByRole('link', { name: /^Glossary: |^术语表：/ })).toBeVisible();
			expect(await findings(page), look).toEqual([]);
		}
	});

	test('finds nothing serious in the search, with and without results', async ({ page }) => {
		for (const look of ['theme=light&lang=en', 'theme=dark&lang=zh-CN']) {
			await (opened(page) ? follow : visit)(page, `#/handshake?${look}`);
			await page
				.getByRole('banner')
				.getByRole('button', { name: /^(Search|搜索)$/ })
				.click();
			for (const query of ['', 'close', 'xyzzy']) {
				await page.getByRole('dialog').getByRole('combobox').fill(query);
				await expect(page.getByRole('dialog').getByRole('status')).not.toHaveText('');
				// The dialog has the most colours where it lists results.
				const contrast = query === 'close';
				expect(await findings(page, 'dialog', { contrast }), `${look} ${query}`).toEqual([]);
			}
			await page.keyboard.press('Escape');
			await closed(page);
		}
	});
});

/** The focused element: its name, and whether it is seen and shows its focus; null if the page has no focus. */
function focusedElement(page: Page) {
	return page.evaluate(async () => {
		await new Promise(requestAnimationFrame);
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.color = 'var(--focus)';
		const ring = getComputedStyle(probe).color;
		probe.remove();
		/** The ring may be on what stands for a hidden control; in a drawing it is a line. */
		const ringed = (one: Element | null): boolean => {
			if (!one) return false;
			const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(one);
			return (
				(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
				boxShadow !== 'none' ||
				(one instanceof SVGElement && stroke === ring)
			);
		};
		const around = [element, element.parentElement, element.nextElementSibling];
		const inner = [...element.querySelectorAll('*')];
		const names = [
			element.getAttribute('aria-label'),
			(element as HTMLInputElement).labels?.[0]?.textContent,
			element.textContent,
			element.getAttribute('title'),
		];
		const name = names.find((one) => one != null && one.trim() !== '') ?? '';
		const group = element.closest('[role=toolbar][aria-orientation=vertical]');
		return {
			name: name.trim().slice(0, 60),
			tag: element.tagName.toLowerCase(),
			first: element.matches('.skip'),
			seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
			ringed: [...around, ...inner, element.closest('.editor')].some(ringed),
			visible: style.visibility === 'visible',
			/** The name of a group that has one tab stop, and whether this is its last control. */
			group: group && group.getAttribute('aria-label'),
			last: [...(group?.querySelectorAll('a, button, summary') ?? [])].at(-1) === element,
		};
	});
}

/**
 * Tabs from the top of the page to its end, and presses Arrow down through each vertical group that has one tab
 * stop: names of what is reached, and complaints about how it looks.
 */
async function walk(page: Page) {
	const names: string[] = [];
	const complaints: string[] = [];
	const groups: string[] = [];
	const note = (here: NonNullable<Awaited<ReturnType<typeof focusedElement>>>) => {
		names.push(here.name);
		const who = `${here.tag} “${here.name}”`;
		if (here.name === '') complaints.push(`${who} has no name`);
		if (!here.seen || !here.visible) complaints.push(`${who} has focus out of sight`);
		if (!here.ringed) complaints.push(`${who} does not show that it has focus`);
	};
	// The first Tab can come to nothing: Firefox on a busy machine may not have given the keyboard to a new page yet.
	await expect(async () => {
		await page.keyboard.press('Tab');
		expect(await focusedElement(page)).not.toBeNull();
	}).toPass();
	for (let i = 0; i < 150; i++) {
		if (i > 0) await page.keyboard.press('Tab');
		let here = await focusedElement(page);
		if (!here || (here.first && names.length > 0)) break;
		note(here);
		const { group } = here;
		if (group === null) continue;
		if (groups.includes(group)) complaints.push(`${group} has more than one tab stop`);
		groups.push(group);
		for (let control = 0; control < 50 && !here.last; control++) {
			await page.keyboard.press('ArrowDown');
			here = await focusedElement(page);
			if (here?.group !== group) break;
			note(here);
		}
		if (!here?.last) complaints.push(`Arrow down does not reach the end of ${group}`);
	}
	return { names, complaints };
}

const REACHED: Readonly<Record<string, readonly RegExp[]>> = {
	'#/handshake?step=8': [
		/^Request$/,
		/^Response$/,
		/^Next step$/,
		/^Previous step$|^Next step$/,
		/^Change something$/,
		/Upgrade must contain websocket/,
		/Nothing should follow the headers$/,
		/Upgrade must be websocket/,
		/A 101 must not have Content-Length/,
	],
	'#/accept-key': [/^Sec-WebSocket-Key$/, /^Accept to check$/, /round/i],
	'#/frame': [/^Frame bytes$/, /^Payload$/, /bit \d+, /],
	'#/rules/frame-rsv2': [
		/^Search rules$/,
		/^Topic/,
		/^RSV2 is set/,
		/^Open in Frame/,
		/^Next rule$/,
	],
	'#/conversation?scenario=hello&at=110': [
		/^Scenes$/,
		/^Moment$/,
		/^Play$/,
		/^Speed$/,
		/^Client script$/,
		/^Act here$/,
		/^What if the server/,
		/^Copy the client’s code$/,
	],
	'#/compare': [
		/^Chat$/,
		/^Pause$/,
		/^Polling: look inside/,
		/^Clients$/,
		/^Poll every, slider$/,
		/^More figures/,
		/^Tables, curves/,
	],
};

/** The editors of a lab, which CodeMirror replaces when it has loaded. */
const EDITORS: Readonly<Record<string, readonly string[]>> = {
	'#/handshake?step=8': ['Request', 'Response'],
	'#/frame': ['Frame bytes'],
};
/** A field that loads late. */
const LATE_FIELD: Readonly<Record<string, string>> = { '#/frame': 'Payload' };

for (const [i, [address, expected]] of Object.entries(REACHED).entries()) {
	// The order of focus is that of the document; Firefox also stops at what scrolls.
	const oneBrowser = address.startsWith('#/conversation') ? [] : ['@one-browser'];
	const tag = i % 2 === 0 ? oneBrowser : [...oneBrowser, '@all'];
	test(
		`Tab reaches everything in ${address}, and shows where it is`,
		{ tag },
		async ({ context }) => {
			// The walk ends outside the document, and Firefox then keeps the focus there when the page is left.
			const page = await context.newPage();
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await visit(page, address);
			const main = page.getByRole('main');
			// An editor that is replaced during the walk would lose the focus.
			for (const name of EDITORS[address] ?? []) {
				const editor = main.getByRole('textbox', { name, exact: true });
				await expect(editor).toHaveClass(/cm-content/);
			}
			const late = LATE_FIELD[address];
			if (late) await main.getByRole('textbox', { name: late, exact: true }).waitFor();
			if (!address.startsWith('#/conversation'))
				await main.getByRole('textbox').or(main.getByRole('searchbox')).last().waitFor();
			// The walk begins at the top once: not on the page shown first and again on the app's.
			await page.waitForLoadState('networkidle');
			// A new page of Firefox may not have the keyboard yet.
			await page.waitForFunction(() => document.hasFocus());
			const { names, complaints } = await walk(page);
			expect(complaints).toEqual([]);
			for (const name of [/^Skip/, /^Share$/, /^Present$/, ...expected]) {
				expect(
					names.filter((one) => name.test(one)),
					String(name),
				).not.toEqual([]);
			}
		},
	);
}

test(
	'without motion, a link that appears with the focus is in its place at once',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await visit(page, '#/frame');
		const top = await page.getByRole('link', { name: /^Skip/ }).evaluate((link) => {
			link.focus();
			return link.getBoundingClientRect().top;
		});
		expect(top).toBeGreaterThan(0);
	},
);

test('each lab does its main thing by keys alone', { tag: '@both-with-all' }, async ({ page }) => {
	await visit(page, '#/handshake');
	const request = page.getByRole('textbox', { name: 'Request', exact: true });
	await expect(request).toHaveClass(/cm-content/);
	for (let step = 2; step <= 11; step++) await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/step=11/);
	await request.focus();
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.type('P');
	const server = page.getByRole('status', { name: 'Server verdict' });
	await expect(server).not.toContainText('101');
	await page.keyboard.press('Control+z');
	await expect(server).toContainText('101');

	await page.getByRole('link', { name: 'Accept key', exact: true }).focus();
	await page.keyboard.press('Enter');
	const key = page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });
	await key.focus();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('dGhlIHNhbXBsZSBub25jZQ==');
	await expect(page.getByRole('status', { name: 'Sec-WebSocket-Accept' })).toContainText(
		's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	);
	await page.keyboard.press('Escape');
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/round=160/);

	await page.getByRole('link', { name: 'Frame', exact: true }).focus();
	await page.keyboard.press('Enter');
	const bit = page.getByRole('button', { name: 'bit 8, MASK' });
	await bit.focus();
	await expect(bit).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('Space');
	await expect(bit).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByRole('list', { name: 'Diagnoses' })).toBeVisible();
	await page.keyboard.press('1');
	await expect(page).toHaveURL(/hex=8185/);
});

// Firefox cannot be told to want less motion.
test(
	'without motion nothing moves, and a passing note still stays to be read',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await visit(page, '#/handshake');
		await page.getByRole('button', { name: 'Next step' }).click();
		await page.getByRole('main').getByRole('button', { name: /copy/i }).first().click();
		// It is read or has passed by now; its animation is still there.
		await expect(page.getByText('Copied', { exact: true })).toBeAttached();
		const durations = await page.evaluate(() =>
			document.getAnimations().map((one) => {
				const { duration, delay } = one.effect!.getComputedTiming();
				return { duration: Number(duration), delay: Number(delay) };
			}),
		);
		for (const { duration } of durations) expect(duration).toBeLessThan(1);
		expect(durations.some(({ delay }) => delay >= 1500)).toBe(true);
	},
);

test(
	'focus stays on the page when the button that was pressed goes away with its lab',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/handshake?step=10');
		await page.getByRole('main').locator('button, a').filter({ hasText: /Frame/ }).first().click();
		await settled(page);
		await expect(page).toHaveTitle(/^Frame/);
		await expect(page.getByRole('main', { name: 'Frame' })).toBeFocused();
	},
);

/** Each with what it is told from by its colours. */
const TOLD_APART: readonly [address: string, one: string, other: string][] = [
	['#/handshake', 'nav a[aria-current]', 'nav a:not([aria-current])'],
	['#/handshake', '[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
	['#/handshake?step=11', 'li.client .line', 'li.server .line'],
	['#/accept-key', '.cell.client', '.cell.server'],
	['#/conversation', '[aria-pressed=true]', '[aria-pressed=false]'],
];

/** The chosen one of several, and the track of a slider, have a line in the colour of the text. */
const LINED: readonly [address: string, selector: string][] = [
	['#/handshake', '[role=tab][aria-selected=true]'],
	['#/conversation?scenario=hello&at=60', '[role=tab][aria-selected=true]'],
	['#/conversation?scenario=hello&at=60', '.button[aria-pressed=true]'],
	['#/conversation?scenario=hello&at=60', 'div:has(> [type=range])'],
];

test(
	'forced colours draw a line around what is chosen and around the line of time',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
		for (const [address, selector] of LINED) {
			await (opened(page) ? follow : visit)(page, address);
			await arrived(page);
			await expect(page.locator(selector).first(), `${address}: ${selector}`).toHaveCSS(
				'box-shadow',
				/rgb\(255, 255, 255\)/,
			);
		}
	},
);

test(
	'forced colours leave what colours say, on the surfaces that the person chose',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
		for (const [address, one, other] of TOLD_APART) {
			const dark = `${address}${address.includes('?') ? '&' : '?'}theme=dark`;
			await (opened(page) ? follow : visit)(page, dark);
			await arrived(page);
			const look = (selector: string) =>
				page
					.locator(selector)
					.first()
					.evaluate((element) => {
						const { backgroundColor, borderBottomColor } = getComputedStyle(element);
						return `${backgroundColor} ${borderBottomColor}`;
					});
			const looks = async () => new Set([await look(one), await look(other)]);
			await expect.poll(async () => (await looks()).size, `${address}: ${one}`).toBe(2);
			await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		}
	},
);
