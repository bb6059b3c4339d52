// Handles what is dragged onto the page. The browser would open a file or a link in place of the page. Here a
// file is read wherever it is dropped, and text can only be dropped into fields and editors.
import { dialogIsOpen } from '../keys/keyboard.ts';
import { isTextField } from '../keys/keys.ts';

/** Says what was dropped: one file, a folder, or several files, which the site does not open. */
export type Dropped =
	| { readonly type: 'file'; readonly file: File }
	| { readonly type: 'folder'; readonly name: string }
	| { readonly type: 'several'; readonly count: number };

/** Starts listening. The returned function ends it. */
export function listenToDrops(ondrop: (dropped: Dropped) => void): () => void {
	const listening = new AbortController();
	// The listeners run before those of the editors, which would insert the text of a file at the pointer.
	const options = { capture: true, signal: listening.signal };

	const over = (event: DragEvent) => {
		const { dataTransfer } = event;
		if (!dataTransfer) return;
		const files = hasFiles(dataTransfer);
		if (!files && isTextField(event.target)) return;
		event.preventDefault();
		// An open dialog lies in front of the lab that would take the file.
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
