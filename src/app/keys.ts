// Which keys belong to the lab in front, wherever focus is.

export type ShellKey = 'undo' | 'redo' | 'next' | 'previous' | 'escape';

/** What a key press means to the shell, before anything else sees it; null when nothing. */
export function shellKey(event: KeyboardEvent): ShellKey | null {
	const command = (event.ctrlKey || event.metaKey) && !event.altKey;
	const key = event.key.toLowerCase();
	if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo';
	if (command && key === 'y' && !event.shiftKey) return 'redo';
	if (command || event.altKey || event.shiftKey) return null;
	// What presenter remotes send.
	if (event.key === 'PageDown') return 'next';
	if (event.key === 'PageUp') return 'previous';
	return event.key === 'Escape' ? 'escape' : null;
}

const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'];

export function isTextField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !NOT_TEXT.includes(target.type);
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		target.isContentEditable
	);
}

/** A control that Space presses. */
export function isControl(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.closest('button, a[href], input, select, textarea, summary, [role], [tabindex="0"]') !==
			null
	);
}
