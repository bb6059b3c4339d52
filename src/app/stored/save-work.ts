import { saveFile } from '../../platform/save-file.ts';

/** Saves a lab’s document, as it is stored, to a file that the site can open. */
export function saveWork(id: string, text: string): void {
	saveFile(`${id}.websocket-101.json`, new Blob([text], { type: 'application/json' }));
}
