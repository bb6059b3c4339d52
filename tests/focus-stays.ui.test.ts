// A browser takes the focus from a button that gets the attribute `disabled`, and the keyboard begins at the top of the
// page again. A button that can do nothing after it was pressed has `aria-disabled`, and keeps the focus. A button that
// goes when it is pressed gives the focus to what a keyboard continues with.
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { ownLessons } from '../src/app/learn/own/own-lessons.svelte.ts';
import { appOpener } from './support/app-opener.ts';
import { oneIn } from './support/extent.ts';

const open = appOpener();
type Name = string | RegExp;
const button = (name: Name) => page.getByRole('button', { name, exact: true }).first();
const inMessages = (name: Name) =>
	page.getByRole('region', { name: 'Messages' }).getByRole('button', { name });
async function press(...names: readonly Name[]) {
	for (const name of names) await button(name).click();
}

const LETTERS = '61'.repeat(1500);
/** Holds more letters than a page of the payload or of the message. */
const LONG = `frame?hex=817e05dc${LETTERS}&from=server`;
/** Holds a payload of 20 bytes, which is more than the masking grid has columns. */
const MASKED = `frame?hex=829437fa213d${LETTERS.slice(0, 40)}&from=client`;
/** Holds the payload `{"a":1}`. */
const OBJECT = 'frame?hex=81077b2261223a317d&from=server';
const PROGRAM = 'learn/build-it/go-server?';

interface Case {
	readonly at: string;
	readonly name: Name;
	/** Brings the button into use. */
	readonly first?: () => Promise<void>;
	readonly find?: typeof button;
}

const CASES: readonly Case[] = [
	{
		at: 'doctor?',
		name: 'Undo',
		async first() {
			await page.getByRole('textbox', { name: 'Evidence' }).fill('onclose 1006');
			await press('Read');
		},
	},
	{ at: 'doctor?evidence=onclose%201006', name: 'Clear' },
	{ at: 'accept-key?', name: 'Undo', first: () => press(/^New key/) },
	{ at: 'accept-key?', name: 'Redo', first: () => press(/^New key/, 'Undo') },
	{ at: 'accept-key?stage=3&present=1', name: 'Previous stage' },
	{ at: 'accept-key?stage=4&present=1', name: 'Next stage' },
	{ at: 'accept-key?stage=3&round=3', name: 'First round' },
	{ at: 'accept-key?stage=3&round=3', name: 'Previous round' },
	{ at: 'accept-key?stage=3&round=158', name: 'Next round' },
	{ at: 'accept-key?stage=3&round=158', name: 'Last round' },
	{ at: 'compare?clients=7', name: 'Reset', first: () => page.getByText('More figures').click() },
	{ at: 'rules/frame-rsv2?q=frame-rsv', name: 'Previous rule' },
	{ at: 'rules/frame-rsv2?q=frame-rsv', name: 'Next rule' },
	{ at: 'handshake?example=rfc-version&step=8', name: 'From the client: text “Hello”' },
	{ at: LONG, name: 'Later' },
	{ at: LONG, name: 'Earlier', first: () => press('Later') },
	{ at: LONG, name: 'Later', find: inMessages, first: () => press(/Messages/) },
	{
		at: LONG,
		name: 'Earlier',
		find: inMessages,
		async first() {
			await press(/Messages/);
			await inMessages('Later').click();
		},
	},
	{ at: MASKED, name: 'Later bytes' },
	{ at: MASKED, name: 'Earlier bytes', first: () => press('Later bytes') },
	{ at: OBJECT, name: 'Indent', first: () => page.getByRole('tab', { name: 'JSON' }).click() },
	{ at: 'learn/accept-key/order?', name: /^Hint 1/ },
	{ at: 'learn/claims?', name: 'True' },
	{ at: PROGRAM, name: 'Undo change', first: type },
	{
		at: PROGRAM,
		name: 'Redo change',
		async first() {
			await type();
			await press('Undo change');
		},
	},
	{ at: PROGRAM, name: 'Next line', first: () => press('Check', 'Run line by line') },
	{
		at: PROGRAM,
		name: 'Previous line',
		first: () => press('Check', 'Run line by line', 'Next line'),
	},
];

async function type() {
	await page.getByRole('textbox', { name: 'Your server' }).click();
	await userEvent.keyboard('x');
}

beforeEach(async () => {
	await page.viewport(1440, 900);
});

test.each(oneIn(2, CASES))('$name of $at', async ({ at, name, first, find = button }) => {
	const { site } = await open(`#/${at}${at.endsWith('?') ? '' : '&'}lang=en`);
	await first?.();
	const pressed = (await find(name).findElement()) as HTMLElement;
	const isIdle = () => pressed.matches(':disabled, [aria-disabled="true"]');
	await expect.poll(isIdle).toBe(false);
	pressed.focus();
	for (let i = 0; i < 100 && !isIdle(); i++) await userEvent.keyboard('{Enter}');
	expect(isIdle()).toBe(true);
	expect(document.activeElement).toBe(pressed);
	const state = () => [site.lab?.history.document, site.lab?.view, site.lab?.historyEntry];
	const before = state();
	await userEvent.keyboard('{Enter} ');
	expect(state()).toEqual(before);
	expect(document.activeElement).toBe(pressed);
});

/** Holds a connection that could not be opened: two pieces of evidence. */
const EVIDENCE = 'doctor?evidence=onclose%201006';
/** Holds a frame of a client without a masking key, which the lab can mend. */
const BROKEN = 'frame?hex=c10548656c6c6f&from=server';

