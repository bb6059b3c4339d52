// What is dragged onto the page. The browser would open a file in place of the page, and a link too; here a file is read,
// wherever it is dropped, and text may go into fields and editors only.
import { dialogIsOpen } from './keyboard.ts';
import { isTextField } from './keys.ts';

export type Dropped =
	| { readonly type: 'file'; readonly file: File }
	| { readonly type: 'folder'; readonly name: string }
	| { readonly type: 'several'; readonly count: number };

/** Starts listening; the answer ends it. */
export function listenToDrops(ondrop: (dropped: Dropped) => void): () => void {
	const listening = new AbortController();
	// Before the editors, which would write the text of a file at the pointer.
	const options = { capture: true, signal: listening.signal };

	const over = (event: DragEvent) => {
		const { dataTransfer } = event;
		if (!dataTransfer) return;
		const files = hasFiles(dataTransfer);
		if (!files && isTextField(event.target)) return;
		event.preventDefault();
		// A dialog is in front of the lab that would take the file.
		dataTransfer.dropEffect = files && !dialogIsOpen() ? 'copy' : 'none';
		if (files) event.stopPropagation();
	};

	const drop = (event: DragEvent) => {
		const { dataTransfer } = event;
		if (!dataTransfer) return;
		const files = hasFiles(dataTransfer);
		if (!files && isTextField(event.target)) return;
		event.preventDefault();
		if (!files) return;
		event.stopPropagation();
		const dropped = droppedIn(dataTransfer);
		if (dropped && !dialogIsOpen()) ondrop(dropped);
	};

	addEventListener('dragenter', over, options);
	addEventListener('dragover', over, options);
	addEventListener('drop', drop, options);
	return () => {
		listening.abort();
	};
}

function hasFiles({ types }: DataTransfer): boolean {
	return types.includes('Files');
}

function droppedIn({ files, items }: DataTransfer): Dropped | null {
	const [file] = files;
	if (!file) return null;
	if (files.length > 1) return { type: 'several', count: files.length };
	const entry = items[0]?.webkitGetAsEntry();
	return entry?.isDirectory ? { type: 'folder', name: file.name } : { type: 'file', file };
}
