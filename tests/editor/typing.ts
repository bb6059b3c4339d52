import { cdp, userEvent } from 'vitest/browser';

export function pasteText(target: Element, text: string): void {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	target.dispatchEvent(
		new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
	);
}

export function copyText(target: Element, type: 'copy' | 'cut' = 'copy'): string {
	const clipboardData = new DataTransfer();
	target.dispatchEvent(
		new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }),
	);
	return clipboardData.getData('text/plain');
}

export async function press(keys: string): Promise<void> {
	await userEvent.keyboard(keys);
}

interface Keyboard {
	send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

/** One step of an input method, or its end: the keyboard below the page is the only one that composes. */
export async function compose(text: string, step: 'go on' | 'end' = 'go on'): Promise<void> {
	const keyboard = cdp() as unknown as Keyboard;
	const { length } = text;
	await (step === 'end'
		? keyboard.send('Input.insertText', { text })
		: keyboard.send('Input.imeSetComposition', {
				text,
				selectionStart: length,
				selectionEnd: length,
			}));
}
