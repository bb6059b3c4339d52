// Takes over the page that static/early-page.js shows before the app is loaded. The app hydrates the same
// nodes, so focus and scroll positions stay. Events that need the app are recorded and repeated in order.
import { flushSync } from 'svelte';

type EarlyField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface EarlyEvent {
	readonly type: 'click' | 'keydown' | 'input' | 'change';
	readonly target: HTMLElement;
	/** Names the key of a `keydown` event. */
	readonly key: string | undefined;
}

interface EarlyPage {
	/** Holds the hash of the address for which the page is shown. */
	readonly address: string;
	readonly events: readonly EarlyEvent[];
	/** Returns true during an input method’s composition, which must not be interrupted. */
	composing(): boolean;
	/** Ends the recording. */
	end(): void;
}

/**
 * Returns the page that early-page.js shows in the target; null if it shows none. It is taken away if another address
 * came in front in the meantime: the app would hydrate the nodes of one lab as another.
 */
export function earlyPage(target: HTMLElement): EarlyPage | null {
	const page = (globalThis as { earlyPage?: EarlyPage }).earlyPage ?? null;
	if (page === null || page.address === location.hash) return page;
	page.end();
	target.replaceChildren();
	return null;
}

/** Lets the app hydrate the page at once and repeats the recorded events. */
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

/** Returns the fields in which the learner typed, and the field with the focus. */
function fieldsOf(events: readonly EarlyEvent[]): EarlyField[] {
	const written = events.filter(({ type }) => type === 'input' || type === 'change');
	const elements = new Set<Element | null>(written.map(({ target }) => target));
	return [...elements.add(document.activeElement)].filter(isField);
}

function isField(element: Element | null): element is EarlyField {
	return element !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

/**
 * Returns a function that restores the field’s content and selection. Hydration sets the content of the app’s
 * own document.
 */
function contentOf(field: EarlyField): () => void {
	const { value } = field;
	const checked = 'checked' in field && field.checked;
	// Null for fields without a text selection.
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
