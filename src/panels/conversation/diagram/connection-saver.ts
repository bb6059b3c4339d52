// Saves the connections of a conversation as files. This part loads when a form is chosen.
import type { Timeline } from '../../../engine/index.ts';
import type { ConnectionFileForm } from '../../../evidence/out/connection-file.ts';
import {
	ConnectionWriter,
	connectionsOfTimeline,
} from '../../../evidence/out/connection-writer.ts';
import { saveFile } from '../../../platform/save-file.ts';
import type { Shell } from '../../descriptor.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';

interface Saved {
	readonly timeline: Timeline;
	/** Is the time in ms after which nothing is written. */
	readonly until: number;
	/** Holds the name of the file without its ending. */
	readonly fileName: string;
	readonly words: DiagramWords;
	readonly shell: Shell;
}

export class ConnectionSaver {
	readonly #writer = new ConnectionWriter();

	/** Writes the file and announces the result. Returns false if the writing was stopped. */
	async save(form: ConnectionFileForm, saved: Saved): Promise<boolean> {
		const { timeline, until, fileName, words, shell } = saved;
		try {
			const connections = connectionsOfTimeline(timeline, until);
			const file = await this.#writer.file(form, fileName, connections, null);
			if (file === null) return false;
			saveFile(file.name, file.content);
			shell.announce(words.saved(file.name), 'shown');
		} catch {
			shell.announce(words.files.unsaved, 'shown');
		}
		return true;
	}

	stop(): void {
		this.#writer.stop();
	}
}
