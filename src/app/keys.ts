// Which keys belong to the lab in front, wherever focus is, and which to the control that has focus.

export type ShellKey = 'undo' | 'redo' | 'next' | 'previous' | 'escape';

/** What a key press means to the shell, before anything else sees it; null when nothing. */
export function shellKey(event: KeyboardEvent): ShellKey | null {
	// While a word is being composed, keys choose among its forms.
	if (event.isComposing) return null;
	const command = (event.ctrlKey || event.metaKey) && !event.altKey;
	const letter = latinLetter(event);
	if (command && letter === 'z') return event.shiftKey ? 'redo' : 'undo';
	if (command && letter === 'y' && !event.shiftKey) return 'redo';
	if (command || event.altKey || event.shiftKey) return null;
	// What presenter remotes send.
	if (event.key === 'PageDown') return 'next';
	if (event.key === 'PageUp') return 'previous';
	return event.key === 'Escape' ? 'escape' : null;
}

/** On a keyboard of another script the place of the key counts. */
function latinLetter({ key, code }: KeyboardEvent): string {
	return /^[^\p{ASCII}]$/u.test(key) ? code.replace(/^Key/, '').toLowerCase() : key.toLowerCase();
}

/** Whether a key pressed here is left for the lab: not in text, and not where the control needs it. */
export function isLabKey(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing) return false;
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const { target } = event;
	if (isTextField(target)) return false;
	if (event.key === ' ' || event.key === 'Enter') return !isControl(target);
	if (/^(Arrow|Home|End)/.test(event.key)) return !movesByArrows(target);
	return true;
}

const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'];

export function isTextField(target: EventTarget | null): target is HTMLElement {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !NOT_TEXT.includes(target.type);
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		target.isContentEditable
	);
}

/** A control that Space presses. */
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
