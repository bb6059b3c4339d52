import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ownLessons } from '../../../../src/app/learn/own/own-lessons.svelte.ts';
import { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import { appOpener } from '../../../support/app-opener.ts';
import { SAMPLE } from '../../../support/sample-lesson.ts';
import { isAt } from '../../../support/guide-focus.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const title = (name: string) => guide.getByRole('heading', { level: 2, name });
const feedback = guide.getByRole('status', { name: 'Feedback' });
const press = (key: string) => userEvent.keyboard(`{${key}}`);

beforeEach(async () => {
	await page.viewport(1280, 720);
});

test('a presenter’s keys step through the lesson; an open prediction asks before it is passed', async () => {
	await open('#/learn/accept-key/why?present=1&lang=en');
	await isAt('What the value is for');
	await press('PageDown');
	await expect.element(feedback).toHaveTextContent('This step has no answer yet.');
	expect(location.hash).toContain('accept-key/why');
	await press('PageDown');
	await isAt('How many bytes are hashed?');
	await press('PageUp');
	await isAt('What the value is for');
	await press('PageUp');

	await guide.getByRole('radio').first().click();
	await guide.getByRole('button', { name: 'Lock my guess' }).click();
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await press('PageDown');
	await isAt('How many bytes are hashed?');
});

test('the lab marks the bytes of which the text speaks, until the step is left', async () => {
	const { site } = await open('#/learn/utf8/lead-bytes?lang=en');
	await isAt('The first byte tells');
	await expect.element(page.getByRole('option', { name: /^byte 2, .*mark 1$/ })).toBeVisible();
	await expect.element(page.getByRole('option', { name: /^byte 5, .*mark 2$/ })).toBeVisible();
	const question = () => document.querySelector('.question')?.textContent.replace(/\s+/g, ' ');
	expect(question()).toContain('e4 1 begins with three 1 bits');
	await site.arrive('#/learn/masking/claim', { type: 'visit' });
	await isAt('A claim from the web');
	await expect.element(page.getByRole('option', { name: /mark/ })).not.toBeInTheDocument();
});

test('the lab marks the arrows of which the text speaks, until the step is left', async () => {
	const { site } = await open('#/learn/closing/clean?lang=en');
	const marked = () =>
		[...document.querySelectorAll('#lab [data-arrow][aria-label*="mark"]')].map((arrow) =>
			arrow.getAttribute('aria-label')!.replace(/^.*(Client|Server) to /, '$1 to '),
		);
	await expect
		.poll(marked)
		.toEqual([
			expect.stringMatching(/^Server to Client: Close 1001.*mark 1$/),
			expect.stringMatching(/^Client to Server: Close 1001.*mark 2$/),
		]);
	expect(document.querySelectorAll('#lab [data-pinned] [data-pin]')).toHaveLength(2);
	await site.arrive('#/learn/closing/own-code', { type: 'visit' });
	await isAt('Close with your own code');
	expect(marked()).toEqual([]);
});

test('Accept key marks the parts of the computation of which the text speaks', async () => {
	const { site } = await open('#/learn/accept-key/worked?lang=en');
	await isAt('The computation, stage by stage');
	const places = () =>
		[...document.querySelectorAll('#lab [data-pinned]')].map((mark) => [
			mark.getAttribute('aria-label'),
			mark.previousElementSibling?.textContent,
		]);
	await expect.poll(places).toEqual([
		['mark 1', 'Sec-WebSocket-Key'],
		['mark 4', 'Sec-WebSocket-Accept'],
		['mark 2', '2Append the GUID'],
		['mark 3', '4The digest'],
	]);
	await site.arrive('#/learn/accept-key/order', { type: 'visit' });
	await isAt('Put the steps of the computation in order');
	expect(places()).toEqual([]);
});

test('the lab marks the lines of which the text speaks, also after an edit above them', async () => {
	const { site } = await open('#/learn/upgrade-request/worked-lines?lang=en');
	const pinned = () =>
		[...document.querySelectorAll('.cm-line[data-pin]')].map(
			(line) => `${line.getAttribute('data-pin')} ${line.textContent.split(':')[0]}`,
		);
	const lines = ['1 Host', '3 Connection', '2 Upgrade'];
	await expect.poll(pinned).toEqual(lines);
	(site.lab as HandshakeLab).edit('request', { from: 0, to: 3, insert: new Uint8Array() }, 'paste');
	await expect.poll(pinned).toEqual(lines);
});

test.each([
	['pins', 'upgrade-request/worked-lines', '.cm-line[data-pin]'],
	['the request', 'upgrade-request/version-eight', '[aria-label=Request]'],
	['the hex editor of an empty lab', 'first-two-bytes/four-frames', '[role=tabpanel] .cm-line'],
])('on a phone %s of %s is above the sheet, and the title has the focus', async (_, step, part) => {
	await page.viewport(390, 844);
	await open(`#/learn/${step}?lang=en`);
	const isAboveSheet = () => {
		const box = document.querySelector(`#lab ${part}`)?.getBoundingClientRect() ?? new DOMRect();
		const sheet = guide.element().getBoundingClientRect();
		return box.height > 0 && box.top >= 0 && box.bottom <= sheet.top;
	};
	await isAt();
	await expect.poll(isAboveSheet).toBe(true);
});

test.each(['polling/mean-delay', 'closing/without-code', 'first-two-bytes/binary'])(
	'on a phone %s has its question, a part of a lab and its answer one below the other, and nothing covers them',
	async (step) => {
		await page.viewport(390, 844);
		await open(`#/learn/${step}?lang=en`);
		await isAt();
		const parts = ['.question', '#lab', '.guide .answer', '.guide .foot'];
		const box = (part: string) => document.querySelector(part)!.getBoundingClientRect();
		expect(scrollY).toBe(0);
		for (const [i, part] of parts.entries()) {
			expect(box(part).left).toBe(0);
			if (i > 0) expect(box(part).top).toBeGreaterThanOrEqual(box(parts[i - 1]!).bottom);
		}
		const controls = ':is(.question, #lab, .guide) :is(button, input, summary)';
		for (const control of document.querySelectorAll<HTMLElement>(controls)) {
			if (!control.checkVisibility({ visibilityProperty: true })) continue;
			control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
			const { left, top, width, height } = control.getBoundingClientRect();
			const hit = document.elementFromPoint(left + width / 2, top + height / 2);
			expect(control.contains(hit) || hit?.closest('label')?.contains(control)).toBe(true);
		}
	},
);

test('a step that begins again shows its beginning, and its feedback is in sight when it comes', async () => {
	await page.viewport(390, 844);
	await open('#/learn/first-two-bytes/which-bit?lang=en');
	await isAt('This frame ends the connection');
	await guide.getByRole('radio', { name: /first bit/ }).click();
	await guide.getByRole('button', { name: 'Lock my guess' }).click();
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await expect.element(feedback).toBeInViewport({ ratio: 1 });
	await expect.element(guide.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
	await guide.getByRole('button', { name: 'Start this step again' }).click();
	await expect.poll(() => scrollY).toBe(0);
});

test('where a part of a lab stands alone, Tab follows the eye', async () => {
	await open('#/learn/one-connection/break-it?lang=en');
	await isAt('Break it with one bit');
	const reached: (string | undefined)[] = [];
	for (let i = 0; i < 4; i++) {
		await userEvent.tab();
		reached.push(document.activeElement?.closest('#lab, .guide')?.className);
	}
	expect(reached.map((one) => one?.includes('guide'))).toEqual([false, false, true, true]);
});

/** Whether a mark of the lab is in sight, on a phone above the sheet. */
function isMarkSeen(pin: number): boolean {
	const mark = document.querySelector(`#lab [data-pin="${String(pin)}"]`);
	const box = mark?.getBoundingClientRect();
	const sheet = guide.element().getBoundingClientRect();
	const end = sheet.height > 0 ? sheet.top : innerHeight;
	if (!box || box.top < 0 || box.top > end) return false;
	return box.left >= 0 && box.left + 8 <= innerWidth;
}

test('on a phone both bytes of which a step speaks are in view', async () => {
	await page.viewport(390, 844);
	await open('#/learn/utf8/lead-bytes?lang=en');
	await isAt('The first byte tells');
	await expect.poll(() => [isMarkSeen(1), isMarkSeen(2)]).toEqual([true, true]);
});

test.each([
	['byte', 'message-frame-segment/three-frames', 3, 3],
	['part of the computation', 'accept-key/worked', 3, 4],
	['line of the response', 'upgrade-request/worked-answer', 4, 4],
])('on a phone a number in the text brings its %s into sight', async (_, step, pin, drawn) => {
	await page.viewport(280, 844);
	await open(`#/learn/${step}?lang=en`);
	await isAt();
	const number = page.getByRole('button', { name: `Show mark ${String(pin)} in the lab` });
	await expect.element(number).toBeInTheDocument();
	await expect.poll(() => document.querySelectorAll('#lab [data-pin]').length).toBe(drawn);
	expect(isMarkSeen(pin)).toBe(false);
	(number.element() as HTMLElement).click();
	await expect.poll(() => isMarkSeen(pin)).toBe(true);
});

test('an arrow beside a value puts it into the lab, and undo takes it out', async () => {
	const { site } = await open('#/learn/accept-key/lost-key?lang=en');
	await isAt('Find the key of a pair');
	const put = (value: RegExp) => guide.getByRole('button', { name: value }).click();
	const pair = () => site.lab!.history.document;
	await put(/^Put c9fSq\S+ into the lab$/);
	await put(/^Put m1R8\S+Jg== into the lab$/);
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('This key has the same 16 bytes');
	await put(/^Put m1R8\S+Jh== into the lab$/);
	await expect.element(feedback).toHaveTextContent('Goal reached');
	site.lab!.history.undo();
	expect(pair()).toMatchObject({
		key: 'm1R8cQ2vT0y6hZ4nXk3LJg==',
		accept: 'c9fSqQ3m4X2HtJVARNs0Z8NJvWE=',
	});
});

test('a value that an arrow puts into the lab is in sight there', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/accept-key/decoded?lang=en');
	await isAt('Find the mistakes of four servers');
	const field = page.getByRole('textbox', { name: 'Accept to check' });
	const isSeen = () => {
		const { top, bottom } = field.element().getBoundingClientRect();
		return top >= 0 && bottom <= innerHeight;
	};
	expect(isSeen()).toBe(false);
	await guide.getByRole('button', { name: /^Put bEfV\S+ into the lab$/ }).click();
	await expect.element(field).toHaveValue('bEfV+wz3VbH2dDULZ6tmAKA+vqk=');
	await expect.poll(isSeen).toBe(true);
});

test('an empty key is no error while a prediction about another key is open', async () => {
	await open('#/learn/accept-key/first-group?lang=en');
	await isAt('One character is missing');
	const key = page.getByRole('textbox', { name: 'Sec-WebSocket-Key' });
	await expect.element(key).toHaveAttribute('placeholder', 'No key yet');
	await expect.element(key).toHaveAttribute('aria-invalid', 'false');
	await expect.element(page.getByText('The key is empty: 0 bytes')).not.toBeVisible();
	await expect.element(page.getByLabelText('Sec-WebSocket-Accept').first()).not.toBeVisible();
	await guide.getByRole('radio').first().click();
	await guide.getByRole('button', { name: 'Lock my guess' }).click();
	await expect.element(page.getByText('24 characters of Base64 for 16 bytes')).toBeVisible();
	await expect.element(page.getByLabelText('Sec-WebSocket-Accept').first()).toBeVisible();
});

test('on a desk all marks of a step are in sight, if the lab has room for them', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/polling/worked-push?lang=en');
	await isAt('Three ways to hear news at once');
	const lowest = () =>
		document.querySelector('#lab [data-pin="3"]')?.getBoundingClientRect().bottom ?? Infinity;
	await expect.poll(lowest).toBeLessThan(innerHeight - 40);
});