interface Going {
	readonly at: string;
	readonly name: Name;
	/** Finds what has the focus when the button has gone. */
	readonly to: () => Locator;
	/** Brings the button into the page. */
	readonly first?: () => Promise<void>;
	readonly find?: (name: Name) => Locator;
}

/** Finds the first answer to the question in front. */
const answer = (name: Name) =>
	page.getByRole('region', { name: 'Why 1006?' }).getByRole('button', { name }).first();

/** Finds an arrow of the sequence diagram: the request. */
const arrow = () => page.getByRole('button', { name: /: GET / }).first();
async function chooseArrow() {
	((await arrow().findElement()) as SVGElement).focus();
	await userEvent.keyboard('{Enter}');
}
/** Stores two texts that are not lessons. */
async function storeUnreadLessons() {
	for (const id of ['x', 'y']) localStorage.setItem(`websocket-101:own-lesson:${id}`, '{bad');
	ownLessons.readStored();
	await expect.element(button('Remove “y”')).toBeVisible();
}

const GOING: readonly Going[] = [
	{ at: 'frame?hex=zz', name: 'Dismiss', to: () => page.getByRole('main') },
	{ at: 'frame?', name: 'Close the introduction', to: () => page.getByRole('main') },
	{
		at: PROGRAM,
		name: 'End the run',
		first: () => press('Check', 'Run line by line'),
		to: () => button('Run line by line'),
	},
	{ at: EVIDENCE, name: 'Remove piece A', to: () => page.getByRole('main') },
	{
		at: 'doctor?',
		name: 'Read',
		first: () => page.getByRole('textbox', { name: 'Evidence' }).fill('onclose 1006'),
		to: () => button('Change piece A'),
	},
	{
		at: EVIDENCE,
		name: 'Cancel',
		first: () => press('Add another piece'),
		to: () => button('Add another piece'),
	},
	{
		at: 'doctor/refused?evidence=onclose%201006',
		name: 'Close this cause',
		to: () => page.getByRole('heading', { name: 'Findings' }),
	},
	{ at: EVIDENCE, name: /./, find: answer, to: () => answer(/./) },
	{ at: BROKEN, name: 'Clear the bit', to: () => page.getByRole('main') },
	{
		at: 'frame?hex=810548656c6c6f&from=server',
		name: 'Mask it, with a new key',
		to: () => page.getByRole('group', { name: 'Masking' }).getByRole('textbox').first(),
	},
	{
		at: 'accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&accept=abc',
		name: 'Clear',
		to: () => page.getByRole('textbox', { name: 'Accept to check' }),
	},
	{
		at: 'accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D%20',
		name: 'Remove the white space',
		to: () => page.getByRole('textbox', { name: 'Sec-WebSocket-Key' }),
	},
	{ at: 'compare?guide=2', name: 'Close', to: () => page.getByRole('main') },
	{
		at: 'rules?present=1&group=frame',
		name: 'Show all',
		to: () => page.getByRole('heading', { level: 1 }),
	},
	{
		at: 'rules/frame-rsv2?q=rsv',
		name: 'Show all',
		to: () => page.getByRole('searchbox', { name: 'Search rules' }),
	},
	{
		at: 'rules?q=zebra',
		name: 'Show all',
		find: (name) =>
			page.getByRole('navigation', { name: 'List of rules' }).getByRole('button', { name }),
		to: () => page.getByRole('navigation', { name: 'List of rules' }).getByRole('link').first(),
	},
	{
		at: 'rules/frame-rsv9?q=zebra',
		name: 'All rules',
		to: () => page.getByRole('searchbox', { name: 'Search rules' }),
	},
	{ at: 'learn/accept-key/forged?', name: 'Leave the lesson', to: () => page.getByRole('main') },
	{
		at: 'learn?',
		name: 'Forget',
		first: () => press('Forget'),
		find: (name) => page.getByRole('button', { name }).last(),
		to: () => button('Forget'),
	},
	{
		at: 'handshake?example=article-000&step=8',
		name: 'Use the server’s response',
		to: () => page.getByRole('textbox', { name: 'Response' }),
	},
	{
		at: 'handshake?',
		name: 'Show what happens',
		async first() {
			await press('Change something');
			await page.getByRole('switch', { name: 'Predict first' }).click();
			await press('It opens');
		},
		to: () => page.getByRole('status').filter({ hasText: 'It opens: right.' }),
	},
	{
		at: 'conversation?',
		name: 'Close',
		find: (name) => page.getByRole('region', { name: 'Details' }).getByRole('button', { name }),
		first: chooseArrow,
		to: arrow,
	},
	{ at: 'learn?', name: 'Remove “x”', first: storeUnreadLessons, to: () => button('Undo') },
	{
		at: 'learn?',
		name: 'Remove “y”',
		async first() {
			await storeUnreadLessons();
			await press('Remove “x”');
		},
		to: () => button('Undo'),
	},
];

test.each(oneIn(2, GOING))(
	'$name of $at, which goes',
	async ({ at, name, first, to, find = button }) => {
		await open(`#/${at}${at.endsWith('?') ? '' : '&'}lang=en`);
		await first?.();
		const pressed = (await find(name).findElement()) as HTMLElement;
		pressed.focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => pressed.checkVisibility()).toBe(false);
		await expect.element(to()).toHaveFocus();
	},
);
