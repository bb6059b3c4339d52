// More than 300 hostile inputs: none leaves the page blank, none throws, none freezes the tab,
// and what someone made before is still there. Our own code decides that, so one browser is enough for `npm test`.
import type { CDPSession, ElementHandle, Page } from '@playwright/test';
import {
	HOSTILE_FILES,
	HOSTILE_PASTES,
	hostileAddresses,
	hostileLinks,
	hostileStored,
} from './hostile-inputs.ts';
import { pageThreadSeconds } from './page-threads.ts';
import { expect, follow, settled, test, visit, type LabName } from './watched.ts';

/** Something of one's own in each lab, before the links come. */
const OWN: Readonly<Record<LabName, string>> = {
	tour: '#/tour/flip?message=mine&flip=8',
	handshake: '#/handshake?url=ws%3A%2F%2Fmine.example%2F',
	'accept-key': '#/accept-key?key=mine',
	frame: '#/frame?hex=810141&from=server',
	rules: '#/rules?q=mask',
	conversation: '#/conversation?scenario=fragments',
	compare: '#/compare?clients=777',
	doctor: '#/doctor?evidence=connect%20ECONNREFUSED%20127.0.0.1%3A8080',
};
const LABS = Object.keys(OWN) as LabName[];

const tag = '@both-with-all';

/** What the site keeps for the next visit. */
const kept = (page: Page, lab: string) =>
	page.evaluate((name) => localStorage.getItem(`websocket-101:lab:${name}`), lab);

/** A lab that loads has so many frames to come. */
const FRAMES = 2_000;

/**
 * Goes to addresses inside the page, one after the other, and waits each time until the site has read it, written its
 * own and shown the lab.
 *
 * @returns for each what the site then keeps for the next visit; undefined when no lab came, and then it ends there
 */
function followAll(
	page: Page,
	addresses: readonly string[],
	lab: string,
): Promise<(string | null | undefined)[]> {
	return page.evaluate(
		async ({ hashes, name, most }) => {
			const shown = () =>
				history.state !== null &&
				(document.querySelector('main')?.textContent.trim() ?? '').length > 100 &&
				document.querySelector('header.bar') !== null;
			const stored: (string | null | undefined)[] = [];
			for (const hash of hashes) {
				location.hash = hash;
				for (let i = 0; i < most && !shown(); i++) await new Promise(requestAnimationFrame);
				stored.push(shown() ? localStorage.getItem(name) : undefined);
				if (stored.at(-1) === undefined) break;
			}
			return stored;
		},
		{ hashes: addresses, name: `websocket-101:lab:${lab}`, most: FRAMES },
	);
}

/**
 * Work that is not proportional to an input of a megabyte takes minutes, so this need not be near what the slowest
 * input takes, which is 0.9 s.
 */
const FROZEN_SECONDS = 3;

/** Holds how long the page's thread works at `REFERENCE` on a machine for which the limit is meant. */
const REFERENCE_SECONDS = 0.1;

/** Sorts the same numbers again and again. */
const REFERENCE = () => {
	for (let round = 0; round < 40; round++) {
		const numbers = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
		numbers.sort((a, b) => a - b);
	}
};

/**
 * Starts to count the processor time of the page's thread: how busy the machine is does not count. Chromium tells its
 * own. Of Firefox the system tells, on Linux. How slow the machine is does not count either: on one that takes longer
 * for the reference, a second is so much longer.
 * @returns the seconds that the thread has worked; elsewhere always 0
 */
async function startWatch(page: Page, browserName: string): Promise<() => Promise<number>> {
	const worked = await startCount(page, browserName);
	const before = await worked();
	await page.evaluate(REFERENCE);
	const slowness = Math.max(1, ((await worked()) - before) / REFERENCE_SECONDS);
	return async () => (await worked()) / slowness;
}

async function startCount(page: Page, browserName: string): Promise<() => Promise<number>> {
	if (browserName !== 'chromium') return () => Promise.resolve(pageThreadSeconds());
	const session: CDPSession = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	return async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration')!.value;
	};
}

/** Links are followed so many at a time: what takes less than a second for all does so for each. */
const TOGETHER = 8;

/** Holds each of the links to a second, one by one. */
async function expectEachShort(
	page: Page,
	addresses: readonly string[],
	lab: string,
	worked: () => Promise<number>,
): Promise<void> {
	for (const address of addresses) {
		const before = await worked();
		await followAll(page, [address], lab);
		expect((await worked()) - before, address.slice(0, 120)).toBeLessThan(FROZEN_SECONDS);
	}
}

for (const labs of [LABS.slice(0, 3), LABS.slice(3)]) {
	test(`links to ${labs.join(', ')} that mean harm`, async ({ page, browserName }) => {
		for (const [i, lab] of labs.entries()) {
			await (i === 0 ? visit : follow)(page, OWN[lab]);
			// The site stores a document once it is drawn.
			await page.waitForFunction(() => history.state !== null);
		}
		await page.reload();
		await settled(page);
		const worked = await startWatch(page, browserName);
		for (const lab of labs) {
			const mine = await kept(page, lab);
			// A rule looked up and a scene chosen are no work to keep: of them nothing is to be stored.
			expect(mine === null, lab).toBe(lab === 'rules' || lab === 'conversation');
			const all = [...hostileAddresses(lab), ...hostileLinks(lab, mine ?? null)];
			for (let i = 0; i < all.length; i += TOGETHER) {
				const batch = all.slice(i, i + TOGETHER);
				const before = await worked();
				const stored = await followAll(page, batch, lab);
				const seconds = (await worked()) - before;
				for (const [j, address] of batch.entries()) {
					expect(stored[j], address.slice(0, 120)).toBe(mine);
				}
				if (seconds >= 1) await expectEachShort(page, batch, lab, worked);
			}
		}
	});
}