test.each([
	[1280, 800],
	[390, 844],
])('a step about Compare shows at %i × %i the figures of its lab whole', async (width, height) => {
	await page.viewport(width, height);
	await open('#/learn/polling/polling-wins?lang=en');
	await isAt('Find a page for which polling is right');
	await expect.poll(() => document.querySelectorAll('#lab .slider').length).toBe(3);
	const names = [...document.querySelectorAll<HTMLElement>('#lab .slider label')];
	expect(names.filter((one) => one.scrollWidth > one.clientWidth + 1)).toEqual([]);
	// On a desk no name is out of sight; a phone shows the lanes of which the step speaks.
	const above = () => names.filter((one) => one.getBoundingClientRect().top < 0).length;
	await expect.poll(above).toBe(0);
	expect(names).toHaveLength(3);
	const sliders = [...document.querySelectorAll('#lab .slider')];
	const lowest = Math.max(...sliders.map((one) => one.getBoundingClientRect().bottom));
	if (width > 760) expect(lowest).toBeLessThanOrEqual(height);
});

test('a wrong number as an answer to a question gets the right one beside it', async () => {
	await open('#/learn/length-forms/borders?lang=en');
	await isAt('Where the form changes');
	await guide.getByRole('textbox', { name: 'Your answer' }).fill('3');
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(guide).toHaveTextContent(/Right answer: (2|4|10)/);
});

