// Decides which keys belong to the lab in front, and which to the focused control.

export type ShellKey = 'undo' | 'redo' | 'next' | 'previous' | 'escape' | 'search';

/** Returns what a key means to the shell, before any control gets it; null if nothing. */
export function shellKey(event: KeyboardEvent): ShellKey | null {
	// During a composition the keys choose among candidates.
	if (event.isComposing) return null;
	const command = (event.ctrlKey || event.metaKey) && !event.altKey;
	const letter = latinLetter(event);
	if (command && letter === 'z') return event.shiftKey ? 'redo' : 'undo';
	if (command && letter === 'y' && !event.shiftKey) return 'redo';
	if (letter === 'k' && !event.shiftKey && !event.altKey && isSearchCommand(event)) return 'search';
	if (command || event.altKey || event.shiftKey) return null;
	// Presenter remotes send these keys.
	if (event.key === 'PageDown') return 'next';
	if (event.key === 'PageUp') return 'previous';
	return event.key === 'Escape' ? 'escape' : null;
}

/** On Apple's systems Ctrl+K deletes to the end of the line, and ⌘ makes the commands. */
function isSearchCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
	const apple = /^(Mac|iP)/.test(navigator.platform);
	return apple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
}

/** Returns the letter of a key. On a keyboard of another script the position of the key counts. */
function latinLetter({ key, code }: KeyboardEvent): string {
	return /^[^\p{ASCII}]$/u.test(key) ? code.replace(/^Key/, '').toLowerCase() : key.toLowerCase();
}

/**
 * Tells whether a key is left for the lab: it was not pressed in text, and the focused control does not need
 * it.
 */
export function isLabKey(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing) return false;
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const { target } = event;
	if (isTextField(target)) return false;
	if (event.key === ' ' || event.key === 'Enter') return !isControl(target);
	if (/^(Arrow|Home|End)/.test(event.key)) return !movesByArrows(target);
	return true;
}

/** Tells whether the focused element itself uses PageUp and PageDown: a text of lines, a list, a slider. */
export function needsPageKeys(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return (
		target.isContentEditable || target.matches('textarea, select, [type=range], [role=slider]')
	);
}

const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'];

/** Tells whether keys pressed in the element are text or choose a value. */
export function isTextField(target: EventTarget | null): target is HTMLElement {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !NOT_TEXT.includes(target.type);
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		target.isContentEditable
	);
}

/** Tells whether Space presses the control. */
function isControl(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.closest('button, a[href], input, select, textarea, summary, [role], [tabindex="0"]') !==
			null
	);
}

function movesByArrows(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement && ['radio', 'range'].includes(target.type);
}
