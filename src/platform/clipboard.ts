/**
 * Copies text. False when the browser does not let us (plain http without a gesture, a policy): the caller
 * then shows the text selected, to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		// Undefined where the page is not a secure context.
		const clipboard = navigator.clipboard as Clipboard | undefined;
		if (clipboard) {
			await clipboard.writeText(text);
			return true;
		}
	} catch {
		// Denied: try the old way.
	}
	return copyBySelection(text);
}

/** `execCommand('copy')` is deprecated, and the only way on a page served over plain http. */
function copyBySelection(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.style.position = 'fixed';
	field.style.opacity = '0';
	// Inside an open modal dialog everything else is inert and cannot be selected.
	(focused?.closest('dialog') ?? document.body).append(field);
	try {
		field.select();
		const old: { execCommand(command: 'copy'): boolean } = document;
		return old.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}