test('no rule gives an answer away before there is one', async () => {
	await open('#/learn/closing/without-code?lang=en');
	await isAt('close() without a code');
	const lock = guide.getByRole('button', { name: 'Lock my guess' });
	await expect.element(lock).toHaveAttribute('aria-disabled', 'true');
	(lock.element() as HTMLElement).click();
	await expect.element(feedback).toHaveTextContent('Give an answer first.');
	await expect.element(feedback.getByRole('link')).not.toBeInTheDocument();
	await guide.getByRole('radio').first().click();
	await guide.getByRole('button', { name: 'Lock my guess' }).click();
	await expect
		.element(feedback.getByRole('link', { name: /^(What breaks the rule|Where it is written)/ }))
		.toBeVisible();
});

test('the title of a lesson has one line', async () => {
	await open('#/learn/closing/without-code?lang=en');
	await isAt('close() without a code');
	const lesson = page.getByText('9 Closing, events, readyState', { exact: true });
	expect(lesson.element().getBoundingClientRect().height).toBeLessThan(30);
});

test('a step that only shows something says where to read about it', async () => {
	await open('#/learn/polling/worked-poll?lang=en');
	const link = guide.getByRole('link', { name: 'Where it is written: RFC 6202 §2.1' });
	await expect
		.element(link)
		.toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc6202#section-2.1');
});

