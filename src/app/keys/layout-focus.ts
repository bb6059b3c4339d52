// Keeps the focus when a window becomes narrow or wide, as when a phone is turned. Some labs draw other elements then,
// and the control with the focus goes. The focus moves to the same control of the new layout: the one with the same
// role and name. If it is in a tab that is not open, the tab opens.
import { tick } from 'svelte';

/** Is what can have the focus: a control, or a part of a drawing. */
type Focusable = HTMLElement | SVGElement;

/** Says where the focus was: the control, what it is called, and the parts of the page around it. */
interface FocusPlace {
	readonly element: Focusable;
	readonly kind: string;
	/** Holds the names of the tabs and headings around the control, the nearest first. */
	readonly around: readonly string[];
	/** Holds what is selected in a field, or null if it has no selection. */
	readonly selected: readonly [number | null, number | null] | null;
}

/** Counts the frames in which a part that loads late may arrive. */
const MOST_FRAMES = 20;

/** Starts to watch the size of the window. The event comes before the labs draw another layout. */
export function watchLayoutFocus(): void {
	addEventListener(
		'resize',
		() => {
			const place = focusPlace();
			if (place) void restore(place);
		},
		{ capture: true },
	);
}

function focusPlace(): FocusPlace | null {
	const element = document.activeElement;
	const is = element instanceof HTMLElement || element instanceof SVGElement;
	if (!is || element === document.body) return null;
	const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
	return {
		element,
		kind: kindOf(element),
		around: namesAround(element),
		selected: isField ? [element.selectionStart, element.selectionEnd] : null,
	};
}

/** Returns what tells a control from others: its element, its role and its name. */
function kindOf(element: Focusable): string {
	const label = element.closest('label') ?? (element as Partial<HTMLInputElement>).labels?.[0];
	const name = element.ariaLabel ?? label?.textContent ?? element.textContent;
	return [element.tagName, element.role, name.trim()].join(' ');
}

function namesAround(element: Element): readonly string[] {
	const names: string[] = [];
	for (let at = element.parentElement; at && at.tagName !== 'MAIN'; at = at.parentElement) {
		const tab = at.getAttribute('aria-labelledby');
		const title = tab
			? document.getElementById(tab)
			: at.querySelector(':scope > :is(h2, header), :scope > * > h2');
		if (title) names.push(title.textContent.trim());
	}
	return names;
}

async function restore(place: FocusPlace): Promise<void> {
	const { element, kind, around, selected } = place;
	let opened = false;
	for (let i = 0; i < MOST_FRAMES; i++) {
		await new Promise(requestAnimationFrame);
		await tick();
		// The control is still there, or the user has gone elsewhere.
		if (element.isConnected || document.activeElement !== document.body) return;
		const main = document.querySelector('main');
		const same = [...(main?.querySelectorAll<Focusable>(element.localName) ?? [])].find(
			(one) => kindOf(one) === kind && one.checkVisibility(),
		);
		same?.focus();
		if (same && document.activeElement === same) {
			const isField = same instanceof HTMLInputElement || same instanceof HTMLTextAreaElement;
			if (selected && selected[0] !== null && isField) same.setSelectionRange(...selected);
			return;
		}
		if (opened) continue;
		const tabs = [...(main?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
		const tab = tabs.find((one) => around.includes(one.textContent.trim()));
		tab?.click();
		opened = true;
	}
	if (document.activeElement === document.body) {
		document.querySelector('main')?.focus({ preventScroll: true });
	}
}
