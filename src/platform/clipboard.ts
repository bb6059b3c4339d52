/** Holds how long the browser may take to answer. Some never do: a request for permission may stay open for ever. */
const LONGEST_WAIT_MS = 3000;

/**
 * Copies text. Returns false if the browser does not allow that (plain http without a gesture, a policy). The
 * caller then shows the text selected, to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		// `clipboard` is undefined if the page is not a secure context.
		const clipboard = navigator.clipboard as Clipboard | undefined;
		if (clipboard) {
			await answered(clipboard.writeText(text));
			return true;
		}
	} catch {
		// The browser denied it, or does not answer; the deprecated command may still work.
	}
	return copyBySelection(text);
}

/**
 * Copies an image. Returns false if the browser does not allow that: only a secure context may copy images, and a
 * person may refuse it.
 *
 * @param png is passed on at once, because Safari allows a copy only in the gesture that asks for it
 */
export async function copyImage(png: Promise<Blob>): Promise<boolean> {
	try {
		const copied = navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
		await Promise.race([copied, png]);
		await answered(copied);
		return true;
	} catch {
		return false;
	}
}

/** Rejects if the browser does not answer. */
function answered(asked: Promise<void>): Promise<void> {
	const waited = new Promise<never>((_, reject) => {
		setTimeout(() => reject(new Error('The clipboard does not answer.')), LONGEST_WAIT_MS);
	});
	return Promise.race([asked, waited]);
}

/**
 * Copies with `execCommand('copy')`. It is deprecated, and it is the only way on a page served over plain
 * http.
 */
function copyBySelection(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.style.position = 'fixed';
	field.style.opacity = '0';
	// In an open modal dialog everything outside is inert and cannot be selected.
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