test.each(['masking/exit', 'message-frame-segment/exit', 'polling/exit'])(
	'on a phone a question of %s and its answers are in sight at once',
	async (step) => {
		await page.viewport(390, 844);
		await open(`#/learn/${step}?lang=en`);
		await isAt('What you know now');
		const group = guide.getByRole('group', { name: /^Question 1 of/ });
		// A ratio of parts of a pixel may be just below 1.
		await expect.element(group).toBeInViewport({ ratio: 0.99 });
	},
);

test.each(['first-two-bytes/mask-bit', 'masking/read-chromium-close'])(
	'a low projector shows the question, the bits and the answers of %s',
	async (step) => {
		await open(`#/learn/${step}?present=1&lang=en`);
		await isAt();
		const answers = guide.getByRole('radiogroup');
		await expect.element(answers).toBeVisible();
		await expect.element(page.getByRole('region', { name: /^Byte/ })).toBeVisible();
		const bottom = () => answers.element().getBoundingClientRect().bottom;
		const end = () => document.querySelector('.foot')!.getBoundingClientRect().top;
		await expect.poll(() => bottom() <= end()).toBe(true);
	},
);

test('on a phone the beginning of a task is in sight before its text is read', async () => {
	await page.viewport(390, 664);
	await open('#/learn/accept-key/first-group?lang=en');
	await isAt();
	const hint = () => document.querySelector<HTMLElement>('.to-task');
	const task = () => document.querySelector('.task')!.getBoundingClientRect();
	await expect
		.poll(() => hint()?.textContent.trim())
		.toBe(document.querySelector('.task')!.textContent.trim());
	const end = () => document.querySelector('.foot')!.getBoundingClientRect().top;
	expect(task().bottom).toBeGreaterThan(end());
	hint()!.click();
	await expect.poll(hint).toBeNull();
	expect(task().bottom).toBeLessThanOrEqual(end());
});

