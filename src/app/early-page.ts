// The page that static/early-page.js shows before the app is here, and what is done to it until then. The app
// takes over the very nodes, so focus and scroll positions stay by themselves; what needs the app is kept, and
// done again in order.
import { flushSync } from 'svelte';

type EarlyField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface EarlyEvent {
	readonly type: 'click' | 'keydown' | 'input' | 'change';
	readonly target: HTMLElement;
	readonly key: string | undefined;
}

interface EarlyPage {
	readonly events: readonly EarlyEvent[];
	/** In the middle of a composition, which must not be torn. */
	composing(): boolean;
	/** Nothing is kept from here on. */
	end(): void;
}

export function earlyPage(): EarlyPage | null {
	return (globalThis as { earlyPage?: EarlyPage }).earlyPage ?? null;
}

/** Lets the app take the page over at once, and gives it all that was done to the page before. */
export async function handOver(page: EarlyPage, takeOver: () => void): Promise<void> {
	while (page.composing()) {
		await new Promise((over) => addEventListener('compositionend', over, { once: true }));
	}
	page.end();
	const restorations = fieldsOf(page.events).map(contentOf);
	const focused = document.activeElement;
	flushSync(takeOver);
	for (const restore of restorations) restore();
	if (focused !== document.body) {
		focused?.dispatchEvent(new FocusEvent('focus'));
		focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
	}
	for (const event of page.events) flushSync(() => doAgain(event));
}

/** Those that were written in, and the one with the caret. */
function fieldsOf(events: readonly EarlyEvent[]): EarlyField[] {
	const written = events.filter(({ type }) => type === 'input' || type === 'change');
	const elements = new Set<Element | null>(written.map(({ target }) => target));
	return [...elements.add(document.activeElement)].filter(isField);
}

function isField(element: Element | null): element is EarlyField {
	return element !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

/** Returns what puts it back: the app takes a field over with the content of its own document. */
function contentOf(field: EarlyField): () => void {
	const { value } = field;
	const checked = 'checked' in field && field.checked;
	// Null where there is no text to select in.
	const {
		selectionStart = null,
		selectionEnd = null,
		selectionDirection = null,
	} = field instanceof HTMLSelectElement ? {} : field;
	return () => {
		if (field.value !== value) field.value = value;
		if ('checked' in field) field.checked = checked;
		if (field instanceof HTMLSelectElement || selectionStart === null) return;
		field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
	};
}

function doAgain({ type, target, key = '' }: EarlyEvent): void {
	if (type === 'click') target.click();
	else if (type === 'keydown') {
		target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
	} else target.dispatchEvent(new Event(type, { bubbles: true }));
}