for (const [round] of hostileStored('handshake').entries()) {
	test(
		`stored documents that mean harm, ${String(round + 1)}`,
		{ tag },
		async ({ page, browserName }) => {
			const stored = LABS.flatMap((lab) => {
				const text = hostileStored(lab)[round];
				return text === undefined ? [] : [{ lab, text }];
			});
			await page.goto('./licences.txt');
			await page.evaluate((all) => {
				localStorage.clear();
				sessionStorage.clear();
				for (const { lab, text } of all) localStorage.setItem(`websocket-101:lab:${lab}`, text);
			}, stored);
			// The page opens with one lab, another one each time, and goes on to the others.
			const inTurn = [...stored.slice(round), ...stored.slice(0, round)];
			await page.goto(`./?stored#/${inTurn[0]!.lab}`);
			await settled(page);
			const worked = await startWatch(page, browserName);
			let before = await worked();
			for (const { lab, text } of inTurn) {
				const shown = `${lab}: ${text.slice(0, 120)}`;
				expect(await followAll(page, [`#/${lab}`], lab), shown).not.toContain(undefined);
				const now = await worked();
				expect(now - before, shown).toBeLessThan(FROZEN_SECONDS);
				before = now;
				// What could not be read is still there, under whichever name.
				const all = await page.evaluate(() => Object.values({ ...localStorage }));
				const notices = await page.getByRole('region', { name: 'Notices' }).textContent();
				expect(notices === '' || all.includes(text), shown).toBe(true);
			}
		},
	);
}

/** A native field, or the content of an editor. */
type TextBox = ElementHandle<HTMLInputElement | HTMLTextAreaElement | HTMLDivElement>;

/** The page has handled what came and has drawn three times. It returns the text of the lab. */
const drawn = (page: Page) =>
	page.evaluate(async () => {
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
		return document.querySelector('main')!.textContent;
	});

/** Selects all that a box has, and returns the address of the document. */
const selected = (box: TextBox) =>
	box.evaluate((element) => {
		element.focus();
		// An editor selects by its own keys.
		if ('select' in element) element.select();
		else element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true }));
		return location.hash.replace(/&select=[^&]*/, '');
	});

/** The address of the document; undo also selects what it restores. */
const documentIn = (page: Page) => page.evaluate(() => location.hash.replace(/&select=[^&]*/, ''));

test('pastes and dropped files that mean harm', { tag }, async ({ page, browserName }) => {
	await visit(page, OWN.handshake);
	const worked = await startWatch(page, browserName);
	let before = await worked();
	const expectShort = async (shown: string) => {
		const text = await drawn(page);
		const now = await worked();
		expect(now - before, shown).toBeLessThan(FROZEN_SECONDS);
		expect(text.trim(), shown).not.toBe('');
		before = now;
	};
	for (const [lab, name, pastes] of HOSTILE_PASTES) {
		await follow(page, OWN[lab]);
		if (lab === 'conversation') await page.getByRole('tab', { name: 'Build' }).click();
		// What would be pasted into the field that an editor replaces goes with that field.
		await expect(page.locator('.editor:not(:has(.cm-content))')).toHaveCount(0);
		const open = async () => {
			// A piece of evidence is a field while it is changed.
			if (lab === 'doctor') await page.getByRole('button', { name: 'Change' }).click();
			return (await page.getByRole('textbox', { name, exact: true }).elementHandle()) as TextBox;
		};
		// It is looked for once where it stays, since that reads the whole page.
		let box = lab === 'doctor' ? null : await open();
		for (const text of pastes) {
			if (lab === 'doctor' || box === null) box = await open();
			const mine = await selected(box);
			before = await worked();
			await box.evaluate((element, pasted) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData('text/plain', pasted);
				const event = new Event('paste', { bubbles: true, cancelable: true });
				Object.defineProperty(event, 'clipboardData', { value: clipboardData });
				// A native field ignores a synthetic paste event.
				if (element.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
			}, text);
			if (lab === 'frame') {
				const dialog = page.locator('dialog');
				const arrived = async () => (await documentIn(page)) !== mine || (await dialog.count()) > 0;
				await expect.poll(arrived, name).toBe(true);
				await expect(dialog.locator('progress'), name).toHaveCount(0);
			}
			await expectShort(`${name}: ${text.slice(0, 40)}`);
			if ((await page.locator('dialog').count()) > 0) await page.keyboard.press('Escape');
			await (lab === 'doctor' ? page.keyboard : box).press('Control+z');
			await expect.poll(() => documentIn(page), name).toBe(mine);
		}
	}
	for (const [lab, text] of HOSTILE_FILES) {
		await follow(page, OWN[lab]);
		before = await worked();
		await page.evaluate((content) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([content], 'harm.txt'));
			const main = document.querySelector('main')!;
			main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		}, text);
		await expectShort(`${lab}: ${text.slice(0, 40)}`);
		await page.keyboard.press('Escape');
	}
});