test('on a phone the task above an answer does not call back to it', async () => {
	await page.viewport(390, 664);
	await open('#/learn/accept-key/first-group?lang=en');
	const hint = () => document.querySelector<HTMLElement>('.to-task');
	await expect.poll(hint).not.toBeNull();
	// Nothing scrolls before the feedback, which comes into sight at once.
	const pressed = [
		guide.getByRole('radio').first(),
		guide.getByRole('button', { name: 'Lock my guess' }),
	];
	for (const control of pressed) {
		control.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
	}
	await expect.element(feedback).toHaveTextContent(/guessed right|Not quite/);
	await expect.poll(hint).toBeNull();
});

test('on a phone a press leads from the question to answers that are out of sight', async () => {
	await page.viewport(390, 844);
	await open('#/learn/accept-key/last-group?lang=en');
	await isAt();
	const toAnswers = () => document.querySelector<HTMLElement>('.guide .to-answers');
	await expect.poll(toAnswers).not.toBeNull();
	toAnswers()!.click();
	const first = guide.getByRole('radio').first();
	const foot = document.querySelector('.guide .foot')!;
	await expect.poll(toAnswers).toBeNull();
	const { bottom } = first.element().getBoundingClientRect();
	expect(bottom).toBeLessThanOrEqual(foot.getBoundingClientRect().top);
});

test('on a phone the field for bytes comes into sight with the answer that needs it', async () => {
	await page.viewport(390, 844);
	await open('#/learn/masking/masked-ping?lang=en');
	await guide.getByRole('radio', { name: 'Answer' }).click();
	const field = guide.getByRole('textbox', { name: 'Bytes that you send' });
	const end = () => document.querySelector('.foot')!.getBoundingClientRect().top;
	await expect.element(field).toBeVisible();
	// A browser scrolls by whole pixels.
	expect(Math.floor(field.element().getBoundingClientRect().bottom)).toBeLessThanOrEqual(end());
});

test('on a phone a task in Compare shows the controls and the answer', async () => {
	await page.viewport(390, 844);
	await open('#/learn/polling/one-part?lang=en');
	await isAt('Slow down the polls');
	const shownAbove = (selector: string) => {
		const box = document.querySelector(`#lab ${selector}`)?.getBoundingClientRect();
		const sheet = guide.element().getBoundingClientRect();
		return box !== undefined && box.top >= 0 && box.bottom <= sheet.top;
	};
	await expect.poll(() => shownAbove('.controls .answer')).toBe(true);
	expect(shownAbove('[data-subject=changed]')).toBe(true);
});

test('in Present each line of the request has one line beside the Guide', async () => {
	await open('#/learn/upgrade-request/worked-lines?present=1&lang=en');
	const heights = () => {
		const lines = document.querySelectorAll('[aria-label=Request] .cm-line');
		return [...lines].map((line) => line.getBoundingClientRect().height);
	};
	await expect.poll(() => heights().length).toBe(9);
	expect(new Set(heights().slice(0, -1)).size).toBe(1);
});

test('in Present both messages of which a step speaks are in sight', async () => {
	await open('#/learn/upgrade-request/worked-answer?present=1&lang=en');
	const pinned = () => [...document.querySelectorAll('#lab .cm-line[data-pin]')];
	await expect.poll(() => pinned().length).toBe(4);
	const bar = () => document.querySelector('#lab ol:has([aria-current=step])')!;
	const below = () =>
		pinned().filter((line) => {
			const { top } = line.getBoundingClientRect();
			return top + 24 > bar().getBoundingClientRect().top;
		}).length;
	await expect.poll(below).toBe(0);
});

test('in Present the parts of a lab that a task names can be reached', async () => {
	await open('#/learn/message-frame-segment/cut-anywhere?present=1&lang=en');
	await expect.element(page.getByRole('tab', { name: 'Build' })).toBeVisible();
	await expect.element(page.getByRole('checkbox', { name: 'TCP' })).toBeVisible();
	await open('#/learn/first-two-bytes/four-frames?present=1&lang=en');
	await expect.element(page.getByRole('textbox', { name: 'Frame bytes' })).toBeVisible();
	await open('#/learn/polling/three-parts?present=1&lang=en');
	await page.getByRole('main').getByText('More figures').click();
	await expect.element(page.getByLabelText('HTTP headers')).toBeVisible();
});

test('the lab hides its repairs and what-ifs until the task is done', async () => {
	await open('#/learn/upgrade-request/one-part?lang=en');
	const whatIf = page.getByRole('button', { name: 'What if…' });
	const remedy = () => document.querySelector('#lab .remedy');
	await isAt('A proxy has dropped a line');
	await page.getByRole('button', { name: 'Change something' }).click();
	await expect.poll(remedy).not.toBeNull();
	await expect.element(whatIf).not.toBeInTheDocument();
	expect(getComputedStyle(remedy()!).display).toBe('none');
	for (const hint of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
	}
	await expect.element(feedback).toHaveTextContent('Solved for you');
	await expect.element(whatIf).toBeVisible();
});

test('the what-ifs of a conversation stay away while a prediction is open', async () => {
	await page.viewport(1440, 900);
	await open('#/learn/masking/attack-same-key?lang=en');
	const whatIfs = page.getByRole('region', { name: 'What if…' });
	await isAt('A browser that always uses one key');
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	await expect.poll(() => document.querySelector('#lab section[data-repair]')).not.toBeNull();
	await expect.element(whatIfs).not.toBeInTheDocument();
});

test('outside Present the keys are the lab’s also in a lesson', async () => {
	const { site } = await open('#/learn/upgrade-request/worked-lines?lang=en');
	await isAt('The lines that ask');
	const before = site.lab!.view;
	await press('PageDown');
	expect(site.lab!.view).not.toEqual(before);
	await expect.element(title('The lines that ask')).toBeVisible();
	await expect.element(feedback).toBeEmptyDOMElement();
});

test('a new hint comes into sight', async () => {
	await open('#/learn/real-network/tunnel?lang=en');
	await isAt('Through a configured proxy');
	for (const hint of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
		await expect
			.element(guide.getByText(new RegExp(`^Hint ${String(hint)}(:|$)`)))
			.toBeInViewport({ ratio: 1 });
	}
});

test('the last hint says that it solved the step, leaves the bits in sight, and says where a rule is that was kept', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/first-two-bytes/binary?lang=en');
	await isAt('Complete the first byte');
	const bits = () => document.querySelectorAll('#lab [data-bit]').length;
	await expect.poll(bits).toBe(8);
	for (const hint of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
	}
	await expect.element(feedback).toHaveTextContent('Solved for you');
	await expect
		.element(feedback.getByRole('link'))
		.toHaveTextContent('Where it is written: RFC 6455 §5.4');
	expect(bits()).toBe(8);
	const title = document.querySelector('.question h2')!.getBoundingClientRect();
	expect(title.top).toBeGreaterThanOrEqual(
		document.querySelector('.flow')!.getBoundingClientRect().top,
	);
});

test.each([
	[1280, 720],
	[390, 844],
])('at %i × %i the opcodes are in sight with the bits that need them', async (width, height) => {
	await page.viewport(width, height);
	await open('#/learn/first-two-bytes/binary?lang=en');
	await isAt('Complete the first byte');
	const list = () => document.querySelector('.beside')?.getBoundingClientRect().bottom ?? Infinity;
	await expect.poll(list).toBeLessThanOrEqual(height);
});

test('a task about figures states them in the Guide, and they follow the lab', async () => {
	await open('#/learn/polling/one-part?lang=en');
	await expect.element(guide).toHaveTextContent('A score now waits at most 1,050 ms');
	await page.getByRole('textbox', { name: 'Poll every' }).fill('9000');
	await expect.element(guide).toHaveTextContent('A score now waits at most 9,050 ms');
	await expect.element(feedback).toHaveTextContent('Goal reached');
});

test('the last byte of a frame, typed in the list of bytes where the step has selected it, reaches the goal', async () => {
	await open('#/learn/masking/last-byte?lang=en');
	await isAt();
	const bytes = page.getByRole('listbox', { name: 'Bytes' });
	(bytes.element() as HTMLElement).focus();
	await userEvent.keyboard('39');
	await expect.element(feedback).toHaveTextContent('Goal reached');
});

test('on a phone nothing moves under the finger when what was said goes', async () => {
	await page.viewport(390, 664);
	await open('#/learn/masking/last-byte?lang=en');
	await isAt();
	const bit = () => document.querySelector<HTMLElement>('#lab [data-bit="52"]')!;
	const top = () => bit().getBoundingClientRect().top;
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('still 72');
	await expect.poll(() => scrollY).toBeGreaterThan(0);
	const before = top();
	bit().click();
	await expect.element(feedback).not.toHaveTextContent('still 72');
	expect(Math.abs(top() - before)).toBeLessThanOrEqual(1);
});

test('what was said of a wrong choice goes when its bytes are worked on, and no byte is marked', async () => {
	await open('#/learn/masking/read-chromium-close?lang=en');
	await isAt();
	await guide.getByRole('radio', { name: /14,886/ }).click();
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('Try another');
	const bytes = page.getByRole('listbox', { name: 'Bytes' });
	(bytes.element() as HTMLElement).focus();
	await userEvent.keyboard('03');
	await expect.element(feedback).not.toHaveTextContent('Try another');
	expect(document.querySelectorAll('#lab :is(.error, .warning)')).toHaveLength(0);
});

test('a wrong sentence is named, and the right one after it', async () => {
	await open('#/learn/accept-key/claim?lang=en');
	const check = guide.getByRole('button', { name: 'Check' });
	await guide.getByRole('radio', { name: /the right server answers/ }).click();
	await check.click();
	await expect.element(feedback).toHaveTextContent('Try another');
	await guide.getByRole('radio', { name: /Any program/ }).click();
	await check.click();
	await expect.element(feedback).toHaveTextContent('Right');
	await expect.element(feedback).not.toHaveTextContent('Try another');
});

test('a title without spaces leaves room to leave the lesson', async () => {
	const title = 'Pings'.repeat(60);
	ownLessons.keep({ ...SAMPLE, words: { en: { ...SAMPLE.words.en!, title } } });
	await open('#/learn/own-pings/see?lang=en');
	await isAt('A Ping');
	const leave = guide.getByRole('button', { name: 'Leave the lesson' }).element();
	const { left, right } = leave.getBoundingClientRect();
	const around = guide.element().getBoundingClientRect();
	expect([left >= around.left, right <= around.right]).toEqual([true, true]);
	localStorage.clear();
});

test('a lesson from a file has the pages for a class, as one of the course', async () => {
	ownLessons.keep(SAMPLE);
	await open('#/learn/own-pings/see?lang=en');
	await isAt('A Ping');
	await guide.getByRole('link', { name: 'For teachers' }).click();
	const main = page.getByRole('main');
	await expect.element(main).toHaveTextContent('Let the class count the bits.');
	await main.getByRole('link', { name: 'Worksheet' }).click();
	await expect.element(main).toHaveTextContent('How many bytes has the payload?');
	localStorage.clear();
});

test('a byte that kills a connection is not marked before the guess about it', async () => {
	await open('#/learn/first-two-bytes/which-bit?lang=en');
	await isAt('This frame ends the connection');
	const bits = page.getByRole('main').getByRole('region', { name: 'Byte 0' });
	await expect.element(bits).toBeVisible();
	const marked = () => document.querySelectorAll('#lab [data-sign]').length;
	expect(marked()).toBe(0);
	await guide.getByRole('radio', { name: /first bit/ }).click();
	await guide.getByRole('button', { name: 'Lock my guess' }).click();
	await expect
		.element(page.getByRole('main'))
		.toHaveTextContent('hangs up, code 1002: FIN must be 1');
	expect(marked()).toBeGreaterThan(0);
});

test.each([
	['one-connection/unasked', /just sends a frame/, null],
	['first-two-bytes/which-bit', /first bit/, 2],
	['first-two-bytes/mask-bit', /Four are the key/, 2],
	['first-two-bytes/read-ws-server', /binary, Pong/, 9],
])('in %s an answer moves neither bytes nor answers', async (address, right, at) => {
	await open(`#/learn/${address}?lang=en`);
	await isAt();
	const places = () => {
		const byte = document.querySelector(`#lab [role=option][data-at="${String(at)}"]`);
		const boxes = [byte, document.querySelector('#lab .stage'), document.querySelector('label')];
		return boxes.map((one) => {
			const { left = 0, top = 0 } = one?.getBoundingClientRect() ?? {};
			return [left, top].map(Math.round);
		});
	};
	const answer = guide.getByRole('radio', { name: right });
	await expect.element(answer).toBeVisible();
	await expect.poll(() => places()[1]![1]).toBeGreaterThan(0);
	const before = places();
	await answer.click();
	await guide.getByRole('button', { name: /^(Lock my guess|Check)$/ }).click();
	await expect.element(page.getByRole('status', { name: 'Outcome' })).toHaveTextContent(/[✓✗]/);
	expect(places()).toEqual(before);
});

test('a hint leaves in sight what was said of the answer', async () => {
	await open('#/learn/first-two-bytes/answer-ping?lang=en');
	await isAt('You are the server');
	await guide.getByRole('radio', { name: /^Answer/ }).click();
	await guide.getByRole('textbox').fill('8a80');
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('a server must not mask');
	for (const hint of [1, 2]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
		await expect.element(guide).toHaveTextContent(`Hint ${String(hint)}`);
	}
	const box = (of: string) => document.querySelector(of)!.getBoundingClientRect();
	await expect.poll(() => box('.feedback').bottom).toBeLessThanOrEqual(box('.foot').top);
	expect(box('.answer ol').top).toBeGreaterThanOrEqual(box('.flow').top);
});

test('where a step asks what came, each frame stands alone, and a wrong answer does not show what it is', async () => {
	await open('#/learn/first-two-bytes/read-ws-server?lang=en');
	await isAt('You can now read this');
	await expect.element(page.getByRole('listbox', { name: 'Bytes' })).toHaveTextContent('frame 3');
	expect(document.querySelectorAll('#lab .capsule')).toHaveLength(3);
	const outcome = page.getByRole('status', { name: 'Outcome' });
	await guide.getByRole('radio', { name: /text, binary/ }).click();
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).toHaveTextContent('Try another');
	expect(outcome.element().textContent).toBe('');
	await guide.getByRole('radio', { name: /binary, Pong/ }).click();
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(outcome).toHaveTextContent('Ping, binary, Pong');
});

test('a press on Answer leads to its field, and a step that begins again has no room left of what was said', async () => {
	await open('#/learn/first-two-bytes/answer-ping?lang=en');
	await isAt('You are the server');
	await guide.getByRole('radio', { name: /^Answer/ }).click();
	await expect.element(guide.getByRole('textbox')).toHaveFocus();
	await guide.getByRole('button', { name: 'Check' }).click();
	await expect.element(feedback).not.toBeEmptyDOMElement();
	await guide.getByRole('button', { name: 'Start this step again' }).click();
	await expect.poll(() => feedback.element().getBoundingClientRect().height).toBe(0);
});

test('the last hint of a step about the mask marks the bit that it has flipped', async () => {
	await open('#/learn/masking/worked?lang=en');
	await isAt('Read it with the key');
	for (const hint of [1, 2, 3]) {
		await guide.getByRole('button', { name: `Hint ${String(hint)} of 3` }).click();
	}
	const dark = (line: string) => document.querySelectorAll(`[data-line=${line}] .dark`).length;
	await expect.poll(() => dark('key')).toBeGreaterThan(0);
	expect(dark('wire')).toBe(0);
});

test('where a step asks what a frame is, the title of the lab does not say it', async () => {
	await open('#/learn/first-two-bytes/answer-ping?lang=en');
	await guide.getByRole('button', { name: 'Open the whole lab' }).click();
	const title = page.getByRole('main').getByText('Ping, empty, masked', { exact: true });
	await expect.element(title).toBeInTheDocument();
	await expect.element(title).not.toBeVisible();
	await open('#/frame?hex=898037fa213d&from=client&lang=en');
	await expect.element(title).toBeVisible();
});
